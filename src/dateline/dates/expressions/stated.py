"""Expressions that name a stretch of the calendar: days, months, years, seasons, named days."""

from datetime import date

from dateline.dates.calendar.named_days import in_year
from dateline.dates.calendar.steps import is_year, shift
from dateline.dates.calendar.stretches import (
    Span,
    century_span,
    day_span,
    decade_span,
    half_span,
    month_span,
    quarter_span,
    season_span,
    year_span,
)
from dateline.dates.expressions.scene import (
    NEAR_FUTURE,
    Reading,
    Scene,
    Slots,
    choose,
    read_span,
    relation,
    unit_of,
    with_part,
    year_of,
)

TURN_OF_YEAR = 8
LOOKING_BACK = 4
"""So many months back a narrative may look ("in September, after the coup of May 15")."""
FRESH = 92
"""So many days back a day or month without a year is news, whatever year was told before it."""


def day_or_month(year: int, month: int, day: int | None) -> Span:
    """Return the day, or the month where it has no such day (31 June)."""
    known = _day(year, month, day) if day is not None else None
    return month_span(year, month) if known is None else day_span(known)


def calendar(slots: Slots, scene: Scene) -> Reading | None:
    """A day or month of the calendar, its year said or found."""
    month = int(slots["month"])
    day = int(slots["day"]) if "day" in slots else None
    if "spoken_of" in slots and "unit" not in slots:
        return _from_what_was_told(month, int(slots["spoken_of"]), scene)
    year = year_of(slots, scene)
    rel = relation(slots)
    relative = year is None or "rel" in slots
    if year is not None:
        if not is_year(year):
            return None
        span = day_or_month(year, month, day)
    elif scene.base is None:
        tail = f"-{day:02d}" if day is not None else ""
        return with_part(Reading(f"XXXX-{month:02d}{tail}", relative=True), slots)
    elif scene.headed is not None and rel is None:
        headed, headed_month = scene.headed
        turned = headed + (headed_month - month > TURN_OF_YEAR)
        span = day_or_month(turned, month, day)
        if headed_month and _is_ahead(span, scene.written):
            # "In January 2020 … He was found on 2 December", written in February.
            span = day_or_month(turned - 1, month, day)
    elif scene.written is None:
        reached, reached_month = scene.thread or (scene.base.year, 0)
        turned = rel is None and reached_month - month > TURN_OF_YEAR
        span = day_or_month(reached + turned + (rel or 0), month, day)
    else:
        base = scene.base
        years = [y for y in range(base.year - 8, base.year + 5) if is_year(y)]
        spans = [day_or_month(y, month, day) for y in years]
        if day is not None and "weekday" in slots:
            named = int(slots["weekday"])
            fitting = [s for s in spans if s.first is not None and s.first.isoweekday() == named]
            spans = fitting or spans
        chosen = choose(spans, scene, rel, "near" if day is not None else "past")
        if chosen is None:
            return None
        if rel is None and _is_far_ahead(chosen, base) and scene.in_entry():
            # A timeline looks back: "Jan 12" over what was then, written in August.
            chosen = spans[spans.index(chosen) - 1]
        span = chosen
        if rel is None:
            gone_on = _going_on(chosen, month, day, scene)
            span = gone_on or _not_ahead(chosen, month, day, scene)
    if "until_day" in slots and span.granularity == "day" and span.first is not None:
        until = day_or_month(span.first.year, month, int(slots["until_day"]))
        if until.granularity == "day" and until.first is not None and until.first > span.first:
            span = Span(f"{span.value}/{until.value}", span.first, until.last, "bounded")
    return with_part(read_span(span, relative), slots)


def _from_what_was_told(month: int, direction: int, scene: Scene) -> Reading | None:
    """Return the month after or before what was told last ("in 1996 … the following March")."""
    told, base = scene.reference, scene.base
    first = told.first if told is not None else base
    last = told.last if told is not None else base
    if first is None or last is None:
        return Reading(f"XXXX-{month:02d}", relative=True)
    if direction > 0:
        year = last.year + (month <= last.month)
    else:
        year = first.year - (month >= first.month)
    return read_span(month_span(year, month), True) if is_year(year) else None


