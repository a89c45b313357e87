"""Who did it where a clause leaves it out, inferred in ways that are said in the row (`via: role`).

Where a passive names nobody: the state where it happened, whoever tells of it, who was fought.

Source:
    Codebook, "Who": no doer named and none inferable is UNK.
"""

from msgspec.structs import replace

from dateline.events.frames.phrases import WhoIsWho
from dateline.events.frames.reading import Reading
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.accusers import is_accused_by_nobody
from dateline.events.parties.adversaries import whom_they_fought
from dateline.events.parties.claims import forces_that_tell
from dateline.events.parties.coups import state_reacted_to, state_that_tries
from dateline.events.parties.deporting import state_that_deports
from dateline.events.parties.flight import refuge
from dateline.events.parties.freeing import who_frees_them, who_had_taken
from dateline.events.parties.organs import coup_makers, is_coup, organ_of, people_of, state_of
from dateline.events.parties.other_side import is_venue
from dateline.events.parties.sectors import ORGANISED, UNKNOWN, is_among, unnamed
from dateline.events.parties.speakers import SpokenCast
from dateline.events.parties.status import whose_citizenship
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors, subtree
from dateline.records import Entity

INFERRED = frozenset({"focus", "host", "coup"})
# What the state does whose country the story is about, when nobody is named ("was arrested").
UNSAID_MODES = frozenset(
    "arrest convict release allege investigate curfew restrict censor deport expel "
    "crowd-control".split()
)
SEAT_OF_COURTS = "NLD"
TRYING = frozenset({"convict", "allege", "arrest"})
KEEPERS_OF_LAW = frozenset({"COP", "JUD", "GOV", "MIL"})


def infer_actor(
    reading: Reading,
    sentence: Sentence,
    cast: SpokenCast,
    recipient: tuple[Entity, ...],
    here: str | None,
) -> tuple[Entity, ...]:
    """Infer an actor that the clause leaves out, in a way that its frame allows.

    Args:
        reading: A reading whose actor's slots name nobody.
        sentence: Its sentence.
        cast: Who is who in the story.
        recipient: The recipients found.
        here: The country it happened in, if that is known.

    Returns:
        One entity or none. `focus` is the government of where it happened, else of the country that
        nameless recipients were given, else of the one the story is about; `host` the same, unless
        the recipient is of that country; `coup` the soldiers of the recipient's country.
    """
    if is_accused_by_nobody(reading, sentence, cast, recipient):
        offset = sentence.tokens[reading.trigger].start
        return (unnamed(UNKNOWN, (UNKNOWN,), offset, "unknown"),)
    if _is_tried_in_the_hague(reading, sentence, recipient):
        return (_tribunal(sentence.tokens[reading.trigger].start),)
    done = whom_they_fought(reading, sentence, cast) or who_had_taken(reading, sentence, cast)
    done = done or forces_that_tell(reading, sentence, cast, recipient)
    done = done or whose_citizenship(reading, sentence, cast)
    if done:
        return done
    if is_coup(reading):
        tried = state_that_tries(reading, sentence, cast)
        own = _one_country(recipient, cast, guessed=False)
        here = tried or own or here or state_reacted_to(reading, sentence, cast)
    paths = reading.frame.actor
    wanted = {path for alternative in paths for path in alternative if path in INFERRED}
    if "coup" in wanted and recipient:
        return coup_makers(recipient)
    told_by = _state_that_tells(reading, sentence, cast, recipient)
    focus = who_frees_them(reading, sentence, cast) or cast.focus_at(reading.number)
    if not here and _is_only_told_there(reading, sentence, cast, focus):
        # "A Cuban poet was jailed, his publisher said in Madrid": not by Spain.
        focus = _one_country(recipient, cast, guessed=False) or focus
    if _is_where_the_deed_was(reading, sentence, cast, here or focus or ""):
        # "On trial for fighting in Mali": tried at home, if no word says where.
        own = _one_country(recipient, cast, guessed=False)
        here, focus = (None, own) if own else (here, focus)
    state = here or told_by or _one_country(recipient, cast, guessed=True) or focus
    abroad_to = any(
        party.via == "name"
        for filler in reading.slots.get("to", [])
        for party in cast.at(reading.number, filler)
    )
    if "subject" in reading.slots and "expel" in reading.frame.modes:
        # Who flees to a country is driven out of another; refugees of a told country out of it.
        own = _one_country(recipient, cast, guessed=False)
        told_where = refuge(reading, cast)
        if told_where:
            here = told_where
        if abroad_to or told_where:
            state = own or (focus if focus != here else "")
        elif own and any("REF" in party.sector for party in recipient):
            state = own
    state = state_that_deports(reading, cast, recipient, state)
    abroad = all(party.code != state for party in recipient)
    agentless = "subject" not in reading.slots and "object" in reading.slots
    unsaid = agentless and bool(recipient) and not UNSAID_MODES.isdisjoint(reading.frame.modes)
    hosted = abroad and bool(recipient)
    # "Sanctions were imposed on X" in a story about another state are that state's.
    unsaid = unsaid or (agentless and hosted and reading.frame.event == "SANCTION")
    if agentless and recipient and reading.frame.event == "CONCEDE":
        # "The dissident was pardoned": by the own state; a minister is cleared by its courts.
        by_court = organ_of(reading, sentence, cast, state) == ("JUD",)
        unsaid = unsaid or by_court or all("GOV" not in party.sector for party in recipient)
    if agentless and "yield" in reading.frame.modes:
        wanted.add("host")
    allowed = hosted if "host" in wanted else "focus" in wanted or unsaid
    if "discontinue" in reading.frame.modes and not hosted:
        # No state puts sanctions on itself: who is hit is not who acts.
        return ()
    offset = sentence.tokens[reading.trigger].start
    if reading.frame.event == "PROTEST":
        return (people_of(state, offset),) if state else ()
    if state and allowed:
        return (replace(state_of(state, offset), sector=organ_of(reading, sentence, cast, state)),)
    return ()


