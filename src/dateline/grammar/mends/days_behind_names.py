"""Days without "on" that a small parser takes for a part of the name before them.

"Troops shelled a camp in Zaina Sunday": nobody calls a town Zaina Sunday, and without the day the
town is where it was. Days that have names ("Easter Sunday") keep them.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NAME_TAGS, VERBAL
from dateline.grammar.tree import CLAUSE_SUBJECTS, WEEKDAYS, with_tokens
from dateline.grammar.words import words

_HOURS = frozenset({"morning", "afternoon", "evening", "night"})
_OF_A_NAME = frozenset({"compound", "nmod"})
_WHEN = frozenset({"npadvmod", "advmod", "tmod"})
_BEHIND_DAY = frozenset({"prep", "mark", "aux", "punct", "cc", "agent"})


def free_name_before_day(sentence: Sentence) -> Sentence:
    """Return a sentence in which such days date the verb, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for day in sentence.tokens[1:]:
        if day.lemma not in WEEKDAYS or day.tag not in NAME_TAGS:
            continue
        time = _whole(sentence, day)
        name = sentence.tokens[day.index - 1]
        if name.dep in _OF_A_NAME and name.head in {day.index, time.index}:
            sentence = with_tokens(sentence, _freed(sentence, name, day, time))
        elif (
            day.dep in {"dobj", "oprd"} and name.index == day.head and _is_no_object(sentence, day)
        ):
            sentence = with_tokens(sentence, _dating(sentence, day, name))
    return sentence


def _whole(sentence: Sentence, day: Token) -> Token:
    """Return the last word of a time: "night" of "Sunday night", else the day."""
    behind = sentence.tokens[min(day.index + 1, len(sentence.tokens) - 1)]
    return behind if behind.lemma in _HOURS and day.head == behind.index else day


def _is_no_object(sentence: Sentence, day: Token) -> bool:
    """Say whether a day right behind a verb only dates it: nothing but what it is for follows."""
    behind = sentence.tokens[min(day.index + 1, len(sentence.tokens) - 1)]
    return behind.dep in _BEHIND_DAY and all(
        child > day.index and sentence.tokens[child].dep == "prep"
        for child in sentence.children[day.index]
    )


def _dating(sentence: Sentence, day: Token, verb: Token) -> dict[int, Token]:
    """Return a day that dates the verb before it, which takes what hangs on the day."""
    changed = {day.index: replace(day, dep="npadvmod")}
    for child in sentence.children[day.index]:
        changed[child] = replace(sentence.tokens[child], head=verb.index)
    return changed


def _freed(sentence: Sentence, name: Token, day: Token, time: Token) -> dict[int, Token]:
    """Return what changes where the name before a day takes its place in the clause."""
    verb = _verb_above(sentence, time)
    if (
        verb is None
        or name.tag not in NAME_TAGS
        or name.text.lower() in words("before-a-named-day")
    ):
        return {}
    place = _place(sentence, name, time, verb)
    if place is None:
        return {}
    dep, head = place
    changed = {name.index: replace(name, dep=dep, head=head)}
    for child in (*sentence.children[time.index], *sentence.children[day.index]):
        if child not in {name.index, day.index}:
            changed[child] = replace(sentence.tokens[child], head=name.index)
    changed[time.index] = replace(time, dep="npadvmod", head=verb.index)
    return changed


def _place(sentence: Sentence, name: Token, time: Token, verb: Token) -> tuple[str, int] | None:
    """Return as what the name stands, and to what: as the day did, or as subject or object."""
    above = sentence.tokens[time.head]
    if time.dep == "pobj":
        return None if above.lemma == "on" else ("pobj", above.index)
    if time.dep not in _WHEN:
        return time.dep, time.head
    if above.index != verb.index:
        return None
    if time.index < verb.index:
        passive = sentence.dependents(verb.index, "auxpass")
        lacks = not sentence.dependents(verb.index, *CLAUSE_SUBJECTS)
        return ("nsubjpass" if passive else "nsubj", verb.index) if lacks else None
    before = sentence.tokens[name.index - 1]
    lacks = before.index == verb.index and not sentence.dependents(verb.index, "dobj")
    return ("dobj", verb.index) if lacks else None


def _verb_above(sentence: Sentence, token: Token) -> Token | None:
    """Return the nearest verb that a token hangs under."""
    while token.head != token.index:
        token = sentence.tokens[token.head]
        if token.pos in VERBAL:
            return token
    return None
