"""Who did what a penalty is for: "is serving a sentence for killing", "was fined for leaving"."""

from dateline.events.words import listed
from dateline.grammar import VERBAL, Sentence, Token


def punished_for(sentence: Sentence, token: Token) -> list[int]:
    """Return who bears the penalty that a clause with "for" gives the reason of.

    Args:
        sentence: The sentence.
        token: The verb of the clause, a gerund.
    """
    preposition = sentence.tokens[token.head]
    if token.dep != "pcomp" or preposition.lemma != "for":
        return []
    above = sentence.tokens[preposition.head]
    if above.dep == "dobj" and above.lemma in listed("penalties"):
        above = sentence.tokens[above.head]
    elif not any(
        sentence.tokens[penalty].lemma in listed("penalties")
        for penalty in sentence.dependents(above.index, "dobj")
    ):
        return []
    if above.pos not in VERBAL:
        return []
    bearers = sentence.dependents(above.index, "nsubjpass")
    for dative in sentence.dependents(above.index, "dative"):
        bearers += sentence.dependents(dative, "pobj") or [dative]
    if not bearers and above.lemma in listed("bearing-penalties"):
        bearers = sentence.dependents(above.index, "nsubj")
    return bearers
