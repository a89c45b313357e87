"""Who stands where a frame's paths lead: in a slot, inside its phrase, in a clause, or who says it.

Source:
    Codebook, "Who".
"""

from collections.abc import Sequence

from dateline.events.codebook.kinds import FORCE_OR_PROTEST
from dateline.events.frames.instruments import is_thing, is_weapon
from dateline.events.frames.named_deeds import stands_before
from dateline.events.frames.phrases import fillers_of, hanging_on_objects, parties_of
from dateline.events.frames.reading import Reading, asked_for
from dateline.events.frames.slots import slots_of
from dateline.events.lexicon.classes import slot_words
from dateline.events.lexicon.lexicon import CORE_SLOTS
from dateline.events.parties.called_after import paired, visited
from dateline.events.parties.doers import keepers
from dateline.events.parties.inferring import INFERRED
from dateline.events.parties.inferring_recipients import is_every_side, is_said_to_nobody
from dateline.events.parties.inside import BY_WHOM, COMPANY, parties_included, parties_inside
from dateline.events.parties.other_side import is_venue
from dateline.events.parties.sectors import distinct, is_among
from dateline.events.parties.speakers import SpokenCast
from dateline.events.parties.struck_places import is_called_after_its_target
from dateline.events.words import listed
from dateline.grammar import Sentence
from dateline.records import Entity

AGAINST_THE_STATE = frozenset({"REB", "UAF", "PRM", "CRM", "OPP", "CVL"})
# What somebody flees to is not what they flee ("fled the war for Chad").
NO_GOAL = tuple(word for word in COMPANY if word not in {"to", "into", "for", "toward", "towards"})
BY_FIRST = ("by", *(word for word in COMPANY if word != "by"))
YIELDING = frozenset({"AGREE", "CONCEDE", "RETREAT", "SANCTION"})
# In whose strike somebody dies is no place that the strike was in.
DOING = {"subject": BY_WHOM, "in": (*BY_WHOM, "with", "of")}
DEPLORED = frozenset({"object", "about", "over", "by"})
COUNTED_UP = frozenset({"subject", "object", "with", "to", "on", "by", "from", "between"})
"""Slots whose noun may be nobody but for those behind it: "talks with leaders including Ali"."""


def fill_slots(
    paths: tuple[tuple[str, ...], ...],
    reading: Reading,
    sentence: Sentence,
    cast: SpokenCast,
    others: tuple[Entity, ...],
) -> tuple[Entity, ...]:
    """Return whom the first of a frame's paths that holds anybody leads to.

    Args:
        paths: Alternatives in order, each the paths that count together.
        reading: A frame on a clause.
        sentence: Its sentence.
        cast: Who is who in the story, and who speaks.
        others: Who is known already to stand on either side: they are not found again.
    """
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
    filling = asked_for(reading, sentence, step, fillers_of(reading.slots, sentence, step))
    fillers = _first_phrase(filling, sentence)
    if rest == "possessor":
        return _owners_of(fillers, reading, sentence, cast, others)
    named = step == "subject" and all(
        stands_before(sentence, reading.trigger, one) for one in fillers
    )
    pair = paired(reading, sentence, cast) if step == "between" else ()
    if pair:
        return pair
    goals = visited(reading, sentence, cast)
    if step == "where" and goals:
        return goals
    if step == "owner" or (named and fillers):
        if is_called_after_its_target(sentence, reading.trigger):
            return ()
        owners = tuple(
            owner
            for owner in cast.modifiers(reading.number, reading.trigger)
            if not is_thing(owner)
            and owner.text.lower() not in listed("tells-the-sort")
            and not _only_tells_of_it(owner, sentence)
            and owner not in goals
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
        # "Came under fire from a tank": it may be anybody's but theirs.
        and not (step == "from" and is_weapon(sentence, filler) and cast.is_guess(party))
        and not _is_own_force(party, others, reading, sentence, filler)
        and not (step == "owner" and (is_thing(party) or _only_tells_of_it(party, sentence)))
        and not (step == "owner" and party.text.lower() in listed("tells-the-sort"))
    ]
    if direct:
        return tuple(direct)
    own = frozenset(party.code for party in others)
    taken = own
    if reading.frame.event in FORCE_OR_PROTEST:
        taken = frozenset()
    prepositions: tuple[str, ...] = COMPANY if others else DOING.get(step, COMPANY)
    if step == "object" and ("object",) in reading.frame.actor[:1]:
        prepositions = NO_GOAL
    if step in DEPLORED and reading.frame.event == "ACCUSE":
        # "Condemned the raid on Aden by rebels": whoever did it is blamed, not whom it hit.
        prepositions = BY_FIRST
    for filler in (*fillers, *_behind_the_object(step, fillers, reading, sentence)):
        inside = parties_inside(cast, reading.number, sentence, filler, taken, prepositions, own)
        if reading.frame.event == "CONCEDE":
            # "Apologised for the conduct of its soldiers": not to them.
            inside = tuple(
                party
                for party in inside
                if not _is_own_force(party, others, reading, sentence, filler)
            )
        if step != "subject":
            inside = _without_the_subjects(inside, reading, sentence, cast)
        if inside:
            return inside
    if fillers and step in COUNTED_UP:
        return parties_included(cast, reading.number, sentence, fillers[0])
    return ()


def _owners_of(
    fillers: Sequence[int],
    reading: Reading,
    sentence: Sentence,
    cast: SpokenCast,
    others: tuple[Entity, ...],
) -> tuple[Entity, ...]:
    """Return who stands before a slot's noun: "Argentina's condemnation", "US criticism"."""
    return tuple(
        owner
        for filler in fillers
        for owner in cast.modifiers(reading.number, filler)
        if not is_thing(owner)
        and not is_among(owner, others)
        and not _only_tells_of_it(owner, sentence)
    )


def _only_tells_of_it(owner: Entity, sentence: Sentence) -> bool:
    """Say whether somebody only vouches for a deed ("the UN-documented use of gas")."""
    after = [token.text.lower() for token in sentence.tokens if token.start >= owner.end][:2]
    return len(after) > 1 and after[0] == "-" and after[1] in listed("vouched-for")


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
        and reading.frame.event not in FORCE_OR_PROTEST
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


def _purposes(reading: Reading, sentence: Sentence) -> list[int]:
    """Return the verbs of what a deed is for ("fired tear gas to scatter the crowd")."""
    objects = reading.slots.get("object", ())
    return [
        token.index
        for token in sentence.tokens[reading.trigger + 1 :]
        if (token.dep == "advcl" and token.head == reading.trigger)
        or (token.dep in {"acl", "relcl"} and token.head in objects)
        if [sentence.tokens[aux].lemma for aux in sentence.dependents(token.index, "aux")] == ["to"]
        and not sentence.dependents(token.index, "nsubj", "nsubjpass")
    ]


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
            return fill_slots(clause.frame.recipient, clause, sentence, cast, others)
        return _follow(path, clause, sentence, cast, others)
    clauses = reading.slots.get("clause", [])
    if path == "object" and not clauses and reading.frame.event == "ASSAULT":
        clauses = _purposes(reading, sentence)
    for verb in clauses:
        inner = Reading(reading.frame, reading.number, verb, slots_of(sentence, verb), 0.0)
        steps = ("object", "with", "to", "from", "on", "against", "for", "in")
        for step in steps if path == "recipient" else (path,):
            found = _follow(step, inner, sentence, cast, others)
            if found:
                return found
    return ()
