"""What a score is made of: units with additive counts, and measures over their sums.

A unit is what is drawn in the bootstrap: a sentence, a document, an actor phrase. Each brings
counts; every measure is a function of the sums of some of them. So one table of counts gives the
figures, their intervals, and the comparison with an earlier run.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean, median
from typing import Literal

import msgspec
import numpy as np

from dateline.eval.intervals import Matrix, Statistic, bootstrap, bootstrap_median, wilson

FindingKind = Literal["missed", "false", "wrong"]
Form = Literal[
    "share", "f1", "macro_f1", "harmonic", "rate", "calibration_error", "mean_of", "median_of"
]


class Unit(msgspec.Struct, frozen=True, kw_only=True):
    """One thing scored: its id, its additive counts, and values that do not add up (km)."""

    id: str
    counts: dict[str, float]
    samples: dict[str, tuple[float, ...]] = {}


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One miss or one false answer, so that a person can work through them."""

    id: str
    kind: FindingKind
    text: str
    gold: str
    answer: str
    rule: str = ""


class Estimate(msgspec.Struct, frozen=True, kw_only=True):
    """A figure with its 95 % interval; `count` is what it is a share of, or the units.

    `form` and `columns` are those of its measure, so that a report can be compared later.
    """

    name: str
    group: str = ""
    value: float | None
    low: float | None
    high: float | None
    count: int
    interval: Literal["wilson", "bootstrap"]
    form: Form
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """A named function of summed counts.

    `columns` by form: share and rate (part, whole); f1 (hits, answered, expected); macro_f1 (hits,
    answered, expected for each class, one class after the other); harmonic (sum of precisions,
    their number, sum of recalls, their number); calibration_error (sum of confidences, real rows,
    all rows for each bin, one bin after the other); mean_of and median_of (a sample's name). A
    rate, unlike a share, may be above one. `group` names the part of the set it is about: a type, a
    kind.
    """

    name: str
    form: Form
    columns: tuple[str, ...]
    group: str = ""


@dataclass(frozen=True, slots=True)
class Scored:
    """What scoring a set gave: counts, the measures over them, findings, and a confusion table."""

    units: tuple[Unit, ...]
    measures: tuple[Measure, ...]
    findings: tuple[Finding, ...] = ()
    confusion: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    note: str = ""


def share(name: str, right: str, total: str, group: str = "") -> Measure:
    """Return the measure `right` of `total`."""
    return Measure(name, "share", (right, total), group)


def f1(name: str, prefix: str, group: str = "") -> Measure:
    """Return the F1 over the columns `prefix.hit`, `prefix.answered` and `prefix.expected`."""
    return Measure(name, "f1", triple(prefix), group)


def precision_recall_f1(name: str, prefix: str, group: str = "") -> tuple[Measure, ...]:
    """Return precision, recall and F1 over the three columns of `prefix`."""
    hit, answered, expected = triple(prefix)
    return (
        share(f"{name} precision".strip(), hit, answered, group),
        share(f"{name} recall".strip(), hit, expected, group),
        f1(f"{name} F1".strip(), prefix, group),
    )


def macro_f1(name: str, prefixes: Sequence[str], group: str = "") -> Measure:
    """Return the mean of the F1 of several classes."""
    columns = tuple(column for prefix in prefixes for column in triple(prefix))
    return Measure(name, "macro_f1", columns, group)


def triple(prefix: str) -> tuple[str, str, str]:
    """Return the column names for hits, answers and gold of one class."""
    return f"{prefix}.hit", f"{prefix}.answered", f"{prefix}.expected"


def count_triple(prefix: str, hit: float, answered: float, expected: float) -> dict[str, float]:
    """Return the three counts of one class, under the names `triple` gives them."""
    return dict(zip(triple(prefix), (hit, answered, expected), strict=True))


def class_counts(gold: str, answer: str) -> dict[str, float]:
    """Return the counts of one single-label decision, for accuracy and macro-F1.

    Args:
        gold: The class it is.
        answer: The class it was given.

    Returns:
        Counts under `class:<name>`; a class that is neither gold nor answer is not in it.
    """
    counts = {"right": float(gold == answer), "total": 1.0}
    for name in sorted({gold, answer}):
        counts |= count_triple(
            f"class:{name}",
            float(gold == answer == name),
            float(answer == name),
            float(gold == name),
        )
    return counts


