"""Resolve an actor phrase that stands alone: no sentence, perhaps a little context."""

from collections.abc import Sequence
from datetime import date

import msgspec

from dateline.actors.lines import Line, phrase_line
from dateline.actors.load import load_register
from dateline.actors.nouns import (
    Named,
    Names,
    by_surname,
    countries_before,
    role_reading,
    similar_person,
)
from dateline.actors.readings import Reading, choose, read_person, read_reference, with_modifiers
from dateline.actors.register import Register, loose
from dateline.actors.roles import RoleMatch
from dateline.actors.words import words

STOPS = frozenset(
    {
        "of",
        "in",
        "from",
        "at",
        "for",
        "by",
        "across",
        "to",
        "on",
        "with",
        "near",
        "against",
        "who",
        "which",
        "that",
        "led",
        "fleeing",
        "accused",
        "suspected",
        ",",
        "(",
        ";",
        ":",
    }
)
OWNERLESS = frozenset({"to", "against", "on", "with", "by"})
NAME_FIT = 88


class Resolution(msgspec.Struct, frozen=True):
    """Who a phrase is: name, code (empty if no country is known), sectors, and why."""

    name: str
    code: str
    sector: tuple[str, ...] = ()
    wikidata: str | None = None
    why: str = ""
    id: str | None = None


def resolve_actor(
    phrase: str,
    context: str | None = None,
    on: date | None = None,
    register: Register | None = None,
) -> Resolution:
    """Find out who an actor phrase means.

    Args:
        phrase: The actor as the text words it.
        context: Words near it, which may tell its country.
        on: The day; without one, today's offices count.
        register: The register; the one that comes with Dateline if not given.

    Returns:
        The actor; an empty code where no country can be told, with the reason in `why`.
    """
    register = register or load_register()
    day = on.isoformat() if on else None
    text = " ".join(phrase.split())
    near = _codes(register, context) if context else ()
    reading = _read(register, text, day, near)
    return Resolution(
        reading.name,
        "" if reading.code == "UNK" else reading.code,
        reading.sectors,
        reading.wikidata,
        reading.why,
        reading.id,
    )


def _codes(register: Register, context: str) -> tuple[str, ...]:
    names = Names(register, None)
    counts: dict[str, int] = {}
    for placed in phrase_line(context, register).hits:
        named = names.read(placed)
        if named is not None and named.reading.code:
            counts[named.reading.code] = counts.get(named.reading.code, 0) + 1
    return tuple(sorted(counts, key=lambda code: (-counts[code], code)))


def _read(register: Register, text: str, on: str | None, near: tuple[str, ...]) -> Reading:
    whole = _whole(register, text, on, near)
    if whole is not None:
        return whole
    line = phrase_line(text, register)
    names = Names(register, on, near)
    if not line.texts:
        return Reading(text, "", (), "name", "", why="no words")
    first = 1 if line.lower[0] in {"the", "a", "an", "some"} and len(line.texts) > 1 else 0
    end = _head_end(line, first)
    while (
        end < len(line.texts)
        and line.lower[end] in {"of", "from"}
        and (line.lower[end - 1] in words("transparent"))
        and _role(line, register, end - 1, first, names) is None
    ):
        first = end + 1
        if first < len(line.texts) and line.lower[first] in {"the", "a", "an"}:
            first += 1
        end = _head_end(line, first)
    head = end - 1
    while head > first and line.lower[head] in {"'s", "'", '"', ".", "-"}:
        head -= 1
    if head < first:
        return Reading(text, "", (), "name", "", why="no noun")
    found = _head(register, names, line, text, first, head, near)
    if found is not None:
        return found
    return _rest(register, names, line, text, first, head, near)


def _whole(register: Register, text: str, on: str | None, near: tuple[str, ...]) -> Reading | None:
    plain = text[4:] if text[:4].lower() == "the " else text
    spelling = plain if plain in register.tables.names else None
    if (spelling is None and " " in loose(plain)) or len(loose(plain)) > 3:
        spelling = spelling or register.by_loose_name.get(loose(plain))
    if spelling is None:
        return None
    references = register.tables.names[spelling]
    chosen = choose(register, references, on, near)
    if chosen is None:
        codes = {read_reference(register, one, on).code for one in references}
        sectors = {read_reference(register, one, on).sectors for one in references}
        if len(codes) > 1 and len(sectors) == 1:
            return Reading(
                text,
                "",
                sectors.pop(),
                "name",
                "body",
                why=f"{spelling}: of {', '.join(sorted(codes))}",
            )
        return None
    if chosen.sort in {"adjective", "demonym"} and chosen.person < 0:
        entry = register.entries[chosen.entry]
        people = text.endswith("s") and chosen.sort == "demonym"
        return Reading(
            entry.name,
            entry.code,
            ("CVL",) if people else (),
            "name",
            "state",
            entry.id,
            entry.wikidata,
            why=f"{chosen.sort} of {entry.name}",
        )
    return read_reference(register, chosen, on)


def _head_end(line: Line, first: int) -> int:
    for index in range(first + 1, len(line.texts)):
        placed = line.hit_at.get(index)
        if placed is not None and placed[0] < index:
            continue
        if line.lower[index] in STOPS:
            return index
    return len(line.texts)


def _role(line: Line, register: Register, index: int, first: int, names: Names) -> RoleMatch | None:
    role = line.role(register, index)
    return role if role is not None and role.first >= first else None


