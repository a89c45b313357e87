"""Intervals and tests of difference: Wilson, bootstrap, paired bootstrap, McNemar.

Every function is deterministic: the bootstrap draws from a fixed seed.
"""

from collections.abc import Callable, Sequence
from math import comb, sqrt

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Statistic = Callable[[Matrix], Matrix]

Z95 = 1.959963984540054
SEED = 20260101
DRAWS = 1000
CELLS_AT_ONCE = 2_000_000


def wilson(right: float, total: float, z: float = Z95) -> tuple[float, float]:
    """Return the Wilson score interval of a share.

    Args:
        right: How many were right.
        total: Of how many; zero gives the interval (0, 1).
        z: Standard normal quantile; the default is 95 %.

    Returns:
        Lower and upper bound, within 0 and 1.

    Source:
        Wilson (1927), Probable inference, the law of succession, and statistical inference.
    """
    if total <= 0:
        return 0.0, 1.0
    share = float(right) / float(total)
    centre = share + z * z / (2 * total)
    half = z * sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    scale = 1 + z * z / total
    low, high = (centre - half) / scale, (centre + half) / scale
    return max(0.0, min(low, share)), min(1.0, max(high, share))


def resample_weights(units: int, draws: int = DRAWS) -> list[Matrix]:
    """Return how often each unit is drawn in each bootstrap sample, in blocks of samples.

    Args:
        units: Number of units (documents, sentences).
        draws: Number of samples.

    Returns:
        Blocks of shape (samples, units); their samples add up to `draws`.
    """
    generator = np.random.default_rng(SEED)
    block = max(1, min(draws, CELLS_AT_ONCE // max(1, units)))
    chances = np.full(units, 1.0 / units)
    blocks: list[Matrix] = []
    left = draws
    while left > 0:
        size = min(block, left)
        blocks.append(generator.multinomial(units, chances, size=size).astype(np.float64))
        left -= size
    return blocks


def bootstrap(
    counts: Matrix, statistics: Sequence[Statistic], draws: int = DRAWS
) -> list[tuple[float, float]]:
    """Return 95 % percentile intervals of statistics of summed counts.

    Args:
        counts: One row of additive counts for each unit, shape (units, columns).
        statistics: Functions from sums, shape (samples, columns), to one value per sample;
            values that are not defined in a sample are NaN and left out.
        draws: Number of bootstrap samples.

    Returns:
        Lower and upper bound for each statistic; NaN where it is never defined.

    Source:
        Efron (1979), Bootstrap methods: another look at the jackknife.
    """
    values: list[list[Matrix]] = [[] for _ in statistics]
    for weights in resample_weights(len(counts), draws):
        sums = weights @ counts
        for kept, statistic in zip(values, statistics, strict=True):
            kept.append(statistic(sums))
    return [percentiles(np.concatenate(kept)) for kept in values]


def percentiles(values: Matrix) -> tuple[float, float]:
    """Return the 2.5th and 97.5th percentile of the values that are defined."""
    defined = values[~np.isnan(values)]
    if not len(defined):
        return float("nan"), float("nan")
    low, high = np.percentile(defined, [2.5, 97.5])
    return float(low), float(high)


def bootstrap_median(samples: Sequence[Sequence[float]], draws: int = 200) -> tuple[float, float]:
    """Return the 95 % interval of the median over units that each bring several values."""
    filled = [np.asarray(sample, dtype=np.float64) for sample in samples if len(sample)]
    if not filled:
        return float("nan"), float("nan")
    generator = np.random.default_rng(SEED)
    medians = [
        float(np.median(np.concatenate([filled[i] for i in drawn])))
        for drawn in generator.integers(0, len(filled), size=(draws, len(filled)))
    ]
    return percentiles(np.asarray(medians))


def paired_bootstrap(
    before: Matrix, after: Matrix, statistic: Statistic, draws: int = DRAWS
) -> tuple[float, float, float, float]:
    """Compare a statistic on the same units before and after.

    Args:
        before: Counts of each unit before, shape (units, columns).
        after: Counts of the same units after, same shape and order.
        statistic: Function from sums to one value per sample.
        draws: Number of bootstrap samples.

    Returns:
        Difference (after minus before), its 95 % interval, and the two-sided p value: twice the
        share of samples on the far side of zero, at least 1 / draws.

    Source:
        Berg-Kirkpatrick, Burkett and Klein (2012), An empirical investigation of statistical
        significance in NLP.
    """
    difference = float(
        statistic(after.sum(axis=0, keepdims=True))[0]
        - statistic(before.sum(axis=0, keepdims=True))[0]
    )
    drawn = np.concatenate(
        [
            statistic(weights @ after) - statistic(weights @ before)
            for weights in resample_weights(len(before), draws)
        ]
    )
    defined = drawn[~np.isnan(drawn)]
    low, high = percentiles(drawn)
    if not len(defined):
        return difference, low, high, 1.0
    below = float((defined <= 0).mean())
    above = float((defined >= 0).mean())
    chance = min(1.0, max(2 * min(below, above), 1.0 / draws))
    return difference, low, high, chance


def mcnemar(gained: int, lost: int) -> float:
    """Return the two-sided exact McNemar p value.

    Args:
        gained: Units wrong before and right after.
        lost: Units right before and wrong after.

    Returns:
        Probability of a split at least as uneven, were gains and losses equally likely.

    Source:
        McNemar (1947), Note on the sampling error of the difference between correlated
        proportions; the exact binomial form.
    """
    total = gained + lost
    if total == 0:
        return 1.0
    tail = sum(comb(total, i) for i in range(min(gained, lost) + 1))
    return min(1.0, float(2 * tail / 2**total))


def cohen_kappa(first: Sequence[str], second: Sequence[str]) -> float:
    """Return Cohen's kappa of two raters' labels of the same items.

    Args:
        first: Labels of the first rater.
        second: Labels of the second rater, in the same order.

    Returns:
        Agreement beyond chance, 1.0 where both always gave one and the same label.

    Raises:
        ValueError: The lists differ in length or are empty.

    Source:
        Cohen (1960), A coefficient of agreement for nominal scales.
    """
    if len(first) != len(second) or not first:
        raise ValueError("two lists of labels of the same, non-zero length are needed")
    total = len(first)
    observed = sum(a == b for a, b in zip(first, second, strict=True)) / total
    labels = sorted(set(first) | set(second))
    expected = sum(first.count(x) * second.count(x) for x in labels) / total**2
    return 1.0 if expected >= 1.0 else (observed - expected) / (1 - expected)
