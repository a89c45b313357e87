"""What a clause tells, of whom: type, modes, flags and the parties it names.

Source:
    Codebook, "Who", "Auxiliary modes".
"""

from collections.abc import Sequence

from dateline.actors import sovereign_of
from dateline.events.coding.deciding import decide, is_on_condition, is_warned_of, threatened
from dateline.events.coding.recoding import (
    as_reproach,
    ends_own_mission,
    keeps_peace,
    recode,
    what_is_sanctioned,
    without_own_means,
)
from dateline.events.frames.manner import modes_by_manner
from dateline.events.frames.matters import mode_of_matter
from dateline.events.frames.reading import Reading
from dateline.events.modality.modality import Modality
from dateline.events.modality.timetable import is_called_for_later
from dateline.events.parties.captors import captors, country_blamed
from dateline.events.parties.denied import whose_word
from dateline.events.parties.employers import at_work
from dateline.events.parties.for_ones_own import asked_of
from dateline.events.parties.guesses import settle_guesses
from dateline.events.parties.inferring_recipients import place_as_party
from dateline.events.parties.inside import parties_after, parties_inside
from dateline.events.parties.organs import are_own_forces
from dateline.events.parties.parties import fill_parties
from dateline.events.parties.speakers import SpokenCast
from dateline.events.prepared import PreparedStory
from dateline.grammar import Sentence
from dateline.places import Toponym, place_event
from dateline.records import Aux, Entity, Place

NOBODY_KNOWN = "no party that could have done it"
ADDRESSED = frozenset({"you"})
WRITER = "I"
SANCTIONED = ("on", "against", "to", "from", "of", "by", "with")
OF_A_REPORTER = frozenset({"CONSULT", "REQUEST", "AGREE"})
DONE_TO_A_PLACE = frozenset({"ASSAULT", "COERCE", "AID", "SANCTION", "RETREAT", "MOBILIZE"})
# Who tells what will come, and can bring none of it about.
ONLOOKERS = frozenset({"EDU", "JRN", "MED"})
AGAINST_THE_STATE = frozenset({"OPP", "REB", "PRM", "PTY", "UAF", "PRE"})
STATE_OR_ARMED = frozenset("GOV MIL COP SPY REB PRM UAF".split())
STATE = ("GOV",)
Told = tuple[str, tuple[str, ...], tuple[Aux, ...], tuple[Entity, ...], tuple[Entity, ...]]


def who_did_what(
    reading: Reading, story: PreparedStory, cast: SpokenCast, modality: Modality
) -> Told | str:
    """Settle type, modes, flags and named parties of a reading.

    Args:
        reading: A frame on a clause.
        story: The story, parsed, cast, dated and placed.
        cast: Its cast, which knows who speaks.
        modality: How the clause tells it.

    Returns:
        Type, modes, flags, actor and recipient; where the clause tells no event, why not.
    """
    sentence = story.sentences[reading.number]
    speakers = cast.speaker(reading.number, reading.trigger)
    event, modes, aux = decide(reading, modality, sentence, speaking=bool(speakers))
    if ("speaker",) in reading.frame.actor[:1]:
        if modality.negated:
            return "what is not said of somebody"
        # To say that something would be a mistake is to disapprove of it.
        aux = ("hypothetical",) if modality.unspoken else ()
    if {"negated", "hypothetical"} <= set(aux):
        return "what would not happen is no event"
    dateline = story.article.dateline
    place = place_event(sentence, reading.trigger, story.toponyms, dateline=dateline)
    blamed = country_blamed(reading, sentence, cast)
    here = blamed or ruler_where(place, story, reading.number)
    refused = event == "REJECT" != reading.frame.event
    parties = fill_parties(reading, sentence, cast, here=here, refused=refused)
    if parties is None or _nobody_does(reading, story, parties[0]):
        return NOBODY_KNOWN
    told = here if here and (blamed or names_a_place_in(sentence, story.toponyms, here)) else None
    actor, recipient = settle_guesses(event, modes, *parties, told, cast.is_guess, cast.is_at_home)
    if event == "PROTEST" and "strike" in modes:
        actor = at_work(actor, told)
    recipient = captors(
        reading,
        sentence,
        story.toponyms,
        actor,
        recipient,
        any(cast.is_guess(party) for party in recipient),
    )
    nothing = _does_nothing(reading, event, actor, recipient) or _is_the_writers(
        reading, event, sentence, cast
    )
    if nothing is not None:
        return nothing
    if "future" in aux:
        # "Said it would suspend aid": that much is decided, as "will" in a speech need not be.
        decided = event == "SANCTION" and modality.tense != "future"
        said = (
            None
            if _is_harmless(event, reading, sentence)
            else _threat(event, modes, actor, () if decided else speakers)
        )
        if said is None and is_on_condition(reading, sentence):
            warned = threatened(event, modes)
            said = (*warned, actor) if warned is not None else None
        if said is not None:
            event, modes, actor = said
            aux = tuple(flag for flag in aux if flag != "future")
    if "hypothetical" in aux and is_warned_of(reading, modality, sentence):
        warned = threatened(event, modes)
        if warned is not None and any(_is_able(party) for party in actor):
            event, modes = warned
            aux = ()
    charged = as_reproach(reading, sentence, event, actor, cast)
    if charged is not None:
        event, modes, actor, recipient = charged
    other = recode(reading, sentence, event, actor)
    if other is not None:
        event, modes, aux = _announced(*other, aux)
        recipient = _towards(event, recipient, reading, story, cast, actor)
    elif "negated" not in aux and keeps_peace(event, reading.trigger, sentence):
        event, modes, aux = ("AGREE", (), ()) if "future" in aux else ("AID", (), aux)
    modes = mode_of_matter(event, modes, reading, sentence)
    modes = modes_by_manner(event, modes, reading, sentence, actor, recipient)
    recipient = _to_whom(event, reading, story, cast, actor, recipient)
    event, modes, recipient = without_own_means(reading, sentence, event, modes, actor, recipient)
    return event, modes, aux, actor, recipient


