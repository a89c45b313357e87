"""Who holds an office, as a story says it: titles with names, verbs that begin or end a term."""

import re

import msgspec

from dateline.actors import Register
from dateline.events import PreparedStory
from dateline.ledger.office_files import OfficeWords
from dateline.ledger.parties import party_key, state_entity
from dateline.records import Entity

POSSESSIVE = re.compile(r"['’]s?$")
SMALL = frozenset({"of", "for", "the", "and", "affairs"})
SPELLINGS = {"defence": "defense", "labour": "labor", "premier": "prime"}
SURE, KNOWN, UNKNOWN, GUESSED = 0.9, 0.8, 0.7, 0.5
# "X, an adviser to the president" is no president.
SOMEBODY_ELSE = frozenset("to of for by with from under who whose and".split())
JOINS = re.compile(r"^(?:['’]s)?,?\s*(?:and\s+)?(?:the\s+)?$")


class Holding(msgspec.Struct, frozen=True):
    """One title with a name in a story: whose office, who holds it, whether no longer."""

    number: int
    start: int
    end: int
    title: str
    country: Entity
    holder: Entity
    past: str | None
    confidence: float
    flags: tuple[str, ...]


def find_holdings(
    story: PreparedStory, register: Register, words: OfficeWords, day: str | None
) -> list[Holding]:
    """Return every title with a name in a story whose country is told, or known from the register.

    Args:
        story: The story.
        register: Who held which office when.
        words: What titles are made of.
        day: The ISO day the story ran, if known.
    """
    found: list[Holding] = []
    for number, sentence in enumerate(story.sentences):
        plain = sentence.text.casefold()
        if not any(title in plain for title in words.titles):
            continue
        taken: list[tuple[int, int]] = []
        for pattern in (words.holding, words.apposed):
            for match in pattern.finditer(sentence.text):
                if any(start < match.end() and match.start() < end for start, end in taken):
                    continue
                holding = _holding(story, register, words, day, number, match, found)
                if holding is not None:
                    found.append(holding)
                    taken.append(match.span())
    return sorted(found, key=lambda one: one.start)


def title_words(title: str) -> frozenset[str]:
    """Return the words that tell an office: "minister of foreign affairs" is the foreign one."""
    return frozenset(
        SPELLINGS.get(word, word)
        for word in title.lower().replace("-", " ").split()
        if word not in SMALL
    )


def _holding(
    story: PreparedStory,
    register: Register,
    words: OfficeWords,
    day: str | None,
    number: int,
    match: re.Match[str],
    earlier: list[Holding],
) -> Holding | None:
    sentence = story.sentences[number]
    name = POSSESSIVE.sub("", match["name"])
    between = (match.groupdict().get("before") or "").lower().split()
    if match["coming"] or any(char.isdigit() for char in name) or SOMEBODY_ELSE & set(between):
        return None
    start = sentence.start + match.start("name")
    holder = _person(story, register, number, start, start + len(name), name)
    if holder is None:
        return None
    title = match["title"].lower()
    country = _country(story, register, number, match, earlier)
    confidence = UNKNOWN
    flags: tuple[str, ...] = ()
    person = _known(register, holder)
    if match["country"] and country is None:
        return None
    if country is None and person is not None:
        country = _country_of_term(register, person, title, day, holder)
    if country is None and title in words.national:
        country = _country_of_story(story, register, number, holder)
        confidence = GUESSED
    if country is None:
        return None
    if person is not None:
        if register.persons[person].code != country.code:
            return None
        confidence, flags = _against_register(register, person, title, day, match["past"])
    return Holding(
        number,
        sentence.start + match.start(),
        sentence.start + match.start("name") + len(name)
        if match.end("name") > match.end("title")
        else sentence.start + match.end(),
        title,
        country,
        msgspec.structs.replace(holder, code=country.code),
        match["past"],
        confidence,
        flags,
    )


