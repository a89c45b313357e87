"""Which rows a selection means, and what they add up to."""

from collections.abc import Callable
from typing import Any

import numpy as np

from dateline.serve.reader import Grouping, PlaceTally, Selection, Tally
from dateline.serve.shelf.columns import NO_DAY, STATUSES, Columns, Numbers, day_number

HAPPENED = (STATUSES.index("actual"), STATUSES.index("historical"))
NONE = np.zeros(0, dtype=np.int32)
UNITS = {"day": ("D", 10), "month": ("M", 7), "year": ("Y", 4)}


def picked_rows(columns: Columns, asked: Selection, among: Numbers | None) -> Numbers:
    """Return the rows that a selection means, ascending.

    Args:
        columns: The events.
        asked: The selection; its words, mode and context are not looked at.
        among: Rows that they must be among; None for all.
    """
    rows = _party_rows(columns, asked)
    if among is not None:
        rows = among if rows is None else np.intersect1d(rows, among)
    if rows is None:
        rows = np.arange(len(columns), dtype=np.int32)
    keep = np.ones(len(rows), dtype=bool)
    status = columns.status[rows]
    if asked.which == "happened":
        keep &= (status == HAPPENED[0]) | (status == HAPPENED[1])
    elif asked.which != "all":
        keep &= status == STATUSES.index(asked.which)
    if asked.types:
        wanted = [n for n, kind in enumerate(columns.kinds) if kind in asked.types]
        keep &= np.isin(columns.kind[rows], wanted)
    if asked.quad is not None:
        keep &= columns.quad[rows] == asked.quad
    if asked.country is not None:
        known = columns.countries.index(asked.country) if asked.country in columns.countries else -9
        keep &= columns.country[rows] == known
    if asked.place is not None:
        keep &= columns.place[rows] == asked.place
    if asked.confidence:
        keep &= columns.confidence[rows] >= asked.confidence
    keep &= _within(columns, asked, rows)
    return rows[keep]


def _party_rows(columns: Columns, asked: Selection) -> Numbers | None:
    rows: Numbers | None = None
    if asked.party and asked.other:
        there = _both(columns, asked.party, asked.other)
        back = _both(columns, asked.other, asked.party)
        rows = np.union1d(there, back)
    elif asked.party:
        rows = np.union1d(
            _of(columns, asked.party, targets=False), _of(columns, asked.party, targets=True)
        )
    if asked.actor and asked.recipient:
        both = _both(columns, asked.actor, asked.recipient)
        return both if rows is None else np.intersect1d(rows, both)
    for key, targets in ((asked.actor, False), (asked.recipient, True)):
        if key:
            side = _of(columns, key, targets=targets)
            rows = side if rows is None else np.intersect1d(rows, side)
    return rows


def _of(columns: Columns, key: str, *, targets: bool) -> Numbers:
    number = columns.parties.get(key)
    if number is None:
        return NONE
    return (columns.targets if targets else columns.actors).of(number)


def _both(columns: Columns, actor: str, target: str) -> Numbers:
    return np.intersect1d(
        _of(columns, actor, targets=False), _of(columns, target, targets=True), assume_unique=True
    )


def _within(columns: Columns, asked: Selection, rows: Numbers) -> Any:
    keep: Any = True
    if asked.since or asked.until:
        keep = columns.start[rows] != NO_DAY
    if asked.since:
        late = columns.end[rows] >= day_number(asked.since)
        keep &= late | columns.open_end[rows]
    if asked.until:
        early = columns.start[rows] <= day_number(asked.until)
        keep &= early | columns.open_start[rows]
    if asked.seen_since:
        keep &= columns.seen[rows] >= day_number(asked.seen_since)
    if asked.seen_until:
        seen = columns.seen[rows]
        keep &= (seen != NO_DAY) & (seen <= day_number(asked.seen_until))
    return keep


def tally_rows(columns: Columns, rows: Numbers, by: Grouping, party: str | None) -> list[Tally]:
    """Return rows counted by something; days in order, all else the most first.

    Args:
        columns: The events.
        rows: Which.
        by: What to count by.
        party: Whose partners are meant, where counted by partner.
    """
    if by in UNITS:
        unit, length = UNITS[by]
        rows = rows[columns.start[rows] != NO_DAY]
        bins = columns.start[rows].astype("datetime64[D]").astype(f"datetime64[{unit}]")
        found, groups = np.unique(bins, return_inverse=True)
        return _tallies([str(one)[:length] for one in found], columns, rows, groups)
    if by == "type":
        return _most_first(_tallies(columns.kinds, columns, rows, columns.kind[rows]))
    if by == "country":
        rows = rows[columns.country[rows] >= 0]
        return _most_first(_tallies(columns.countries, columns, rows, columns.country[rows]))
    pairs = _partners(columns, rows, party) if by == "partner" else _pairs(columns, rows)
    # What stands twice in one event is counted once.
    pairs = np.unique(pairs, axis=1)
    if by == "partner":
        return _most_first(_tallies(columns.party_keys, columns, pairs[0], pairs[1]))
    number = len(columns.party_keys)
    found, groups = np.unique(pairs[1], return_inverse=True)
    names = [
        f"{columns.party_keys[one // number]} {columns.party_keys[one % number]}" for one in found
    ]
    return _most_first(_tallies(names, columns, pairs[0], groups))


