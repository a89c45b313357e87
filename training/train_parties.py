"""Fit the weights by which the parties of events are chosen, on whole documents.

    python training/train_parties.py GOLD [GOLD ...] --nets FOLDER [--check OTHER [OTHER ...]]

GOLD is a file of rows `{"id", "text", "events", ...}` in the form of `news_gold`; FOLDER is what
`train_detector.py --nets` wrote: each document is coded beside the net not fitted on it. How
many events have both parties right by the rules and as chosen is printed, cross-validated by
document and, with
`--check`, on documents that were not fitted on; nothing is written then. See DATASHEET.md for what
the gold is.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from fold_nets import FoldNets
from gold_stories import gold_stories
from party_logit import Array, Decision, Side, cross_validated, fit, problem_of, split_odds
from scipy.sparse import csr_matrix, hstack

from dateline.actors import Cast
from dateline.eval.matching import (
    Party,
    answer_parties,
    event_closeness,
    gold_parties,
    match_events,
    side_agrees,
)
from dateline.eval.rooms import plain
from dateline.events import load_lexicon
from dateline.events.choosing.around import Around, around_of
from dateline.events.choosing.capacity import in_capacity
from dateline.events.choosing.choosing import SHORTEST, is_mutual, pairs_for
from dateline.events.choosing.dealings import SIDES, parties_on, with_parties_on
from dateline.events.choosing.hearing import heard_of
from dateline.events.choosing.pairing import KINDS, PAIR_SIGNALS, Pairs, best_pairs
from dateline.events.choosing.party_words import parties_meant
from dateline.events.choosing.spoken import spoken_of
from dateline.events.choosing.weighing_sides import Weighed, weighed_for
from dateline.events.coding.confidence import may_stand
from dateline.events.coding.mention import mention_of
from dateline.events.coding.story_drafts import DraftedStory, draft_story
from dateline.events.detector.types_heard import TYPE_AT, TYPES
from dateline.events.draft import Draft
from dateline.events.prepared import PreparedStory

SEED = 20
FOLDS = 5
PENALTY = 12.0
STEPS = 80
MARGIN = 1.1
SEEN_OFTEN = 10
"""A signal must be seen in so many events."""
MAY = 0.5
"""What an event that may be found weighs beside one that must be."""
LEAST = 0.004
"""Smaller weights are left out."""
TARGET = Path("src/dateline/data/parties/en.npz")
MANY = len(KINDS)
KIND_COLUMNS = len(TYPES) * MANY * MANY * 2


class Event(NamedTuple):
    """An event to be decided, with what its candidates and pairs are."""

    decision: Decision
    pairs: Pairs
    must: bool
    right: tuple[Array, Array]


class Names:
    """The numbers of the signals of a side, and in how many events each is seen."""

    def __init__(self) -> None:
        self.number: dict[str, int] = {}
        self.seen: Counter[int] = Counter()

    def of(self, name: str) -> int:
        """Return the number of a signal."""
        return self.number.setdefault(name, len(self.number))


def events_of(paths: Sequence[Path], names: tuple[Names, Names], nets: FoldNets) -> list[Event]:
    """Code the gold documents by rules; return the events of a right type."""
    found: list[Event] = []
    lexicon = load_lexicon()
    for row, story in gold_stories(paths):
        if len(story.sentences) >= SHORTEST:
            found += events_in(story, draft_story(story, lexicon, nets.of(row["id"])), row, names)
    return found


def events_in(
    story: PreparedStory, drafted: DraftedStory, row: dict[str, Any], names: tuple[Names, Names]
) -> list[Event]:
    """Return the events of a story that are of a right type and whose sides are chosen."""
    drafts = [draft for draft in drafted.kept if may_stand(draft, story.sentences)]
    mentions = [plain(mention_of(draft, story.article, story.sentences)) for draft in drafts]
    matched = match_events(row["text"], row["events"], mentions, None)
    found = [(number, row["events"][event], True) for event, number in matched.pairs]
    for number in matched.left_out:
        near = [
            (closeness, at)
            for at, event in enumerate(row["events"])
            if event.get("need", "must") != "must"
            and (closeness := event_closeness(row["text"], event, mentions[number], None))
        ]
        found += [(number, row["events"][at], False) for _, at in sorted(near)[-1:]]
    spoken = spoken_of(story.cast.parties(), drafted.cast.is_guess)
    dateline = story.article.dateline.country if story.article.dateline is not None else None
    heard = heard_of(drafted.opinion, drafts, story.sentences, story.cast.parties())
    cast = drafted.cast
    around = around_of(drafts, story.sentences, spoken, heard, cast, dateline)
    return [
        event_for(number, around, gold, story, names, must=must, document=row["id"])
        for number, gold, must in found
        if not is_mutual(drafts[number])
        and (gold_parties(gold, "recipient") or len(gold_parties(gold, "actor")) < 2)
    ]


def event_for(
    number: int,
    around: Around,
    gold: dict[str, Any],
    story: PreparedStory,
    names: tuple[Names, Names],
    *,
    must: bool,
    document: str,
) -> Event:
    """Return a draft as an event to be decided."""
    draft = around.drafts[number]
    weighed = weighed_for(number, around)
    pairs = pairs_for([draft], [weighed], around)
    wanted = [gold_parties(gold, side) for side in SIDES]
    sides = []
    for at in (0, 1):
        country, exact = _right(draft, at, weighed[at], wanted[at], wanted[1 - at], story.cast)
        merged = [one.signals for one in weighed[at]]
        columns = [[names[at].of(name) for name in signals] for signals in merged]
        names[at].seen.update({column for row in columns for column in row})
        sides.append(Side(columns, [list(one.values()) for one in merged], country, exact))
    decision = Decision(
        document,
        1.0 if must else MAY,
        (sides[0], sides[1]),
        pairs.actor[pairs.admissible],
        pairs.recipient[pairs.admissible],
        _pair_table(draft, pairs),
    )
    right = tuple(
        np.outer(*(getattr(side, level) for side in sides)) for level in ("country", "exact")
    )
    return Event(decision, pairs, must, (right[0], right[1]))


def _right(
    draft: Draft,
    at: int,
    candidates: Sequence[Weighed],
    gold: tuple[Party, ...],
    opposite: tuple[Party, ...],
    cast: Cast,
) -> tuple[Array, Array]:
    """Say which candidates of a side are right in country, and in country and sector.

    On a side that the gold leaves empty nobody is right, and no one of the other side's country.
    """
    side, ruled = SIDES[at], candidates[0].candidate
    told = []
    for one in candidates:
        parties = parties_meant(one.candidate, ruled, draft, side, cast.is_guess)
        meant = in_capacity(with_parties_on(draft, side, parties), cast)
        rows = [
            {"code": party.code, "sector": list(party.sector)} for party in parties_on(meant, side)
        ]
        answer = answer_parties({side: rows}, side)
        told.append(
            [side_agrees(gold, answer, level, opposite) for level in ("country", "exact")]
            if gold
            else [not answer] * 2
        )
    table = np.array(told, float)
    return table[:, 0], table[:, 1]


def _pair_table(draft: Draft, pairs: Pairs) -> csr_matrix:
    """Return the signals of the admissible pairs, one row each, kinds by three measures.

    Kinds are counted over all types, by type, and by type and sameness of country alone.
    """
    actor_kind, recipient_kind, same = (part[pairs.admissible] for part in pairs.kinds)
    both = (actor_kind * MANY + recipient_kind) * 2 + same
    event = TYPE_AT[draft.event]
    size = len(same)
    rows = np.arange(size)
    ones = np.ones(size)
    return hstack(
        [
            csr_matrix(pairs.signals[pairs.admissible]),
            csr_matrix((ones, (rows, both)), (size, MANY * MANY * 2)),
            csr_matrix((ones, (rows, event * MANY * MANY * 2 + both)), (size, KIND_COLUMNS)),
            csr_matrix((ones, (rows, event * 2 + same)), (size, len(TYPES) * 2)),
        ]
    ).tocsr()


def without_rare(events: Sequence[Event], names: tuple[Names, Names]) -> list[list[str]]:
    """Leave signals that are seldom seen out of the events; return the names of the others."""
    kept: list[list[str]] = []
    for at in (0, 1):
        often = {number for number, times in names[at].seen.items() if times >= SEEN_OFTEN}
        order = sorted(name for name, number in names[at].number.items() if number in often)
        place = {names[at].number[name]: column for column, name in enumerate(order)}
        for event in events:
            side = event.decision.sides[at]
            for row, values in zip(side.columns, side.values, strict=True):
                known = [(place[c], v) for c, v in zip(row, values, strict=True) if c in place]
                row[:] = [column for column, _ in known]
                values[:] = [value for _, value in known]
        kept.append(order)
    return kept


def shown(events: Sequence[Event], odds: Sequence[Array]) -> str:
    """Return how many events that must be found have both parties right."""
    counts = np.zeros(4, int)
    for event, own in zip(events, odds, strict=True):
        if event.must:
            table = np.zeros(len(event.pairs.admissible))
            table[event.pairs.admissible] = own
            ((best, _),) = best_pairs(table, event.pairs, MARGIN)
            counts += [
                int(right[place]) for right in event.right for place in ((0, 0), best)
            ]  # fmt: skip
    many = sum(event.must for event in events)
    return (
        f"of {many} events both parties right in country by rules {counts[0]}, chosen {counts[1]}; "
        f"exactly {counts[2]} and {counts[3]}"
    )


def save(weights: Array, names: Sequence[Sequence[str]]) -> None:
    """Write the weights as the coder reads them."""
    sizes = np.cumsum([len(names[0]), len(names[1]), len(PAIR_SIGNALS), MANY * MANY * 2])
    actor, recipient, pair, kinds, rest = np.split(weights, sizes)
    by_type, same = np.split(rest, [KIND_COLUMNS])
    table = kinds.reshape(1, MANY, MANY, 2) + by_type.reshape(len(TYPES), MANY, MANY, 2)
    table = table + same.reshape(len(TYPES), 1, 1, 2)
    parts: dict[str, Any] = {
        "pair": pair.astype(np.float32),
        "kinds": table.astype(np.float16),
        "margin": np.array(MARGIN),
    }
    for side, own, called in zip(SIDES, (actor, recipient), names, strict=True):
        kept = np.flatnonzero(np.abs(own) >= LEAST)
        scale = float(np.abs(own).max()) / 32_000
        said = "\n".join(called[at] for at in kept.tolist()).encode("utf-8")
        parts[f"{side}_names"] = np.frombuffer(said, np.uint8)
        parts[f"{side}_weights"] = np.round(own[kept] / scale).astype(np.int16)
        parts[f"{side}_scale"] = np.array(scale)
    TARGET.parent.mkdir(exist_ok=True)
    np.savez_compressed(TARGET, **parts)


def main() -> None:
    """Fit, or check, as the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--nets", type=Path, required=True)
    parser.add_argument("--check", nargs="+", type=Path, default=[])
    arguments = parser.parse_args()
    numbers = (Names(), Names())
    nets = FoldNets(arguments.nets)
    events = events_of(arguments.gold, numbers, nets)
    seen = [names.seen.copy() for names in numbers]
    others = events_of(arguments.check, numbers, nets)
    for names, own in zip(numbers, seen, strict=True):
        names.seen = own
    called = without_rare([*events, *others], numbers)
    widths = (len(called[0]), len(called[1]))
    decisions = [event.decision for event in events]
    held = cross_validated(decisions, widths, PENALTY, STEPS, FOLDS, SEED)
    print(f"cross-validated: {shown(events, held)}")
    weights = fit(problem_of(decisions, widths), PENALTY, STEPS)
    if others:
        print(
            "not fitted on:",
            shown(others, split_odds([one.decision for one in others], widths, weights)),
        )
    else:
        save(weights, called)


if __name__ == "__main__":
    main()