def _person(
    story: PreparedStory, register: Register, number: int, start: int, end: int, name: str
) -> Entity | None:
    """Return the person named: as the register knows them, else as the text writes them."""
    sentence = story.sentences[number]
    for token in reversed(sentence.tokens):
        if not start <= token.start < end:
            continue
        for entity in story.cast.at(number, token.index):
            if entity.id is not None and _known(register, entity) is not None:
                return msgspec.structs.replace(entity, text=name, start=start, end=end)
    hits = [hit for hit in register.find(name) if hit.start == 0 and hit.end == len(name)]
    references = [one for hit in hits for one in register.tables.names[hit.spelling]]
    if any(one.entry >= 0 for one in references) or (len(name.split()) < 2 and not references):
        return None
    return Entity(text=name, start=start, end=end, name=name, code="", sector=("GOV",))


def _known(register: Register, holder: Entity) -> int | None:
    return _person_numbers(register).get(holder.id) if holder.id else None


_NUMBERS: dict[int, dict[str, int]] = {}


def _person_numbers(register: Register) -> dict[str, int]:
    numbers = _NUMBERS.get(id(register))
    if numbers is None:
        numbers = {person.id: number for number, person in enumerate(register.persons)}
        _NUMBERS[id(register)] = numbers
    return numbers


def _country(
    story: PreparedStory,
    register: Register,
    number: int,
    match: re.Match[str],
    earlier: list[Holding],
) -> Entity | None:
    sentence = story.sentences[number]
    if match["country"]:
        first = sentence.start + match.start("country")
        last = sentence.start + match.end("country")
        for token in sentence.tokens:
            if first <= token.start < last:
                for entity in story.cast.at(number, token.index):
                    if _is_seat(register, entity):
                        return state_entity(entity, register)
        return None
    first = sentence.start + match.start("title")
    last = sentence.start + match.end("title")
    for token in sentence.tokens:
        if first <= token.start < last:
            for entity in story.cast.modifiers(number, token.index):
                if _is_seat(register, entity) and entity.end <= token.start:
                    return state_entity(entity, register)
    for one in reversed(earlier):
        if one.number == number and one.end <= first:
            between = story.article.text[one.end : sentence.start + match.start()]
            if JOINS.match(between):
                return one.country
    return None


def _is_seat(register: Register, entity: Entity) -> bool:
    """Say whether an entity is what an office can be of: a state or an organisation."""
    if party_key(entity) in register.states:
        return True
    number = register.by_id.get(entity.id or "")
    return number is not None and register.entries[number].kind in {"organisation", "body"}


def _country_of_term(
    register: Register, person: int, title: str, day: str | None, holder: Entity
) -> Entity | None:
    for term in register.persons[person].terms:
        if term.valid.holds(day) and title_words(term.title) <= title_words(title):
            return _as_country(register, term.code, holder)
    return None


def _country_of_story(
    story: PreparedStory, register: Register, number: int, holder: Entity
) -> Entity | None:
    sentence = story.sentences[number]
    for token in sentence.tokens:
        if holder.start <= token.start < holder.end:
            for entity in story.cast.at(number, token.index):
                if entity.code == story.cast.focus and entity.code in register.states:
                    return _as_country(register, entity.code, holder)
    return None


def _as_country(register: Register, code: str, holder: Entity) -> Entity:
    return msgspec.structs.replace(
        holder, name=register.state_name(code), code=code, sector=(), id=None, via="role"
    )


def _against_register(
    register: Register, person: int, title: str, day: str | None, past: str | None
) -> tuple[float, tuple[str, ...]]:
    terms = [
        term
        for term in register.persons[person].terms
        if title_words(term.title) & title_words(title)
    ]
    if day is None or not terms or past:
        return KNOWN, ()
    if any(term.valid.holds(day) for term in terms):
        return SURE, ()
    ends = [term.valid.end for term in terms if term.valid.end and term.valid.end < day]
    if ends:
        return UNKNOWN, (f"the register has this term end on {max(ends)}",)
    return UNKNOWN, ("the register has no such term on this day",)
