"""Days that stand as headings, alone on a line over what was on them: "March 3", "MONDAY", "2014".

A page has them where there are two or more, each over a sentence: one alone is as likely the stamp
of the page.
"""

import re
from bisect import bisect_right
from functools import lru_cache

import msgspec

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DAY, _YEAR = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?", r"(?:1[89]|20)\d\d"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DASH = r"[ ]?[-–—/][ ]?"
_DATE = (
    rf"(?:{_MONTH}(?:[ ]{_DAY}(?:{_DASH}(?:{_MONTH}[ ])?{_DAY})?)?(?:,?[ ]{_YEAR})?|"
    rf"{_DAY}(?:{_DASH}{_DAY})?[ ]{_MONTH}(?:,?[ ]{_YEAR})?|{_YEAR})"
)
DAY_HEADING = re.compile(
    rf"^[ \t#*•·–—-]*(?P<day>(?:(?:early|mid|late)[ -])?"
    rf"(?:{_WEEKDAY}(?:,?[ ]{_DATE})?|{_DATE}))[ \t]*[:.*–—-]*[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
LINE = re.compile(r"[^\n]+")
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
LONGEST_TITLE = 6
"""Words of a line that opens a part of its own, which no day heads."""
MARKS = " \t\n#*•·–—-"
ENTRY_MARKS = frozenset("\n:–—-")
FEWEST = 2

# The part of an article that tells the happening itself: "Attack", "The bombing", "Incident".
OF_THE_HAPPENING = re.compile(
    r"^[ \t#*=]*(?:the[ ])?(?:attacks?|ambush|assaults?|bombings?|blasts?|explosions?|shootings?|"
    r"raid|incident|killings?|murders?|massacre|clash(?:es)?|fighting|battle|siege|seizure|kidnapping|"
    r"abductions?|hijacking|coup|riots?|protests?|crash|stand-?off|events?|what[ ]happened\??)"
    r"[ \t*=:]*$",
    re.IGNORECASE | re.MULTILINE,
)

# The parts of an encyclopedia's article: two of them make one.
PART_OF_ARTICLE = re.compile(
    r"^[ \t#*=]*(?:background|aftermath|(?:international |domestic )?reactions?|investigations?|"
    r"perpetrators?|responsibility|victims|casualties|legacy|see also|references|external links|"
    r"responses?|prelude|trials?|investigation and trial|consequences|impact)[ \t*=:]*$",
    re.IGNORECASE | re.MULTILINE,
)


class DayHeading(msgspec.Struct, frozen=True):
    """A day that heads some lines: where it stands, and where what it heads ends."""

    start: int
    end: int
    last: int


@lru_cache(maxsize=4)
def day_headings(text: str) -> tuple[DayHeading, ...]:
    """Return the days that head lines of a text, in their order.

    What one heads ends at the next, or behind its sentences at a line that is a title.

    Args:
        text: The text.

    Returns:
        Nothing where fewer than two different ones head a sentence.
    """
    found = list(DAY_HEADING.finditer(text))
    if len(found) < FEWEST:
        return ()
    headings: list[DayHeading] = []
    for number, heading in enumerate(found):
        following = found[number + 1].start() if number + 1 < len(found) else len(text)
        last = _told_until(text, heading.end(), following)
        if last > heading.end():
            headings.append(DayHeading(*heading.span("day"), last))
    days = {text[one.start : one.end].lower() for one in headings}
    return tuple(headings) if len(days) >= FEWEST else ()


@lru_cache(maxsize=4)
def happening_parts(text: str) -> tuple[int, ...]:
    """Return where the parts of an article begin that tell the happening it is about.

    Args:
        text: The text.
    """
    return tuple(found.end() for found in OF_THE_HAPPENING.finditer(text))


@lru_cache(maxsize=4)
def dated_headings(text: str) -> dict[int, int]:
    """Return where the days stand that head lines, or that stand over others that do ("2017").

    Args:
        text: The text.

    Returns:
        The ends by the beginnings.
    """
    if not day_headings(text):
        return {}
    heading = {one.start: one.end for one in day_headings(text)}
    following: int | None = None
    for found in reversed(list(DAY_HEADING.finditer(text))):
        start, end = found.span("day")
        if following is not None and not text[found.end() : following].strip(MARKS):
            heading[start] = end
        following = start if start in heading else None
    return heading


@lru_cache(maxsize=4)
def is_article(text: str) -> bool:
    """Say whether a text has the parts of an encyclopedia's article ("Background", "Aftermath").

    Args:
        text: The text.
    """
    return len({found[0].strip().lower() for found in PART_OF_ARTICLE.finditer(text)}) >= FEWEST


def opens_entry(text: str, start: int, end: int) -> bool:
    """Say whether a day stands at the head of a line, over or before what was on it.

    Args:
        text: The text.
        start: Where the day begins.
        end: Where it ends.
    """
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return not line.strip(MARKS) and text[end : end + 2].strip(" ")[:1] in ENTRY_MARKS


def heading_over(text: str, at: int) -> DayHeading | None:
    """Return the day that heads what stands at some character, None where none does.

    Args:
        text: The text.
        at: Where in it.
    """
    headings = day_headings(text)
    number = bisect_right(headings, at, key=lambda one: one.end) - 1
    if number < 0 or at >= headings[number].last:
        return None
    return headings[number]


def _told_until(text: str, start: int, end: int) -> int:
    """Return where the sentences that a heading heads end; `start` where it heads none."""
    reached = start
    for line in LINE.finditer(text, start, end):
        words = line[0].strip()
        if SENTENCE_END.search(words) and not _is_title(words):
            reached = line.end()
        elif reached > start and len(words.split()) <= LONGEST_TITLE:
            break
    return reached


def _is_title(words: str) -> bool:
    return words.endswith("?") and len(words.split()) <= LONGEST_TITLE
