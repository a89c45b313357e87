"""Anchors: the words that date expressions cannot do without, and sentences are looked at for."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

import msgspec

from dateline.dates.words.lexicon import Lexicon
from dateline.dates.words.tokens import figure_category

NEVER: Final = ("(?!", "(?<!")
LOOK_BEHIND: Final = ("(?<=", "(?<!")
LOOK_AHEAD: Final = ("(?=", "(?!")
LETTERS: Final = re.compile(r"\[([^\]]*)\]")
OF_THE_CLOCK: Final = frozenset({"m", "am", "pm"})
SMALLEST_OF_A_YEAR: Final = 10
"""A year in words ("nineteen ninety-four") has a number of ten or more among them."""


class Anchors(msgspec.Struct, frozen=True):
    """The letters of a grammar's anchors, and the words that may be one.

    `words` tells whether the word counts only with a capital.
    """

    lexicon: Lexicon
    letters: frozenset[str]
    words: Mapping[str, bool]

    def among(self, row: Iterable[re.Match[str]]) -> bool:
        """Tell whether one of the marks and words of a text may be a part of an anchor."""
        for token in row:
            if token.lastgroup != "word":
                category = figure_category(token.lastgroup or "mark", token[0])
                if self.lexicon.letters[category] in self.letters:
                    return True
                continue
            lower = token[0].lower()
            if lower in self.words and (not self.words[lower] or token[0][0].isupper()):
                return True
        return False


def has_anchor(parts: list[str], anchors: frozenset[str]) -> bool:
    """Tell whether whatever a pattern matches holds an anchor, or stands beside one.

    Args:
        parts: The pattern, in the parts that `rules.py` makes of it.
        anchors: The letters of the anchors.
    """
    return _holds(parts, 0, anchors)[0]


def _holds(parts: list[str], at: int, anchors: frozenset[str]) -> tuple[bool, int]:
    """Return whether an expression holds an anchor in each of its branches, and where it ends."""
    every_branch, branch = True, False
    while at < len(parts) and parts[at] != ")":
        part = parts[at]
        at += 1
        if part == "|":
            every_branch, branch = every_branch and branch, False
            continue
        if part == "(?:":
            held, at = _holds(parts, at, anchors)
            at += 1
        else:
            held = not part.startswith(NEVER) and any(
                anchors.issuperset(letters) for letters in LETTERS.findall(part)
            )
        if at < len(parts) and parts[at] in "?*+":
            held = held and parts[at] == "+"
            at += 1
        branch = branch or held
    return every_branch and branch, at


def crosses(parts: list[str], stop: str) -> bool:
    """Tell whether a pattern goes over the end of a sentence, or looks further than it."""
    for part in parts:
        rows = LETTERS.findall(part)
        if part.startswith(LOOK_AHEAD):
            rows = rows[:-1]
        if any(stop in letters for letters in rows):
            return True
    return False


def reach(parts: list[str]) -> frozenset[str]:
    """Return the letters that what a pattern matches, or looks ahead to, is made of."""
    return frozenset(
        letter
        for part in parts
        if not part.startswith((*NEVER, *LOOK_BEHIND))
        for letters in LETTERS.findall(part)
        for letter in letters
    )


def anchored_behind(parts: list[str], anchors: frozenset[str]) -> tuple[str, ...]:
    """Return the look-behinds of a pattern that hold an anchor."""
    return tuple(
        part
        for part in parts
        if part.startswith(LOOK_BEHIND[0])
        and any(anchors.issuperset(letters) for letters in LETTERS.findall(part))
    )


def anchors_of(lexicon: Lexicon, letters: frozenset[str]) -> Anchors:
    """Return the anchors of a grammar, given their letters."""
    words: dict[str, bool] = {}
    entries = [
        ((first, *word.rest), word.capital)
        for first, ways in lexicon.words.items()
        for found in ways.values()
        for word in found
        if lexicon.letters[word.category] in letters
    ]
    for parts, capital in sorted(entries, key=lambda entry: len(entry[0])):
        if any(words.get(part) is False for part in parts):
            continue
        # Of an expression of several words the longest is the least likely to stand elsewhere.
        telling = max(reversed(parts), key=len)
        if capital and telling == parts[0]:
            words.setdefault(telling, True)
        else:
            words[telling] = False
    if lexicon.letters["year4"] in letters:
        for first, ways in lexicon.words.items():
            for word in ways.get("", ()):
                if word.category == "number-word" and int(word.value) >= SMALLEST_OF_A_YEAR:
                    words[first] = False
    if lexicon.letters["hour"] in letters:
        words |= dict.fromkeys(sorted(OF_THE_CLOCK), False)
    return Anchors(lexicon, letters, words)
