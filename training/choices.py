"""A choice among several offers: what is fitted, how, and how many are right under folds."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from gold_stories import gold_stories
from logistic import Array, folds_of
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from dateline.eval.matching import match_events
from dateline.eval.rooms import plain
from dateline.events import load_lexicon
from dateline.events.coding.coder import weigh_story
from dateline.events.draft import Draft
from dateline.events.prepared import PreparedStory
from dateline.records import Mention

FOLDS = 6
SEED = 20


class Decision(NamedTuple):
    """One event: what the story offers for it, as signals, and which offers are right.

    `must` says whether the event must be found, `told` whether the gold tells what is chosen; the
    last offer is nothing.
    """

    document: str
    must: bool
    told: bool
    offered: tuple[Mapping[str, float], ...]
    right: Array


def coded_gold(
    paths: Sequence[Path], shortest: int
) -> Iterator[tuple[dict[str, Any], PreparedStory, tuple[tuple[Draft, Mention], ...]]]:
    """Yield gold documents of so many sentences or more, each with its story and what it tells.

    Days and places are those of the rules.

    Args:
        paths: JSONL files of rows `{"id", "text", "events", ...}`.
        shortest: How many sentences a document must have.
    """
    lexicon = load_lexicon()
    for row, story in gold_stories(paths):
        if len(story.sentences) >= shortest:
            yield row, story, weigh_story(story, lexicon).kept


def gold_of(row: Mapping[str, Any], mentions: Sequence[Mention]) -> dict[int, tuple[Any, bool]]:
    """Return the gold event of each mention that tells one, and whether it must be found.

    Args:
        row: A document of the gold.
        mentions: What the coder found in it.
    """
    answers = [plain(mention) for mention in mentions]
    must = {j for _, j in match_events(row["text"], row["events"], answers, None).pairs}
    told: dict[int, tuple[Any, bool]] = {}
    every = [event | {"need": "must"} for event in row["events"]]
    for events in (row["events"], every):
        for i, j in match_events(row["text"], events, answers, None).pairs:
            told.setdefault(j, (row["events"][i], j in must))
    return told


def _table(decisions: Sequence[Decision], names: Sequence[str]) -> tuple[Any, npt.NDArray[Any]]:
    """Return the signals of all offers, one row each, and the first row of each decision."""
    place = {name: at for at, name in enumerate(names)}
    values: list[float] = []
    columns: list[int] = []
    ends = [0]
    for one in decisions:
        for signals in one.offered:
            values += signals.values()
            columns += [place[name] for name in signals]
            ends.append(len(values))
    starts = np.cumsum([0, *(len(one.offered) for one in decisions)])[:-1]
    return csr_matrix((values, columns, ends), shape=(len(ends) - 1, len(names))), starts


def fit(decisions: Sequence[Decision], names: Sequence[str], penalty: float) -> Array:
    """Fit a conditional logit with a quadratic penalty; several offers may be right."""
    known = [one for one in decisions if one.right.any()]
    table, starts = _table(known, names)
    right = np.concatenate([one.right for one in known])
    of = np.repeat(np.arange(len(known)), [len(one.offered) for one in known])

    def loss(weights: Array) -> tuple[float, Array]:
        odds = table @ weights
        raised = np.exp(odds - np.maximum.reduceat(odds, starts)[of])
        chances = raised / np.add.reduceat(raised, starts)[of]
        hit = np.add.reduceat(chances * right, starts) + 1e-12
        value = penalty / 2 * float(weights @ weights) - float(np.log(hit).sum())
        return value, penalty * weights - table.T @ (chances * right / hit[of] - chances)

    best: Array = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return best


def held_out(
    decisions: Sequence[Decision], names: Sequence[str], penalty: float
) -> list[dict[str, float]]:
    """Return for each decision the weights of a fit without its document."""
    fold = folds_of((one.document for one in decisions), FOLDS, SEED)
    fitted = [
        as_weights(fit([one for one in decisions if fold[one.document] != number], names, penalty),
                   names)
        for number in range(FOLDS)
    ]  # fmt: skip
    return [fitted[fold[one.document]] for one in decisions]


def as_weights(weights: Array, names: Sequence[str]) -> dict[str, float]:
    """Return fitted weights by name."""
    return dict(zip(names, weights.tolist(), strict=True))


def write(
    target: Path, decisions: Sequence[Decision], names: Sequence[str], penalty: float, beside: str
) -> None:
    """Fit all decisions and write the weights; one that rounds to nothing is left out.

    Args:
        target: The file.
        decisions: What is fitted.
        names: The signals.
        penalty: On the squares of the weights.
        beside: What stands above the weights.
    """
    weights = as_weights(fit(decisions, names, penalty), names)
    lines = [beside]
    lines += [
        f"feature: {name}\nweight: {weight:.3f}\n"
        for name, weight in sorted(weights.items())
        if abs(weight) >= 0.0005
    ]
    target.parent.mkdir(exist_ok=True)
    target.write_text("\n".join(lines), encoding="utf-8")
