"""Fit the weights of a row's confidence on whole documents whose every event is known.

    python training/train_confidence.py GOLD [GOLD ...] [--read GOLD ...] [--check]

GOLD is a file of rows `{"id", "text", "events", ...}` in the form of `news_gold`. Documents after
`--read` were looked at while rules were written, so that more of their rows are right than of other
texts: how much more is fitted and not shipped. `--check` prints calibration, on documents that were
not read, and the F1 of types under cross-validation by document and writes nothing. See
DATASHEET.md for what the gold is.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from gold_stories import gold_stories
from logistic import Array, chances, fit, folds_of

from dateline.eval.matching import match_events
from dateline.eval.rooms import plain
from dateline.events import load_codebook, load_lexicon
from dateline.events.coding.coder import consider_story
from dateline.events.coding.confidence import FEATURES, features_of

SEED = 20
FOLDS = 10
PENALTY = 20.0
BINS = 10
FLOOR = 0.2
FLOORS = [round(0.05 * step, 2) for step in range(10)]
# Stands among the features while fitting only: the document was looked at.
READ = "document read"
# So large that the penalty hardly shrinks the weight of having been read.
LARGE = 10.0
TARGET = Path("src/dateline/data/confidence/en.txt")
HEAD = """\
# What makes a row likely to be a real event of its type; fitted by training/train_confidence.py.
# A row's confidence is the logistic curve of `base` plus the weights of its features; rows below
# `floor` are not given out.
"""


class Example(NamedTuple):
    """One coded row: its document, its features, and whether it is an event of its type."""

    document: str
    features: dict[str, float]
    real: bool
    must: bool


def examples_of(paths: Sequence[Path], *, read: bool) -> tuple[list[Example], dict[str, int]]:
    """Code the gold documents; return their rows and how many events each document must have."""
    found: list[Example] = []
    expected: dict[str, int] = {}
    lexicon = load_lexicon()
    for row, story in gold_stories(paths):
        coded = consider_story(story, lexicon)
        drafts = [draft for draft, _ in coded.kept]
        mentions = [plain(mention) for _, mention in coded.kept]
        match = match_events(row["text"], row["events"], mentions, None)
        hit = {answer for _, answer in match.pairs}
        expected[row["id"]] = len(match.pairs) + len(match.missed)
        for number, draft in enumerate(drafts):
            real = number in hit or number in match.left_out
            features = features_of(draft, story.sentences) | {READ: LARGE * read}
            found.append(Example(row["id"], features, real, number in hit))
    return found, expected


def matrix_of(examples: Sequence[Example], names: Sequence[str]) -> Array:
    """Return the features of the examples, one row each, in the order of the names."""
    place = {name: at for at, name in enumerate(names)}
    table = np.zeros((len(examples), len(names)))
    for row, example in enumerate(examples):
        for name, value in example.features.items():
            # What the detector says is weighed apart (train_detector.py).
            if name in place:
                table[row, place[name]] = value
    return table


def cross_validated(examples: Sequence[Example], names: Sequence[str]) -> Array:
    """Return for each example the probability that a fit without its document gives it."""
    fold = folds_of((example.document for example in examples), FOLDS, SEED)
    table = matrix_of(examples, names)
    real = np.array([float(example.real) for example in examples])
    folds = np.array([fold[example.document] for example in examples])
    out = np.zeros(len(examples))
    for number in range(FOLDS):
        left_out = folds == number
        if left_out.any():
            fitted = fit(table[~left_out], real[~left_out], PENALTY)
            out[left_out] = chances(table[left_out], fitted)
    return out


def calibration_error(given: Array, real: Array) -> float:
    """Return the expected calibration error over ten bins of equal width."""
    bins = np.minimum((given * BINS).astype(int), BINS - 1)
    gaps = [abs(given[bins == b].sum() - real[bins == b].sum()) for b in range(BINS)]
    return float(sum(gaps) / len(given))


def show(name: str, given: Array, real: Array) -> None:
    """Print how well chances are calibrated, and how many are events above each floor."""
    print(f"{name}: {len(given)}, calibration error {calibration_error(given, real):.3f}")
    for floor in (0.3, 0.35, 0.4, 0.45, 0.5, 0.6):
        sure = given >= floor
        print(f"  from {floor:.2f} on {sure.sum()}, {real[sure].mean():.3f} of them events")


def f1_at(given: Array, examples: Sequence[Example], expected: int, floor: float) -> float:
    """Return the F1 of types when rows below a floor are left out."""
    kept = [example for example, chance in zip(examples, given, strict=True) if chance >= floor]
    hits = sum(example.must for example in kept)
    answered = hits + sum(not example.real for example in kept)
    return 2 * hits / (answered + expected) if answered + expected else 0.0


def main() -> None:
    """Fit, or check, as the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="*", type=Path)
    parser.add_argument("--read", nargs="+", type=Path, default=[])
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    examples, expected = examples_of(arguments.gold, read=False)
    looked_at, of_looked_at = examples_of(arguments.read, read=True)
    examples += looked_at
    expected |= of_looked_at
    names = [*FEATURES, *sorted(load_codebook().types), READ]
    given = cross_validated(examples, names)
    real = np.array([float(example.real) for example in examples])
    unread = np.array([not example.features[READ] for example in examples])
    whole = sum(expected.values())
    scores = [f"{floor:.2f} {f1_at(given, examples, whole, floor):.3f}" for floor in FLOORS]
    print(f"{len(examples)} rows of {len(expected)} documents, {real.mean():.3f} real")
    for name, chosen in (("read", ~unread), ("not read", unread)):
        if chosen.any():
            error = calibration_error(given[chosen], real[chosen])
            print(f"{name}: {real[chosen].mean():.3f} real, calibration error {error:.3f}")
    print(f"F1 of types by floor: {', '.join(scores)}")
    if arguments.check:
        return
    fitted = fit(matrix_of(examples, names), real, PENALTY)
    lines = [HEAD, f"base: {fitted.base:.3f}\nfloor: {FLOOR:.2f}\n"]
    lines += [
        f"feature: {name}\nweight: {weight:.3f}\n"
        for name, weight in zip(names, fitted.weights, strict=True)
        if name != READ
    ]
    TARGET.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
