"""Days that stand as headings, alone on a line over what was on them: "March 3", "MONDAY", "2014".

A diary writes them before the first sentence of what they head ("MONDAY. We drive north."), a story
of how things came about before the title of a part ("1994-95: the creeping coup"). A page has them
where there are two or more, each over a sentence: one alone is as likely the stamp of the page.
"""

import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

import msgspec

from dateline.datafiles import DataFileError, Paragraph, check_keys, data_folder, read_paragraphs

_DAY, _YEAR = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?", r"(?:1[89]|20)\d\d"
_DASH = r"[ ]?[-–—/][ ]?"
_OPENED = r"[ ]?[.:–—*]+[ ]+(?=[\"“‘']?[A-Z])"
KEYS = ("weekdays", "months", "parts", "happening", "article")
MEND = "write each of `weekdays`, `months`, `parts`, `happening` and `article` once"
LINE = re.compile(r"[^\n]+")
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
WIDEST_TITLE = 60
LONGEST_TITLE = 6
"""Words of a line that opens a part of its own, which no day heads."""
MARKS = " \t\n#*•·–—-"
ENTRY_MARKS = frozenset("\n:.–—-")
FEWEST = 2


class Headings(NamedTuple):
    """How headings are written: a day alone, before its first sentence or before a part's title.

    `happening` is the part that tells an article's happening, `article` any other part of it.
    """

    day: re.Pattern[str]
    opening: re.Pattern[str]
    titled: re.Pattern[str]
    happening: re.Pattern[str]
    article: re.Pattern[str]


@lru_cache(maxsize=2)
def load_headings(language: str = "en") -> Headings:
    """Read how the headings of a language are written.

    Args:
        language: ISO 639-1 code.

    Raises:
        DataFileError: The file cannot be used; the message says where and what to do.
    """
    name = f"dates/{language}/headings.txt"
    text = (data_folder() / name).read_text(encoding="utf-8")
    return read_headings(text, name)


def read_headings(text: str, file: str) -> Headings:
    """Read headings from a file's text. Raises DataFileError as `load_headings` does."""
    paragraphs = list(read_paragraphs(text, file))
    if len(paragraphs) != 1:
        raise DataFileError(file, 0, f"{len(paragraphs)} paragraphs in place of one", MEND)
    check_keys(paragraphs[0], frozenset(KEYS))
    said = {key: _either(paragraphs[0], key) for key in KEYS}
    month = rf"(?:{said['months']})\.?"
    day = (
        rf"(?:{month}(?:[ ]{_DAY}(?:{_DASH}(?:{month}[ ])?{_DAY})?)?(?:,?[ ]{_YEAR})?|"
        rf"{_DAY}(?:{_DASH}{_DAY})?[ ]{month}(?:,?[ ]{_YEAR})?|{_YEAR})"
    )
    dated = rf"(?:{month}[ ]{_DAY}|{_DAY}[ ]{month})"
    return Headings(
        _line(
            rf"[ \t#*•·–—-]*(?P<day>(?:(?:{said['parts']})[ -])?"
            rf"(?:(?:{said['weekdays']})(?:,?[ ]{day})?|{day}))[ \t]*[:.*–—-]*[ \t]*"
        ),
        re.compile(
            rf"^[ \t*•·]*(?P<day>(?i:{said['weekdays']})(?:,?[ ](?i:{dated}))?(?=[.:]|[ ]?[–—])|"
            rf"(?i:{dated})(?=\.)){_OPENED}",
            re.MULTILINE,
        ),
        re.compile(
            rf"^[ \t#*]*(?P<day>(?:(?i:{month})[ ])?{_YEAR}(?:{_DASH}(?:\d\d)?\d\d)?)"
            rf"(?:[ ]?[–—]|:)[ ]+(?=[\w“\"‘'])[^\n]{{2,{WIDEST_TITLE}}}(?<![.!…”\"])$",
            re.MULTILINE,
        ),
        _line(rf"[ \t#*=]*(?:the[ ])?(?:{said['happening']})\??[ \t*=:]*"),
        _line(rf"[ \t#*=]*(?:{said['article']})[ \t*=:]*"),
    )


def _either(paragraph: Paragraph, key: str) -> str:
    words = [word.strip() for word in paragraph.value(key).split("|")]
    if not all(words):
        raise paragraph.fault(key, "an empty word, or none at all", MEND)
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _line(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"^{pattern}$", re.IGNORECASE | re.MULTILINE)


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
    kinds = load_headings()
    found = [
        *kinds.day.finditer(text),
        *kinds.opening.finditer(text),
        *kinds.titled.finditer(text),
    ]
    if len(found) < FEWEST:
        return ()
    found.sort(key=re.Match.start)
    headings: list[DayHeading] = []
    for number, heading in enumerate(found):
        following = found[number + 1].start() if number + 1 < len(found) else len(text)
        last = told_until(text, heading.end(), following)
        if last > heading.end():
            headings.append(DayHeading(*heading.span("day"), last))
    days = {text[one.start : one.end].lower() for one in headings}
    return tuple(headings) if len(days) >= FEWEST else ()


def is_in_title(text: str, at: int) -> bool:
    """Say whether what stands at some character is the title of a part, behind its time.

    Args:
        text: The text.
        at: Where in it.
    """
    over = heading_over(text, at)
    if over is None:
        return False
    titled = load_headings().titled.match(text, text.rfind("\n", 0, over.start) + 1)
    return titled is not None and at < titled.end()


@lru_cache(maxsize=4)
def happening_parts(text: str) -> tuple[int, ...]:
    """Return where the parts of an article begin that tell the happening it is about.

    Args:
        text: The text.
    """
    return tuple(found.end() for found in load_headings().happening.finditer(text))


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
    for found in reversed(list(load_headings().day.finditer(text))):
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
    return (
        len({found[0].strip().lower() for found in load_headings().article.finditer(text)})
        >= FEWEST
    )


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
    number = bisect_right(headings, at, key=lambda one: one.start) - 1
    if number < 0 or at >= headings[number].last:
        return None
    return headings[number]


def told_until(text: str, start: int, end: int) -> int:
    """Return where the sentences that a heading heads end; `start` where it heads none.

    Args:
        text: The text.
        start: Where the heading ends.
        end: Where the next one begins.
    """
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
