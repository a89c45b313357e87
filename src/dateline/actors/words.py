"""The small word lists of reference, read from `data/actors/words.txt`."""

from functools import cache, lru_cache

from dateline.datafiles import data_folder, read_paragraphs


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    path = data_folder() / "actors" / "words.txt"
    return {
        paragraph.value("list"): frozenset(
            word.strip() for word in paragraph.value("words").split("|") if word.strip()
        )
        for paragraph in read_paragraphs(path.read_text("utf-8"), "actors/words.txt")
    }


@cache
def words(name: str) -> frozenset[str]:
    """Return a word list by its name.

    Raises:
        KeyError: There is no such list.
    """
    return _lists()[name]
