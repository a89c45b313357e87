"""Deeds whose day stands before those it was done to: "the detention on Monday of ten nurses".

A parser hangs "of ten nurses" on the day, so that nobody was detained.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import is_calendar_name, with_tokens

_YEAR = 4
_TELLING_DAYS = frozenset({"on", "in"})


def hang_on_dated_noun(sentence: Sentence) -> Sentence:
    """Return a sentence with such an "of" hung on its noun, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for of in sentence.tokens:
        day = sentence.tokens[of.head]
        if of.text != "of" or of.dep != "prep" or day.index > of.index or day.dep != "pobj":
            continue
        told = sentence.tokens[day.head]
        year = day.tag == "CD" and len(day.text) == _YEAR and day.text.isdigit()
        if not (year or is_calendar_name(day)) or told.lemma not in _TELLING_DAYS:
            continue
        noun = _noun_before(sentence, told)
        if noun is not None:
            changed[told.index] = replace(told, head=noun.index)
            changed[of.index] = replace(of, head=noun.index)
    return with_tokens(sentence, changed)


def _noun_before(sentence: Sentence, told: Token) -> Token | None:
    """Return the noun right before a day's preposition, or before the place it stands behind."""
    before = sentence.tokens[told.index - 1] if told.index else told
    if before.pos == "PROPN" and before.dep == "pobj":
        before = sentence.tokens[sentence.tokens[before.head].head]
    noun = before.pos == "NOUN" and before.index < told.index
    return before if noun and not is_calendar_name(before) else None