def _is_ahead(span: Span, written: date | None) -> bool:
    return written is not None and span.first is not None and span.first > written


def _is_far_ahead(span: Span, base: date) -> bool:
    return span.first is not None and (span.first - base).days > NEAR_FUTURE


def _going_on(chosen: Span, month: int, day: int | None, scene: Scene) -> Span | None:
    """Return what goes on from an old year told just before, None where it may be news.

    "In October 2011, after the riots of July 9, …", written in 2014.
    """
    written = scene.written
    if scene.going_on is None or written is None or chosen.first is None:
        return None
    if (written - chosen.first).days <= FRESH or scene.tense() == "future":
        return None
    year, reached = scene.going_on
    span = day_or_month(year + (reached - month > LOOKING_BACK), month, day)
    return None if _is_ahead(span, written) else span


def _not_ahead(chosen: Span, month: int, day: int | None, scene: Scene) -> Span:
    """Return what is told as past in the last year, if told of, where it would lie ahead in this.

    "The barracks were attacked on 9 March 2019. On 10 March …", written in the January after.
    """
    told, base = scene.reference, scene.written
    if base is None or chosen.first is None or chosen.first <= base or scene.tense() != "past":
        return chosen
    if told is None or told.first is None or told.first.year != base.year - 1:
        return chosen
    return day_or_month(told.first.year, month, day)


def day_of_month(slots: Slots, scene: Scene) -> Reading | None:
    """A day of a month that is not named: the 28th, the 2nd of last month."""
    day, rel = int(slots["day"]), relation(slots)
    base = scene.base
    if base is None or ("unit" in slots and unit_of(slots) != "M"):
        return None
    if rel is not None:
        month = shift(base, "M", rel)
    else:
        spoken_of = scene.reference
        month = spoken_of.first if spoken_of is not None and spoken_of.first else base
        found = _day(month.year, month.month, day)
        written = scene.written
        if found is not None and written is not None:
            ahead = scene.tense() == "future"
            month = shift(month, "M", (found < written and ahead) - (found > written and not ahead))
    found = _day(month.year, month.month, day) if month is not None else None
    return read_span(day_span(found), True) if found is not None else None


def iso(slots: Slots, scene: Scene) -> Reading | None:
    """A date in ISO 8601, with or without a time."""
    written = slots["iso"]
    try:
        span = day_span(date.fromisoformat(written[:10]))
    except ValueError:
        return None
    reading = read_span(span)
    if reading is not None and len(written) > 10:
        return reading._replace(value=written, type="TIME")
    return reading


def numeric(slots: Slots, scene: Scene) -> Reading | None:
    """A date in figures: 25/12/2011 by its only reading, else month first as in American news.

    The day stands first where it does in another date of the text, and where the other reading
    would lie behind the day of writing and this one does not.
    """
    first, second, year_text = (int(part) for part in slots["numeric"].replace(".", "/").split("/"))
    year = year_text if year_text >= 100 else 2000 + year_text - (100 if year_text > 50 else 0)
    by_month, by_day = _day(year, first, second), _day(year, second, first)
    if "." in slots["numeric"] or scene.day_first:
        by_month = None
    elif scene.written is not None and by_month is not None and by_month > scene.written:
        by_month = None if by_day is not None and by_day <= scene.written else by_month
    day = by_month or by_day
    return None if day is None else read_span(day_span(day))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def year(slots: Slots, scene: Scene) -> Reading | None:
    """A year."""
    number = year_of(slots, scene)
    return read_span(year_span(number)) if number is not None and is_year(number) else None


