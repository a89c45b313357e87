"""Peoples without a state of their own: whose a "Kurdish militia" is."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from dateline.actors.register.codes import checked_codes
from dateline.datafiles import check_keys, data_folder, read_paragraphs

KEYS = frozenset({"people", "countries", "rebels", "beside"})
# Sectors of those who rule or fight; of a people that rules against a state they are rebels.
RULING = frozenset({"GOV", "MIL", "COP", "LEG", "UAF"})
REBEL = "REB"
THE_NAMED = re.compile(r"\b[Tt]he ([A-Z][\w'’]+)\b(?!['’-]| [A-Z])")


class People(msgspec.Struct, frozen=True):
    """Where a people lives, and the states in which it rules or fights against the government.

    `beside` are countries of which a text must speak for its word to mean that people; none: any.
    """

    countries: tuple[str, ...]
    rebels: tuple[str, ...]
    beside: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def _peoples() -> dict[str, People]:
    path = data_folder() / "actors" / "peoples.txt"
    return read_peoples(path.read_text("utf-8"), "actors/peoples.txt")


def read_peoples(text: str, file: str) -> dict[str, People]:
    """Read peoples with the codes of the countries they live in.

    Args:
        text: The whole file.
        file: Its name, for errors.

    Raises:
        DataFileError: A key or a code is unknown.
    """
    found: dict[str, People] = {}
    for paragraph in read_paragraphs(text, file):
        check_keys(paragraph, KEYS)
        codes = [checked_codes(paragraph, key) for key in ("countries", "rebels", "beside")]
        people = People(*codes)
        for word in paragraph.value("people").split("|"):
            found[word.strip()] = people
    return found


def sectors_of_people(said: Sequence[str], code: str, sectors: tuple[str, ...]) -> tuple[str, ...]:
    """Return the sectors of a role, which are others where its people fights the state it is of.

    "Kurdish authorities" in Syria, and "the Kurds" as one party, are rebels there.

    Args:
        said: The words of its phrase, lower case without accents.
        code: Its country.
        sectors: Its sectors by its words alone.
    """
    for word in said:
        people = _peoples().get(word)
        if people is None or code not in people.rebels:
            continue
        whole = said[0] == "the" and said[-1] == word
        if whole or not RULING.isdisjoint(sectors[:1]):
            return (REBEL, *(sector for sector in sectors if sector not in {REBEL, "CVL", "UAF"}))
    return sectors


def peoples_meant(text: str) -> frozenset[str]:
    """Return the names of peoples that a text means by them: "the Turkana and their cattle".

    A text that says "the" before such a name, and no word of a name behind it, means the people
    throughout, whatever place is called so; "the Turkana County" is a county.

    Args:
        text: The text.
    """
    return frozenset(
        name for name in THE_NAMED.findall(text) if name.lower().replace("’", "'") in _peoples()
    )


def native_country(said: Iterable[str], near: Sequence[str]) -> str:
    """Return the country of a people that has but one, wherever its members are, or nothing.

    Args:
        said: Lower-case words without accents.
        near: Codes of the countries that the text speaks of.
    """
    for word in said:
        people = _meant(word, near)
        if people is not None and len(people.countries) == 1:
            return people.countries[0]
    return ""


def _meant(word: str, near: Sequence[str]) -> People | None:
    """Return the people of a word: "settlers" are Israel's where a text speaks of that land."""
    people = _peoples().get(word)
    if people is not None and people.beside and set(people.beside).isdisjoint(near):
        return None
    return people


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
        people = _meant(word, near)
        if people is not None:
            codes = people.countries
            known = [code for code in near if code in codes]
            return known[0] if known else codes[0] if len(codes) == 1 else ""
    return ""
