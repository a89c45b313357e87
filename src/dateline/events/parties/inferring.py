"""Parties that a clause leaves out, inferred in ways that are said in the row (`via: role`).

Who did it where a passive names nobody: the state where it happened. To whom where the frame's
slots are empty: the other side that the sentence speaks of, or whoever the place belongs to.

Source:
    Codebook, "Who": no doer named and none inferable is UNK.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.actors import sovereign_of
from dateline.events.frames.phrases import WhoIsWho, fillers_of
from dateline.events.frames.reading import Reading
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.accusers import is_accused_by_nobody
from dateline.events.parties.adversaries import who_suffers, whom_against, whom_they_fought
from dateline.events.parties.claims import TRUCE_BREAKING, forces_that_tell, who_tells_of_breach
from dateline.events.parties.coups import state_reacted_to
from dateline.events.parties.deporting import state_that_deports
from dateline.events.parties.employers import employer
from dateline.events.parties.flight import refuge
from dateline.events.parties.freeing import who_had_taken
from dateline.events.parties.organs import (
    coup_makers,
    is_coup,
    organ_of,
    own_government,
    own_people,
    state_of,
)
from dateline.events.parties.other_side import is_venue, other_side
from dateline.events.parties.sectors import ORGANISED, PEOPLE, UNKNOWN, is_among, unnamed
from dateline.events.parties.speakers import SpokenCast
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors, subtree_span
from dateline.places import Toponym
from dateline.records import Entity

INFERRED = frozenset({"focus", "host", "coup"})
# What the state does whose country the story is about, when nobody is named ("was arrested").
UNSAID_MODES = frozenset(
    "arrest convict release allege investigate curfew restrict censor deport expel "
    "crowd-control".split()
)
# Words said to somebody: their other side is whom the sentence speaks of besides the speaker.
SAID_TO_SOMEBODY = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
SAID_OF_SOMEBODY = frozenset({"AGREE", "CONCEDE", "SUPPORT"})
SEAT_OF_COURTS = "NLD"
TRYING = frozenset({"convict", "allege", "arrest"})
KEEPERS_OF_LAW = frozenset({"COP", "JUD", "GOV", "MIL"})
HOSTILE = frozenset({"MOBILIZE", "THREATEN", "PROTEST", "SANCTION", "COERCE", "ASSAULT"})
DONE_SOMEWHERE = frozenset({"ASSAULT", "COERCE", "AID", "PROTEST"})
CLAUSES_BELOW = frozenset({"relcl", "advcl", "ccomp", "acl", "appos"})
ADDRESSES = ("object", "to", "on", "with")
HELPERS = frozenset({"UNO", "NGO"})


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
    if done:
        return done
    if is_coup(reading):
        here = here or state_reacted_to(reading, sentence, cast)
    paths = reading.frame.actor
    wanted = {path for alternative in paths for path in alternative if path in INFERRED}
    if "coup" in wanted and recipient:
        return coup_makers(recipient)
    told_by = _state_that_tells(reading, sentence, cast, recipient)
    focus = cast.focus_at(reading.number)
    if not here and _is_only_told_there(reading, sentence, cast, focus):
        # "A Cuban poet was jailed, his publisher said in Madrid": not by Spain.
        focus = _one_country(recipient, cast, guessed=False) or focus
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
        # "The dissident was pardoned": by the own state.
        unsaid = unsaid or all("GOV" not in party.sector for party in recipient)
    if agentless and "yield" in reading.frame.modes:
        wanted.add("host")
    allowed = hosted if "host" in wanted else "focus" in wanted or unsaid
    if "discontinue" in reading.frame.modes and not hosted:
        # No state puts sanctions on itself: who is hit is not who acts.
        return ()
    offset = sentence.tokens[reading.trigger].start
    if reading.frame.event == "PROTEST":
        return (_people(state, offset),) if state else ()
    if state and allowed:
        return (replace(state_of(state, offset), sector=organ_of(reading, sentence, cast, state)),)
    return ()


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


def infer_recipient(
    reading: Reading,
    sentences: Sequence[Sentence],
    cast: WhoIsWho,
    event: str,
    actor: tuple[Entity, ...],
    here: str | None,
) -> tuple[Entity, ...]:
    """Infer a recipient that the clause leaves out.

    Args:
        reading: A reading whose recipient's slots name nobody.
        sentences: The story's sentences.
        cast: Who is who in the story.
        event: The type it is coded as.
        actor: The event's actors.
        here: The country it happened in, if that is known.

    Returns:
        The recipients, or none.
    """
    if event in HOSTILE:
        against = whom_against(reading, sentences[reading.number], cast, actor)
        if against:
            return against
    if event == "ASSAULT" and "subject" not in reading.slots:
        suffering = who_suffers(reading, sentences[reading.number], cast, actor)
        if suffering:
            return suffering
    fired_from = "subject" not in reading.slots and any(
        party.code in {one.code for one in actor}
        for place in reading.slots.get("from", [])
        for party in cast.at(reading.number, place)
    )
    if event == "ASSAULT" and (fired_from or reading.frame.name in TRUCE_BREAKING):
        told_by = who_tells_of_breach(reading, sentences[reading.number], cast, actor)
        if told_by or fired_from:
            # Where rockets come from is not where they fall.
            return told_by
    if event == "AGREE" and len({party.code for party in actor}) > 1:
        return ()
    if event in SAID_TO_SOMEBODY and _is_said_to_all(reading, sentences[reading.number]):
        return ()
    if event in SAID_TO_SOMEBODY | SAID_OF_SOMEBODY:
        found = other_side(reading, sentences, cast, actor, near=event in SAID_OF_SOMEBODY)
        offset = sentences[reading.number].tokens[reading.trigger].start
        at_home = own_people(reading, sentences[reading.number], event, actor, offset)
        return found or at_home or own_government(event, actor, offset)
    focus = cast.focus_at(reading.number)
    if _stops_helping(reading, event, actor) and (here or focus):
        offset = sentences[reading.number].tokens[reading.trigger].start
        return (_people(here or focus, offset),)
    if event not in DONE_SOMEWHERE:
        return ()
    countries = {party.code for party in actor if party.code != "UNK"}
    if event == "PROTEST":
        country = countries.pop() if len(countries) == 1 else here or focus
    else:
        country = _of_those_hit(event, actor, here, focus)
    if not country:
        return ()
    offset = sentences[reading.number].tokens[reading.trigger].start
    if event == "PROTEST":
        firm = employer(reading, sentences[reading.number], cast, country)
        return firm or (state_of(country, offset),)
    if is_coup(reading):
        ousted = here or state_reacted_to(reading, sentences[reading.number], cast) or country
        return (state_of(ousted, offset),)
    return (_people(country, offset),)


def _stops_helping(reading: Reading, event: str, actor: tuple[Entity, ...]) -> bool:
    """Say whether those who help people stop doing so ("the agency suspended its work")."""
    return (
        event == "SANCTION"
        and "discontinue" in reading.frame.modes
        and bool(actor)
        and all(party.code in HELPERS for party in actor)
    )


def place_as_party(
    reading: Reading,
    sentence: Sentence,
    toponyms: Sequence[Toponym],
    actor: tuple[Entity, ...],
) -> tuple[Entity, ...]:
    """Return the country that a place in the recipient's slots lies in ("the shelling of Kharkiv").

    Where those hold none, a place of another country than the actor's in the object will do ("its
    Afrin operation").

    Args:
        reading: A reading whose recipient nobody else fills.
        sentence: Its sentence.
        toponyms: The story's resolved place names.
        actor: The event's actors.

    Returns:
        One entity, or none.
    """
    wanted = [path for alternative in reading.frame.recipient for path in alternative]
    fillers = [one for path in wanted for one in fillers_of(reading.slots, sentence, path)]
    inside = _place_below(fillers, sentence, toponyms)
    if inside is None:
        inside = _place_below(reading.slots.get("object", []), sentence, toponyms)
        at_home = inside is not None and any(inside.country == party.code for party in actor)
        if at_home and reading.frame.event != "COERCE":
            return ()
    if inside is None or inside.country is None:
        return ()
    return (
        Entity(
            text=inside.text,
            start=inside.start,
            end=inside.end,
            name=sovereign_of(inside.country),
            code=sovereign_of(inside.country),
            sector=PEOPLE
            if _stops_helping(reading, reading.frame.event, actor)
            else _who_is_hit(reading),
            via="role",
        ),
    )


def _who_is_hit(reading: Reading) -> tuple[str, ...]:
    """Return what a place that something is done to stands for: its people, in a coup its state."""
    if is_coup(reading):
        return ("GOV",)
    return PEOPLE if reading.frame.event in DONE_SOMEWHERE else ()


def _place_below(
    fillers: Sequence[int], sentence: Sentence, toponyms: Sequence[Toponym]
) -> Toponym | None:
    for filler in fillers:
        start, end = subtree_span(sentence, filler, CLAUSES_BELOW)
        for toponym in toponyms:
            if (
                toponym.country
                and start <= toponym.start
                and toponym.end <= end
                and not _is_made_there(sentence, filler, toponym)
            ):
                return toponym
    return None


def _is_made_there(sentence: Sentence, filler: int, toponym: Toponym) -> bool:
    """Say whether a thing is only called after a town: "the Paris agreement"."""
    return sentence.tokens[filler].lemma in slot_words()["MADE-THERE"] and any(
        sentence.tokens[child].end == toponym.end
        for child in sentence.dependents(filler, "compound", "amod", "nmod")
    )


def _of_those_hit(event: str, actor: tuple[Entity, ...], here: str | None, focus: str) -> str:
    """Return the country of whom an act of force hits: where it happens, else the story's.

    A state is not taken to shell or help its own, save in a story about itself or with others.
    """
    if event == "ASSAULT" and len({party.code for party in actor}) > 1 and here:
        return here
    abroad = {
        party.code
        for party in actor
        if event == "AID"
        or (event == "ASSAULT" and (not party.sector or "MIL" in party.sector))
        or (event == "ASSAULT" and "GOV" in party.sector and party.code != focus)
    }
    return next((code for code in (here, focus) if code and code not in abroad), "")


def _is_said_to_all(reading: Reading, sentence: Sentence) -> bool:
    """Say whether something is said to sides that nobody names ("urged all parties to talk")."""
    return is_said_to_nobody(reading, sentence) or any(
        is_every_side(sentence, filler)
        for slot in ADDRESSES
        for filler in reading.slots.get(slot, [])
    )


def is_every_side(sentence: Sentence, filler: int) -> bool:
    """Say whether a noun is for sides that nobody names: "all parties" are no political ones.

    Args:
        sentence: The sentence.
        filler: The noun.
    """
    return sentence.tokens[filler].lemma in listed("sides") and any(
        sentence.tokens[child].lemma in listed("all-sides")
        for child in sentence.dependents(filler, "det", "predet", "amod", "nummod")
    )


def is_said_to_nobody(reading: Reading, sentence: Sentence) -> bool:
    """Say whether something is said to states in general ("urged the international community").

    "Both governments" are those that were told of.
    """
    return reading.frame.event == "REQUEST" and any(
        sentence.tokens[filler].lemma in slot_words()["NOBODY-ADDRESSED"]
        and not any(
            sentence.tokens[child].lemma in listed("counted-sides")
            for child in sentence.dependents(filler, "det", "predet", "nummod")
        )
        for slot in ADDRESSES
        for filler in reading.slots.get(slot, [])
    )


def _people(code: str, offset: int) -> Entity:
    """Return the people of a place that something is done to or that protest, unnamed."""
    return unnamed(code, PEOPLE, offset)
