"""What a name stands for that could be several things: by day, by what is near, by rank."""

from collections.abc import Iterable, Sequence

from dateline.actors.register.codes import supranational_codes
from dateline.actors.register.register import Reference, Register

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
        fitting = [reference for reference in standing if register.code_of(reference) == code]
        if fitting:
            return min(fitting, key=lambda reference: _rank(register, reference))
    standing = _of_the_region(register, standing, near)
    ranked = sorted(standing, key=lambda reference: _rank(register, reference))
    if len(ranked) == 1:
        return ranked[0]
    first, second = ranked[0], ranked[1]
    same_code = len({register.code_of(reference) for reference in standing}) == 1
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
    at_home = [one for one in references if register.code_of(one) not in supranational_codes()]
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


def _rank(register: Register, reference: Reference) -> tuple[int, int, int]:
    if reference.entry < 0:
        return (4, 0, reference.person)
    kind = KIND_ORDER[register.entries[reference.entry].kind]
    if reference.sort == "metonym" and kind == KIND_ORDER["organisation"]:
        # "Brussels" is the Union, where nothing speaks for Belgium.
        kind = -1
    return (kind, 0 if reference.sort == "name" else 1, reference.entry)
