"""Parts of speech and lemmas: what a pipeline's last steps make of each word, worked out once.

spaCy's attribute ruler and rule lemmatizer look at a word with its tag and its dependency label,
or at two words that follow each other ("there is", "gon na"). They take a quarter of a parse. So
each combination of word, tag and label is put through them once, away from the words around it,
and remembered. Neither looks at capitals, nor tells labels
apart that no pattern of the ruler does. The ruler names few words: all others of a tag and a label
are alike to it, and the first of them met is put through it for all.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from dateline.grammar.parsing.hyphened import spelt_together
from dateline.grammar.parsing.lemmas import whole_lemma
from dateline.grammar.tags import BARE_TAGS

STEPS = ("attribute_ruler", "lemmatizer")
# What the ruler may ask of a word: nothing that its capitals decide.
LOOKED_AT = frozenset({"TAG", "LOWER", "DEP", "IS_SPACE"})
# So many words are remembered; then all are forgotten.
REMEMBERED = 65_536
# Stands between words that are worked out together and have nothing to do with each other.
_BETWEEN = ("|", ",", "punct")


class Word(NamedTuple):
    """A lower-case word, its tag and its label, as numbers of the pipeline's string store."""

    lower: int
    tag: int
    dep: int


class Finished(NamedTuple):
    """What a parse ends with for a word: lower-case lemma, universal part of speech, tag, label."""

    lemma: str
    pos: str
    tag: str
    dep: str


class Ruled(NamedTuple):
    """What the ruler makes of a word; its morphology as spaCy holds it."""

    tag: str
    pos: str
    morph: Any
    lemma: str
    dep: str


class Asked(NamedTuple):
    """A word as the lemmatizer asks of it, which reads no more of a token of spaCy's."""

    orth: str
    text: str
    pos: str
    pos_: str
    morph: Any


Words = tuple[Word, ...]
Numbers = tuple[int, int, int]
Spelt = tuple[str, str, str]
Finish = Callable[[Sequence[tuple[Numbers, ...]]], list[tuple[Finished, ...]]]


def can_be_remembered(pipeline: Any) -> bool:
    """Say whether a pipeline's last two steps can be worked out word by word.

    Args:
        pipeline: The loaded spaCy pipeline.
    """
    names = list(pipeline.pipe_names)
    if tuple(names[-2:]) != STEPS or "morphologizer" in names:
        return False
    patterns = _patterns(pipeline)
    plain = all(word.keys() <= LOOKED_AT for pattern in patterns for word in pattern)
    short = all(len(pattern) <= 2 for pattern in patterns)
    return plain and short and pipeline.get_pipe("lemmatizer").mode == "rule"


def pair_opener(pipeline: Any, alike_to_ruler: Callable[[str], str]) -> Callable[[int, int], bool]:
    """Return the function that says whether a word may open a pattern of two words.

    Args:
        pipeline: The loaded spaCy pipeline.
        alike_to_ruler: From `word_standing_for`.

    Returns:
        A function of the lower-case word and its dependency label, as numbers of the pipeline's
        string store.
    """
    firsts = [pattern[0] for pattern in _patterns(pipeline) if len(pattern) > 1]
    strings = pipeline.vocab.strings

    @lru_cache(maxsize=REMEMBERED)
    def fitting(word: str) -> tuple[Any, ...]:
        return tuple(first for first in firsts if _fits(first.get("LOWER"), word))

    @lru_cache(maxsize=REMEMBERED)
    def opens(lower: int, dep: int) -> bool:
        alike = fitting(alike_to_ruler(strings[lower]))
        return any(_fits(first.get("DEP"), strings[dep]) for first in alike)

    return opens


def label_standing_for(pipeline: Any) -> Callable[[int], int]:
    """Return the function that gives the label which the ruler treats as it treats another.

    Args:
        pipeline: The loaded spaCy pipeline.

    Returns:
        A function of a dependency label to the first met of those that fit the same patterns.
    """
    asked = [word["DEP"] for pattern in _patterns(pipeline) for word in pattern if "DEP" in word]
    strings = pipeline.vocab.strings
    first: dict[tuple[bool, ...], int] = {}

    @cache
    def standing_for(dep: int) -> int:
        return first.setdefault(tuple(_fits(wanted, strings[dep]) for wanted in asked), dep)

    known = all(isinstance(one, str) or one.keys() <= {"IN", "NOT_IN", "REGEX"} for one in asked)
    return standing_for if known else lambda dep: dep


def word_standing_for(pipeline: Any) -> Callable[[str], str]:
    """Return the function that gives the word which the ruler treats as it treats another.

    Args:
        pipeline: The loaded spaCy pipeline.

    Returns:
        A function of a lower-case word to itself where a pattern may ask for it, else to one that
        stands for all words or all spaces.
    """
    asked = [word["LOWER"] for words in _patterns(pipeline) for word in words if "LOWER" in word]
    named = {one for one in asked if isinstance(one, str)}
    named.update(word for one in asked if not isinstance(one, str) for word in one.get("IN", ()))
    others = [one for one in asked if not isinstance(one, str) and one.keys() != {"IN"}]

    @lru_cache(maxsize=REMEMBERED)
    def standing_for(word: str) -> str:
        if word in named or any(_fits(wanted, word) for wanted in others):
            return word
        return " " if word.isspace() else "word"

    return standing_for


