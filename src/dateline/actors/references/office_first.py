"""Somebody named in the paragraph after the office: "Fiji's premier has quit. | Ana Rokotui …"."""

import re

from dateline.actors.names.readings import Reading
from dateline.actors.setting.discourse import NOBODY, Found, Party
from dateline.actors.setting.story import Story, span_entity
from dateline.actors.words import words
from dateline.grammar import SUBJECTS

# So many sentences before a name its office may have been told.
NEAR = 3
# What tells of somebody new: "Ana Rokotui, a nurse", "Ana Rokotui, 34".
INTRODUCED = r"(?:’s|'s)?,\s+(?:an?|the|one|\d)\b"


def read_office_first(story: Story, number: int, index: int, first: int) -> Found:
    """Return whoever's office alone the paragraph before told, where a full name opens one.

    Args:
        story: The story.
        number: The sentence.
        index: The name's last word.
        first: Its first.
    """
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    opens = first == 0 and "\n" in story.text[: sentence.tokens[0].start][-2:]
    if not opens or token.dep not in SUBJECTS or first == index:
        return NOBODY
    written = " ".join(story.lines[number].texts[first : index + 1])
    if re.search(rf"{re.escape(written)}{INTRODUCED}", story.text):
        return NOBODY
    offices = {
        (party.found.term, party.codes): party
        for party in story.parties
        if number - NEAR <= party.sentence < number and _is_unnamed_office(story, party)
    }
    if len(offices) != 1:
        return NOBODY
    (office,) = offices.values()
    entity = office.found.entities[0]
    reading = Reading(written, entity.code, entity.sector, "role", "person")
    found = span_entity(story, number, first, index, reading)
    return Found((found,), "person", False, office.found.term)


def _is_unnamed_office(story: Story, party: Party) -> bool:
    """Say whether a party is one holder of an office, without a name: "the interior minister"."""
    entity = party.found.entities[0] if len(party.found.entities) == 1 else None
    if entity is None or not party.subject or party.found.sort != "person":
        return False
    said = [word.strip(",.’'s").lower() for word in entity.text.split()]
    owned = "'s" in entity.text or "’s" in entity.text
    return (
        entity.via == "role"
        and party.found.term.rpartition(" ")[2] in words("office-of-one")
        and (owned or said[:1] == ["the"])
        and not _is_named(story, party)
    )


def _is_named(story: Story, party: Party) -> bool:
    """Say whether a name stands with an office: "the minister, Ruth Kay"."""
    sentence, line = story.sentences[party.sentence], story.lines[party.sentence]
    return any(
        sentence.tokens[child].pos == "PROPN"
        for child in sentence.dependents(party.token, "appos", "compound", "flat")
        if child not in line.hit_at and child not in line.role_at
    )
