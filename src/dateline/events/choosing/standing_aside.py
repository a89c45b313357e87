"""Whom a sentence tells to stand beside its event: on no side, or busy with something else."""

from collections.abc import Sequence

from dateline.events.choosing.dealings import Side
from dateline.events.choosing.spoken import Spoken
from dateline.events.draft import Draft
from dateline.events.frames.instruments import is_thing
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.captors import is_states_own, is_told_as_victim
from dateline.events.parties.flight import goals_of_flight
from dateline.events.parties.sectors import ORGANISED
from dateline.events.parties.side_by_side import (
    asked_beside,
    does_something_else,
    stands_beside,
    those_stood_for,
)
from dateline.events.words import listed
from dateline.grammar import Sentence
from dateline.records import Entity

ORGANS = frozenset({("GOV",), ("MIL",), ("COP",), ("SPY",)})
OF_THE_PEOPLE = frozenset({"CVL", "OPP", "EDU", "LAB"})
BESIDE = frozenset({"conj", "advcl"})
ANSWERED_BY_ACTS = frozenset({"ASSAULT", "THREATEN", "MOBILIZE"})
"""What the next clause may answer with any act: whom it is towards acts there too."""


def those_beside(draft: Draft, sentence: Sentence, spoken: Spoken) -> set[str]:
    """Return who stands where a frame asks for a party that is on no side of its event.

    "Lodged a complaint with the council", "handed the hostages over to the Red Cross", "fled to
    Chad", "rebels backed by Chad seized the town".
    """
    beside = asked_beside(draft.reading, sentence) | goals_of_flight(draft.reading, sentence)
    beside |= those_stood_for(sentence)
    mentions = spoken.mentions.get(draft.reading.number, ())
    aside = {entities[0].code for token, entities in mentions if token in beside}
    backers = _backers(draft, sentence)
    behind = {entities[0].code for token, entities in mentions if token in backers}
    own = {party.code for party in draft.actor}
    if _recalls_its_envoy(draft, sentence):
        # No ambassador is at home or with a body of states.
        aside |= own | ORGANISED
    # "Army units, backed by the air force": of the doer's own state, as his opponents may be.
    return aside | (behind - own)


def _recalls_its_envoy(draft: Draft, sentence: Sentence) -> bool:
    """Say whether a state calls its ambassador home, wherever he is."""
    return draft.event == "SANCTION" and any(
        sentence.tokens[thing].lemma in slot_words()["ENVOYS"]
        and sentence.dependents(thing, "poss")
        for thing in draft.reading.slots.get("object", ())
    )


def _backers(draft: Draft, sentence: Sentence) -> set[int]:
    """Return who backs the doer of what a draft tells, by words behind him."""
    return {
        backer
        for doer in draft.reading.slots.get("subject", [])
        for clause in sentence.dependents(doer, "acl")
        if sentence.tokens[clause].lemma in listed("backing-in-a-fight", "arming")
        for backer in sentence.agents(clause)
    }


def victims_of_the_deed(draft: Draft, sentence: Sentence, spoken: Spoken) -> list[Entity]:
    """Return whom a sentence tells to be hit by the deed that it deplores."""
    return [
        entities[0]
        for _, entities in spoken.mentions.get(draft.reading.number, ())
        if is_told_as_victim(draft.reading, sentence, entities[0].start)
    ]


def stands_for_no_state(code: str, sector: str, side: Side, draft: Draft) -> bool:
    """Say whether no state can be meant: that of its own organ, or for those who protest.

    "The move would be unacceptable, a Pentagon spokesman said": not to Washington. Whoever takes to
    the streets is no government, of whatever country.

    Args:
        code: Whose it is.
        sector: What it mainly is.
        side: The side it would stand on.
        draft: The draft.
    """
    if side == "actor" and draft.event == "PROTEST":
        by_people = any(not OF_THE_PEOPLE.isdisjoint(one.sector[:1]) for one in draft.actor)
        return by_people and (sector,) in (*ORGANS, ("JUD",))
    return (
        side == "recipient"
        and draft.event == "ACCUSE"
        and sector == "GOV"
        and any(one.code == code and one.sector[:1] in ORGANS for one in draft.actor)
    )


def is_used(sentence: Sentence, at: int, entity: Entity) -> bool:
    """Say whether a word only tells with what something is done ("downed it with missiles").

    Args:
        sentence: The sentence.
        at: The word.
        entity: Whose it is.
    """
    way = sentence.tokens[sentence.tokens[at].head]
    return sentence.tokens[at].dep == "pobj" and way.lemma == "with" and is_thing(entity)


def not_blamed(victims: Sequence[Entity], draft: Draft) -> set[str]:
    """Return the codes of victims who are one's own or a state's: those did not hit themselves."""
    own = {party.code for party in draft.actor}
    return {one.code for one in victims if one.code in own or is_states_own(one)}


def busy_elsewhere(draft: Draft, sentence: Sentence, spoken: Spoken) -> set[str]:
    """Return whom a sentence only tells to do something of their own beside a draft's act."""
    if draft.event in ANSWERED_BY_ACTS or BESIDE.isdisjoint(sentence.labels):
        return set()
    busy: set[str] = set()
    spoken_of: set[str] = set()
    trigger = draft.reading.trigger
    for token, entities in spoken.mentions.get(draft.reading.number, ()):
        if does_something_else(sentence, token, trigger):
            busy.add(entities[0].code)
        elif not stands_beside(sentence, token, trigger):
            spoken_of.add(entities[0].code)
    return busy - spoken_of
