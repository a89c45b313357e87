"""The word lists by which trees are mended, read from `data/grammar/words.txt`."""

from collections.abc import Mapping
from functools import cache

from dateline.datafiles import WordLists, data_folder, read_word_lists

FILE = "grammar/words.txt"


@cache
def _lists() -> WordLists:
    return read_word_lists((data_folder() / FILE).read_text("utf-8"), FILE)


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of words by its name.

    Raises:
        DataFileError: The file is wrong.
        KeyError: There is no such list.
    """
    return _lists().words[name]


@cache
def forms(name: str) -> Mapping[str, str]:
    """Return a list of forms, each with its lemma, by its name.

    Raises:
        DataFileError: The file is wrong.
        KeyError: There is no such list.
    """
    return _lists().forms[name]