def statistic_of(form: Form, at: Sequence[int]) -> Statistic:
    """Return the vectorised function of a form over the columns that stand at `at`."""

    def f1_of(hit: Matrix, answered: Matrix, expected: Matrix) -> Matrix:
        whole = answered + expected
        return np.where(whole > 0, 2 * hit / np.where(whole > 0, whole, 1), np.nan)

    def ratio(part: Matrix, whole: Matrix) -> Matrix:
        return np.where(whole > 0, part / np.where(whole > 0, whole, 1), np.nan)

    def simple(sums: Matrix) -> Matrix:
        return ratio(sums[:, at[0]], sums[:, at[1]])

    def single(sums: Matrix) -> Matrix:
        return f1_of(sums[:, at[0]], sums[:, at[1]], sums[:, at[2]])

    def macro(sums: Matrix) -> Matrix:
        scores = np.stack(
            [
                np.where(
                    sums[:, at[i + 2]] > 0,
                    f1_of(sums[:, at[i]], sums[:, at[i + 1]], sums[:, at[i + 2]]),
                    np.nan,
                )
                for i in range(0, len(at), 3)
            ]
        )
        there = ~np.isnan(scores)
        return ratio(np.where(there, scores, 0.0).sum(axis=0), there.sum(axis=0).astype(np.float64))

    def harmonic(sums: Matrix) -> Matrix:
        first = ratio(sums[:, at[0]], sums[:, at[1]])
        second = ratio(sums[:, at[2]], sums[:, at[3]])
        whole = first + second
        return np.where(whole > 0, 2 * first * second / np.where(whole > 0, whole, 1), 0.0)

    def calibration(sums: Matrix) -> Matrix:
        gaps = [np.abs(sums[:, at[i]] - sums[:, at[i + 1]]) for i in range(0, len(at), 3)]
        rows = [sums[:, at[i + 2]] for i in range(0, len(at), 3)]
        return ratio(np.sum(gaps, axis=0), np.sum(rows, axis=0))

    forms: dict[str, Statistic] = {
        "share": simple,
        "rate": simple,
        "f1": single,
        "macro_f1": macro,
        "harmonic": harmonic,
        "calibration_error": calibration,
    }
    return forms[form]


def count_matrix(units: Sequence[Unit], columns: Sequence[str]) -> Matrix:
    """Return the counts of the units, one row each; a count that a unit lacks is zero."""
    table = np.zeros((len(units), len(columns)))
    place = {column: at for at, column in enumerate(columns)}
    for row, unit in enumerate(units):
        for column, value in unit.counts.items():
            if column in place:
                table[row, place[column]] = value
    return table


def estimate(units: Sequence[Unit], measures: Sequence[Measure]) -> tuple[Estimate, ...]:
    """Work out every measure over the units, with its 95 % interval.

    Shares of single yes-or-no decisions get the Wilson interval, everything else the bootstrap
    over units.

    Args:
        units: What was scored.
        measures: What to work out.

    Returns:
        One estimate for each measure, in their order; a value that nothing defines is None.
    """
    additive = [m for m in measures if m.form not in ("mean_of", "median_of")]
    columns = sorted({column for m in additive for column in m.columns})
    place = {column: at for at, column in enumerate(columns)}
    table = count_matrix(units, columns)
    sums = table.sum(axis=0, keepdims=True)
    statistics = [statistic_of(m.form, [place[c] for c in m.columns]) for m in additive]
    yes_or_no = [m.form == "share" and _is_binary(table, place, m) for m in additive]
    drawn = [s for s, plain in zip(statistics, yes_or_no, strict=True) if not plain]
    bounds = iter(bootstrap(table, drawn) if drawn and len(units) else [])
    by_measure: dict[Measure, Estimate] = {}
    for measure, statistic, plain in zip(additive, statistics, yes_or_no, strict=True):
        value = float(statistic(sums)[0])
        whole = int(sums[0, place[_whole_column(measure)]])
        if plain:
            low, high = wilson(float(sums[0, place[measure.columns[0]]]), whole)
        else:
            low, high = next(bounds, (float("nan"), float("nan")))
        by_measure[measure] = Estimate(
            name=measure.name,
            group=measure.group,
            value=_defined(value),
            low=_defined(low) if _defined(value) is not None else None,
            high=_defined(high) if _defined(value) is not None else None,
            count=whole if measure.form in ("share", "rate", "f1") else len(units),
            interval="wilson" if plain else "bootstrap",
            form=measure.form,
            columns=measure.columns,
        )
    return tuple(by_measure.get(m) or _estimate_samples(units, m) for m in measures)


def _whole_column(measure: Measure) -> str:
    return measure.columns[2] if measure.form == "f1" else measure.columns[1]


def _is_binary(table: Matrix, place: dict[str, int], measure: Measure) -> bool:
    part, whole = (table[:, place[column]] for column in measure.columns)
    return bool(np.isin(whole, (0, 1)).all() and np.isin(part, (0, 1)).all())


def _defined(value: float) -> float | None:
    return None if np.isnan(value) else value


def _estimate_samples(units: Sequence[Unit], measure: Measure) -> Estimate:
    """Estimate a mean or a median of the values that the units bring."""
    name = measure.columns[0]
    samples = [unit.samples.get(name, ()) for unit in units]
    values = [value for sample in samples for value in sample]
    if not values:
        return Estimate(
            name=measure.name,
            group=measure.group,
            value=None,
            low=None,
            high=None,
            count=0,
            interval="bootstrap",
            form=measure.form,
            columns=measure.columns,
        )
    if measure.form == "median_of":
        value, (low, high) = median(values), bootstrap_median(samples)
    else:
        pairs = np.asarray([(sum(sample), len(sample)) for sample in samples], dtype=np.float64)
        value = fmean(values)
        ((low, high),) = bootstrap(pairs, [statistic_of("rate", (0, 1))])
    return Estimate(
        name=measure.name,
        group=measure.group,
        value=value,
        low=_defined(low),
        high=_defined(high),
        count=len(values),
        interval="bootstrap",
        form=measure.form,
        columns=measure.columns,
    )
