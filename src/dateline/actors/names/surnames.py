"""Persons of the register by misspelt names and by surnames alone."""

from collections.abc import Iterable, Sequence

from dateline.actors.names.readings import (
    office_sectors,
)
from dateline.actors.register.register import Register
from dateline.actors.register.spelling import fold
from dateline.actors.words import words

SHORTEST_MISSPELT = 4
"""Below it a name is like too many others: "Li" is no "Lai"."""

SHORTEST_IN_CAPITALS = 4
"""Shorter words in capitals are acronyms."""
STILL_IN_THE_NEWS = 6
"""For so many years after it a surname in its own country's news means who led that country."""


def similar_person(
    register: Register, name: str, code: str, sectors: Iterable[str], on: str | None
) -> int | None:
    """Return the person of a country whose name is a misspelling of the one given.

    Args:
        register: The register.
        name: The name as written.
        code: The country that the words give.
        sectors: The sectors of the role that the words give; the person must have had one of
            them, at a time near the day.
        on: The day, in ISO form.

    Returns:
        The person's number, or None where nobody fits or two do.
    """
    from rapidfuzz import fuzz  # noqa: PLC0415

    from dateline.actors.register.register import loose  # noqa: PLC0415

    wanted = set(sectors)
    given = loose(name)
    if len(given) < SHORTEST_MISSPELT:
        return None
    best: list[tuple[float, int]] = []
    for number in register.persons_of.get(code, ()):
        person = register.persons[number]
        if wanted and not any(
            _near(term.valid.start, term.valid.end, on)
            and not wanted.isdisjoint(office_sectors(term))
            for term in person.terms
        ):
            continue
        score = max(fuzz.token_sort_ratio(given, loose(other)) for other in person.spellings)
        if score >= (72 if wanted else 88):
            best.append((score, number))
    best.sort(key=lambda pair: (-pair[0], pair[1]))
    if not best or (len(best) > 1 and best[0][0] - best[1][0] < 4):
        return None
    return best[0][1]


def _near(start: str | None, end: str | None, on: str | None) -> bool:
    if on is None:
        return True
    year = int(on[:4])
    return (start is None or int(start[:4]) <= year + 1) and (
        end is None or int(end[:4]) >= year - 1
    )


def _served_lately(register: Register, number: int, on: str | None) -> bool:
    """Say whether somebody led a state in the years before the day: he is still in the news."""
    if on is None:
        return False
    return any(
        term.title.lower() in words("leading-office")
        and (term.valid.start or "") <= on
        and term.valid.end is not None
        and int(on[:4]) - int(term.valid.end[:4]) <= STILL_IN_THE_NEWS
        for term in register.persons[number].terms
    )


def _foremost(register: Register, numbers: Sequence[int], on: str | None) -> int | None:
    """Return the one of several namesakes who leads a country, on that day or last before it."""
    leading = sorted(
        (term.valid.holds(on), term.valid.start or "", number)
        for number in numbers
        for term in register.persons[number].terms
        if term.title.lower() in words("leading-office")
        and (on is None or (term.valid.start or "") <= on)
    )
    if not leading:
        return None
    holding = {number for holds, _, number in leading if holds}
    if len(holding) > 1:
        return None
    return leading[-1][2]


def leads(register: Register, number: int) -> bool:
    """Return whether somebody has held an office that is known by surname everywhere."""
    return any(
        name.lower() in words("leading-office") or name.lower() in words("known-office")
        for term in register.persons[number].terms
        for name in (term.title,)
    )


def by_surname(register: Register, surname: str, on: str | None, near: Sequence[str]) -> int | None:
    """Return the one office-holder whom news means by a surname alone.

    Args:
        register: The register.
        surname: One capitalised word, with its accents or without.
        on: The day, in ISO form.
        near: Codes of the countries that the text speaks of.
    """
    known = register.tables.surnames
    plain = fold(surname)
    candidates = known.get(plain, ())
    if not candidates and plain.isupper() and len(plain) >= SHORTEST_IN_CAPITALS:
        candidates = known.get(plain.capitalize(), ())
    if not candidates:
        return None
    at_home = [number for number in candidates if register.persons[number].code in near]
    in_office = [
        number
        for number in candidates
        if any(term.valid.holds(on) for term in register.persons[number].terms)
    ]
    both = [number for number in at_home if number in in_office]
    lately = [number for number in at_home if _served_lately(register, number, on)]
    abroad = [number for number in in_office if leads(register, number)]
    leading = [number for number in abroad if _foremost(register, [number], on) is not None]
    for chosen in (both, leading, lately, abroad, at_home):
        if chosen:
            return chosen[0] if len(chosen) == 1 else _foremost(register, chosen, on)
    alone = len(candidates) == 1 and any(
        _near(term.valid.start, term.valid.end, on)
        for term in register.persons[candidates[0]].terms
    )
    return candidates[0] if alone else None
