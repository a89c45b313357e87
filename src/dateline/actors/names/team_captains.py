"""Captains of teams, who are no officers: "the England captain", "Chelsea captain Ann Roe"."""

from collections.abc import Sequence

from dateline.actors.register.register import NameHit, Register
from dateline.actors.words import words

CAPTAIN = "captain"
PLAYERS = ("CVL",)
ADJECTIVAL = frozenset({"adjective", "demonym"})
STATES = frozenset({"state", "dependency"})


def leads_a_team(
    texts: Sequence[str],
    bounds: Sequence[tuple[int, int]],
    at: int,
    hits: Sequence[NameHit],
    register: Register,
) -> bool:
    """Say whether "captain" stands behind a team's name or a word of sport.

    A rank has a capital before a name, and stands behind adjectives and forces: "a Kenyan captain".

    Args:
        texts: The words of a sentence.
        bounds: Where they start and end.
        at: The word.
        hits: The names of the register found there.
        register: The register.
    """
    if at == 0 or texts[at][:1].isupper():
        return False
    before = texts[at - 1]
    if before.lower() in words("of-a-team"):
        return True
    if not before.isalpha() or not before.istitle() or before.lower() in register.roles:
        return False
    covering = [hit for hit in hits if hit.start <= bounds[at - 1][0] < hit.end]
    references = [one for hit in covering for one in register.tables.names[hit.spelling]]
    if not references:
        return before.lower() not in words("title") and before.lower() not in words(
            "forces-by-name"
        )
    return all(
        one.entry >= 0 and one.sort not in ADJECTIVAL and register.entries[one.entry].kind in STATES
        for one in references
    )
