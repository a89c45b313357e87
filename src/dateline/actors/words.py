"""The small word lists of reference, read from `data/actors/words.txt`."""

from functools import cache

from dateline.datafiles import shipped_word_lists

FILE = "actors/words.txt"


@cache
def words(name: str) -> frozenset[str]:
    """Return a word list by its name.

    Raises:
        DataFileError: The file is wrong.
        KeyError: There is no such list.
    """
    return shipped_word_lists(FILE).words[name]
