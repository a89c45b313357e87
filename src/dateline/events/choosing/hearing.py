"""Whom the detector hears on the sides of a draft, and whether as background."""

from collections.abc import Mapping, Sequence
from math import log
from typing import get_args

import msgspec
import numpy as np
import numpy.typing as npt

from dateline.events.choosing.candidates import Candidate, Kind
from dateline.events.choosing.dealings import main_sector
from dateline.events.detector.detecting import Opinion, candidates_within
from dateline.events.detector.role_net import away_from_events, chances_of_sides
from dateline.events.detector.types_heard import TYPE_AT
from dateline.events.draft import Draft
from dateline.events.fitted.weights import chance_of
from dateline.grammar import Sentence
from dateline.records import Entity

LEAST = 1e-4
"""A smaller chance says no more than this one."""
LOG_OF_LEAST = log(LEAST)
NAMES = {
    (what, kind): (f"heard {what}", f"heard {what}, {kind}")
    for what in ("nobody", "country", "party", "mention")
    for kind in get_args(Kind)
}
"""Signals, in general and by kind of candidate."""


class Heard(msgspec.Struct, frozen=True):
    """How likely a side is held by whom: by code, by code and main sector, by token, by nobody.

    A token is that of the draft's own sentence.
    """

    codes: Mapping[str, float]
    parties: Mapping[tuple[str, str], float]
    tokens: Mapping[int, float]
    nobody: float


def heard_of(
    opinion: Opinion | None,
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    told: Sequence[tuple[int, int, tuple[Entity, ...]]],
) -> list[tuple[Heard, Heard] | None]:
    """Return whom the detector hears as actor and as recipient of each draft.

    Args:
        opinion: What the detector says of the story; None where it does not speak.
        drafts: The story's drafts.
        sentences: Its sentences.
        told: Every mention of a party, as the detector saw them: sentence, token, entities.

    Returns:
        Both sides of each draft, in the same order; None where the detector does not look at its
        words.
    """
    if opinion is None or not told:
        return [None] * len(drafts)
    places = [place_of(opinion, draft, sentences[draft.reading.number]) for draft in drafts]
    heard = [(row, draft) for row, draft in zip(places, drafts, strict=True) if row >= 0]
    asked = [(row, draft.event) for row, draft in heard]
    numbers = [draft.reading.number for _, draft in heard]
    if not asked:
        return [None] * len(drafts)
    sides = iter(_added_up(sides_of(opinion, asked), numbers, told))
    return [None if row < 0 else next(sides) for row in places]


def past_of(
    opinion: Opinion | None, drafts: Sequence[Draft], sentences: Sequence[Sentence]
) -> list[float | None]:
    """Return how likely the detector hears each draft as background; None where it does not.

    Args:
        opinion: What the detector says of the story; None where it does not speak.
        drafts: The story's drafts.
        sentences: Its sentences.
    """
    if opinion is None:
        return [None] * len(drafts)
    net = opinion.detector
    odds = opinion.events @ net.past + net.past_bias
    places = [place_of(opinion, draft, sentences[draft.reading.number]) for draft in drafts]
    return [chance_of(float(odds[row])) if row >= 0 else None for row in places]


def place_of(opinion: Opinion, draft: Draft, sentence: Sentence) -> int:
    """Return which candidate of the detector tells a draft, the likeliest of its words; -1: none.

    Args:
        opinion: What the detector says of the story.
        draft: The draft.
        sentence: Its sentence.
    """
    for row, token in opinion.spots.get(draft.reading.number, ()):
        if token == draft.reading.trigger:
            return row
    inside = candidates_within(opinion, draft, sentence)
    column = TYPE_AT[draft.event]
    return max(inside, key=lambda row: (float(opinion.odds[row, column]), -row), default=-1)


def sides_of(opinion: Opinion, asked: Sequence[tuple[int, str]]) -> npt.NDArray[np.float32]:
    """Return how likely each mention of a story stands on each side of events.

    Args:
        opinion: What the detector says of the story.
        asked: The events, each a candidate of the detector and a type.

    Returns:
        Events by sides (actor, recipient) by mentions; the last column is nobody's.
    """
    net, seen = opinion.detector.roles, opinion.seen
    rows = np.array([row for row, _ in asked])
    types = np.array([TYPE_AT[event] for _, event in asked])
    events = np.concatenate([opinion.events[rows], net.types[types]], axis=1)
    away = away_from_events(seen.slots[rows, 0], seen.named, seen.of)
    return chances_of_sides(net, events, opinion.mentions, away)


def _added_up(
    chances: npt.NDArray[np.float32],
    numbers: Sequence[int],
    told: Sequence[tuple[int, int, tuple[Entity, ...]]],
) -> list[tuple[Heard, Heard]]:
    """Return both sides of events, given the chances of each mention, and the events' sentences."""
    codes: dict[str, int] = {}
    parties: dict[tuple[str, str], int] = {}
    inside: dict[int, list[tuple[int, int]]] = {}
    of_codes: list[tuple[int, int]] = []
    of_parties: list[tuple[int, int]] = []
    for mention, (sentence, token, entities) in enumerate(told):
        inside.setdefault(sentence, []).append((token, mention))
        for entity in entities:
            of_codes.append((mention, codes.setdefault(entity.code, len(codes))))
            party = (entity.code, main_sector(entity))
            of_parties.append((mention, parties.setdefault(party, len(parties))))
    mentions = chances[:, :, :-1]
    by_code = (mentions @ _table(of_codes, len(told), len(codes))).tolist()
    by_party = (mentions @ _table(of_parties, len(told), len(parties))).tolist()
    every = chances.tolist()
    sides = [
        [
            Heard(
                dict(zip(codes, by_code[at][side], strict=True)),
                dict(zip(parties, by_party[at][side], strict=True)),
                {token: every[at][side][mention] for token, mention in inside.get(number, ())},
                every[at][side][-1],
            )
            for side in (0, 1)
        ]
        for at, number in enumerate(numbers)
    ]
    return [(actor, recipient) for actor, recipient in sides]


def _table(marks: Sequence[tuple[int, int]], rows: int, columns: int) -> npt.NDArray[np.float32]:
    """Return a table with ones at marks."""
    table = np.zeros((rows, columns), np.float32)
    table[tuple(np.array(marks, np.int64).reshape(-1, 2).T)] = 1
    return table


def hearing_signals(candidate: Candidate, heard: Heard) -> dict[str, float]:
    """Return what speaks for a candidate of a side by whom the detector hears there.

    Args:
        candidate: Who may stand on the side.
        heard: Whom the detector hears on it.
    """
    code, kind = candidate.code, candidate.kind
    if not code:
        return dict.fromkeys(NAMES["nobody", kind], _strength(heard.nobody))
    name, by_kind = NAMES["country", kind]
    value = _strength(heard.codes.get(code, 0.0))
    found = {name: value, by_kind: value}
    name, by_kind = NAMES["party", kind]
    found[name] = found[by_kind] = _strength(heard.parties.get((code, candidate.sector), 0.0))
    if candidate.token is not None:
        name, by_kind = NAMES["mention", kind]
        found[name] = found[by_kind] = _strength(heard.tokens.get(candidate.token, 0.0))
    return found


def _strength(chance: float) -> float:
    """Return how strong a signal is by a chance: 0 at the middle of what it may be."""
    return 1 - 2 * log(max(chance, LEAST)) / LOG_OF_LEAST
