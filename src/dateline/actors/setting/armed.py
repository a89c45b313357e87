"""Groups that were under arms once, in a story whose day is not known."""

from collections.abc import Iterator, Sequence

from dateline.actors.names.lines import Line
from dateline.actors.register.entries import Entry
from dateline.actors.register.register import Register
from dateline.actors.words import words

REBELS = "REB"


def armed_groups(lines: Sequence[Line], register: Register) -> dict[int, tuple[str, ...]]:
    """Return the sectors of groups that a story tells as armed, though they are parties by now.

    "The FMLN attacked a barracks; the guerrillas withdrew" is of the years of their war, whenever
    that was.

    Args:
        lines: A story without a day, line by line.
        register: The register.

    Returns:
        By entry number: the sectors of the years under arms.
    """
    if not any(_tells_of_arms(line) for line in lines):
        return {}
    named = {
        one.entry
        for line in lines
        for _, _, hit in line.hits
        for one in register.tables.names[hit.spelling]
        if one.entry >= 0
    }
    found = {number: _under_arms(register.entries[number]) for number in named}
    return {number: sectors for number, sectors in found.items() if sectors}


def _tells_of_arms(line: Line) -> bool:
    return any(
        word in words("told-of-arms")
        and not set(line.lower[max(0, index - 2) : index]) & words("past")
        for index, word in enumerate(line.lower)
    )


def _under_arms(entry: Entry) -> tuple[str, ...]:
    """Return a group's sectors while it fought; none of who fights still, or has come to rule."""
    now = entry.sectors_on(None)
    if entry.kind != "group" or REBELS in now or "GOV" in now:
        return ()
    return next(_fighting(entry), ())


def _fighting(entry: Entry) -> Iterator[tuple[str, ...]]:
    for dated in entry.sectors:
        if REBELS in dated.sectors and dated.valid.end is not None:
            yield dated.sectors
