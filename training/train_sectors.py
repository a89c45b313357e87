"""Fit the weights by which the sectors of parties are told, on whole documents.

    python training/train_sectors.py GOLD [GOLD ...] [--stories GOLD ...] --nets FOLDER [--check]

GOLD is rows `{"id", "text", "events", ...}` in the form of `news_gold`, after `--stories` invented
ones; FOLDER is what `train_detector.py --nets` wrote: each document is coded beside the net that
was not fitted on it. How many sides, right in country, are of the right main sector by the rules
and as weighed is printed, cross-validated by document; with `--check` nothing is written. See
DATASHEET.md for what the gold is.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from fold_nets import FoldNets, in_whole_numbers
from gold_stories import gold_stories
from logistic import Array, folds_of
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.special import log_softmax

from dateline.eval.matching import gold_parties, match_events
from dateline.eval.rooms import plain
from dateline.events import load_lexicon
from dateline.events.choosing.dealings import SIDES, Side, parties_on
from dateline.events.choosing.sector_signals import (
    SECTOR_AT,
    SECTORS,
    STATE,
    is_weighable,
    kinds_of,
    ruled_sector,
    sector_signals,
)
from dateline.events.choosing.weighing_sectors import SectorWeights, chances_of_sectors
from dateline.events.coding.coder import with_parties
from dateline.events.coding.confidence import may_stand
from dateline.events.coding.mention import mention_of
from dateline.events.coding.story_drafts import draft_story

SEED = 20
FOLDS = 5
PENALTY = 4.0
STEPS = 80
STARTED = 2.0
"""What speaks for the rules' sector before anything is learnt."""
MARGIN = 1.5
WRITTEN = 0.5
"""The weight of stories written for the purpose, beside news."""
SEEN_OFTEN = 4
TARGET = Path("src/dateline/data/sectors/en.npz")


class Example(NamedTuple):
    """A side right in country: its document, signals, sector by rules and by gold, its weight."""

    document: str
    side: Side
    signals: list[str]
    ruled: int
    right: int
    weight: float


def examples_of(paths: Sequence[Path], nets: FoldNets, weight: float) -> Iterator[Example]:
    """Yield the sides of gold events that are right in country, before sectors are weighed."""
    lexicon = load_lexicon()
    for row, story in gold_stories(paths):
        drafted = draft_story(story, lexicon, nets.of(row["id"]))
        standing = [draft for draft in drafted.kept if may_stand(draft, story.sentences)]
        drafts = [draft for draft, _, _ in with_parties(standing, story, drafted)]
        mentions = [plain(mention_of(draft, story.article, story.sentences)) for draft in drafts]
        kinds = kinds_of(story.cast.parties())
        matched = match_events(row["text"], row["events"], mentions, "country")
        for event, answer in matched.pairs:
            draft = drafts[answer]
            for side in SIDES:
                right = _right_sector(row["events"][event], side)
                parties = parties_on(draft, side)
                if right is not None and is_weighable(parties) and parties[0].code == right[0]:
                    yield Example(
                        row["id"],
                        side,
                        sector_signals(draft, side, story.sentences, kinds),
                        SECTOR_AT[ruled_sector(parties[0])],
                        SECTOR_AT[right[1]],
                        weight,
                    )


def _right_sector(gold: dict[str, object], side: Side) -> tuple[str, str] | None:
    """Return the code and main sector of a gold side that holds one party of a known sector."""
    wanted = gold_parties(gold, side)
    if len(wanted) != 1 or wanted[0].country is None:
        return None
    sector = wanted[0].sectors[0] if wanted[0].sectors else STATE
    return (wanted[0].country, sector) if sector in SECTOR_AT else None


def fitted_on(examples: Sequence[Example]) -> SectorWeights:
    """Fit a multinomial logit with a quadratic penalty on what weights leave the rules' answer."""
    seen = Counter(name for one in examples for name in set(one.signals))
    rows = {name: at for at, name in enumerate(n for n in sorted(seen) if seen[n] >= SEEN_OFTEN)}
    places = [
        (at, rows[name])
        for at, one in enumerate(examples)
        for name in set(one.signals)
        if name in rows
    ]
    table = csr_matrix((np.ones(len(places)), tuple(zip(*places, strict=True))))
    right = np.array([one.right for one in examples])
    weight = np.array([one.weight for one in examples])
    start = np.zeros((len(rows), len(SECTORS)))
    for sector, at in SECTOR_AT.items():
        if f"ruled {sector}" in rows:
            start[rows[f"ruled {sector}"], at] = STARTED

    def loss(parameters: Array) -> tuple[float, Array]:
        moved = parameters.reshape(start.shape) - start
        logs = log_softmax(table @ (moved + start), axis=1)
        of_right = logs[np.arange(len(right)), right]
        gap = np.exp(logs)
        gap[np.arange(len(right)), right] -= 1
        slope = table.T @ (gap * weight[:, None]) + PENALTY * moved
        return float(PENALTY / 2 * (moved**2).sum() - of_right @ weight), slope.ravel()

    best = minimize(loss, start.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x
    return SectorWeights(rows, best.reshape(start.shape).astype(np.float32), MARGIN)


def shown(examples: Sequence[Example], given: Sequence[Array]) -> str:
    """Return how many sides are of the right sector by the rules and as weighed."""
    told = []
    for side in SIDES:
        own = [
            (one, chances) for one, chances in zip(examples, given, strict=True) if one.side == side
        ]
        weighed = [
            int(chances.argmax()) if chances.max() > MARGIN * chances[one.ruled] else one.ruled
            for one, chances in own
        ]
        by_rules = sum(one.ruled == one.right for one, _ in own)
        chosen = sum(at == one.right for at, (one, _) in zip(weighed, own, strict=True))
        told.append(f"{side}: of {len(own)} by rules {by_rules}, weighed {chosen}")
    return "; ".join(told)


def save(weights: SectorWeights) -> None:
    """Write the weights as the coder reads them."""
    table, scale = in_whole_numbers(weights.table, np.int8)
    kept = np.flatnonzero(np.abs(table).max(axis=1) > 0)
    names = list(weights.rows)
    TARGET.parent.mkdir(exist_ok=True)
    np.savez_compressed(
        TARGET,
        names=np.frombuffer("\n".join(names[at] for at in kept.tolist()).encode(), np.uint8),
        table=table[kept],
        scale=np.asarray(scale),
        margin=np.array(MARGIN),
    )


def main() -> None:
    """Fit, or check, as the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--stories", nargs="+", type=Path, default=[])
    parser.add_argument("--nets", type=Path, required=True)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    nets = FoldNets(arguments.nets)
    news = list(examples_of(arguments.gold, nets, 1.0))
    invented = list(examples_of(arguments.stories, nets, WRITTEN))
    fold = folds_of((one.document for one in news), FOLDS, SEED)
    given: dict[int, Array] = {}
    for number in range(FOLDS):
        out = [at for at, one in enumerate(news) if fold[one.document] == number]
        rest = [one for one in news if fold[one.document] != number]
        chances = chances_of_sectors(
            [news[at].signals for at in out], fitted_on([*rest, *invented])
        )
        given |= dict(zip(out, chances.astype(float), strict=True))
    print("cross-validated:", shown(news, [given[at] for at in range(len(news))]), flush=True)
    if not arguments.check:
        save(fitted_on([*news, *invented]))


if __name__ == "__main__":
    main()
