"""The publication verdict: stamps and markup weighed against what the story itself says."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from dateline.dates.calendar.steps import shifted
from dateline.dates.publication.bounds import Bounds, lies_outside, tightest
from dateline.dates.publication.candidate_days import (
    NEXT_DOOR,
    Candidate,
    most_trusted,
    nearest_of_name,
    whole_days,
    yearless_dateline,
)
from dateline.dates.publication.contradicting import named_days_contradict
from dateline.dates.publication.fact import spoken_day
from dateline.dates.publication.facts import dated_facts
from dateline.dates.publication.offices import OfficeTerm
from dateline.dates.timex import parse_day
from dateline.records import Article, Published

NARROW = timedelta(days=31)
DATELINE_NEAR = timedelta(days=7)
DATELINE_FAR = timedelta(days=45)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _vouched(
    day: date, witnesses: tuple[str, ...], bounds: Bounds, candidates: Sequence[Candidate]
) -> Published:
    """Judge a day that markup, address or feed vouch for."""
    basis = "+".join(witnesses)
    iso = day.isoformat()
    yearless = yearless_dateline(candidates)
    filed = nearest_of_name(day, yearless[0], yearless[1]) if yearless else None
    near = filed is not None and abs(filed - day) <= DATELINE_NEAR
    fits = bounds.earliest is not None and bounds.earliest <= day and not lies_outside(day, bounds)
    checked = near or fits
    if len(witnesses) > 1 or checked:
        why = (
            f"{' and '.join(witnesses)} agree on {spoken_day(day)}"
            if len(witnesses) > 1
            else f"the {basis} says {spoken_day(day)}, and nothing in the story speaks against it"
        )
        return Published(date=iso, earliest=iso, latest=iso, basis=basis, verdict="agrees", why=why)
    doubt = "; ".join(bounds.why) if lies_outside(day, bounds) else "nothing else says so"
    return Published(
        date=iso,
        earliest=iso,
        latest=iso,
        basis=basis,
        verdict="unknown",
        why=f"the {basis} says {spoken_day(day)}; {doubt}",
    )


def _stamped(
    article: Article, day: date, bounds: Bounds, candidates: Sequence[Candidate]
) -> Published:
    """Judge a day that only a printed stamp says."""
    yearless = yearless_dateline(candidates)
    filed = nearest_of_name(day, yearless[0], yearless[1]) if yearless else None
    dated = filed is not None and -NEXT_DOOR <= day - filed <= DATELINE_NEAR
    if filed is not None and dated and not lies_outside(day, bounds):
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
    if lies_outside(day, bounds):
        reason = "; ".join(bounds.why)
    elif filed is not None and abs(day - filed) > DATELINE_FAR and yearless is not None:
        reason = f"the report was filed on {yearless[2]}"
    else:
        reason = named_days_contradict(article.text, day)
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
    days = whole_days(candidates)
    # Nothing can have been known before it was stamped.
    known = [day for _, day in days]
    facts = [
        fact
        for fact in dated_facts(article.text, terms(), max(known, default=None))
        if not known or fact.earliest is None or fact.earliest <= shifted(max(known), NEXT_DOOR)
    ]
    bounds = tightest(facts)
    trusted = most_trusted(days)
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
    if full and not lies_outside(full[0], bounds):
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
