"""Expressions that count from the day of writing, or from what was last spoken of."""

from datetime import date

from dateline.dates.calendar.steps import MONTHS_OF_UNIT, add_days, shift
from dateline.dates.calendar.stretches import day_span, stretch
from dateline.dates.expressions.lengths import amount_of, duration_value
from dateline.dates.expressions.scene import (
    VAGUE_REFERENCE,
    Reading,
    Scene,
    Slots,
    read_span,
    relation,
    unit_of,
    with_part,
)
from dateline.dates.expressions.stated import calendar

ROUND = frozenset({"DE", "CE"})
ROLLING = frozenset({"W", "M", "Q", "Y"})


def weekday(slots: Slots, scene: Scene) -> Reading | None:
    """A weekday, its week found by relation and tense."""
    number = int(slots["weekday"])
    rel = relation(slots)
    base = scene.written or scene.reference_day
    if base is None:
        unknown = Reading(f"XXXX-WXX-{number}", relative=True, weekday=number)
        return with_part(unknown, slots)
    if "unit" in slots and unit_of(slots) != "W":
        return None
    back = (base.isoweekday() - number) % 7
    if "rel" in slots and unit_of(slots) == "W":
        moved = add_days(base, number - base.isoweekday() + 7 * (rel or 0))
    elif rel == -1 or "twice" in slots:
        # Nobody calls yesterday "last Monday".
        past = back + 7 if back < 2 else back
        moved = add_days(base, -past - (7 if "twice" in slots else 0))
    elif rel == 1:
        moved = add_days(base, 7 - back)
    elif scene.written is None or scene.tense() in ("future", "near"):
        moved = add_days(base, (7 - back) % 7)
    else:
        moved = add_days(base, -back)
    reading = read_span(day_span(moved), True, weekday=number) if moved else None
    return with_part(reading, slots)


def today(slots: Slots, scene: Scene) -> Reading | None:
    """Today, yesterday, tomorrow, tonight."""
    offset = int(slots.get("offset", "0"))
    base = scene.written
    if base is None:
        if offset == 0 and "day_part" not in slots:
            return Reading("PRESENT_REF", relative=True)
        return with_part(Reading("XXXX-XX-XX", relative=True), slots)
    moved = add_days(base, offset)
    return with_part(read_span(day_span(moved), True) if moved else None, slots)


def day_part(slots: Slots, scene: Scene) -> Reading | None:
    """This morning, last night; that evening, the following night: of the day last spoken of."""
    spoken_of = "spoken_of" in slots
    rel = int(slots["spoken_of"] if spoken_of else slots.get("rel", "0"))
    base = (scene.reference_day if spoken_of else None) or scene.written or scene.reference_day
    if base is None:
        return Reading(f"XXXX-XX-XXT{slots['day_part']}", relative=True)
    moved = add_days(base, rel)
    return with_part(read_span(day_span(moved), True) if moved else None, slots)


def that_day_part(slots: Slots, scene: Scene) -> Reading | None:
    """The same evening, the following morning: counted from the day last spoken of."""
    return with_part(that_unit({**slots, "unit": "D"}, scene), slots)


def clock(slots: Slots, scene: Scene) -> Reading | None:
    """A time of day, on a day said or found."""
    hour, _, minute = slots.get("clock", "0:0").partition(":")
    if int(hour) > 24 or int(minute[:2] or 0) > 59:
        return None
    if "minute" in slots and (int(slots["hour"]) > 24 or int(slots["minute"]) > 59):
        return None
    if "month" in slots:
        return calendar(slots, scene)
    if "weekday" in slots:
        return weekday(slots, scene)
    if "offset" in slots:
        return today(slots, scene)
    base = scene.reference_day or scene.written
    day = Reading("XXXX-XX-XX", relative=True)
    if base is not None:
        day = read_span(day_span(base), True) or day
    return with_part(day._replace(anchor=False), slots)


def cut(reading: Reading, half: int, base: date | None) -> Reading:
    """Cut a stretch at the day of writing: what is earlier (-1) or later (1) this year."""
    if base is None or reading.first is None or reading.last is None:
        return reading
    if half < 0 and reading.first < base < reading.last:
        return reading._replace(last=add_days(base, -1) or reading.last)
    if half > 0 and reading.first < base < reading.last:
        return reading._replace(first=add_days(base, 1) or reading.first)
    return reading


def this_unit(slots: Slots, scene: Scene) -> Reading | None:
    """This week, last month, next year, counted from the day of writing.

    "The past week" ends on that day, whatever week it is a value of.
    """
    unit = unit_of(slots)
    rel = int(slots["rolling"]) if "rolling" in slots else relation(slots) or 0
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
    reading = read_span(stretch(moved, unit), True) if moved is not None else None
    if reading is not None and "rolling" in slots and unit in ROLLING:
        return reading._replace(
            first=moved, last=scene.written or reading.last, granularity="bounded"
        )
    if reading is not None and rel == 0 and slots.get("part", "").lstrip("-").isdigit():
        return cut(reading, int(slots["part"]), scene.written)
    return reading


