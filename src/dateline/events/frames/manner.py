"""How a deed was done, by whom or by how many: modes that its frame leaves open.

The words stand in `data/lexicon/LANGUAGE/manner.txt`.

Source:
    Codebook, ASSAULT targeted, MOBILIZE, CONSULT multilateral, PROTEST riot.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from dateline.actors import ARMED_OR_CRIMINAL, INTERGOVERNMENTAL
from dateline.datafiles import data_folder
from dateline.events.frames.instruments import modes_by_instrument
from dateline.events.frames.phrases import head_words
from dateline.events.frames.reading import Reading
from dateline.events.lexicon.classes import Classes, read_classes
from dateline.grammar import PLURAL_TAGS, Sentence
from dateline.records import Entity

MANY = 3
SOLDIERS = ("troops",)
SUICIDE, AERIAL, AIR_FORCE = "suicide-attack", "aerial", ("MIL",)


@lru_cache(maxsize=4)
def _manner(language: str = "en") -> Classes:
    return read_classes(data_folder() / "lexicon" / language, ("manner.txt",))


def modes_by_manner(
    event: str,
    modes: tuple[str, ...],
    reading: Reading,
    sentence: Sentence,
    actor: Sequence[Entity],
    recipient: Sequence[Entity],
) -> tuple[str, ...]:
    """Return the modes of an event by how, by whom and among how many it was done.

    Args:
        event: The event's type.
        modes: The modes that are known.
        reading: The frame on its clause.
        sentence: Its sentence.
        actor: Its actors.
        recipient: Its recipients.
    """
    if event == "ASSAULT":
        if SUICIDE in modes and actor and all(party.sector == AIR_FORCE for party in actor):
            # "Russian bombers struck the port": they fly.
            modes = tuple(AERIAL if mode == SUICIDE else mode for mode in modes)
        armed = modes_by_instrument(modes, reading, sentence)
        chosen = "targeted" not in armed and _kills_chosen_victim(reading, sentence)
        return ("targeted", *armed) if chosen else armed
    if event == "MOBILIZE" and modes in {(), SOLDIERS}:
        return _who_moves(modes, reading, sentence, actor)
    if event == "CONSULT" and not modes:
        return ("multilateral",) if _is_among_many(reading, sentence, actor, recipient) else ()
    if event == "PROTEST" and modes == ("demo",) and _is_violent(reading, sentence):
        return ("riot",)
    return modes


def _kills_chosen_victim(reading: Reading, sentence: Sentence) -> bool:
    """Say whether somebody in public life, or unarmed captives, are killed one by one."""
    manner = _manner()
    deed = {sentence.tokens[index].lemma for index in reading.words}
    dead = not deed.isdisjoint(manner["KILLING"]) or (
        not deed.isdisjoint(manner["SHOOTING"])
        and any(
            sentence.tokens[index].lemma in manner["KILLING"] | manner["DEADLY"]
            for index in sentence.dependents(
                reading.trigger, "conj", "advmod", "oprd", "acomp", "xcomp", "prt"
            )
        )
    )
    return dead and any(
        not manner["CHOSEN"].isdisjoint(head_words(sentence, victim))
        and (sentence.tokens[victim].tag not in PLURAL_TAGS or _few(sentence, victim))
        for victim in reading.slots.get("object", [])
    )


def _few(sentence: Sentence, victims: int) -> bool:
    """Say whether several victims are counted by a word below ten ("two journalists")."""
    few = _manner()["FEW"]
    return any(
        sentence.tokens[number].text.lower() in few
        for number in sentence.dependents(victims, "nummod")
    )


def _who_moves(
    modes: tuple[str, ...], reading: Reading, sentence: Sentence, actor: Sequence[Entity]
) -> tuple[str, ...]:
    manner = _manner()
    for words in _moved(reading, sentence):
        for name in ("police", "militia", "weapons"):
            if not words.isdisjoint(manner[name.upper()]):
                return (name,)
    sectors = {party.sector[:1] for party in actor}
    if sectors == {("COP",)}:
        return ("police",)
    if sectors and all(ARMED_OR_CRIMINAL.issuperset(sector) and sector for sector in sectors):
        return ("militia",)
    return modes


def _moved(reading: Reading, sentence: Sentence) -> Iterator[frozenset[str]]:
    for slot in ("object", "by", "subject"):
        for index in reading.slots.get(slot, []):
            yield frozenset(head_words(sentence, index))
            for inner in sentence.behind(index, "by", "of"):
                yield frozenset(head_words(sentence, inner))


def _is_among_many(
    reading: Reading, sentence: Sentence, actor: Sequence[Entity], recipient: Sequence[Entity]
) -> bool:
    codes = {party.code for party in (*actor, *recipient)}
    if len(codes) >= MANY or (len(codes) == 1 and codes <= INTERGOVERNMENTAL and not recipient):
        return True
    named = (
        index
        for slot in ("object", "for", "at", "subject")
        for index in reading.slots.get(slot, [])
    )
    words = {word for index in (*reading.words, *named) for word in head_words(sentence, index)}
    manner = _manner()
    return not words.isdisjoint(manner["OF-MANY"]) or (
        len(codes) != 2 and not words.isdisjoint(manner["SUMMIT"])
    )


def _is_violent(reading: Reading, sentence: Sentence) -> bool:
    violent = _manner()["VIOLENT"]
    told = (*reading.words, *reading.slots.get("subject", []), *reading.slots.get("object", []))
    return any(
        sentence.tokens[index].lemma in violent
        for word in told
        for index in sentence.dependents(word, "amod", "acomp", "advmod")
    )
