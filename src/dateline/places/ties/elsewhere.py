"""Places told of what an act is about: a charge's, a demand's; the act was not there.

"Sentenced an Iraqi for posing with corpses in Mosul": the court is not in Mosul. "Exiles marched
to demand elections in Havana": nor were they.
"""

from dateline.grammar import Sentence, ancestors
from dateline.places.ties.uses import load_use

CHARGING = frozenset({"for", "over", "of", "with"})
CLAUSES = frozenset({"pcomp", "xcomp", "advcl", "ccomp", "acl"})


def is_of_the_matter(sentence: Sentence, trigger: int, start: int, end: int) -> bool:
    """Say whether words stand in what a charge, a verdict or a protest is about.

    Args:
        sentence: The sentence.
        trigger: The word of the act.
        start: Where the words begin.
        end: Where they end.
    """
    use = load_use()
    words = sentence.tokens
    inside = sentence.within(start, end)
    if not inside or words[trigger].lemma not in use.judging | use.protesting:
        return False
    above = (inside[-1], *ancestors(sentence, inside[-1]))
    if trigger not in above:
        return False
    between = above[: above.index(trigger)]
    if words[trigger].lemma in use.protesting:
        return any(
            words[one].dep in CLAUSES and words[one].lemma in use.demanding for one in between
        )
    return any(
        (words[one].dep == "pcomp" and words[words[one].head].lemma in CHARGING)
        or (words[one].dep == "prep" and words[one].lemma in {"for", "over"})
        for one in between
    )
