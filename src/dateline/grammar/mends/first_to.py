"""Who was of the first to do something: "Togo was one of the first states to sign the treaty".

A small parser takes the infinitive for an aim of the clause, as in "was in Oslo to sign". By whom
"the strike is the third by Israel on Damascus" was, it tells of the number.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words

_ONE = frozenset({"one", "some"})
_SIDES = frozenset({"by", "on", "against", "to"})
_TAKEN_FOR = frozenset({"advcl", "xcomp"})


def hang_what_the_first_did(sentence: Sentence) -> Sentence:
    """Return a sentence in which such an infinitive tells of the first, any other itself.

    Args:
        sentence: As parsed.
    """
    for clause in sentence.tokens:
        verb = sentence.tokens[clause.head]
        if clause.dep not in _TAKEN_FOR or clause.tag != "VB" or verb.lemma != "be":
            continue
        told = _one_of_the_first(sentence, verb, clause)
        if told is not None:
            changed = {clause.index: replace(clause, dep="relcl", head=told)}
            return with_tokens(sentence, changed)
    return sentence


def _one_of_the_first(sentence: Sentence, verb: Token, clause: Token) -> int | None:
    """Return who of the first, the last, the few somebody is said to be."""
    for preposition in sentence.tokens[verb.index + 1 : clause.index]:
        above = sentence.tokens[preposition.head]
        of_one = preposition.lemma == "of" and above.dep == "attr" and above.lemma in _ONE
        among = preposition.lemma == "among" and preposition.head == verb.index
        if not (of_one or among):
            continue
        for noun in sentence.dependents(preposition.index, "pobj"):
            ranks = sentence.dependents(noun, "amod", "nummod")
            if any(sentence.tokens[one].lemma in words("ranks") for one in (noun, *ranks)):
                return above.index if of_one else noun
    return None


def hang_sides_of_counted(sentence: Sentence) -> Sentence:
    """Return a sentence in which a counted deed has its doer and target, any other itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for count in sentence.tokens:
        verb = sentence.tokens[count.head]
        if count.dep != "attr" or verb.lemma != "be" or count.lemma not in words("counting-deeds"):
            continue
        ways = [sentence.tokens[one] for one in sentence.dependents(count.index, "prep")]
        deeds = [sentence.tokens[one] for one in sentence.dependents(verb.index, "nsubj")]
        told = any(way.lemma == "by" for way in ways) and len(deeds) == 1
        if told and deeds[0].pos == "NOUN":
            for way in ways:
                if way.lemma in _SIDES:
                    changed[way.index] = replace(way, head=deeds[0].index)
    return with_tokens(sentence, changed)
