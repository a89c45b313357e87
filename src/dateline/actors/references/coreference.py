"""Coreference as news needs it: which of the parties spoken of is the most present.

Whoever takes a party up again (`pronouns.py`, `pairs.py`, `country_again.py`, `bodies_again.py`)
gets the one, or nobody where two readings are equally good.
"""

from collections.abc import Callable, Iterable

import msgspec

from dateline.actors.setting.discourse import Party

MARGIN = 0.6
WINDOW = 3
LONG_WINDOW = 12
INSIDE = frozenset({"compound", "amod", "nmod"})


class Place(msgspec.Struct, frozen=True):
    """Where an anaphor stands: sentence, token, verb of its clause, and as what.

    `excluded` are tokens of its sentence that it cannot stand for, `favoured` such as the
    construction points to: the subject of the clause beside it, the object of blame. `no_thing`
    says that only somebody can stand there: who is accused, arrested, urged; `a_state` that only
    a state can, whose government or people it is.
    """

    sentence: int
    token: int
    verb: int
    subject: bool
    possessive: bool
    excluded: frozenset[int]
    favoured: frozenset[int] = frozenset()
    no_thing: bool = False
    a_state: bool = False


def most_present(
    candidates: Iterable[tuple[Party, float]],
    key: Callable[[Party], tuple[str, ...]],
    margin: float = MARGIN,
) -> Party | None:
    """Return the candidate with the highest score, or None where another comes near it.

    Args:
        candidates: Parties with their scores.
        key: What makes two parties the same; of the same ones only the best counts.
        margin: How far ahead of the next the best must be.
    """
    best: dict[tuple[str, ...], tuple[float, Party]] = {}
    for party, score in candidates:
        identity = key(party)
        if identity not in best or score > best[identity][0]:
            best[identity] = (score, party)
    ranked = sorted(best.values(), key=lambda pair: (-pair[0], -pair[1].sentence, pair[1].token))
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < margin):
        return None
    return ranked[0][1]


def names_of(party: Party) -> tuple[str, ...]:
    """Return what tells one party from another: its entities' names."""
    entities = party.found.entities
    if len(entities) == 1:
        return (entities[0].name,)
    return tuple(sorted({entity.name for entity in entities})) or (
        f"thing {party.sentence} {party.token}",
    )


def codes_of(party: Party) -> tuple[str, ...]:
    """Return the codes of a party's entities, sorted; organisations tell apart by name."""
    return tuple(
        sorted(
            {
                entity.code
                if entity.code not in {"IGO", "NGO", "MNC", "IMG", "UNK"}
                else entity.name
                for entity in party.found.entities
            }
        )
    ) or (f"thing {party.sentence} {party.token}",)
