"""The days that a page has for its story, and which of them most witnesses agree on."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol

from dateline.dates.timex import parse_day

# Who vouches for a date: what comes from one hand counts once.
WITNESSES = {
    "json-ld": "markup",
    "meta": "markup",
    "markup": "markup",
    "time": "page",
    "printed": "page",
    "stamp": "page",
    "url": "address",
    "feed": "feed",
}
TRUSTED = frozenset({"json-ld", "meta", "markup", "url", "feed", "time", "printed"})
PREFERRED = ("meta", "json-ld", "markup", "feed", "url", "printed", "time", "stamp")
NEXT_DOOR = timedelta(days=1)


class Candidate(Protocol):
    """A date found on a page: where, which, in which words."""

    @property
    def source(self) -> str: ...  # noqa: D102
    @property
    def value(self) -> str: ...  # noqa: D102
    @property
    def text(self) -> str: ...  # noqa: D102


def whole_days(candidates: Sequence[Candidate]) -> list[tuple[str, date]]:
    """Return the whole days among the candidates with their sources, the preferred first.

    Of one source they stay in the order in which they came: that of trust.
    """
    days = []
    for candidate in candidates:
        day = parse_day(candidate.value)
        if day is not None and candidate.source in WITNESSES:
            days.append((PREFERRED.index(candidate.source), candidate.source, day))
    return [(source, day) for _, source, day in sorted(days, key=lambda entry: entry[0])]


def yearless_dateline(candidates: Sequence[Candidate]) -> tuple[int, int, str] | None:
    """Return the month and day that a dateline prints without a year."""
    for candidate in candidates:
        if candidate.source == "dateline" and candidate.value.startswith("--"):
            try:
                day = date.fromisoformat(f"2000-{candidate.value[2:]}")
            except ValueError:
                continue
            return day.month, day.day, candidate.text
    return None


def nearest_of_name(day: date, month: int, number: int) -> date | None:
    """Return the day of this name that lies nearest to `day`."""
    near = []
    for year in (day.year - 1, day.year, day.year + 1):
        try:
            near.append(date(year, month, number))
        except ValueError:
            continue
    return min(near, key=lambda one: abs(one - day)) if near else None


def most_trusted(days: list[tuple[str, date]]) -> tuple[date, tuple[str, ...]] | None:
    """Return the day that most witnesses agree on, and those that do."""
    best: tuple[tuple[int, int, int, int], date, tuple[str, ...]] | None = None
    for rank, (source, day) in enumerate(days):
        if source not in TRUSTED:
            continue
        agreeing = sorted({WITNESSES[s] for s, d in days if abs(d - day) <= NEXT_DOOR})
        exact = len({WITNESSES[s] for s, d in days if d == day})
        sources = len({s for s, d in days if d == day})
        found = ((len(agreeing), exact, sources, -rank), day, tuple(agreeing))
        if best is None or found[0] > best[0]:
            best = found
    return (best[1], best[2]) if best is not None else None
