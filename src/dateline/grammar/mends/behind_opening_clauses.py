"""Subjects behind a clause that opens a sentence, which a small parser takes into that clause.

"As shells fell in Beirut, the president, Michel Aoun, urged calm": the place is told of as if the
president were what it is, and nobody urges. "When he was held by soldiers, France broke off
relations": France is listed with them. "Ignoring pleas from Oman, Peru imposed a ban": a participle
is taken for what does it.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NAME_TAGS, NOUN_TAGS
from dateline.grammar.tree import CLAUSE_SUBJECTS, is_finite, subtree, with_tokens
from dateline.grammar.words import words

QUOTES = frozenset({"``", "''"})
FILLERS = frozenset({"pobj", "dobj"})
TAKEN_IN = frozenset({"appos", "conj"})
# What may stand between a subject and its verb, and be neither's end.
BETWEEN = frozenset({"punct", "aux", "auxpass", "advmod", "neg", "advcl", "acl"})


def free_subject_behind_opening(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a noun is its verb's subject, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for clause in sentence.tokens:
        verb = sentence.tokens[clause.head]
        if (
            clause.dep != "advcl"
            or clause.index >= verb.index
            or not sentence.dependents(clause.index, "mark", "advmod")
            or not is_finite(sentence, verb)
            or sentence.dependents(verb.index, *CLAUSE_SUBJECTS)
        ):
            continue
        noun = _taken_in(sentence, clause, verb)
        if noun is None:
            continue
        passive = bool(sentence.dependents(verb.index, "auxpass"))
        changed = {
            noun.index: replace(noun, dep="nsubjpass" if passive else "nsubj", head=verb.index)
        }
        for index in (*sentence.children[noun.head], *sentence.children[clause.index]):
            if noun.index < index < verb.index:
                changed[index] = replace(sentence.tokens[index], head=verb.index)
        return with_tokens(sentence, changed)
    return sentence


def hang_opening_participle(sentence: Sentence) -> Sentence:
    """Return a sentence in which a participle before the subject is none itself, or itself.

    Args:
        sentence: As parsed.
    """
    opening = next(token for token in sentence.tokens if token.tag not in QUOTES)
    verb = sentence.tokens[opening.head]
    if (opening.tag, opening.dep) != ("VBG", "csubj") or not is_finite(sentence, verb):
        return sentence
    hung = {opening.index: replace(opening, dep="advcl")}
    for subject in sentence.dependents(verb.index, "nsubj", "nsubjpass"):
        opens = subtree(sentence, subject)[0]
        if opening.index < opens and sentence.tokens[opens - 1].text == ",":
            return with_tokens(sentence, hung)
    noun = _taken_in(sentence, opening, verb)
    if noun is None or sentence.tokens[verb.index - 1].text == ",":
        return sentence
    named = noun.tag in NAME_TAGS or sentence.dependents(noun.index, "det", "poss")
    if not named or sentence.dependents(noun.index, "cc", "conj"):
        # "Rebuilding homes, schools and roads will take years".
        return sentence
    passive = bool(sentence.dependents(verb.index, "auxpass"))
    label = "nsubjpass" if passive else "nsubj"
    hung[noun.index] = replace(noun, dep=label, head=verb.index)
    return with_tokens(sentence, hung)


def _taken_in(sentence: Sentence, clause: Token, verb: Token) -> Token | None:
    """Return the noun behind the comma that ends a clause, if it reaches to the verb, or None."""
    for index in subtree(sentence, clause.index):
        noun = sentence.tokens[index]
        before = sentence.tokens[noun.head]
        if (
            noun.dep not in TAKEN_IN
            or noun.tag not in NOUN_TAGS
            or noun.lemma in words("kinds-of-place")
            or before.dep not in FILLERS
            or not clause.index < before.index < noun.index < verb.index
            or sentence.dependents(before.index, "cc")
        ):
            continue
        below = subtree(sentence, noun.index)
        opens = below[0]
        if sentence.tokens[opens - 1].text != "," or opens - 2 < before.index:
            continue
        behind = [
            one.dep
            for one in sentence.tokens[below[-1] + 1 : verb.index]
            if one.head in {verb.index, before.index, clause.index}
        ]
        if BETWEEN.issuperset(behind):
            return noun
    return None
