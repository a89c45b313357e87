"""Pairing gold and answers one to one: the most pairs, and the closest of those."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np
from scipy.optimize import linear_sum_assignment

Gold = TypeVar("Gold")
Answer = TypeVar("Answer")


def assign(
    gold: Sequence[Gold],
    answers: Sequence[Answer],
    closeness: Callable[[Gold, Answer], float | None],
) -> list[tuple[int, int]]:
    """Pair gold and answers one to one, as many as can be paired, and the closest of those.

    Args:
        gold: What was to be found.
        answers: What was found.
        closeness: None where the two do not agree, else 0 to 1, how closely.

    Returns:
        Pairs of positions (gold, answer), in the order of the gold.
    """
    if not gold or not answers:
        return []
    weights = np.zeros((len(gold), len(answers)))
    step = 1.0 / (2 * min(len(gold), len(answers)))
    for i, wanted in enumerate(gold):
        for j, given in enumerate(answers):
            near = closeness(wanted, given)
            if near is not None:
                weights[i, j] = 1.0 + step * near
    rows, columns = linear_sum_assignment(weights, maximize=True)
    return [(int(i), int(j)) for i, j in zip(rows, columns, strict=True) if weights[i, j] > 0]
