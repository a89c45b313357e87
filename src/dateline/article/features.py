"""What a line of a flattened page is like, where it stands, and how it hangs with the others."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from dateline.article.cues import Line
from dateline.article.datafile import furniture_words

Matrix = npt.NDArray[np.float64]

OWN = 31
PLACED = 27
WINDOW = 4

_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$|[。！？」]$")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_QUOTES = re.compile(r"[\"“”„«»]")
_CUES = {"item": 18, "notice": 19, "whole": 20, "heading": 21, "crumb": 22, "stamp": 23,
         "votes": 24, "views": 24, "credit": 25, "caption": 26, "rule": 27}  # fmt: skip
_TALK = re.compile(
    r"(?:\d+\s+)?(?:comments?|replies|reply|responses?|kommentare?|commentaires?|comentarios?|"
    r"comentários?|commenti|leave a (?:comment|reply)|post a comment|join the (?:conversation|"
    r"discussion)|discussion|.{2,40} (?:says|said|wrote|on .{6,40} said):?)\s*(?:\(\d+\))?:?$",
    re.IGNORECASE,
)
_CAP_WORDS = 60
_DIGIT = re.compile(r"\d")
_TEXT = 18
_REMEMBERED = 120


def line_features(
    lines: Sequence[Line], lists: Mapping[int, str], lexical: Sequence[float]
) -> Matrix:
    """Return the features of the lines of a page.

    Args:
        lines: The lines that are not blank.
        lists: Which of them stand in link lists, by their place in `lines`.
        lexical: The log-odds of each line by its words alone.

    Returns:
        One row a line: its own features, those of the four lines before and after it, and those
        of its place in the page.
    """
    own, words = _own(lines, lists)
    own[:, 30] = np.clip(lexical, -6, 6)
    placed = _placed(lines, own, words)
    count = len(lines)
    padded = np.zeros((count + 2 * WINDOW, OWN))
    padded[WINDOW : WINDOW + count] = own
    windows = [padded[shift : shift + count] for shift in range(2 * WINDOW + 1)]
    return np.concatenate([*windows, placed], axis=1)


def _own(lines: Sequence[Line], lists: Mapping[int, str]) -> tuple[Matrix, Matrix]:
    times = Counter(line.text for line in lines)
    told = [
        _short_line(line.text) if len(line.text) < _REMEMBERED else _text_features(line.text)
        for line in lines
    ]
    rows = np.zeros((len(lines), OWN))
    rows[:, :_TEXT] = [features for features, _ in told]
    for number, line in enumerate(lines):
        row = rows[number]
        row[13] = times[line.text] > 1
        row[14] = number in lists
        place = _CUES.get(line.cue)
        if place is not None:
            row[place] = 1
    sizes = np.array([float(size) for _, size in told])
    rows[:, 28] = (rows[:, 1] > 0) & (sizes >= 8)
    rows[:, 29] = 1
    return rows, np.minimum(sizes, _CAP_WORDS)


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
    known = furniture_words()
    named = [word.strip(".,:;!?()") for word in seen]
    furniture = sum(word in known for word in map(str.casefold, named))
    beginning = text[:200]
    return (
        math.log1p(size),
        _SENTENCE.search(text[-12:]) is not None,
        text[-1] == ":",
        min(text.count(",") / shown, 0.5),
        min((text.count(". ") + text.count("。")) / 4, 2),
        lower / shown,
        short / shown,
        len(_DIGIT.findall(beginning)) / len(beginning),
        _QUOTES.search(text) is not None,
        text[-1] == "?",
        "|" in text or "»" in text or "•" in text or ">" in text,
        "http" in text or "@" in text or "www." in text,
        min(furniture, 3),
        0.0,
        0.0,
        text.isupper(),
        text[0].islower(),
        wide > 0.3 * len(text),
    ), size


# Menus and notices are the same on every page of a site.
_short_line = lru_cache(maxsize=20_000)(_text_features)


def _placed(lines: Sequence[Line], own: Matrix, words: Matrix) -> Matrix:
    count = len(lines)
    placed = np.zeros((count, PLACED))
    told = own[:, 28] * words
    order = np.arange(count)
    placed[:, 0] = order / max(count, 1)
    before = np.cumsum(words) - words
    placed[:, 1] = before / max(words.sum(), 1)
    told_before = np.cumsum(told) - told
    placed[:, 2] = told_before / max(told.sum(), 1)
    placed[:, 3] = math.log1p(count) / 5
    placed[:, 4] = math.log1p(float(told.sum())) / 6
    for place, radius in enumerate((2, 5, 12, 30)):
        placed[:, 5 + place] = _smoothed(told, radius) / (_smoothed(words, radius) + 4)
    placed[:, 9] = np.log1p(_since(own[:, 28] * (words >= 15)))
    placed[:, 10] = np.log1p(_since((own[:, 28] * (words >= 15))[::-1])[::-1])
    start, end = _core(own, words)
    placed[:, 11] = (order >= start) & (order < end)
    placed[:, 12] = np.log1p(np.maximum(start - order, 0)) / 3
    placed[:, 13] = np.log1p(np.maximum(order - end + 1, 0)) / 3
    core = {word for line in lines[start:end] for word in _content(line.text)}
    for number, line in enumerate(lines):
        if not start <= number < end and words[number] > 2:
            content = _content(line.text)
            placed[number, 14] = sum(word in core for word in content) / (len(content) + 1)
    placed[:, 15] = _smoothed(own[:, 12] + own[:, 14], 4)
    runs = _runs(own, words)
    placed[:, 16:20] = runs
    furniture = own[:, 19:26].max(axis=1) + own[:, 14]
    placed[:, 20] = np.log1p(_since(furniture))
    placed[:, 21] = np.log1p(_since(furniture[::-1])[::-1])
    talk = np.array([float(_TALK.match(line.text) is not None) for line in lines])
    placed[:, 22] = np.minimum(np.cumsum(talk), 5)
    placed[:, 23] = np.log1p(_since(talk))
    placed[:, 24] = _smoothed(own[:, 23], 6)
    placed[:, 25] = _smoothed(own[:, 13], 4)
    placed[:, 26] = _smoothed(own[:, 8], 4)
    return placed


def _runs(own: Matrix, words: Matrix) -> Matrix:
    """Return, for each line, how its run of sentences (small gaps bridged) compares with others.

    The words of the run, its share of all such words, whether it is the largest, and how far down
    the line stands in it; nothing outside a run.
    """
    rows = np.zeros((len(words), 4))
    told = np.flatnonzero(own[:, 28] > 0)
    if not len(told):
        return rows
    breaks = np.flatnonzero(np.diff(told) > 4) + 1
    runs = [(part[0], part[-1] + 1) for part in np.split(told, breaks)]
    sizes = [float((words[a:b] * own[a:b, 28]).sum()) for a, b in runs]
    total, largest = sum(sizes), max(sizes)
    for (start, end), size in zip(runs, sizes, strict=True):
        rows[start:end, 0] = math.log1p(size) / 6
        rows[start:end, 1] = size / total
        rows[start:end, 2] = size == largest
        rows[start:end, 3] = (np.arange(end - start) + 1) / (end - start)
    return rows


def _content(text: str) -> list[str]:
    return [word for word in text.casefold().split() if len(word) >= 5]


def _smoothed(values: Matrix, radius: int) -> Matrix:
    """Return the mean of the values within a radius of each."""
    sums = np.concatenate([[0.0], np.cumsum(values)])
    order = np.arange(len(values))
    low, high = np.maximum(order - radius, 0), np.minimum(order + radius + 1, len(values))
    return np.asarray((sums[high] - sums[low]) / (2 * radius + 1))


def _since(marks: Matrix) -> Matrix:
    """Return how many lines ago the last marked line stood, at most 30."""
    order = np.arange(len(marks))
    last = np.maximum.accumulate(np.where(marks > 0, order, -30))
    return np.asarray(np.minimum(order - last, 30).astype(np.float64))


def _core(own: Matrix, words: Matrix) -> tuple[int, int]:
    """Return the stretch of lines that is most like running sentences."""
    scores = np.where(own[:, 28] > 0, words, -0.6 * np.minimum(words, 15) - 0.5)
    scores = np.where(own[:, 14] > 0, -np.minimum(words, 20) - 2, scores)
    best = total = 0.0
    found, start = (0, 0), 0
    for number, score in enumerate(scores.tolist()):
        if total <= 0:
            total, start = 0.0, number
        total += score
        if total > best:
            best, found = total, (start, number + 1)
    return found
