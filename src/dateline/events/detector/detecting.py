"""What the detector says of a story: events that no frame reads, and how likely the others are.

It speaks of whole stories only: in a few sentences there is too little to see.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from dateline.events.detector.begun import load_begun
from dateline.events.detector.detector import (
    Detector,
    detected_frames,
    gains_of,
    load_detector,
    sense_of,
)
from dateline.events.detector.features import Array, Seen, see
from dateline.events.detector.types_heard import TYPE_AT, TYPES
from dateline.events.draft import Draft
from dateline.events.frames.reading import Reading
from dateline.events.frames.slots import slots_of
from dateline.events.words import listed
from dateline.grammar import Sentence, subtree
from dateline.records import Entity

OF_REQUESTS = ("dobj", "dative", "ccomp", "advcl", "nsubjpass", "auxpass")
SHORTEST = 6
MOST_WORDS = 3
FLOOR = -0.62
"""The least log-odds of what is drafted: a chance of .35."""
ONE_SIDED = frozenset({"AID", "COERCE", "SANCTION"})
"""What somebody does to another: two who do something to each other do nothing of these."""
NEAR = 14
"""Within so many words of each other two readings of one type tell the same."""


class Opinion(NamedTuple):
    """What the detector says of a story.

    `detector` is the net that says it; `spots` holds by sentence the candidates and the token of
    each; `odds` are the log-odds of each candidate and type; `events` and `mentions` as in `Sense`.
    """

    detector: Detector
    seen: Seen
    spots: Mapping[int, Sequence[tuple[int, int]]]
    odds: Array
    events: Array
    mentions: Array


class Detected(NamedTuple):
    """A reading that the detector makes, and its log-odds."""

    reading: Reading
    odds: float


def opinion_of(
    sentences: Sequence[Sentence],
    parties: Sequence[tuple[int, int, tuple[Entity, ...]]],
    readings: Sequence[Reading],
    refused: Sequence[tuple[Reading, str]],
    detector: Detector | None = None,
) -> Opinion | None:
    """Return what the detector says of a story; None for a short one.

    Args:
        sentences: The story's sentences.
        parties: Every mention of a party: sentence, token, entities.
        readings: The readings of frames.
        refused: Those that tell no event, with the reason.
        detector: The net; that of the language if None.
    """
    if len(sentences) < SHORTEST:
        return None
    detector = detector or load_detector()
    known = load_begun()
    seen = see(sentences, parties, readings, refused, known, detector.vocabulary, detector.silent)
    spots: dict[int, list[tuple[int, int]]] = {}
    for row, (number, token) in enumerate(
        zip(seen.sentence.tolist(), seen.token.tolist(), strict=True)
    ):
        spots.setdefault(number, []).append((row, token))
    return Opinion(detector, seen, spots, *sense_of(detector, seen))


def detect(
    opinion: Opinion, sentences: Sequence[Sentence], taken: Collection[Reading]
) -> list[Detected]:
    """Return what frames do not read and the detector finds, in text order.

    Args:
        opinion: What the detector says of the story.
        sentences: The story's sentences.
        taken: The readings of frames that tell events.
    """
    frames = detected_frames()
    found = surest(opinion, taken)
    return [
        Detected(
            Reading(
                frames[event],
                number,
                index,
                slots_of(sentences[number], index),
                0.0,
                None,
                (index,),
            ),
            odds,
        )
        for number, index, event, odds in sorted(found)
        if not (event in ONE_SIDED and is_to_each_other(sentences[number], index))
        and not (event == "REQUEST" and is_asked_to_know(sentences[number], index))
        and not (event == "SANCTION" and is_brushed_aside(sentences[number], index))
        and not (event == "MOBILIZE" and is_only_stationed(sentences[number], index))
    ]


def is_to_each_other(sentence: Sentence, index: int) -> bool:
    """Say whether a verb's object is each other ("the soldiers faced each other")."""
    tokens = sentence.tokens
    return any(
        " ".join(token.text.lower() for token in tokens[first : first + 2]) in listed("each-other")
        for child in sentence.dependents(index, "dobj")
        for first in (max(0, child - 1), child)
    )


def is_brushed_aside(sentence: Sentence, index: int) -> bool:
    """Say whether a claim is dismissed, and nobody from an office ("a charge since dismissed")."""
    token = sentence.tokens[index]
    hit = sentence.dependents(index, "dobj", "nsubjpass")
    if token.dep in {"acl", "relcl"} and token.tag == "VBN":
        hit = [*hit, token.head]
    return token.lemma == "dismiss" and any(
        sentence.tokens[one].lemma in listed("claims", "dismissed-as-claims") for one in hit
    )


