"""Offices that few states have under that name: whose "Sen. Doe" or "a House panel" is."""

from collections.abc import Sequence
from functools import lru_cache

from dateline.actors.register.codes import checked_codes
from dateline.datafiles import check_keys, data_folder, read_paragraphs

KEYS = frozenset({"offices", "countries"})


def home_of_office(term: str, near: Sequence[str], home: str = "") -> str:
    """Return the country whose office a role is by its name alone, or nothing.

    Args:
        term: The role, as the agent lexicon has it.
        near: Codes of the countries that the text speaks of.
        home: The country that the text was filed from.

    Returns:
        Of the states that have such an office that of the text's dateline, else the first that
        the text speaks of, else the first.
    """
    countries = countries_of_office(term)
    if home in countries:
        return home
    return next((code for code in countries if code in near), countries[0] if countries else "")


def countries_of_office(term: str) -> tuple[str, ...]:
    """Return the codes of the countries that have an office, the likeliest first; none if many.

    Args:
        term: The role, as the agent lexicon has it.
    """
    return _offices().get(term.lower(), ())


@lru_cache(maxsize=1)
def _offices() -> dict[str, tuple[str, ...]]:
    path = data_folder() / "actors" / "offices.txt"
    return read_offices(path.read_text("utf-8"), "actors/offices.txt")


def read_offices(text: str, file: str) -> dict[str, tuple[str, ...]]:
    """Read offices with the codes of the countries that have them.

    Args:
        text: The whole file.
        file: Its name, for errors.

    Raises:
        DataFileError: A key or a code is unknown, or a paragraph has no countries.
    """
    found: dict[str, tuple[str, ...]] = {}
    for paragraph in read_paragraphs(text, file):
        check_keys(paragraph, KEYS)
        countries = checked_codes(paragraph, "countries")
        if not countries:
            raise paragraph.fault(None, "no countries", "add a line `countries: …`")
        for term in paragraph.value("offices").split("|"):
            found[term.strip()] = countries
    return found
