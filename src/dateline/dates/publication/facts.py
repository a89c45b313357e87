"""What the words of a story say about the day it was written: each fact bounds that day."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

from dateline.dates.expressions.expressions import find_timexes, tokens_of
from dateline.dates.publication.fact import LONGEST_STORY, Fact, fact_words, sentence_around
from dateline.dates.publication.offices import OfficeTerm, falls, held_offices
from dateline.dates.publication.telling import cue_before, past_behind
from dateline.dates.timex import Timex, parse_day

AHEAD_PREPOSITION = re.compile(r"\b(?:in|on|by|until)\s+$")
PAST_PREPOSITION = re.compile(r"\b(in|on|since)\s+$")


def _stated(text: str, timexes: Sequence[Timex]) -> Iterator[Fact]:
    """Yield what dates with a year say: told as past they lie before, as future after."""
    tokens = tokens_of(text, "en")
    numbers = range(len(tokens.letters))
    words = fact_words()
    for timex in timexes:
        if timex.relative or timex.type not in ("DATE", "TIME") or timex.first is None:
            continue
        first_day, last_day = parse_day(timex.first), parse_day(timex.last)
        if first_day is None or last_day is None or not 1900 <= first_day.year <= 2100:
            continue
        at = bisect_left(numbers, timex.start, key=tokens.start)
        begin, end = sentence_around(text, timex.start, timex.end)
        sentence = text[begin:end]
        if any(mark in sentence for mark in ("“", '"', "”", " would ", " could ", " if ")):
            continue
        before = text[max(begin, timex.start - 40) : timex.start].lower()
        others = [t for t in timexes if begin <= t.start < end and t is not timex]
        if any(before.rstrip().endswith(phrase) for phrase in words["ahead phrase"]):
            yield Fact(None, last_day, f"the story looks ahead to {timex.text}")
            continue
        cue = cue_before(tokens, at, words["ahead"])
        if cue == "ahead" and not others and AHEAD_PREPOSITION.search(before):
            yield Fact(None, last_day, f"the story says what will happen in {timex.text}")
        elif (preposition := PAST_PREPOSITION.search(before)) and (
            cue == "past"
            or (len(text[begin : timex.start].split()) == 1 and past_behind(tokens, at))
        ):
            yield Fact(
                first_day, None, f"the story tells what happened {preposition[1]} {timex.text}"
            )


def dated_facts(
    text: str, terms: Sequence[OfficeTerm], stamp: date | None = None
) -> tuple[Fact, ...]:
    """Find what the words of a story say about the day it was written.

    Args:
        text: The story.
        terms: Terms of office of the people it names.
        stamp: The latest day the page is stamped with; None where it has no stamp.

    Returns:
        The facts, strongest kind first.
    """
    story = text[:LONGEST_STORY]
    timexes = find_timexes(story, None)
    return (
        *falls(story, timexes, terms),
        *held_offices(story, timexes, terms, stamp),
        *_stated(story, timexes),
    )
