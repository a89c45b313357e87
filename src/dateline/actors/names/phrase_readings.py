"""How a lone phrase is read: as a name, by the words of a name, by role, by title."""

import msgspec

from dateline.actors.names.ambiguity import choose
from dateline.actors.names.lines import phrase_line
from dateline.actors.names.modifiers import with_modifiers
from dateline.actors.names.nouns import Names, after_given_name, countries_before
from dateline.actors.names.phrases import (
    ARTICLES,
    Phrase,
    head_end,
    owner_of_role,
    role_ending,
    title_within,
)
from dateline.actors.names.readings import Reading, read_person, read_reference
from dateline.actors.names.role_readings import role_reading
from dateline.actors.names.shapes import shape_of
from dateline.actors.names.surnames import by_surname, similar_person
from dateline.actors.register.register import loose
from dateline.actors.register.roles import RoleMatch
from dateline.actors.words import words


def read_whole(text: str, names: Names, near: tuple[str, ...]) -> Reading | None:
    """Read a phrase that is a name as a whole, whatever its case and accents.

    Args:
        text: The phrase.
        names: The names of the register on the day.
        near: Country codes that its context names, the most frequent first.
    """
    register = names.register
    plain = text[4:] if text[:4].lower() == "the " else text
    if plain.count(", ") == 1 and plain not in register.tables.names:
        # "Korea, North"
        last, _, first = plain.partition(", ")
        plain = f"{first} {last}" if f"{first} {last}" in register.tables.names else plain
    bare = loose(plain)
    if plain in register.tables.names:
        spelling: str | None = plain
    elif plain.upper() in register.tables.names and bare not in register.roles:
        spelling = plain.upper()
    else:
        spelling = register.by_loose_name.get(bare) if len(bare) > 3 else None
    if spelling is None or (bare in register.roles and plain.islower()):
        return None
    references = register.tables.names[spelling]
    chosen = choose(register, references, names.on, near)
    if chosen is None:
        readings = [read_reference(register, one, names.on) for one in references]
        sectors = {reading.sectors for reading in readings}
        if len(sectors) != 1:
            return None
        codes = ", ".join(sorted({reading.code for reading in readings}))
        return Reading(text, "", sectors.pop(), "name", "body", why=f"{spelling}: of {codes}")
    if chosen.person >= 0:
        line = phrase_line(text, register)
        phrase = Phrase(text, line, names, near)
        return _person(phrase, chosen.person, title_within(phrase, 0, len(line.texts)))
    reading = read_reference(register, chosen, names.on)
    if chosen.sort in {"adjective", "demonym"}:
        people = chosen.sort == "demonym" and text.endswith("s")
        return msgspec.structs.replace(
            reading,
            sectors=reading.sectors or (("CVL",) if people else ()),
            why=f"{chosen.sort} of {reading.name}",
        )
    return reading


def read_by_name(phrase: Phrase) -> Reading | None:
    """Read a phrase that ends in a name of the register."""
    line, names = phrase.line, phrase.names
    placed = line.hit_at.get(phrase.head)
    role = role_ending(phrase, phrase.head)
    if placed is None or (role is not None and role.first < placed[0]):
        return None
    if line.lower[placed[1] + 1 : placed[1] + 2] == ["for"] and read_by_shape(phrase) is not None:
        # "National Front for the Liberation of …" is more than the name it opens with.
        return None
    before = countries_before(names, line, phrase.first, placed[0])
    named = names.read(placed, tuple(one.reading.code for one in before))
    if named is None:
        return None
    if placed[0] == placed[1] and after_given_name(names.register, line, phrase.first, placed[0]):
        code = phrase.near[0] if phrase.near else ""
        return Reading(phrase.text, code, (), "name", "person", why="a person of that surname")
    if named.reading.sort == "person":
        title = title_within(phrase, phrase.first, placed[0]) or title_within(
            phrase, placed[1] + 1, len(line.texts)
        )
        return _person(phrase, named.reading.person, title)
    if named.reference.sort in {"adjective", "demonym"}:
        return Reading(
            named.reading.name,
            named.reading.code,
            named.reading.sectors or ("CVL",),
            "role",
            "people",
            why=f"people of {named.reading.name}",
        )
    return named.reading


