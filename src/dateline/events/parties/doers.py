"""Doers that stand elsewhere than in a clause's slots: owners, subjects above, keepers."""

from dateline.events.frames.instruments import is_weapon
from dateline.events.frames.phrases import fillers_of, parties_of
from dateline.events.frames.reading import Reading
from dateline.events.frames.slots import slots_of
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.inside import COMPANY, parties_after
from dateline.events.parties.sectors import is_among, is_private
from dateline.events.parties.speakers import SpokenCast
from dateline.events.words import listed
from dateline.grammar import NOMINAL, Sentence
from dateline.records import Entity


def is_own_act(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a passive's object is somebody's act or weapon ("the Swedish probe was …")."""
    used = reading.frame.event == "ASSAULT" and not _is_struck(reading, sentence)
    return "subject" not in reading.slots and any(
        sentence.tokens[filler].lemma in slot_words()["OWN-ACT"]
        or (used and is_weapon(sentence, filler))
        for filler in reading.slots.get("object", [])
    )


def _is_struck(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a weapon is hit and not used: "was shot down", "was destroyed"."""
    verb = sentence.tokens[reading.trigger]
    return verb.lemma in listed("striking-weapons") or any(
        sentence.tokens[child].lemma == "down" for child in sentence.dependents(verb.index, "prt")
    )


def owners_of_object(
    reading: Reading, sentence: Sentence, cast: SpokenCast
) -> tuple[tuple[Entity, ...], tuple[Entity, ...]] | None:
    """Return whose act or weapon a passive's object is, and who else it names; or None."""
    for filler in reading.slots["object"]:
        owners = cast.modifiers(reading.number, filler)
        if owners:
            rest = parties_after(cast, reading.number, sentence, filler, frozenset(), COMPANY)
            return owners, tuple(party for party in rest if not is_among(party, owners))
    return None


def subject_above(reading: Reading, sentence: Sentence, cast: SpokenCast) -> tuple[Entity, ...]:
    """Return who does what a mutual act's noun stands under ("said in a call with", "after talks").

    Only the nearest verb is asked, and only of a noun.
    """
    token = sentence.tokens[reading.trigger]
    if token.pos not in NOMINAL or token.dep not in {"pobj", "dobj"}:
        return ()
    head = sentence.tokens[token.head]
    talks = reading.frame.event == "CONSULT"
    while head.head != head.index and (
        head.dep == "prep" or head.pos == "ADP" or (talks and head.dep in {"pobj", "dobj"})
    ):
        # "raised concerns about the border in a call with X"; a fragment has a preposition on top.
        head = sentence.tokens[head.head]
    if head.pos not in {"VERB", "AUX"}:
        return ()
    return tuple(
        party
        for subject in slots_of(sentence, head.index).get("subject", [])
        for party in parties_of(cast, reading.number, sentence, subject)
    )


def who_tells_of_talks(
    reading: Reading, sentence: Sentence, cast: SpokenCast
) -> tuple[Entity, ...]:
    """Return the official who says how "talks with" somebody went: they were his side's talks."""
    noun = sentence.tokens[reading.trigger]
    if reading.frame.event != "CONSULT" or noun.dep not in {"nsubj", "nsubjpass"}:
        return ()
    if noun.pos not in NOMINAL or "with" not in reading.slots or "owner" in reading.slots:
        return ()
    return tuple(
        party for party in cast.speaker(reading.number, reading.trigger) if "GOV" in party.sector
    )


def is_what_one_goes_for(reading: Reading, sentence: Sentence) -> bool:
    """Say whether somebody sets out for talks ("left for talks with Chad and Mali").

    Args:
        reading: A reading of talks.
        sentence: Its sentence.
    """
    preposition = sentence.tokens[sentence.tokens[reading.trigger].head]
    verb = sentence.tokens[preposition.head]
    return preposition.lemma == "for" and verb.lemma in listed("setting-out")


def met_on_a_visit(reading: Reading, sentence: Sentence, cast: SpokenCast) -> tuple[Entity, ...]:
    """Return whom a visitor is to meet: "flew to Doha to meet his Kenyan counterpart".

    Args:
        reading: A reading of a visit.
        sentence: Its sentence.
        cast: Who is who in the story.
    """
    return tuple(
        party
        for clause in sentence.dependents(reading.trigger, "advcl", "xcomp")
        if sentence.tokens[clause].lemma in listed("going-to-meet")
        and sentence.tokens[clause].tag == "VB"
        for met in (*sentence.dependents(clause, "dobj"), *sentence.behind(clause, "with"))
        for party in cast.at(reading.number, met)
        if not is_private(party)
    )


def keepers(reading: Reading, sentence: Sentence, cast: SpokenCast) -> tuple[Entity, ...]:
    """Return in whose custody or prison somebody is: "in Kurdish custody", "in the hands of"."""
    for slot in ("in", "at"):
        for filler in fillers_of(reading.slots, sentence, slot):
            found = cast.modifiers(reading.number, filler) or parties_after(
                cast, reading.number, sentence, filler, frozenset(), ("of",)
            )
            if found:
                return found
    return ()
