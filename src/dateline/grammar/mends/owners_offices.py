"""An office before its holder's name owns with him: "the Chadian president Idris Tal's allies".

A small parser takes what he owns for another name of the office, so that he himself is met.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NAME_TAGS
from dateline.grammar.tree import with_tokens

_NAMING = frozenset({"compound", "punct", "flat"})


def hang_owners_offices(sentence: Sentence) -> Sentence:
    """Put what a holder of an office owns where the office stood in the clause.

    Args:
        sentence: As parsed.

    Returns:
        The sentence, each such office before the name of its holder.
    """
    for mark in sentence.tokens[2:-1]:
        owner = sentence.tokens[mark.head]
        owned = sentence.tokens[owner.head]
        office = sentence.tokens[owned.head]
        if (
            mark.tag != "POS"
            or owner.dep != "poss"
            or owner.tag not in NAME_TAGS
            or owned.dep != "appos"
            or office.tag != "NN"
            or office.index + 1 != _first_of_name(sentence, owner)
            or owned.index < mark.index
            or _is_indefinite(sentence, office)
        ):
            continue
        top = owned.index if office.head == office.index else office.head
        changed = {
            owned.index: replace(owned, dep=office.dep, head=top),
            office.index: replace(office, dep="compound", head=owner.index),
        }
        for part in sentence.children[office.index]:
            token = sentence.tokens[part]
            if part not in changed:
                head = owner.index if part < office.index else owned.index
                changed[part] = replace(token, head=head)
        sentence = with_tokens(sentence, changed)
    return sentence


def _is_indefinite(sentence: Sentence, noun: Token) -> bool:
    """Say whether a noun is one of many: "called a provocation Chad's shelling" has no office."""
    return any(
        sentence.tokens[at].lemma in {"a", "an"} for at in sentence.dependents(noun.index, "det")
    )


def _first_of_name(sentence: Sentence, owner: Token) -> int:
    """Return where a name begins that a possessor ends."""
    parts = [
        at
        for at in sentence.children[owner.index]
        if at < owner.index and sentence.labels[at] in _NAMING
    ]
    return min(parts, default=owner.index)
