"""When what a paragraph goes on to tell was: on the day that its sentences before name."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import structs

from dateline.dates.event_day.event_date import date_event
from dateline.dates.event_day.part_meant import part_meant
from dateline.dates.expressions.day_headings import heading_over
from dateline.dates.expressions.hour_headings import hour_headings, is_below_hour
from dateline.dates.timex import Timex, Written, basis_of, is_ahead, last_written
from dateline.grammar import Sentence, entry_day_end
from dateline.records import When

STATED = frozenset({"stated", "relative"})
TELLING_WHEN = frozenset({"DATE", "TIME"})
TOLD_ON = 3
FEWEST_SENTENCES, BREAK_SHARE = 6, 0.8
ITEM_MARKS = frozenset("•*-–—▼▶■●")
SENTENCE_ENDS = (".", "!", "?", "…", ":", '"', "”", "'", "’", ")")
FEWEST_ENTRIES = 2
FROM_TO = 2
"""Two years head a part that tells of what lies between: "1994-95: the creeping coup"."""


def paragraph_day(
    sentences: Sequence[Sentence],
    number: int,
    timexes: Sequence[Timex],
    written: Written | None,
    text: str,
) -> When | None:
    """Return the day of which a sentence without one of its own goes on to tell.

    "On 4 May gunmen attacked a post. Two guards were killed." Asked are the sentences right before
    it in its paragraph, back to the first that names a time; that must be a day, and date what the
    sentence itself tells. Where nearly every sentence is a paragraph of its own, a new one ends
    nothing.

    Args:
        sentences: The story's sentences.
        number: Which of them is asked about.
        timexes: The text's date expressions, in order.
        written: What is known of the day of writing.
        text: The story's text.
    """
    apart = stand_apart(sentences, text)
    for before in range(number - 1, max(number - 1 - TOLD_ON, -1), -1):
        sentence = sentences[before]
        if _parts(text, sentence, sentences[before + 1], apart):
            return None
        if not any(
            sentence.start <= timex.start < sentence.end and timex.type in TELLING_WHEN
            for timex in timexes
        ):
            continue
        root = next(token.index for token in sentence.tokens if token.head == token.index)
        when = date_event(sentence, root, timexes, written, tense=None, earlier=None)
        last = last_written(written)
        ahead = last is not None and when.start is not None and when.start > last
        if when.basis not in STATED or when.granularity != "day" or ahead:
            return None
        return structs.replace(when, basis="relative")
    return None


def stand_apart(sentences: Sequence[Sentence], text: str) -> bool:
    """Say whether nearly every sentence of a story is a paragraph of its own, as sites set news.

    Args:
        sentences: The story's sentences.
        text: The story's text.
    """
    breaks = sum("\n" in text[one.end : following.start] for one, following in pairwise(sentences))
    return len(sentences) >= FEWEST_SENTENCES and breaks >= BREAK_SHARE * (len(sentences) - 1)


def _parts(text: str, sentence: Sentence, following: Sentence, apart: bool) -> bool:
    """Say whether what a sentence tells ends before the next one."""
    gap = text[sentence.end : following.start + 1]
    # A line that ends as no sentence does is a heading, and what stands below it another part.
    heads = not text[sentence.start : sentence.end].rstrip().endswith(SENTENCE_ENDS)
    return "\n" in gap and (not apart or heads or not ITEM_MARKS.isdisjoint(gap))


def entry_day(
    sentences: Sequence[Sentence],
    number: int,
    timexes: Sequence[Timex],
    written: Written | None,
    text: str,
) -> When | None:
    """Return the date that heads the entry of a timeline in which a sentence stands.

    "May 4, 2019 - Rebels storm the town. The army flees." Both are of that day, and so is what
    stands below a line "May 4, 2019" or "MONDAY".

    Args:
        sentences: The story's sentences.
        number: Which of them is asked about.
        timexes: The text's date expressions, in order.
        written: What is known of the day of writing.
        text: The story's text.

    Returns:
        The interval; None where the paragraph is no entry, or the text has no other one.
    """
    first = number
    while first > 0 and "\n" not in text[sentences[first - 1].end : sentences[first].start]:
        first -= 1
    start = sentences[first].start
    end, over = entry_day_end(text, start), None
    if end is None or len(_entries(sentences, text)) < FEWEST_ENTRIES:
        over = heading_over(text, start)
        if over is None:
            return _day_of_hours(timexes, written, text, start)
        start, end = over.start, over.end
    heading = [timex for timex in timexes if start <= timex.start and timex.end <= end]
    spans = len(heading) == FROM_TO and heading[0].granularity == heading[1].granularity == "year"
    if len(heading) != 1 and not spans:
        return None
    timex = heading[0]
    if timex.first is None or is_ahead(timex, written):
        return None
    when = When(
        start=timex.first,
        end=heading[-1].last,
        granularity="bounded" if spans else timex.granularity,
        basis=basis_of(timex),
        # "Late April" over "President Rahman resigns": its words may be read as two.
        text=timex.text if over is None else text[start:end],
    )
    return part_meant(when, written)


def _day_of_hours(
    timexes: Sequence[Timex], written: Written | None, text: str, start: int
) -> When | None:
    """Return the day of an account told hour by hour: the first told below its first hour.

    Where none is told there, it is the last one before.
    """
    hours = hour_headings(text)
    if hours is None or not is_below_hour(text, start):
        return None
    days = [
        timex
        for timex in timexes
        if timex.granularity == "day" and timex.type == "DATE" and timex.first is not None
    ]
    below = [one for one in days if hours.parts[0][0] < one.start < hours.told]
    before = [one for one in days if one.start < hours.parts[0][0]]
    told = below[:1] or before[-1:]
    if not told or is_ahead(told[0], written):
        return None
    (day,) = told
    return When(start=day.first, end=day.last, granularity="day", basis="relative", text=day.text)


def _entries(sentences: Sequence[Sentence], text: str) -> list[int]:
    """Return where the entries of a timeline begin."""
    return [
        one.start
        for at, one in enumerate(sentences)
        if (not at or "\n" in text[sentences[at - 1].end : one.start])
        and entry_day_end(text, one.start) is not None
    ]
