"""What a story's drafts stand in: days, the lead, what rules flag and the detector hears."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import timedelta

import msgspec

from dateline.dates import Timex, Written, last_day, shifted
from dateline.events.draft import Draft
from dateline.grammar import Sentence

LEAD = 2
NEWS, MONTH, YEAR = 3, 31, 366
CONTENT = frozenset({"NOUN", "PROPN", "VERB"})
FINE = frozenset({"day", "week"})


class Bounds(msgspec.Struct, frozen=True):
    """ISO days: that of writing, and those from which a day is news, not old, not years ago."""

    written: str
    news: str
    month: str
    year: str


class Surroundings(msgspec.Struct, frozen=True):
    """What a story's drafts stand in.

    `days` holds the date expressions of each sentence as where they start and the ISO day; `words`
    are the content words of the lead, `types` the types of its drafts; `background` counts the
    drafts that the rules flag; `heard` holds how likely the detector hears each draft as
    background, None where it does not listen.
    """

    drafts: Sequence[Draft]
    sentences: Sequence[Sentence]
    bounds: Bounds | None
    days: Mapping[int, Sequence[tuple[int, str]]]
    words: frozenset[str]
    types: frozenset[str]
    background: int
    heard: Sequence[float | None]


def surroundings_of(
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    timexes: Sequence[Timex],
    written: Written | None,
    heard: Sequence[float | None],
) -> Surroundings:
    """Gather what a story's drafts stand in.

    Args:
        drafts: In text order, flagged by the rules.
        sentences: The story's sentences.
        timexes: Its date expressions, in order.
        written: What is known of the day of writing.
        heard: How likely the detector hears each draft as background, None where it does not.
    """
    day = last_day(written)
    bounds = None
    days: dict[int, list[tuple[int, str]]] = {}
    if day is not None:
        back = [shifted(day, -timedelta(days=before)).isoformat() for before in (NEWS, MONTH, YEAR)]
        bounds = Bounds(day.isoformat(), *back)
        starts = [sentence.start for sentence in sentences]
        for timex in timexes:
            known = timex.last if timex.granularity in FINE else timex.first
            if known is not None and timex.type != "SET":
                number = bisect_right(starts, timex.start) - 1
                days.setdefault(number, []).append((timex.start, known))
    return Surroundings(
        drafts=drafts,
        sentences=sentences,
        bounds=bounds,
        days=days,
        words=frozenset(
            token.lemma
            for sentence in sentences[:LEAD]
            for token in sentence.tokens
            if token.pos in CONTENT
        ),
        types=frozenset(draft.event for draft in drafts if draft.reading.number < LEAD),
        background=sum("historical" in draft.aux for draft in drafts),
        heard=heard,
    )
