"""What single words between two parties say: types, and operators over the event they govern.

`data/relate/LANGUAGE.txt` holds them, for pairs that no frame of the lexicon reaches.
"""

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from dateline.datafiles import Paragraph, check_keys, data_folder, read_paragraphs
from dateline.events.codebook.codebook import load_codebook

KEYS = frozenset(
    {"type", "operator", "verb", "noun", "adjective", "turns", "over-clause", "otherwise"}
)
NOTHING = "-"
OBJECT = {"+object": True, "-object": False}
PARTICLE = "+particle"


class Operator(msgspec.Struct, frozen=True):
    """A kind of word that turns the type of the event under it into another."""

    name: str
    turns: dict[str, str]
    over_clause: str | None
    otherwise: str | None


class Sense(msgspec.Struct, frozen=True):
    """One sense of a lemma: the further words it needs, and a type or an operator.

    `object` is True where it needs a direct object, False where it must have none. `particle`:
    its words must stand alone ("took in refugees", but not "took steps in May").
    """

    words: tuple[str, ...]
    object: bool | None
    event: str | None
    operator: Operator | None
    particle: bool = False

    @property
    def exact(self) -> bool:
        """Whether it says enough of its company to go before a frame."""
        return bool(self.words) or self.object is not None


class PairWords(msgspec.Struct, frozen=True):
    """The senses of verbs, nouns and adjectives by lemma, those with more words first."""

    verbs: dict[str, tuple[Sense, ...]]
    nouns: dict[str, tuple[Sense, ...]]
    adjectives: dict[str, tuple[Sense, ...]]
    operators: dict[str, Operator]


@lru_cache(maxsize=2)
def load_pair_words(language: str = "en") -> PairWords:
    """Load the words of a language.

    Args:
        language: ISO 639-1 code.

    Returns:
        Its words.

    Raises:
        DataFileError: The file is wrong: the message names file, line and mend.
    """
    text = (data_folder() / "relate" / f"{language}.txt").read_text(encoding="utf-8")
    return read_pair_words(text, f"relate/{language}.txt")


def read_pair_words(text: str, file: str) -> PairWords:
    """Read words from a file's text. Raises DataFileError as `load_pair_words` does."""
    operators: dict[str, Operator] = {}
    kinds: dict[str, dict[str, list[Sense]]] = {"verb": {}, "noun": {}, "adjective": {}}
    for paragraph in read_paragraphs(text, file):
        check_keys(paragraph, KEYS)
        named = paragraph.value("type") or None
        event = None if named == NOTHING else named
        name = paragraph.value("operator")
        operator = _operator(paragraph, name) if name else None
        if (named is None) == (operator is None):
            raise paragraph.fault(
                None, "neither a type nor an operator, or both", "give the paragraph one of them"
            )
        if event is not None:
            _check_type(paragraph, "type", event)
        if operator is not None:
            operators[operator.name] = operator
        for kind, index in kinds.items():
            for words in _parts(paragraph, kind):
                lemma, others = (words[-1], words[:-1]) if kind == "noun" else (words[0], words[1:])
                index.setdefault(lemma, []).append(_sense(others, event, operator))
    verbs, nouns, adjectives = (_ordered(kinds[kind]) for kind in ("verb", "noun", "adjective"))
    return PairWords(verbs, nouns, adjectives, operators)


def _sense(words: tuple[str, ...], event: str | None, operator: Operator | None) -> Sense:
    bare = tuple(word for word in words if word not in OBJECT and word != PARTICLE)
    wanted = next((OBJECT[word] for word in words if word in OBJECT), None)
    return Sense(bare, wanted, event, operator, PARTICLE in words)


def _ordered(index: dict[str, list[Sense]]) -> dict[str, tuple[Sense, ...]]:
    return {
        lemma: tuple(sorted(senses, key=lambda s: (-len(s.words), not s.exact, s.operator is None)))
        for lemma, senses in index.items()
    }


def _parts(paragraph: Paragraph, key: str) -> Iterator[tuple[str, ...]]:
    for value in paragraph.values(key):
        for part in value.split("|"):
            if part.strip():
                yield tuple(part.split())


def _operator(paragraph: Paragraph, name: str) -> Operator:
    turns: dict[str, str] = {}
    for value in paragraph.values("turns"):
        for part in value.split("|"):
            types, arrow, result = part.partition("=>")
            if not arrow:
                raise paragraph.fault("turns", f"no arrow in {part!r}", "write `TYPE => TYPE`")
            for event in types.split():
                _check_type(paragraph, "turns", event)
                _check_type(paragraph, "turns", result.strip())
                turns[event] = result.strip()
    return Operator(name, turns, _result(paragraph, "over-clause"), _result(paragraph, "otherwise"))


def _result(paragraph: Paragraph, key: str) -> str | None:
    event = paragraph.value(key, NOTHING)
    if event == NOTHING:
        return None
    _check_type(paragraph, key, event)
    return event


def _check_type(paragraph: Paragraph, key: str, event: str) -> None:
    known = load_codebook().types
    if event not in known:
        raise paragraph.fault(key, f"unknown type {event!r}", f"known: {', '.join(sorted(known))}")