def range_end(slots: Slots, scene: Scene) -> Reading | None:
    """The second year of 1915-17."""
    reference, short = scene.reference, int(slots["short_year"])
    if reference is None or reference.first is None or not 1 <= len(slots["short_year"]) <= 2:
        return None
    number = reference.first.year - reference.first.year % 100 + short
    return read_span(year_span(number)) if number > reference.first.year else None


def decade(slots: Slots, scene: Scene) -> Reading | None:
    """A decade: the 1990s, the nineties."""
    number = int(slots["decade"])
    if number < 100:
        base = scene.base
        century = base.year - base.year % 100 if base is not None else 1900
        number += century if base is not None and century + number <= base.year else century - 100
    return read_span(decade_span(number)) if is_year(number + 9) else None


def century(slots: Slots, scene: Scene) -> Reading | None:
    """A century by its number."""
    number = int(slots["century"])
    if unit_of(slots) != "CE" or not 1 <= number <= 30:
        return None
    return read_span(century_span(number))


def season(slots: Slots, scene: Scene) -> Reading | None:
    """A season, its year said or found."""
    name, rel, number = slots["season"], relation(slots), year_of(slots, scene)
    if number is not None:
        return read_span(season_span(number, name), "rel" in slots) if is_year(number) else None
    base = scene.base
    if base is None:
        return Reading(f"XXXX-{name}", relative=True)
    if scene.written is None:
        return read_span(season_span(base.year + (rel or 0), name), True)
    years = [y for y in range(base.year - 3, base.year + 3) if is_year(y)]
    return read_span(choose([season_span(y, name) for y in years], scene, rel, "past"), True)


def quarter(slots: Slots, scene: Scene) -> Reading | None:
    """A quarter, its year said or found."""
    number = int(slots["quarter"])
    if unit_of(slots) not in ("Q", "") or not 1 <= number <= 4:
        return None
    said = int(slots["year"]) if "year" in slots else None
    base = scene.base
    if said is None and "rel" in slots and base is not None:
        said = base.year + int(slots["rel"])
    if said is not None:
        return read_span(quarter_span(said, number), "rel" in slots) if is_year(said) else None
    if base is None:
        return Reading(f"XXXX-Q{number}", relative=True)
    years = [y for y in range(base.year - 2, base.year + 3) if is_year(y)]
    return read_span(choose([quarter_span(y, number) for y in years], scene, None, "past"), True)


def period_of_year(slots: Slots, scene: Scene) -> Reading | None:
    """The 1988 quarter, the 1988 period: as fine as the figures it is compared with."""
    number, reference = int(slots["year"]), scene.reference
    if not is_year(number) or unit_of(slots) not in ("Q", ""):
        return None
    if reference is None or reference.granularity != "quarter" or reference.first is None:
        return read_span(year_span(number))
    span = quarter_span(number, (reference.first.month + 2) // 3)
    reading = read_span(span, True)
    return reading._replace(anchor=False) if reading is not None else None


def half_year(slots: Slots, scene: Scene) -> Reading | None:
    """The first or second half of a year."""
    number = int(slots["half_year"])
    if "unit" in slots and unit_of(slots) != "Y":
        return None
    said = int(slots["year"]) if "year" in slots else None
    if said is None and scene.base is not None:
        said = scene.base.year + int(slots.get("rel", "0"))
    if said is None or not is_year(said):
        return None
    return read_span(half_span(said, number), "year" not in slots)


def named(slots: Slots, scene: Scene) -> Reading | None:
    """A named day or period."""
    known = scene.named[int(slots["named"])]
    if known.span is not None:
        return read_span(known.span)
    said = year_of(slots, scene)
    if said is not None:
        return read_span(in_year(known, said), "rel" in slots)
    base = scene.base
    if base is None:
        return Reading("XXXX-XX-XX", relative=True)
    spans = [in_year(known, y) for y in range(base.year - 2, base.year + 3)]
    years = [span for span in spans if span is not None]
    if scene.written is None:
        return read_span(in_year(known, base.year), True)
    return read_span(choose(years, scene, relation(slots), "near"), True)
