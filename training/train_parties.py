"""Fit the weights by which a side that no word names is filled, on whole documents.

    python training/train_parties.py GOLD [GOLD ...] [--check OTHER [OTHER ...]]

GOLD is a file of rows `{"id", "text", "events", ...}` in the form of `news_gold`. How many sides
are right by the rules and by the weights is printed, cross-validated by document and, with
`--check`, on documents that were not fitted on; nothing is written then. See DATASHEET.md for what
the gold is.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from gold_stories import gold_stories
from logistic import folds_of
from msgspec.structs import replace
from scipy.optimize import minimize

from dateline.eval.matching import Party, answer_parties, gold_parties, match_events, side_agrees
from dateline.eval.predict import plain
from dateline.events import load_codebook, load_lexicon
from dateline.events.candidates import (
    FEATURES,
    Candidate,
    candidates_for,
    is_open,
    spoken_of,
)
from dateline.events.capacity import in_capacity
from dateline.events.choosing import SHORTEST, Weights, admissible, as_parties, best_of
from dateline.events.coder import draft_story
from dateline.events.dealings import SIDES, Side, dealings_of
from dateline.events.draft import Draft
from dateline.events.drafting import PreparedStory
from dateline.events.mention import mention_of
from dateline.records import Entity

SEED = 20
FOLDS = 6
PENALTIES: dict[Side, float] = {"actor": 8.0, "recipient": 32.0}
MARGINS: dict[Side, float] = {"actor": 1.0, "recipient": 2.0}
TARGET = Path("src/dateline/data/parties/en.txt")
HEAD = """\
# What makes a party of the story fill a side that no word of a clause names; fitted by
# training/train_parties.py. The best takes the place of the rules' answer where it is `margin`
# times as good: as likely in country, and in country and sector, together.
"""
Array = npt.NDArray[np.float64]


class Right(NamedTuple):
    """Whether an answer is right in country, and in country and sector."""

    country: bool
    exact: bool


class Decision(NamedTuple):
    """An open side: its candidates, which the choice admits, which are right, if the rules are."""

    document: str
    side: Side
    candidates: tuple[Candidate, ...]
    admitted: tuple[Candidate, ...]
    right: tuple[Right, ...]
    given_right: Right


def decisions_of(paths: Sequence[Path]) -> list[Decision]:
    """Code the gold documents without choosing; return the open sides of events of a right type."""
    found: list[Decision] = []
    lexicon = load_lexicon()
    for row, story in gold_stories(paths):
        if len(story.sentences) >= SHORTEST:
            found += decisions_in(story, draft_story(story, lexicon).kept, row)
    return found


def decisions_in(
    story: PreparedStory, drafts: Sequence[Draft], row: dict[str, Any]
) -> list[Decision]:
    """Return the open sides of a story's drafts that are of a right type."""
    found: list[Decision] = []
    mentions = [plain(mention_of(draft, story.article, story.sentences)) for draft in drafts]
    spoken = spoken_of(story.cast.parties(), story.cast.is_guess)
    dealings = dealings_of(drafts)
    for event, number in match_events(row["text"], row["events"], mentions, None).pairs:
        draft, gold = drafts[number], row["events"][event]
        sides = {side: gold_parties(gold, side) for side in SIDES}
        if not sides["recipient"] and len(sides["actor"]) > 1:
            continue
        for side, other in (SIDES, SIDES[::-1]):
            if not is_open(draft, side, story.sentences[draft.reading.number]):
                continue

            def judged(
                parties: tuple[Entity, ...],
                draft: Draft = draft,
                side: Side = side,
                gold: tuple[Party, ...] = sides[side],
                opposite: tuple[Party, ...] = sides[other],
            ) -> Right:
                filled = (
                    replace(draft, actor=parties)
                    if side == "actor"
                    else replace(draft, recipient=parties)
                )
                meant = in_capacity(filled, story.cast)
                answer = answer_parties(
                    plain(mention_of(meant, story.article, story.sentences)), side
                )
                return Right(
                    side_agrees(gold, answer, "country", opposite),
                    side_agrees(gold, answer, "exact", opposite),
                )

            weighed = candidates_for(
                draft, side, dealings, story.sentences, spoken, story.cast.focus
            )
            found.append(
                Decision(
                    row["id"],
                    side,
                    weighed,
                    admissible(weighed, draft, side),
                    tuple(judged(as_parties(one, draft, side)) for one in weighed),
                    judged(draft.actor if side == "actor" else draft.recipient),
                )
            )
    return found


