"""Deeds of a life's earlier years: "as a student he ...", "when I was a boy", "in her youth"."""

import re

from dateline.events.modality.scope import Words
from dateline.grammar import PAST_TAGS, Sentence, ancestors

DURING = frozenset({"in", "during", "throughout"})
WHEN = frozenset({"when", "while"})
YEAR = re.compile(r"(?:1[89]|20)\d\d")


def is_of_early_life(sentence: Sentence, trigger: int, words: Words) -> bool:
    """Say whether a clause tells a deed of somebody's early years, by words of its own.

    Args:
        sentence: The sentence.
        trigger: The token of the clause's trigger.
        words: The classes of `modality.txt`.
    """
    if sentence.words.isdisjoint(words["EARLY-LIFE-WORDS"]) and "when" not in sentence.words:
        return False
    return any(
        _is_early(sentence, inner, words)
        for index in (trigger, *ancestors(sentence, trigger))
        for inner in sentence.dependents(index, "prep", "advcl")
    )


def _is_early(sentence: Sentence, index: int, words: Words) -> bool:
    token = sentence.tokens[index]
    if token.dep == "advcl":
        return _was_young(sentence, index, words)
    fillers = sentence.dependents(index, "pobj")
    if token.lemma == "as":
        return any(_is_young(sentence, filler, words) for filler in fillers)
    return token.lemma in DURING and any(
        sentence.tokens[filler].lemma in words["EARLY-YEARS"]
        or (
            sentence.tokens[filler].lemma in words["DAYS"] and _is_of_young(sentence, filler, words)
        )
        for filler in fillers
    )


def _was_young(sentence: Sentence, clause: int, words: Words) -> bool:
    """Say whether a clause with "when" says that somebody was young ("when I was a boy")."""
    token = sentence.tokens[clause]
    if not any(
        sentence.tokens[child].lemma in WHEN
        for child in sentence.dependents(clause, "advmod", "mark")
    ):
        return False
    if token.tag in PAST_TAGS and _has_a_year(sentence, clause):
        return True
    return (
        token.lemma == "be"
        and token.tag in PAST_TAGS
        and any(
            _is_young(sentence, child, words) or sentence.tokens[child].lemma == "young"
            for child in sentence.dependents(clause, "attr", "acomp")
        )
    )


def _has_a_year(sentence: Sentence, clause: int) -> bool:
    """Say whether a clause names the year that it tells of ("when I marched in 1989")."""
    return any(
        YEAR.fullmatch(sentence.tokens[filler].text) for filler in sentence.behind(clause, "in")
    )


def _is_young(sentence: Sentence, noun: int, words: Words) -> bool:
    """Say whether a noun tells one of early years: "a student", "a young officer"."""
    token = sentence.tokens[noun]
    if token.tag not in {"NN", "NNP"}:
        return False
    return token.lemma in words["YOUNG-PERSON"] or any(
        sentence.tokens[child].lemma in words["YOUNG"]
        for child in sentence.dependents(noun, "amod")
    )


def _is_of_young(sentence: Sentence, noun: int, words: Words) -> bool:
    return any(
        sentence.tokens[child].lemma in words["YOUNG-PERSON"] | words["YOUNG"]
        for child in sentence.dependents(noun, "amod", "compound", "nmod")
    )
