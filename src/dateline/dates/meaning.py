"""What each rule means: from the remembered tokens of a match to a stretch of the calendar."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from dateline.dates.calendar import (
    Span,
    add_days,
    century_span,
    day_span,
    decade_span,
    half_span,
    is_year,
    month_span,
    quarter_span,
    season_span,
    shift,
    stretch,
    year_span,
)
from dateline.dates.named import Named, in_year
from dateline.records import Granularity

Slots = dict[str, str]


class Reading(NamedTuple):
    """What an expression means where it stands.

    `type` overrides the rule's; `anchor` tells whether later expressions may count from it.
    """

    value: str
    first: date | None = None
    last: date | None = None
    granularity: str = "bounded"
    relative: bool = False
    type: str = ""
    weekday: int | None = None
    anchor: bool = False


@dataclass(slots=True)
class Scene:
    """Where an expression stands: the day of writing, what was last spoken of, the tense."""

    written: date | None
    tense: Callable[[], str] = lambda: ""
    reference: Span | None = None
    reference_day: date | None = None
    named: tuple[Named, ...] = ()
    thread: tuple[int, int] | None = None

    @property
    def base(self) -> date | None:
        """The day that unanchored expressions count from."""
        if self.written is not None:
            return self.written
        return self.reference.first if self.reference is not None else None

    def remember(self, reading: Reading) -> None:
        """Keep what later expressions may count from.

        `thread` is the year and month that a narrative has come to (month 0 where only the year
        is known). A bare year long past or far ahead is an aside and does not move it.
        """
        if not reading.anchor or reading.first is None or reading.last is None:
            return
        granularity: Granularity = reading.granularity  # type: ignore[assignment]
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


NEAR_FUTURE = 60
ASIDE_YEARS = 10
TURN_OF_YEAR = 8
YEARS_OF_UNIT = {"DE": 10, "ML": 1000}
VAGUE_REFERENCE = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}


def _read(span: Span | None, relative: bool = False, **more: object) -> Reading | None:
    if span is None:
        return None
    return Reading(*span, relative=relative, anchor=True, **more)  # type: ignore[arg-type]


def _with_part(reading: Reading | None, slots: Slots) -> Reading | None:
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
    return f"{number:02d}:{rest}" if rest else f"{number:02d}:00"


def _cut(reading: Reading, half: int, base: date | None) -> Reading:
    """Cut a stretch at the day of writing: what is earlier (-1) or later (1) this year."""
    if base is None or reading.first is None or reading.last is None:
        return reading
    if half < 0 and reading.first < base < reading.last:
        return reading._replace(last=add_days(base, -1) or reading.last)
    if half > 0 and reading.first < base < reading.last:
        return reading._replace(first=add_days(base, 1) or reading.first)
    return reading


def _relation(slots: Slots) -> int | None:
    if "rel" not in slots:
        return None
    return int(slots["rel"]) if slots["rel"].lstrip("-").isdigit() else 0


def _unit(slots: Slots, name: str = "unit") -> str:
    unit = slots.get(name, "")
    return "TS" if unit.isdigit() else unit


def _year_of(slots: Slots, scene: Scene) -> int | None:
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
    if "rel" in slots and _unit(slots) == "Y" and scene.base is not None:
        return scene.base.year + int(slots["rel"])
    return None


def _choose(spans: list[Span], scene: Scene, rel: int | None, undecided: str) -> Span | None:
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
    strictly = [span for span in before if span.last is not None and span.last < base - gap]
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


def _day_or_month(year: int, month: int, day: int | None) -> Span:
    """Return the day, or the month where it has no such day (31 June)."""
    if day is not None:
        try:
            return day_span(date(year, month, day))
        except ValueError:
            pass
    return month_span(year, month)


def calendar(slots: Slots, scene: Scene) -> Reading | None:
    """A day or month of the calendar, its year said or found."""
    month = int(slots["month"])
    day = int(slots["day"]) if "day" in slots else None
    year = _year_of(slots, scene)
    rel = _relation(slots)
    relative = year is None or "rel" in slots
    if year is not None:
        if not is_year(year):
            return None
        span = _day_or_month(year, month, day)
    elif scene.base is None:
        tail = f"-{day:02d}" if day is not None else ""
        return _with_part(Reading(f"XXXX-{month:02d}{tail}", relative=True), slots)
    elif scene.written is None:
        reached, reached_month = scene.thread or (scene.base.year, 0)
        turned = rel is None and reached_month - month > TURN_OF_YEAR
        span = _day_or_month(reached + turned + (rel or 0), month, day)
    else:
        base = scene.base
        years = [y for y in range(base.year - 8, base.year + 5) if is_year(y)]
        spans = [_day_or_month(y, month, day) for y in years]
        if day is not None and "weekday" in slots:
            named = int(slots["weekday"])
            fitting = [s for s in spans if s.first is not None and s.first.isoweekday() == named]
            spans = fitting or spans
        chosen = _choose(spans, scene, rel, "near" if day is not None else "past")
        if chosen is None:
            return None
        span = chosen
    if "until_day" in slots and span.granularity == "day" and span.first is not None:
        until = _day_or_month(span.first.year, month, int(slots["until_day"]))
        if until.granularity == "day" and until.first is not None and until.first > span.first:
            span = Span(f"{span.value}/{until.value}", span.first, until.last, "bounded")
    return _with_part(_read(span, relative), slots)


def iso(slots: Slots, scene: Scene) -> Reading | None:
    """A date in ISO 8601, with or without a time."""
    written = slots["iso"]
    try:
        span = day_span(date.fromisoformat(written[:10]))
    except ValueError:
        return None
    reading = _read(span)
    if reading is not None and len(written) > 10:
        return reading._replace(value=written, type="TIME")
    return reading


def numeric(slots: Slots, scene: Scene) -> Reading | None:
    """A date in figures: 25/12/2011 by its only reading, else month first as in American news."""
    first, second, year_text = (int(part) for part in slots["numeric"].replace(".", "/").split("/"))
    year = year_text if year_text >= 100 else 2000 + year_text - (100 if year_text > 50 else 0)
    month_first = first <= 12 and "." not in slots["numeric"]
    month, day = (first, second) if month_first else (second, first)
    try:
        return _read(day_span(date(year, month, day)))
    except ValueError:
        return None


def year(slots: Slots, scene: Scene) -> Reading | None:
    """A year."""
    number = _year_of(slots, scene)
    return _read(year_span(number)) if number is not None and is_year(number) else None


def range_end(slots: Slots, scene: Scene) -> Reading | None:
    """The second year of 1915-17."""
    reference, short = scene.reference, int(slots["short_year"])
    if reference is None or reference.first is None or not 1 <= len(slots["short_year"]) <= 2:
        return None
    number = reference.first.year - reference.first.year % 100 + short
    return _read(year_span(number)) if number > reference.first.year else None


def decade(slots: Slots, scene: Scene) -> Reading | None:
    """A decade: the 1990s, the nineties."""
    number = int(slots["decade"])
    if number < 100:
        base = scene.base
        century = base.year - base.year % 100 if base is not None else 1900
        number += century if base is not None and century + number <= base.year else century - 100
    return _read(decade_span(number)) if is_year(number + 9) else None


def century(slots: Slots, scene: Scene) -> Reading | None:
    """A century by its number."""
    number = int(slots["century"])
    if _unit(slots) != "CE" or not 1 <= number <= 30:
        return None
    return _read(century_span(number))


def season(slots: Slots, scene: Scene) -> Reading | None:
    """A season, its year said or found."""
    name, rel, number = slots["season"], _relation(slots), _year_of(slots, scene)
    if number is not None:
        return _read(season_span(number, name), "rel" in slots) if is_year(number) else None
    base = scene.base
    if base is None:
        return Reading(f"XXXX-{name}", relative=True)
    if scene.written is None:
        return _read(season_span(base.year + (rel or 0), name), True)
    years = [y for y in range(base.year - 3, base.year + 3) if is_year(y)]
    return _read(_choose([season_span(y, name) for y in years], scene, rel, "past"), True)


def weekday(slots: Slots, scene: Scene) -> Reading | None:
    """A weekday, its week found by relation and tense."""
    number = int(slots["weekday"])
    rel = _relation(slots)
    base = scene.written or scene.reference_day
    if base is None:
        unknown = Reading(f"XXXX-WXX-{number}", relative=True, weekday=number)
        return _with_part(unknown, slots)
    back = (base.isoweekday() - number) % 7
    if "rel" in slots and _unit(slots) == "W":
        moved = add_days(base, number - base.isoweekday() + 7 * (rel or 0))
    elif rel == -1:
        moved = add_days(base, -(back or 7))
    elif rel == 1:
        moved = add_days(base, 7 - back)
    elif scene.written is None or scene.tense() in ("future", "near"):
        moved = add_days(base, (7 - back) % 7)
    else:
        moved = add_days(base, -back)
    reading = _read(day_span(moved), True, weekday=number) if moved else None
    return _with_part(reading, slots)


def weekday_set(slots: Slots, scene: Scene) -> Reading | None:
    """Weekdays that come back: Mondays, Tuesday nights."""
    number = slots.get("weekdays") or slots["weekday"]
    part = f"T{slots['day_part']}" if "day_part" in slots else ""
    return Reading(f"XXXX-WXX-{number}{part}", type="SET")


def today(slots: Slots, scene: Scene) -> Reading | None:
    """Today, yesterday, tomorrow, tonight."""
    offset = int(slots.get("offset", "0"))
    base = scene.written
    if base is None:
        if offset == 0 and "day_part" not in slots:
            return Reading("PRESENT_REF", relative=True)
        return _with_part(Reading("XXXX-XX-XX", relative=True), slots)
    moved = add_days(base, offset)
    return _with_part(_read(day_span(moved), True) if moved else None, slots)


def day_part(slots: Slots, scene: Scene) -> Reading | None:
    """This morning, last night, that evening."""
    rel = int(slots["rel"])
    base = scene.written or scene.reference_day
    if base is None:
        return Reading(f"XXXX-XX-XXT{slots['day_part']}", relative=True)
    moved = add_days(base, rel)
    return _with_part(_read(day_span(moved), True) if moved else None, slots)


def clock(slots: Slots, scene: Scene) -> Reading | None:
    """A time of day, on a day said or found."""
    if "month" in slots:
        return calendar(slots, scene)
    if "weekday" in slots:
        return weekday(slots, scene)
    if "offset" in slots:
        return today(slots, scene)
    base = scene.reference_day or scene.written
    day = Reading("XXXX-XX-XX", relative=True)
    if base is not None:
        day = _read(day_span(base), True) or day
    return _with_part(day._replace(anchor=False), slots)


def this_unit(slots: Slots, scene: Scene) -> Reading | None:
    """This week, last month, next year, counted from the day of writing."""
    unit = _unit(slots)
    rel = _relation(slots) or 0
    base = scene.base
    if unit in ("TS", "TM", "TH") or (unit == "D" and rel == 0 and "rel" in slots):
        return None
    if base is None:
        return Reading(VAGUE_REFERENCE[rel], relative=True)
    if unit in ("ML", "FN"):
        return None
    if unit in ("DE", "CE") and rel:
        return Reading(duration_value(unit, 1), relative=True, type="DURATION")
    moved = shift(base, unit, rel)
    reading = _read(stretch(moved, unit), True) if moved is not None else None
    if reading is not None and rel == 0 and slots.get("part", "").lstrip("-").isdigit():
        return _cut(reading, int(slots["part"]), scene.written)
    return reading


def the_unit(slots: Slots, scene: Scene) -> Reading | None:
    """The weekend, the quarter: the one spoken of, else the one just past."""
    unit = _unit(slots)
    base = scene.base
    if base is None or unit not in ("WE", "Q"):
        return None
    if unit == "Q":
        if scene.reference is not None and scene.reference.granularity == "quarter":
            return _read(scene.reference, True)
        moved = shift(base, "Q", -1)
    else:
        ahead = scene.tense() == "future"
        moved = base if ahead or base.isoweekday() >= 6 else add_days(base, -7)
    return _read(stretch(moved, unit), True) if moved else None


def that_unit(slots: Slots, scene: Scene) -> Reading | None:
    """The next day, the same month, that year: counted from what was last spoken of."""
    unit = _unit(slots)
    if "rel" not in slots and "dir" not in slots:
        return Reading("XXXX-XX-XX", relative=True) if unit == "D" else None
    rel = int(slots.get("rel") or slots["dir"])
    if unit in ("TS", "TM", "TH", "ML", "FN"):
        return None
    reference = scene.reference
    base = reference.first if reference is not None else scene.written
    if unit == "D":
        base = scene.reference_day or scene.written
    if base is None:
        return Reading("XXXX-XX-XX" if unit == "D" else VAGUE_REFERENCE[rel], relative=True)
    moved = shift(base, unit, rel)
    return _read(stretch(moved, unit), True) if moved else None


def _amount(slots: Slots) -> float | None:
    """Return how many, None where the words are vague."""
    if "vague" in slots or "bare" in slots:
        return None
    text = slots.get("count", "1").replace(",", "")
    try:
        amount = float(text) if "count" in slots or "half" not in slots else 0.0
    except ValueError:
        return None
    return amount + float(slots.get("half", "0")) + float(slots.get("and_half", "0"))


def _offset(slots: Slots, base: date | None, direction: int, fine: str) -> Reading | None:
    unit = _unit(slots) or slots.get("bare", "")
    amount = _amount(slots)
    if amount is None or amount > 99_999:
        return Reading(VAGUE_REFERENCE[direction], relative=True)
    whole = int(amount)
    if unit == "FN":
        unit, whole = "W", 2 * whole
    if base is None:
        return Reading("XXXX-XX-XX" if unit in "DW" else "XXXX", relative=True)
    if unit in ("TS", "TM", "TH"):
        return None
    if amount != whole and unit in ("Y", "DE"):
        moved = shift(base, "M", direction * int(amount * (12 if unit == "Y" else 120)))
        return _read(stretch(moved, "M"), True) if moved else None
    if unit == "ML":
        return None
    moved = shift(base, unit, direction * whole)
    if moved is None:
        return None
    return _read(stretch(moved, fine or unit), True)


def _compared(reading: Reading | None, fine: str) -> Reading | None:
    """Keep a figure's year-ago quarter from becoming what later figures are compared with."""
    return reading._replace(anchor=False) if reading is not None and fine else reading


