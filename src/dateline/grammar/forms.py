"""The forms that a word can have in a text, as far as the parser's own tables tell them."""

from functools import lru_cache
from typing import Any

from dateline.grammar.parser import DEFAULT_PIPELINE

_SHORTEST = 3


def word_beginnings(lemma: str) -> frozenset[str]:
    """Return beginnings of which every form of a word has one.

    Args:
        lemma: The word as the lexicon has it.

    Returns:
        The stem that regular endings leave untouched, and each irregular form ("took").
    """
    word = lemma.lower()
    stem = word[:-1] if len(word) > _SHORTEST and word[-1] in "ey" else word
    return frozenset({stem, *_irregular().get(word, ())})


@lru_cache(maxsize=1)
def _irregular() -> dict[str, frozenset[str]]:
    import spacy  # noqa: PLC0415

    pipeline: Any = spacy.load(DEFAULT_PIPELINE, exclude=["ner", "parser", "tagger", "senter"])
    if "lemmatizer" not in pipeline.pipe_names:
        return {}
    lookups = pipeline.get_pipe("lemmatizer").lookups
    forms: dict[str, set[str]] = {}
    for table in lookups.get_table("lemma_exc", {}).values():
        for form, lemmas in table.items():
            for lemma in lemmas:
                forms.setdefault(lemma, set()).add(form)
    return {lemma: frozenset(found) for lemma, found in forms.items()}
