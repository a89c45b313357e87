"""Parts of speech and lemmas: what a pipeline's last steps make of each word, worked out once.

spaCy's attribute ruler and rule lemmatizer look at a word with its tag and its dependency label,
or at two words that follow each other ("there is", "gon na"). They take a quarter of a parse. So
each combination of word, tag and label is put through them once, away from the words around it,
and remembered.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

STEPS = ("attribute_ruler", "lemmatizer")
_REMEMBERED = 200_000
# Stands between words that are worked out together and have nothing to do with each other.
_BETWEEN = ("|", ",", "punct")
# One syllable that ends in a lone vowel and a consonant: doubled before an ending, were it whole.
_CUT_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")


class Word(NamedTuple):
    """A word, its tag and its dependency label, as numbers of the pipeline's string store."""

    orth: int
    tag: int
    dep: int


class Finished(NamedTuple):
    """What a parse ends with for a word: lower-case lemma, universal part of speech, tag, label."""

    lemma: str
    pos: str
    tag: str
    dep: str


Words = tuple[Word, ...]
Finish = Callable[[Sequence[Words]], list[tuple[Finished, ...]]]


def can_be_remembered(pipeline: Any) -> bool:
    """Say whether a pipeline's last two steps can be worked out word by word.

    Args:
        pipeline: The loaded spaCy pipeline.
    """
    names = list(pipeline.pipe_names)
    if tuple(names[-2:]) != STEPS or "morphologizer" in names:
        return False
    longest = max((len(pattern) for pattern in _patterns(pipeline)), default=0)
    return longest <= 2 and pipeline.get_pipe("lemmatizer").mode == "rule"


def pair_opener(pipeline: Any) -> Callable[[int, int], bool]:
    """Return the function that says whether a word may open a pattern of two words.

    Args:
        pipeline: The loaded spaCy pipeline.

    Returns:
        A function of the lower-case word and its dependency label, as numbers of the pipeline's
        string store.
    """
    firsts = [pattern[0] for pattern in _patterns(pipeline) if len(pattern) > 1]
    strings = pipeline.vocab.strings

    @lru_cache(maxsize=_REMEMBERED)
    def opens(lower: int, dep: int) -> bool:
        return any(
            _fits(first.get("LOWER"), strings[lower]) and _fits(first.get("DEP"), strings[dep])
            for first in firsts
        )

    return opens


def _fits(wanted: Any, value: str) -> bool:
    """Say whether a value may be what a pattern asks of it: a string, one of a list, a regex."""
    if wanted is None or isinstance(wanted, str):
        return wanted in (None, value)
    if "IN" in wanted:
        return value in wanted["IN"]
    return "REGEX" not in wanted or re.search(wanted["REGEX"], value) is not None


def _patterns(pipeline: Any) -> list[list[dict[str, Any]]]:
    entries = pipeline.get_pipe("attribute_ruler").patterns
    return [pattern for entry in entries for pattern in entry["patterns"]]


def finished(token: Any) -> Finished:
    """Return what a parse ends with for a token of spaCy's."""
    lemma = _whole_stem(token.text.lower(), token.lemma_.lower(), token.tag_)
    return Finished(lemma, token.pos_, token.tag_, token.dep_)


def _whole_stem(word: str, lemma: str, tag: str) -> str:
    """Return a verb's lemma with the e that its ending took ("staged" is of stage, not of stag)."""
    cut = word in {f"{lemma}ed", f"{lemma}ing"} and _CUT_SHORT.fullmatch(lemma)
    return f"{lemma}e" if cut and tag.startswith("VB") else lemma


def finisher(pipeline: Any) -> Finish:
    """Return the function that finishes words, alone or two that follow each other.

    Args:
        pipeline: The loaded spaCy pipeline.

    Returns:
        A function from tuples of one or two words to what the pipeline's last steps say of each.
    """
    from spacy.tokens import Doc  # noqa: PLC0415

    steps = [pipeline.get_pipe(name) for name in STEPS]
    strings = pipeline.vocab.strings
    known: dict[Words, tuple[Finished, ...]] = {}

    def work_out(runs: list[Words]) -> None:
        words: list[tuple[str, str, str]] = []
        for run in runs:
            words.extend((strings[word.orth], strings[word.tag], strings[word.dep]) for word in run)
            words.append(_BETWEEN)
        document = Doc(
            pipeline.vocab,
            words=[word for word, _, _ in words],
            tags=[tag for _, tag, _ in words],
            deps=[dep for _, _, dep in words],
            heads=[0] * len(words),
        )
        for step in steps:
            document = step(document)
        place = 0
        for run in runs:
            known[run] = tuple(finished(document[place + n]) for n in range(len(run)))
            place += len(run) + 1

    def finish(runs: Sequence[Words]) -> list[tuple[Finished, ...]]:
        if len(known) > _REMEMBERED:
            known.clear()
        missing = [run for run in dict.fromkeys(runs) if run not in known]
        if missing:
            work_out(missing)
        return [known[run] for run in runs]

    return finish
