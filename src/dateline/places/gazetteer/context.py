"""The words around names, as the tables have them: read once, looked up as sets."""

from functools import cache

import msgspec

from dateline.places.gazetteer.fold import fold
from dateline.places.gazetteer.tables import listed, read_table, read_uses


class Context(msgspec.Struct, frozen=True):
    """Lower-case words by what they say of a capitalised name beside them."""

    locative: frozenset[str]
    direction: frozenset[str]
    type_before: frozenset[str]
    type_after: frozenset[str]
    body_after: frozenset[str]
    press_after: frozenset[str]
    civic_after: frozenset[str]
    person_before: frozenset[str]
    person_called: frozenset[str]
    title_after: frozenset[str]
    speech: frozenset[str]
    word: frozenset[str]
    never: frozenset[str]
    given_name: frozenset[str]
    settlement: frozenset[str]
    own_type: frozenset[str]
    site: frozenset[str]
    at_a_site: frozenset[str]
    kind_of_a_heading: frozenset[str]


class Abbreviation(msgspec.Struct, frozen=True):
    """A short form that stands for a place after the name of another ("Ill.")."""

    name: str
    country: str


@cache
def load_context() -> Context:
    """Read `context.txt`.

    Raises:
        DataFileError: A paragraph's use is unknown.
    """
    return read_uses("context.txt", Context)


@cache
def load_renowned() -> dict[str, frozenset[str]]:
    """Read `renowned.txt`: by a name's key, the countries where a place of it is renowned."""
    countries: dict[str, set[str]] = {}
    for paragraph in read_table("renowned.txt"):
        for name in listed(paragraph, "names"):
            countries.setdefault(fold(name), set()).add(paragraph.value("country"))
    return {key: frozenset(codes) for key, codes in countries.items()}


@cache
def load_abbreviations() -> dict[str, Abbreviation]:
    """Read `abbreviations.txt`: short form without points to the division it stands for."""
    return {
        short: Abbreviation(paragraph.value("name"), paragraph.value("country"))
        for paragraph in read_table("abbreviations.txt")
        for short in listed(paragraph, "short")
    }
