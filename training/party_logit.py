"""A conditional logit over pairs of candidates: who did it, to whom."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from logistic import folds_of
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, vstack

Array = npt.NDArray[np.float64]


class Side(NamedTuple):
    """The candidates of one side: signals by number, what each is worth, which are right."""

    columns: list[list[int]]
    values: list[list[float]]
    country: Array
    exact: Array


class Decision(NamedTuple):
    """One event: its candidates, their pairs, what counts as right, and its weight.

    `pair_columns` are the admissible pairs' signals, a sparse row for each pair; `actors` and
    `recipients` say which candidates each pair is of.
    """

    document: str
    weight: float
    sides: tuple[Side, Side]
    actors: npt.NDArray[np.int64]
    recipients: npt.NDArray[np.int64]
    pairs: csr_matrix


class Problem(NamedTuple):
    """All decisions in one: tables of the candidates of both sides and of the pairs.

    `actor` and `recipient` are the rows of each pair, `first` where each decision's pairs begin,
    `owner` which decision a pair is of; `country` and `exact` say which pairs are right.
    """

    tables: tuple[csr_matrix, csr_matrix, csr_matrix]
    actor: npt.NDArray[np.int64]
    recipient: npt.NDArray[np.int64]
    first: npt.NDArray[np.int64]
    owner: npt.NDArray[np.int64]
    country: Array
    exact: Array
    weight: Array


def problem_of(decisions: Sequence[Decision], widths: tuple[int, int]) -> Problem:
    """Put decisions together.

    Args:
        decisions: At least one.
        widths: How many signals there are of actors and of recipients.
    """
    tables = []
    starts = []
    for at, width in enumerate(widths):
        rows = [row for one in decisions for row in one.sides[at].columns]
        values = [row for one in decisions for row in one.sides[at].values]
        ends = np.cumsum([0, *map(len, rows)])
        numbers = [np.array(row, np.int64) for row in rows]
        strengths = [np.array(row, float) for row in values]
        tables.append(
            csr_matrix(
                (np.concatenate(strengths), np.concatenate(numbers), ends),
                shape=(len(rows), width),
            )
        )
        starts.append(np.cumsum([0, *(len(one.sides[at].country) for one in decisions)]))
    many = [len(one.actors) for one in decisions]
    right = [
        np.concatenate(
            [
                side[0][one.actors] * side[1][one.recipients]
                for one in decisions
                for side in [tuple(getattr(each, level) for each in one.sides)]
            ]
        )
        for level in ("country", "exact")
    ]
    return Problem(
        (*tables, vstack([one.pairs for one in decisions]).tocsr()),
        np.concatenate([one.actors + starts[0][at] for at, one in enumerate(decisions)]),
        np.concatenate([one.recipients + starts[1][at] for at, one in enumerate(decisions)]),
        np.cumsum([0, *many])[:-1],
        np.repeat(np.arange(len(decisions)), many),
        right[0],
        right[1],
        np.array([one.weight for one in decisions]),
    )


def odds_of(problem: Problem, weights: Array) -> Array:
    """Return the log-odds of each pair, but for a constant of its decision."""
    actor, recipient, pair = problem.tables
    one, two = actor.shape[1], actor.shape[1] + recipient.shape[1]
    odds: Array = (
        (actor @ weights[:one])[problem.actor]
        + (recipient @ weights[one:two])[problem.recipient]
        + pair @ weights[two:]
    )
    return odds


def fit(problem: Problem, penalty: float, most: int) -> Array:
    """Fit weights: half for right countries, half for right countries and sectors.

    Where no pair is right exactly, all is for the countries; decisions without a right pair tell
    nothing.

    Args:
        problem: All decisions.
        penalty: On the squares of the weights.
        most: How many steps are taken at most.
    """
    transposed = [table.T.tocsr() for table in problem.tables]
    sizes = [table.shape[0] for table in problem.tables]
    first, owner = problem.first, problem.owner
    known = np.add.reduceat(problem.country, first) > 0
    precise = np.add.reduceat(problem.exact, first) > 0
    whole = problem.weight * known * np.where(precise, 0.5, 1.0)
    fine = problem.weight * known * precise * 0.5

    def loss(weights: Array) -> tuple[float, Array]:
        odds = odds_of(problem, weights)
        odds -= np.maximum.reduceat(odds, first)[owner]
        chances = np.exp(odds)
        chances /= np.add.reduceat(chances, first)[owner]
        country = np.add.reduceat(chances * problem.country, first) + 1e-12
        exact = np.add.reduceat(chances * problem.exact, first) + 1e-12
        value = -(whole @ np.log(country) + fine @ np.log(exact))
        gap = chances * (
            (whole + fine)[owner]
            - problem.country * (whole / country)[owner]
            - problem.exact * (fine / exact)[owner]
        )
        slope = np.concatenate(
            [
                transposed[0] @ np.bincount(problem.actor, gap, sizes[0]),
                transposed[1] @ np.bincount(problem.recipient, gap, sizes[1]),
                transposed[2] @ gap,
            ]
        )
        return (
            float(value + penalty / 2 * weights @ weights),
            slope + penalty * weights,
        )

    start = np.zeros(sum(table.shape[1] for table in problem.tables))
    best: Array = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": most}).x
    return best


def cross_validated(
    decisions: Sequence[Decision],
    widths: tuple[int, int],
    penalty: float,
    most: int,
    folds: int,
    seed: int,
) -> list[Array]:
    """Return the log-odds of each decision's pairs by a fit without its document."""
    fold = folds_of((one.document for one in decisions), folds, seed)
    out: list[Array] = [np.zeros(0)] * len(decisions)
    for number in range(folds):
        rest = [one for one in decisions if fold[one.document] != number]
        held = [at for at, one in enumerate(decisions) if fold[one.document] == number]
        if held:
            weights = fit(problem_of(rest, widths), penalty, most)
            for at, odds in zip(held, split_odds([decisions[at] for at in held], widths, weights),
                                strict=True):  # fmt: skip
                out[at] = odds
    return out


def split_odds(
    decisions: Sequence[Decision], widths: tuple[int, int], weights: Array
) -> list[Array]:
    """Return the log-odds of each decision's pairs."""
    problem = problem_of(decisions, widths)
    return np.split(odds_of(problem, weights), problem.first[1:])
