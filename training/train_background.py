"""Fit the weights by which background is told from news, on whole documents.

    python training/train_background.py GOLD [GOLD ...] --nets FOLDER [--check OTHER [OTHER ...]]

GOLD is a file of rows `{"id", "text", "events", ...}` in the form of `news_gold`; FOLDER is what
`train_detector.py --nets` wrote: each document is coded beside the net not fitted on it. How
many flags of events that must be found are right by the rules and by the weights is printed,
cross-validated by document and, with `--check`, on documents that were not fitted on; nothing is
written then. See DATASHEET.md for what the gold is.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from choices import gold_of
from fold_nets import FoldNets
from gold_stories import gold_stories
from logistic import Array, Fit, chances, fit, folds_of

from dateline.events import load_lexicon
from dateline.events.background.background_signals import SIGNALS, signals_of
from dateline.events.background.surroundings import surroundings_of
from dateline.events.background.weighing import SHORTEST, UNREAL, is_background
from dateline.events.choosing.choosing import choose_parties
from dateline.events.choosing.hearing import past_of
from dateline.events.coding.confidence import is_doubtful, may_stand
from dateline.events.coding.mention import mention_of
from dateline.events.coding.story_drafts import draft_story
from dateline.events.draft import Draft
from dateline.events.prepared import PreparedStory

SEED = 20
FOLDS = 10
PENALTY = 4.0
TARGET = Path("src/dateline/data/background/en.txt")
HEAD = """\
# What tells a story's background from its news; fitted by training/train_background.py. An event is
# flagged `historical` by the logistic curve of `base` plus the weights of its signals; where that
# is near one half the rules' answer stays.
"""


class Example(NamedTuple):
    """One draft and the gold event that it tells.

    `ruled` and `gold` are the flags by the rules and by the gold; `must` says that the event must
    be found and the draft is of its type, so that its flags count.
    """

    document: str
    signals: tuple[str, ...]
    ruled: frozenset[str]
    gold: frozenset[str]
    must: bool


def examples_of(paths: Sequence[Path], nets: FoldNets) -> list[Example]:
    """Code the gold documents; return the drafts that tell a gold event, whatever their types."""
    found: list[Example] = []
    lexicon = load_lexicon()
    for row, story in gold_stories(paths):
        if len(story.sentences) >= SHORTEST:
            drafted = draft_story(story, lexicon, nets.of(row["id"]))
            chosen = choose_parties(
                [draft for draft in drafted.kept if may_stand(draft, story.sentences)],
                story.sentences,
                story.cast.parties(),
                drafted.cast,
                story.article.dateline.country if story.article.dateline is not None else None,
                drafted.opinion,
            )
            drafts = [draft for draft, _ in chosen]
            past = past_of(drafted.opinion, drafts, story.sentences)
            found += examples_in(story, drafts, past, row)
    return found


def examples_in(
    story: PreparedStory,
    drafts: Sequence[Draft],
    past: Sequence[float | None],
    row: dict[str, Any],
) -> list[Example]:
    """Return the drafts of one story that tell a gold event."""
    mentions = [mention_of(draft, story.article, story.sentences) for draft in drafts]
    given = [
        at for at, mention in enumerate(mentions) if not is_doubtful(drafts[at], mention.confidence)
    ]
    found = gold_of(row, [mentions[at] for at in given])
    must = {given[j] for j, (_, needed) in found.items() if needed}
    told: dict[int, dict[str, Any]] = {given[j]: event for j, (event, _) in found.items()}
    left = [event for event in row["events"] if all(event is not one for one in told.values())]
    for at, draft in enumerate(drafts):
        if at not in told:
            event = _of_other_type(draft, left, story)
            if event is not None:
                left.remove(event)
                told[at] = event
    around = surroundings_of(drafts, story.sentences, story.timexes, story.written, past)
    return [
        Example(
            row["id"],
            tuple(signals_of(at, around)),
            frozenset(drafts[at].aux),
            frozenset(event.get("aux") or ()),
            at in must,
        )
        for at, event in told.items()
    ]


def _of_other_type(
    draft: Draft, events: Sequence[dict[str, Any]], story: PreparedStory
) -> dict[str, Any] | None:
    """Return the event with the shortest evidence that a draft's trigger stands in."""
    token = story.sentences[draft.reading.number].tokens[draft.reading.trigger]
    text = story.article.text
    near = [
        (len(words), at)
        for at, event in enumerate(events)
        for words in (event["evidence"], *(event.get("mentions") or ()))
        if 0 <= (start := text.find(words)) <= token.start and token.end <= start + len(words)
    ]
    return events[min(near)[1]] if near else None


