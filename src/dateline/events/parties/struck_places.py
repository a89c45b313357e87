"""Where a strike was and what it hit, of whom nobody is blamed: "the bombing in Chad".

Source:
    Codebook, "Who".
"""

from dateline.events.lexicon.classes import slot_words
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors

CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp"})


def is_place_of_a_strike(sentence: Sentence, index: int) -> bool:
    """Say whether a noun is only where a strike was done ("the attack in Chad").

    Whoever owns a strike did it: "Chad's attack in Mali".

    Args:
        sentence: A sentence.
        index: The noun.
    """
    placed = False
    for above in ancestors(sentence, index):
        token = sentence.tokens[above]
        if token.dep in CLAUSES:
            return False
        if placed and token.lemma in slot_words()["STRIKING"]:
            return True
        placed = token.dep == "prep" and token.lemma in listed("standing-at")
    return False


def is_called_after_its_target(sentence: Sentence, noun: int) -> bool:
    """Say whether a strike is called after what it hit ("the Peruvian embassy bombing").

    Args:
        sentence: A sentence.
        noun: The strike's noun.
    """
    return sentence.tokens[noun].lemma in listed("called-after-places") and any(
        sentence.tokens[child].lemma.lower() in slot_words()["STRUCK"]
        for child in sentence.dependents(noun, "compound", "nmod")
    )
