"""Clauses counted from another, which a small parser takes for clauses beside it.

"Kept its rate on Monday, a day after the club and China agreed": the agreement is taken for a
second main clause, and "after" for a word of the day before it.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence
from dateline.grammar.tree import CLAUSE_SUBJECTS, with_tokens

COUNTED_FROM = frozenset({"after", "before"})
LENGTHS = frozenset({"minute", "hour", "day", "week", "month", "year", "decade"})


def hang_counted_clauses(sentence: Sentence) -> Sentence:
    """Return a sentence with such a clause hung on the one it is counted from.

    Args:
        sentence: As parsed.
    """
    changed = {}
    for mark in sentence.tokens:
        length = sentence.tokens[mark.head]
        verb = sentence.tokens[length.head]
        if (
            mark.lemma in COUNTED_FROM
            and mark.dep == "prep"
            and not sentence.dependents(mark.index, "pobj", "pcomp")
            and length.lemma in LENGTHS
            and length.dep == "npadvmod"
            and verb.dep == "conj"
            and length.index < mark.index < verb.index
            and any(
                mark.index < subject < verb.index
                for subject in sentence.dependents(verb.index, *CLAUSE_SUBJECTS)
            )
        ):
            changed[mark.index] = replace(mark, dep="mark", head=verb.index)
            changed[verb.index] = replace(verb, dep="advcl")
    return with_tokens(sentence, changed) if changed else sentence
