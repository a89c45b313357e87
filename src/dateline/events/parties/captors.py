"""The state behind a captive or a deed that others speak of.

Who calls for somebody's release, or condemns somebody's trial, speaks to the state that holds or
tries them, not to the captive; what somebody is punished for was done by who is punished.

Source:
    Codebook, "Who".
"""

from collections.abc import Sequence

from dateline.actors import sovereign_of
from dateline.events.frames.phrases import WhoIsWho, parties_of
from dateline.events.frames.reading import Reading
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.organs import state_of
from dateline.events.parties.sectors import ARMS_OF_STATE, ORGANISED, UNKNOWN, is_armed
from dateline.events.parties.struck_places import is_place_of_a_strike
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors, subtree, subtree_span
from dateline.places import Toponym
from dateline.records import Entity

ABOUT = ("object", "for", "of", "on", "over", "at", "about", "by", "subject")
BLAMED_FOR = frozenset({"for", "over"})
CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp"})
HITTING = frozenset({"on", "against", "of", "at"})
SAID = frozenset({"REQUEST", "ACCUSE"})
CAPTIVES = frozenset("OPP CVL JRN SOC LEG JUD EDU LAB REL MED ELI BUS PTY REF".split())
OWN = ("its ", "their ", "his ", "her ", "our ")
"""Of whom a state is made: who deplores what hit them blames whoever did it."""


def captors(
    reading: Reading,
    sentence: Sentence,
    toponyms: Sequence[Toponym],
    actor: tuple[Entity, ...],
    recipient: tuple[Entity, ...],
    is_guess: bool,
) -> tuple[Entity, ...]:
    """Return the state that holds or tries whom a call or a reproach is about.

    Args:
        reading: A reading of a REQUEST or an ACCUSE.
        sentence: Its sentence.
        toponyms: The story's resolved place names.
        actor: Who speaks.
        recipient: The recipients found.
        is_guess: Whether the country of one of them is told by no word.

    Returns:
        The government of the place where they are held or tried, else of their own country where
        words tell it; the recipients as they are where the reading is not about a captive.
    """
    deplored = reading.frame.event == "ACCUSE" and "disapprove" in reading.frame.modes
    harm = slot_words()["HARM"] if deplored else frozenset()
    own = {party.code for party in actor}
    if deplored and _are_own_victims(reading, sentence, recipient, own):
        if all(map(is_states_own, recipient)) and _is_a_strike(reading, sentence):
            # Whoever attacked an embassy, its host seldom did.
            return ()
        return _blamed_there(reading, sentence, toponyms, own)
    if deplored and recipient and all(is_hit_by_it(reading, sentence, one) for one in recipient):
        return ()
    if deplored and recipient and all(_is_only_there(reading, sentence, one) for one in recipient):
        # "Condemned the bombing in Chad" blames whoever bombs, not Chad.
        return ()
    nouns = [
        filler
        for slot in ABOUT
        for filler in reading.slots.get(slot, [])
        if sentence.tokens[filler].lemma in slot_words()["CUSTODY"] | harm
    ]
    if reading.frame.event not in SAID or not nouns or _tells_the_trial(reading):
        return recipient
    if reading.frame.event == "REQUEST" and _are_ones_own(recipient, actor):
        # "Demanded the release of their commander": of whoever fights them.
        around = _state_around(sentence, nouns[0], toponyms, own)
        return around or (state_of(actor[0].code, sentence.tokens[nouns[0]].start),)
    only_captives = all(not CAPTIVES.isdisjoint(party.sector[:1]) for party in recipient)
    if not only_captives or not sentence.words.isdisjoint(listed("held-by-fighters")):
        return recipient
    if sentence.tokens[nouns[0]].lemma in harm and any(
        sentence.tokens[index].lemma == "by" for index in subtree(sentence, nouns[0], CLAUSES)
    ):
        return recipient
    there = _state_around(sentence, nouns[0], toponyms, own)
    if there:
        return there
    if sentence.tokens[nouns[0]].lemma in harm:
        return ()
    told = {party.code for party in recipient} - own - ORGANISED - {UNKNOWN}
    if len(told) == 1 and not is_guess:
        return (state_of(told.pop(), sentence.tokens[nouns[0]].start),)
    return recipient


def _tells_the_trial(reading: Reading) -> bool:
    """Say whether a reading tells the trial itself: those tried are charged ("stood trial")."""
    frame = reading.frame
    return frame.event == "ACCUSE" and "allege" in frame.modes and "legal" in frame.contexts


def _are_ones_own(recipient: tuple[Entity, ...], actor: tuple[Entity, ...]) -> bool:
    """Say whether those who would be asked are the fighters of an armed group that asks."""
    return (
        bool(recipient)
        and len(actor) == 1
        and is_armed(actor[0])
        and actor[0].code not in {*ORGANISED, UNKNOWN}
        and all(party.code == actor[0].code for party in recipient)
        and all(party.text.lower().startswith(OWN) for party in recipient)
    )


