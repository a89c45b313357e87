"""spaCy imported without what Dateline never asks it for; whoever else asks for it gets it."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

_COMMAND_LINE = "spacy.cli.info"
_ENGLISH = "spacy.lang.en"
_ENGLISH_RULES = "spacy.lang.en.tokenizer_exceptions"
_OLD_MODELS = "pydantic.v1"


def import_spacy() -> Any:
    """Import spaCy without the one command of its own that it imports: a web client and more.

    Nor are the models of pydantic's first version imported, which the reader of its settings
    looks for: spaCy has none.
    """
    if "spacy" in sys.modules:
        return sys.modules["spacy"]
    if _does_without_old_models():
        with _in_place_of(_OLD_MODELS, None):
            import_module("confection")
    with _in_place_of(_COMMAND_LINE, _told_later(_COMMAND_LINE, "info")):
        return import_module("spacy")


def import_english() -> None:
    """Import spaCy's English; the rules of its tokenizer are made when somebody reads them.

    A pipeline brings its own.
    """
    stand_in = ModuleType(_ENGLISH_RULES)
    stand_in.TOKENIZER_EXCEPTIONS = _LateRules()  # type: ignore[attr-defined]
    with _in_place_of(_ENGLISH_RULES, stand_in):
        import_module(_ENGLISH)


class _LateRules(Mapping[str, Any]):
    """The rules of spaCy's English tokenizer, imported when they are read."""

    def __getitem__(self, word: str) -> Any:
        return self._rules()[word]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rules())

    def __len__(self) -> int:
        return len(self._rules())

    @staticmethod
    def _rules() -> Mapping[str, Any]:
        rules: Mapping[str, Any] = import_module(_ENGLISH_RULES).TOKENIZER_EXCEPTIONS
        return rules


@contextmanager
def _in_place_of(module: str, stand_in: ModuleType | None) -> Iterator[None]:
    """Let a stand-in, or nothing, be what imports of a module find, unless it is imported."""
    if module in sys.modules:
        yield
        return
    sys.modules[module] = stand_in  # type: ignore[assignment]
    try:
        yield
    finally:
        if sys.modules.get(module, module) is stand_in:
            del sys.modules[module]


def _told_later(module: str, function: str) -> ModuleType:
    """Return a stand-in for a module, whose one function imports it when it is called."""
    stand_in = ModuleType(module)

    def call(*given: Any, **named: Any) -> Any:
        return getattr(import_module(module), function)(*given, **named)

    setattr(stand_in, function, call)
    return stand_in


def _does_without_old_models() -> bool:
    """Say whether the reader of settings is one that checks them itself, as from 1.0 on."""
    found = find_spec("confection")
    if found is None or found.origin is None:
        return False
    return (Path(found.origin).parent / "validation.py").is_file()
