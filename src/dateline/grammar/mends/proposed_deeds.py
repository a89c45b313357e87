"""Deeds that are proposed, taken for what a noun is like: "proposed normalising ties with Mali".

A small parser takes a rare verb in "-ing" for an adjective: nobody proposes ties that normalise.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words


def raise_proposed_deeds(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a deed is what is proposed, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for deed in sentence.tokens[1:]:
        thing = sentence.tokens[deed.head]
        verb = sentence.tokens[deed.index - 1]
        if (
            (deed.tag, deed.dep) != ("VBG", "amod")
            or deed.lemma not in words("deeds-done-to-ties")
            or (thing.dep, thing.head) != ("dobj", verb.index)
            or verb.lemma not in words("proposing-deeds")
            or thing.tag not in NOUN_TAGS
            or thing.index < deed.index
        ):
            continue
        changed[deed.index] = replace(deed, pos="VERB", dep="xcomp", head=verb.index)
        changed[thing.index] = replace(thing, head=deed.index)
    return with_tokens(sentence, changed)
