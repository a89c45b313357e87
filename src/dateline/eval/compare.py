"""What got better and worse since an earlier run, and whether it is more than noise."""

from collections.abc import Sequence
from math import isnan
from typing import Literal

import msgspec

from dateline.eval.figures import Measure, Unit, count_matrix, statistic_of
from dateline.eval.intervals import mcnemar, paired_bootstrap
from dateline.eval.run import Report

NOISE = 0.05
Test = Literal["McNemar", "paired bootstrap"]


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One figure before and after, on the units that both runs scored."""

    set: str
    name: str
    group: str
    before: float
    after: float
    low: float
    high: float
    chance: float
    test: Test
    gained: int = 0
    lost: int = 0

    @property
    def verdict(self) -> str:
        """Say in a word whether it got better or worse, or neither beyond noise."""
        if self.chance >= NOISE or self.before == self.after:
            return "no difference beyond noise"
        return "higher" if self.after > self.before else "lower"


def compare_reports(before: Report, after: Report, measures: Sequence[Measure]) -> list[Change]:
    """Compare two runs on one set, unit by unit.

    Shares of single yes-or-no decisions are tested with McNemar's exact test, the rest with the
    paired bootstrap. Units that only one of the runs scored are left out.

    Args:
        before: The earlier report.
        after: The later one, of the same set.
        measures: What to compare; means and medians of values that do not add up are left out.

    Returns:
        One change for each measure that both runs define.
    """
    old = {unit.id: unit for unit in before.units}
    pairs = [(old[unit.id], unit) for unit in after.units if unit.id in old]
    changes = []
    for measure in measures:
        if measure.form in ("mean_of", "median_of") or not pairs:
            continue
        change = _compare(after.set, measure, pairs)
        if change is not None:
            changes.append(change)
    return changes


def _compare(set_name: str, measure: Measure, pairs: Sequence[tuple[Unit, Unit]]) -> Change | None:
    columns = list(measure.columns)
    first = count_matrix([a for a, _ in pairs], columns)
    second = count_matrix([b for _, b in pairs], columns)
    statistic = statistic_of(measure.form, range(len(columns)))
    was = float(statistic(first.sum(axis=0, keepdims=True))[0])
    now = float(statistic(second.sum(axis=0, keepdims=True))[0])
    if isnan(was) or isnan(now):
        return None
    _, low, high, chance = paired_bootstrap(first, second, statistic)
    test: Test = "paired bootstrap"
    gained = lost = 0
    same_whole = bool((first[:, 1] == second[:, 1]).all())
    if measure.form == "share" and same_whole and first[:, 1].max(initial=0.0) <= 1:
        gained = int(((first[:, 0] < 0.5) & (second[:, 0] > 0.5)).sum())
        lost = int(((first[:, 0] > 0.5) & (second[:, 0] < 0.5)).sum())
        binary = set(first[:, 0].tolist()) | set(second[:, 0].tolist()) <= {0.0, 1.0}
        if binary:
            chance, test = mcnemar(gained, lost), "McNemar"
    return Change(
        set=set_name,
        name=measure.name,
        group=measure.group,
        before=was,
        after=now,
        low=low,
        high=high,
        chance=chance,
        test=test,
        gained=gained,
        lost=lost,
    )


def measures_of(report: Report) -> list[Measure]:
    """Return the measures behind a report's estimates."""
    return [
        Measure(estimate.name, estimate.form, estimate.columns, estimate.group)
        for estimate in report.estimates
    ]


def describe_change(change: Change) -> str:
    """Return a change in one line."""
    where = f"{change.set} {change.name}" + (f" [{change.group}]" if change.group else "")
    turned = f", {change.gained} gained, {change.lost} lost" if change.test == "McNemar" else ""
    return (
        f"{where}: {change.before:.3f} → {change.after:.3f} "
        f"({change.after - change.before:+.3f}, 95 % {change.low:+.3f} to {change.high:+.3f}, "
        f"{change.test} p = {change.chance:.3f}{turned}): {change.verdict}"
    )


def both(before: Sequence[Report], after: Sequence[Report]) -> list[tuple[Report, Report]]:
    """Pair the reports of two runs by set and room; only those that were scored in both."""
    old = {(report.set, report.room): report for report in before}
    return [
        (old[report.set, report.room], report)
        for report in after
        if (report.set, report.room) in old
        and report.status == old[report.set, report.room].status == "scored"
    ]
