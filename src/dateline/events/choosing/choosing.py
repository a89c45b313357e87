"""Who did it to whom: the likeliest pair of those who may stand on the sides of an event.

Who may stand on each side, and what speaks for him there, is told by `weighing_sides.py`; what
speaks for two of them together by `pairing.py`; the weights are those of `party_weights.py`.

Source:
    Codebook, "Who". Conditional logit (McFadden 1974).
"""

from collections.abc import Sequence

import msgspec
import numpy as np
from msgspec.structs import replace

from dateline.events.choosing.around import Around, around_of, dealt_elsewhere
from dateline.events.choosing.bordering import without_neighbours, without_origins
from dateline.events.choosing.dealings import SIDES, Side
from dateline.events.choosing.hearing import heard_of
from dateline.events.choosing.pairing import Pairs, Question, best_pairs, pairs_of
from dateline.events.choosing.party_weights import PartyWeights, load_party_weights
from dateline.events.choosing.party_words import parties_meant
from dateline.events.choosing.spoken import Told, spoken_of
from dateline.events.choosing.weighing_sides import Weighed, side_odds, weighed_for
from dateline.events.detector.detecting import Opinion
from dateline.events.detector.types_heard import TYPE_AT
from dateline.events.draft import Draft
from dateline.events.frames.reading import is_detected
from dateline.events.parties.speakers import SpokenCast
from dateline.grammar import Sentence
from dateline.records import Entity

SHORTEST = 4
"""Stories of fewer sentences tell too little of who deals with whom."""
UNHEARD = "en-unheard"
"""The weights of stories too short for the detector, fitted without what it hears."""


class Choice(msgspec.Struct, frozen=True):
    """How the parties of a draft were chosen.

    `actors` and `recipients` hold the rules' answer first; `best` says which of them stand,
    `chance` how likely the countries of these two are.
    """

    actors: tuple[Weighed, ...]
    recipients: tuple[Weighed, ...]
    best: tuple[int, int]
    chance: float


def choose_parties(
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    told: Told,
    cast: SpokenCast,
    dateline: str | None,
    opinion: Opinion | None,
) -> list[tuple[Draft, Choice | None]]:
    """Put on the sides of each draft who is likeliest meant.

    Args:
        drafts: A story's drafts that stand, in text order, with the parties that rules found.
        sentences: Its sentences.
        told: Every mention of a party in it.
        cast: Who is who in it, and who says what.
        dateline: The country that it was filed from.
        opinion: What the detector says of it; None where it does not speak.

    Returns:
        The drafts, in the same order, each with how its parties were chosen; None where the
        rules' answer stays unasked: in short stories, and where several act on each other.
    """
    if len(sentences) < SHORTEST:
        return [(draft, None) for draft in drafts]
    told_of = without_origins(told, sentences, cast.is_guess)
    spoken = spoken_of(without_neighbours(told_of, sentences, cast.is_guess), cast.is_guess)
    heard = heard_of(opinion, drafts, sentences, told)
    around = around_of(drafts, sentences, spoken, heard, cast, dateline)
    weights = load_party_weights("en" if opinion is not None else UNHEARD)
    asked = [at for at, draft in enumerate(drafts) if not is_mutual(draft)]
    chosen = dict(zip(asked, choices_of(asked, around, weights), strict=True))
    found: list[tuple[Draft, Choice | None]] = []
    for at, draft in enumerate(drafts):
        choice = chosen.get(at)
        if choice is None or choice.best == (0, 0):
            found.append((draft, choice))
            continue
        actor, recipient = (filled(draft, side, choice, cast) for side in SIDES)
        found.append((replace(draft, actor=actor, recipient=recipient), choice))
    return found


def filled(draft: Draft, side: Side, choice: Choice, cast: SpokenCast) -> tuple[Entity, ...]:
    """Return what a side of a draft holds as chosen.

    Args:
        draft: The draft with the parties that rules found.
        side: The side.
        choice: How its parties were chosen.
        cast: Who is who in the story.
    """
    ruled, best = side_of(choice, side)
    return parties_meant(best.candidate, ruled.candidate, draft, side, cast.is_guess)


def is_mutual(draft: Draft) -> bool:
    """Say whether several act on each other: then nobody is asked to whom."""
    side_by_side = draft.reading.frame.reciprocal or draft.event == "COOPERATE"
    return side_by_side and not draft.recipient and len(draft.actor) > 1


def choices_of(asked: Sequence[int], around: Around, weights: PartyWeights) -> list[Choice]:
    """Choose the parties of drafts.

    Args:
        asked: Which of the story's drafts.
        around: The story.
        weights: What speaks for whom, and how much.
    """
    weighed = [weighed_for(at, around) for at in asked]
    open_to = [
        number for number, sides in enumerate(weighed) if any(len(side) > 1 for side in sides)
    ]
    best = [((0, 0), 1.0)] * len(asked)
    if open_to:
        drafts = [around.drafts[asked[number]] for number in open_to]
        sides = [weighed[number] for number in open_to]
        pairs = pairs_for(drafts, sides, around)
        events = np.array([TYPE_AT[draft.event] for draft in drafts])
        odds = (
            side_odds([one[0] for one in sides], "actor", weights)[pairs.actor]
            + side_odds([one[1] for one in sides], "recipient", weights)[pairs.recipient]
            + pairs.signals @ weights.pair
            + weights.kinds[(events[pairs.owner], *pairs.kinds)]
        )
        for number, found in zip(open_to, best_pairs(odds, pairs, weights.margin), strict=True):
            best[number] = found
    return [
        Choice(actors, recipients, place, chance)
        for (actors, recipients), (place, chance) in zip(weighed, best, strict=True)
    ]


def pairs_for(
    drafts: Sequence[Draft],
    weighed: Sequence[tuple[Sequence[Weighed], Sequence[Weighed]]],
    around: Around,
) -> Pairs:
    """Return what speaks for each pair of candidates of a story's drafts.

    Args:
        drafts: The drafts, at least one.
        weighed: Who may have done what each tells, and to whom.
        around: The story.
    """
    return pairs_of(
        [
            Question(
                [one.candidate for one in actors],
                [one.candidate for one in recipients],
                draft.reading.trigger,
                dealt_elsewhere(around, draft),
                is_detected(draft.reading),
            )
            for draft, (actors, recipients) in zip(drafts, weighed, strict=True)
        ]
    )


def side_of(choice: Choice, side: Side) -> tuple[Weighed, Weighed]:
    """Return the rules' answer for a side and who was chosen.

    Args:
        choice: How the parties of a draft were chosen.
        side: The side.
    """
    held = choice.actors if side == "actor" else choice.recipients
    return held[0], held[choice.best[SIDES.index(side)]]
