"""What belongs to whoever holds an office called after something: "the secretary of state's visit".

A small parser hangs the visit on the office's "of", as if a state owned it, and makes the
secretary do what the visit did.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words

OF = "of"


def hang_on_office_holders(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a noun is the holder's, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for mark in sentence.tokens[3:-1]:
        if mark.tag != "POS":
            continue
        field = sentence.tokens[mark.index - 1]
        way = sentence.tokens[mark.index - 2]
        office = sentence.tokens[mark.index - 3]
        owned = sentence.tokens[field.head]
        if (
            field.dep != "poss"
            or way.lemma != OF
            or office.lemma not in words("offices-of-something")
            or field.lemma not in words("what-offices-are-of")
            or (owned.dep, owned.head) != ("pobj", way.index)
            or way.head != office.index
            or owned.index < mark.index
            or owned.tag not in NOUN_TAGS
        ):
            continue
        sentence = with_tokens(sentence, _hung(sentence, office, field, owned))
    return sentence


def _hung(sentence: Sentence, office: Token, field: Token, owned: Token) -> dict[int, Token]:
    """Return the changes by which what is owned takes the place of who holds the office."""
    top = owned.index if office.head == office.index else office.head
    changed = {
        one: replace(sentence.tokens[one], head=owned.index)
        for one in sentence.children[office.index]
        if one > owned.index
    }
    changed[field.index] = replace(field, dep="pobj", head=owned.head)
    changed[owned.index] = replace(owned, dep=office.dep, head=top)
    changed[office.index] = replace(office, dep="poss", head=owned.index)
    return changed
