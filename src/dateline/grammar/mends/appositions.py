"""What stands behind a comma to tell what the noun before it is, taken for a verb's second object.

"Iran sees Iraq as a road to Hamas, its client in Gaza that has killed hundreds": Iran sees no
client, and Hamas is it.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NAME_TAGS, NOUN_TAGS
from dateline.grammar.tree import subtree, with_tokens

TAKEN_FOR = frozenset({"dobj", "dep"})
OPENING = frozenset({"det", "poss"})


def hang_appositions(sentence: Sentence) -> Sentence:
    """Return a sentence with such nouns hung on what they tell of, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for noun in sentence.tokens:
        verb = sentence.tokens[noun.head]
        if (
            noun.dep not in TAKEN_FOR
            or noun.tag not in NOUN_TAGS
            or verb.pos != "VERB"
            or verb.index > noun.index
            or not sentence.dependents(noun.index, "relcl")
            or sentence.dependents(noun.index, "cc", "conj")
        ):
            continue
        opens = subtree(sentence, noun.index)[0]
        name = sentence.tokens[opens - 2]
        if (
            sentence.tokens[opens].dep in OPENING
            and sentence.tokens[opens - 1].text == ","
            and name.tag in NAME_TAGS
            and name.dep == "pobj"
            and name.index > verb.index
            and any(one < name.index for one in sentence.dependents(verb.index, "dobj"))
        ):
            changed[noun.index] = replace(noun, dep="appos", head=name.index)
    return with_tokens(sentence, changed)
