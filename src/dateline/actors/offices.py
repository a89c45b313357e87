"""Who held which office when, as dated facts a story can be checked against."""

from datetime import date

import msgspec

from dateline.actors.register import Register
from dateline.actors.spelling import fold


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
    found = [
        _term(
            entry.code,
            entry.offices[0] if entry.offices else entry.name,
            holder.name,
            holder.valid.start,
            holder.valid.end,
            holder.how,
        )
        for entry in register.entries
        for holder in entry.holders
    ]
    return tuple(
        sorted(found, key=lambda term: (term.country, term.office, str(term.start), term.holder))
    )


def terms_mentioned(text: str, register: Register) -> tuple[OfficeTerm, ...]:
    """Return the terms of everybody whom a text names in full.

    Args:
        text: A story.
        register: The register.

    Returns:
        All terms of each person named, by country, office and start, each once.
    """
    found: dict[OfficeTerm, None] = {}
    for hit in register.find(text):
        for reference in register.tables.names[hit.spelling]:
            if reference.person < 0:
                continue
            person = register.persons[reference.person]
            for term in person.terms:
                found[
                    _term(
                        term.code,
                        term.title,
                        person.name,
                        term.valid.start,
                        term.valid.end,
                        term.how,
                    )
                ] = None
    return tuple(
        sorted(
            found, key=lambda term: (term.country, term.office, str(term.start), fold(term.holder))
        )
    )


def _term(
    country: str, office: str, holder: str, start: str | None, end: str | None, how: str
) -> OfficeTerm:
    return OfficeTerm(
        country,
        office,
        holder,
        date.fromisoformat(start) if start else None,
        date.fromisoformat(end) if end else None,
        how,
    )
