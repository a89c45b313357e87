"""Fit the weights by which a side that no word names is filled, on whole documents.

    python training/train_parties.py GOLD [GOLD ...] [--check OTHER [OTHER ...]]

GOLD is a file of rows `{"id", "text", "events", ...}` in the form of `news_gold`. How many sides
are right by the rules and by the weights is printed, cross-validated by document and, with
`--check`, on documents that were not fitted on; nothing is written then. See DATASHEET.md for what
the gold is.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from dateline.eval.matching import Party, answer_parties, gold_parties, match_events, side_agrees
from dateline.eval.predict import day_of, plain
from dateline.events import load_codebook, load_lexicon
from dateline.events.candidates import FEATURES, SIDES, Side, candidates_for, is_open, spoken_of
from dateline.events.coder import draft_story
from dateline.events.mention import mention_of
from dateline.page import page_of_row
from dateline.pipeline import prepare_page

SEED = 20
FOLDS = 6
PENALTY = 8.0
MARGINS: dict[Side, float] = {"actor": 2.0, "recipient": 2.5}
TARGET = Path("src/dateline/data/parties/en.txt")
HEAD = """\
# What makes a party of the story fill a side that no word of a clause names; fitted by
# training/train_parties.py. The likeliest takes the place of the rules' answer where it is
# `margin` times as likely.
"""
Array = npt.NDArray[np.float64]


class Decision(NamedTuple):
    """An open side: its candidates' features, which are right, which the rules chose."""

    document: str
    side: Side
    features: tuple[dict[str, float], ...]
    right: tuple[bool, ...]
    given: int
    given_right: bool


def decisions_of(paths: Sequence[Path]) -> list[Decision]:
    """Code the gold documents without choosing; return the open sides of events of a right type."""
    found: list[Decision] = []
    lexicon = load_lexicon()
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            row: dict[str, Any] = json.loads(line)
            given = {key: row[key] for key in ("id", "text", "title") if row.get(key)}
            if day_of(row.get("date")):
                given["date"] = row["date"]
            story = prepare_page(page_of_row(given | {"lang": "en"}, row["id"], row["id"]))
            drafts = draft_story(story, lexicon).kept
            mentions = [
                plain(mention_of(draft, story.article, story.sentences)) for draft in drafts
            ]
            spoken = spoken_of(story.cast.parties(), story.cast.is_guess)
            for event, number in match_events(row["text"], row["events"], mentions, None).pairs:
                gold = row["events"][event]
                sides = {side: gold_parties(gold, side) for side in SIDES}
                if not sides["recipient"] and len(sides["actor"]) > 1:
                    continue
                for side, other in (SIDES, SIDES[::-1]):
                    sentence = story.sentences[drafts[number].reading.number]
                    if not is_open(drafts[number], side, sentence):
                        continue
                    weighed = candidates_for(
                        drafts[number], side, drafts, story.sentences, spoken, story.cast.focus
                    )
                    answers = [
                        (Party(one.code),)
                        if one.code
                        else (Party("UNK"),)
                        if side == "actor"
                        else ()
                        for one in weighed
                    ]
                    now = answer_parties(mentions[number], side)
                    found.append(
                        Decision(
                            row["id"],
                            side,
                            tuple(one.features for one in weighed),
                            tuple(
                                side_agrees(sides[side], answer, "country", sides[other])
                                for answer in answers
                            ),
                            next(i for i, one in enumerate(weighed) if "rule" in one.features),
                            side_agrees(sides[side], now, "country", sides[other]),
                        )
                    )
    return found


def table_of(decision: Decision, names: Sequence[str]) -> Array:
    """Return the features of the candidates, one row each, in the order of the names."""
    return np.array([[one.get(name, 0.0) for name in names] for one in decision.features])


def fit(decisions: Sequence[Decision], names: Sequence[str]) -> Array:
    """Fit a conditional logit with a quadratic penalty; several candidates may be right."""
    known = [
        (table_of(one, names), np.array(one.right, float)) for one in decisions if any(one.right)
    ]

    def loss(weights: Array) -> tuple[float, Array]:
        value = PENALTY / 2 * float(weights @ weights)
        slope = PENALTY * weights
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


def right_of(decisions: Sequence[Decision], names: Sequence[str], weights: Array) -> list[bool]:
    """Say of each decision whether it is right by the weights and the margin."""
    out = []
    for one in decisions:
        odds = table_of(one, names) @ weights
        best = int(odds.argmax())
        taken = best != one.given and odds[best] - odds[one.given] >= np.log(MARGINS[one.side])
        out.append(one.right[best] if taken else one.given_right)
    return out


def cross_validated(decisions: Sequence[Decision], names: Sequence[str]) -> list[bool]:
    """Return for each decision whether a fit without its document decides it rightly."""
    documents = sorted({one.document for one in decisions})
    order = np.random.default_rng(SEED).permutation(len(documents))
    fold = {documents[place]: number % FOLDS for number, place in enumerate(order)}
    out: list[bool] = []
    for number in range(FOLDS):
        rest = [one for one in decisions if fold[one.document] != number]
        held = [one for one in decisions if fold[one.document] == number]
        out += right_of(held, names, fit(rest, names)) if held else []
    return out


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
        ruled, chosen = sum(one.given_right for one in own), sum(cross_validated(own, names))
        print(f"{side}: {len(own)} open, right by rules {ruled}, cross-validated {chosen}")
        weights = fit(own, names)
        held = [one for one in others if one.side == side]
        if held:
            ruled, chosen = (
                sum(one.given_right for one in held),
                sum(right_of(held, names, weights)),
            )
            print(f"{side}, not fitted on: {len(held)} open, by rules {ruled}, chosen {chosen}")
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