def table_of(decision: Decision, names: Sequence[str]) -> Array:
    """Return the features of the candidates, one row each, in the order of the names."""
    return np.array(
        [[one.features.get(name, 0.0) for name in names] for one in decision.candidates]
    )


def targets_of(decision: Decision) -> Array:
    """Return which candidates are right in country and sector; where none is, in country."""
    exact = np.array([one.exact for one in decision.right], float)
    return exact if exact.any() else np.array([one.country for one in decision.right], float)


def fit(decisions: Sequence[Decision], names: Sequence[str], penalty: float) -> Array:
    """Fit a conditional logit with a quadratic penalty; several candidates may be right."""
    known = [
        (table_of(one, names), right)
        for one, right in ((one, targets_of(one)) for one in decisions)
        if right.any()
    ]

    def loss(weights: Array) -> tuple[float, Array]:
        value = penalty / 2 * float(weights @ weights)
        slope = penalty * weights
        for table, right in known:
            odds = table @ weights
            chances = np.exp(odds - odds.max())
            chances /= chances.sum()
            hit = float(chances @ right)
            value -= np.log(hit + 1e-12)
            slope = slope - table.T @ (chances * right / (hit + 1e-12) - chances)
        return value, slope

    best: Array = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return best


def right_of(decisions: Sequence[Decision], names: Sequence[str], weights: Array) -> list[Right]:
    """Say of each decision whether it is right by the weights and the margin."""
    out = []
    for one in decisions:
        best = best_of(
            one.admitted,
            Weights(dict(zip(names, weights.tolist(), strict=True)), MARGINS[one.side]),
        )
        out.append(one.given_right if best is None else one.right[one.candidates.index(best)])
    return out


def cross_validated(
    decisions: Sequence[Decision], names: Sequence[str], penalty: float
) -> list[Right]:
    """Return for each decision whether a fit without its document decides it rightly."""
    fold = folds_of((one.document for one in decisions), FOLDS, SEED)
    out: list[Right] = []
    for number in range(FOLDS):
        rest = [one for one in decisions if fold[one.document] != number]
        held = [one for one in decisions if fold[one.document] == number]
        out += right_of(held, names, fit(rest, names, penalty)) if held else []
    return out


def shown(ruled: Sequence[Right], chosen: Sequence[Right]) -> str:
    """Return how many open sides are right, in country and exactly."""
    both = [
        f"{sum(one.country for one in some)} / {sum(one.exact for one in some)}"
        for some in (ruled, chosen)
    ]
    return f"{len(ruled)} open, right in country / exactly by rules {both[0]}, chosen {both[1]}"


def main() -> None:
    """Fit, or check, as the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--check", nargs="+", type=Path, default=[])
    arguments = parser.parse_args()
    names = [*FEATURES, *sorted(load_codebook().types)]
    decisions = decisions_of(arguments.gold)
    others = decisions_of(arguments.check)
    lines = [HEAD]
    for side in SIDES:
        own = [one for one in decisions if one.side == side]
        held_out = cross_validated(own, names, PENALTIES[side])
        print(f"{side}: {shown([one.given_right for one in own], held_out)}")
        weights = fit(own, names, PENALTIES[side])
        held = [one for one in others if one.side == side]
        if held:
            chosen = right_of(held, names, weights)
            print(f"{side}, not fitted on: {shown([one.given_right for one in held], chosen)}")
        lines.append(f"side: {side}\nmargin: {MARGINS[side]:.2f}\n")
        lines += [
            f"side: {side}\nfeature: {name}\nweight: {weight:.3f}\n"
            for name, weight in zip(names, weights, strict=True)
            if abs(weight) >= 0.0005
        ]
    if not others:
        TARGET.parent.mkdir(exist_ok=True)
        TARGET.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
