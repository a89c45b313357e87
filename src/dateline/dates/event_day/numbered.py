"""Years that are part of a text's number and date nothing: "resolution 1701 (2006)"."""

import re
from collections.abc import Iterable

from dateline.dates.event_day.attached import clause_words
from dateline.dates.timex import Timex

LONGEST_BEFORE = 20
_NUMBER_BEFORE = re.compile(r"\d(?:[ ]?\(|/)\Z")
_WORD_BEFORE = re.compile(r"(\w+\.?)[ ]\Z")


def without_numbers_of_texts(text: str, timexes: Iterable[Timex]) -> list[Timex]:
    """Return the date expressions that may date an event.

    Args:
        text: The story.
        timexes: Its date expressions, with code point offsets into it.

    Returns:
        All but the numbers of laws and resolutions that look like years, and the years that stand
        behind such a number and a bracket or stroke.
    """
    return [timex for timex in timexes if not _numbers_a_text(text, timex)]


def _numbers_a_text(text: str, timex: Timex) -> bool:
    if timex.granularity != "year":
        return False
    before = text[max(timex.start - LONGEST_BEFORE, 0) : timex.start]
    word = _WORD_BEFORE.search(before)
    return _NUMBER_BEFORE.search(before) is not None or (
        word is not None and word[1].lower() in clause_words()["numbered"]
    )
