"""Which organ of a state acts, or is spoken to, where nobody names it.

Source:
    Codebook, "Who".
"""

import re

from dateline.events.frames.phrases import WhoIsWho, head_words
from dateline.events.frames.reading import Reading
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.sectors import ORGANISED, PEOPLE, UNKNOWN, unnamed
from dateline.events.words import listed
from dateline.grammar import Sentence
from dateline.records import Entity

SAID_AT_HOME = frozenset({"REJECT", "ACCUSE", "REQUEST", "SUPPORT"})
AT_HOME = frozenset({"LEG", "JUD", "OPP"})
RULING = ("GOV",)
OWN_FORCES = (("COP",), ("MIL",))


def state_of(code: str, offset: int) -> Entity:
    """Return the government of a country, unnamed, at a place of the text."""
    return unnamed(code, ("GOV",), offset)


def people_of(code: str, offset: int) -> Entity:
    """Return the people of a place that something is done to or that protest, unnamed."""
    return unnamed(code, PEOPLE, offset)


def organ_of(reading: Reading, sentence: Sentence, cast: WhoIsWho, state: str) -> tuple[str, ...]:
    """Return which organ of a state did what nobody is named for.

    Courts try, convict and charge; the police arrest, and hold or charge people where the sentence
    speaks of the police ("…, police said"); a coup is made by soldiers.
    """
    modes = reading.frame.modes
    if is_coup(reading):
        return ("MIL",)
    police = any(
        party.code == state and "COP" in party.sector[:1]
        for token in sentence.tokens
        if token.dep == "nsubj"
        for party in cast.at(reading.number, token.index)
    )
    if "allege" in modes and police:
        return ("COP",)
    objects = {sentence.tokens[one].lemma for one in reading.slots.get("object", [])}
    before_court = not objects.isdisjoint(listed("before-court")) or "allege" in modes
    verb = sentence.tokens[reading.trigger].lemma
    if before_court or "convict" in modes or verb in listed("prosecuting"):
        return ("JUD",)
    if verb in listed("arresting"):
        return ("COP",)
    crowd = not objects.isdisjoint(listed("crowds"))
    return ("COP",) if "arrest" in modes and (police or crowd) else ("GOV",)


def is_coup(reading: Reading) -> bool:
    """Say whether a reading tells a coup: the own soldiers against the own government."""
    return "seize" in reading.frame.modes and "pro_autocracy" in reading.frame.contexts


def are_own_forces(actor: tuple[Entity, ...], helped: tuple[Entity, ...]) -> bool:
    """Say whether a state helps its own police or army: "deployed the army to help police"."""
    return all(
        party.sector[:1] in OWN_FORCES and party.code == doer.code and party.name != doer.name
        for party in helped
        for doer in actor
    ) and all(doer.sector[:1] in (RULING, *OWN_FORCES) for doer in actor)


def own_government(event: str, actor: tuple[Entity, ...], offset: int) -> tuple[Entity, ...]:
    """Return whom a parliament, a court or an opposition speaks to: the government at home."""
    codes = {party.code for party in actor}
    if (
        event in SAID_AT_HOME
        and len(codes) == 1
        and all(_speaks_at_home(one, event) for one in actor)
    ):
        return (state_of(codes.pop(), offset),)
    return ()


def own_people(
    reading: Reading, sentence: Sentence, event: str, actor: tuple[Entity, ...], offset: int
) -> tuple[Entity, ...]:
    """Return on whom weighed what a state lifts at home ("lifted the curfew"): its people."""
    codes = {party.code for party in actor} - {UNKNOWN, *ORGANISED}
    if event != "CONCEDE" or len(codes) != 1:
        return ()
    if any(
        not slot_words()["ON-THE-PEOPLE"].isdisjoint(head_words(sentence, filler))
        for filler in reading.slots.get("object", [])
    ):
        return (unnamed(codes.pop(), PEOPLE, offset),)
    return ()


def _speaks_at_home(party: Entity, event: str) -> bool:
    """Say whether somebody speaks to the government at home; lawyers only where they complain."""
    said = re.findall(r"\w+", f"{party.name} {party.text}".lower())
    lawyer = "JUD" in party.sector[:1] and slot_words()["BENCH"].isdisjoint(said)
    governs = "GOV" in party.sector
    speaks = not AT_HOME.isdisjoint(party.sector[:1]) and not governs
    return speaks and not (lawyer and event == "SUPPORT")


def coup_makers(recipient: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """A coup with no maker named is made by the country's own soldiers (codebook, COERCE seize)."""
    return tuple(
        Entity(
            text=party.text,
            start=party.start,
            end=party.end,
            name=f"military of {party.code}",
            code=party.code,
            sector=("MIL",),
            via="role",
        )
        for party in recipient[:1]
    )
