"""The small word lists of the coder, read from `data/events/words.txt`."""

from functools import cache

from dateline.datafiles import shipped_word_lists

FILE = "events/words.txt"


@cache
def listed(name: str) -> frozenset[str]:
    """Return a list of words by its name.

    Args:
        name: What follows `list:` in the file.

    Raises:
        DataFileError: The file is wrong.
        KeyError: There is no such list.
    """
    return shipped_word_lists(FILE).words[name]
