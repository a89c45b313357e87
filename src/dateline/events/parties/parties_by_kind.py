"""Who may stand on the sides of an act of some kind, of those whom its frame's slots hold.

Who flees is a refugee, a prison sentences nobody, a building that is bombed bombs nobody.

Source:
    Codebook, "Who".
"""

from msgspec.structs import replace

from dateline.events.frames.phrases import fillers_of
from dateline.events.frames.reading import Reading
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.adversaries import fell_as_fighter, fell_fighting
from dateline.events.parties.flight import driven_out_by, from_elsewhere
from dateline.events.parties.inside import as_forces
from dateline.events.parties.sectors import PEOPLE, PLACE_NAMES, Parties
from dateline.events.parties.speakers import SpokenCast
from dateline.events.parties.standing import is_nobody_in_particular
from dateline.events.parties.status import without_whose_it_is
from dateline.events.parties.trespassing import as_trespassers
from dateline.grammar import NOMINAL, Sentence
from dateline.records import Entity

ACTING = ("subject", "object")
RULING = ("GOV",)
OWN_FORCES = frozenset({("MIL",), ("COP",)})
ON_THE_STREET = frozenset({"demo", "riot"})


def as_the_act_has_them(
    actor: Parties, recipient: Parties, reading: Reading, sentence: Sentence, cast: SpokenCast
) -> tuple[Parties, Parties]:
    """Return doers and those acted on as the kind of act lets them be.

    Args:
        actor: Whom the frame's slots hold as doers.
        recipient: Whom they hold as acted on.
        reading: A frame on a clause.
        sentence: Its sentence.
        cast: Who is who in the story.

    Returns:
        Actor and recipient: without those who cannot stand there, some in another sector.
    """
    frame = reading.frame
    if frame.event == "SANCTION" and "expel" in frame.modes:
        recipient = tuple(party for party in recipient if not _is_said_own(party, actor))
        actor = tuple(_driven_out_by(party) for party in actor)
        if frame.recipient[:1] == (("subject",),):
            recipient = from_elsewhere(recipient, reading, cast)
            recipient = tuple(_as_refugees(party) for party in recipient)
            actor = driven_out_by(reading, sentence, cast, recipient) or actor
    recipient = without_whose_it_is(recipient, reading, sentence)
    if "convict" in frame.modes:
        # "Sentenced to life in prison": a prison is where, not who.
        actor = tuple(party for party in actor if not _is_prison(party))
    if frame.event != "PROTEST":
        # "The crackdown in the square" is no doing of those who live there.
        actor = tuple(party for party in actor if not _is_of_a_place(party))
    elif _are_told_by_their_protest(reading, cast):
        # "Anti-government protests went on": no government is out there.
        actor = tuple(
            replace(party, sector=PEOPLE) if party.sector == RULING else party for party in actor
        )
    if frame.event == "MOBILIZE":
        actor, recipient = as_trespassers(actor, recipient, reading, sentence, cast)
        # "Will send out more gendarmes": own forces are moved, not faced.
        recipient = tuple(party for party in recipient if not _are_own_forces(party, actor))
    if frame.event == "ASSAULT":
        actor = tuple(one for one in actor if not is_nobody_in_particular(one))
        actor, recipient = _with_struck(actor, recipient, reading, sentence)
        actor = _forces(actor, reading, sentence, cast)
        actor = tuple(_unknown_armed(one, reading, sentence) for one in actor)
        recipient = tuple(_as_people(party) for party in recipient)
    if fell_fighting(reading, sentence) and recipient:
        actor, recipient = recipient, actor
    if fell_as_fighter(reading, sentence, cast):
        recipient = tuple(_as_fighter(party) for party in recipient)
    return actor, recipient


def _are_own_forces(party: Entity, actor: Parties) -> bool:
    """Say whether a party is the soldiers or police of who moves them."""
    return party.sector[:1] in OWN_FORCES and any(one.code == party.code for one in actor)


