"""The other side of what somebody says: whom the sentence speaks of besides the speaker.

Source:
    Codebook, "Who".
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from dateline.actors import INTERGOVERNMENTAL
from dateline.events.frames.phrases import WhoIsWho
from dateline.events.frames.reading import Reading
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.captors import is_hit_by_it
from dateline.events.parties.sectors import ARMS_OF_STATE, SIDES, UNKNOWN, is_armed
from dateline.events.parties.side_by_side import asked_beside, does_something_else
from dateline.events.parties.struck_places import is_place_of_a_strike
from dateline.events.words import listed
from dateline.grammar import SUBJECTS, Sentence, ancestors, subtree
from dateline.records import Entity

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
CLAUSES = frozenset({"relcl", "acl", "appos", "conj"})


def other_side(
    reading: Reading,
    sentences: Sequence[Sentence],
    cast: WhoIsWho,
    actor: tuple[Entity, ...],
    *,
    near: bool,
) -> tuple[Entity, ...]:
    """Return the nearest party of the sentence that is another side than the actor's.

    What hangs on the event's own word comes first, then, unless it must be `near`, what is nearest
    in the tree, then whom the sentence before speaks of first, if that is somebody at home.

    Args:
        reading: A reading whose recipient's slots name nobody.
        sentences: The story's sentences.
        cast: Who is who in the story.
        actor: The event's actors.
        near: Whether only what hangs on the event's own word counts.

    Returns:
        One party or none.
    """
    sentence = sentences[reading.number]
    own = set(subtree(sentence, reading.trigger))
    doers = {
        token
        for filler in reading.slots.get("subject", [])
        for token in subtree(sentence, filler, CLAUSES)
    }
    hearers = _hearers(sentence, reading.trigger)
    beside = asked_beside(reading, sentence)
    deplored = "disapprove" in reading.frame.modes
    asking = reading.frame.event == "REQUEST"
    found = [
        (token not in own, _steps(sentence, token, reading.trigger), party)
        for token, party in sides_of(reading.number, sentence, cast)
        if not is_of(party, actor)
        and (token in own or not near)
        and token not in doers
        and not _is_ones_own(party, actor)
        and not _is_told_apart(sentence, token, reading.trigger)
        and token not in beside
        and not (asking and _is_to_be_helped(sentence, token, reading.trigger))
        and not (near and _brings_it_about(sentence, token))
        and not (deplored and is_place_of_a_strike(sentence, token))
        and not (deplored and is_hit_by_it(reading, sentence, party))
        and not does_something_else(sentence, token, reading.trigger)
        and not (token in hearers and any(party.code == one.code for one in actor))
    ]
    if found:
        return (replace(min(found, key=lambda one: one[:2])[2], via="role"),)
    if near or not reading.number or reading.frame.event == "REJECT":
        return ()
    # What is said at home is said to somebody there; a foreign side is not taken from afar.
    at_home = {party.code for party in actor}
    before = [
        party
        for _, party in sides_of(reading.number - 1, sentences[reading.number - 1], cast)
        if not is_of(party, actor) and party.code in at_home
    ]
    return tuple(replace(party, via="role") for party in before[:1])


def _is_to_be_helped(sentence: Sentence, index: int, trigger: int) -> bool:
    """Say whether something good is to be done for somebody: another is asked for it.

    "Called for the prisoners to be given food", "for refugees to be allowed home".
    """
    token = sentence.tokens[index]
    deed = sentence.tokens[token.head]
    return (
        token.dep == "nsubjpass"
        and deed.lemma in listed("done-for-people")
        and deed.dep in {"ccomp", "xcomp", "advcl"}
        and deed.head == trigger
    )


def _brings_it_about(sentence: Sentence, index: int) -> bool:
    """Say whether somebody only made a deal possible ("a China-brokered truce")."""
    token = sentence.tokens[index]
    return token.dep == "npadvmod" and sentence.tokens[token.head].lemma in listed("brokering")


def _is_ones_own(party: Entity, actor: Sequence[Entity]) -> bool:
    """Say whether a party is called the actor's own ("withdraw its soldiers")."""
    own = party.text.lower().split(" ", 1)[0] in listed("possessives")
    return own and any(party.code == one.code for one in actor)


def is_enemy(party: Entity, actor: Sequence[Entity]) -> bool:
    """Say whether somebody known is armed and not on the actor's side."""
    return party.code != UNKNOWN and is_armed(party) and not is_of(party, actor)


