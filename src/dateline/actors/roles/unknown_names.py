"""Who a name is that the register lacks: by title, apposition, spelling, surname, or unknown."""

import msgspec

from dateline.actors.names.nouns import countries_before
from dateline.actors.names.readings import Reading
from dateline.actors.references.peers import read_peer
from dateline.actors.roles.apposition import partner
from dateline.actors.roles.bare_surnames import read_surname
from dateline.actors.roles.leading import body_led, body_run
from dateline.actors.roles.nicknames import before_nickname, read_nicknamed
from dateline.actors.roles.persons import title_before, titled_person
from dateline.actors.roles.predicates import told_to_be
from dateline.actors.roles.private import read_private
from dateline.actors.setting.discourse import BODIES, NOBODY, Found
from dateline.actors.setting.story import Story, phrase_entity, span_entity
from dateline.actors.words import words
from dateline.grammar import is_calendar_name

MEMBERSHIP = frozenset({"of", "from", "with", "at"})


def read_unknown_name(story: Story, number: int, index: int) -> Found:
    """Return who a name is that the register lacks: by title, apposition, spelling, surname.

    Args:
        story: The story.
        number: The sentence.
        index: The name's last token.
    """
    line = story.lines[number]
    first = story.first(number, index)
    name_first = _name_first(story, number, first, index)
    role = title_before(story, number, min(first, name_first), name_first)
    at, role_first = index, first
    other = partner(story, number, index) if role is None else -1
    if role is None and other < 0 and name_first < index:
        other = told_to_be(story, number, index)
    if role is not None:
        at, role_first = role.last, min(first, role.first)
    elif other >= 0:
        peer = read_peer(story, number, other)
        if peer.entities:
            return _affiliated(story, number, (name_first, index), peer)
        role = line.roles.get(other)
        at, role_first = other, story.first(number, other)
    if role is None and at != index:
        found = story.who(number, at)
        if found.entities and found.sort != "person":
            return _affiliated(story, number, (name_first, index), found)
        run = body_run(story, number, at)
        if run.entities:
            return _affiliated(story, number, (name_first, index), run)
    if role is None and name_first > 0:
        peer = read_peer(story, number, name_first - 1)
        if peer.entities:
            return _affiliated(story, number, (name_first, index), peer)
    if role is None:
        found = read_surname(story, number, index, name_first)
        if not found.entities:
            found = read_nicknamed(story, number, index, name_first)
        if not found.entities:
            found = _part_of_party(story, number, index, first)
        if not found.entities and name_first < index:
            found = _member(story, number, index, name_first)
        return found if found.entities else read_private(story, number, index, name_first)
    return titled_person(story, number, (name_first, index), role, at=at, role_first=role_first)


def _affiliated(story: Story, number: int, name: tuple[int, int], found: Found) -> Found:
    """Return somebody unknown who is said to be of a party: "X, a member of the opposition"."""
    party = found.entities[0]
    tokens = story.sentences[number].tokens
    written = story.text[tokens[name[0]].start : tokens[name[1]].end]
    reading = Reading(" ".join(written.split()), party.code, party.sector, "role", "person")
    return Found((span_entity(story, number, name[0], name[1], reading),), "person")


def _member(story: Story, number: int, index: int, name_first: int) -> Found:
    """Return somebody unknown whose organisation is told: "X, of the aid group Y"."""
    sentence = story.sentences[number]
    other = partner(story, number, index)
    for head in (index, *([other] if other >= 0 else [])):
        led = body_led(story, number, head)
        if led.entities:
            return _affiliated(story, number, (name_first, index), led)
        for preposition in sentence.dependents(head, "prep"):
            if preposition < index or sentence.tokens[preposition].lemma not in MEMBERSHIP:
                continue
            for inner in sentence.dependents(preposition, "pobj"):
                found = story.who(number, inner)
                if found.sort in BODIES and len(found.entities) == 1:
                    return _affiliated(story, number, (name_first, index), found)
    return NOBODY


def _part_of_party(story: Story, number: int, index: int, first: int) -> Found:
    """Return the organisation or group that a name begins with: "EU Partnership Office"."""
    before = countries_before(story.names, story.lines[number], first, index)
    if not before or before[-1].reading.sort not in {"organisation", "group", "company"}:
        return NOBODY
    reading = msgspec.structs.replace(before[-1].reading, via="role", id=None, wikidata=None)
    entity = phrase_entity(story, number, index, reading)
    return Found((entity,), reading.sort)


def _name_first(story: Story, number: int, first: int, index: int) -> int:
    line = story.lines[number]
    at = index
    while at - 1 >= first:
        at = before_nickname(line, first, at)
        word = line.texts[at - 1]
        covered = line.role_at.get(at - 1)
        if (
            not (word[:1].isupper() or word in {"-", "al", "el", "bin", "van", "von", "de"})
            or (covered is not None and covered.last < index and not covered.first < first)
            or at - 1 in line.hit_at
            or line.lower[at - 1].rstrip(".") in words("title")
            or is_calendar_name(story.sentences[number].tokens[at - 1])
        ):
            break
        at -= 1
    return at + 1 if line.texts[at] == "-" else at
