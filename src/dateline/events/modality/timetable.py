"""Strikes and marches that are called for a day to come: "nurses announced a strike"."""

from dateline.events.words import listed
from dateline.grammar import PLURAL_TAGS, Sentence

CALLED = ("dobj", "nsubjpass")
NO_DAY_TO_COME = frozenset({"a", "the", "last", "past"})


def is_called_for_later(sentence: Sentence, index: int) -> bool:
    """Say whether a strike or march is announced, or called for a day to come.

    Args:
        sentence: The sentence.
        index: The verb that calls it, or what is called.
    """
    token = sentence.tokens[index]
    named = token.lemma in listed("stoppages")
    if named and token.dep not in CALLED:
        return False
    verb = sentence.tokens[token.head] if named else token
    things = [
        thing
        for thing in sentence.dependents(verb.index, *CALLED)
        if sentence.tokens[thing].lemma in listed("stoppages")
    ]
    if not things:
        return False
    if verb.lemma in listed("announcing-a-stoppage"):
        return True
    return verb.lemma in listed("calling-out") and any(
        _is_a_day_ahead(sentence, way)
        for above in (verb.index, *things)
        for way in sentence.dependents(above, "prep")
        if sentence.tokens[way].lemma in {"for", "from"}
    )


def _is_a_day_ahead(sentence: Sentence, way: int) -> bool:
    """Say whether a day stands behind a preposition, and neither how many nor a past one."""
    return any(
        sentence.tokens[day].lemma in listed("days-ahead")
        and sentence.tokens[day].tag not in PLURAL_TAGS
        and NO_DAY_TO_COME.isdisjoint(
            sentence.tokens[child].lemma for child in sentence.children[day]
        )
        for day in sentence.dependents(way, "pobj")
    )