def partner_tallies(columns: Columns) -> Callable[[str | None], tuple[Tally, ...]]:
    """Return what tells a party's partners in all that happened, the most first.

    All pairs are counted at once, so that a page of a much reported party need not.
    """
    rows = np.flatnonzero(np.isin(columns.status, HAPPENED))
    pairs = np.unique(_pairs(columns, rows), axis=1)
    found, groups = np.unique(pairs[1], return_inverse=True)
    sums = _sums(columns, pairs[0], groups, len(found))
    number = max(1, len(columns.party_keys))
    own = np.concatenate([found // number, found % number])
    order = np.argsort(own, kind="stable")
    starts = np.searchsorted(own[order], np.arange(number + 1))
    other = np.concatenate([found % number, found // number])[order]
    pair = np.concatenate([np.arange(len(found))] * 2)[order]

    def partners(party: str | None) -> tuple[Tally, ...]:
        key = columns.parties.get(party or "")
        if key is None:
            return ()
        stretch = range(starts[key], starts[key + 1])
        told = [_tally(columns.party_keys[other[at]], sums, pair[at]) for at in stretch]
        return tuple(_most_first(told))

    return partners


def _partners(columns: Columns, rows: Numbers, party: str | None) -> Numbers:
    """Return rows and the keys opposite a party in them; every key where no party is given."""
    doers, targets = columns.actors_of.of(rows), columns.targets_of.of(rows)
    if party is None or party not in columns.parties:
        return np.concatenate([np.stack(doers), np.stack(targets)], axis=1)
    own = columns.parties[party]
    acts, bears = doers[0][doers[1] == own], targets[0][targets[1] == own]
    found = np.concatenate(
        [np.stack(columns.targets_of.of(acts)), np.stack(columns.actors_of.of(bears))], axis=1
    )
    return found[:, found[1] != own]


def _pairs(columns: Columns, rows: Numbers) -> Numbers:
    """Return rows and the pairs of an actor and a target in them, each pair as one number."""
    doer_rows, doers = columns.actors_of.of(rows)
    number = np.bincount(doer_rows, minlength=len(columns) + 1)
    target_rows, targets = columns.targets_of.of(rows)
    # Every target beside every doer of its row.
    times = number[target_rows]
    all_rows, all_targets = np.repeat(target_rows, times), np.repeat(targets, times)
    first = np.searchsorted(doer_rows, all_rows, side="left")
    within = np.arange(len(all_rows)) - np.repeat(np.cumsum(times) - times, times)
    all_doers = doers[first + within]
    names = np.array(columns.party_keys, dtype=object)
    low_first = names[all_doers] < names[all_targets]
    low = np.where(low_first, all_doers, all_targets).astype(np.int64)
    high = np.where(low_first, all_targets, all_doers).astype(np.int64)
    keep = low != high
    return np.stack([all_rows, low * len(columns.party_keys) + high])[:, keep]


def _tallies(names: Any, columns: Columns, rows: Numbers, groups: Numbers) -> list[Tally]:
    sums = _sums(columns, rows, groups, len(names))
    return [_tally(names[n], sums, int(n)) for n in np.flatnonzero(sums[0])]


def _sums(columns: Columns, rows: Numbers, groups: Numbers, number: int) -> tuple[Numbers, ...]:
    """Return for each group its events, scores above and below zero, and sources."""
    scores = np.nan_to_num(columns.score[rows]).astype(np.float64)
    return (
        np.bincount(groups, minlength=number),
        np.bincount(groups, np.maximum(scores, 0), minlength=number),
        np.bincount(groups, np.minimum(scores, 0), minlength=number),
        np.bincount(groups, columns.sources[rows], minlength=number),
    )


def _tally(name: str, sums: tuple[Numbers, ...], n: int) -> Tally:
    events, positive, negative, sources = (one[n] for one in sums)
    return Tally(
        name, int(events), round(float(positive), 4), round(float(negative), 4), int(sources)
    )


def _most_first(tallies: list[Tally]) -> list[Tally]:
    return sorted(tallies, key=lambda tally: (-tally.events, tally.key))


def tally_places(
    columns: Columns, rows: Numbers, limit: int, named: Callable[[int], str]
) -> list[PlaceTally]:
    """Return rows counted by place, the most first; those without a point are left out.

    Args:
        columns: The events.
        rows: Which.
        limit: How many places at most.
        named: Gives the name of a row's place.
    """
    rows = rows[~np.isnan(columns.lat[rows]) & ~np.isnan(columns.lon[rows])]
    found, first, groups, counts = np.unique(
        columns.place[rows], return_index=True, return_inverse=True, return_counts=True
    )
    scores = np.bincount(groups, np.nan_to_num(columns.score[rows]), minlength=len(found))
    tallies = []
    for n in np.argsort(-counts, kind="stable")[:limit]:
        row = int(rows[first[n]])
        country = int(columns.country[row])
        tallies.append(
            PlaceTally(
                int(found[n]) if found[n] >= 0 else None,
                named(row),
                columns.countries[country] if country >= 0 else None,
                round(float(columns.lat[row]), 4),
                round(float(columns.lon[row]), 4),
                int(counts[n]),
                round(float(scores[n]), 4),
            )
        )
    return tallies
