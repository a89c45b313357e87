"""States said to border others: "states that border Mexico", which a small parser reads as a name.

Before a name "border" is taken for a noun, "that" for its article, and the neighbour for one of
those who border it.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import ancestors, with_tokens

BORDER = "border"
BESIDE = frozenset({"appos", "conj", "dep"})


def raise_bordering(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a "border" is the verb of a clause, any other itself.

    Args:
        sentence: As parsed.
    """
    tokens = sentence.tokens
    for border in tokens:
        if border.text != BORDER or border.dep != "compound" or border.index < 2:
            continue
        name, opening = tokens[border.head], tokens[border.index - 1]
        if opening.tag != "WDT" or opening.head != name.index or name.dep not in BESIDE:
            continue
        noun = _noun_before(sentence, opening.index)
        if noun is None or name.index in (noun.index, *ancestors(sentence, noun.index)):
            continue
        return with_tokens(
            sentence,
            {
                border.index: replace(border, pos="VERB", tag="VBP", dep="relcl", head=noun.index),
                opening.index: replace(opening, dep="nsubj", head=border.index),
                name.index: replace(name, dep="dobj", head=border.index),
            },
        )
    return sentence


def _noun_before(sentence: Sentence, index: int) -> Token | None:
    """Return the noun that a relative pronoun stands behind, a comma between or none."""
    tokens = sentence.tokens
    at = index - 1 if tokens[index - 1].text != "," else index - 2
    return tokens[at] if at >= 0 and tokens[at].pos in {"NOUN", "PROPN"} else None
