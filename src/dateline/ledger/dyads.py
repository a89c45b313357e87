"""Dyad-years: for each pair of parties and each year, which relations stood, began and ended."""

from collections.abc import Iterable, Iterator
from itertools import combinations, product
from typing import Any

from dateline.ledger.cow import cow_code
from dateline.ledger.histories import History, Span, histories
from dateline.ledger.tables import load_kinds
from dateline.records import Relation, Statement

Row = dict[str, Any]
Pair = tuple[str, str]
LEFT_OUT = frozenset({"office", "absence"})


def dyad_years(
    statements: Iterable[Statement], until: str | None = None, known_on: str | None = None
) -> Iterator[Row]:
    """Yield one row for each pair, kind and year in which a relation of the kind stood.

    Args:
        statements: Any statements.
        until: The last ISO day that is counted; the last day that anything is known of if None.
        known_on: The ISO day up to which reports count; all if None.

    Yields:
        `{"year", "code_1", "cow_1", "cowabb_1", "code_2", "cow_2", "cowabb_2", "kind",
        "directed", "stood", "year_end", "begun", "ended"}` by year and pair: how many relations
        stood on some day of the year, on its last day, began (where that is known) and ended in
        it. Of a directed kind the first does and the second has it done; of the others the lower
        COW number stands first. Parties without a COW code (organisations) have None there.
        Offices and absences are no relations of two states and are left out.
    """
    lines = tuple(statements)
    last = until or max((one.recorded for one in lines if one.recorded), default=None)
    if last is None:
        return
    counts: dict[tuple[int, Pair, str], list[int]] = {}
    for history in histories(lines, known_on):
        if history.relation.kind in LEFT_OUT:
            continue
        for year, (stood, year_end, begun, ended) in _years(history, last).items():
            for pair in _pairs(history.relation, year):
                held = counts.setdefault((year, pair, history.relation.kind), [0, 0, 0, 0])
                for place, value in enumerate((stood, year_end, begun, ended)):
                    held[place] += value
    for (year, pair, kind), numbers in sorted(counts.items()):
        yield _row(year, pair, kind, numbers)


def _years(history: History, last: str) -> dict[int, tuple[int, int, int, int]]:
    """Return for each year whether the relation stood, stood at its end, began, and ended."""
    held = _held(history.spans, last)
    if not held:
        return {}
    valid_from = history.relation.valid_from
    known_start = valid_from is not None and valid_from.start is not None
    years: dict[int, tuple[int, int, int, int]] = {}
    for year in range(int(held[0][0][:4]), int(held[-1][1][:4]) + 1):
        first, final = f"{year}-01-01", min(f"{year}-12-31", last)
        inside = [(start, end) for start, end in held if start <= final and end >= first]
        if inside:
            years[year] = (
                1,
                int(any(start <= final <= end for start, end in inside)),
                int(known_start and any(start >= first for start, _ in inside)),
                int(any(end < final for _, end in inside)),
            )
    return years


def _held(spans: Iterable[Span], last: str) -> list[tuple[str, str]]:
    """Return the stretches over which a relation stood, adjoining ones put together."""
    found: list[tuple[str, str]] = []
    adjoins = False
    for span in spans:
        end = min(span.end or last, last)
        if span.holds and span.start <= end:
            if adjoins and found:
                found[-1] = (found[-1][0], end)
            else:
                found.append((span.start, end))
        adjoins = span.holds
    return found


def _pairs(relation: Relation, year: int) -> Iterator[Pair]:
    roles = load_kinds()[relation.kind].roles
    if len(roles) == 2:
        first, second = (
            sorted({one.party.code for one in relation.parties if one.role == role})
            for role in roles
        )
        yield from ((one, other) for one, other in product(first, second) if one != other)
        return
    codes = sorted(
        {one.party.code for one in relation.parties}, key=lambda code: _order(code, year)
    )
    yield from combinations(codes, 2)


def _order(code: str, year: int) -> tuple[int, str]:
    cow = cow_code(code, year)
    return (cow.number if cow is not None else 1000), code


def _row(year: int, pair: Pair, kind: str, numbers: list[int]) -> Row:
    row: Row = {"year": year}
    for place, code in enumerate(pair, start=1):
        cow = cow_code(code, year)
        row[f"code_{place}"] = code
        row[f"cow_{place}"] = cow.number if cow is not None else None
        row[f"cowabb_{place}"] = cow.abbreviation if cow is not None else None
    stood, year_end, begun, ended = numbers
    return {
        **row,
        "kind": kind,
        "directed": len(load_kinds()[kind].roles) == 2,
        "stood": stood,
        "year_end": year_end,
        "begun": begun,
        "ended": ended,
    }
