"""Who held which office when, as dated facts a story can be checked against."""

from collections.abc import Iterable
from datetime import date

import msgspec

from dateline.actors.register.register import Person, Register


class OfficeTerm(msgspec.Struct, frozen=True):
    """One term of one holder: country code, office, holder, first and last day, how it ended."""

    country: str
    office: str
    holder: str
    start: date | None
    end: date | None
    how: str


def office_terms(register: Register) -> tuple[OfficeTerm, ...]:
    """Return every term the register knows, by country, office and start."""
    return _sorted(_terms(person) for person in register.persons)


def terms_mentioned(text: str, register: Register) -> tuple[OfficeTerm, ...]:
    """Return the terms of everybody whom a text names in full.

    Args:
        text: A story.
        register: The register.

    Returns:
        All terms of each person named, by country, office and start, each once.
    """
    numbers = {
        reference.person
        for hit in register.find(text)
        for reference in register.tables.names[hit.spelling]
        if reference.person >= 0
    }
    return _sorted(_terms(register.persons[number]) for number in numbers)


def _terms(person: Person) -> tuple[OfficeTerm, ...]:
    return tuple(
        OfficeTerm(
            term.code,
            term.title,
            person.name,
            date.fromisoformat(term.valid.start) if term.valid.start else None,
            date.fromisoformat(term.valid.end) if term.valid.end else None,
            term.how,
        )
        for term in person.terms
    )


def _sorted(terms: Iterable[tuple[OfficeTerm, ...]]) -> tuple[OfficeTerm, ...]:
    return tuple(
        sorted(
            {term for some in terms for term in some},
            key=lambda term: (term.country, term.office, str(term.start), term.holder),
        )
    )
