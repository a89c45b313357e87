"""Clauses that tell no more than what a claim says, or what somebody wants done.

Source:
    Codebook: "an act known only from somebody's accusation" is ACCUSE allege alone.
"""

from dateline.events.frames.tense import is_bare_passive
from dateline.events.words import listed
from dateline.grammar import Sentence, Token


def is_claimed_by_a_noun(sentence: Sentence, token: Token) -> bool:
    """Say whether a clause tells what a claim says ("condemned the claim that its army fired").

    Args:
        sentence: The sentence.
        token: The clause's verb.
    """
    for mark in sentence.dependents(token.index, "mark"):
        claim = sentence.tokens[mark - 1]
        if not mark or claim.pos != "NOUN" or claim.lemma not in listed("claims-as-nouns"):
            continue
        way = sentence.tokens[claim.head].lemma
        taken = claim.dep == "dobj" or (claim.dep == "pobj" and way in listed("taken-ill"))
        if taken and sentence.dependents(claim.index, "det", "amod", "poss"):
            return True
    return False


def is_only_wanted(sentence: Sentence, token: Token) -> bool:
    """Say whether a clause tells in the subjunctive what is asked ("ordered that he be freed").

    Args:
        sentence: The sentence.
        token: The clause's verb.
    """
    return is_bare_passive(sentence, token.index) and "that" in sentence.lemmas(token.index, "mark")
