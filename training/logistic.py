"""Logistic regression with a quadratic penalty, and folds by document: what several fits share."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

Array = npt.NDArray[np.float64]


class Fit(NamedTuple):
    """Weights of the columns of a table, and the base."""

    weights: Array
    base: float


def fit(table: Array, real: Array, penalty: float) -> Fit:
    """Fit a logistic regression with a quadratic penalty on the weights, not on the base."""

    def loss(parameters: Array) -> tuple[float, Array]:
        weights, base = parameters[:-1], parameters[-1]
        odds = table @ weights + base
        value = np.logaddexp(0.0, odds).sum() - real @ odds + penalty / 2 * weights @ weights
        gap = chances_of(odds) - real
        return float(value), np.append(table.T @ gap + penalty * weights, gap.sum())

    start = np.zeros(table.shape[1] + 1)
    best = minimize(loss, start, jac=True, method="L-BFGS-B").x
    return Fit(best[:-1], float(best[-1]))


def chances(table: Array, fitted: Fit) -> Array:
    """Return the fitted probability of each row."""
    return chances_of(table @ fitted.weights + fitted.base)


def chances_of(odds: Array) -> Array:
    """Return the chances of log-odds."""
    return 1.0 / (1.0 + np.exp(-odds))


def folds_of(documents: Iterable[str], folds: int, seed: int) -> dict[str, int]:
    """Return the number of the fold that each document falls into."""
    names = sorted(set(documents))
    order = np.random.default_rng(seed).permutation(len(names))
    return {names[place]: number % folds for number, place in enumerate(order)}