def _is_where_the_deed_was(
    reading: Reading, sentence: Sentence, cast: SpokenCast, country: str
) -> bool:
    """Say whether a sentence names a country only within what somebody is tried for."""
    if not country or TRYING.isdisjoint(reading.frame.modes):
        return False
    named = {
        token.index
        for token in sentence.tokens
        if token.pos == "PROPN"
        and any(party.code == country for party in cast.at(reading.number, token.index))
    }
    deeds = [
        deed
        for way in subtree(sentence, reading.trigger)
        if sentence.tokens[way].lemma in listed("tried-for")
        for deed in sentence.dependents(way, "pcomp")
        if sentence.tokens[deed].tag == "VBG"
    ]
    return bool(named) and any(named <= set(subtree(sentence, deed)) for deed in deeds)


def _is_tried_in_the_hague(
    reading: Reading, sentence: Sentence, recipient: tuple[Entity, ...]
) -> bool:
    """Say whether foreigners are tried in the Hague, the seat of the international courts."""
    return (
        not TRYING.isdisjoint(reading.frame.modes)
        and bool(recipient)
        and all(party.code != SEAT_OF_COURTS for party in recipient)
        and any(token.text == "Hague" for token in sentence.tokens)
    )


def _tribunal(offset: int) -> Entity:
    return unnamed("IGO", ("JUD",), offset, "international tribunal")


def _state_that_tells(
    reading: Reading, sentence: Sentence, cast: SpokenCast, recipient: tuple[Entity, ...]
) -> str:
    """Return the state whose authorities tell of what was done, or hold whom it was done to.

    "Chadian police said three men were arrested", "Mali seized a ship suspected of smuggling".
    """
    if UNSAID_MODES.isdisjoint(reading.frame.modes):
        return ""
    telling = cast.speaker(reading.number, reading.trigger)
    if not telling and sentence.tokens[reading.trigger].dep == "acl":
        telling = tuple(
            party
            for above in ancestors(sentence, reading.trigger)
            for subject in sentence.dependents(above, "nsubj")
            for party in cast.at(reading.number, subject)
        )
    codes = {
        party.code
        for party in telling
        if party.via == "role"
        and not KEEPERS_OF_LAW.isdisjoint(party.sector[:1])
        and not cast.is_guess(party)
        and party.code not in ORGANISED
        and party.code != UNKNOWN
        and not is_among(party, recipient)
    }
    return codes.pop() if len(codes) == 1 else ""


def _is_only_told_there(
    reading: Reading, sentence: Sentence, cast: SpokenCast, country: str
) -> bool:
    """Say whether a sentence names a country only for where somebody tells, no authority of it."""
    named = [
        token
        for token in sentence.tokens
        if token.pos == "PROPN"
        and any(party.code == country for party in cast.at(reading.number, token.index))
    ]
    told = [
        token
        for token in named
        if is_venue(sentence, token.index)
        and sentence.tokens[sentence.tokens[token.head].head].lemma in slot_words()["QUOTING"]
        and reading.trigger < sentence.tokens[token.head].head
    ]
    sayers = (
        party
        for token in told
        for subject in sentence.dependents(sentence.tokens[token.head].head, "nsubj")
        for party in cast.at(reading.number, subject)
    )
    return bool(told) and told == named and not any(_keeps_law(party) for party in sayers)


def _keeps_law(party: Entity) -> bool:
    return not KEEPERS_OF_LAW.isdisjoint(party.sector[:1])


def _one_country(parties: tuple[Entity, ...], cast: WhoIsWho, *, guessed: bool) -> str:
    """Return the country of those whose words tell one, or of the nameless who were given one."""
    codes = {party.code for party in parties if cast.is_guess(party) == guessed} - {"UNK", "NGO"}
    return codes.pop() if len(codes) == 1 else ""
