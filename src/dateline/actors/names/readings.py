"""What the register says on a day: who a name is, who held an office, which sectors follow."""

from collections.abc import Iterable

import msgspec

from dateline.actors.register.entries import STATE_KINDS, Entry
from dateline.actors.register.register import Person, Reference, Register, Term
from dateline.actors.words import words

PLACE_SORTS = frozenset({"capital", "metonym"})


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
    if on is None and not holding and person.terms[-1].how in words("end-by-death"):
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
    elif title_sectors and not past and not _had_title(person, title or "", on):
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


def _had_title(person: Person, title: str, on: str | None) -> bool:
    """Say whether somebody held an office of that title before a day, not only after it."""
    return any(
        (title in term.title.lower() or term.title.lower() in title)
        and not (on is not None and term.valid.start is not None and term.valid.start > on)
        for term in person.terms
    )
