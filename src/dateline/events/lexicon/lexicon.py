"""The lexicon: frames that say which words, in which company, are which event.

How a frame is written is told in `lexicon_reading.py`, which reads them.
"""

from collections.abc import Iterable
from functools import cached_property
from itertools import takewhile

import msgspec

SLOT_KEYS = frozenset(
    "subject object indirect complement clause infinitive obligation denial own others owner with "
    "to for against of on from in into by at "
    "over about between after during under toward towards as around through across along near "
    "within inside outside among onto upon behind before without out off where pair".split()
)
CLAUSES = frozenset({"clause", "infinitive", "obligation", "denial", "own", "others"})
# Slots that only a clause's own parts fill; prepositions are also looked for at its objects.
CORE_SLOTS = CLAUSES | {"subject", "object", "indirect", "owner", "complement", "where", "pair"}


class Filling(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What may fill a slot: words (head lemmas or two-word phrases), sectors, types of events."""

    words: frozenset[str]
    sectors: frozenset[str]
    types: frozenset[str]
    party: bool
    anything: bool
    empty: bool
    refused: frozenset[str]
    refused_sectors: frozenset[str]


class Example(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A sentence that a frame must read, with the codes of its parties, or must leave alone."""

    sentence: str
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    line: int


class Frame(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One pattern of the lexicon. `file` and `line` say where it stands.

    `needed` are slots without which it reads nothing, whatever else stands there.
    One that `retells` speaks of an act told before ("claimed responsibility"): it names its doer.
    One with `doer_named` reads no passive without a doer ("families were forced to sell").
    """

    name: str
    event: str
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    verbs: tuple[tuple[str, ...], ...]
    nouns: tuple[tuple[str, ...], ...]
    adjectives: tuple[tuple[str, ...], ...]
    slots: tuple[tuple[str, Filling], ...]
    needed: tuple[str, ...]
    actor: tuple[tuple[str, ...], ...]
    recipient: tuple[tuple[str, ...], ...]
    also: tuple[tuple[str, str], ...]
    reciprocal: bool
    transitive: bool
    retells: bool
    doer_named: bool
    weight: float
    examples: tuple[Example, ...]
    near_misses: tuple[tuple[str, int], ...]
    file: str
    line: int


class Trigger(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One way a frame may begin: the words that must stand with the trigger's lemma.

    `needs` are the words without which its sentence cannot be read by the frame: those beside the
    trigger, and the prepositions of slots that must be filled. `subjects` and `objects` are the
    words of which subject and object must be one; None where something else may be it.
    """

    frame: Frame
    words: tuple[str, ...]
    needs: frozenset[str]
    subjects: frozenset[str] | None
    objects: frozenset[str] | None


class Lexicon(msgspec.Struct, frozen=True, dict=True):
    """All frames, and for each kind of trigger its lemma's frames.

    `words` are the lemmas of all triggers: a token with none of them triggers nothing.
    """

    frames: tuple[Frame, ...]
    classes: dict[str, frozenset[str]]
    verbs: dict[str, tuple[Trigger, ...]]
    nouns: dict[str, tuple[Trigger, ...]]
    adjectives: dict[str, tuple[Trigger, ...]]
    words: frozenset[str]

    @cached_property
    def begun(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """The types of the frames that a word may begin, sorted, by part of speech and lemma."""
        kinds = (("VERB", self.verbs), ("NOUN", self.nouns), ("ADJ", self.adjectives))
        return {
            (kind, lemma): tuple(sorted({trigger.frame.event for trigger in triggers}))
            for kind, index in kinds
            for lemma, triggers in index.items()
        }


def lexicon_of(frames: Iterable[Frame], classes: dict[str, frozenset[str]]) -> Lexicon:
    """Return a lexicon of frames, indexed by what begins them."""
    frames = tuple(frames)
    verbs = _index(frames, "verbs", first=True)
    nouns = _index(frames, "nouns", first=False)
    adjectives = _index(frames, "adjectives", first=True)
    words = frozenset((*verbs, *nouns, *adjectives))
    return Lexicon(frames, classes, verbs, nouns, adjectives, words)


def _index(frames: Iterable[Frame], kind: str, *, first: bool) -> dict[str, tuple[Trigger, ...]]:
    index: dict[str, list[Trigger]] = {}
    for frame in frames:
        begun = getattr(frame, kind)
        if not begun:
            continue
        prepositions = frozenset(_prepositions(frame))
        subjects, objects = _only_words(frame, "subject"), _only_words(frame, "object")
        for words in begun:
            lemma, others = (words[0], words[1:]) if first else (words[-1], words[:-1])
            needs = prepositions.union(others) if others else prepositions
            index.setdefault(lemma, []).append(Trigger(frame, others, needs, subjects, objects))
    return {lemma: tuple(triggers) for lemma, triggers in index.items()}


def _before_a_clause(frame: Frame) -> Iterable[tuple[str, Filling]]:
    """Yield a frame's slots up to one that a clause fills: what its verb tells is asked first."""
    return takewhile(lambda slot: not slot[1].types, frame.slots)


def _prepositions(frame: Frame) -> Iterable[str]:
    """Yield the prepositions by which something must hang on the trigger; "by" may be unsaid."""
    for name, filling in _before_a_clause(frame):
        if name not in CORE_SLOTS and name != "by" and not filling.empty:
            yield name


def _only_words(frame: Frame, slot: str) -> frozenset[str] | None:
    """Return the words of which what fills a slot must be one; None where others may fill it."""
    for name, filling in _before_a_clause(frame):
        if name == slot:
            others = filling.sectors or filling.party or filling.anything or filling.empty
            return None if others else filling.words
    return None