def read_by_shape(phrase: Phrase) -> Reading | None:
    """Read a name that the register lacks by its words: "X Liberation Front"."""
    line, names, first = phrase.line, phrase.names, phrase.first
    role = role_ending(phrase, phrase.head)
    if role is not None and role.first == first and phrase.head == len(line.texts) - 1:
        return None
    shape = shape_of(line.texts[first:], line.lower[phrase.head])
    if shape is None:
        return None
    named = [names.read(placed) for placed in line.hits]
    codes = [one.reading.code for one in named if one is not None and one.reading.sort == "state"]
    towns = [town.code for town in line.towns]
    told = () if shape.code and not shape.sectors else (*codes, *towns)
    code = next(iter([*told, *([shape.code] if shape.code else []), *phrase.near]), "")
    why = f"{shape.name} by its words"
    return Reading(phrase.text, code, shape.sectors, "role", "organisation", why=why)


def read_by_role(phrase: Phrase) -> Reading | None:
    """Read a phrase that ends in a role: of what party, or of what country, it is."""
    role = role_ending(phrase, phrase.head)
    if role is None:
        return None
    if role.term in words("heading") and phrase.line.lower[role.last + 1 : role.last + 2] == ["of"]:
        headed = _head_of_party(phrase, role)
        if headed is not None:
            return headed
    return role_reading(phrase.names, phrase.line, role, phrase.first, owner_of_role(phrase, role))


def read_by_title(phrase: Phrase) -> Reading | None:
    """Read a title with a name that the register spells otherwise or does not have."""
    line, names, register = phrase.line, phrase.names, phrase.register
    if not line.texts[phrase.head][:1].isupper() or is_organised(phrase):
        return None
    title = title_within(phrase, phrase.first, phrase.head)
    name_first = title.last + 1 if title else phrase.first
    written = " ".join(line.texts[name_first : phrase.head + 1])
    written = written.replace(" - ", "-").replace(" .", ".").strip(" ,")
    if title is None:
        if phrase.head == phrase.first:
            person = by_surname(register, line.texts[phrase.head], names.on, phrase.near)
            if person is not None:
                return read_person(register, person, names.on)
        title = title_within(phrase, phrase.head + 1, len(line.texts))
        if title is None:
            return None
    owner = owner_of_role(phrase, title)
    reading = role_reading(names, line, title, phrase.first, owner)
    person = similar_person(register, written, owner.code, reading.sectors, names.on)
    if person is None and name_first == phrase.head:
        near = (owner.code,) if owner.code else phrase.near
        person = by_surname(register, line.texts[phrase.head], names.on, near)
    if person is not None:
        return _person(phrase, person, title)
    return msgspec.structs.replace(reading, name=written)


def is_organised(phrase: Phrase) -> bool:
    """Return whether an organisation's name is being read: its "General" is nobody's rank."""
    return phrase.head > phrase.first and phrase.line.lower[phrase.head] in words("organised")


def _person(phrase: Phrase, number: int, title: RoleMatch | None) -> Reading:
    if title is None:
        return read_person(phrase.register, number, phrase.names.on)
    sectors, past = with_modifiers(
        phrase.register, title.sectors, phrase.line.modifying(phrase.first, title.first - 1)
    )
    return read_person(
        phrase.register,
        number,
        phrase.names.on,
        title=title.term,
        title_sectors=sectors,
        past=past,
    )


def _head_of_party(phrase: Phrase, role: RoleMatch) -> Reading | None:
    """Read who heads an organisation that is known by its words alone, if that follows."""
    line = phrase.line
    first = role.last + 2
    while line.lower[first : first + 1] and line.lower[first] in ARTICLES:
        first += 1
    if first >= len(line.texts):
        return None
    head = head_end(line, first) - 1
    if head in line.hit_at or head in line.role_at:
        return None
    party = read_by_shape(msgspec.structs.replace(phrase, first=first, head=head))
    if party is None:
        return None
    return msgspec.structs.replace(party, name=phrase.text, why=f"{role.term}: {party.why}")
