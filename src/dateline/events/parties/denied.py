"""Whose word is denied: "Chad says Niger arms the rebels, which Niamey denies".

Nobody need accuse in so many words: what somebody says of the other side is denied as a charge is.

Source:
    Codebook, "denies an accusation".
"""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.events.frames.reading import Reading
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.sectors import is_known
from dateline.events.parties.speakers import SpokenCast
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors, subtree
from dateline.records import Entity

TAKEN_UP = frozenset({"this", "that", "it"})


def whose_word(
    reading: Reading, sentences: Sequence[Sentence], cast: SpokenCast, actor: tuple[Entity, ...]
) -> tuple[Entity, ...]:
    """Return who said what somebody denies, in the same sentence or in the one before it.

    Args:
        reading: A frame on a clause of denying.
        sentences: The story's sentences.
        cast: Its cast, which knows who speaks.
        actor: Who denies.

    Returns:
        Nobody where no word takes up what was said, or only the one who denies has spoken.
    """
    sentence = sentences[reading.number]
    verb = sentence.tokens[reading.trigger]
    if verb.lemma not in listed("denials") or not is_known(actor):
        return ()
    if verb.dep == "relcl":
        said = _said_above(reading, sentence, cast)
    elif reading.number and _takes_up(reading, sentence):
        said = _said_before(reading.number - 1, sentences, cast, actor)
    else:
        said = ()
    own = {party.name for party in actor}
    if any(party.name in own for party in said):
        return ()
    return tuple(
        replace(party, text="", start=verb.start, end=verb.start, via="coreference")
        for party in said
    )


def _said_above(reading: Reading, sentence: Sentence, cast: SpokenCast) -> tuple[Entity, ...]:
    """Return who says or charges what the clause of a relative denial hangs on."""
    tokens = sentence.tokens
    antecedent = tokens[tokens[reading.trigger].head]
    objects = {tokens[one].text.lower() for one in sentence.dependents(reading.trigger, "dobj")}
    if "which" not in objects and antecedent.lemma not in listed("charges-named"):
        return ()
    for above in ancestors(sentence, reading.trigger):
        if tokens[above].dep == "ccomp":
            return cast.speaker(reading.number, above)
        if tokens[above].lemma in listed("charging"):
            return tuple(
                party
                for subject in sentence.dependents(above, "nsubj")
                for party in cast.at(reading.number, subject)
            )
    return ()


def _takes_up(reading: Reading, sentence: Sentence) -> bool:
    """Say whether what is denied was told before: "this", "the claim", "losing the base"."""
    if sentence.tokens[reading.trigger].lemma == "deny" and sentence.dependents(
        reading.trigger, "xcomp"
    ):
        return True
    return any(
        sentence.tokens[one].text.lower() in TAKEN_UP
        or sentence.tokens[one].lemma in listed("charges-named", "claims-called-untrue")
        for one in reading.slots.get("object", [])
    )


def _said_before(
    number: int, sentences: Sequence[Sentence], cast: SpokenCast, actor: tuple[Entity, ...]
) -> tuple[Entity, ...]:
    """Return who says something of those who deny it now, in the sentence before.

    Who accuses them there in so many words is found among the charges.
    """
    sentence = sentences[number]
    if not sentence.words.isdisjoint(slot_words()["REPROACHING"]):
        return ()
    codes = {party.code for party in actor}
    for token in sentence.tokens:
        if token.dep != "ccomp":
            continue
        spoken_of = {
            party.code for one in subtree(sentence, token.index) for party in cast.at(number, one)
        }
        said = cast.speaker(number, token.index)
        if said and codes & spoken_of:
            return said
    return ()
