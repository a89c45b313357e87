"""What the words before a role do to its sectors, and whether they end it."""

from collections.abc import Sequence

from dateline.actors.register.register import Register
from dateline.actors.register.roles import IGNORE
from dateline.actors.words import words

OFFICES = frozenset({"GOV", "LEG", "JUD", "PTY", "SPY", "COP", "MIL"})
ARMS = frozenset({"REB", "UAF", "PRM", "MIL", "CRM"})
LESSER = frozenset({"REL", "SOC", "LAB", "EDU"})
PLAIN = frozenset({"CVL", "UNK"})


def with_modifiers(
    register: Register, sectors: tuple[str, ...], before: Sequence[str]
) -> tuple[tuple[str, ...], bool]:
    """Return a role's sectors as the words before it change them, and whether they end it.

    Args:
        register: The register, whose modifiers apply.
        sectors: The role's sectors.
        before: Lower-case words between the start of the phrase and the role.
    """
    ended = False
    modifiers = register.tables.modifiers
    past = words("past")
    index = len(before) - 1
    while index >= 0:
        word = before[index]
        effect = None
        if index:
            pair = f"{before[index - 1]} {word}"
            effect = modifiers.get(pair.replace(" ", "-")) or modifiers.get(pair)
        index -= 2 if effect else 1
        effect = effect or modifiers.get(word) or ("ELI" if word in past else None)
        if effect is None or effect == IGNORE:
            continue
        if effect == "ELI":
            ended = True
            if sectors and sectors[0] in OFFICES:
                sectors = ("ELI",)
        elif effect == "GOV" and sectors and sectors[0] in {"OPP", "REB", "UAF"}:
            continue
        elif effect != "UAF" or not sectors or sectors[0] in PLAIN:
            added = tuple(effect.split())
            if sectors and added[0] in PLAIN:
                continue
            kept = tuple(one for one in sectors if one not in added and one not in PLAIN)
            # Who bears arms is told by the arms first: "Buddhist rebels", "anti-junta rebels".
            behind = bool(kept) and _is_behind(added[0], kept[0])
            sectors = (*kept, *added) if behind else (*added, *kept)
    return sectors, ended


def _is_behind(added: str, main: str) -> bool:
    """Say whether a modifier's sector comes after a role's own: arms are told first."""
    return (added in LESSER and main in ARMS) or (added == "OPP" and main == "REB")
