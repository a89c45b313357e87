"""Named days and periods: what days they were, or are in a given year."""

from datetime import date, timedelta
from functools import lru_cache

import msgspec

from dateline.datafiles import Paragraph, check_keys, data_folder, read_paragraphs
from dateline.dates.calendar.feasts import easter, islamic_day, islamic_year
from dateline.dates.calendar.steps import add_days, is_year, shifted
from dateline.dates.calendar.stretches import Span, day_span, month_span

KEYS = frozenset({"name", "every", "first", "last", "value"})
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
MEND = "write 12-25, `4 thursday november`, `easter -2`, `islamic 9` or `islamic 10-1`"


class Named(msgspec.Struct, frozen=True):
    """A named day or period: its names, and either a yearly rule or a span."""

    names: tuple[str, ...]
    every: tuple[str, ...]
    span: Span | None


def _span(paragraph: Paragraph) -> Span:
    try:
        first = date.fromisoformat(paragraph.value("first"))
        last = date.fromisoformat(paragraph.value("last") or paragraph.value("first"))
    except ValueError as problem:
        raise paragraph.fault("first", f"no ISO day ({problem})", "write 1967-06-05") from problem
    if first > last:
        raise paragraph.fault("last", "ends before it begins", "exchange first and last")
    if first == last:
        return day_span(first)
    return Span(f"{first}/{last}", first, last, "bounded")


def _named(paragraph: Paragraph) -> Named:
    check_keys(paragraph, KEYS)
    names = tuple(name.strip() for name in paragraph.value("name").split("|"))
    rule = tuple(paragraph.value("every").lower().split())
    if not rule:
        return Named(names, (), _span(paragraph))
    named = Named(names, rule, None)
    try:
        in_year(named, 2000)
    except (ValueError, KeyError, IndexError) as problem:
        raise paragraph.fault("every", f"no yearly rule {' '.join(rule)!r}", MEND) from problem
    return named


@lru_cache(maxsize=8)
def load_named(language: str) -> tuple[Named, ...]:
    """Read the named days and periods of a language.

    Raises:
        DataFileError: The file cannot be used.
    """
    file = data_folder() / "dates" / language / "named.txt"
    paragraphs = read_paragraphs(file.read_text(encoding="utf-8"), f"{language}/named.txt")
    return tuple(_named(paragraph) for paragraph in paragraphs)


def _islamic(rule: str, year: int) -> Span | None:
    """Return the month or day of the Islamic calendar that begins in a Gregorian year."""
    month, _, day = rule.partition("-")
    for hijri in range(islamic_year(date(year, 1, 1)), islamic_year(date(year, 1, 1)) + 3):
        first = islamic_day(hijri, int(month), int(day or 1))
        if first.year == year:
            # The moon decides, a day sooner or later than the reckoning.
            length = 1 if day else 29 + int(month) % 2
            last = shifted(first, timedelta(days=length))
            return Span(
                f"{year:04d}-{first.month:02d}", shifted(first, -timedelta(days=1)), last, "bounded"
            )
    return None


def in_year(named: Named, year: int) -> Span | None:
    """Return the span of a yearly day in a year, None where it has none or is no yearly day."""
    if not named.every or not is_year(year):
        return None
    head, *rest = named.every
    if head == "easter":
        moved = add_days(easter(year), int(rest[0]))
        return day_span(moved) if moved else None
    if head == "islamic":
        return _islamic(rest[0], year) if year > 623 else None
    if len(named.every) == 3:
        weekday, month = WEEKDAYS.index(rest[0]), MONTHS.index(rest[1]) + 1
        whole = month_span(year, month)
        assert whole.first is not None
        assert whole.last is not None
        if head == "last":
            return day_span(whole.last - timedelta(days=(whole.last.weekday() - weekday) % 7))
        first = whole.first + timedelta(days=(weekday - whole.first.weekday()) % 7)
        return day_span(first + timedelta(weeks=int(head) - 1))
    month_text, day_text = head.split("-")
    return day_span(date(year, int(month_text), int(day_text)))
