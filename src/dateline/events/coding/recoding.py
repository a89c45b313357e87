"""What its parties make of a deed: drills of two states, the end of one's own mission abroad.

Source:
    Codebook, COOPERATE, RETREAT.
"""

from collections.abc import Iterator

from dateline.events.frames.by_company import (
    is_of_forces_on_duty,
    is_promise_at_home,
    is_with_crowd_weapons,
)
from dateline.events.frames.phrases import fillers_of, head_words
from dateline.events.frames.reading import Reading
from dateline.events.frames.unopposed import is_unopposed
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.sectors import ARMED_STATE
from dateline.events.parties.speakers import SpokenCast
from dateline.events.words import listed
from dateline.grammar import Sentence
from dateline.records import Entity

# What a law or resolution does, and what passing it comes to (codebook, "passes a law").
PASSED = (
    ("YIELDING", ("CONCEDE", ())),
    ("TAKING-AWAY", ("COERCE", ("restrict",))),
    ("DEPLORING", ("ACCUSE", ("disapprove",))),
    ("DEMANDING-OF", ("REQUEST", ("change",))),
)
PHRASE = ("nsubj", "dobj", "prep", "pobj", "compound", "amod", "nmod", "npadvmod")
REGRETTED = ("over", "at", "about")


def recode(
    reading: Reading, sentence: Sentence, event: str, actor: tuple[Entity, ...]
) -> tuple[str, tuple[str, ...]] | None:
    """Return the type and modes that a deed has because of who does it, if they are others.

    Args:
        reading: A frame on a clause.
        sentence: Its sentence.
        event: The type the frame gives.
        actor: The event's actors.
    """
    joint = _is_drill(reading, sentence) or _is_done_together(reading, sentence)
    joint = joint or sentence.tokens[reading.trigger].lemma in listed("rehearsing")
    if event == "MOBILIZE" and joint and _are_several_states(actor):
        return "COOPERATE", ()
    if event == "SUPPORT":
        clauses = _what_is_passed(reading, sentence)
        passed = {sentence.tokens[clause].lemma for clause in clauses}
        return _on_sanctions(sentence, clauses) or next(
            (told for words, told in PASSED if not passed.isdisjoint(slot_words()[words])), None
        )
    if event == "SANCTION" and ends_own_mission(reading, sentence):
        return "RETREAT", ("withdraw",)
    if event == "THREATEN" and is_promise_at_home(reading, sentence):
        return "AGREE", ()
    if event == "COERCE" and is_with_crowd_weapons(reading, sentence):
        return "ASSAULT", ("crowd-control",)
    if event == "CONSULT" and is_of_forces_on_duty(reading, sentence):
        return "MOBILIZE", ("troops",)
    if event == "ASSAULT" and is_unopposed(reading, sentence):
        return "COERCE", ("seize",)
    return None


def without_own_means(
    reading: Reading,
    sentence: Sentence,
    event: str,
    modes: tuple[str, ...],
    actor: tuple[Entity, ...],
    recipient: tuple[Entity, ...],
) -> tuple[str, tuple[str, ...], tuple[Entity, ...]]:
    """Make a drill with or off what is the own side's ("with 12 ships off its coast") one alone.

    Args:
        reading: A frame on a clause.
        sentence: Its sentence.
        event: The type so far.
        modes: The modes so far.
        actor: The event's actors.
        recipient: Whom it is said to be with, or near.

    Returns:
        Type, modes and recipient.

    Source:
        Codebook, MOBILIZE: one-country exercise.
    """
    verb = sentence.tokens[reading.trigger].lemma
    drilled = verb in listed("drilling") or _is_drill(reading, sentence)
    sides = {party.code for party in (*actor, *recipient)}
    alone = bool(recipient) and len(sides) == 1 and None not in sides
    if event in {"COOPERATE", "MOBILIZE"} and drilled and alone:
        return "MOBILIZE", modes or ("troops",), ()
    return event, modes, recipient


