"""How much each line of a flattened page looks like a line of its story."""

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from dateline.article.cues import Line
from dateline.article.features import Matrix, line_features
from dateline.datafiles import data_folder

_EDGES = ".,:;!?()[]\"'“”’»«|"
_MOST_WORDS = 40
_SHORT = 5
_BIAS = "^$"
# Larger products are shared among threads, which for pages costs more than it saves.
_ONE_THREAD = 200_000


class LineModel(NamedTuple):
    """A net of one hidden layer: features are centred and scaled, then weighed twice."""

    centre: Matrix
    scale: Matrix
    inner: Matrix
    inner_bias: Matrix
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
    odds = model_odds(line_model("line_model.txt"), line_features(lines, lists, lexical))
    return [float(odd) for odd in odds]


def model_odds(model: LineModel, features: Matrix) -> Matrix:
    """Return the log-odds that a model gives rows of features."""
    scaled = (features - model.centre) / model.scale
    rows = max(1, _ONE_THREAD // model.inner.size)
    blocks = [scaled[n : n + rows] @ model.inner for n in range(0, len(scaled), rows)]
    hidden = np.maximum(np.concatenate(blocks) + model.inner_bias, 0)
    return np.asarray(np.round((hidden @ model.outer + model.outer_bias)[:, 0], 6))


def words_odds(weights: Mapping[str, float], text: str) -> float:
    """Return the log-odds that the words of a line give it to be story."""
    tokens = line_tokens(text)
    total = sum(weights.get(token, 0.0) for token in tokens)
    return weights[_BIAS] + total / math.sqrt(len(tokens) or 1)


@lru_cache(maxsize=20_000)
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


@lru_cache(maxsize=4)
def line_words(name: str) -> dict[str, float]:
    """Return the weights of words in a file of the article room's data, a word a line."""
    text = (data_folder() / "article" / name).read_text(encoding="utf-8")
    rows = (line.split(" ") for line in text.splitlines() if not line.startswith("# "))
    return {word: float(weight) for word, weight in rows}


@lru_cache(maxsize=4)
def line_model(name: str) -> LineModel:
    """Return the trained model of a file of the article room's data.

    Args:
        name: The file: for each array a line with its name and shape, then a line of numbers.
    """
    text = (data_folder() / "article" / name).read_text(encoding="utf-8")
    return parse_model(text)


def parse_model(text: str) -> LineModel:
    """Return the model that a file's text holds."""
    rows = [line for line in text.splitlines() if line and not line.startswith("#")]
    arrays = {}
    for heading, numbers in zip(rows[::2], rows[1::2], strict=True):
        label, *shape = heading.split()
        values = np.array(numbers.split(), dtype=np.float64)
        arrays[label] = values.reshape([int(size) for size in shape])
    return LineModel(**arrays)