def _are_told_by_their_protest(reading: Reading, cast: SpokenCast) -> bool:
    """Say whether a protest itself is the subject, not those who protest."""
    subjects = reading.slots.get("subject", [])
    return (
        not ON_THE_STREET.isdisjoint(reading.frame.modes)
        and bool(subjects)
        and not any(cast.at(reading.number, subject) for subject in subjects)
    )


def _forces(actor: Parties, reading: Reading, sentence: Sentence, cast: SpokenCast) -> Parties:
    """Return states before the name of an assault or of its weapons as their forces."""
    nouns = [reading.trigger]
    for slot in ACTING:
        nouns += reading.slots.get(slot, [])
    before = {
        (owner.start, owner.end)
        for index in nouns
        if sentence.tokens[index].pos in NOMINAL
        for owner in cast.modifiers(reading.number, index)
    }
    return tuple(
        as_forces(party) if (party.start, party.end) in before else party for party in actor
    )


def _unknown_armed(party: Entity, reading: Reading, sentence: Sentence) -> Entity:
    """Return a state that something was fired "from" as somebody armed there."""
    told = [
        sentence.tokens[place].start <= party.start <= sentence.tokens[place].end
        or party.start <= sentence.tokens[place].start < party.end
        for place in fillers_of(reading.slots, sentence, "from")
    ]
    only_there = "subject" not in reading.slots and any(told) and party.sector == ("GOV",)
    return replace(party, sector=("UAF",)) if only_there else party


def _is_prison(party: Entity) -> bool:
    """Say whether a party is only the place where somebody is held."""
    return party.via == "role" and party.text.lower().split()[-1:] in (["prison"], ["jail"])


def _with_struck(
    actor: Parties,
    recipient: Parties,
    reading: Reading,
    sentence: Sentence,
) -> tuple[Parties, Parties]:
    """Return doers of a noun's assault and whom it hits: a building behind "of" is hit."""
    if sentence.tokens[reading.trigger].pos not in NOMINAL:
        return actor, recipient
    struck = tuple(one for one in actor if _is_struck(one, reading, sentence))
    return tuple(one for one in actor if one not in struck), recipient or struck


def _is_struck(party: Entity, reading: Reading, sentence: Sentence) -> bool:
    """Say whether a building behind "of" would do what hits it ("the bombing of the embassy")."""
    return any(
        sentence.tokens[index].lemma in slot_words()["STRUCK"]
        and party.start <= sentence.tokens[index].start < party.end
        for index in fillers_of(reading.slots, sentence, "of")
    )


def _is_said_own(party: Entity, actor: Parties) -> bool:
    """Say whether "its" diplomats are read as the actor's: no state sends its own away."""
    words = party.text.lower().split()
    return (
        len(words) > 1
        and words[0] in {"its", "their"}
        and any(party.code == one.code for one in actor)
        and not slot_words()["ENVOYS"].isdisjoint(words)
    )


def _driven_out_by(party: Entity) -> Entity:
    """Return who drives people from a place: not those who live there ("fled the town")."""
    return replace(party, sector=("GOV",)) if _is_of_a_place(party) else party


def _is_of_a_place(party: Entity) -> bool:
    """Say whether a party is a place's name that stands for its people."""
    return party.via == "role" and party.sector == PEOPLE and party.name.startswith(PLACE_NAMES)


def _as_refugees(party: Entity) -> Entity:
    """Return civilians who flee as refugees."""
    return replace(party, sector=("REF", *PEOPLE)) if party.sector == PEOPLE else party


def _as_fighter(party: Entity) -> Entity:
    """Return somebody who is told by no more than a people, and fell in a fight, as a fighter."""
    return replace(party, sector=("REB",)) if party.sector == PEOPLE else party


def _as_people(party: Entity) -> Entity:
    """Return a capital that is hit as its people: it stands for its government where it acts."""
    return replace(party, sector=PEOPLE) if party.via == "metonym" else party
