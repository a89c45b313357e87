"""What somebody or something is called in one word, behind "as" or in quotation marks.

"Described the pact as deeply regrettable": the adjective is taken for a part of "as". "Called the
raid “deeply regrettable” on Monday": for a part of the raid.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words

AMISS = frozenset({"amod", "acomp", "advmod", "advcl", "pcomp"})


def join_descriptions(sentence: Sentence) -> Sentence:
    """Return a sentence in which such an adjective is what its verb calls somebody.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        above = sentence.tokens[token.head]
        if token.pos != "ADJ" or token.dep not in AMISS or above.index >= token.index:
            continue
        if above.lemma == "as":
            verb = _verb_above(sentence, above)
            if verb.lemma in words("describing"):
                changed[above.index] = replace(above, head=verb.index)
                changed[token.index] = replace(token, head=verb.index, dep="oprd")
        elif (token.dep, above.dep) == ("amod", "dobj") and _is_quoted(sentence, token):
            verb = sentence.tokens[above.head]
            if verb.lemma in words("calling-names"):
                changed[token.index] = replace(token, head=verb.index, dep="oprd")
    return with_tokens(sentence, changed)


def _verb_above(sentence: Sentence, preposition: Token) -> Token:
    """Return the verb that a preposition hangs on, itself or by its object."""
    head = sentence.tokens[preposition.head]
    return sentence.tokens[head.head] if head.dep == "dobj" else head


def _is_quoted(sentence: Sentence, token: Token) -> bool:
    """Say whether a quotation begins with a word, or with what stands before it there."""
    marks = sentence.dependents(token.index, "punct")
    return any(mark < token.index and sentence.tokens[mark].text in "“\"'‘" for mark in marks)