def is_told_as_victim(reading: Reading, sentence: Sentence, start: int) -> bool:
    """Say whether somebody stands where a deplored deed tells whom it hit ("attack on ...").

    Args:
        reading: A reading of an ACCUSE.
        sentence: Its sentence.
        start: Where the words for somebody begin in the text.
    """
    if reading.frame.event != "ACCUSE" or "disapprove" not in reading.frame.modes:
        return False
    for noun in _deeds_deplored(reading, sentence):
        for preposition in sentence.dependents(noun, "prep"):
            if sentence.tokens[preposition].lemma in HITTING:
                first, last = subtree_span(sentence, preposition, CLAUSES)
                if first <= start < last:
                    return True
    return False


def is_hit_by_it(reading: Reading, sentence: Sentence, party: Entity) -> bool:
    """Say whether a deplored deed hit somebody, so that he is not blamed for it.

    A crackdown or a beating is the own state's more often than not; who strikes a state or attacks
    a church is another.

    Args:
        reading: A reading of an ACCUSE.
        sentence: Its sentence.
        party: Somebody the sentence names.
    """
    if not party.text or not is_told_as_victim(reading, sentence, party.start):
        return False
    return is_states_own(party) or _is_a_strike(reading, sentence)


def _is_only_there(reading: Reading, sentence: Sentence, party: Entity) -> bool:
    """Say whether a party is only where a deplored strike was done ("the attack in Chad")."""
    return bool(party.text) and any(
        is_place_of_a_strike(sentence, token.index)
        for noun in _deeds_deplored(reading, sentence)
        for token in sentence.tokens[noun:]
        if party.start <= token.start < party.end
    )


def _is_a_strike(reading: Reading, sentence: Sentence) -> bool:
    return any(
        sentence.tokens[noun].lemma in slot_words()["STRIKING"]
        for noun in _deeds_deplored(reading, sentence)
    )


def is_states_own(party: Entity) -> bool:
    """Say whether somebody told by words is of a state: its government, forces or services."""
    return bool(party.text) and not ARMS_OF_STATE.isdisjoint(party.sector[:1])


def _deeds_deplored(reading: Reading, sentence: Sentence) -> list[int]:
    words = slot_words()["HARM"] | slot_words()["HITTING"] | slot_words()["CUSTODY"]
    return [
        filler
        for slot in ABOUT
        for filler in reading.slots.get(slot, [])
        if sentence.tokens[filler].lemma in words
    ]


def _are_own_victims(
    reading: Reading, sentence: Sentence, recipient: tuple[Entity, ...], own: set[str]
) -> bool:
    """Say whether those who would be blamed are one's own whom the deed hit."""
    return bool(recipient) and all(
        party.code in own and bool(party.text) and is_told_as_victim(reading, sentence, party.start)
        for party in recipient
    )


def _blamed_there(
    reading: Reading, sentence: Sentence, toponyms: Sequence[Toponym], own: set[str]
) -> tuple[Entity, ...]:
    """Return the state where a deplored deed was done, if it is another one."""
    return _state_around(sentence, _deeds_deplored(reading, sentence)[0], toponyms, own)


def _state_around(
    sentence: Sentence, noun: int, toponyms: Sequence[Toponym], own: set[str]
) -> tuple[Entity, ...]:
    """Return the one other state that places in a noun's phrase, else in the sentence, are in."""
    for first, last in (subtree_span(sentence, noun), (sentence.start, sentence.end)):
        countries = {
            sovereign_of(toponym.country)
            for toponym in toponyms
            if toponym.country and first <= toponym.start and toponym.end <= last
        } - own
        if len(countries) == 1:
            return (state_of(countries.pop(), sentence.tokens[noun].start),)
    return ()


def country_blamed(reading: Reading, sentence: Sentence, cast: WhoIsWho) -> str | None:
    """Return the country of who is punished or blamed for what a reading tells.

    "Sanctioned two Iranian judges over the jailing of protesters" tells what Iran did.

    Args:
        reading: A reading whose trigger may stand under such a verb.
        sentence: Its sentence.
        cast: Who is who in the story.
    """
    if "subject" in reading.slots:
        return None
    above = ancestors(sentence, reading.trigger)
    for index in above:
        if sentence.tokens[index].lemma not in BLAMED_FOR or sentence.tokens[index].dep != "prep":
            continue
        verb = next((one for one in above if sentence.tokens[one].pos == "VERB"), -1)
        if verb < 0 or sentence.tokens[verb].lemma not in slot_words()["PUNISHING"]:
            return None
        codes = {
            party.code
            for token in subtree(sentence, verb)
            if verb < token < index and sentence.tokens[token].dep in {"dobj", "pobj", "conj"}
            for party in parties_of(cast, reading.number, sentence, token)
            or cast.modifiers(reading.number, token)
        } - ORGANISED
        return codes.pop() if len(codes) == 1 else None
    return None
