"""Who held which office when, by the office's name or its holder."""

from functools import lru_cache

from dateline.actors.names.readings import foremost, office_sectors
from dateline.actors.register.register import Register


def office_before(register: Register, number: int, on: str | None) -> tuple[str, ...]:
    """Return the sectors of the office that somebody held on a day, or held last.

    Args:
        register: The register.
        number: The person's number.
        on: The day, in ISO form; None for the end of the last term.
    """
    terms = register.persons[number].terms
    holding = list(terms[-1:]) if on is None else foremost(t for t in terms if t.valid.holds(on))
    return tuple(dict.fromkeys(sector for term in holding for sector in office_sectors(term)))


@lru_cache(maxsize=4_096)
def holder_on(register: Register, code: str, term: str, on: str | None) -> int | None:
    """Return who held a single-holder office of a country on a day, by the office's name.

    Args:
        register: The register.
        code: The country's code.
        term: The office as the words name it, lower case.
        on: The day, in ISO form.

    Returns:
        The person's number, or None where no one person is known to have held it.
    """
    named = _offices_by_name(register, code).get(term)
    if not named:
        return None
    found = {
        number
        for number in register.persons_of.get(code, ())
        for held in register.persons[number].terms
        if held.office in named and held.valid.holds(on)
    }
    return found.pop() if len(found) == 1 else None


def holds_title(register: Register, code: str, title: str, on: str | None) -> bool:
    """Say whether somebody in a country held an office by a name on a day ("junta leader")."""
    return any(
        held.title == title and held.valid.holds(on)
        for number in register.persons_of.get(code, ())
        for held in register.persons[number].terms
    )


@lru_cache(maxsize=512)
def _offices_by_name(register: Register, code: str) -> dict[str, frozenset[str]]:
    """Return the single-holder offices of a country that somebody held, by their names."""
    persons = register.persons_of.get(code, ())
    held = {term.office for number in persons for term in register.persons[number].terms}
    by_name: dict[str, set[str]] = {}
    for office in sorted(held):
        for name in _office_names(register, office):
            by_name.setdefault(name, set()).add(office)
    return {name: frozenset(offices) for name, offices in by_name.items()}


def _office_names(register: Register, office: str) -> tuple[str, ...]:
    entry = register.entries[register.by_id[office]]
    return tuple(name.lower() for name in entry.offices) if entry.single else ()