def _fits(wanted: Any, value: str) -> bool:
    """Say whether a value may be what a pattern asks of it: a string, one of a list, a regex."""
    if wanted is None or isinstance(wanted, str):
        return wanted in (None, value)
    if "IN" in wanted and value not in wanted["IN"]:
        return False
    if "NOT_IN" in wanted and value in wanted["NOT_IN"]:
        return False
    return "REGEX" not in wanted or re.search(wanted["REGEX"], value) is not None


def _patterns(pipeline: Any) -> list[list[dict[str, Any]]]:
    entries = pipeline.get_pipe("attribute_ruler").patterns
    return [pattern for entry in entries for pattern in entry["patterns"]]


def finished(token: Any) -> Finished:
    """Return what a parse ends with for a token of spaCy's."""
    lemma = whole_lemma(token.text.lower(), token.lemma_.lower(), token.tag_)
    return Finished(lemma, token.pos_, token.tag_, token.dep_)


def _ruled(token: Any) -> Ruled:
    return Ruled(token.tag_, token.pos_, token.morph, token.lemma_, token.dep_)


def _look_up_by_hash(index: Any) -> None:
    """Make sets of the lemmatizer's lists of words, which it searches from end to end."""
    for part_of_speech, words in index.items():
        index[part_of_speech] = frozenset(words)


def finisher(pipeline: Any, alike_to_ruler: Callable[[str], str]) -> Finish:
    """Return the function that finishes words, alone or two that follow each other.

    Args:
        pipeline: The loaded spaCy pipeline.
        alike_to_ruler: From `word_standing_for`.

    Returns:
        A function from tuples of one or two words (lower case, tag, label: as in `Word`) to what
        the pipeline's last steps say of each.
    """
    from spacy.tokens import Doc, MorphAnalysis  # noqa: PLC0415

    ruler, lemmatizer = (pipeline.get_pipe(name) for name in STEPS)
    index = lemmatizer.lookups.get_table("lemma_index", {})
    _look_up_by_hash(index)
    verbs = index.get("verb", frozenset())
    untold = MorphAnalysis(pipeline.vocab, {})
    strings = pipeline.vocab.strings
    standing_for = label_standing_for(pipeline)
    worked_out: dict[Words, tuple[Finished, ...]] = {}
    ruled: dict[tuple[Spelt, ...], tuple[Ruled, ...]] = {}

    def rule(runs: list[tuple[Spelt, ...]]) -> None:
        """Ask the attribute ruler about runs of words, all of them in one document."""
        words = [word for run in runs for word in (*run, _BETWEEN)]
        document = Doc(
            pipeline.vocab,
            words=[word for word, _, _ in words],
            tags=[tag for _, tag, _ in words],
            deps=[dep for _, _, dep in words],
            heads=[0] * len(words),
        )
        done = iter([_ruled(token) for token in ruler(document)])
        for run in runs:
            ruled[run] = tuple(next(done) for _ in run)
            next(done)

    def work_out(runs: list[Words]) -> None:
        """Work out runs met for the first time; those alike to the ruler are asked about once."""
        spelt = [
            tuple((strings[word.lower], strings[word.tag], strings[word.dep]) for word in run)
            for run in runs
        ]
        classes = [
            tuple((alike_to_ruler(word), tag, dep) for word, tag, dep in run) for run in spelt
        ]
        unruled = [run for run in dict.fromkeys(classes) if run not in ruled]
        if unruled:
            rule(unruled)
        for run, words, own in zip(runs, spelt, classes, strict=True):
            worked_out[run] = tuple(
                ended(word, done) for (word, _, _), done in zip(words, ruled[own], strict=True)
            )

    def ended(word: str, done: Ruled) -> Finished:
        """Return what is said of a word in the end: what the ruler says, and its lemma."""
        lemma, tag = done.lemma, done.tag
        known = spelt_together().get(word, word)
        if lemmatizer.overwrite or not lemma:
            asked = Asked(known, known, done.pos, done.pos, done.morph)
            lemma = lemmatizer.lemmatize(asked)[0]
            if tag in BARE_TAGS and lemma == known and known not in verbs:
                # "Students jeered": a past form taken for a present, which would be its own lemma.
                past = lemmatizer.lemmatize(asked._replace(morph=untold))[0]
                lemma, tag = (past, "VBD") if past in verbs else (lemma, tag)
        return Finished(whole_lemma(known, lemma.lower(), tag), done.pos, tag, done.dep)

    def alike(run: tuple[Numbers, ...]) -> Words:
        """Return a run with each label replaced by the one that stands for its like."""
        return tuple(Word(lower, tag, standing_for(dep)) for lower, tag, dep in run)

    def relabelled(run: tuple[Numbers, ...], stands_for: Words) -> tuple[Finished, ...]:
        """Return what was worked out for a run's like, with the run's own labels."""
        return tuple(
            done._replace(dep=strings[dep]) if done.dep == strings[other.dep] else done
            for (_, _, dep), other, done in zip(
                run, stands_for, worked_out[stands_for], strict=True
            )
        )

    def finish(runs: Sequence[tuple[Numbers, ...]]) -> list[tuple[Finished, ...]]:
        """Return what the last steps say of each run's words."""
        if len(worked_out) > REMEMBERED:
            worked_out.clear()
            ruled.clear()
        standing = [alike(run) for run in runs]
        unheard = [run for run in dict.fromkeys(standing) if run not in worked_out]
        if unheard:
            work_out(unheard)
        return [relabelled(run, other) for run, other in zip(runs, standing, strict=True)]

    return finish
