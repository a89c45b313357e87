"""Deeds whose day stands before those it was done to: "the detention on Monday of ten nurses".

A parser hangs "of ten nurses" on the day, so that nobody was detained. "Charged in the March 1999
shooting death of a nurse": behind a month the way of dying is taken for a verb.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import ancestors, is_calendar_name, with_tokens
from dateline.grammar.words import words

DEATH = "death"
AGAINST = "against"
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
        if not _tells_when(day) or told.lemma not in _TELLING_DAYS:
            continue
        noun = _noun_before(sentence, told)
        if noun is not None:
            changed[told.index] = replace(told, head=noun.index)
            changed[of.index] = replace(of, head=noun.index)
    return with_tokens(sentence, changed)


def _tells_when(day: Token) -> bool:
    """Say whether a word is a day or month of the calendar, or a year."""
    year = day.tag == "CD" and len(day.text) == _YEAR and day.text.isdigit()
    return year or is_calendar_name(day)


def hang_enemy_on_dated_noun(sentence: Sentence) -> Sentence:
    """Return a sentence whose "coup of July 2016 against Chad" was against Chad, or itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for way in sentence.tokens[2:]:
        last = sentence.tokens[way.index - 1]
        if (
            way.dep != "prep"
            or way.lemma != AGAINST
            or not (last.tag == "CD" or last.dep == "pobj")
        ):
            continue
        day = sentence.tokens[last.head] if last.dep == "nummod" else last
        told = sentence.tokens[day.head]
        if day.dep != "pobj" or not _tells_when(day) or told.lemma not in {"of", *_TELLING_DAYS}:
            continue
        deed = sentence.tokens[told.index - 1]
        if told.index and way.head != deed.index and deed.lemma in words("done-against"):
            changed[told.index] = replace(told, head=deed.index)
            changed[way.index] = replace(way, head=deed.index)
    return with_tokens(sentence, changed)


def join_ways_of_dying(sentence: Sentence) -> Sentence:
    """Return a sentence with the ways of dying joined to their deaths, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for death in sentence.tokens:
        way = sentence.tokens[death.head]
        if (
            death.lemma != DEATH
            or (death.dep, way.index) != ("dobj", death.index - 1)
            or way.lemma not in words("ways-of-dying")
        ):
            continue
        month = _month_before(sentence, way)
        if month is not None:
            changed[death.index] = replace(death, dep=month.dep, head=month.head)
            changed[month.index] = replace(month, dep="nmod", head=death.index)
        elif way.dep == "pobj":
            changed[death.index] = replace(death, dep=way.dep, head=way.head)
        else:
            continue
        changed[way.index] = replace(way, tag="NN", pos="NOUN", dep="compound", head=death.index)
        told = sentence.dependents(month.index, "det") if month is not None else []
        for one in (*told, *sentence.children[way.index]):
            if one != death.index and one not in changed:
                changed[one] = replace(sentence.tokens[one], head=death.index)
    return with_tokens(sentence, changed)


def _month_before(sentence: Sentence, way: Token) -> Token | None:
    """Return the month that is taken for what a deed was in, before a way of dying."""
    before = sentence.tokens[way.index - 1] if way.index else way
    if before.tag == "CD" and before.dep == "nummod":
        before = sentence.tokens[before.head]
    if before.dep != "pobj" or not is_calendar_name(before):
        return None
    # "In March 1999 shooting deaths rose": the month opens what it is told of.
    return None if way.index in ancestors(sentence, before.index) else before


def _noun_before(sentence: Sentence, told: Token) -> Token | None:
    """Return the noun right before a day's preposition, or before the place it stands behind."""
    before = sentence.tokens[told.index - 1] if told.index else told
    if before.pos == "PROPN" and before.dep == "pobj":
        before = sentence.tokens[sentence.tokens[before.head].head]
    noun = before.pos == "NOUN" and before.index < told.index
    return before if noun and not is_calendar_name(before) else None
