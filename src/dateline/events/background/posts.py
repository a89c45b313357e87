"""Where a story begins, and the posts of a live page, each with a lead of its own.

"18.21 BST" on a line, and below it what was new then: what stands low on such a page is no
background for that.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from dateline.grammar import Sentence

ZONE = r"(?:[ ]?(?:[A-Z]{2,5}|local(?:[ ]time)?))?"
HOUR = re.compile(
    rf"^[^\w\n]*(?:(?:[01]?\d|2[0-3])[.:h][0-5]\d(?:[ ]?[ap]\.?m\.?)?{ZONE}|"
    rf"\d{{1,2}}[ ]?[ap]\.?m\.?{ZONE}|"
    r"\d{1,2}[ ]?(?:h|hrs?|hours?|m|mins?|minutes?)[ ]ago)[^\w\n]*$",
    re.MULTILINE | re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*$")
FEWEST = 3


def number_in_post(text: str, sentences: Sequence[Sentence], number: int) -> int:
    """Return how many sentences stand before one in its post of a live page.

    Args:
        text: The story.
        sentences: Its sentences.
        number: Which of them is asked about.

    Returns:
        As many as stand before it in the story where it stands in no post.
    """
    hours = hours_of(text)
    post = bisect_right(hours, sentences[number].start) - 1
    if post < 0:
        return number
    first = number
    while first > 0 and sentences[first - 1].start >= hours[post]:
        first -= 1
    return number - first


def headings_above(sentences: Sequence[Sentence]) -> int:
    """Return how many lines without an end open a story: titles, bylines, the name of a country.

    Args:
        sentences: The story's sentences.
    """
    for number, sentence in enumerate(sentences):
        if SENTENCE_END.search(sentence.text):
            return number
    return 0


@lru_cache(maxsize=4)
def hours_of(text: str) -> tuple[int, ...]:
    """Return where the lines of a live page end that hold an hour; nothing of any other page.

    Args:
        text: The story.
    """
    found = tuple(hour.end() for hour in HOUR.finditer(text))
    return found if len(found) >= FEWEST else ()
