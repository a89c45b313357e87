"""The publication verdict: stamps and markup weighed against what the story itself says."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple, Protocol

from dateline.dates.calendar.steps import shifted
from dateline.dates.publication.facts import (
    Fact,
    NamedDay,
    OfficeTerm,
    dated_facts,
    spoken_day,
    yearless_days,
)
from dateline.dates.timex import parse_day
from dateline.records import Article, Published

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
# A stamp this much outside what the story says cannot be its day.
AFTER_MARGIN = timedelta(days=45)
YEARS_BACK = 15
WEEKDAY_FAR = timedelta(days=150)
NAMED_FAR = timedelta(days=90)
SEVERAL = 2
NARROW = timedelta(days=31)
DATELINE_NEAR = timedelta(days=7)
DATELINE_FAR = timedelta(days=45)


class Candidate(Protocol):
    """A date found on a page: where, which, in which words."""

    @property
    def source(self) -> str: ...  # noqa: D102
    @property
    def value(self) -> str: ...  # noqa: D102
    @property
    def text(self) -> str: ...  # noqa: D102


class _Bounds(NamedTuple):
    earliest: date | None
    latest: date | None
    why: tuple[str, ...]


def _tightest(facts: Sequence[Fact]) -> _Bounds:
    """Intersect the facts; where they contradict one another none of them counts."""
    earliest = max((f.earliest for f in facts if f.earliest is not None), default=None)
    latest = min((f.latest for f in facts if f.latest is not None), default=None)
    if earliest is not None and latest is not None and earliest > latest:
        return _Bounds(None, None, ())
    why = []
    for fact in facts:
        tight = (fact.earliest is not None and fact.earliest == earliest) or (
            fact.latest is not None and fact.latest == latest
        )
        if tight and fact.why not in why:
            why.append(fact.why)
    return _Bounds(earliest, latest, tuple(why[:2]))


def _days(candidates: Sequence[Candidate]) -> list[tuple[str, date]]:
    """Return the whole days among the candidates with their sources, the preferred first.

    Of one source they stay in the order in which they came: that of trust.
    """
    days = []
    for candidate in candidates:
        day = parse_day(candidate.value)
        if day is not None and candidate.source in WITNESSES:
            days.append((PREFERRED.index(candidate.source), candidate.source, day))
    return [(source, day) for _, source, day in sorted(days, key=lambda entry: entry[0])]


def _yearless(candidates: Sequence[Candidate]) -> tuple[int, int, str] | None:
    """Return the month and day that a dateline prints without a year."""
    for candidate in candidates:
        if candidate.source == "dateline" and candidate.value.startswith("--"):
            try:
                day = date.fromisoformat(f"2000-{candidate.value[2:]}")
            except ValueError:
                continue
            return day.month, day.day, candidate.text
    return None


def _nearest(day: date, month: int, number: int) -> date | None:
    """Return the day of this name that lies nearest to `day`."""
    near = []
    for year in (day.year - 1, day.year, day.year + 1):
        try:
            near.append(date(year, month, number))
        except ValueError:
            continue
    return min(near, key=lambda one: abs(one - day)) if near else None


def _occurrences(named: NamedDay, stamp: date) -> list[date]:
    """Return the days of this name up to a little after the stamp, the latest first."""
    found = []
    for year in range(stamp.year + 1, stamp.year - YEARS_BACK, -1):
        try:
            day = date(year, named.month, named.day)
        except ValueError:
            continue
        if day <= shifted(stamp, AFTER_MARGIN) and named.weekday in (None, day.isoweekday()):
            found.append(day)
    return found


def _named_days_contradict(text: str, stamp: date) -> str:
    """Say why the days that a story names cannot be those around the stamp, or nothing.

    A day named with its weekday fits few years; several days that all lie far from the stamp are
    not those of the news either.
    """
    named = yearless_days(text)
    with_weekday = [one for one in named if one.weekday is not None]
    latest = [days[0] for one in with_weekday if (days := _occurrences(one, stamp))]
    if latest and all(stamp - day > WEEKDAY_FAR for day in latest):
        return f"{with_weekday[0].words!r} was last {spoken_day(max(latest))}"
    by_day = {(one.month, one.day): one.words for one in named}
    nearest = [_nearest(stamp, month, number) for month, number in sorted(by_day)]
    far = all(near is not None and abs(near - stamp) > NAMED_FAR for near in nearest)
    if len(by_day) >= SEVERAL and far:
        words = ", ".join(list(by_day.values())[:2])
        return f"none of the days it names ({words}) is near"
    return ""


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _trusted(days: list[tuple[str, date]]) -> tuple[date, tuple[str, ...]] | None:
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


def _outside(day: date, bounds: _Bounds) -> bool:
    return bounds.latest is not None and day > shifted(bounds.latest, AFTER_MARGIN)


def _vouched(
    day: date, witnesses: tuple[str, ...], bounds: _Bounds, candidates: Sequence[Candidate]
) -> Published:
    """Judge a day that markup, address or feed vouch for."""
    basis = "+".join(witnesses)
    iso = day.isoformat()
    yearless = _yearless(candidates)
    filed = _nearest(day, yearless[0], yearless[1]) if yearless else None
    near = filed is not None and abs(filed - day) <= DATELINE_NEAR
    fits = bounds.earliest is not None and bounds.earliest <= day and not _outside(day, bounds)
    checked = near or fits
    if len(witnesses) > 1 or checked:
        why = (
            f"{' and '.join(witnesses)} agree on {spoken_day(day)}"
            if len(witnesses) > 1
            else f"the {basis} says {spoken_day(day)}, and nothing in the story speaks against it"
        )
        return Published(date=iso, earliest=iso, latest=iso, basis=basis, verdict="agrees", why=why)
    doubt = "; ".join(bounds.why) if _outside(day, bounds) else "nothing else says so"
    return Published(
        date=iso,
        earliest=iso,
        latest=iso,
        basis=basis,
        verdict="unknown",
        why=f"the {basis} says {spoken_day(day)}; {doubt}",
    )


def _stamped(
    article: Article, day: date, bounds: _Bounds, candidates: Sequence[Candidate]
) -> Published:
    """Judge a day that only a printed stamp says."""
    yearless = _yearless(candidates)
    filed = _nearest(day, yearless[0], yearless[1]) if yearless else None
    dated = filed is not None and -NEXT_DOOR <= day - filed <= DATELINE_NEAR
    if filed is not None and dated and not _outside(day, bounds):
        iso = filed.isoformat()
        return Published(
            date=iso,
            earliest=iso,
            latest=day.isoformat(),
            basis="stamp+dateline",
            verdict="agrees",
            why=f"stamp and dateline agree on {spoken_day(filed)}",
        )
    latest = min(day, bounds.latest) if bounds.latest is not None else day
    earliest = bounds.earliest
    reason = ""
    if _outside(day, bounds):
        reason = "; ".join(bounds.why)
    elif filed is not None and abs(day - filed) > DATELINE_FAR and yearless is not None:
        reason = f"the report was filed on {yearless[2]}"
    else:
        reason = _named_days_contradict(article.text, day)
    if reason:
        return Published(
            earliest=_iso(earliest),
            latest=_iso(latest),
            basis="facts",
            verdict="restamped",
            why=f"{reason}; the stamp says {spoken_day(day)}",
        )
    if earliest is not None and latest - earliest <= NARROW:
        iso = day.isoformat()
        return Published(
            date=iso,
            earliest=iso,
            latest=iso,
            basis="stamp+facts",
            verdict="agrees",
            why=f"the stamp fits the story: {'; '.join(bounds.why)}",
        )
    fitting = f"; {'; '.join(bounds.why)}" if bounds.why else ""
    return Published(
        earliest=_iso(earliest),
        latest=_iso(latest),
        basis="stamp",
        verdict="unknown",
        why=f"only a printed stamp says {spoken_day(day)}, and nothing confirms it{fitting}",
    )


def judge_publication(
    article: Article,
    candidates: Sequence[Candidate],
    terms: Callable[[], Sequence[OfficeTerm]],
    given: str | None,
) -> Published:
    """Weigh everything that says when a story ran.

    Args:
        article: The story; its text is what dated facts are read from.
        candidates: The dates found on its page.
        terms: Gives the terms of office of the people it names, where they are asked for.
        given: The day its bringer vouches for, which overrides all.

    Returns:
        The day or the interval, the verdict and the reason. `restamped` only where a printed
        stamp and the story cannot both be true and no markup, address or feed proves the stamp.
    """
    stated = parse_day(given)
    if stated is not None:
        iso = stated.isoformat()
        return Published(
            date=iso,
            earliest=iso,
            latest=iso,
            basis="given",
            verdict="agrees",
            why="the day was given with the document",
        )
    days = _days(candidates)
    # Nothing can have been known before it was stamped.
    known = [day for _, day in days]
    facts = [
        fact
        for fact in dated_facts(article.text, terms(), max(known, default=None))
        if not known or fact.earliest is None or fact.earliest <= shifted(max(known), NEXT_DOOR)
    ]
    bounds = _tightest(facts)
    trusted = _trusted(days)
    if trusted is not None:
        if {source for source, _ in days} == {"printed"}:
            doubted = _stamped(article, trusted[0], bounds, candidates)
            if doubted.verdict == "restamped":
                return doubted
        return _vouched(*trusted, bounds, candidates)
    stamps = [day for source, day in days if source == "stamp"] or [
        day for day in (parse_day(article.stamp),) if day is not None
    ]
    if stamps:
        return _stamped(article, min(stamps), bounds, candidates)
    full = [
        day for c in candidates if c.source == "dateline" for day in (parse_day(c.value),) if day
    ]
    if full and not _outside(full[0], bounds):
        iso = full[0].isoformat()
        return Published(
            date=iso,
            earliest=iso,
            latest=iso,
            basis="dateline",
            verdict="unknown",
            why=f"the dateline says {spoken_day(full[0])}; nothing else says so",
        )
    if bounds.earliest is None and bounds.latest is None:
        return Published(why="nothing on the page says when it ran")
    return Published(
        earliest=_iso(bounds.earliest),
        latest=_iso(bounds.latest),
        basis="facts",
        verdict="unknown",
        why="; ".join(bounds.why),
    )