def offset(slots: Slots, scene: Scene) -> Reading | None:
    """Two years ago, three weeks from now."""
    base = scene.base
    fine = ""
    reference = scene.reference
    if _unit(slots) == "Y" and "count" not in slots and reference is not None:
        # "$5 million, from $4 million a year ago": as fine as what it is compared with.
        fine = "Q" if reference.granularity == "quarter" else ""
        base = reference.first if fine else base
    return _compared(_offset(slots, base, int(slots["dir"]), fine), fine)


def anaphoric_offset(slots: Slots, scene: Scene) -> Reading | None:
    """Two days later, a year earlier: counted from what was last spoken of."""
    reference = scene.reference
    base = reference.first if reference is not None else scene.written
    if _unit(slots) in ("D", "TH", "TM", "TS"):
        base = scene.reference_day or scene.written
    fine = ""
    if _unit(slots) == "Y" and reference is not None and reference.granularity == "quarter":
        fine = "Q"
    return _compared(_offset(slots, base, int(slots["dir"]), fine), fine)


def year_earlier(slots: Slots, scene: Scene) -> Reading | None:
    """The year-earlier period, the year-ago quarter."""
    unit = _unit(slots)
    reference = scene.reference
    base = reference.first if reference is not None else scene.written
    if base is None or unit not in ("Y", "M", "W"):
        return None
    fine = reference.granularity[0].upper() if reference is not None else unit
    moved = shift(base, unit, -1)
    reading = _read(stretch(moved, "Q" if fine == "Q" else unit), True) if moved else None
    return reading._replace(anchor=False) if reading else None


