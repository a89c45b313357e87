"""Who did it, and to whom: a reading's slots turned into the event's actor and recipient.

Source:
    Codebook, "Who".
"""

from collections.abc import Iterator

from dateline.events.codebook.kinds import FORCE_OR_PROTEST, JUDGING
from dateline.events.frames.phrases import fillers_of
from dateline.events.frames.reading import Reading, is_detected
from dateline.events.frames.slots import acts_as_verb
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.adversaries import fell_fighting
from dateline.events.parties.by_whom import parties_by
from dateline.events.parties.doers import (
    is_own_act,
    is_what_one_goes_for,
    owners_of_object,
    subject_above,
    who_tells_of_talks,
)
from dateline.events.parties.following import fill_slots
from dateline.events.parties.inferring import infer_actor
from dateline.events.parties.inferring_recipients import CLAUSES_BELOW
from dateline.events.parties.parties_by_kind import as_the_act_has_them
from dateline.events.parties.sectors import distinct, is_among
from dateline.events.parties.side_by_side import lookers_on
from dateline.events.parties.speakers import SpokenCast
from dateline.events.parties.standing import (
    are_many,
    implied_doer,
    is_own_duty,
    is_political,
    unknown_doer,
)
from dateline.events.parties.told_elsewhere import told_elsewhere
from dateline.grammar import NOMINAL, Sentence, is_left_out, subtree, subtree_span
from dateline.records import Entity

OPERATION = "Operation "
MENTIONED = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "compound", "poss"})
PENALTIES = frozenset({"SANCTION", "CONCEDE"})
AT_HOME = (("CVL",), ("LAB",), ("AGR",), ("REF",))


def fill_parties(
    reading: Reading,
    sentence: Sentence,
    cast: SpokenCast,
    *,
    here: str | None = None,
    refused: bool = False,
) -> tuple[tuple[Entity, ...], tuple[Entity, ...]] | None:
    """Fill actor and recipient of a reading.

    Args:
        reading: A frame on a clause.
        sentence: The sentence it stands in.
        cast: Who is who in it.
        here: The country it happened in, if that is known.
        refused: Whether the act is refused: then one side acts, however mutual the act itself is.

    Returns:
        Actor and recipient; None where the type needs an actor and there is none.
    """
    frame = reading.frame
    if _is_of_nobody_known(reading, sentence, cast) or is_own_duty(reading, sentence):
        return None
    actor = _without_lookers_on(fill_slots(frame.actor, reading, sentence, cast, ()), sentence)
    if frame.event in PENALTIES and _are_targets(actor, reading, sentence):
        # "Imposed sanctions on Mali", "sanctions on Mali were lifted": they are not Mali's.
        actor = ()
    found = _without_lookers_on(
        fill_slots(frame.recipient, reading, sentence, cast, actor), sentence
    )
    recipient = tuple(
        party
        for party in found
        if not is_among(party, actor) and not _is_own_operation(party, actor)
    )
    if not actor and is_own_act(reading, sentence):
        actor, rest = owners_of_object(reading, sentence, cast) or ((), ())
        recipient = rest or tuple(party for party in recipient if not is_among(party, actor))
    goes_there = frame.event == "CONSULT" and (not actor or is_what_one_goes_for(reading, sentence))
    if goes_there or (frame.reciprocal and len((*actor, *recipient)) < 2):
        actor = distinct((*subject_above(reading, sentence, cast), *actor))
        if len((*actor, *recipient)) < 2:
            actor = distinct((*who_tells_of_talks(reading, sentence, cast), *actor))
    if not actor and "subject" not in reading.slots and acts_as_verb(sentence, reading.trigger):
        actor = parties_by(cast, reading.number, sentence, reading.trigger)
    if not actor and not {"subject", "owner", "by"} & reading.slots.keys():
        actor = told_elsewhere(reading, sentence, cast)
    actor, recipient = as_the_act_has_them(actor, recipient, reading, sentence, cast)
    if _are_people_who_move(actor, reading):
        return None
    if not recipient and fell_fighting(reading, sentence):
        # "Died fighting for Peru": he did nothing to anybody who is told.
        return None
    if not actor:
        actor = infer_actor(reading, sentence, cast, recipient, here)
    if not actor and _comes_of_what_is_said(reading, sentence):
        actor = cast.speaker(reading.number, reading.trigger)
    judged = ("speaker",) in frame.actor and frame.event in JUDGING
    if judged and not _is_judgement(reading, sentence, actor, recipient):
        return None
    if not actor and frame.reciprocal and len(recipient) > 1:
        actor, recipient = recipient, ()
    if not actor:
        hit_by_nobody = "discontinue" in frame.modes and bool(recipient)
        implied = implied_doer(reading, recipient)
        if frame.event not in FORCE_OR_PROTEST and not hit_by_nobody and not implied:
            return None
        actor = (unknown_doer(reading, sentence, implied),)
    if frame.reciprocal and refused:
        actor, recipient = _refusing(reading, sentence, (*actor, *recipient))
    elif frame.reciprocal:
        actor, recipient = distinct((*actor, *recipient)), ()
    if frame.event not in FORCE_OR_PROTEST and not (
        any(is_political(party) for party in (*actor, *recipient)) or any(map(are_many, actor))
    ):
        return None
    return actor, recipient


