"""Who does what a noun or a passive tells, where another verb of the sentence tells it.

"Criticism has come from the German police", "issued a statement of support for Chad", "was
outspoken in condemnation of the raid", "criticism of the raid voiced by Oslo", "was lifted under
the Obama administration".
"""

from dateline.events.codebook.kinds import FORCE_OR_PROTEST
from dateline.events.frames.phrases import parties_of
from dateline.events.frames.reading import Reading, is_detected
from dateline.events.frames.slots import slots_of
from dateline.events.parties.speakers import SpokenCast
from dateline.events.words import listed
from dateline.grammar import NOMINAL, Sentence, subtree
from dateline.records import Entity

SPOKEN = frozenset({"ACCUSE", "SUPPORT", "REQUEST", "REJECT", "THREATEN", "CONCEDE", "AGREE"})
RULING = frozenset({"GOV", "ELI"})


def told_elsewhere(reading: Reading, sentence: Sentence, cast: SpokenCast) -> tuple[Entity, ...]:
    """Return who does what a reading tells without its doer, where the sentence tells it elsewhere.

    Args:
        reading: A reading whose slots name no doer.
        sentence: Its sentence.
        cast: Who is who in the story.
    """
    token = sentence.tokens[reading.trigger]
    if token.pos in NOMINAL and reading.frame.event in SPOKEN:
        return _where_it_comes_from(reading, sentence, cast) or _who_gives_it_out(
            reading, sentence, cast
        )
    heard = is_detected(reading)
    if token.tag == "VBN" and not heard and reading.frame.event not in FORCE_OR_PROTEST:
        return _under_whom(reading, sentence, cast)
    return ()


def _where_it_comes_from(
    reading: Reading, sentence: Sentence, cast: SpokenCast
) -> tuple[Entity, ...]:
    """Return from whom words come, or who voices them."""
    noun = sentence.tokens[reading.trigger]
    ways: list[int] = []
    if noun.dep == "nsubj" and sentence.tokens[noun.head].lemma in listed("reaching-somebody"):
        ways += sentence.behind(noun.head, "from")
    for below in subtree(sentence, noun.index, frozenset({"relcl", "conj"})):
        token = sentence.tokens[below]
        if token.dep == "acl" and token.tag == "VBN" and token.lemma in listed("voicing"):
            ways += sentence.agents(below)
    return _all_of(ways, reading, sentence, cast)


def _who_gives_it_out(reading: Reading, sentence: Sentence, cast: SpokenCast) -> tuple[Entity, ...]:
    """Return who gives out a statement of it, or is loud in it."""
    noun = sentence.tokens[reading.trigger]
    preposition = sentence.tokens[noun.head]
    if noun.dep != "pobj":
        return ()
    above = sentence.tokens[preposition.head]
    if preposition.lemma == "of" and above.lemma in listed("words-given-out"):
        verb = sentence.tokens[above.head]
        if above.dep != "dobj" or verb.lemma not in listed("giving-out-words"):
            return ()
    elif preposition.lemma == "in":
        verb = sentence.tokens[above.head] if above.dep == "acomp" else above
        if above.lemma not in listed("loud-in"):
            return ()
    else:
        return ()
    return _all_of(slots_of(sentence, verb.index).get("subject", []), reading, sentence, cast)


def _under_whom(reading: Reading, sentence: Sentence, cast: SpokenCast) -> tuple[Entity, ...]:
    """Return under whose rule a passive was done: "lifted under President Holm"."""
    found = _all_of(sentence.behind(reading.trigger, "under"), reading, sentence, cast)
    return tuple(
        one
        for one in found
        if not RULING.isdisjoint(one.sector) and one.via != "metonym" and not cast.is_guess(one)
    )


def _all_of(
    fillers: list[int], reading: Reading, sentence: Sentence, cast: SpokenCast
) -> tuple[Entity, ...]:
    return tuple(
        party for filler in fillers for party in parties_of(cast, reading.number, sentence, filler)
    )
