"""What a line of a flattened page is like, where it stands, and how it hangs with the others."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from dateline.article.credits.datelines import read_opening
from dateline.article.datafile import furniture_words, telling_words
from dateline.article.lines.cues import Line

Matrix = npt.NDArray[np.float64]

_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$|[。！？」]$")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_QUOTES = re.compile(r"[\"“”„«»]")
# A headline and its teaser, run together where two elements met.
_JAMMED = re.compile(r"[a-zß-ÿ.!?’”\"][A-ZÄÖÜ][a-zß-ÿ]")
_AGO = re.compile(
    r"\b\d+\s*(?:min(?:ute)?s?|hours?|hrs?|h|days?|weeks?|months?|years?|d|Minuten|Stunden|Std|"
    r"Tagen?|heures?|jours?)\b.{0,6}\b(?:ago|read|old)|\bvor \d+|il y a \d+|hace \d+|há \d+",
    re.IGNORECASE,
)
_OPENS = re.compile(r"[A-ZÀ-Þ].{2,80}?(?:[—–-]\s|\()")
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_CUES = {"item": 0, "notice": 1, "whole": 2, "heading": 3, "crumb": 4, "stamp": 5,
         "votes": 6, "views": 6, "credit": 7, "caption": 8, "rule": 9}  # fmt: skip
_CAP_WORDS = 60
_DIGIT = re.compile(r"\d")
_TEXT, _CUED, _TIED, _PLACED = 23, 10, 5, 7
# The column that says whether a line is a sentence, and how many stand before those of its place.
SENTENCE, UNPLACED = _TEXT + _CUED + 2, _TEXT + _CUED + 4 + _TIED
_REMEMBERED = 120
_NEAR, _ROUND = 8, 3
# A word on more lines of a page than this share, or this many, tells nothing of what it is about.
_COMMON_SHARE, _COMMON = 0.2, 6
_MOST_LETTERS = 600


def line_features(
    lines: Sequence[Line], lists: Mapping[int, str], lexical: Sequence[float]
) -> Matrix:
    """Return the features of the lines of a page, one row a line.

    Args:
        lines: The lines that are not blank.
        lists: Which of them stand in link lists, by their place in `lines`.
        lexical: The log-odds of each line by its words alone.
    """
    times = Counter(line.text for line in lines)
    told = [
        _short_line(line.text) if len(line.text) < _REMEMBERED else _long_line(line.text)
        for line in lines
    ]
    text = np.array([features for features, _ in told])
    sizes = np.array([float(size) for _, size in told])
    cued = np.zeros((len(lines), _CUED))
    for number, line in enumerate(lines):
        place = _CUES.get(line.cue)
        if place is not None:
            cued[number, place] = 1
    sentence = (text[:, 1] > 0) & (sizes >= 8)
    others = np.array(
        [
            [float(times[line.text] > 1) for line in lines],
            [float(number in lists) for number in range(len(lines))],
            sentence,
            np.clip(lexical, -6, 6),
        ]
    ).T
    placed = places_of(sentence * np.minimum(sizes, _CAP_WORDS))
    return np.concatenate([text, cued, others, _tied(lines, text[:, 0]), placed], axis=1)


def _text_features(text: str) -> tuple[tuple[float, ...], int]:
    """Return the features that a line's text has by itself, and its words."""
    parts = text.split()
    size = len(parts)
    wide = len(_WIDE.findall(text)) if not text.isascii() else 0
    if wide:
        size = max(size, wide // 3)
    seen = parts[:_CAP_WORDS]
    shown = len(seen)
    lower = sum(map(str.islower, [word[0] for word in seen]))
    short = sum(map(str.islower, [word for word in seen if len(word) <= 3]))
    known, telling = furniture_words(), telling_words()
    named = [word.strip(".,:;!?()") for word in map(str.casefold, seen)]
    beginning = text[:200]
    digits = len(_DIGIT.findall(beginning))
    return (
        math.log1p(size),
        _SENTENCE.search(text[-12:]) is not None,
        text[-1] == ":",
        min(text.count(",") / shown, 0.5),
        min((text.count(". ") + text.count("。")) / 4, 2),
        lower / shown,
        short / shown,
        digits / len(beginning),
        _QUOTES.search(text) is not None,
        text[-1] == "?",
        "|" in text or "»" in text or "•" in text or ">" in text,
        "http" in text or "@" in text or "www." in text,
        min(sum(word in known for word in named), 3),
        text.isupper(),
        text[0].islower(),
        wide > 0.3 * len(text),
        size > 8 and _OPENS.match(text) is not None and read_opening(text) is not None,
        min(len(_JAMMED.findall(text[:400])), 3) / 3,
        sum(word in telling.persons for word in named) / shown,
        digits > 0 and _AGO.search(beginning) is not None,
        not telling.speech.isdisjoint(named),
        text[0].isdigit(),
        len(set(named)) / shown,
    ), size


# Menus and notices are the same on every page of a site, and a text stands on many.
_short_line = lru_cache(maxsize=8_192)(_text_features)
_long_line = lru_cache(maxsize=2_048)(_text_features)


def _tied(lines: Sequence[Line], sizes: Matrix) -> Matrix:
    """Return how each line hangs with the others.

    How often its first two words open lines, the shares of its long words that stand elsewhere in
    the page and near it, and how far it differs in length from those around it.
    """
    count = len(lines)
    rows = np.zeros((count, _TIED))
    openings = [" ".join(line.text[:80].split()[:2]).casefold() for line in lines]
    opened = Counter(openings)
    rows[:, 0] = [min(opened[opening] - 1, 4) / 4 for opening in openings]
    words = [set(_LONG_WORD.findall(line.text[:_MOST_LETTERS].casefold())) for line in lines]
    spread = Counter(word for line in words for word in line)
    most = max(_COMMON, count * _COMMON_SHARE)
    shared = [{word for word in line if 2 <= spread[word] <= most} for line in words]
    rows[:, 1:3] = _recurring(words, shared)
    padded = np.pad(sizes, _ROUND, mode="edge")
    around = np.array([padded[shift : shift + count] for shift in range(2 * _ROUND + 1)])
    rows[:, 3] = np.abs(around - sizes).mean(axis=0)
    rows[:, 4] = around.std(axis=0)
    return rows


def _recurring(words: Sequence[set[str]], shared: Sequence[set[str]]) -> Matrix:
    rows = np.zeros((len(words), 2))
    near: list[set[str]] = [set() for _ in words]
    last: dict[str, int] = {}
    for number, line in enumerate(shared):
        for word in line:
            before = last.get(word)
            if before is not None and number - before <= _NEAR:
                near[number].add(word)
                near[before].add(word)
            last[word] = number
    for number, line in enumerate(words):
        if len(line) > 1:
            rows[number] = len(shared[number]), len(near[number])
            rows[number] /= len(line) + 2
    return rows


def places_of(told: Matrix) -> Matrix:
    """Return where each line stands in its page, and how much is told before and behind it.

    Args:
        told: The words of each line that is a sentence; 0 for others.
    """
    count = len(told)
    order = np.arange(count)
    total = float(told.sum())
    before = np.cumsum(told) - told
    rows = np.zeros((count, _PLACED))
    rows[:, 0] = order / max(count, 1)
    rows[:, 1] = before / max(total, 1)
    rows[:, 2] = (total - before) / max(total, 1)
    rows[:, 3] = math.log1p(count) / 5
    rows[:, 4] = math.log1p(total) / 6
    rows[:, 5] = np.log1p(order) / 5
    rows[:, 6] = np.log1p(count - order) / 5
    return rows
