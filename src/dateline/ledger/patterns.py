"""The ledger's patterns: what names a relation, what verbs do to it, what states a fact of it."""

from functools import lru_cache
from typing import cast, get_args

import msgspec

from dateline.datafiles import Paragraph, alternatives, check_keys, data_folder, read_paragraphs
from dateline.events import read_classes
from dateline.ledger.tables import load_kinds, one_of
from dateline.records import RelationKind, RelationStatus

STATUSES = get_args(RelationStatus)
INSTRUMENT_KEYS = frozenset(
    {"instrument", "kind", "noun", "must", "modifier", "not", "sector", "mission", "bare"}
)
TRANSITION_KEYS = frozenset(
    "transition fact status kind verb instrument by decided future negated only how".split()
)
Words = dict[str, frozenset[str]]
Paths = tuple[str, ...]


class Instrument(msgspec.Struct, frozen=True):
    """What a relation is called, and where its parties are looked for."""

    name: str
    kind: RelationKind
    nouns: frozenset[str]
    must: frozenset[str]
    modifiers: frozenset[str]
    refused: frozenset[str]
    sectors: frozenset[str]
    mission: bool
    bare: bool
    roles: dict[str, Paths]


class Transition(msgspec.Struct, frozen=True):
    """What a verb does to a relation, or what fact it states of one.

    `verbs` are lemmas with their particle, if any; `needs` and `refuses` the words that must and
    must not stand in a slot; `negated`, `future` and `decided` the status that the clause leaves
    if it is one of these, empty for none; `negated` may also be `absence`, and `only_negated`
    says that the clause tells something only when it is.
    """

    name: str
    fact: bool
    status: RelationStatus
    kinds: frozenset[RelationKind]
    verbs: tuple[tuple[str, str], ...]
    instrument: Paths
    needs: dict[str, frozenset[str]]
    refuses: dict[str, frozenset[str]]
    roles: dict[str, Paths]
    by: Paths
    decided: str
    future: str
    negated: str
    only_negated: bool
    how: str


class Patterns(msgspec.Struct, frozen=True):
    """All patterns of a language; transitions and facts by their verb's lemma."""

    words: Words
    instruments: tuple[Instrument, ...]
    by_verb: dict[str, tuple[tuple[str, Transition], ...]]


@lru_cache(maxsize=4)
def load_patterns(language: str = "en") -> Patterns:
    """Read the ledger's patterns of a language.

    Args:
        language: ISO 639-1 code.

    Raises:
        DataFileError: A file of `data/ledger/LANGUAGE` is wrong: file, line and mend.
    """
    folder = data_folder() / "ledger" / language
    words = read_classes(folder, ("words.txt",))
    shown = f"ledger/{language}/"
    texts = {
        name: (folder / name).read_text(encoding="utf-8")
        for name in ("instruments.txt", "transitions.txt", "facts.txt")
    }
    instruments = read_instruments(texts["instruments.txt"], shown + "instruments.txt", words)
    transitions = read_transitions(texts["transitions.txt"], shown + "transitions.txt", words)
    transitions += read_transitions(texts["facts.txt"], shown + "facts.txt", words)
    by_verb: dict[str, list[tuple[str, Transition]]] = {}
    for transition in transitions:
        for lemma, particle in transition.verbs:
            by_verb.setdefault(lemma, []).append((particle, transition))
    return Patterns(words, instruments, {verb: tuple(some) for verb, some in by_verb.items()})


def read_instruments(text: str, file: str, words: Words) -> tuple[Instrument, ...]:
    """Read the file of instruments.

    Raises:
        DataFileError: An entry is wrong.
    """
    found = []
    for paragraph in read_paragraphs(text, file):
        roles = _roles(paragraph, INSTRUMENT_KEYS)
        kind = _kinds(paragraph)[0]
        _check_roles(paragraph, roles, (kind,))
        found.append(
            Instrument(
                paragraph.value("instrument"),
                cast(RelationKind, kind),
                _words(paragraph, "noun", words),
                _words(paragraph, "must", words),
                _words(paragraph, "modifier", words),
                _words(paragraph, "not", words),
                frozenset(alternatives(paragraph.value("sector"))),
                paragraph.value("mission") == "yes",
                paragraph.value("bare") == "yes",
                roles,
            )
        )
    return tuple(found)