def keeps_peace(event: str, trigger: int, sentence: Sentence) -> bool:
    """Say whether forces are moved or come as peacekeepers: on the recipient's behalf.

    Args:
        event: The type the clause has otherwise.
        trigger: Its token.
        sentence: Its sentence.

    Source:
        Codebook, AID: troops on the recipient's behalf.
    """
    comers = sentence.dependents(trigger, "nsubj")
    if sentence.tokens[trigger].dep == "xcomp":
        comers += sentence.dependents(sentence.tokens[trigger].head, "nsubj")
    if event not in {"MOBILIZE", "CONSULT"}:
        return False
    waiting = [trigger, *comers] if event == "MOBILIZE" else comers
    while waiting:
        index = waiting.pop()
        if sentence.tokens[index].lemma.lower() in listed("peacekeepers"):
            return True
        waiting += sentence.dependents(index, *PHRASE)
        waiting += [
            clause
            for clause in sentence.dependents(index, "xcomp", "advcl", "acl")
            if sentence.tokens[clause].lemma in listed("joining")
        ]
    return False


def as_reproach(
    reading: Reading,
    sentence: Sentence,
    event: str,
    actor: tuple[Entity, ...],
    cast: SpokenCast,
) -> tuple[str, tuple[str, ...], tuple[Entity, ...], tuple[Entity, ...]] | None:
    """Return the reproach that a breach of rules or regret is, seen from another side.

    Args:
        reading: A frame on a clause.
        sentence: Its sentence.
        event: The type the frame gives.
        actor: The event's actors.
        cast: Who is who in the story, and who speaks.

    Returns:
        Type, modes, actor and recipient ("Ankara said Athens was violating the treaty", "voiced
        regret over the raid by Chad"), or None.

    Source:
        Codebook: an act known only from somebody's accusation is ACCUSE allege alone.
    """
    if event == "CONCEDE":
        return _regret(reading, sentence, actor, cast)
    if event != "REJECT" or sentence.tokens[reading.trigger].lemma not in slot_words()["FLOUTING"]:
        return None
    speakers = cast.speaker(reading.number, reading.trigger)
    codes = {party.code for party in actor}
    if not speakers or any(speaker.code in codes for speaker in speakers):
        return None
    return "ACCUSE", ("allege",), speakers, actor


def _regret(
    reading: Reading, sentence: Sentence, actor: tuple[Entity, ...], cast: SpokenCast
) -> tuple[str, tuple[str, ...], tuple[Entity, ...], tuple[Entity, ...]] | None:
    """Return the reproach that regret over another's deed is: no apology for it."""
    objects = sentence.dependents(reading.trigger, "dobj")
    if not any(sentence.tokens[one].lemma == "regret" for one in objects):
        return None
    own = {party.code for party in actor}
    for deed in (one for to in REGRETTED for one in fillers_of(reading.slots, sentence, to)):
        told = (deed, *sentence.dependents(deed, "acl"))
        ways = [way for one in told for way in sentence.dependents(one, "agent", "prep")]
        doers = [
            *sentence.dependents(deed, "poss"),
            *(
                doer
                for way in ways
                if sentence.tokens[way].lemma == "by"
                for doer in sentence.dependents(way, "pobj")
            ),
        ]
        blamed = tuple(party for doer in doers for party in cast.at(reading.number, doer))
        if blamed and own.isdisjoint(party.code for party in blamed):
            return "ACCUSE", ("disapprove",), actor, blamed
    return None


def ends_own_mission(reading: Reading, sentence: Sentence) -> bool:
    """Say whether somebody ends a mission of the own ("ended its operation in the country")."""
    return "subject" in reading.slots and any(
        not listed("own-missions").isdisjoint(head_words(sentence, filler))
        and any(
            sentence.tokens[owner].text.lower() in listed("possessives")
            for owner in sentence.dependents(filler, "poss")
        )
        for filler in reading.slots.get("object", [])
    )


