"""What a clause holds at all: by it most frames of its verb are ruled out before one is tried."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from dateline.events.frames.denials import takes_up_a_party
from dateline.events.frames.reading import Reading
from dateline.events.frames.slots import Slots, acts_as_verb, is_passive
from dateline.events.lexicon.lexicon import Frame, Trigger
from dateline.events.words import listed
from dateline.grammar import PAST_TAGS, Sentence

CEASING = ("ceasefire",)
OF_THE_DEED = ("subject.", "object.")


class Held(NamedTuple):
    """The clause's own slots that may be filled, and the words of its subject and object.

    Words are empty where anything may stand there, or nothing does.
    """

    slots: frozenset[str]
    subjects: frozenset[str]
    objects: frozenset[str]


def held_by(
    sentence: Sentence,
    index: int,
    slots: Slots,
    words_of: Callable[[Sequence[int]], frozenset[str]],
) -> Held:
    """Return what a clause holds.

    A passive without a doer needs no subject, and a headline's subject may be its object.

    Args:
        sentence: The sentence.
        index: The clause's trigger.
        slots: Its slots.
        words_of: Gives the words that tokens go by.
    """
    subjects, objects = words_of(slots.get("subject", ())), words_of(slots.get("object", ()))
    if subjects and not objects and is_telegraphic(sentence, index):
        return Held(frozenset((*slots, "object")), frozenset(), subjects)
    if objects and not subjects and may_lack_doer(sentence, index):
        return Held(frozenset((*slots, "subject")), subjects, objects)
    return Held(frozenset(slots), subjects, objects)


def cannot_read(trigger: Trigger, held: Held) -> bool:
    """Say whether a clause lacks what a frame asks for, or holds other words than it asks for.

    Args:
        trigger: One way the frame begins, with no words beside the clause's own trigger.
        held: What the clause holds.
    """
    slots, subjects, objects = held
    if objects and trigger.objects is not None and trigger.objects.isdisjoint(objects):
        return True
    if subjects and trigger.subjects is not None and trigger.subjects.isdisjoint(subjects):
        return True
    return not slots.issuperset(trigger.frame.needed)


def may_lack_doer(sentence: Sentence, index: int) -> bool:
    """Say whether a clause may have no subject though somebody does it ("were shelled")."""
    token = sentence.tokens[index]
    participle = token.tag == "VBN" and token.dep in {"acl", "amod", "advcl", "ROOT", "conj"}
    return acts_as_verb(sentence, index) and (participle or is_passive(sentence, index))


def is_telegraphic(sentence: Sentence, index: int) -> bool:
    """Say whether a verb without an object may be a headline's passive ("Five killed in blast")."""
    if sentence.tokens[index].tag not in PAST_TAGS:
        return False
    return not sentence.dependents(index, "aux", "auxpass", "ccomp", "xcomp")


def charges_nobody_else(reading: Reading, sentence: Sentence) -> bool:
    """Say whether what is claimed has no doer, or the claimant ("claimed they shelled it").

    Whoever "claims to have been beaten by police" charges them.

    Args:
        reading: What is claimed.
        sentence: Its sentence.
    """
    doers = reading.slots.get("subject", [])
    deed = sentence.tokens[reading.trigger]
    tried = sentence.tokens[deed.head].lemma in listed("trying")
    return (
        not doers
        or (deed.dep == "xcomp" and not tried and not is_passive(sentence, deed.index))
        or takes_up_a_party(sentence, doers)
    )


def goes_on_still(frame: Frame, sentence: Sentence, index: int) -> bool:
    """Say whether attacks that a frame would have stopped only should: "have not ended", "must be".

    Args:
        frame: A frame that reads what becomes of somebody's attacks.
        sentence: The sentence.
        index: Its trigger.
    """
    doers = [path for alternative in frame.actor[:1] for path in alternative]
    of_attacks = frame.modes == CEASING and any(one.startswith(OF_THE_DEED) for one in doers)
    return of_attacks and bool(
        sentence.dependents(index, "neg") or sentence.lemmas(index, "aux") & listed("duty")
    )
