"""Scale the confidence of rows in whole stories by audits in which readers judged single rows.

    python training/scale_confidence.py SHEET [SHEET ...] [--check]

SHEET is a judged sheet of `dateline audit` (`docs/audits/`), of a run with the weights as
`train_rows.py` wrote them. One reader who codes a whole document overlooks events that a reader who
is shown the row acknowledges: weights fitted on coded documents say too little of sure rows. So
their log-odds are stretched and moved as the readers' verdicts ask; the rows that are given out
stay the same. See DATASHEET.md.
"""

import argparse
import csv
import math
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from logistic import Array, Fit, chances, chances_of, fit
from train_confidence import show
from train_rows import TARGET

FALSE = frozenset({"no event", "wrong type"})
"""Verdicts by which a row is no event of its type; with wrong parties it still is one."""
LOOSE = 1e-6
"""The penalty: two numbers of four hundred rows need none."""


def odds_of(chance: float) -> float:
    """Return the log-odds of a chance."""
    return math.log(chance / (1 - chance))


def judged(sheets: Sequence[Path]) -> tuple[Array, Array]:
    """Return the log-odds said of each judged row, and whether it is an event of its type."""
    rows = [row for sheet in sheets for row in csv.DictReader(sheet.open(encoding="utf-8"))]
    said = np.array([[odds_of(float(row["confidence"]))] for row in rows])
    return said, np.array([float(row["verdict"] not in FALSE) for row in rows])


def scaled(text: str, fitted: Fit) -> str:
    """Return a file of weights with base, weights and floors stretched and moved."""
    (slope,), move = fitted.weights.tolist(), fitted.base

    def replaced(line: re.Match[str]) -> str:
        name, value = line[1], float(line[2])
        if name == "weight":
            return f"weight: {value * slope:.3f}"
        if name == "base":
            return f"base: {value * slope + move:.3f}"
        return f"{name}: {chances(np.array([odds_of(value)]), fitted):.2f}"

    return re.sub(r"^(weight|base|floor|told|named): (\S+)$", replaced, text, flags=re.MULTILINE)


def main() -> None:
    """Scale, or check, as the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sheets", nargs="+", type=Path)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    said, real = judged(arguments.sheets)
    fitted = fit(said, real, LOOSE)
    show("as said", chances_of(said[:, 0]), real)
    show("scaled", chances(said, fitted), real)
    print(f"stretched {fitted.weights[0]:.2f} times, moved by {fitted.base:.2f}")
    if not arguments.check:
        TARGET.write_text(scaled(TARGET.read_text(encoding="utf-8"), fitted), encoding="utf-8")


if __name__ == "__main__":
    main()
