"""What the register says on a day: who a name is, who held an office, which sectors follow."""

from collections.abc import Iterable, Sequence

import msgspec

from dateline.actors.entries import STATE_KINDS, Entry
from dateline.actors.register import Person, Reference, Register, Term
from dateline.actors.words import words

KIND_ORDER = {
    "state": 0,
    "contested": 1,
    "dependency": 2,
    "organisation": 3,
    "body": 4,
    "mission": 5,
    "group": 6,
    "person": 6,
    "company": 7,
    "office": 8,
}
LOCAL_KINDS = frozenset({"body", "group"})
PLACE_SORTS = frozenset({"capital", "metonym"})
OFFICES = frozenset({"GOV", "LEG", "JUD", "PTY", "SPY", "COP", "MIL"})
ENDED_BY_DEATH = frozenset({"death", "assassination"})
ARMS = frozenset({"REB", "UAF", "PRM", "MIL", "CRM"})
LESSER = frozenset({"REL", "SOC", "LAB", "EDU"})
PLAIN = frozenset({"CVL", "UNK"})
STATE_WORDS = frozenset({"adjective", "demonym"})
SUPRANATIONAL = frozenset({"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"})


class Reading(msgspec.Struct, frozen=True):
    """Who some words are: name, code, sectors, and how that was found."""

    name: str
    code: str
    sectors: tuple[str, ...]
    via: str
    sort: str
    id: str | None = None
    wikidata: str | None = None
    entry: int = -1
    person: int = -1
    why: str = ""


def choose(
    register: Register, references: Sequence[Reference], on: str | None, near: Iterable[str] = ()
) -> Reference | None:
    """Return what a name stands for, or None where it could be two things.

    Args:
        register: The register.
        references: What the name may stand for.
        on: The day, in ISO form.
        near: Country codes that the surroundings speak for, the strongest first.
    """
    if len(references) == 1:
        return references[0]
    standing = [
        reference
        for reference in references
        if reference.valid.holds(on)
        and (reference.entry < 0 or register.entries[reference.entry].valid.holds(on))
    ] or list(references)
    if len(standing) == 1:
        return standing[0]
    targets = {(reference.entry, reference.person) for reference in standing}
    if len(targets) == 1:
        return standing[0]
    for code in near:
        fitting = [reference for reference in standing if _code(register, reference) == code]
        if fitting:
            return min(fitting, key=lambda reference: _rank(register, reference))
    standing = _of_the_region(register, standing, near)
    ranked = sorted(standing, key=lambda reference: _rank(register, reference))
    if len(ranked) == 1:
        return ranked[0]
    first, second = ranked[0], ranked[1]
    same_code = len({_code(register, reference) for reference in standing}) == 1
    if same_code or _rank(register, first)[0] < _rank(register, second)[0]:
        return first
    return _in_office(register, ranked, on)


def _of_the_region(
    register: Register, references: list[Reference], near: Iterable[str]
) -> list[Reference]:
    """Return those of a shared acronym whose state lies near the text's first one, if any do.

    "ADF" in a story of Congo is the group from Uganda next door and not Australia's forces.
    """
    entries = [register.entries[one.entry] for one in references if one.entry >= 0]
    if len(entries) < len(references) or any(entry.kind not in LOCAL_KINDS for entry in entries):
        return references
    for code in near:
        here = register.regions_of(code)
        if here:
            shared = [len(here & register.regions_of(entry.code)) for entry in entries]
            most = max(shared)
            return [one for one, count in zip(references, shared, strict=True) if count == most]
    return references


def _in_office(register: Register, ranked: list[Reference], on: str | None) -> Reference | None:
    holding = [
        reference
        for reference in ranked
        if reference.person >= 0 and _held(register, reference, on)
    ]
    if len(holding) == 1:
        return holding[0]
    return _of_one_person(register, holding or ranked, on)


def _of_one_person(
    register: Register, references: list[Reference], on: str | None
) -> Reference | None:
    """Return the office that counts of somebody known of a state and of organisations.

    Of offices held together that of the state; of those held at other times the one last held
    by the day, or the first to come.
    """
    at_home = [one for one in references if _code(register, one) not in SUPRANATIONAL]
    if any(one.person < 0 for one in references) or len(at_home) > 1:
        return None
    if any(_held(register, one, on) for one in at_home):
        return at_home[0]
    starts = sorted(
        (term.valid.start or "", number)
        for number, one in enumerate(references)
        for term in register.persons[one.person].terms
    )
    before = [number for start, number in starts if on is None or start <= on]
    return references[before[-1] if before else starts[0][1]]


def _held(register: Register, reference: Reference, on: str | None) -> bool:
    return any(term.valid.holds(on) for term in register.persons[reference.person].terms)


def _code(register: Register, reference: Reference) -> str:
    if reference.entry >= 0:
        return register.entries[reference.entry].code
    return register.persons[reference.person].code


def _rank(register: Register, reference: Reference) -> tuple[int, int, int]:
    if reference.entry < 0:
        return (4, 0, reference.person)
    kind = KIND_ORDER[register.entries[reference.entry].kind]
    if reference.sort == "metonym" and kind == KIND_ORDER["organisation"]:
        # "Brussels" is the Union, where nothing speaks for Belgium.
        kind = -1
    return (kind, 0 if reference.sort == "name" else 1, reference.entry)


def read_reference(register: Register, reference: Reference, on: str | None) -> Reading:
    """Return who a reference is on a day."""
    if reference.person >= 0:
        return read_person(register, reference.person, on)
    return read_entry(register, reference.entry, reference.sort, on)