def _on_sanctions(sentence: Sentence, clauses: list[int]) -> tuple[str, tuple[str, ...]] | None:
    """Return what a law or resolution comes to that imposes, tightens or lifts sanctions."""
    for clause in clauses:
        if not _sanctions_in(sentence, clause):
            continue
        verb = sentence.tokens[clause].lemma
        if verb in listed("imposing"):
            return "SANCTION", ("discontinue",)
        if verb in listed("lifting"):
            return "CONCEDE", ()
    return None


def what_is_sanctioned(reading: Reading, sentence: Sentence) -> list[int]:
    """Return the sanctions that a law or resolution imposes, or the trade that it cuts.

    What it does to them comes last, for what hangs on that ("tightening sanctions on Chad").

    Args:
        reading: A frame on a clause that passes it.
        sentence: Its sentence.
    """
    clauses = _what_is_passed(reading, sentence)
    told = [(clause, _sanctions_in(sentence, clause)) for clause in clauses]
    return [thing for clause, things in told if things for thing in (*things, clause)]


def _sanctions_in(sentence: Sentence, clause: int) -> list[int]:
    return [
        one
        for one in sentence.dependents(clause, "dobj")
        if sentence.tokens[one].lemma in listed("ways-to-sanction")
    ]


def _what_is_passed(reading: Reading, sentence: Sentence) -> list[int]:
    """Return what a law or resolution that is passed does ("a law that bans rallies")."""
    laws = slot_words()["LAW"]
    passed = [
        law
        for filler in reading.slots.get("object", [])
        for law in (filler, *sentence.behind(filler, "of"))
        if sentence.tokens[law].lemma in laws
        and (law == filler or sentence.tokens[filler].lemma in listed("transparent"))
    ]
    told = [clause for filler in passed for clause in sentence.dependents(filler, "relcl", "acl")]
    # "A bill that critics call harsh" calls for nothing.
    own = [
        [sentence.tokens[one].tag for one in sentence.dependents(clause, "nsubj")]
        for clause in told
    ]
    clauses = [clause for clause, tags in zip(told, own, strict=True) if {*tags} <= {"WDT"}]
    # "passed a law to ban rallies": what it is for hangs on the verb.
    clauses += [
        clause
        for clause in sentence.dependents(reading.trigger, "advcl", "xcomp")
        if passed and clause > passed[0] and sentence.tokens[clause].tag == "VB"
    ]
    # "Signed a decree granting amnesty": what stands right behind it is what it does.
    clauses += [
        clause
        for clause in sentence.dependents(reading.trigger, "advcl", "xcomp")
        if clause - 1 in passed and sentence.tokens[clause].tag == "VBG"
    ]
    clauses += [
        given
        for clause in clauses
        if sentence.tokens[clause].lemma in listed("granting")
        for given in sentence.dependents(clause, "dobj")
    ]
    # "A law that makes it illegal to burn books": what it makes of a deed.
    clauses += [
        made
        for clause in clauses
        if sentence.tokens[clause].lemma in {"make", "declare"}
        for named in sentence.dependents(clause, "ccomp", "acomp", "oprd", "dobj")
        for made in (named, *sentence.dependents(named, "nsubj"))
    ]
    return clauses


def _is_drill(reading: Reading, sentence: Sentence) -> bool:
    return any(sentence.tokens[index].lemma in listed("drills") for index in _nouns(reading))


def _is_done_together(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a verb's doers act together ("patrolled the strait together")."""
    return any(
        sentence.tokens[way].lemma in listed("joint")
        for way in sentence.dependents(reading.trigger, "advmod")
    )


def _nouns(reading: Reading) -> Iterator[int]:
    yield from reading.words
    yield from reading.slots.get("object", [])


def _are_several_states(actor: tuple[Entity, ...]) -> bool:
    return len({one.code for one in actor if not ARMED_STATE.isdisjoint(one.sector)}) > 1
