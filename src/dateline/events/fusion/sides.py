"""Whether the parties of two mentions can be the same."""

from collections.abc import Sequence
from typing import NamedTuple

from dateline.actors import NOBODY_KNOWN
from dateline.events.codebook.kinds import MUTUAL
from dateline.events.fusion.keys import VIOLENT
from dateline.records import Entity, Mention

# Codes that stand for many organisations, told apart by name.
COLLECTIVE = frozenset({"IGO", "NGO", "IMG", "MNC", "ISM"})
# How a party is told that is somebody and nobody else, not its office or its capital.
KNOWN_BY_NAME = frozenset({"name", "coreference"})
UNKNOWN, SAME_COUNTRY, OTHER_BODY = 0.4, 0.8, 0.45


class Sides(NamedTuple):
    """How well actors and recipients agree, 0 to 1; None where they exclude each other."""

    actors: float | None
    recipients: float | None


def compare_sides(one: Mention, other: Mention) -> Sides:
    """Compare the parties of two mentions, side by side.

    A country matches everyone who acts for it; of two bodies or people of one country that are
    not the same it is less likely, and what one of two known by name said the other did not; a
    party nobody names matches any.
    """
    spoken = one.event not in VIOLENT
    if one.event in MUTUAL and other.event in MUTUAL and not (one.recipient and other.recipient):
        together = _side((*one.actor, *one.recipient), (*other.actor, *other.recipient), spoken)
        return Sides(together, together)
    return Sides(
        _side(one.actor, other.actor, spoken), _side(one.recipient, other.recipient, spoken)
    )


def named(parties: Sequence[Entity]) -> list[Entity]:
    """Return the parties that are somebody."""
    return [party for party in parties if party.code not in NOBODY_KNOWN]


def _side(left: Sequence[Entity], right: Sequence[Entity], spoken: bool) -> float | None:
    here, there = named(left), named(right)
    if not here or not there:
        return UNKNOWN
    shorter, longer = sorted((here, there), key=len)
    # Every party of the shorter list must be in the longer one: a report may leave one out.
    best = [max(_same_party(party, other, spoken) for other in longer) for party in shorter]
    return sum(best) / len(best) if min(best) > 0 else None


def _same_party(one: Entity, other: Entity, spoken: bool) -> float:
    if one.code != other.code:
        return 0.0
    if one.id and one.id == other.id:
        return 1.0
    if one.code in COLLECTIVE:
        return 1.0 if one.name.casefold() == other.name.casefold() else 0.0
    if one.name.casefold() == other.name.casefold():
        return 0.9
    bodies = bool(one.sector and other.sector)
    if spoken and bodies and {one.via, other.via} <= KNOWN_BY_NAME:
        return 0.0
    if bodies and ((one.id and other.id) or not set(one.sector) & set(other.sector)):
        return OTHER_BODY
    return SAME_COUNTRY
