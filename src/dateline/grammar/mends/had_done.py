"""What somebody had done to what is his: "had her passport revoked" revokes no passport of hers.

A small parser takes what was done for something that the passport did.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import PAST_TAGS
from dateline.grammar.tree import with_tokens

OWN = frozenset({"PRP$"})


def make_what_is_had_passive(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a verb is a passive, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        had = sentence.tokens[verb.head]
        if verb.dep != "ccomp" or verb.tag not in PAST_TAGS or had.lemma != "have":
            continue
        things = sentence.dependents(verb.index, "nsubj", "nsubjpass")
        if len(things) != 1 or not had.index < things[0] < verb.index:
            continue
        thing = sentence.tokens[things[0]]
        its = any(
            sentence.tokens[owner].tag in OWN for owner in sentence.dependents(thing.index, "poss")
        )
        if its and not sentence.dependents(verb.index, "aux", "auxpass", "mark", "dobj"):
            changed[thing.index] = replace(thing, dep="nsubjpass")
            changed[verb.index] = replace(verb, tag="VBN")
    return with_tokens(sentence, changed)