def _is_own_operation(party: Entity, actor: tuple[Entity, ...]) -> bool:
    """Say whether a party is what its own state set going: "launched Operation Coral"."""
    return party.name.startswith(OPERATION) and any(one.code == party.code for one in actor)


def _are_people_who_move(actor: tuple[Entity, ...], reading: Reading) -> bool:
    """Say whether private people go somewhere: "a baker who had retreated to the town"."""
    frame = reading.frame
    leaving = frame.event == "RETREAT" and "withdraw" in frame.modes
    return (
        leaving
        and "object" not in reading.slots
        and bool(actor)
        and all(party.via == "role" and party.sector[:1] in AT_HOME for party in actor)
    )


def _comes_of_what_is_said(reading: Reading, sentence: Sentence) -> bool:
    """Say whether words that no frame reads judge somebody: so does who says them.

    "A murderer cannot rule," he said: the words come to that by themselves. "Are charged with
    murder", "two elders accused of": whoever charges them is not told.
    """
    heard = is_detected(reading) and reading.frame.event in JUDGING
    has_helper = bool(sentence.dependents(reading.trigger, "aux"))
    passive = sentence.tokens[reading.trigger].tag == "VBN" and (
        not has_helper or bool(sentence.dependents(reading.trigger, "auxpass"))
    )
    return heard and not passive


def _without_lookers_on(parties: tuple[Entity, ...], sentence: Sentence) -> tuple[Entity, ...]:
    """Leave out whoever only watches or hosts ("with Togo as an observer"), and statues."""
    apart = (*lookers_on(sentence), *_of_monuments(sentence))
    places = {sentence.tokens[index].start for index in apart}
    return tuple(one for one in parties if not one.text or one.start not in places)


def _of_monuments(sentence: Sentence) -> Iterator[int]:
    """Return the words for whoever is only remembered there ("before the statue of a general")."""
    monuments = slot_words()["MONUMENTS"]
    if monuments.isdisjoint(sentence.words):
        return
    for token in sentence.tokens:
        if token.lemma in monuments:
            for preposition in sentence.dependents(token.index, "prep"):
                if sentence.tokens[preposition].lemma in {"of", "to"}:
                    yield from subtree(sentence, preposition)


def _are_targets(actor: tuple[Entity, ...], reading: Reading, sentence: Sentence) -> bool:
    """Say whether those who would act stand behind "on" or "against"."""
    spans = [
        subtree_span(sentence, filler)
        for slot in ("on", "against")
        for filler in fillers_of(reading.slots, sentence, slot)
    ]
    return bool(actor) and all(
        bool(party.text) and any(start <= party.start < end for start, end in spans)
        for party in actor
    )


def _is_of_nobody_known(reading: Reading, sentence: Sentence, cast: SpokenCast) -> bool:
    """Say whether a resolution's clause is that of a body that nobody knows."""
    return any(
        is_left_out(sentence.tokens[filler]) and not cast.at(reading.number, filler)
        for filler in reading.slots.get("subject", [])
    )


def _is_judgement(
    reading: Reading,
    sentence: Sentence,
    actor: tuple[Entity, ...],
    recipient: tuple[Entity, ...],
) -> bool:
    """Say whether a speaker judges somebody else, or a deed whose doer the story may name.

    An adjective before a noun, a noun that is no predicate, and a clause that only tells which
    one ("a militia that betrayed its people") mention it.
    """
    token = sentence.tokens[reading.trigger]
    bare = len(reading.words) == 1
    mentioned = bare and token.pos in NOMINAL and token.dep in MENTIONED
    if token.dep in {"amod", "relcl", "acl"} or mentioned or not actor:
        return False
    words = slot_words()
    of_a_deed = not recipient and any(
        sentence.tokens[filler].lemma in words["DEED"]
        or sentence.tokens[filler].lemma in words["JUDGED"]
        for filler in reading.slots.get("subject", [])
    )
    return of_a_deed or any(not is_among(party, actor) for party in recipient)


def _refusing(
    reading: Reading, sentence: Sentence, parties: tuple[Entity, ...]
) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
    """Part the sides of a refused mutual act: who refuses is its subject."""
    spans = [
        subtree_span(sentence, filler, CLAUSES_BELOW) for filler in reading.slots.get("subject", [])
    ]
    refusing = tuple(
        party
        for party in parties
        if any(start <= party.start and party.end <= end for start, end in spans)
    )
    if not refusing:
        return parties[:1], parties[1:]
    return refusing, tuple(party for party in parties if party not in refusing)
