"""Reports on a stretch of time: what happened within it is their news, however old it is by then.

A situation report "covers the period from 4 to 17 May", an incident report is of "Week 31 | 1-7
August": what they tell of the third of the month is no background.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from dateline.dates import Timex
from dateline.events.background.historical import as_news
from dateline.events.background.weighing import UNREAL
from dateline.events.draft import Draft
from dateline.events.words import listed
from dateline.grammar import Sentence

OPENING = 14
LONGEST, SHORTEST = timedelta(days=100), timedelta(days=2)


def reported_period(
    sentences: Sequence[Sentence], timexes: Sequence[Timex]
) -> tuple[str, str] | None:
    """Return the first and last day of the stretch that a text says it reports on, or None.

    Args:
        sentences: Its sentences.
        timexes: Its date expressions, in order.
    """
    head = sentences[:OPENING]
    for number, sentence in enumerate(head):
        said = " ".join(sentence.text.lower().split())
        if not any(phrase in said for phrase in listed("reports-of-a-period")):
            continue
        beside = head[number : number + 3]
        for one in timexes:
            within = beside[0].start <= one.start < beside[-1].end
            if within and _is_a_stretch(one):
                return one.first or "", one.last or ""
    return None


def _is_a_stretch(timex: Timex) -> bool:
    if timex.first is None or timex.last is None:
        return False
    length = date.fromisoformat(timex.last) - date.fromisoformat(timex.first)
    return SHORTEST <= length <= LONGEST


def news_of_period(
    drafts: Sequence[Draft], sentences: Sequence[Sentence], timexes: Sequence[Timex]
) -> list[Draft]:
    """Return drafts of which those that a report's period holds are its news.

    Args:
        drafts: A story's drafts, told background from news.
        sentences: Its sentences.
        timexes: Its date expressions, in order.
    """
    period = reported_period(sentences, timexes)
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


def _is_within(
    draft: Draft, sentence: Sentence, timexes: Sequence[Timex], period: tuple[str, str]
) -> bool:
    """Say whether an event's day lies in a period, or none is told in its sentence at all."""
    if draft.date is not None and draft.date.start is not None:
        return period[0] <= draft.date.start <= period[1]
    return not any(sentence.start <= one.start < sentence.end for one in timexes)
