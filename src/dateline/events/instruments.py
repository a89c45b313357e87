"""What an act of force is carried out with: the mode that it tells, and that it is no party.

The words stand in `data/lexicon/LANGUAGE/instruments.txt`, a class for each mode.

Source:
    Codebook, ASSAULT, modes.
"""

from collections.abc import Iterator
from functools import lru_cache

from dateline.datafiles import data_folder
from dateline.events.classes import Classes, read_classes
from dateline.events.matching import Reading
from dateline.events.phrases import MODIFIERS, head_words
from dateline.grammar import Sentence
from dateline.records import Entity

PEOPLE = "ARMED-PEOPLE"
# Verbs whose object is what is used ("fired rockets", "exchanged mortar fire"), not what is hit.
USING = frozenset(
    "fire launch drop use exchange trade lob hurl throw rain unleash detonate conduct carry "
    "deploy mount stage".split()
)
BY_MEANS_OF = ("with", "by", "in")


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


def mode_of_instrument(reading: Reading, sentence: Sentence) -> str | None:
    """Return the mode that an assault's instrument tells, if one is named.

    Args:
        reading: A reading of an act of force.
        sentence: Its sentence.

    Returns:
        The mode of what it was done with, by whom it was done, or of the deed's own words.
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
    if sentence.tokens[reading.trigger].lemma in USING:
        for filler in slots.get("object", []):
            yield (*_modifying(sentence, filler), *head_words(sentence, filler))
    for name in BY_MEANS_OF[1:]:
        for filler in slots.get(name, []):
            yield (*_modifying(sentence, filler), *head_words(sentence, filler))


def _modifying(sentence: Sentence, index: int) -> tuple[str, ...]:
    return tuple(sentence.tokens[child].lemma for child in sentence.dependents(index, *MODIFIERS))
