"""A second verb of a relative clause that a small parser joins to the noun it hangs on.

"Chad, which sent troops to the border, and threatened to close it, is alarmed": who threatened is
Chad, as "which" tells, and no noun is joined to a verb.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import PAST_TAGS
from dateline.grammar.tree import CLAUSE_SUBJECTS, ancestors, subtree, with_tokens

RELATIVES = frozenset({"which", "who"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
NAMES = frozenset({"NOUN", "PROPN"})
BETWEEN = frozenset({"punct", "cc", "advmod"})


def join_second_relative(sentence: Sentence) -> Sentence:
    """Return a sentence with such verbs joined to the clause's first, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for second in sentence.tokens:
        noun = sentence.tokens[second.head]
        if (
            second.dep != "conj"
            or second.tag not in FINITE
            or noun.pos not in NAMES
            or noun.index > second.index
            or sentence.dependents(second.index, *CLAUSE_SUBJECTS, "mark")
        ):
            continue
        first = _first_of(sentence, noun, second)
        if first is None or second.index in ancestors(sentence, first.index):
            continue
        changed = {second.index: replace(second, head=first.index)}
        for child in sentence.dependents(noun.index, "cc"):
            if first.index < child < second.index:
                changed[child] = replace(sentence.tokens[child], head=first.index)
        return with_tokens(sentence, changed)
    return sentence


def _first_of(sentence: Sentence, noun: Token, second: Token) -> Token | None:
    """Return the verb of a clause of "which" or "who" that ends before a second verb, or None."""
    for clause in reversed(sentence.dependents(noun.index, "relcl")):
        first = sentence.tokens[clause]
        told = any(
            sentence.tokens[one].tag in {"WDT", "WP"}
            for one in sentence.dependents(clause, *CLAUSE_SUBJECTS)
        )
        end = subtree(sentence, clause)[-1]
        rest = sentence.tokens[end + 1 : second.index]
        if (
            told
            and end < second.index
            and all(one.dep in BETWEEN for one in rest)
            and (first.tag in PAST_TAGS) == (second.tag in PAST_TAGS)
        ):
            return first
    return None