def duration_value(unit: str, amount: float | None) -> str:
    """Return the TIMEX3 value of a length of time; an unknown amount is X."""
    if unit == "FN":
        unit, amount = "W", None if amount is None else 2 * amount
    if unit in ("DE", "ML"):
        amount = None if amount is None else YEARS_OF_UNIT[unit] * amount
        unit = "Y"
    if unit == "TH" and amount is not None and amount != int(amount):
        return f"PT{int(amount)}H{round(amount % 1 * 60)}M"
    if unit == "TM" and amount is not None and amount != int(amount):
        return f"PT{int(amount)}M{round(amount % 1 * 60)}S"
    number = "X" if amount is None else f"{amount:g}" if amount < 1e6 else str(int(amount))
    return f"PT{number}{unit[1]}" if unit in ("TH", "TM", "TS") else f"P{number}{unit}"


def duration(slots: Slots, scene: Scene) -> Reading | None:
    """A length of time."""
    unit = _unit(slots) or slots["bare"]
    value = duration_value(unit, _amount(slots) if "value" not in slots else None)
    if "value" in slots and scene.written is not None:
        return Reading(value, None, scene.written, "bounded", True, "DURATION")
    return Reading(value, type="DURATION")


def last_units(slots: Slots, scene: Scene) -> Reading | None:
    """The past three months, the next few days: a length that ends or begins today."""
    unit = _unit(slots)
    rel = _relation(slots)
    amount = _amount(slots) if "count" in slots or "half" in slots else None
    value = duration_value(unit, amount)
    base = scene.written
    if base is None or amount is None or rel in (None, 0) or unit.startswith("T") or unit == "ML":
        return Reading(value, relative=True)
    if unit == "FN":
        unit, amount = "W", 2 * amount
    assert rel is not None
    far = shift(base, unit, rel * int(amount))
    first, last = (far, base) if rel < 0 else (base, far)
    return Reading(value, first, last, "bounded", True)


