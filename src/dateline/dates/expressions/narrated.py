"""The year that a paragraph tells of: "In March 2011 … He was freed on August 9".

News counts a day or month without a year from the day it was written. Where an old year was told
just before, what would lie months back all the same goes on from that year.
"""

import re
from datetime import date
from typing import NamedTuple

from dateline.dates.expressions.scene import Reading, Slots

_ENDS_A_SENTENCE = re.compile(r"[.!?][\"”’)\]]*\s")
NAMED = frozenset({"day", "month"})
OLD = 2
"""So many years back: what goes on from the year before is as likely of this one."""


class Told(NamedTuple):
    """A year that words told, the month that they came to (0: none), and where they end."""

    year: int
    month: int
    end: int


def told_after(told: Told | None, slots: Slots, reading: Reading, end: int) -> Told | None:
    """Return what a text has told of years once an expression is read.

    Args:
        told: What it had told before.
        slots: What the expression's rule remembered.
        reading: What the expression means.
        end: Where it ends in the text.
    """
    first = reading.first
    if first is None:
        return told
    if "year" in slots and reading.granularity in NAMED:
        return Told(first.year, first.month, end)
    if "year" in slots and reading.granularity == "year":
        return Told(first.year, 0, end)
    goes_on = told is not None and reading.granularity in NAMED and first.year == told.year
    return Told(first.year, first.month, end) if goes_on else told


def year_going_on(
    told: Told | None, text: str, start: int, written: date | None
) -> tuple[int, int] | None:
    """Return the old year, and its month, that words at a place of a text may go on from.

    A year alone reaches to the end of its sentence, a day or month of one to that of its paragraph.

    Args:
        told: What the text told of years before.
        text: The text.
        start: Where the words begin.
        written: The day it was written.
    """
    if told is None or written is None or told.year > written.year - OLD:
        return None
    between = text[told.end : start]
    if "\n" in between or (not told.month and _ENDS_A_SENTENCE.search(between)):
        return None
    return told.year, told.month
