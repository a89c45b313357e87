"""How much each line of a flattened page looks like a line of its story."""

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import msgspec
import numpy as np

from dateline.article.flat.features import Matrix, line_features
from dateline.article.lines.cues import Line
from dateline.compiled import load_compiled
from dateline.datafiles import data_folder

_EDGES = ".,:;!?()[]\"'“”’»«|"
_MOST_WORDS = 40
_READ_BY = ("article/flat/score.py",)
_NUMBERS = "<f8"
_SHORT = 5
_BIAS = "^$"
# Larger products are shared among threads, which for pages costs more than it saves.
_ONE_THREAD = 200_000
_SUREST = 8.0
# How far before and behind it a line is seen by each layer of the net.
REACHES = (1, 2, 4, 8, 16)


class LineNet(NamedTuple):
    """A net that sees each line with those around it.

    Features are centred and scaled, then weighed (`first`); each layer adds to a line what it and
    the lines one reach before and behind it show; at last it is weighed beside the strongest signs
    of the whole page (`page`).
    """

    centre: Matrix
    scale: Matrix
    first: Matrix
    first_bias: Matrix
    layers: Matrix
    layer_biases: Matrix
    line: Matrix
    page: Matrix
    joint_bias: Matrix
    outer: Matrix
    outer_bias: Matrix


def line_odds(lines: Sequence[Line], lists: Mapping[int, str]) -> list[float]:
    """Return the log-odds of each line to be one of the story.

    Args:
        lines: The lines of the page that are not blank.
        lists: Which of them stand in link lists, by their place in `lines`.
    """
    if not lines:
        return []
    lexical = [_odds_by_words(line.text) for line in lines]
    features = line_features(lines, lists, lexical)
    return [float(odd) for odd in mean_odds(line_model("line_model.txt"), features)]


def mean_odds(nets: Sequence[LineNet], features: Matrix) -> Matrix:
    """Return the mean of the log-odds that nets give the lines of a page."""
    odds = [np.clip(net_odds(net, features), -_SUREST, _SUREST) for net in nets]
    return np.asarray(np.round(np.mean(odds, axis=0), 6))


def net_odds(net: LineNet, features: Matrix) -> Matrix:
    """Return the log-odds that a net gives the lines of a page, a row of features each.

    Source: dilated convolutions with residual connections, as in temporal convolutional networks.
    """
    signs = _lit((features - net.centre) / net.scale, net.first, net.first_bias)
    for reach, weights, bias in zip(REACHES, net.layers, net.layer_biases, strict=True):
        seen = [moved(signs, reach), signs, moved(signs, -reach)]
        flat = weights.reshape(-1, weights.shape[-1])
        signs = signs + _lit(np.concatenate(seen, axis=1), flat, bias)
    joint = _lit(signs, net.line, signs.max(axis=0) @ net.page + net.joint_bias)
    return np.asarray((joint @ net.outer + net.outer_bias)[:, 0])


def moved(rows: Matrix, lines: int) -> Matrix:
    """Return rows moved down by so many lines (up, where negative), with zeros at the edge."""
    shifted = np.zeros_like(rows)
    if abs(lines) < len(rows):
        if lines > 0:
            shifted[lines:] = rows[:-lines]
        else:
            shifted[:lines] = rows[-lines:]
    return shifted


def _lit(rows: Matrix, weights: Matrix, bias: Matrix) -> Matrix:
    """Return what rectified units show of rows."""
    size = max(1, _ONE_THREAD // weights.size)
    blocks = [rows[n : n + size] @ weights for n in range(0, len(rows), size)]
    return np.maximum(np.concatenate(blocks) + bias, 0)


def words_odds(weights: Mapping[str, float], text: str) -> float:
    """Return the log-odds that the words of a line give it to be story."""
    tokens = line_tokens(text)
    total = sum(weights.get(token, 0.0) for token in tokens)
    return weights[_BIAS] + total / math.sqrt(len(tokens) or 1)


@lru_cache(maxsize=8_192)
def _odds_by_words(text: str) -> float:
    return words_odds(line_words("line_words.txt"), text)


def line_tokens(text: str) -> list[str]:
    """Return the words of a line, in lower case, the first and last ones marked as such."""
    stripped = (word.strip(_EDGES).casefold() for word in text.split()[:_MOST_WORDS])
    tokens = ["0" if word.isdigit() else word for word in stripped if word]
    if tokens:
        tokens += ["^" + tokens[0], tokens[-1] + "$"]
    if len(tokens) <= _SHORT:
        tokens += ["#" + token for token in tokens]
    return tokens


class _Words(msgspec.Struct, frozen=True):
    """The weights of words, as they are stored."""

    weights: dict[str, float]


class _Arrays(msgspec.Struct, frozen=True):
    """The arrays of nets, as they are stored: the shape of each, and its numbers in a row."""

    arrays: tuple[tuple[tuple[int, ...], bytes], ...]


@lru_cache(maxsize=4)
def line_words(name: str) -> dict[str, float]:
    """Return the weights of words in a file of the article room's data, a word a line."""

    def read() -> _Words:
        rows = (line.split(" ") for line in _text(name).splitlines() if not line.startswith("# "))
        return _Words({word: float(weight) for word, weight in rows})

    return load_compiled(_kept(name), (f"article/{name}",), _READ_BY, _Words, read).weights


@lru_cache(maxsize=4)
def line_model(name: str) -> tuple[LineNet, ...]:
    """Return the trained nets of a file of the article room's data.

    Args:
        name: The file: for each array a line with its name and shape, then a line of numbers; net
            after net.
    """

    def read() -> _Arrays:
        nets = parse_model(_text(name))
        return _Arrays(
            tuple((array.shape, array.astype(_NUMBERS).tobytes()) for net in nets for array in net)
        )

    stored = load_compiled(_kept(name), (f"article/{name}",), _READ_BY, _Arrays, read)
    return _nets(
        [np.frombuffer(numbers, _NUMBERS).reshape(shape) for shape, numbers in stored.arrays]
    )


def _text(name: str) -> str:
    return (data_folder() / "article" / name).read_text(encoding="utf-8")


def _kept(name: str) -> str:
    return f"article-{name.removesuffix('.txt')}"


def parse_model(text: str) -> tuple[LineNet, ...]:
    """Return the nets that a file's text holds."""
    rows = [line for line in text.splitlines() if line and not line.startswith("#")]
    arrays = []
    for heading, numbers in zip(rows[::2], rows[1::2], strict=True):
        _, *shape = heading.split()
        values = np.array(numbers.split(), dtype=np.float64)
        arrays.append(values.reshape([int(size) for size in shape]))
    return _nets(arrays)


def _nets(arrays: Sequence[Matrix]) -> tuple[LineNet, ...]:
    count = len(LineNet._fields)
    return tuple(LineNet(*arrays[n : n + count]) for n in range(0, len(arrays), count))
