"""What somebody or something is called in one word, behind "as" or in quotation marks.

"Described the pact as deeply regrettable": the adjective is taken for a part of "as". "Called the
raid “deeply regrettable” on Monday": for a part of the raid. "Ill-advised" and its like, which a
parser takes for verbs, are adjectives too, and "regards them as linked to a gang" tells what they
are. "Branded the law a power grab": for a second object, or
the law for another name.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import HYPHENS, with_tokens
from dateline.grammar.words import words

# A word of two halves, and their hyphen: what stands before them is the third token back.
HALVES = 3
PARTICIPLES = frozenset({"VBN", "VBD", "VBG"})
QUOTES = "“\"'‘"
OF_A_CLAUSE = ("nsubj", "nsubjpass", "aux", "auxpass", "agent")
AMISS = frozenset({"amod", "acomp", "advmod", "advcl", "pcomp"})


def join_descriptions(sentence: Sentence) -> Sentence:
    """Return a sentence in which such an adjective is what its verb calls somebody.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        above = sentence.tokens[token.head]
        if _is_second_object(sentence, token) and above.lemma in words("calling-names"):
            changed[token.index] = replace(token, dep="oprd")
            for called in sentence.dependents(above.index, "dative"):
                changed[called] = replace(sentence.tokens[called], dep="dobj")
        elif _is_first_name(sentence, token) and above.lemma in words("calling-names"):
            changed[token.index] = replace(token, dep="dobj")
        if token.dep not in AMISS or above.index >= token.index:
            continue
        opening = _as_before_participle(sentence, token)
        if opening is not None and above.lemma in words("describing"):
            changed[opening.index] = replace(opening, head=above.index, dep="prep", pos="ADP")
            changed[token.index] = replace(token, dep="oprd")
            continue
        if token.pos != "ADJ" and not _is_hyphenated(sentence, token):
            continue
        marks = sentence.dependents(token.index, "advmod", "mark")
        if marks and sentence.tokens[marks[0]].lemma == "as" and above.lemma in words("describing"):
            # "Described it as ill-advised": taken for a clause that "as" opens.
            changed[marks[0]] = replace(
                sentence.tokens[marks[0]], head=above.index, dep="prep", pos="ADP"
            )
            changed[token.index] = replace(token, dep="oprd")
        elif above.lemma == "as":
            verb = _verb_above(sentence, above)
            if verb.lemma in words("describing"):
                changed[above.index] = replace(above, head=verb.index)
                changed[token.index] = replace(token, head=verb.index, dep="oprd")
        elif (token.dep, above.dep) == ("amod", "dobj") and _is_quoted(sentence, token):
            verb = sentence.tokens[above.head]
            if verb.lemma in words("calling-names"):
                changed[token.index] = replace(token, head=verb.index, dep="oprd")
    return with_tokens(sentence, changed)


def _as_before_participle(sentence: Sentence, token: Token) -> Token | None:
    """Return the "as" of a participle that tells what somebody is ("regards it as settled")."""
    marks = sentence.dependents(token.index, "mark")
    if token.tag != "VBN" or not marks or sentence.dependents(token.index, *OF_A_CLAUSE):
        return None
    opening = sentence.tokens[marks[0]]
    between = sentence.tokens[opening.index + 1 : token.index]
    apart = any(word.dep != "advmod" for word in between)
    return None if opening.lemma != "as" or apart else opening


def _is_second_object(sentence: Sentence, token: Token) -> bool:
    """Say whether a noun is the second object of its verb ("branded the law a power grab")."""
    if token.dep != "dobj":
        return False
    objects = sentence.dependents(token.head, "dobj", "dative")
    return len(objects) > 1 and token.index == objects[-1]


def _is_first_name(sentence: Sentence, token: Token) -> bool:
    """Say whether a noun, the first of two that its verb would call nobody, is what it calls so."""
    names = sentence.dependents(token.head, "oprd") if token.dep == "oprd" else []
    return (
        len(names) > 1
        and token.index == names[0] > token.head
        and token.pos in {"NOUN", "PROPN"}
        and not sentence.dependents(token.head, "dobj", "nsubjpass")
    )


def _verb_above(sentence: Sentence, preposition: Token) -> Token:
    """Return the verb that a preposition hangs on, itself or by its object."""
    head = sentence.tokens[preposition.head]
    return sentence.tokens[head.head] if head.dep == "dobj" else head


def _is_quoted(sentence: Sentence, token: Token) -> bool:
    """Say whether a quotation begins with a word, or with what stands before it there."""
    if _is_hyphenated(sentence, token):
        return sentence.tokens[token.index - 3].text in QUOTES
    marks = sentence.dependents(token.index, "punct")
    return any(mark < token.index and sentence.tokens[mark].text in QUOTES for mark in marks)


def _is_hyphenated(sentence: Sentence, token: Token) -> bool:
    """Say whether a participle is the second half of a word with a hyphen: "ill-advised"."""
    return (
        token.tag in PARTICIPLES
        and token.index >= HALVES
        and sentence.tokens[token.index - 1].text in HYPHENS
    )
