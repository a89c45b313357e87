"""What stands around a side of an event: who is asked for, and what the story tells beside it."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

import msgspec

from dateline.events.choosing.candidates import Candidate
from dateline.events.choosing.dealings import (
    SIDES,
    Dealings,
    Side,
    dealings_of,
    main_sector,
    parties_across,
)
from dateline.events.choosing.hearing import Heard
from dateline.events.choosing.spoken import Spoken
from dateline.events.draft import Draft
from dateline.events.frames.reading import is_detected
from dateline.events.parties.speakers import SpokenCast
from dateline.grammar import Sentence
from dateline.records import Entity

LATEST_PATHS = 2
NEAR = 2


class Around(msgspec.Struct, frozen=True):
    """A story as its sides are chosen in.

    `heard` holds whom the detector hears as actor and recipient of each draft; `dealt` says how
    many drafts a pair of codes has as actor and recipient; `dateline` is the code of a country,
    or nothing.
    """

    drafts: Sequence[Draft]
    sentences: Sequence[Sentence]
    spoken: Spoken
    heard: Sequence[tuple[Heard, Heard] | None]
    cast: SpokenCast
    is_guess: Callable[[Entity], bool]
    dealings: Dealings
    dealt: Mapping[tuple[str, str], int]
    dateline: str | None


class Asked(msgspec.Struct, frozen=True):
    """A side that is asked for, and what its draft's words say of who it may be.

    `how` says how the rules came to their answer; `across` holds the codes on the other side,
    `across_kinds` those with main sectors, `across_words` where their words stand; `said_by` are
    the codes and main sectors of who says the clause, `said_by_codes` the codes alone; `before` and
    `after` the codes that the sentence tells last before the rules' party and first after it,
    `earlier` the first and the last code of the sentence before, where none is before it in its
    own; `near` numbers the sentences at most two away; `slot_at` has the slots
    that a token fills, `own_paths` and `other_paths` the rank of each slot among those where the
    frame looks for this side and for the other one; `previous` and `following` are the drafts
    beside it; `heard` is whom the detector hears on the side.
    """

    draft: Draft
    side: Side
    sentence: Sentence
    ruled: Candidate
    how: str
    maker: str
    across: frozenset[str]
    across_kinds: frozenset[tuple[str, str]]
    across_words: frozenset[tuple[int, int]]
    said_by: frozenset[tuple[str, str]]
    said_by_codes: frozenset[str]
    before: str
    after: str
    earlier: tuple[str, str]
    near: frozenset[int]
    slot_at: Mapping[int, Sequence[str]]
    own_paths: Mapping[str, int]
    other_paths: Mapping[str, int]
    previous: Draft | None
    following: Draft | None
    heard: Heard | None


def around_of(
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    spoken: Spoken,
    heard: Sequence[tuple[Heard, Heard] | None],
    cast: SpokenCast,
    dateline: str | None,
) -> Around:
    """Gather what all sides of a story's drafts are chosen by.

    Args:
        drafts: A story's drafts, in text order, with the parties that rules found.
        sentences: Its sentences.
        spoken: Where it speaks of whom.
        heard: Whom the detector hears on the sides of each draft, if it does.
        cast: Who is who in it, and who says what.
        dateline: The country that it was filed from.
    """
    dealt: dict[tuple[str, str], int] = {}
    for draft in drafts:
        for pair in _pairs(draft):
            dealt[pair] = dealt.get(pair, 0) + 1
    return Around(
        drafts,
        sentences,
        spoken,
        heard,
        cast,
        cast.is_guess,
        dealings_of(drafts),
        dealt,
        dateline,
    )


def dealt_elsewhere(around: Around, draft: Draft) -> dict[tuple[str, str], int]:
    """Return how many other drafts have each pair of codes as actor and recipient.

    Args:
        around: The story.
        draft: One of its drafts, which is left out.
    """
    found = dict(around.dealt)
    for pair in _pairs(draft):
        found[pair] -= 1
    return found


def _pairs(draft: Draft) -> list[tuple[str, str]]:
    return [
        (actor.code, recipient.code)
        for actor in draft.actor
        for recipient in draft.recipient
        if actor.code and recipient.code
    ]


def asked_of(at: int, side: Side, how: str, ruled: Candidate, around: Around) -> Asked:
    """Gather what a side of a draft is chosen by.

    Args:
        at: Which of the story's drafts.
        side: The side.
        how: How the rules came to their answer.
        ruled: The rules' answer.
        around: The story.
    """
    draft = around.drafts[at]
    reading, sentence = draft.reading, around.sentences[draft.reading.number]
    across = parties_across(draft, side)
    speakers = around.cast.speaker(reading.number, reading.trigger)
    slot_at: dict[int, list[str]] = {}
    for slot, fillers in reading.slots.items():
        for filler in fillers:
            slot_at.setdefault(filler, []).append(slot)
    frame = reading.frame
    own, other = (
        (frame.actor, frame.recipient) if side == "actor" else (frame.recipient, frame.actor)
    )
    before, after, earlier = _told_beside(ruled, draft, around.spoken)
    return Asked(
        draft=draft,
        side=side,
        sentence=sentence,
        ruled=ruled,
        how=how,
        maker="detector" if is_detected(reading) else "frame",
        across=frozenset(party.code for party in across),
        across_kinds=frozenset((party.code, main_sector(party)) for party in across),
        across_words=frozenset((party.start, party.end) for party in across if party.text),
        said_by=frozenset((party.code, main_sector(party)) for party in speakers),
        said_by_codes=frozenset(party.code for party in speakers),
        before=before,
        after=after,
        earlier=earlier,
        near=frozenset(range(reading.number - NEAR, reading.number + NEAR + 1)),
        slot_at=slot_at,
        own_paths=_ranks(own),
        other_paths=_ranks(other),
        previous=around.drafts[at - 1] if at else None,
        following=around.drafts[at + 1] if at + 1 < len(around.drafts) else None,
        heard=heard[SIDES.index(side)] if (heard := around.heard[at]) is not None else None,
    )


@lru_cache(maxsize=4_096)
def _ranks(paths: tuple[tuple[str, ...], ...]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for rank, alternative in enumerate(paths):
        for path in alternative:
            found.setdefault(path, min(rank, LATEST_PATHS))
    return found


def _told_beside(
    ruled: Candidate, draft: Draft, spoken: Spoken
) -> tuple[str, str, tuple[str, str]]:
    """Return the codes told before and after the rules' party, and by the sentence before."""
    number = draft.reading.number
    here = draft.reading.trigger if ruled.token is None else ruled.token
    known = [one for one in spoken.known.get(number, ()) if one[0] != ruled.token]
    before = next((code for token, code in reversed(known) if token < here), "")
    after = next((code for token, code in known if token > here), "")
    told = [] if before else spoken.known.get(number - 1, [])
    return before, after, (told[0][1], told[-1][1]) if told else ("", "")
