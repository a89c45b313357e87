"""Peoples without a state of their own: whose a "Kurdish militia" is."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from dateline.actors.codes import checked_code
from dateline.datafiles import check_keys, data_folder, read_paragraphs

KEYS = frozenset({"people", "countries"})


@lru_cache(maxsize=1)
def _peoples() -> dict[str, tuple[str, ...]]:
    path = data_folder() / "actors" / "peoples.txt"
    return read_peoples(path.read_text("utf-8"), "actors/peoples.txt")


def read_peoples(text: str, file: str) -> dict[str, tuple[str, ...]]:
    """Read peoples with the codes of the countries they live in.

    Args:
        text: The whole file.
        file: Its name, for errors.

    Raises:
        DataFileError: A key or a code is unknown.
    """
    found: dict[str, tuple[str, ...]] = {}
    for paragraph in read_paragraphs(text, file):
        check_keys(paragraph, KEYS)
        codes = tuple(
            checked_code(paragraph, "countries", code)
            for code in paragraph.value("countries").split()
        )
        for word in paragraph.value("people").split("|"):
            found[word.strip()] = codes
    return found


def native_country(said: Iterable[str]) -> str:
    """Return the country of a people that has but one, wherever its members are, or nothing."""
    for word in said:
        codes = _peoples().get(word, ())
        if len(codes) == 1:
            return codes[0]
    return ""


def country_of_people(said: Iterable[str], near: Sequence[str]) -> str:
    """Return the country of a people that words name, or nothing.

    Args:
        said: Lower-case words without accents.
        near: Codes of the countries that the text speaks of, the one spoken of most first.

    Returns:
        The first of `near` where the people lives; where none is near, its country if it has but
        one.
    """
    for word in said:
        codes = _peoples().get(word)
        if codes:
            known = [code for code in near if code in codes]
            return known[0] if known else codes[0] if len(codes) == 1 else ""
    return ""
