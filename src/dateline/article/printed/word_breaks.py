"""Words cut at the end of a line: whole ones, and compounds that keep their hyphen."""

import re
from collections import Counter
from collections.abc import Callable, Collection
from enum import Enum, auto
from functools import cached_property

from dateline.article.printed.printed import line_words

HYPHENS = "-‐"
SHORTEST_PART = 3
_BEFORE = re.compile(rf"(?P<chain>[\w’'][{HYPHENS}])?(?P<part>[^\W\d_]+)[{HYPHENS}]$")
_BEHIND = re.compile(r"[^\W\d_]+")
_WORD = re.compile(rf"[^\W\d_]+(?:[{HYPHENS}][^\W\d_]+)*")


class Cut(Enum):
    """How what a line's hyphen parts is put together: one word, a compound, or two words."""

    WORD = auto()
    COMPOUND = auto()
    SUSPENDED = auto()


class WordBreaks:
    """How the words that the lines of one text cut are read."""

    def __init__(self, text: str, known: Callable[[], Collection[str]], *, cut_often: bool) -> None:
        """Take a text.

        Args:
            text: The text.
            known: Gives words in lower case, compounds among them.
            cut_often: Whether its lines are broken at a width, or many of them end with a hyphen.
        """
        self._text = text
        self._known = known
        self._cut_often = cut_often

    @cached_property
    def _told(self) -> Counter[str]:
        """Return the words and compounds of the text."""
        return Counter(word.lower().replace("‐", "-") for word in _WORD.findall(self._text))

    def read(self, line: str, following: str) -> Cut | None:
        """Say how the end of a line and the beginning of the next are put together.

        A name or a number behind the hyphen keeps it, as do words that the text or the list has
        with it, and two whole words; what the text or the list has whole is whole, and so is all
        else where lines are often cut.

        Args:
            line: The line, without white space behind it.
            following: The next, without white space before it.

        Returns:
            None where no word is cut.
        """
        if not line.endswith(tuple(HYPHENS)):
            return None
        before, behind = _BEFORE.search(line), _BEHIND.match(following)
        if before is None or behind is None:
            return None
        first, second = before["part"], behind.group()
        words = line_words()
        if second in words["suspended"]:
            return Cut.SUSPENDED
        compound = f"{first}-{second}".lower()
        capitals = first.isupper() and second.isupper()
        if second[0].isupper() and not capitals:
            return Cut.COMPOUND if self._cut_often or self._has(compound) else None
        if before["chain"] or (first.isupper() and not capitals):
            return Cut.COMPOUND
        whole = (first + second).lower()
        if self._told[whole] != self._told[compound]:
            return Cut.WORD if self._told[whole] > self._told[compound] else Cut.COMPOUND
        known = self._known()
        if whole in known or compound in known:
            return Cut.WORD if whole in known else Cut.COMPOUND
        chained = following[behind.end() : behind.end() + 1] in tuple(HYPHENS)
        if _are_two_words(first, second, known) or (chained and first.lower() in known):
            return Cut.COMPOUND
        return Cut.WORD if self._cut_often else Cut.COMPOUND

    def _has(self, word: str) -> bool:
        return self._told[word] > 0 or word in self._known()


def _are_two_words(first: str, second: str, known: Collection[str]) -> bool:
    """Say whether both parts of what is cut are words that compounds are made of."""
    words = line_words()
    if first[0].isupper() and second in words["seconds"]:
        return True
    if second not in known or len(second) < SHORTEST_PART or second in words["endings"]:
        return False
    return first.lower() in words["prefixes"] or (
        len(first) >= SHORTEST_PART and first.lower() in known
    )
