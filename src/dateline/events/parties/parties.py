"""Who did it, and to whom: a reading's slots turned into the event's actor and recipient.

Source:
    Codebook, "Who".
"""

from collections.abc import Iterator, Sequence

from dateline.events.frames.instruments import is_thing
from dateline.events.frames.phrases import fillers_of, hanging_on_objects, parties_of
from dateline.events.frames.reading import Reading, is_detected
from dateline.events.frames.slots import acts_as_verb, slots_of
from dateline.events.lexicon.classes import slot_words
from dateline.events.lexicon.lexicon import CORE_SLOTS
from dateline.events.parties.doers import (
    is_own_act,
    is_what_one_goes_for,
    keepers,
    owners_of_object,
    subject_above,
    who_tells_of_talks,
)
from dateline.events.parties.inferring import (
    INFERRED,
    infer_actor,
    is_every_side,
    is_said_to_nobody,
)
from dateline.events.parties.inside import (
    BY_WHOM,
    COMPANY,
    parties_by,
    parties_included,
    parties_inside,
)
from dateline.events.parties.other_side import is_venue
from dateline.events.parties.parties_by_kind import as_the_act_has_them
from dateline.events.parties.sectors import distinct, is_among
from dateline.events.parties.side_by_side import lookers_on
from dateline.events.parties.speakers import SpokenCast
from dateline.events.parties.standing import (
    are_many,
    implied_doer,
    is_political,
    unknown_doer,
)
from dateline.events.parties.struck_places import is_called_after_its_target
from dateline.events.words import listed
from dateline.grammar import Sentence, is_left_out, subtree, subtree_span
from dateline.records import Entity

DOERS_MAY_BE_UNKNOWN = frozenset({"ASSAULT", "COERCE", "PROTEST"})
MENTIONED = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "compound", "poss"})
JUDGEMENTS = frozenset({"ACCUSE", "SUPPORT"})
# What words come to by themselves, whoever says them: "a murderer cannot rule," he said.
SPOKEN = frozenset({"ACCUSE", "SUPPORT"})
AGAINST_THE_STATE = frozenset({"REB", "UAF", "PRM", "CRM", "OPP", "CVL"})
# What somebody flees to is not what they flee ("fled the war for Chad").
NO_GOAL = tuple(word for word in COMPANY if word not in {"to", "into", "for", "toward", "towards"})
BY_FIRST = ("by", *(word for word in COMPANY if word != "by"))
YIELDING = frozenset({"AGREE", "CONCEDE", "RETREAT", "SANCTION"})
NOMINAL = frozenset({"NOUN", "PROPN"})
# In whose strike somebody dies is no place that the strike was in.
DOING = {"subject": BY_WHOM, "in": (*BY_WHOM, "with", "of")}
DEPLORED = frozenset({"object", "about", "over", "by"})
CLAUSES_BELOW = frozenset({"relcl", "advcl", "ccomp", "acl", "appos"})


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
    if _is_of_nobody_known(reading, sentence, cast):
        return None
    actor = _without_lookers_on(_fill(frame.actor, reading, sentence, cast, ()), sentence)
    if frame.event == "SANCTION" and _are_targets(actor, reading, sentence):
        # "The bloc imposed sanctions on Mali": who is hit is not whose sanctions they are.
        actor = ()
    found = _without_lookers_on(_fill(frame.recipient, reading, sentence, cast, actor), sentence)
    recipient = tuple(party for party in found if not is_among(party, actor))
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
    actor, recipient = as_the_act_has_them(actor, recipient, reading, sentence, cast)
    if not actor:
        actor = infer_actor(reading, sentence, cast, recipient, here)
    if not actor and _comes_of_what_is_said(reading, sentence):
        actor = cast.speaker(reading.number, reading.trigger)
    judged = ("speaker",) in frame.actor and frame.event in JUDGEMENTS
    if judged and not _is_judgement(reading, sentence, actor, recipient):
        return None
    if not actor and frame.reciprocal and len(recipient) > 1:
        actor, recipient = recipient, ()
    if not actor:
        hit_by_nobody = "discontinue" in frame.modes and bool(recipient)
        implied = implied_doer(reading, recipient)
        if frame.event not in DOERS_MAY_BE_UNKNOWN and not hit_by_nobody and not implied:
            return None
        actor = (unknown_doer(reading, sentence, implied),)
    if frame.reciprocal and refused:
        actor, recipient = _refusing(reading, sentence, (*actor, *recipient))
    elif frame.reciprocal:
        actor, recipient = distinct((*actor, *recipient)), ()
    if frame.event not in DOERS_MAY_BE_UNKNOWN and not (
        any(is_political(party) for party in (*actor, *recipient)) or any(map(are_many, actor))
    ):
        return None
    return actor, recipient


