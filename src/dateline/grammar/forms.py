"""The forms that a word can have in a text, as far as the parser's own tables tell them."""

from functools import lru_cache

from dateline.grammar.parsing.loading import DEFAULT_PIPELINE, load_pipeline

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
    pipeline = load_pipeline(DEFAULT_PIPELINE, ("ner", "parser", "tagger", "senter"))
    if "lemmatizer" not in pipeline.pipe_names:
        return {}
    lookups = pipeline.get_pipe("lemmatizer").lookups
    forms: dict[str, set[str]] = {}
    for table in lookups.get_table("lemma_exc", {}).values():
        for form, lemmas in table.items():
            for lemma in lemmas:
                forms.setdefault(lemma, set()).add(form)
    return {lemma: frozenset(found) for lemma, found in forms.items()}
