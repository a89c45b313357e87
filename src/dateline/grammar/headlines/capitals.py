"""What texts in capitals are like: how they are told, where their sentences begin."""

import re

from dateline.grammar.words import words

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
# Of a text in capitals hardly a letter is small.
SMALL_SHARE = 0.1
FEWEST_LETTERS = 60
FEWEST_SMALL_LETTERS = 20
OPENERS = " \t\n\"“‘'([-—–"
ENDS = frozenset("!?:")
LOOK_BACK = 40


def is_in_capitals(text: str) -> bool:
    """Say whether a text is written in capitals throughout."""
    large, small = sum(map(str.isupper, text)), sum(map(str.islower, text))
    return large >= FEWEST_LETTERS and small < SMALL_SHARE * large


def is_in_small_letters(text: str) -> bool:
    """Say whether a text is written without a single capital, as some post and some sets are."""
    return sum(map(str.islower, text)) >= FEWEST_SMALL_LETTERS and not any(map(str.isupper, text))


def in_capitals(text: str) -> str:
    """Return a text in capitals, each character in its place."""
    return "".join(letter.upper() if len(letter.upper()) == 1 else letter for letter in text)


def small_letter(letter: str) -> str:
    """Return a letter's small form where that is one letter."""
    small = letter.lower()
    return small if len(small) == 1 else letter


def begins_sentence(text: str, start: int) -> bool:
    """Say whether a sentence or a paragraph begins at a place; the point of a title ends none.

    Args:
        text: A text in capitals.
        start: Where the word begins.
    """
    before = text[max(0, start - LOOK_BACK) : start]
    bare = before.rstrip(OPENERS)
    gap = before[len(bare) :]
    if not bare or "\n\n" in gap or bare[-1] in ENDS:
        return bool(bare) or start == len(before) or "\n\n" in gap
    if bare[-1] != ".":
        return False
    last = WORD.search(bare[bare.rstrip(".").rfind(" ") + 1 :])
    if last is None or not bare[-2:-1].isalpha():
        return True
    return len(last.group()) > 1 and last.group().lower() not in words("titles-in-short")
