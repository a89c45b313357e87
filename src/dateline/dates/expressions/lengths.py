"""Expressions of how long and how often, and words whose value does not move."""

from dateline.dates.calendar.steps import shift
from dateline.dates.expressions.scene import Reading, Scene, Slots, relation, unit_of

YEARS_OF_UNIT = {"DE": 10, "ML": 1000}


def amount_of(slots: Slots) -> float | None:
    """Return how many, None where the words are vague."""
    if "vague" in slots or "bare" in slots:
        return None
    text = slots.get("count", "1").replace(",", "")
    try:
        amount = float(text) if "count" in slots or "half" not in slots else 0.0
    except ValueError:
        return None
    return amount + float(slots.get("half", "0")) + float(slots.get("and_half", "0"))


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
    unit = unit_of(slots) or slots["bare"]
    value = duration_value(unit, amount_of(slots) if "value" not in slots else None)
    if "value" in slots and scene.written is not None:
        return Reading(value, None, scene.written, "bounded", True, "DURATION")
    return Reading(value, type="DURATION")


def last_units(slots: Slots, scene: Scene) -> Reading | None:
    """The past three months, the next few days: a length that ends or begins today."""
    unit = unit_of(slots)
    rel = relation(slots)
    amount = amount_of(slots) if "count" in slots or "half" in slots else None
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


def weekday_set(slots: Slots, scene: Scene) -> Reading | None:
    """Weekdays that come back: Mondays, Tuesday nights."""
    number = slots.get("weekdays") or slots["weekday"]
    part = f"T{slots['day_part']}" if "day_part" in slots else ""
    return Reading(f"XXXX-WXX-{number}{part}", type="SET")


def every(slots: Slots, scene: Scene) -> Reading | None:
    """Every day, each Thursday, every morning."""
    if "weekday" in slots:
        part = f"T{slots['day_part']}" if "day_part" in slots else ""
        return Reading(f"XXXX-WXX-{slots['weekday']}{part}", type="SET")
    if "day_part" in slots:
        return Reading(f"XXXX-XX-XXT{slots['day_part']}", type="SET")
    return Reading(duration_value(unit_of(slots), amount_of(slots)), type="SET")


def frequency(slots: Slots, scene: Scene) -> Reading | None:
    """Daily, annually."""
    return Reading(slots["frequency"], type="SET")


def fixed(slots: Slots, scene: Scene) -> Reading | None:
    """Now, recently, in the future."""
    return Reading(slots.get("value") or slots["fixed"], relative=True)


def nothing(slots: Slots, scene: Scene) -> Reading | None:
    """What looks like a date and is none: an age."""
    return Reading("")


def age(slots: Slots, scene: Scene) -> Reading | None:
    """A number of years that is somebody's age, which is no time."""
    return Reading("") if unit_of(slots) == "Y" else None


def fraction(slots: Slots, scene: Scene) -> Reading | None:
    """A quarter of something, which is no time."""
    return Reading("") if unit_of(slots) == "Q" else None
