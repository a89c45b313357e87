"""What an act of force is carried out with: the mode that it tells, and that it is no party.

The words stand in `data/lexicon/LANGUAGE/instruments.txt`, a class for each mode.

Source:
    Codebook, ASSAULT, modes.
"""

from collections.abc import Iterator
from functools import lru_cache

from dateline.datafiles import data_folder
from dateline.events.frames.phrases import MODIFIERS, head_words
from dateline.events.frames.reading import Reading
from dateline.events.lexicon.classes import Classes, read_classes
from dateline.events.words import listed
from dateline.grammar import Sentence
from dateline.records import Entity

PEOPLE = "ARMED-PEOPLE"
BY_MEANS_OF = ("with", "by", "in")
MORE_EXACT = {
    "explosives": frozenset({"suicide-attack", "drone"}),
    "firearms": frozenset({"heavy-weapons", "drone"}),
    "heavy-weapons": frozenset({"firearms", "aerial", "drone", "unconventional"}),
    "aerial": frozenset({"drone", "unconventional"}),
    "crowd-control": frozenset({"unconventional"}),
}
"""What a mode may be more exactly, once the instrument is known."""
BESIDE = {
    "beat": frozenset({"primitive"}),
    "destroy": frozenset({"aerial", "drone", "heavy-weapons", "explosives"}),
}
"""Modes that say what was done, beside the instrument's, which says with what."""


@lru_cache(maxsize=4)
def _instruments(language: str = "en") -> Classes:
    return read_classes(data_folder() / "lexicon" / language, ("instruments.txt",))


@lru_cache(maxsize=4)
def _things(language: str = "en") -> frozenset[str]:
    classes = _instruments(language)
    return frozenset().union(*classes.values()) - classes[PEOPLE]


def is_thing(party: Entity) -> bool:
    """Say whether a party's words only name a weapon ("artillery" in "artillery fire")."""
    text = party.text.lower()
    return text in _things() or (
        party.via == "role" and not _things().isdisjoint(text.split()[-1:])
    )


def is_weapon(sentence: Sentence, index: int) -> bool:
    """Say whether a noun names what an act of force is carried out with ("missiles")."""
    return not _things().isdisjoint(head_words(sentence, index))


def modes_by_instrument(
    modes: tuple[str, ...], reading: Reading, sentence: Sentence
) -> tuple[str, ...]:
    """Return an assault's modes with that of its instrument, if one is named.

    Args:
        modes: The modes that its frame gives.
        reading: A reading of an act of force.
        sentence: Its sentence.

    Returns:
        The mode of what it was done with, by whom it was done, or of the deed's own words, where
        the frame gives none or one that the instrument makes more exact; a beating or a
        destruction stays one beside it.
    """
    told = mode_of_instrument(reading, sentence)
    if told is None or not modes:
        return (told,) if told else modes
    if told in MORE_EXACT.get(modes[0], ()):
        return (told,)
    return (told, *modes) if told in BESIDE.get(modes[0], ()) else modes


def mode_of_instrument(reading: Reading, sentence: Sentence) -> str | None:
    """Return the mode that the instrument named in a clause tells; None where none is named.

    Args:
        reading: A reading of an act of force.
        sentence: Its sentence.
    """
    for words in _named(reading, sentence):
        for name, instruments in _instruments().items():
            if name != PEOPLE and not instruments.isdisjoint(words):
                return name.lower()
    return None


def _named(reading: Reading, sentence: Sentence) -> Iterator[tuple[str, ...]]:
    """Yield the words of what may be an instrument, the surest first."""
    slots = reading.slots
    for filler in slots.get("with", []):
        yield head_words(sentence, filler)
    for index in reading.words:
        if sentence.tokens[index].pos in {"NOUN", "PROPN"}:
            yield _modifying(sentence, index)
    for filler in slots.get("subject", []):
        yield head_words(sentence, filler)
        yield from _borne(sentence, filler)
    if sentence.tokens[reading.trigger].lemma in listed("using"):
        for filler in slots.get("object", []):
            yield (*_modifying(sentence, filler), *head_words(sentence, filler))
    for name in BY_MEANS_OF[1:]:
        for filler in slots.get(name, []):
            yield (*_modifying(sentence, filler), *head_words(sentence, filler))


def _borne(sentence: Sentence, party: int) -> Iterator[tuple[str, ...]]:
    """Yield what somebody is said to bear ("a man with a knife", "men armed with axes")."""
    holders = [party]
    for clause in sentence.dependents(party, "acl", "amod", "relcl"):
        if sentence.tokens[clause].lemma in listed("armed-with"):
            holders.append(clause)
            for thing in sentence.dependents(clause, "dobj"):
                yield head_words(sentence, thing)
    for holder in holders:
        for thing in sentence.behind(holder, "with"):
            yield head_words(sentence, thing)


def _modifying(sentence: Sentence, index: int) -> tuple[str, ...]:
    return tuple(sentence.tokens[child].lemma for child in sentence.dependents(index, *MODIFIERS))
