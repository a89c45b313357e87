"""What stands behind a comma to tell what the noun before it is, taken for a verb's second object.

"Iran sees Iraq as a road to Hamas, its client in Gaza that has killed hundreds": Iran sees no
client, and Hamas is it. "A wing of the Mali Front (MF), a group that fights": whatever else the
group is hung on, the Front is it.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NAME_TAGS, NOUN_TAGS
from dateline.grammar.tree import subtree, with_tokens

TAKEN_FOR = frozenset({"dobj", "dep"})
OPENING = frozenset({"det", "poss"})
HUNG_ELSEWHERE = frozenset({"dobj", "dep", "oprd", "npadvmod", "appos", "attr"})
BRACKET = ")"


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


def hang_behind_short_form(sentence: Sentence) -> Sentence:
    """Return a sentence with what tells a name behind its short form hung on it, or itself.

    Args:
        sentence: As parsed.
    """
    for bracket in sentence.tokens[3:-3]:
        comma, article = sentence.tokens[bracket.index + 1], sentence.tokens[bracket.index + 2]
        short = sentence.tokens[bracket.index - 1]
        noun = sentence.tokens[article.head]
        if (
            (bracket.text, comma.text, article.tag) != (BRACKET, ",", "DT")
            or short.dep != "appos"
            or not short.text.isupper()
            or noun.dep not in HUNG_ELSEWHERE
            or noun.tag not in NOUN_TAGS
            or noun.head == short.head
            or noun.head > noun.index
            or not sentence.dependents(noun.index, "relcl", "acl")
            or sentence.dependents(noun.index, "cc", "conj")
        ):
            continue
        name = sentence.tokens[short.head]
        if name.index < short.index and subtree(sentence, noun.index)[0] == article.index:
            told = replace(noun, dep="appos", head=name.index)
            return with_tokens(sentence, {noun.index: told})
    return sentence
