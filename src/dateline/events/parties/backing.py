"""Whom firepower that backs somebody hits: "the militia, backed by air strikes, drove them out"."""

from dateline.events.frames.phrases import WhoIsWho, parties_of
from dateline.events.frames.reading import Reading
from dateline.events.parties.other_side import is_of
from dateline.events.words import listed
from dateline.grammar import Sentence
from dateline.records import Entity

BY = frozenset({"by", "with"})


def whom_the_backed_fight(
    reading: Reading, sentence: Sentence, cast: WhoIsWho, actor: tuple[Entity, ...]
) -> tuple[Entity, ...]:
    """Return whom those fight whom an act of force supports.

    Args:
        reading: A reading of a noun ("air strikes") whose slots name nobody who is hit.
        sentence: Its sentence.
        cast: Who is who in the story.
        actor: Whose act it is.

    Returns:
        What the verb of those who are backed has as its object, or nobody.
    """
    preposition = sentence.tokens[sentence.tokens[reading.trigger].head]
    backing = sentence.tokens[preposition.head]
    if preposition.lemma not in BY or backing.lemma not in listed("backing-in-a-fight"):
        return ()
    backed = sentence.tokens[backing.head]
    verb = sentence.tokens[backed.head]
    if backed.dep == "pobj" and verb.lemma == "by":
        # "Were pushed out by fighters backed by air strikes".
        verb = sentence.tokens[verb.head]
        labels: tuple[str, ...] = ("nsubjpass",)
    elif backed.dep == "nsubj":
        labels = ("dobj",)
    elif backed.pos == "VERB":
        verb, labels = backed, ("dobj",)
    else:
        return ()
    return tuple(
        party
        for hit in sentence.dependents(verb.index, *labels)
        for party in parties_of(cast, reading.number, sentence, hit)
        if not is_of(party, actor)
    )
