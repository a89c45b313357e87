"""Who a name of the register is in its phrase, and which names are only part of others."""

from msgspec.structs import replace

from dateline.actors.names.nouns import (
    Named,
    after_given_name,
    countries_before,
    owner_of_reading,
)
from dateline.actors.names.readings import Reading
from dateline.actors.names.role_readings import role_reading
from dateline.actors.references.coreference import INSIDE
from dateline.actors.references.relational import read_included
from dateline.actors.register.register import NameHit
from dateline.actors.roles.nationals import read_nationals
from dateline.actors.roles.persons import named_person
from dateline.actors.setting.discourse import NOBODY, Found, phrase_first
from dateline.actors.setting.story import Story, span_entity
from dateline.actors.words import words

UNION = "EUR"


def read_named(
    story: Story, number: int, index: int, placed: tuple[int, int, NameHit]
) -> Found | None:
    """Return who a name of the register is in its phrase, or None where it is part of another.

    Args:
        story: The story.
        number: The sentence.
        index: The phrase's head, which the name covers.
        placed: The name's first word, last word and hit.
    """
    line = story.lines[number]
    first = story.first(number, index)
    near: tuple[str, ...] = ()
    if placed[0] > first:
        before = countries_before(story.names, line, first, placed[0])
        near = tuple(one.reading.code for one in before)
    named = story.names.read(placed, near)
    if named is None:
        return None
    if named.reading.sort == "person":
        return named_person(story, number, index, named)
    if _within_other_name(story, number, named) or _ends_other_party(story, number, index, named):
        return None
    elsewhere = _party_of_another_state(story, number, named, first)
    if elsewhere is not None:
        return elsewhere
    token = story.sentences[number].tokens[index]
    if named.reading.code == UNION and line.lower[index] in words("leaders-in-general"):
        included = read_included(story, number, index)
        if included.entities:
            return included
    if named.reading.via == "metonym" and (
        (token.dep in INSIDE and line.lower[token.head] in words("made-there"))
        or _is_passed_through(story, number, index)
    ):
        # "The Paris agreement" is nobody's; "to Lima via Madrid and Paris" is a way.
        return NOBODY
    if named.reference.sort in {"adjective", "demonym"}:
        return _of_one_noun(story, number, index, named) or read_nationals(
            story, number, index, named
        )
    start = named.first
    if start and line.lower[start - 1] == "the" and named.reading.sort != "state":
        start -= 1
    reading = _of_its_lawmakers(story, number, index, named)
    entity = span_entity(story, number, start, named.last, reading)
    # "Russian troops" are taken up by "they", the Russian army is not.
    return Found((entity,), reading.sort, token.tag == "NNS" and token.text.islower())


def _is_passed_through(story: Story, number: int, index: int) -> bool:
    """Say whether a capital is only on somebody's way: "flew to Lima via Madrid and Paris"."""
    tokens = story.sentences[number].tokens
    while tokens[index].dep == "conj":
        index = tokens[index].head
    return tokens[index].dep == "pobj" and tokens[tokens[index].head].lemma == "via"


def _ends_other_party(story: Story, number: int, index: int, named: Named) -> bool:
    """Say whether a party's name only ends that of parties elsewhere: "the Social Democrats"."""
    role = story.lines[number].roles.get(index)
    return (
        role is not None
        and role.first < named.first
        and role.last == named.last
        and role.sectors == named.reading.sectors[:1] == ("PTY",)
    )


def _of_its_lawmakers(story: Story, number: int, index: int, named: Named) -> Reading:
    """Return a party's name as its lawmakers where its words mean them: "Senate Republicans"."""
    role = story.lines[number].roles.get(index)
    same = role is not None and (role.first, role.last) == (named.first, named.last)
    if role is None or not same or "LEG" not in role.sectors or role.first == role.last:
        return named.reading
    if "PTY" not in named.reading.sectors:
        return named.reading
    return replace(named.reading, sectors=role.sectors)


def _party_of_another_state(story: Story, number: int, named: Named, first: int) -> Found | None:
    """Return a party whose namesake abroad is known: "Ghana's National Congress party"."""
    line = story.lines[number]
    states = story.register.states
    if "PTY" not in named.reading.sectors or named.reading.code not in states:
        return None
    owners = [
        one.reading.code
        for one in countries_before(story.names, line, first, named.first)
        if line.lower[one.last + 1 : one.last + 2] == ["'s"]
    ]
    if not owners or owners[-1] not in states or named.reading.code in owners:
        return None
    said = f"{owners[-1]} {named.reading.name}"
    own = Reading(said, owners[-1], named.reading.sectors, "role", "group")
    return Found((span_entity(story, number, named.first, named.last, own),), "group")


def _of_one_noun(story: Story, number: int, index: int, named: Named) -> Found | None:
    """Return whom the first of two adjectives of a noun tells: "Kyrgyz and Tajik border guards"."""
    sentence = story.sentences[number]
    line = story.lines[number]
    for other in sentence.dependents(index, "conj"):
        role = line.roles.get(other)
        first = phrase_first(sentence, other)
        joined = line.lower[index + 1 : first] in (["and"], ["or"])
        if role is None or not joined or not countries_before(story.names, line, first, role.first):
            continue
        whose = owner_of_reading(named.reading)
        reading = role_reading(story.names, line, role, role.first, whose)
        entity = span_entity(story, number, index, index, reading)
        return Found((entity,), "people", True, role.term)
    return None


def _within_other_name(story: Story, number: int, named: Named) -> bool:
    """Return whether a name of one word is the surname of somebody unknown."""
    first = named.first
    if first != named.last or first == 0:
        return False
    start = phrase_first(story.sentences[number], first)
    if after_given_name(story.register, story.lines[number], start, first):
        return True
    if named.reading.sort != "state":
        return False
    if named.reference.sort == "demonym" and named.hit.spelling.endswith("s"):
        return False
    line = story.lines[number]
    before = story.sentences[number].tokens[first - 1]
    return (
        before.pos == "PROPN"
        and before.dep == "compound"
        and before.head == first
        and first - 1 not in line.hit_at
        and first - 1 not in line.role_at
        and line.lower[first - 1] not in words("direction")
        and not (first == 1 and line.lower[0] in words("before-a-state"))
    )
