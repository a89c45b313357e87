"""Reports on a stretch of time: what happened within it is their news, however old it is by then.

A situation report "covers the period from 4 to 17 May", an incident report is of "Week 31 | 1-7
August", a monthly bulletin of the month before it: what they tell of the third of the month is no
background, and what they tell without a day was on some day of theirs.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import structs

from dateline.dates import Timex, Written, find_timexes, shifted
from dateline.events.background.historical import as_news
from dateline.events.background.weighing import UNREAL
from dateline.events.codebook.codebook import is_verbal
from dateline.events.draft import Draft
from dateline.events.words import listed
from dateline.grammar import Sentence
from dateline.records import When

OPENING = 14
BESIDE = 5
"""The line that says what a report is, and those below it, may tell its days."""
LONGEST, SHORTEST = timedelta(days=100), timedelta(days=2)
OFTEN = {"monthly": "month", "month": "month", "weekly": "week", "week": "week"}
WEEK, LATE = timedelta(days=6), timedelta(days=11)
"""A monthly report is of the month that lies so far back."""
UNTOLD = frozenset({"publication", "tense"})


def reported_period(
    sentences: Sequence[Sentence],
    timexes: Sequence[Timex],
    written: Written | None,
    head: str = "",
) -> tuple[str, str] | None:
    """Return the first and last day of the stretch that a text says it reports on, or None.

    Args:
        sentences: Its sentences.
        timexes: Its date expressions, in order.
        written: What is known of the day of writing.
        head: What the page of which it is a part says before its first part.
    """
    if head:
        timexes = find_timexes(head, written)
        lines = _lines(head)
    else:
        lines = [(one.start, one.end, one.text) for one in sentences[:OPENING]]
    for number, (start, _, words) in enumerate(lines):
        said = " ".join(words.lower().split())
        if not any(phrase in said for phrase in listed("reports-of-a-period")):
            continue
        last = lines[min(number + BESIDE, len(lines)) - 1][1]
        day = written.date if written is not None else None
        for one in timexes:
            if start <= one.start < last and _is_a_stretch(one) and not _is_to_come(one, day):
                return one.first or "", one.last or ""
        often = next((OFTEN[word] for word in said.split() if word in OFTEN), None)
        if often is not None and day is not None:
            return _before(day, often)
    return None


def _before(day: date, often: str) -> tuple[str, str]:
    """Return the first and last day of the week or month that a report of a day is on."""
    if often == "week":
        return shifted(day, -WEEK).isoformat(), day.isoformat()
    month = shifted(day, -LATE)
    last = shifted(month.replace(day=28), timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return month.replace(day=1).isoformat(), last.isoformat()


def _lines(text: str) -> list[tuple[int, int, str]]:
    """Return the lines of a text that say something: start, end, words."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((start, start + len(line), line))
        start += len(line) + 1
    return found[:OPENING]


def _is_to_come(timex: Timex, day: date | None) -> bool:
    """Say whether a stretch reaches beyond the day of writing: no report is on it yet."""
    return day is not None and timex.last is not None and timex.last > day.isoformat()


def _is_a_stretch(timex: Timex) -> bool:
    if timex.first is None or timex.last is None:
        return False
    length = date.fromisoformat(timex.last) - date.fromisoformat(timex.first)
    return SHORTEST <= length <= LONGEST


def news_of_period(
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    timexes: Sequence[Timex],
    written: Written | None,
    head: str = "",
) -> list[Draft]:
    """Return drafts of which those that a report's period holds are its news.

    Args:
        drafts: A story's drafts, told background from news.
        sentences: Its sentences.
        timexes: Its date expressions, in order.
        written: What is known of the day of writing.
        head: What the page of which it is a part says before its first part.
    """
    period = reported_period(sentences, timexes, written, head)
    if period is None:
        return list(drafts)
    return [
        as_news(draft)
        if "historical" in draft.aux
        and UNREAL.isdisjoint(draft.aux)
        and _is_within(draft, sentences[draft.reading.number], timexes, period)
        else draft
        for draft in drafts
    ]


def days_of_period(
    drafts: Sequence[Draft], days: Sequence[When | None], period: tuple[str, str] | None
) -> list[When | None]:
    """Return the days of a report's events, what it tells without one on some day of its period.

    Args:
        drafts: A story's drafts.
        days: The day chosen for each.
        period: The first and last day of the stretch that the story reports on, or None.
    """
    if period is None:
        return list(days)
    first, last = period
    return [
        structs.replace(when, start=first, end=last, granularity="bounded", basis="bounded")
        if when is not None
        and when.basis in UNTOLD
        and not when.text
        and not draft.aux
        and not is_verbal(draft.event)
        else when
        for draft, when in zip(drafts, days, strict=True)
    ]


def _is_within(
    draft: Draft, sentence: Sentence, timexes: Sequence[Timex], period: tuple[str, str]
) -> bool:
    """Say whether an event's day lies in a period, or none is told in its sentence at all."""
    if draft.date is not None and draft.date.start is not None:
        return period[0] <= draft.date.start <= period[1]
    return not any(sentence.start <= one.start < sentence.end for one in timexes)