def read_transitions(text: str, file: str, words: Words) -> tuple[Transition, ...]:
    """Read the file of transitions, or that of facts.

    Raises:
        DataFileError: An entry is wrong.
    """
    return tuple(_transition(paragraph, words) for paragraph in read_paragraphs(text, file))


def _transition(paragraph: Paragraph, words: Words) -> Transition:
    conditions = {
        field.key for field in paragraph.fields if field.key.startswith(("with ", "without "))
    }
    roles = _roles(paragraph, TRANSITION_KEYS | conditions)
    kinds = _kinds(paragraph)
    _check_roles(paragraph, roles, kinds)
    for key in ("decided", "future", "negated"):
        if paragraph.value(key):
            one_of(paragraph, key, (*STATUSES, "absence") if key == "negated" else STATUSES)
    verbs = _words(paragraph, "verb", words)
    if not verbs:
        raise paragraph.fault(None, "no verb", "write `verb: sign | ink`")
    fact = paragraph.value("fact")
    return Transition(
        fact or paragraph.value("transition"),
        bool(fact),
        cast(RelationStatus, one_of(paragraph, "status", STATUSES)),
        frozenset(cast(tuple[RelationKind, ...], kinds)),
        tuple((verb.split()[0], " ".join(verb.split()[1:])) for verb in sorted(verbs)),
        alternatives(paragraph.value("instrument")),
        {
            key.removeprefix("with "): _words(paragraph, key, words)
            for key in conditions
            if key.startswith("with ")
        },
        {
            key.removeprefix("without "): _words(paragraph, key, words)
            for key in conditions
            if key.startswith("without ")
        },
        roles,
        () if paragraph.value("by") == "none" else alternatives(paragraph.value("by", "subject")),
        paragraph.value("decided"),
        paragraph.value("future"),
        paragraph.value("negated"),
        paragraph.value("only") == "negated",
        paragraph.value("how"),
    )


def _roles(paragraph: Paragraph, known: frozenset[str]) -> dict[str, Paths]:
    keys = {field.key for field in paragraph.fields if field.key.startswith("role ")}
    check_keys(paragraph, known | keys)
    return {key.removeprefix("role "): alternatives(paragraph.value(key)) for key in keys}


def _check_roles(paragraph: Paragraph, roles: dict[str, Paths], kinds: tuple[str, ...]) -> None:
    known = {role for kind in kinds for role in load_kinds()[kind].roles}
    for role in roles:
        if role not in known:
            raise paragraph.fault(
                f"role {role}",
                f"{' or '.join(kinds)} has no role {role!r}",
                f"one of: {', '.join(sorted(known))}",
            )


def _kinds(paragraph: Paragraph) -> tuple[str, ...]:
    kinds = alternatives(paragraph.value("kind"))
    known = get_args(RelationKind)
    for kind in kinds:
        if kind not in known:
            raise paragraph.fault(
                "kind", f"kind {kind!r} is unknown", f"one of: {', '.join(known)}"
            )
    if not kinds:
        raise paragraph.fault(None, "no kind", "write `kind: agreement`")
    return kinds


def _words(paragraph: Paragraph, key: str, words: Words) -> frozenset[str]:
    found: set[str] = set()
    for one in alternatives(paragraph.value(key)):
        if one.isupper() and len(one) > 1:
            if one not in words:
                raise paragraph.fault(key, f"unknown class {one}", "define it in words.txt")
            found |= words[one]
        else:
            found.add(one)
    return frozenset(found)
