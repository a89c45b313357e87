"""What sums a clause up behind its last comma, taken by a parser for one more thing done.

"Kenya called in the envoy, the third such move this month": no move was called.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS
from dateline.grammar.tree import subtree, with_tokens

_TAKEN = frozenset({"dobj", "oprd", "attr"})
_WHICH = frozenset({"such", "latest", "first", "second", "third", "fourth", "fifth", "last"})


def part_what_sums_up(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a phrase is only told beside the clause, or itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for noun in sentence.tokens:
        if noun.dep not in _TAKEN or noun.tag not in NOUN_TAGS or noun.head > noun.index:
            continue
        start = subtree(sentence, noun.index)[0]
        if (
            sentence.tokens[start - 1].text == ","
            and sentence.tokens[start].lemma == "the"
            and sentence.tokens[start + 1].lemma in _WHICH
            and "such" in sentence.lemmas(noun.index, "amod")
        ):
            changed[noun.index] = replace(noun, dep="npadvmod")
    return with_tokens(sentence, changed)
