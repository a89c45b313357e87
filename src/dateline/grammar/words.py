"""The word lists by which trees are mended, read from `data/grammar/words.txt`."""

from collections.abc import Mapping
from functools import cache

from dateline.datafiles import shipped_word_lists

FILE = "grammar/words.txt"


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of words by its name.

    Raises:
        DataFileError: The file is wrong.
        KeyError: There is no such list.
    """
    return shipped_word_lists(FILE).words[name]


@cache
def forms(name: str) -> Mapping[str, str]:
    """Return a list of forms, each with its lemma, by its name.

    Raises:
        DataFileError: The file is wrong.
        KeyError: There is no such list.
    """
    return shipped_word_lists(FILE).forms[name]