def _comes_of_what_is_said(reading: Reading, sentence: Sentence) -> bool:
    """Say whether words that no frame reads judge somebody: so does who says them.

    "Are charged with murder", "two elders accused of": whoever charges them is not told.
    """
    heard = is_detected(reading) and reading.frame.event in SPOKEN
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


def _fill(
    paths: tuple[tuple[str, ...], ...],
    reading: Reading,
    sentence: Sentence,
    cast: SpokenCast,
    others: tuple[Entity, ...],
) -> tuple[Entity, ...]:
    to_nobody = is_said_to_nobody(reading, sentence)
    for alternative in paths:
        found: list[Entity] = []
        for path in alternative:
            if to_nobody and path.startswith("clause."):
                continue
            found.extend(_follow(path, reading, sentence, cast, (*others, *found)))
        if found:
            return distinct(tuple(found))
    return ()


def _follow(
    path: str,
    reading: Reading,
    sentence: Sentence,
    cast: SpokenCast,
    others: tuple[Entity, ...],
) -> tuple[Entity, ...]:
    """Return who stands where one path of a frame leads.

    Whoever the words there name stands first, then who is named inside their phrases ("a Russian
    missile"), last who a phrase behind them counts up ("states, including Chad").

    Args:
        path: A slot ("object", "with"), one of a clause's ("clause.subject"), or whoever says it,
            hears it, is its topic or keeps somebody in custody.
        reading: A frame on a clause.
        sentence: Its sentence.
        cast: Who is who in the story, and who speaks.
        others: Who is known already to stand on either side: they are not found again.
    """
    step, dot, rest = path.partition(".")
    if dot and step == "clause":
        return _follow_clause(rest, reading, sentence, cast, others)
    if step in INFERRED:
        return ()
    if step == "speaker":
        return cast.speaker(reading.number, reading.trigger)
    if step == "topic":
        return cast.topic(reading.number, reading.trigger)
    if step == "hearer":
        return cast.hearer(reading.number, reading.trigger)
    if step == "keeper":
        return keepers(reading, sentence, cast)
    fillers = _first_phrase(fillers_of(reading.slots, sentence, step), sentence)
    if step == "owner":
        if is_called_after_its_target(sentence, reading.trigger):
            return ()
        owners = tuple(
            owner
            for owner in cast.modifiers(reading.number, reading.trigger)
            if not is_thing(owner) and owner.text.lower() not in listed("tells-the-sort")
        )
        if any(not is_among(owner, others) for owner in owners):
            return tuple(owner for owner in owners if not is_among(owner, others))
    direct = [
        party
        for filler in fillers
        for party in parties_of(cast, reading.number, sentence, filler)
        if not is_among(party, others)
        and not _is_where_said(party, reading, sentence, filler)
        and not (party.via == "role" and is_every_side(sentence, filler))
        and not _is_own_force(party, others, reading, sentence, filler)
        and not (step == "owner" and is_thing(party))
        and not (step == "owner" and party.text.lower() in listed("tells-the-sort"))
    ]
    if direct:
        return tuple(direct)
    own = frozenset(party.code for party in others)
    taken = own
    if reading.frame.event in DOERS_MAY_BE_UNKNOWN:
        taken = frozenset()
    prepositions: tuple[str, ...] = COMPANY if others else DOING.get(step, COMPANY)
    if step == "object" and ("object",) in reading.frame.actor[:1]:
        prepositions = NO_GOAL
    if step in DEPLORED and reading.frame.event == "ACCUSE":
        # "Condemned the raid on Aden by rebels": whoever did it is blamed, not whom it hit.
        prepositions = BY_FIRST
    for filler in (*fillers, *_behind_the_object(step, fillers, reading, sentence)):
        inside = parties_inside(cast, reading.number, sentence, filler, taken, prepositions, own)
        if step != "subject":
            inside = _without_the_subjects(inside, reading, sentence, cast)
        if inside:
            return inside
    if fillers and step in {"subject", "object"}:
        return parties_included(cast, reading.number, sentence, fillers[0])
    return ()


