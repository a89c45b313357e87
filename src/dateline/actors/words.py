"""The small word lists of reference, read from `data/actors/words.txt`."""

from functools import cache

from dateline.datafiles import WordLists, data_folder, read_word_lists

FILE = "actors/words.txt"


@cache
def _lists() -> WordLists:
    return read_word_lists((data_folder() / FILE).read_text("utf-8"), FILE)


@cache
def words(name: str) -> frozenset[str]:
    """Return a word list by its name.

    Raises:
        DataFileError: The file is wrong.
        KeyError: There is no such list.
    """
    return _lists().words[name]
