"""An offensive taken for how something is: "launched an offensive west of Tripoli".

Headlines leave out the article that tells the noun: "Turkey launches offensive against rebels".
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words

OFFENSIVE = "offensive"
OF_THE_NOUN = frozenset({"det", "amod", "compound", "poss", "nummod", "prep"})


def free_offensive(sentence: Sentence) -> Sentence:
    """Return a sentence in which such an offensive is the noun, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for token in sentence.tokens:
        way = sentence.tokens[token.head]
        if token.lemma == OFFENSIVE and (label := _as_bare_noun(token, way)):
            noun = replace(token, pos="NOUN", tag="NN", dep=label)
            return with_tokens(sentence, {token.index: noun})
        if not (
            token.lemma == OFFENSIVE
            and token.dep == "amod"
            and way.index == token.index + 1
            and way.text.lower() in words("compass")
        ):
            continue
        changed: dict[int, Token] = {
            child: replace(sentence.tokens[child], head=token.index)
            for child in sentence.children[way.index]
            if child < token.index and sentence.tokens[child].dep in OF_THE_NOUN
        }
        top = token.index if way.head == way.index else way.head
        changed[token.index] = replace(token, pos="NOUN", tag="NN", dep=way.dep, head=top)
        changed[way.index] = replace(way, pos="ADV", tag="RB", dep="advmod", head=token.index)
        return with_tokens(sentence, changed)
    return sentence


def _as_bare_noun(token: Token, above: Token) -> str:
    """Return the label of an offensive that a verb or a preposition stands before, or nothing."""
    if token.index < above.index:
        return ""
    if above.pos == "VERB" and token.dep == "acomp" and above.lemma in words("staging"):
        return "dobj"
    return "pobj" if above.pos == "ADP" and token.dep in {"amod", "advmod"} else ""