def _to_whom(
    event: str,
    reading: Reading,
    story: PreparedStory,
    cast: SpokenCast,
    actor: tuple[Entity, ...],
    recipient: tuple[Entity, ...],
) -> tuple[Entity, ...]:
    """Return the recipient: whose word is denied, who is asked, the place a deed is done to."""
    said = whose_word(reading, story.sentences, cast, actor) if event == "REJECT" else ()
    if said:
        return said
    if event == "REQUEST":
        recipient = asked_of(story.sentences[reading.number], actor, recipient)
    if recipient or reading.frame.event not in DONE_TO_A_PLACE or event == "COOPERATE":
        return recipient
    return place_as_party(reading, story.sentences[reading.number], story.toponyms, actor)


def _nobody_does(reading: Reading, story: PreparedStory, actor: tuple[Entity, ...]) -> bool:
    """Say whether a clause's only doers are states that nobody can name ("Western countries")."""
    doers = reading.slots.get("subject", [])
    return (
        bool(doers)
        and not any(party.text for party in actor)
        and all(story.cast.means_nobody(reading.number, doer) for doer in doers)
    )


def _does_nothing(
    reading: Reading, event: str, actor: tuple[Entity, ...], recipient: tuple[Entity, ...]
) -> str | None:
    """Return why an actor does nothing: he is only spoken to, or tells what will come."""
    if ("speaker",) in reading.frame.actor and _only_foretells(event, actor, recipient):
        return "what somebody foresees is no threat"
    spoken = [party.text.lower() for party in actor if party.text]
    if spoken and ADDRESSED.issuperset(spoken):
        return "its actor is only who is spoken to"
    if event == "AID" and recipient and are_own_forces(actor, recipient):
        return "who deploys some of his own forces to help others"
    return None


def _is_the_writers(
    reading: Reading, event: str, sentence: Sentence, cast: SpokenCast
) -> str | None:
    """Return why a meeting or a question is none: whoever writes it is "I", and nobody quoted."""
    if event not in OF_A_REPORTER:
        return None
    doers = reading.slots.get("subject", [])
    if doers and all(
        sentence.tokens[one].text == WRITER and not cast.at(reading.number, one) for one in doers
    ):
        return "whoever writes the text, whom nothing tells"
    return None


