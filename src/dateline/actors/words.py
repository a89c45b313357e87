"""The small word lists of reference, read from `data/actors/words.txt`."""

from collections.abc import Mapping
from functools import cache

from dateline.datafiles import shipped_word_lists

FILE = "actors/words.txt"


@cache
def words(*names: str) -> frozenset[str]:
    """Return the words of a list, or of several together, by their names.

    Args:
        names: What follows `list:` in the file.

    Raises:
        DataFileError: The file is wrong.
        KeyError: There is no such list.
    """
    lists = shipped_word_lists(FILE).words
    return frozenset().union(*map(lists.__getitem__, names))


@cache
def forms(name: str) -> Mapping[str, str]:
    """Return a list of words, each with another form of it, by its name.

    Raises:
        DataFileError: The file is wrong.
        KeyError: There is no such list.
    """
    return shipped_word_lists(FILE).forms[name]