def _head(
    register: Register,
    names: Names,
    line: Line,
    text: str,
    first: int,
    head: int,
    near: tuple[str, ...],
) -> Reading | None:
    role = _role(line, register, head, first, names)
    placed = line.hit_at.get(head)
    if placed is not None and (role is None or placed[0] <= role.first):
        before = countries_before(names, line, first, placed[0])
        named = names.read(placed, tuple(one.reading.code for one in before))
        if named is not None:
            if named.reading.sort == "person":
                title = _title(line, register, first, placed[0], names)
                if title is None:
                    title = _title(line, register, placed[1] + 1, len(line.texts), names)
                return _person(register, names, line, named.reading.person, title, first)
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
    if role is not None:
        owner, code, how = _owner(names, line, role, first, near)
        reading = role_reading(names, line, role, first, owner, code, how)
        return msgspec.structs.replace(reading, name=reading.name.strip() or text)
    return _titled(register, names, line, text, first, head, near)


def _titled(
    register: Register,
    names: Names,
    line: Line,
    text: str,
    first: int,
    head: int,
    near: tuple[str, ...],
) -> Reading | None:
    """Read a title with a name that the register spells otherwise or does not have."""
    if not line.texts[head][:1].isupper():
        return None
    title = _title(line, register, first, head, names)
    name_first = title.last + 1 if title else first
    name = " ".join(line.texts[name_first : head + 1]).replace(" - ", "-").replace(" .", ".")
    if title is None:
        if head == first:
            person = by_surname(register, line.texts[head], names.on, near)
            if person is not None:
                return read_person(register, person, names.on)
        later = _title(line, register, head + 1, len(line.texts), names)
        if later is None:
            return None
        owner, code, how = _owner(names, line, later, head + 1, near)
        reading = role_reading(names, line, later, head + 1, owner, code, how)
        number = similar_person(register, name, code, reading.sectors, names.on)
        if number is not None:
            return read_person(register, number, names.on, later.term, reading.sectors)
        return msgspec.structs.replace(reading, name=name)
    owner, code, how = _owner(names, line, title, first, near)
    sectors, past = with_modifiers(register, title.sectors, line.spoken(first, title.first - 1))
    number = None
    if code:
        number = similar_person(register, name, code, title.sectors, names.on)
    if number is None and name_first == head:
        number = by_surname(register, line.texts[head], names.on, (code,) if code else near)
    if number is not None:
        return read_person(register, number, names.on, title.term, sectors, past)
    reading = role_reading(names, line, title, first, owner, code, how)
    return msgspec.structs.replace(reading, name=name) if reading.person < 0 else reading


def _title(line: Line, register: Register, first: int, end: int, names: Names) -> RoleMatch | None:
    """Return the first longest role within a stretch."""
    best = None
    for index in range(first, end):
        role = _role(line, register, index, first, names)
        if (
            role is not None
            and role.last < end
            and (best is None or role.last - role.first > best.last - best.first)
        ):
            best = role
    return best


def _person(
    register: Register, names: Names, line: Line, number: int, title: RoleMatch | None, first: int
) -> Reading:
    if title is None:
        return read_person(register, number, names.on)
    sectors, past = with_modifiers(register, title.sectors, line.spoken(first, title.first - 1))
    return read_person(register, number, names.on, title.term, sectors, past)


def _owner(
    names: Names, line: Line, role: RoleMatch, first: int, near: Sequence[str]
) -> tuple[Reading | None, str, str]:
    before = countries_before(names, line, first, role.first)
    chosen: Named | None = before[-1] if before else None
    if chosen is None:
        for placed in line.hits:
            if placed[0] > role.last and not set(line.lower[role.last + 1 : placed[0]]) & OWNERLESS:
                chosen = names.read(placed)
                if chosen is not None:
                    break
    if chosen is None:
        for placed in line.hits:
            if role.first <= placed[0] and placed[1] <= role.last:
                chosen = names.read(placed)
    if chosen is None:
        return None, near[0] if near else "", "the context's country" if near else "no country"
    if chosen.reading.sort in {"state", "person"}:
        return None, chosen.reading.code, f"of {chosen.reading.name}"
    return chosen.reading, chosen.reading.code, f"of {chosen.reading.name}"


def _rest(
    register: Register,
    names: Names,
    line: Line,
    text: str,
    first: int,
    head: int,
    near: tuple[str, ...],
) -> Reading:
    """Read what is left to say of a phrase whose head is unknown: whose it is, what is near."""
    if head + 1 < len(line.texts) and line.lower[head + 1] in {",", "("}:
        tail = " ".join(line.texts[head + 2 :])
        if tail:
            other = _read(register, tail, names.on, near)
            if other.code or other.sectors:
                return msgspec.structs.replace(other, name=" ".join(line.texts[first : head + 1]))
    similar = _similar_name(register, text)
    if similar is not None:
        return read_reference(register, register.tables.names[similar][0], names.on)
    role = None
    for index in range(head, first - 1, -1):
        role = _role(line, register, index, first, names)
        if role is not None:
            break
    if role is None:
        role = _title(line, register, head + 1, len(line.texts), names)
    code, name, why = near[0] if near else "", text, "the context's country" if near else "unknown"
    sectors: tuple[str, ...] = ()
    for placed in line.hits:
        named = names.read(placed)
        if named is not None:
            code, why = named.reading.code, f"of {named.reading.name}"
            if named.reading.sort in {"body", "group"}:
                sectors = named.reading.sectors
            break
    if role is not None:
        sectors = with_modifiers(register, role.sectors, line.spoken(first, role.first - 1))[0]
    return Reading(name, code, sectors, "role", "", why=why)


def _similar_name(register: Register, text: str) -> str | None:
    """Return the spelling in the register nearest to a name that it does not have."""
    if len(text) < 8 or not text[0].isupper():
        return None
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    found = process.extractOne(
        loose(text), register.by_loose_name.keys(), scorer=fuzz.ratio, score_cutoff=NAME_FIT
    )
    return register.by_loose_name[found[0]] if found else None
