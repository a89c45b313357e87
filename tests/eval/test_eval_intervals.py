"""Intervals against values worked out by hand or printed in textbooks."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.eval.intervals import (
    bootstrap,
    bootstrap_median,
    cohen_kappa,
    mcnemar,
    paired_bootstrap,
    resample_weights,
    wilson,
)


def test_wilson_of_eight_in_ten():
    # (8 + z²/2 ± z·sqrt(8·2/10 + z²/4)) / (10 + z²), z = 1.96.
    low, high = wilson(8, 10)
    assert low == pytest.approx(0.4902, abs=1e-4)
    assert high == pytest.approx(0.9433, abs=1e-4)


def test_wilson_at_the_ends():
    assert wilson(0, 0) == (0.0, 1.0)
    assert wilson(0, 20)[0] == 0.0
    assert wilson(20, 20)[1] == pytest.approx(1.0)


@given(st.integers(0, 500), st.integers(1, 500))
def test_wilson_holds_the_share(right, extra):
    total = right + extra
    low, high = wilson(right, total)
    assert 0.0 <= low <= right / total <= high <= 1.0


def test_every_bootstrap_sample_is_as_large_as_the_data():
    blocks = resample_weights(7, 50)
    assert sum(len(block) for block in blocks) == 50
    assert all((block.sum(axis=1) == 7).all() for block in blocks)


def test_the_bootstrap_is_the_same_every_time_and_holds_the_mean():
    counts = np.array([[1.0, 1.0]] * 30 + [[0.0, 1.0]] * 10)
    share = lambda sums: sums[:, 0] / sums[:, 1]  # noqa: E731
    first, again = bootstrap(counts, [share]), bootstrap(counts, [share])
    assert first == again
    low, high = first[0]
    # Standard error sqrt(.75·.25/40) = .068: the interval is about .75 ± .134.
    assert low == pytest.approx(0.75 - 0.134, abs=0.03)
    assert high == pytest.approx(0.75 + 0.134, abs=0.03)


def test_a_median_between_its_values():
    low, high = bootstrap_median([[1.0, 2.0], [3.0], [], [100.0]])
    assert 1.0 <= low <= high <= 100.0
    assert np.isnan(bootstrap_median([[], []])[0])


def test_paired_bootstrap_sees_a_sure_gain_and_no_change():
    before = np.array([[0.0, 1.0], [1.0, 1.0]] * 20)
    after = np.array([[1.0, 1.0], [1.0, 1.0]] * 20)
    share = lambda sums: sums[:, 0] / sums[:, 1]  # noqa: E731
    difference, low, high, chance = paired_bootstrap(before, after, share)
    assert difference == 0.5
    assert 0 < low < 0.5 < high
    assert chance < 0.01
    assert paired_bootstrap(before, before, share)[3] == 1.0


def test_mcnemar_exact():
    # 1 against 9: 2·(C(10,0)+C(10,1))/2^10 = 22/1024.
    assert mcnemar(9, 1) == pytest.approx(22 / 1024)
    assert mcnemar(1, 9) == mcnemar(9, 1)
    assert mcnemar(0, 0) == 1.0
    assert mcnemar(5, 5) == 1.0


def test_kappa_of_a_textbook_table():
    # 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: observed .7, by chance .5, kappa .4.
    first = ["yes"] * 25 + ["no"] * 25
    second = ["yes"] * 20 + ["no"] * 5 + ["yes"] * 10 + ["no"] * 15
    assert cohen_kappa(first, second) == pytest.approx(0.4)
    assert cohen_kappa(["a", "a"], ["a", "a"]) == 1.0


def test_kappa_needs_two_lists_of_one_length():
    with pytest.raises(ValueError, match="same, non-zero length"):
        cohen_kappa(["a"], [])
