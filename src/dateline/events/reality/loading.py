"""The reality gate, loaded from its compiled form where that was made from the very same file."""

from collections.abc import Mapping
from functools import cache

import msgspec

from dateline.compiled import load_compiled
from dateline.datafiles import data_folder
from dateline.events.contexts.cues import Cues, SpeltCues, compile_cues
from dateline.events.reality.files import Gate, Idiom, Rule, read_gate
from dateline.events.reality.idioms import WordClass

_READ_BY = (
    "events/codebook/entries.py",
    "events/codebook/files.py",
    "events/contexts/cues.py",
    "events/reality/idioms.py",
    "events/reality/files.py",
    "events/reality/loading.py",
)


class ReadyGate(msgspec.Struct, frozen=True):
    """The gate, ready to judge: its rules, word classes and idioms as in `Gate`, its cues made."""

    rules: tuple[Rule, ...]
    classes: Mapping[str, WordClass]
    cues: Cues
    idioms: tuple[Idiom, ...]
    anchored: Mapping[str, tuple[int, ...]]


class _StoredIdiom(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An idiom with the numbers of its rule and of the sets of words that it needs."""

    rule: int
    words: str
    needs: tuple[int, ...]
    whole: bool


class _Stored(msgspec.Struct, frozen=True, array_like=True):
    """The gate as it is stored: what idioms need are numbers of `sets`, those are of `words`."""

    rules: tuple[Rule, ...]
    classes: dict[str, WordClass]
    cues: SpeltCues
    words: tuple[str, ...]
    sets: tuple[tuple[int, ...], ...]
    idioms: tuple[_StoredIdiom, ...]
    anchored: dict[str, tuple[int, ...]]


@cache
def load_gate() -> ReadyGate:
    """Load the gate that comes with Dateline.

    Raises:
        DataFileError: Its file is wrong; the message says where and how to mend it.
    """
    stored = load_compiled("reality-en", ("reality/en.txt", "codebook"), _READ_BY, _Stored, _read)
    word = stored.words.__getitem__
    sets = [frozenset(map(word, words)) for words in stored.sets]
    rules = stored.rules
    idioms = [
        Idiom(rules[one.rule], one.words, tuple([sets[need] for need in one.needs]), one.whole)
        for one in stored.idioms
    ]
    return ReadyGate(
        rules, stored.classes, compile_cues(stored.cues), tuple(idioms), stored.anchored
    )


def _read() -> _Stored:
    path = data_folder() / "reality" / "en.txt"
    return _stored(read_gate(path.read_text(encoding="utf-8"), path.name))


def _stored(gate: Gate) -> _Stored:
    words: dict[str, int] = {}
    sets: dict[frozenset[str], int] = {}
    for idiom in gate.idioms:
        for need in idiom.needs:
            sets.setdefault(need, len(sets))
    numbered = tuple(
        tuple(words.setdefault(word, len(words)) for word in sorted(need)) for need in sets
    )
    rules = {id(rule): number for number, rule in enumerate(gate.rules)}
    idioms = tuple(
        _StoredIdiom(
            rules[id(idiom.rule)],
            idiom.words,
            tuple(sets[need] for need in idiom.needs),
            idiom.whole,
        )
        for idiom in gate.idioms
    )
    return _Stored(
        gate.rules,
        dict(gate.classes),
        gate.cues,
        tuple(words),
        numbered,
        idioms,
        dict(gate.anchored),
    )
