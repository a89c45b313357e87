"""The mends of clauses that a small parser reads amiss time and again, one after the other."""

from functools import cache

from dateline.grammar.mends.first_mends import first_mends
from dateline.grammar.mends.later_mends import later_mends
from dateline.grammar.mends.passes import Pass
from dateline.grammar.sentence import Sentence


def mend_clauses(sentence: Sentence) -> Sentence:
    """Return a sentence with such clauses put right, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for mend, said, labels, tags in passes():
        if (
            (said and said.isdisjoint(sentence.words))
            or (labels and labels.isdisjoint(sentence.labels))
            or (tags and tags.isdisjoint(sentence.tags))
        ):
            continue
        sentence = mend(sentence)
    return sentence


@cache
def passes() -> tuple[Pass, ...]:
    """Return all mends in their order."""
    return (*first_mends(), *later_mends())