def read_entry(register: Register, number: int, sort: str, on: str | None) -> Reading:
    """Return who an entry is on a day.

    Args:
        register: The register.
        number: The entry's number.
        sort: What sort of word stood for it; a capital or seat makes it the government.
        on: The day, in ISO form.
    """
    entry = register.entries[number]
    sectors = entry.sectors_on(on)
    if sort in PLACE_SORTS:
        return Reading(
            entry.name,
            entry.code,
            ("GOV", *(one for one in sectors if one != "GOV")),
            "metonym",
            entry_sort(entry),
            entry.id,
            entry.wikidata,
            number,
            why=f"a seat of {entry.name}",
        )
    return Reading(
        entry.name,
        entry.code,
        sectors,
        "name",
        entry_sort(entry),
        entry.id,
        entry.wikidata,
        number,
        why=f"{entry.kind} in the register",
    )


def entry_sort(entry: Entry) -> str:
    """Return what sort of party an entry is: state, organisation, group, body or company."""
    if entry.kind in STATE_KINDS:
        return "state"
    return {"mission": "organisation"}.get(entry.kind, entry.kind)


def read_person(
    register: Register,
    number: int,
    on: str | None,
    *,
    title: str | None = None,
    title_sectors: tuple[str, ...] = (),
    past: bool = False,
) -> Reading:
    """Return who somebody was on a day.

    Args:
        register: The register.
        number: The person's number.
        on: The day, in ISO form; None where it is not known.
        title: The role that the words give the person, if any.
        title_sectors: That role's sectors.
        past: Whether the words say that the role is over.

    Returns:
        The sectors of the offices held on that day. Out of office a person is ELI, but a role
        that the words give and the register does not know of counts.
    """
    person = register.persons[number]
    holding = foremost(term for term in person.terms if term.valid.holds(on))
    if on is None and not holding and person.terms[-1].how in ENDED_BY_DEATH:
        # The dead are spoken of as what they were.
        holding = [person.terms[-1]]
    why = ""
    sectors: tuple[str, ...]
    if on is None and past:
        sectors, why = ("ELI",), "by the words no longer in office"
    elif on is None and title_sectors:
        sectors, why = title_sectors, f"{title} by the words, no date"
    elif holding:
        sectors = tuple(
            dict.fromkeys(sector for term in holding for sector in office_sectors(term))
        )
        term = holding[0]
        why = f"{term.title} of {register.state_name(term.code)} from {term.valid.start}"
    elif title_sectors and not past and not _known_title(person, title or ""):
        sectors, why = title_sectors, f"{title} by the words"
    else:
        sectors = ("ELI",)
        last = person.terms[-1]
        why = f"{last.title} of {register.state_name(last.code)} until {last.valid.end}"
    return Reading(
        person.name,
        holding[0].code if holding else person.code,
        sectors,
        "name",
        "person",
        person.id,
        None,
        person=number,
        why=why,
    )


def foremost(held: Iterable[Term]) -> list[Term]:
    """Return the offices that say what somebody is: who leads a state and is its minister leads."""
    terms = list(held)
    leading = {term for term in terms if term.title.lower() in words("leading-office")}
    return [
        term
        for term in terms
        if not leading or term in leading or not term.title.lower().endswith("minister")
    ]


def office_sectors(term: Term) -> tuple[str, ...]:
    """Return the sectors of an office; one that names none is of the government."""
    return term.sectors or (() if term.code in {"NGO", "MNC", "IMG", "ISM"} else ("GOV",))


def _known_title(person: Person, title: str) -> bool:
    return any(title in term.title.lower() or term.title.lower() in title for term in person.terms)


def _is_behind(added: str, main: str) -> bool:
    """Say whether a modifier's sector comes after a role's own: arms are told first."""
    return (added in LESSER and main in ARMS) or (added == "OPP" and main == "REB")


def with_modifiers(
    register: Register, sectors: tuple[str, ...], before: Sequence[str]
) -> tuple[tuple[str, ...], bool]:
    """Return a role's sectors as the words before it change them, and whether they end it.

    Args:
        register: The register, whose modifiers apply.
        sectors: The role's sectors.
        before: Lower-case words between the start of the phrase and the role.
    """
    ended = False
    modifiers = register.tables.modifiers
    past = words("past")
    index = len(before) - 1
    while index >= 0:
        word = before[index]
        effect = None
        if index:
            pair = f"{before[index - 1]} {word}"
            effect = modifiers.get(pair.replace(" ", "-")) or modifiers.get(pair)
        index -= 2 if effect else 1
        effect = effect or modifiers.get(word) or ("ELI" if word in past else None)
        if effect is None or effect == "ignore":
            continue
        if effect == "ELI":
            ended = True
            if sectors and sectors[0] in OFFICES:
                sectors = ("ELI",)
        elif effect == "GOV" and sectors and sectors[0] in {"OPP", "REB", "UAF"}:
            continue
        elif effect != "UAF" or not sectors or sectors[0] in PLAIN:
            added = tuple(effect.split())
            if sectors and added[0] in PLAIN:
                continue
            kept = tuple(one for one in sectors if one not in added and one not in PLAIN)
            # Who bears arms is told by the arms first: "Buddhist rebels", "anti-junta rebels".
            behind = bool(kept) and _is_behind(added[0], kept[0])
            sectors = (*kept, *added) if behind else (*added, *kept)
    return sectors, ended