def quarter(slots: Slots, scene: Scene) -> Reading | None:
    """A quarter, its year said or found."""
    number = int(slots["quarter"])
    if _unit(slots) not in ("Q", "") or not 1 <= number <= 4:
        return None
    said = int(slots["year"]) if "year" in slots else None
    base = scene.base
    if said is None and "rel" in slots and base is not None:
        said = base.year + int(slots["rel"])
    if said is not None:
        return _read(quarter_span(said, number), "rel" in slots) if is_year(said) else None
    if base is None:
        return Reading(f"XXXX-Q{number}", relative=True)
    years = [y for y in range(base.year - 2, base.year + 3) if is_year(y)]
    return _read(_choose([quarter_span(y, number) for y in years], scene, None, "past"), True)


def period_of_year(slots: Slots, scene: Scene) -> Reading | None:
    """The 1988 quarter, the 1988 period: as fine as the figures it is compared with."""
    number, reference = int(slots["year"]), scene.reference
    if not is_year(number) or _unit(slots) not in ("Q", ""):
        return None
    if reference is None or reference.granularity != "quarter" or reference.first is None:
        return _read(year_span(number))
    span = quarter_span(number, (reference.first.month + 2) // 3)
    reading = _read(span, True)
    return reading._replace(anchor=False) if reading is not None else None


def half_year(slots: Slots, scene: Scene) -> Reading | None:
    """The first or second half of a year."""
    number = int(slots["half_year"])
    if "unit" in slots and _unit(slots) != "Y":
        return None
    said = int(slots["year"]) if "year" in slots else None
    if said is None and scene.base is not None:
        said = scene.base.year + int(slots.get("rel", "0"))
    if said is None or not is_year(said):
        return None
    return _read(half_span(said, number), "year" not in slots)


def every(slots: Slots, scene: Scene) -> Reading | None:
    """Every day, each Thursday, every morning."""
    if "weekday" in slots:
        part = f"T{slots['day_part']}" if "day_part" in slots else ""
        return Reading(f"XXXX-WXX-{slots['weekday']}{part}", type="SET")
    if "day_part" in slots:
        return Reading(f"XXXX-XX-XXT{slots['day_part']}", type="SET")
    return Reading(duration_value(_unit(slots), _amount(slots)), type="SET")


def frequency(slots: Slots, scene: Scene) -> Reading | None:
    """Daily, annually."""
    return Reading(slots["frequency"], type="SET")


def fixed(slots: Slots, scene: Scene) -> Reading | None:
    """Now, recently, in the future."""
    return Reading(slots.get("value") or slots["fixed"], relative=True)


def nothing(slots: Slots, scene: Scene) -> Reading | None:
    """What looks like a date and is none: an age."""
    return Reading("")


def fraction(slots: Slots, scene: Scene) -> Reading | None:
    """A quarter of something, which is no time."""
    return Reading("") if _unit(slots) == "Q" else None


def named(slots: Slots, scene: Scene) -> Reading | None:
    """A named day or period."""
    known = scene.named[int(slots["named"])]
    if known.span is not None:
        return _read(known.span)
    said = _year_of(slots, scene)
    if said is not None:
        return _read(in_year(known, said), "rel" in slots)
    base = scene.base
    if base is None:
        return Reading("XXXX-XX-XX", relative=True)
    spans = [in_year(known, y) for y in range(base.year - 2, base.year + 3)]
    years = [span for span in spans if span is not None]
    if scene.written is None:
        return _read(in_year(known, base.year), True)
    return _read(_choose(years, scene, _relation(slots), "near"), True)


MEANINGS: dict[str, Callable[[Slots, Scene], Reading | None]] = {
    "calendar": calendar,
    "iso": iso,
    "numeric": numeric,
    "year": year,
    "range end": range_end,
    "decade": decade,
    "century": century,
    "season": season,
    "weekday": weekday,
    "weekday set": weekday_set,
    "today": today,
    "day part": day_part,
    "clock": clock,
    "this unit": this_unit,
    "the unit": the_unit,
    "that unit": that_unit,
    "offset": offset,
    "anaphoric offset": anaphoric_offset,
    "year earlier": year_earlier,
    "duration": duration,
    "stretch": last_units,
    "quarter": quarter,
    "half year": half_year,
    "period of a year": period_of_year,
    "every": every,
    "fixed frequency": frequency,
    "fixed": fixed,
    "nothing": nothing,
    "fraction": fraction,
    "named": named,
}
