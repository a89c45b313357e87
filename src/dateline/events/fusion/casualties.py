"""Casualty figures, read from the words of a mention."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

_WORDS = {
    word: number
    for number, word in enumerate(
        "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
        "fifteen|sixteen|seventeen|eighteen|nineteen|twenty".split("|")
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "dozen": 12}
_FIGURE = rf"(?:\d[\d,]*|{'|'.join(_WORDS)})"
_LOSS = {
    "dead": r"kill(?:s|ed|ing)?|dead|dies?|died|deaths?|fatalities|slain|slaughter(?:s|ed)|murdered"
    r"|lives|executed|massacred",
    "hurt": r"injur(?:es?|ed|ing|ies)|wound(?:s|ed|ing)?|hurt|maimed",
}
# Between figure and loss stands no other figure and no clause.
_GAP = rf"(?:(?!\b{_FIGURE}\b)[^.;:\n]){{{{0,{{0}}}}}}?"


class Toll(NamedTuple):
    """How many a text says were killed and hurt; None where it does not say."""

    dead: int | None
    hurt: int | None

    def __str__(self) -> str:
        said = []
        if self.dead is not None:
            said.append(f"{self.dead} killed")
        if self.hurt is not None:
            said.append(f"{self.hurt} hurt")
        return ", ".join(said)


_ANY_LOSS = rf"(?:{_LOSS['dead']}|{_LOSS['hurt']})\b"


@cache
def _patterns(loss: str) -> tuple[re.Pattern[str], ...]:
    words = rf"\b(?:{_LOSS[loss]})\b"
    first = rf"(?:\b(?P<with>{_FIGURE})\s(?:(?!were\b|was\b|{_ANY_LOSS})[^\W\d]+\s){{1,3}}and\s)?"
    number = rf"\b(?P<n>{_FIGURE})\b(?!-)"
    return (
        re.compile(rf"{first}{number}{_GAP.format(50)}{words}", re.IGNORECASE),
        re.compile(rf"{words}{_GAP.format(40)}{number}", re.IGNORECASE),
    )


# What a figure counts when it counts no people.
_OTHER = re.compile(
    r"\s*(?:per\s?cent|percent|%|years?|months?|weeks?|days?|hours?|minutes?|times|kilomet|km|miles?"
    r"|metres?|meters?|dollars?|euros?|homes|houses|buildings|vehicles|others? accused|am\b|pm\b"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|[$€£]|\bof|\baged)\s*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=16384)
def read_toll(text: str) -> Toll | None:
    """Read how many people a text says were killed and hurt.

    Args:
        text: A clause or sentence.

    Returns:
        The figures, or None where it gives neither.
    """
    toll = Toll(_figure(text, "dead"), _figure(text, "hurt"))
    return toll if toll.dead is not None or toll.hurt is not None else None


def _figure(text: str, loss: str) -> int | None:
    """Return the figure that stands nearest to a word of loss; of two as near the one before it."""
    best: tuple[int, int] | None = None
    before, after = _patterns(loss)
    for found in (*before.finditer(text), *after.finditer(text)):
        start, end = found.span("n")
        if _OTHER.match(text, end) or _MONTH_BEFORE.search(text[:start]):
            continue
        number = _number(found["n"])
        distance = (found.end() - start) if found.re is before else (end - found.start())
        if found.re is before and found["with"]:
            number += _number(found["with"])
        if not 1900 <= number <= 2100 and (best is None or distance < best[0]):
            best = distance, number
    return best[1] if best else None


def _number(text: str) -> int:
    word = text.casefold()
    return _WORDS[word] if word in _WORDS else int(word.replace(",", ""))