def the_unit(slots: Slots, scene: Scene) -> Reading | None:
    """The weekend, the quarter: the one spoken of, else the one just past."""
    unit = unit_of(slots)
    base = scene.base
    if base is None or unit not in ("WE", "Q"):
        return None
    if unit == "Q":
        if scene.reference is not None and scene.reference.granularity == "quarter":
            return read_span(scene.reference, True)
        moved = shift(base, "Q", -1)
    else:
        ahead = scene.tense() == "future"
        moved = base if ahead or base.isoweekday() >= 6 else add_days(base, -7)
    return read_span(stretch(moved, unit), True) if moved else None


def that_unit(slots: Slots, scene: Scene) -> Reading | None:
    """The next day, the same month, that year: counted from what was last spoken of."""
    unit = unit_of(slots)
    if "coming" in slots and unit != "D" and scene.written is not None:
        return None
    if not slots.keys() & {"rel", "dir", "coming"}:
        return Reading("XXXX-XX-XX", relative=True) if unit == "D" else None
    rel = int(slots.get("rel") or slots.get("dir") or slots["coming"])
    if unit in ("TS", "TM", "TH", "ML", "FN"):
        return None
    reference = scene.reference
    base = reference.first if reference is not None else scene.written
    if unit == "D":
        if rel == 0 and reference is not None and reference.granularity != "day":
            # "In May 2019 ... on the same day": some day of that month.
            of_month = reference.granularity == "month"
            return Reading(
                f"{reference.value}-XX" if of_month else "XXXX-XX-XX",
                reference.first if of_month else None,
                reference.last if of_month else None,
                reference.granularity if of_month else "bounded",
                relative=True,
            )
        base = scene.reference_day or scene.written
    if base is None:
        return Reading("XXXX-XX-XX" if unit == "D" else VAGUE_REFERENCE[rel], relative=True)
    moved = shift(base, unit, rel)
    return read_span(stretch(moved, unit), True) if moved else None


def _offset(slots: Slots, base: date | None, direction: int, fine: str) -> Reading | None:
    unit = unit_of(slots) or slots.get("bare", "")
    amount = amount_of(slots)
    if amount is None or amount > 99_999:
        return Reading(VAGUE_REFERENCE[direction], relative=True)
    whole = int(amount)
    if unit == "FN":
        unit, whole = "W", 2 * whole
    if base is None:
        return Reading("XXXX-XX-XX" if unit in "DW" else "XXXX", relative=True)
    if unit in ("TS", "TM", "TH"):
        return None
    if amount != whole and unit in MONTHS_OF_UNIT and unit != "M":
        moved = shift(base, "M", direction * int(amount * MONTHS_OF_UNIT[unit]))
        return read_span(stretch(moved, "M" if unit in "QY" else "Y"), True) if moved else None
    if unit == "ML":
        return None
    moved = shift(base, unit, direction * whole)
    if moved is None:
        return None
    return read_span(stretch(moved, fine or unit), True)


def _compared(reading: Reading | None, fine: str) -> Reading | None:
    """Keep a figure's year-ago quarter from becoming what later figures are compared with."""
    return reading._replace(anchor=False) if reading is not None and fine else reading


def next_day(slots: Slots, scene: Scene) -> Reading | None:
    """The day after, or before, the one last spoken of, said in one word."""
    base = scene.reference_day or scene.written
    if base is None:
        return Reading("XXXX-XX-XX", relative=True)
    moved = add_days(base, int(slots["unit"]))
    return read_span(day_span(moved), True) if moved else None


def offset(slots: Slots, scene: Scene) -> Reading | None:
    """Two years ago, three weeks from now."""
    base = scene.base
    # "A decade ago" is a year, ten before, no decade of the calendar.
    fine = "Y" if unit_of(slots) in ROUND else ""
    reference = scene.reference
    if unit_of(slots) == "Y" and "count" not in slots and reference is not None:
        # "$5 million, from $4 million a year ago": as fine as what it is compared with.
        fine = "Q" if reference.granularity == "quarter" else ""
        base = reference.first if fine else base
    return _compared(_offset(slots, base, int(slots["dir"]), fine), fine if fine == "Q" else "")


def anaphoric_offset(slots: Slots, scene: Scene) -> Reading | None:
    """Two days later, a year earlier: counted from what was last spoken of."""
    reference = scene.reference
    base = reference.first if reference is not None else scene.written
    if unit_of(slots) in ("D", "TH", "TM", "TS"):
        base = scene.reference_day or scene.written
    fine = ""
    if unit_of(slots) == "Y" and reference is not None and reference.granularity == "quarter":
        fine = "Q"
    return _compared(_offset(slots, base, int(slots["dir"]), fine), fine)


def year_earlier(slots: Slots, scene: Scene) -> Reading | None:
    """The year-earlier period, the year-ago quarter."""
    unit = unit_of(slots)
    reference = scene.reference
    base = reference.first if reference is not None else scene.written
    if base is None or unit not in ("Y", "M", "W"):
        return None
    fine = reference.granularity[0].upper() if reference is not None else unit
    moved = shift(base, unit, -1)
    reading = read_span(stretch(moved, "Q" if fine == "Q" else unit), True) if moved else None
    return reading._replace(anchor=False) if reading else None
