"""How alike the words of two mentions are."""

import re
from functools import lru_cache

from dateline.datafiles import check_keys, data_folder, read_paragraphs
from dateline.records import Mention

# The first letters of a word stand for all its forms.
STEM = 5
_WORD = re.compile(r"[^\W\d_]{3,}")
_FILE = "data/fusion/wording.txt"
_KEYS = frozenset({"about", "words"})


@lru_cache(maxsize=1)
def _empty_words() -> frozenset[str]:
    text = (data_folder() / "fusion" / "wording.txt").read_text(encoding="utf-8")
    stems: set[str] = set()
    for paragraph in read_paragraphs(text, _FILE):
        check_keys(paragraph, _KEYS)
        stems.update(word[:STEM] for word in paragraph.value("words").split())
    return frozenset(stems)


@lru_cache(maxsize=16384)
def _content(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in _WORD.findall(text.casefold())) - _empty_words()


@lru_cache(maxsize=16384)
def _spoken(text: str) -> str:
    return " ".join(text.casefold().split())


def content_words(mention: Mention) -> frozenset[str]:
    """Return the stems of a mention's words that say what happened, to whom and over what."""
    return _content(mention.evidence.text)


def same_text(one: Mention, other: Mention) -> bool:
    """Say whether two mentions have the same words, but for case and white space."""
    return _spoken(one.evidence.text) == _spoken(other.evidence.text)


def shared_words(one: Mention, other: Mention) -> float:
    """Return the share of the shorter mention's content words that stand in the other, 0 to 1.

    One or two words prove little: the share is taken of three at least.
    """
    left, right = content_words(one), content_words(other)
    return len(left & right) / max(min(len(left), len(right)), 3)


def says_the_same(one: Mention, other: Mention) -> bool:
    """Say whether two mentions have the same words, or the shorter one all of its own in common."""
    return same_text(one, other) or shared_words(one, other) == 1.0
