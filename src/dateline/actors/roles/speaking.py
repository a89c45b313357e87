"""Who speaks in the record of a meeting: "ANNA BERG (Sweden)", and "she" in the same paragraph.

Such a speaker speaks for the state's government, and for those that the sentence names beside it
("speaking also for Norway").
"""

import msgspec

from dateline.actors.names.readings import Reading
from dateline.actors.setting.discourse import NOBODY, Found
from dateline.actors.setting.story import Story, phrase_entity, span_entity, taken_up
from dateline.actors.words import words
from dateline.grammar import SUBJECTS
from dateline.records import Entity

PERSONAL = frozenset({"he", "him", "his", "she", "her", "hers"})
BETWEEN = frozenset({"and", ",", "the", "&"})
GOVERNING = ("GOV",)


def read_speaker(story: Story, number: int, index: int) -> Found:
    """Return the speaker that the words opening a paragraph name, or a pronoun behind them.

    Args:
        story: The story.
        number: The sentence.
        index: The name's last word, the state in brackets, or a pronoun.
    """
    speaker = story.floor.get(number)
    if speaker is None:
        return NOBODY
    if number == speaker.sentence and index < speaker.close:
        sentence = story.sentences[number]
        if index != speaker.last and sentence.tokens[index].dep not in SUBJECTS:
            return NOBODY
        written = " ".join(story.lines[number].texts[speaker.first : speaker.last + 1])
        reading = Reading(written, speaker.code, GOVERNING, "role", "person")
        named = span_entity(story, number, speaker.first, speaker.last, reading)
        return with_those_spoken_for(story, number, index, Found((named,), "person"))
    if story.lines[number].lower[index] not in PERSONAL:
        return NOBODY
    found = read_speaker(story, speaker.sentence, speaker.last)
    if not found.entities:
        return NOBODY
    names = {entity.name for entity in found.entities}
    opening = speaker.close if number == speaker.sentence else -1
    for party in story.earlier(number, index):
        nearer = party.sentence == number and party.token > opening
        others = names.isdisjoint(entity.name for entity in party.found.entities)
        if nearer and others and party.found.sort == "person" and not party.found.many:
            return NOBODY
    return taken_up(story, number, index, found)


def read_member(story: Story, number: int, index: int) -> Found:
    """Return who has a parliament's floor by the label that names him ("Mr HOLM:").

    Args:
        story: The story.
        number: The label's sentence.
        index: A word of it.
    """
    sentence = story.sentences[number]
    written = [token for token in sentence.tokens if token.text[0].isalnum()]
    if not written or index != written[-1].index:
        return NOBODY
    name = " ".join(token.text for token in written)
    reading = Reading(
        name, story.parliament.code, story.parliament.speakers[number], "role", "person"
    )
    return Found((span_entity(story, number, written[0].index, index, reading),), "person")


def read_seated(story: Story, number: int, index: int) -> Found:
    """Return who is spoken of as those who sit in a parliament are ("the honourable member").

    Args:
        story: The record of a parliament's sitting.
        number: The sentence.
        index: The phrase's head.
    """
    line = story.lines[number]
    word = line.lower[index]
    if word not in words("seated-members"):
        return NOBODY
    honoured = not words("honouring").isdisjoint(story.between(number, index))
    of_a_seat = word == "member" and line.lower[index + 1 : index + 2] == ["for"]
    if not honoured and not of_a_seat:
        return NOBODY
    reading = Reading(word, story.parliament.code, ("LEG",), "role", "person")
    return Found((phrase_entity(story, number, index, reading),), "person")


def with_those_spoken_for(story: Story, number: int, index: int, found: Found) -> Found:
    """Return a speaker with the states that the sentence says the words are spoken for too.

    Args:
        story: The story.
        number: The sentence.
        index: The speaker's head word.
        found: The speaker ("the representative of Chad, speaking also for Togo").
    """
    subject = story.sentences[number].tokens[index].dep in SUBJECTS
    if not subject or "speaking" not in story.lines[number].lower[index + 1 :]:
        return found
    also = _spoken_for(story, number, index)
    return msgspec.structs.replace(found, entities=(*found.entities, *also)) if also else found


def _spoken_for(story: Story, number: int, index: int) -> tuple[Entity, ...]:
    """Return the states named right behind "speaking also for", "speaking on behalf of"."""
    line = story.lines[number]
    at = line.lower.index("speaking", index) + 1
    while at < len(line.lower) and line.lower[at] in words("speaking-for"):
        at += 1
    found: list[Entity] = []
    for placed in line.hits:
        if placed[0] < at:
            continue
        if not BETWEEN.issuperset(line.lower[at : placed[0]]):
            break
        named = story.names.read(placed)
        if named is None or named.reading.sort != "state":
            break
        reading = msgspec.structs.replace(named.reading, sectors=GOVERNING)
        found.append(span_entity(story, number, placed[0], placed[1], reading))
        at = placed[1] + 1
    return tuple(found)
