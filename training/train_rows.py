"""Fit the confidence of rows in whole stories, beside the detector, on gold documents.

    python training/train_rows.py GOLD [GOLD ...] [--read GOLD ...] --nets FOLDER [--check]

GOLD is rows `{"id", "text", "events", ...}` in the form of `news_gold`; documents after `--read`
were looked at while rules were written. FOLDER is what `train_detector.py --nets` wrote: each
document is coded beside the net that was not fitted on it. How right the confidence is under
cross-validation by document is printed; with `--check` nothing is written. See DATASHEET.md for
what the gold is.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from fold_nets import FoldNets
from gold_stories import gold_stories
from logistic import Fit, chances, fit, folds_of
from train_confidence import LARGE, PENALTY, SEED, show

from dateline.eval.matching import match_events
from dateline.eval.rooms import plain
from dateline.events import load_lexicon
from dateline.events.coding.coder import completed
from dateline.events.coding.confidence import BY_DETECTOR, FEATURES, features_of
from dateline.events.coding.mention import mention_of
from dateline.events.coding.story_drafts import draft_story

FOLDS = 4
FLOORS = "floor: 0.50\ntold: 0.35\nnamed: 0.20\n"
"""The least confidence of a row that is given out, in general and by the parties it tells."""
TARGET = Path("src/dateline/data/confidence/en-whole.txt")
HEAD = """\
# What makes a row likely to be a real event of its type in a story that the detector speaks of;
# fitted by training/train_rows.py. A row's confidence is the logistic curve of `base` plus the
# weights of its features; rows below `floor` are not given out, of those that a frame reads those
# below `told` where words of its clause tell two parties, below `named` where they tell both sides
# and the doer's name.
"""


class Row(NamedTuple):
    """A row before it is known whether it is given out: its document, features, whether it is real.

    `looked_at` is its document's.
    """

    document: str
    features: dict[str, float]
    real: bool
    looked_at: bool


def rows_of(paths: Sequence[Path], nets: FoldNets, *, looked_at: bool) -> Iterator[Row]:
    """Yield the rows of gold documents, sure or not."""
    lexicon = load_lexicon()
    for gold, story in gold_stories(paths):
        drafted = draft_story(story, lexicon, nets.of(gold["id"]))
        drafts = [told.draft for told in completed(drafted.kept, story, drafted)]
        mentions = [plain(mention_of(draft, story.article, story.sentences)) for draft in drafts]
        match = match_events(gold["text"], gold["events"], mentions, None)
        real = {answer for _, answer in match.pairs} | set(match.left_out)
        for at, draft in enumerate(drafts):
            if draft.odds is not None:
                yield Row(gold["id"], features_of(draft, story.sentences), at in real, looked_at)


def weights_of_rows(rows: Sequence[Row]) -> tuple[list[str], Fit]:
    """Fit what a row's confidence is made of; print how right it is under cross-validation."""
    names = [*FEATURES, *BY_DETECTOR]
    table = np.array(
        [[row.features.get(name, 0.0) for name in names] + [LARGE * row.looked_at] for row in rows]
    )
    real = np.array([float(row.real) for row in rows])
    fold = folds_of((row.document for row in rows), FOLDS, SEED)
    folds = np.array([fold[row.document] for row in rows])
    given = np.zeros(len(rows))
    for number in range(FOLDS):
        out = folds == number
        given[out] = chances(table[out], fit(table[~out], real[~out], PENALTY))
    unread = np.array([not row.looked_at for row in rows])
    show("rows", given[unread], real[unread])
    return names, fit(table, real, PENALTY)


def save(names: Sequence[str], fitted: Fit) -> None:
    """Write what a row's confidence is made of, without what having been looked at adds."""
    lines = [HEAD, f"base: {fitted.base:.3f}\n{FLOORS}"]
    lines += [
        f"feature: {name}\nweight: {weight:.3f}\n"
        for name, weight in zip(names, fitted.weights[:-1].tolist(), strict=True)
    ]
    TARGET.write_text("\n".join(lines), encoding="utf-8")


def main() -> None:
    """Fit, or check, as the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--read", nargs="+", type=Path, default=[])
    parser.add_argument("--nets", type=Path, required=True)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    nets = FoldNets(arguments.nets)
    rows = [
        *rows_of(arguments.gold, nets, looked_at=False),
        *rows_of(arguments.read, nets, looked_at=True),
    ]
    names, fitted = weights_of_rows(rows)
    if not arguments.check:
        save(names, fitted)


if __name__ == "__main__":
    main()