def _behind_the_object(
    step: str, fillers: Sequence[int], reading: Reading, sentence: Sentence
) -> list[int]:
    """Return what hangs on the object by a preposition that the verb has, too.

    "Opened an embassy in the Chinese capital in a ceremony": the embassy is in China.
    """
    if not fillers or step in CORE_SLOTS:
        return []
    behind = hanging_on_objects(reading.slots, sentence).get(step, [])
    return [one for one in behind if one not in fillers]


def _without_the_subjects(
    parties: tuple[Entity, ...], reading: Reading, sentence: Sentence, cast: SpokenCast
) -> tuple[Entity, ...]:
    """Leave out whoever only points back to the subject ("villagers fled from their homes")."""
    if not any(party.text.lower() in listed("possessives") for party in parties):
        return parties
    subject = tuple(
        party
        for filler in reading.slots.get("subject", [])
        for party in parties_of(cast, reading.number, sentence, filler)
    )
    return tuple(
        party
        for party in parties
        if party.text.lower() not in listed("possessives") or not is_among(party, subject)
    )


def _is_where_said(party: Entity, reading: Reading, sentence: Sentence, filler: int) -> bool:
    """Say whether a capital only opens the clause of words ("In Vienna, the envoy urged …")."""
    preposition = sentence.tokens[filler].head
    return (
        party.via == "metonym"
        and reading.frame.event not in DOERS_MAY_BE_UNKNOWN
        and is_venue(sentence, filler)
        and preposition < reading.trigger
        and sentence.tokens[preposition].head == reading.trigger
    )


def _is_own_force(
    party: Entity,
    others: tuple[Entity, ...],
    reading: Reading,
    sentence: Sentence,
    filler: int,
) -> bool:
    """Say whether a party is the other side's own soldiers ("agreed to withdraw its troops")."""
    return (
        reading.frame.event in YIELDING
        and "MIL" in party.sector
        and any(party.code == other.code for other in others)
        and (
            party.text.lower().startswith(("its ", "their ", "his ", "her ", "our "))
            or (
                sentence.tokens[filler].lemma in slot_words()["OWN-FORCES"]
                and all(AGAINST_THE_STATE.isdisjoint(other.sector) for other in others)
            )
        )
    )


def _first_phrase(fillers: list[int], sentence: Sentence) -> list[int]:
    """Keep a slot's first filler and what is joined to it ("from Chad to the army, to Mali")."""
    return [
        filler
        for filler in fillers
        if filler == fillers[0]
        or sentence.tokens[filler].dep in {"conj", "appos"}
        or _is_joined_in_it(sentence, filler, fillers[0])
    ]


def _is_joined_in_it(sentence: Sentence, filler: int, first: int) -> bool:
    """Say whether who acts first joins somebody in it ("France joined Britain in condemning")."""
    joining = sentence.tokens[filler].head
    return (
        sentence.tokens[filler].dep == "dobj"
        and joining == sentence.tokens[first].head
        and sentence.tokens[joining].lemma in slot_words()["JOINING-IN"]
    )


def _follow_clause(
    path: str,
    reading: Reading,
    sentence: Sentence,
    cast: SpokenCast,
    others: tuple[Entity, ...],
) -> tuple[Entity, ...]:
    """Follow a path into the clause a reading took in; `recipient` is that clause's own."""
    clause = reading.clause
    if clause is not None:
        if path == "recipient":
            return _fill(clause.frame.recipient, clause, sentence, cast, others)
        return _follow(path, clause, sentence, cast, others)
    for verb in reading.slots.get("clause", []):
        inner = Reading(reading.frame, reading.number, verb, slots_of(sentence, verb), 0.0)
        steps = ("object", "with", "to", "from", "on", "against", "for", "in")
        for step in steps if path == "recipient" else (path,):
            found = _follow(step, inner, sentence, cast, others)
            if found:
                return found
    return ()
