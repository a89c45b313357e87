"""Where an expression stands, and what every meaning needs of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from dateline.dates.calendar.named_days import Named
from dateline.dates.calendar.steps import shifted
from dateline.dates.calendar.stretches import Span
from dateline.dates.timex import TimexType
from dateline.records import Granularity

Slots = dict[str, str]
NEAR_FUTURE = 60
ASIDE_YEARS = 10
VAGUE_REFERENCE = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}


class Reading(NamedTuple):
    """What an expression means where it stands.

    `type` overrides the rule's; `anchor` tells whether later expressions may count from it.
    """

    value: str
    first: date | None = None
    last: date | None = None
    granularity: Granularity = "bounded"
    relative: bool = False
    type: TimexType | None = None
    weekday: int | None = None
    anchor: bool = False


@dataclass(slots=True)
class Scene:
    """Where an expression stands: the day of writing, what was last spoken of, the tense.

    `in_entry` says whether the expression opens the entry of a timeline.
    `headed` is the year and month of the last heading that told its year ("2014", "May 2014"),
    month 0 where it told none. `going_on` is an old year that was told just before, and the month
    that was reached (0: none), None where no year was.
    """

    written: date | None
    tense: Callable[[], str] = lambda: ""
    in_entry: Callable[[], bool] = lambda: False
    reference: Span | None = None
    reference_day: date | None = None
    named: tuple[Named, ...] = ()
    thread: tuple[int, int] | None = None
    headed: tuple[int, int] | None = None
    going_on: tuple[int, int] | None = None
    narrative: bool = True
    day_first: bool = False

    @property
    def base(self) -> date | None:
        """The day that unanchored expressions count from."""
        if self.written is not None:
            return self.written
        return self.reference.first if self.reference is not None and self.narrative else None

    def remember(self, reading: Reading) -> None:
        """Keep what later expressions may count from.

        `thread` is the year and month that a narrative has come to (month 0 where only the year
        is known). A bare year long past or far ahead is an aside and does not move it.
        """
        if not reading.anchor or reading.first is None or reading.last is None:
            return
        granularity = reading.granularity
        self.reference = Span(reading.value, reading.first, reading.last, granularity)
        if granularity == "day":
            self.reference_day = reading.first
        year = reading.first.year
        if granularity in ("day", "month", "quarter"):
            self.thread = year, reading.first.month
        elif granularity == "year" and (
            self.thread is None or 0 < year - self.thread[0] <= ASIDE_YEARS
        ):
            self.thread = year, 0


def read_span(
    span: Span | None, relative: bool = False, weekday: int | None = None
) -> Reading | None:
    """Make a reading of a stretch of the calendar, from which later expressions may count."""
    if span is None:
        return None
    return Reading(
        span.value, span.first, span.last, span.granularity, relative, None, weekday, True
    )


def with_part(reading: Reading | None, slots: Slots) -> Reading | None:
    """Add the part of the day or the clock time that was said."""
    if reading is None:
        return None
    if "clock" in slots or "hour" in slots:
        clock = slots.get("clock") or slots.get("hour", "")
        return reading._replace(value=f"{reading.value}T{_clock_value(clock, slots)}", type="TIME")
    if "day_part" in slots:
        return reading._replace(value=f"{reading.value}T{slots['day_part']}", type="TIME")
    return reading


def _clock_value(clock: str, slots: Slots) -> str:
    hour, _, rest = clock.partition(":")
    number = int(hour)
    if slots.get("day_part") in ("AF", "EV", "NI") and number < 12:
        number += 12
    rest = rest or slots.get("minute", "00")
    return f"{number:02d}:{rest:0>2}"


def relation(slots: Slots) -> int | None:
    """Return -1 for last, 0 for this, 1 for next, None where nothing of the kind is said."""
    if "rel" not in slots:
        return None
    return int(slots["rel"]) if slots["rel"].lstrip("-").isdigit() else 0


def unit_of(slots: Slots) -> str:
    """Return the unit that was said; "second" is an ordinal in the word list."""
    unit = slots.get("unit", "")
    return "TS" if unit.isdigit() else unit


def year_of(slots: Slots, scene: Scene) -> int | None:
    """Return the year that the words say outright or by `last year`."""
    if "year" in slots:
        return int(slots["year"])
    if "short_year" in slots:
        short = int(slots["short_year"])
        base = scene.base
        if base is not None:
            century = base.year - base.year % 100
            return century + short if century + short <= base.year else century - 100 + short
        return 1900 + short
    if "rel" in slots and unit_of(slots) == "Y" and scene.base is not None:
        return scene.base.year + int(slots["rel"])
    if "spoken_of" in slots and unit_of(slots) == "Y":
        spoken_of = scene.reference.first if scene.reference is not None else None
        base = spoken_of or scene.base
        return base.year + int(slots["spoken_of"]) if base is not None else None
    return None


def choose(spans: list[Span], scene: Scene, rel: int | None, undecided: str) -> Span | None:
    """Choose among yearly repeats by relation and tense.

    Args:
        spans: The repeats in their order, one a year.
        scene: Where the expression stands.
        rel: -1 last, 0 this, 1 next, None unsaid.
        undecided: What to take where no tense tells: `past`, or `near`.
    """
    base = scene.base
    assert base is not None
    before = [span for span in spans if span.first is not None and span.first <= base]
    # "Last February", written in March, is not the month just gone: that is "last month".
    gap = timedelta(days=28 if spans and spans[0].granularity == "month" else 0)
    before_gap = shifted(base, -gap)
    strictly = [span for span in before if span.last is not None and span.last < before_gap]
    later = [span for span in spans if span.last is not None and span.last >= base]
    after = [span for span in later if span.first is not None and span.first > base]
    if rel == -1:
        return strictly[-1] if strictly else None
    if rel == 1:
        return after[0] if after else None
    if rel == 0:
        same = [span for span in spans if span.first is not None and span.first.year == base.year]
        return same[0] if same else None
    tense = scene.tense()
    if tense == "future" and later:
        return later[0]
    if (undecided == "near" or tense == "near") and before and later:
        past_gap = (base - before[-1].first).days if before[-1].first else 0
        next_gap = (later[0].first - base).days if later[0].first else 0
        near = NEAR_FUTURE if tense == "past" else past_gap
        return later[0] if next_gap < min(past_gap, near) else before[-1]
    return before[-1] if before else None
