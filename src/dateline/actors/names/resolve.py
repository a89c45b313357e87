"""Resolve an actor phrase that stands alone: no sentence, perhaps a little context."""

from datetime import date

import msgspec

from dateline.actors.names.ambiguity import choose
from dateline.actors.names.lines import phrase_line
from dateline.actors.names.misspelt import corrected_role, similar_name
from dateline.actors.names.modifiers import with_modifiers
from dateline.actors.names.nouns import Names
from dateline.actors.names.phrase_readings import (
    is_organised,
    read_by_name,
    read_by_role,
    read_by_shape,
    read_by_title,
    read_whole,
)
from dateline.actors.names.phrases import ARTICLES, Phrase, head_end, title_within, with_acronyms
from dateline.actors.names.readings import Reading, read_reference
from dateline.actors.register.load import load_register
from dateline.actors.register.register import Register
from dateline.actors.words import words

LONGEST_PHRASE = 500


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
        phrase: The actor as the text words it; what lies beyond 500 characters is not read.
        context: Words near it, which may tell its country.
        on: The day; without one, today's offices count.
        register: The register; the one that comes with Dateline if not given.

    Returns:
        The actor; an empty code where no country can be told, with the reason in `why`.
    """
    register = register or load_register()
    near = _codes(register, context) if context else ()
    names = Names(register, on.isoformat() if on else None, near)
    text = with_acronyms(" ".join(phrase[:LONGEST_PHRASE].split()), register)
    reading = _read(text, names, near)
    code = "" if reading.code == "UNK" else reading.code
    return Resolution(
        reading.name, code, reading.sectors, reading.wikidata, reading.why, reading.id
    )


def _codes(register: Register, context: str) -> tuple[str, ...]:
    """Return the codes that a context names, the most frequent first."""
    names = Names(register, None)
    counts: dict[str, int] = {}
    for placed in phrase_line(context, register).hits:
        named = names.read(placed)
        if named is not None and named.reading.code:
            counts[named.reading.code] = counts.get(named.reading.code, 0) + 1
    states = register.states
    return tuple(sorted(counts, key=lambda code: (code not in states, -counts[code], code)))


def _read(text: str, names: Names, near: tuple[str, ...]) -> Reading:
    whole = read_whole(text, names, near)
    if whole is not None:
        return whole
    line = phrase_line(text, names.register)
    if not line.texts:
        return Reading(text, "", (), "name", "", why="no words")
    if len(line.texts) == 1 and line.lower[0] in words("pronoun"):
        return Reading(text, "", ("UNK",), "role", "", why="a pronoun with nothing before it")
    if line.towns and line.towns[0].last - line.towns[0].first + 1 == len(line.texts):
        code = line.towns[0].code
        place = names.register.state_name(code)
        return Reading(text, code, ("CVL",), "name", "people", why=f"a town of {place}")
    first = 1 if line.lower[0] in ARTICLES and len(line.texts) > 1 else 0
    end = head_end(line, first)
    while (
        end < len(line.texts) - 1
        and line.lower[end] in {"of", "from"}
        and line.lower[end - 1] in words("transparent")
    ):
        first = end + (2 if line.lower[end + 1] in ARTICLES else 1)
        end = head_end(line, first)
    head = min(end, len(line.texts)) - 1
    while head > first and line.lower[head] in {"'s", "'", '"', ".", "-"}:
        head -= 1
    if head < first:
        return Reading(text, "", (), "name", "", why="no noun")
    phrase = Phrase(text, line, names, near, first, head)
    return (
        read_by_name(phrase)
        or read_by_shape(phrase)
        or read_by_role(phrase)
        or read_by_title(phrase)
        or _by_rest(phrase)
    )


def _by_rest(phrase: Phrase) -> Reading:
    """Read what is left to say of a phrase with an unknown head: whose it is, what is near."""
    line, names, register = phrase.line, phrase.names, phrase.register
    first, head = phrase.first, phrase.head
    if line.lower[head + 1 : head + 2] in ([","], ["("]):
        tail = " ".join(line.texts[head + 2 :])
        other = _read(tail, names, phrase.near) if tail else None
        if other is not None and (other.code or other.sectors):
            return msgspec.structs.replace(other, name=" ".join(line.texts[first : head + 1]))
    similar = similar_name(register, phrase.text)
    if similar is not None:
        chosen = choose(register, register.tables.names[similar], names.on, phrase.near)
        if chosen is not None:
            return read_reference(register, chosen, names.on)
    corrected = corrected_role(register, line.lower[head]) if not line.hits else None
    if corrected is not None:
        words_read = [*line.texts[first:head], corrected, *line.texts[head + 1 :]]
        return msgspec.structs.replace(
            _read(" ".join(words_read), names, phrase.near), name=phrase.text
        )
    role = title_within(phrase, first, head + 1) or title_within(phrase, head + 1, len(line.texts))
    organised = is_organised(phrase)
    if role is not None and role.term in words("rank") and organised:
        role = None
    code = phrase.near[0] if phrase.near else ""
    why = "the context's country" if code else "unknown"
    sectors: tuple[str, ...] = ()
    for placed in line.hits:
        named = names.read(placed)
        if named is not None:
            code, why = named.reading.code, f"of {named.reading.name}"
            sectors = named.reading.sectors if named.reading.sort in {"body", "group"} else ()
            break
    if not code and organised and line.towns:
        code, why = line.towns[-1].code, "of the town in its name"
    weak = role is None or (role.last < head and role.sectors[:1] == ("CVL",))
    if weak and not sectors and line.lower[head] in words("government-head"):
        sectors, why = ("GOV",), f"{line.lower[head]} is of a government"
    if role is None and not sectors:
        sectors = with_modifiers(register, (), line.modifying(first, head - 1))[0]
    if role is not None and not sectors:
        before = line.modifying(first, role.first - 1)
        sectors = with_modifiers(register, role.sectors, before)[0]
    return Reading(phrase.text, code, sectors, "role", "", why=why)
