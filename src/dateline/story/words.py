"""The words of a text that are its own: furniture and agency boilerplate taken out."""

import re
from bisect import bisect_left
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from dateline.datafiles import check_keys, data_folder, read_paragraphs

_KEYS = frozenset({"about", "contains", "opens"})
_FILE = "data/story/boilerplate.txt"
# A sentence this long, in code points, is text even where it holds a notice's words.
_LONGEST_NOTICE = 300
_PARTS = re.compile(r"\n+|(?<=[.!?…])[\"”’')\]]*\s+")
_MARKS = " \t([{-–—•*\"“'"
_SENTENCE_END = re.compile(r"(?:\n|[.!?…][\"”')\]]*\s)[^\w\n]{0,3}$")
# Scripts written without spaces give one word for each character.
_WORDS = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]"
    r"|[^\W\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]+"
)


@lru_cache(maxsize=1)
def _notices() -> tuple[AhoCorasick, int]:
    """Return the finder of notices, and how many of its patterns may stand anywhere."""
    contains: list[str] = []
    opens: list[str] = []
    text = (data_folder() / "story" / "boilerplate.txt").read_text(encoding="utf-8")
    for paragraph in read_paragraphs(text, _FILE):
        check_keys(paragraph, _KEYS)
        contains += [_folded(value) for value in paragraph.values("contains")]
        opens += [_folded(value) for value in paragraph.values("opens")]
    return AhoCorasick([*contains, *opens]), len(contains)


def own_words(text: str) -> list[str]:
    """Return the words of a text in lower case, without the notices that outlets print around it.

    Args:
        text: The story; its lines are split at newlines.

    Returns:
        The words in their order; one for each character of scripts that are written without
        spaces.
    """
    folded = _folded(text)
    hits = _hits(folded)
    if not hits:
        return _WORDS.findall(folded)
    words: list[str] = []
    start = 0
    for end, following in (*(gap.span() for gap in _PARTS.finditer(folded)), (len(folded), 0)):
        held = bisect_left(hits, end) > bisect_left(hits, start)
        if not held or end - start > _LONGEST_NOTICE:
            words += _WORDS.findall(folded, start, end)
        start = following
    return words


def _folded(text: str) -> str:
    return text.casefold().replace("’", "'")


def _hits(folded: str) -> list[int]:
    """Return where in a text the words of a notice begin, in order."""
    finder, anywhere = _notices()
    return sorted(
        start
        for pattern, start, end in finder.find_matches_as_indexes(folded, overlapping=True)
        if pattern < anywhere or _opens(folded, start, end)
    )


def _opens(folded: str, start: int, end: int) -> bool:
    """Say whether words begin a sentence, but for a few marks before it, and end with a word."""
    if end < len(folded) and folded[end - 1].isalnum() and folded[end].isalnum():
        return False
    before = folded[max(0, start - 12) : start]
    return (start <= 3 and not before.strip(_MARKS)) or _SENTENCE_END.search(before) is not None
