"""The days that a story offers an event, and what is known of the time that tells each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from dateline.dates import Attached, Timex, ToldTimes, attached_times
from dateline.events.draft import Draft
from dateline.grammar import Sentence
from dateline.records import When

DAYS_AGO = (
    (0, "on the day of writing"),
    (1, "on the day before"),
    (7, "days ago"),
    (45, "weeks ago"),
    (400, "months ago"),
)
AS_NEWS = frozenset({"ahead", "on the day of writing", "on the day before"})
Ends = tuple[str | None, str | None]


class OfferedDay(NamedTuple):
    """When an event may have been, None where no day is told, and what tells it."""

    when: When | None
    signals: dict[str, float]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The times of a story, its sentences, and where their expressions hang in the trees."""

    told: ToldTimes
    sentences: Sequence[Sentence]
    attached: dict[int, Mapping[int, Attached]]

    def times_in(self, number: int) -> tuple[Timex, ...]:
        """Return the date expressions of a sentence."""
        return self.told.times.get(number, ())

    def attached_in(self, number: int) -> Mapping[int, Attached]:
        """Return where the expressions of a sentence hang, by where they start."""
        if number not in self.attached:
            sentence, times = self.sentences[number], self.times_in(number)
            self.attached[number] = attached_times(sentence, times)
        return self.attached[number]


class AskedDraft(NamedTuple):
    """A draft whose day is asked, the triggers beside it, its flag, its tense and its class."""

    draft: Draft
    beside: tuple[int, ...]
    flag: str
    tense: str
    kind: str


def _ago(when: When, day: str | None) -> str:
    """Return how long before the day of writing an interval ended."""
    if day is None:
        return "of no known day"
    if when.start is not None and when.start > day:
        return "ahead"
    if when.end is None:
        return "of unknown end"
    days = (date.fromisoformat(day) - date.fromisoformat(when.end)).days
    return next((said for most, said in DAYS_AGO if days <= most), "years ago")


def signals_for(offered: dict[Ends, OfferedDay], when: When) -> dict[str, float]:
    """Return the signals of an interval, which is offered if it was not."""
    return offered.setdefault((when.start, when.end), OfferedDay(when, {})).signals


def add_time(
    offered: dict[Ends, OfferedDay],
    timex: Timex,
    when: When,
    way: str,
    here: AskedDraft,
    calendar: Calendar,
) -> dict[str, float]:
    """Offer an interval with what its expression is; return its signals."""
    found = signals_for(offered, when)
    ago = _ago(when, calendar.told.day)
    for name in (
        "a time", way, f"{timex.granularity}, {way}", f"{timex.granularity}, {here.flag}",
        ago, f"{ago}, {here.flag}", f"a {timex.type}",
    ):  # fmt: skip
        found[name] = 1.0
    if timex.relative:
        found["reckoned from another"] = 1.0
    if timex.weekday is not None:
        found["a weekday"] = 1.0
    return found


def is_news_of_background(when: When, here: AskedDraft, calendar: Calendar) -> bool:
    """Say whether the time of another sentence is the story's news, and the draft background."""
    return here.flag == "background" and _ago(when, calendar.told.day) in AS_NEWS
