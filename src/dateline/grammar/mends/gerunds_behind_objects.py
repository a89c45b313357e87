"""When something was done, hung on the object: "allowed the return of X after rejecting a plea".

Whoever allowed it rejected the plea; the return rejected nothing.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import with_tokens

BEFORE_DEEDS = frozenset({"after", "before", "while", "since", "upon"})
_DOWN_TO_OBJECTS = frozenset({"pobj", "prep", "dobj"})


def hang_time_on_verb(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a deed hangs on its verb, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for way in sentence.tokens:
        if way.dep != "prep" or way.lemma not in BEFORE_DEEDS:
            continue
        deeds = sentence.dependents(way.index, "pcomp")
        noun = sentence.tokens[way.head]
        if (
            len(deeds) != 1
            or sentence.tokens[deeds[0]].tag != "VBG"
            or sentence.dependents(deeds[0], "nsubj", "nsubjpass")
            or noun.pos not in {"NOUN", "PROPN"}
        ):
            continue
        verb = _verb_above(sentence, noun)
        if verb is not None and verb.index < noun.index:
            changed[way.index] = replace(way, head=verb.index)
    return with_tokens(sentence, changed)


def _verb_above(sentence: Sentence, noun: Token) -> Token | None:
    """Return the verb whose object a noun is, or is told with by prepositions, or None."""
    above = noun
    while above.dep in _DOWN_TO_OBJECTS and above.head != above.index:
        above = sentence.tokens[above.head]
        if above.pos == "VERB":
            return above
    return None
