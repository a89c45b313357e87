"""Timelines of what one side did to the other, for the pages of actors and pairs."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from dateline.serve.charts import Drawing, attention_chart, scores_chart
from dateline.serve.charts.axis import bins_between
from dateline.serve.leaf import Ask
from dateline.serve.reader import Grouping, Ledger, Reader, Selection, Tally

MOST_RELATIONS = 40


def asked_days(ask: Ask) -> dict[str, str]:
    """Return the days that a page is narrowed to, as far as they are asked for."""
    return {name: ask.values[name] for name in ("since", "until") if name in ask.values}


def news_days(reader: Reader, asked: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return the days of the store's own reports, as far as they are asked for."""
    span = reader.span()
    first = asked.get("since") or span.first
    last = asked.get("until") or span.last
    if not first or not last or first > last:
        return None
    return first, last


def timelines(
    reader: Reader,
    asked: Mapping[str, Any],
    title: str,
    sides: Sequence[tuple[str, Selection]],
    matter: Selection,
) -> list[Drawing]:
    """Return the scores of each side over time, and the matter's share of all events.

    Args:
        reader: The store.
        asked: What is asked for: `since` and `until` narrow the days.
        title: What the charts are of.
        sides: A heading and a selection for each direction.
        matter: The events whose share is shown.
    """
    days = news_days(reader, asked)
    if days is None:
        return []
    by = _grouping(*days)
    panels = [
        (heading, _inside(reader.tally(_between(side, days), by), days)) for heading, side in sides
    ]
    part = reader.tally(_between(matter, days), by)
    whole = reader.tally(_between(Selection(which=matter.which), days), by)
    return [
        scores_chart(f"{title}: scores over time", panels, *days),
        attention_chart(f"{title}: share of all events", part, whole, *days),
    ]


def ledger_question(ask: Ask, party: str, other: str | None = None) -> Ledger:
    """Return the question to the ledger that a page's own parameters ask, for what it shows."""
    return Ledger(
        party=party,
        other=other,
        as_of=ask.values.get("as_of"),
        known_on=ask.values.get("known_on"),
        newest=MOST_RELATIONS,
    )


def _grouping(first: str, last: str) -> Grouping:
    by, _ = bins_between(first, last)
    if by == "day":
        return "day"
    return "month" if by == "month" else "year"


def _between(selection: Selection, days: tuple[str, str]) -> Selection:
    return msgspec.structs.replace(selection, since=days[0], until=days[1])


def _inside(tallies: Sequence[Tally], days: tuple[str, str]) -> list[Tally]:
    first, last = (date.fromisoformat(day).isoformat() for day in days)
    return [
        tally for tally in tallies if first[: len(tally.key)] <= tally.key <= last[: len(tally.key)]
    ]
