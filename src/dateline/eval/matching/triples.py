"""Who did what to whom as pairs of parties, and when two pairs agree."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.eval.matching.sides import Level, Party, is_nobody, party_agrees


@dataclass(frozen=True, slots=True)
class Triple:
    """Who did what to whom, as one pair of parties."""

    actor: Party | None
    event: tuple[str, ...]
    recipient: Party | None
    reciprocal: bool = False


def triples(
    types: Sequence[str], actor: Sequence[Party], recipient: Sequence[Party]
) -> list[Triple]:
    """Spread an event over its pairs of parties; several actors and no recipient are pairs."""
    kinds = tuple(types)
    if not recipient and len(actor) > 1:
        return [
            Triple(actor[i], kinds, actor[j], reciprocal=True)
            for i in range(len(actor))
            for j in range(i + 1, len(actor))
        ]
    return [Triple(a, kinds, r) for a in actor or (None,) for r in recipient or (None,)]


def triple_agrees(gold: Triple, answer: Triple, level: Level) -> bool:
    """Say whether an answered triple is a gold triple; direction is free where one is mutual."""
    if not set(gold.event) & set(answer.event):
        return False

    def same(wanted: Party | None, given: Party | None) -> bool:
        if wanted is None or given is None:
            return wanted is given or is_nobody(wanted or given or Party(None))
        return party_agrees(wanted, given, level)

    if same(gold.actor, answer.actor) and same(gold.recipient, answer.recipient):
        return True
    return (gold.reciprocal or answer.reciprocal) and (
        same(gold.actor, answer.recipient) and same(gold.recipient, answer.actor)
    )