def table_of(examples: Sequence[Example]) -> Array:
    """Return the signals of the examples, one row each, in the order of their names."""
    place = {name: at for at, name in enumerate(SIGNALS)}
    table = np.zeros((len(examples), len(SIGNALS)))
    for row, example in enumerate(examples):
        for name in example.signals:
            table[row, place[name]] = 1.0
    return table


def fitted_on(examples: Sequence[Example]) -> Fit:
    """Fit the weights of the signals on what is neither yet to come nor only supposed."""
    known = [example for example in examples if UNREAL.isdisjoint(example.ruled)]
    background = np.array([float("historical" in example.gold) for example in known])
    return fit(table_of(known), background, PENALTY)


def flags_by(examples: Sequence[Example], fitted: Fit) -> list[frozenset[str]]:
    """Return the flags of the examples as the coder sets them by fitted weights."""
    flags: list[frozenset[str]] = []
    for example, chance in zip(examples, chances(table_of(examples), fitted), strict=True):
        told = example.ruled
        if UNREAL.isdisjoint(told):
            historical = is_background(float(chance), ruled="historical" in told)
            told = told | {"historical"} if historical else told - {"historical"}
        flags.append(told)
    return flags


def cross_validated(examples: Sequence[Example]) -> list[frozenset[str]]:
    """Return for each example its flags by a fit without its document."""
    fold = folds_of((example.document for example in examples), FOLDS, SEED)
    given: dict[int, frozenset[str]] = {}
    for number in range(FOLDS):
        others = [example for example in examples if fold[example.document] != number]
        here = [at for at, example in enumerate(examples) if fold[example.document] == number]
        if here:
            flags = flags_by([examples[at] for at in here], fitted_on(others))
            given |= dict(zip(here, flags, strict=True))
    return [given[at] for at in range(len(examples))]


def show(name: str, examples: Sequence[Example], given: Sequence[frozenset[str]]) -> None:
    """Print how many flags of events that must be found are right, by rules and as given."""
    of_must = [(one, flags) for one, flags in zip(examples, given, strict=True) if one.must]
    by_rules = sum(one.ruled == one.gold for one, _ in of_must)
    by_weights = sum(flags == one.gold for one, flags in of_must)
    print(f"{name}: {len(of_must)} events, right by rules {by_rules}, by weights {by_weights}")


def main() -> None:
    """Fit, or check, as the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--nets", type=Path, required=True)
    parser.add_argument("--check", nargs="+", type=Path, default=[])
    arguments = parser.parse_args()
    nets = FoldNets(arguments.nets)
    examples = examples_of(arguments.gold, nets)
    print(f"{len(examples)} drafts of {len({example.document for example in examples})} documents")
    show("cross-validated", examples, cross_validated(examples))
    fitted = fitted_on(examples)
    if arguments.check:
        others = examples_of(arguments.check, nets)
        show("not fitted on", others, flags_by(others, fitted))
        return
    lines = [HEAD, f"base: {fitted.base:.3f}\n"]
    lines += [
        f"feature: {name}\nweight: {weight:.3f}\n"
        for name, weight in zip(SIGNALS, fitted.weights, strict=True)
    ]
    TARGET.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