def is_only_stationed(sentence: Sentence, index: int) -> bool:
    """Say whether a word tells what somebody has, not moves ("has 1,500 troops in Niger").

    Args:
        sentence: A sentence.
        index: The word.
    """
    had = sentence.tokens[index]
    verb = sentence.tokens[had.head] if had.dep == "dobj" else had
    helpers = sentence.lemmas(verb.index, "aux")
    return verb.lemma in listed("having-forces") and helpers.isdisjoint(listed("to-come"))


def is_asked_to_know(sentence: Sentence, index: int) -> bool:
    """Say whether a verb only asks a question ("asked the general how many had died")."""
    ways = sentence.dependents(index, "xcomp", "prep")
    if sentence.tokens[index].lemma != "ask" or any(
        sentence.tokens[way].dep == "xcomp" or sentence.tokens[way].lemma == "for" for way in ways
    ):
        return False
    if sentence.tokens[index].dep == "ROOT" and not sentence.dependents(index, *OF_REQUESTS):
        # "'Is it fair?' the general asked in Lima": a sentence that asks nothing of anybody.
        return True
    asked = sentence.dependents(index, "dobj", "dative")
    clauses = sentence.dependents(index, "ccomp", "advcl")
    clauses += [one for child in asked for one in sentence.dependents(child, "relcl", "acl")]
    return any(
        sentence.tokens[child].lemma in listed("questions")
        for clause in clauses
        for child in subtree(sentence, clause)
        if child <= clause
    )


def surest(opinion: Opinion, taken: Collection[Reading]) -> list[tuple[int, int, str, float]]:
    """Return what is likely enough and not taken: sentence, token, type and log-odds."""
    seen, odds = opinion.seen, opinion.odds
    found: list[tuple[int, int, str, float]] = []
    told: dict[int, list[tuple[int, str]]] = {}
    for reading in taken:
        told.setdefault(reading.number, []).append((reading.trigger, reading.frame.event))
    rows, columns = np.nonzero(odds >= FLOOR)
    order = np.lexsort((columns, rows, -odds[rows, columns].round(3)))
    for row, column in zip(rows[order].tolist(), columns[order].tolist(), strict=True):
        number, index = int(seen.sentence[row]), int(seen.token[row])
        event = TYPES[column]
        others = told.setdefault(number, [])
        if any(
            index == other or (event == of and abs(index - other) < NEAR) for other, of in others
        ):
            continue
        others.append((index, event))
        found.append((number, index, event, float(odds[row, column])))
    return found


def told_by(opinion: Opinion, draft: Draft, sentence: Sentence) -> str:
    """Return which words near a draft's trigger speak most for its type, the likeliest first.

    Args:
        opinion: What the detector says of the story.
        draft: What is read.
        sentence: Its sentence.

    Returns:
        At most three words; empty where the detector does not look at the trigger.
    """
    seen = opinion.seen
    rows = np.flatnonzero(
        (seen.sentence == draft.reading.number) & (seen.token == draft.reading.trigger)
    )
    if not len(rows):
        return ""
    gains = gains_of(opinion.detector, seen, int(rows[0]), TYPE_AT[draft.event])
    first = int(np.searchsorted(seen.of, draft.reading.number))
    best: dict[int, float] = {}
    for place, gain in zip(seen.slots[rows[0]].tolist(), gains.tolist(), strict=True):
        if place >= 0 and gain > 0:
            best[place - first] = best.get(place - first, 0.0) + gain
    words = sorted(best, key=lambda index: (-best[index], index))[:MOST_WORDS]
    return ", ".join(repr(sentence.tokens[index].text) for index in words)


def odds_at(opinion: Opinion, draft: Draft, sentence: Sentence) -> float | None:
    """Return the log-odds that a draft's words tell an event of its type, at the likeliest of them.

    Args:
        opinion: What the detector says of the story.
        draft: What a frame reads.
        sentence: Its sentence.

    Returns:
        The log-odds; None where the detector looks at none of its words.
    """
    inside = candidates_within(opinion, draft, sentence)
    return float(opinion.odds[inside, TYPE_AT[draft.event]].max()) if inside else None


def candidates_within(opinion: Opinion, draft: Draft, sentence: Sentence) -> list[int]:
    """Return which candidates stand among a draft's words.

    Args:
        opinion: What the detector says of the story.
        draft: What is read.
        sentence: Its sentence.
    """
    return [
        row
        for row, token in opinion.spots.get(draft.reading.number, ())
        if draft.start <= sentence.tokens[token].start < draft.end
    ]