def _hearers(sentence: Sentence, trigger: int) -> frozenset[int]:
    """Return to whom all this is said ("he told MPs"): at home they are no other side."""
    return frozenset(
        hearer
        for above in ancestors(sentence, trigger)
        if sentence.tokens[above].lemma in slot_words()["QUOTING"]
        for hearer in sentence.dependents(above, "dobj", "dative")
    )


def _steps(sentence: Sentence, index: int, trigger: int) -> tuple[int, int]:
    """Return how far a token is from a trigger: in the tree, and in words."""
    up, down = [trigger, *ancestors(sentence, trigger)], [index, *ancestors(sentence, index)]
    met = next(above for above in down if above in up)
    return up.index(met) + down.index(met), abs(index - trigger)


def _is_told_apart(sentence: Sentence, index: int, trigger: int) -> bool:
    """Say whether a clause that tells something else holds a token ("France, which backs X")."""
    with_trigger = {trigger, *ancestors(sentence, trigger)}
    clause = sentence.tokens[index].head
    for above in (index, *ancestors(sentence, index)):
        if above in with_trigger:
            return False
        names_him = above == clause and sentence.tokens[index].dep in SUBJECTS
        if names_him and not _is_whose(sentence, index):
            # "five names that France had put forward"
            continue
        if _opens_aside(sentence, above):
            return True
    return False


def _is_whose(sentence: Sentence, index: int) -> bool:
    """Say whether a noun is told as somebody's ("Chad, whose soldiers withdrew, denied it")."""
    owners = sentence.dependents(index, "poss")
    return any(sentence.tokens[one].text == "whose" for one in owners)


def _opens_aside(sentence: Sentence, index: int) -> bool:
    """Say whether a token heads a clause that tells something else, or is who says all this."""
    token = sentence.tokens[index]
    if token.dep in SUBJECTS:
        saying = sentence.tokens[token.head].lemma in slot_words()["QUOTING"]
        return saying and not sentence.dependents(token.head, "xcomp")
    if token.dep == "acl":
        return token.tag == "VBN"
    marks = [sentence.tokens[mark].lemma for mark in sentence.dependents(index, "mark")]
    return token.dep == "relcl" or (
        token.dep == "advcl" and bool(marks) and listed("conditions").isdisjoint(marks)
    )


def sides_of(number: int, sentence: Sentence, cast: WhoIsWho) -> Iterator[tuple[int, Entity]]:
    """Yield the sides that a sentence speaks of, each with its word's index.

    Args:
        number: The sentence's number in the story.
        sentence: The sentence.
        cast: Who is who in the story.
    """
    for token in sentence.tokens:
        if token.pos in NOMINAL:
            for party in cast.at(number, token.index):
                if party.via == "metonym" and is_venue(sentence, token.index):
                    continue
                if _is_of_a_meeting(sentence, token.index):
                    continue
                if not SIDES.isdisjoint(party.sector) or party.code in INTERGOVERNMENTAL:
                    yield token.index, party


def _is_of_a_meeting(sentence: Sentence, index: int) -> bool:
    """Say whether a name only tells at whose meeting something is said ("at a NATO summit")."""
    token = sentence.tokens[index]
    meeting = sentence.tokens[token.head]
    return (
        token.dep in {"compound", "nmod"}
        and meeting.lemma in listed("meetings")
        and meeting.dep == "pobj"
        and sentence.tokens[meeting.head].lemma in {"at", "in", "during", "before", "after"}
    )


def is_venue(sentence: Sentence, index: int) -> bool:
    """Say whether a word stands where things happen: a capital behind "in" governs nothing there.

    Nor does one that only says where a town lies, "north of Baghdad".

    Args:
        sentence: The sentence.
        index: The word.
    """
    token = sentence.tokens[index]
    if token.dep != "pobj":
        return False
    preposition = sentence.tokens[token.head]
    measured = sentence.tokens[preposition.index - 1].lemma in listed("points-of-the-compass")
    return preposition.lemma in {"in", "at", "near"} or (preposition.lemma == "of" and measured)


def is_of(party: Entity, actor: Sequence[Entity]) -> bool:
    """Say whether a party is on the side of the actors."""
    return any(
        party.code == one.code
        and (
            not party.sector
            or party.sector[:1] == one.sector[:1]
            or (_is_bare_state(party) and not ARMS_OF_STATE.isdisjoint(one.sector))
        )
        for one in actor
    )


def _is_bare_state(party: Entity) -> bool:
    return party.sector == ("GOV",) and party.via == "name"
