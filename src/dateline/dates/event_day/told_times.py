"""The times that a story tells, sentence by sentence: what an event's day is chosen of."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from msgspec import structs

from dateline.dates.event_day.attached import Attached, attach
from dateline.dates.event_day.event_date import is_dated, reached
from dateline.dates.event_day.part_meant import part_meant
from dateline.dates.timex import Timex, Written, basis_of, last_written
from dateline.grammar import Sentence
from dateline.records import When


@dataclass(frozen=True, slots=True)
class ToldTimes:
    """The date expressions of a story that say when, by the number of their sentence.

    `numbers` are the sentences that have any, in order; `paragraphs` holds for each sentence which
    paragraph it stands in; `written` is what is known of the day of writing.
    """

    times: Mapping[int, tuple[Timex, ...]]
    numbers: tuple[int, ...]
    paragraphs: tuple[int, ...]
    written: Written | None

    @property
    def day(self) -> str | None:
        """The ISO day of writing, where it is known."""
        date = self.written.date if self.written is not None else None
        return date.isoformat() if date is not None else None

    def last_before(self, number: int) -> int | None:
        """Return the last sentence before a sentence that tells a time."""
        place = bisect_left(self.numbers, number)
        return self.numbers[place - 1] if place else None


def told_times(
    sentences: Sequence[Sentence], timexes: Sequence[Timex], written: Written | None, text: str
) -> ToldTimes:
    """Gather the times that a story tells.

    Args:
        sentences: The story's sentences.
        timexes: Its date expressions, in order.
        written: What is known of the day of writing.
        text: The story.
    """
    starts = [sentence.start for sentence in sentences]
    times: dict[int, tuple[Timex, ...]] = {}
    for timex in timexes:
        if is_dated(timex):
            number = max(bisect_right(starts, timex.start) - 1, 0)
            times[number] = (*times.get(number, ()), timex)
    paragraphs: list[int] = []
    for number, sentence in enumerate(sentences):
        parted = number > 0 and "\n" in text[sentences[number - 1].end : sentence.start]
        paragraphs.append((paragraphs[-1] if paragraphs else 0) + parted)
    return ToldTimes(times, tuple(sorted(times)), tuple(paragraphs), written)


def attached_times(sentence: Sentence, times: Sequence[Timex]) -> dict[int, Attached]:
    """Return where the expressions of a sentence hang in its tree, by where they start."""
    found = ((timex.start, attach(sentence, timex)) for timex in times)
    return {start: attached for start, attached in found if attached is not None}


def interval_of(timex: Timex, written: Written | None, *, since: bool) -> When | None:
    """Return the interval of what an expression dates.

    Args:
        timex: The expression.
        written: What is known of the day of writing.
        since: Whether what it dates went on from then until the day of writing.

    Returns:
        The interval, None where there is none: what lies ahead has not gone on since.
    """
    meant = part_meant(
        When(
            start=timex.first,
            end=reached(timex, written),
            granularity=timex.granularity,
            basis=basis_of(timex),
            text=timex.text,
        ),
        written,
    )
    if not since:
        return meant
    last = last_written(written)
    if meant.start is None or last is None or meant.start > last:
        return None
    return When(
        start=meant.start, end=last, granularity="bounded", basis=basis_of(timex), text=timex.text
    )


def lent(when: When, *, on: bool) -> When:
    """Return the interval of an expression that stands in another sentence.

    Args:
        when: What it dates.
        on: Whether its paragraph goes on to tell of that time.
    """
    return structs.replace(when, basis="relative" if on else "tense")
