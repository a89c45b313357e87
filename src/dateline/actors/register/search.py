"""Look entries and persons up in the register by any part of a name."""

import msgspec

from dateline.actors.register.entries import Entry, Interval
from dateline.actors.register.load import load_register
from dateline.actors.register.register import Person, Register, Term, loose

MOST = 50


class RegisterMatch(msgspec.Struct, frozen=True):
    """What the register has under a name: an entry, or a person with terms."""

    id: str
    kind: str
    name: str
    code: str
    sector: tuple[str, ...]
    names: tuple[str, ...]
    terms: tuple[str, ...]
    file: str = ""
    line: int = 0


def find_register(query: str, register: Register | None = None) -> tuple[RegisterMatch, ...]:
    """Look a name up.

    Args:
        query: A name, part of one, a code or a slug; case and accents do not count.
        register: The register; the one that comes with Dateline if not given.

    Returns:
        At most 50 matches, whole names first, then beginnings, then parts, then misspellings.
    """
    register = register or load_register()
    wanted = loose(query)
    ranked: dict[tuple[int, int], int] = {}
    if not wanted:
        return ()
    for spelling, references in register.tables.names.items():
        plain = loose(spelling)
        if wanted not in plain:
            continue
        rank = 0 if plain == wanted else 1 if plain.startswith(wanted) else 2
        for reference in references:
            target = (reference.entry, reference.person)
            ranked[target] = min(rank, ranked.get(target, rank))
    for number, entry in enumerate(register.entries):
        if query in {entry.id, entry.code}:
            ranked[number, -1] = 0
        elif entry.kind == "office" and any(wanted in loose(name) for name in entry.offices):
            ranked.setdefault((number, -1), 2)
    if not ranked:
        ranked = _misspelt(register, wanted)
    found = [(rank, _match(register, *target)) for target, rank in ranked.items()]
    found.sort(key=lambda pair: (pair[0], pair[1].name, pair[1].id))
    return tuple(match for _, match in found[:MOST])


def _misspelt(register: Register, wanted: str) -> dict[tuple[int, int], int]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    found: dict[tuple[int, int], int] = {}
    for plain, _score, _index in process.extract(
        wanted, list(register.by_loose_name), scorer=fuzz.ratio, score_cutoff=75, limit=5
    ):
        for reference in register.tables.names[register.by_loose_name[plain]]:
            found.setdefault((reference.entry, reference.person), 3)
    surnames = {loose(surname): surname for surname in register.tables.surnames}
    for plain, _score, _index in process.extract(
        wanted, list(surnames), scorer=fuzz.ratio, score_cutoff=80, limit=5
    ):
        for person in register.tables.surnames[surnames[plain]]:
            found.setdefault((-1, person), 3)
    return found


def _match(register: Register, entry_number: int, person_number: int) -> RegisterMatch:
    if entry_number >= 0:
        entry = register.entries[entry_number]
        return RegisterMatch(
            entry.id,
            entry.kind,
            entry.name,
            entry.code,
            entry.sectors_on(None),
            tuple(name.text for name in entry.names) or entry.offices,
            tuple(
                _told(term.valid, f"{person.name} {term.how}")
                for term, person in _holders(register, entry)
            ),
            entry.file,
            entry.line,
        )
    person = register.persons[person_number]
    office = register.entries[register.by_id[person.terms[0].office]]
    return RegisterMatch(
        person.id,
        "person",
        person.name,
        person.code,
        person.terms[-1].sectors,
        person.spellings,
        tuple(_told(term.valid, f"{term.title} {term.how}") for term in person.terms),
        office.file,
        office.line,
    )


def _holders(register: Register, office: Entry) -> list[tuple[Term, Person]]:
    """Return the terms of an office and who served them, by their starts."""
    if office.kind != "office":
        return []
    found = [
        (term, person)
        for person in register.persons
        for term in person.terms
        if term.office == office.id
    ]
    return sorted(found, key=lambda held: held[0].valid.start or "")


def _told(valid: Interval, what: str) -> str:
    return f"{valid.start or ''}..{valid.end or ''} {what}".strip()
