"""Persons who bear the name of a capital: "Major Ivo Lima", and then "Lima was charged"."""

from collections.abc import Callable, Sequence

from dateline.actors.names.lines import Line
from dateline.actors.register.register import NameHit, Register
from dateline.actors.words import words

CAPITALS = frozenset({"capital", "metonym"})


def persons_called_like_capitals(
    lines: Sequence[Line], register: Register, follows_a_person: Callable[[Line, int], bool]
) -> frozenset[int]:
    """Return where names of capitals stand that are persons of this text.

    Where its state is told of besides, or a preposition says that something is there, it is the
    capital after all.

    Args:
        lines: The text's sentences.
        register: The register.
        follows_a_person: Says whether a first name or a title stands before a word of a line.
    """
    stand = [
        (line, first, hit)
        for line in lines
        for first, last, hit in line.hits
        if first == last and _is_a_capital_alone(register, hit)
    ]
    named = {hit.start for _, _, hit in stand}
    besides = {
        _code(register, hit) for line in lines for _, _, hit in line.hits if hit.start not in named
    }
    borne = {
        hit.spelling
        for line, first, hit in stand
        if follows_a_person(line, first) and _code(register, hit) not in besides
    }
    return frozenset(
        hit.start
        for line, first, hit in stand
        if hit.spelling in borne and not (first and line.lower[first - 1] in words("place-before"))
    )


def _code(register: Register, hit: NameHit) -> str:
    """Return the code of the first that a name may mean, nothing for a person."""
    first = register.tables.names[hit.spelling][0]
    return register.entries[first.entry].code if first.entry >= 0 else ""


def _is_a_capital_alone(register: Register, hit: NameHit) -> bool:
    return all(one.sort in CAPITALS for one in register.tables.names[hit.spelling])