def _only_foretells(event: str, actor: tuple[Entity, ...], recipient: tuple[Entity, ...]) -> bool:
    """Say whether what a speaker says will befall somebody is no threat of his.

    "Kenya will pay the price," an analyst says, or Kenya's own minister: nobody threatens his own
    state, as he does his opponents at home.
    """
    if event != "THREATEN" or not actor:
        return False
    if all(party.sector and party.sector[0] in ONLOOKERS for party in actor):
        return True
    if any(party.sector and party.sector[0] in AGAINST_THE_STATE for party in actor):
        return False
    own = {party.code for party in actor}
    return bool(recipient) and all(
        party.code in own and (party.sector or STATE)[0] in STATE for party in recipient
    )


def _is_able(party: Entity) -> bool:
    """Say whether a named party can do harm: a state, an armed group, an organisation."""
    return bool(party.text) and not STATE_OR_ARMED.isdisjoint(party.sector)


def ruler_of(place: Place | None) -> str | None:
    """Return the code that those go by who are of a place, if its country is known."""
    return sovereign_of(place.country) if place is not None and place.country else None


def ruler_where(place: Place | None, story: PreparedStory, number: int) -> str | None:
    """Return whose an event's place is, unless its sentence tells that people flee there."""
    ruler = ruler_of(place)
    if ruler is None or ruler in story.cast.refuges(number):
        return None
    return ruler


def names_a_place_in(sentence: Sentence, toponyms: Sequence[Toponym], country: str) -> bool:
    """Say whether a sentence names a place in a country."""
    return any(
        toponym.country is not None
        and sovereign_of(toponym.country) == country
        and sentence.start <= toponym.start < sentence.end
        for toponym in toponyms
    )


def _hosts(
    reading: Reading, story: PreparedStory, cast: SpokenCast, actor: tuple[Entity, ...]
) -> tuple[Entity, ...]:
    """Return whom a mission of one's own was with ("ended its operation in the country")."""
    sentence = story.sentences[reading.number]
    own = frozenset(party.code for party in actor)
    for filler in reading.slots.get("object", []):
        found = parties_after(cast, reading.number, sentence, filler, own, ("in", "to", "on"))
        if found:
            return found
    return ()


def _towards(
    event: str,
    recipient: tuple[Entity, ...],
    reading: Reading,
    story: PreparedStory,
    cast: SpokenCast,
    actor: tuple[Entity, ...],
) -> tuple[Entity, ...]:
    """Return towards whom a recoded deed is: a crowd hit stays it, who drills together has none."""
    if event == "ASSAULT":
        return recipient
    if event in {"SANCTION", "CONCEDE"}:
        sentence, own = story.sentences[reading.number], frozenset(one.code for one in actor)
        for thing in what_is_sanctioned(reading, sentence):
            whom = parties_inside(cast, reading.number, sentence, thing, own, SANCTIONED)
            if whom:
                return whom
    return () if event == "COOPERATE" else _hosts(reading, story, cast, actor)


def _announced(
    event: str, modes: tuple[str, ...], aux: tuple[Aux, ...]
) -> tuple[str, tuple[str, ...], tuple[Aux, ...]]:
    """Return a mission's end that is to come as announced ("said it would end its mission")."""
    if event == "RETREAT" and "future" in aux:
        return "CONCEDE", (), tuple(flag for flag in aux if flag != "future")
    return event, modes, aux


def _is_harmless(event: str, reading: Reading, sentence: Sentence) -> bool:
    """Say whether what somebody will do threatens nobody.

    Forces go to somebody, and against nobody ("will send soldiers to Haiti"); a mission of one's
    own ends ("will withdraw its mission from Mali"); a strike that is called is one, only later.
    """
    if event == "SANCTION":
        return ends_own_mission(reading, sentence)
    if event == "PROTEST":
        return is_called_for_later(sentence, reading.trigger)
    return event == "MOBILIZE" and "to" in reading.slots and "against" not in reading.slots


def _threat(
    event: str,
    modes: tuple[str, ...],
    actor: tuple[Entity, ...],
    speakers: tuple[Entity, ...],
) -> tuple[str, tuple[str, ...], tuple[Entity, ...]] | None:
    """Return the threat that a speaker makes by saying what the own side will do."""
    codes = {speaker.code for speaker in speakers}
    named = [party for party in actor if party.text]
    own = all(party.code in codes for party in named)
    # "The envoy said a raid would come" is no threat of the envoy's.
    able = named or any(not STATE_OR_ARMED.isdisjoint(one.sector) for one in speakers)
    said = threatened(event, modes) if codes and own and able else None
    if said is None:
        return None
    return (*said, actor if any(party.text for party in actor) else speakers)
