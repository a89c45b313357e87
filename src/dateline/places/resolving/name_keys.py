"""The keys under which the words of a toponym are looked up."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from dateline.places.gazetteer.context import load_abbreviations, load_context
from dateline.places.gazetteer.fold import fold
from dateline.places.gazetteer.gazetteer import ALTERNATE, Gazetteer
from dateline.places.resolving.evidence import adjective_of
from dateline.places.resolving.type_words import (
    CAPITALISED,
    LOOSE_KEY,
    TYPE_KIND,
    called_after,
    called_before,
)
from dateline.places.toponym import Span

TYPE_AFTER: Final = re.compile(rf"^(.{{2,}}?) ({'|'.join(TYPE_KIND)})s?$")
TYPE_BEFORE: Final = re.compile(rf"^(?:the )?({'|'.join(TYPE_KIND)}) of (?:the )?(.{{2,}})$")
PREFIX: Final = re.compile(
    r"^(?:the|north|south|east|west|northern|southern|eastern|western|central|greater|downtown|"
    r"upper|lower|inner|northeast|northwest|southeast|southwest|northeastern|northwestern|"
    r"southeastern|southwestern|metropolitan|metro|mid) (.{2,})$"
)
STREET_FOLLOWS: Final = re.compile(
    rf"(?:(?:,| and| or|, and) {CAPITALISED}){{0,12}}[ \n](?:streets|avenues|roads|boulevards)\b"
)
UNPARTED: Final = (
    " street", " avenue", " road", " boulevard", " st", " ave", " rd", " blvd", " of a state",
)  # fmt: skip
CAPITOL: Final = "capitol"
A_DIVISION: Final = "province"
OF_A_STATE: Final = ("state Capitol", "State Capitol")
HALF_BEFORE: Final = re.compile(r" (?:and|or) ([A-Z][a-z]+) ([A-Z][a-z]+)")
A_TOWN: Final = re.compile(r"\b(town|village|hamlet)(?: of)? $")
GOES_ON: Final = frozenset(" ,\n")
LOOK_BACK: Final = 12
LONGEST_KEY: Final = 120
PARTIAL: Final = 4.0
ADJECTIVE: Final = 8.0
WHOLE: Final = -2.5
PART_OF_WHOLE: Final = 2.0
OF_ITS_TOWN: Final = 1.0
SMALLEST_PART: Final = 4.5
OF_AN_ACRONYM: Final = 5.0


def key_of(text: str, span: Span) -> str:
    """Return the key of a toponym's words: folded, or as written where case tells.

    A type word that follows ("Kunduz province") goes into the key.
    """
    words = text[span.start : span.end].strip()
    if words in load_abbreviations():
        return words
    if len(words) <= 4 and words.replace(".", "").isupper():
        return words
    key = fold(words[:LONGEST_KEY])
    if key == CAPITOL and any(whole in text for whole in OF_A_STATE):
        return f"{key} of a state"
    before = "" if TYPE_AFTER.match(key) else called_before(text, span)
    if before:
        return f"{key} {before}"
    if text[span.end : span.end + 1] not in GOES_ON:
        return _town(text, span, key)
    directions = load_context().direction
    half = HALF_BEFORE.match(text, span.end) if key in directions else None
    if half is not None and half.group(1).lower() in directions:
        # "Central and South America"
        return f"{key} {fold(half.group(2))}"
    word, follows = called_after(text, span)
    if word and not TYPE_AFTER.match(key):
        key = f"{key} {word}"
    if follows or not word:
        key = _town(text, span, key)
    if " " not in key and STREET_FOLLOWS.match(text, span.end):
        return f"{key} street"
    return key


def _town(text: str, span: Span, key: str) -> str:
    """Return the key of a name that the words before may call a town."""
    start = span.start
    spaced = text[start - 1 : start] == " "
    town = spaced and A_TOWN.search(text, max(0, start - LOOK_BACK), start)
    return f"town of {key}" if town else key


@lru_cache(maxsize=8192)
def variants(key: str, gazetteer: Gazetteer) -> tuple[tuple[str, float, str | None], ...]:
    """Return the folded names to look up for a key.

    Args:
        key: From `key_of`.
        gazetteer: From `load_gazetteer`.

    Returns:
        Each with the points it costs and the type word that the place is called by.
    """
    loose = LOOSE_KEY.match(key)
    if loose is not None:
        bare, word = loose.group(1), f"({loose.group(2)})"
        whole = fold(f"{bare} {loose.group(2)}")
        more = [(whole, 0.0, word)] if gazetteer.postings(whole) else []
        return (*((name, cost, word) for name, cost, _ in variants(bare, gazetteer)), *more)
    found = []
    tried = set()
    for name, cost, kind in _variants(key, gazetteer):
        if (name, kind) not in tried and gazetteer.postings(name):
            found.append((name, cost, kind))
        tried.add((name, kind))
    if not found and not key.endswith(UNPARTED):
        found.extend(_parts(key, gazetteer))
    return tuple(found)


def _variants(key: str, gazetteer: Gazetteer) -> Iterator[tuple[str, float, str | None]]:
    if key in gazetteer.exact:
        yield fold(gazetteer.exact[key]), 0.0, None
        return
    if key in load_abbreviations():
        name = load_abbreviations()[key].name
        yield fold(name), 0.0, None if "," in name else A_DIVISION
    elif key.isupper() and not _is_well_known(fold(key), gazetteer, OF_AN_ACRONYM):
        # an acronym is rarely a hamlet
        return
    key = fold(key)
    adjective = adjective_of(key, gazetteer)
    if adjective is not None:
        yield fold(adjective), 0.0, None
    typed = TYPE_AFTER.match(key)
    whole = WHOLE if typed is not None else 0.0
    yield key, ADJECTIVE if adjective is not None else whole, None
    before = TYPE_BEFORE.match(key)
    if typed is not None:
        part = PART_OF_WHOLE if gazetteer.postings(key) else 0.0
        yield typed.group(1), part, typed.group(2)
        if typed.group(2) == "airport" and _is_well_known(typed.group(1), gazetteer):
            yield typed.group(1), OF_ITS_TOWN, None
    if before is not None:
        yield before.group(2), 0.0, before.group(1)
    prefixed = PREFIX.match(key)
    if prefixed is not None and adjective is None and not gazetteer.postings(key):
        if _is_well_known(prefixed.group(1), gazetteer):
            yield prefixed.group(1), 1.0, None
        adjective = adjective_of(prefixed.group(1), gazetteer)
        if adjective is not None:
            yield fold(adjective), 1.0, None


def _is_well_known(key: str, gazetteer: Gazetteer, least: float = SMALLEST_PART) -> bool:
    postings = gazetteer.postings(key)
    return bool(postings) and gazetteer.place(postings[0] & ~ALTERNATE).weight >= least


def _parts(key: str, gazetteer: Gazetteer) -> Iterator[tuple[str, float, str | None]]:
    """Yield the best known part of a name that is not known whole ("Oxford University")."""
    words = key.split(" ")
    known = load_context()
    for size in range(len(words) - 1, 0, -1):
        best = (SMALLEST_PART, "")
        for start in range(len(words) - size + 1):
            part = " ".join(words[start : start + size])
            plain = part in known.word or part in known.body_after or part in known.type_after
            postings = gazetteer.postings(part) if len(part) > 3 and not plain else ()
            if postings:
                best = max(best, (gazetteer.place(postings[0] & ~ALTERNATE).weight, part))
        if best[1]:
            yield best[1], PARTIAL, None
            return
    for word in words:
        adjective = adjective_of(word, gazetteer)
        if adjective is not None:
            yield fold(adjective), PARTIAL, None
            return
