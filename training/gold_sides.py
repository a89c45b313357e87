"""Which of a story's mentions stand on the sides of a gold event."""

from collections.abc import Collection, Sequence
from typing import Any

from dateline.events.choosing.dealings import SIDES, main_sector
from dateline.records import Entity


def sides_of(
    event: dict[str, Any],
    parties: Sequence[tuple[int, int, tuple[Entity, ...]]],
    named: Sequence[Collection[tuple[int, int]]],
) -> tuple[list[int] | None, list[int] | None]:
    """Return the numbers of the mentions that are an event's actor and recipient.

    A mention is right where its words stand in the gold or it is of a right code and sector; if
    none is, where it is of a right code.

    Args:
        event: A gold event.
        parties: Every mention of a party: sentence, token, entities.
        named: For each side the tokens, by sentence and place, of the words that the gold has.

    Returns:
        The numbers, that after the last for nobody; None where the gold does not say who it is or
        no mention is right.
    """
    first, second = (
        _right(event, side, parties, tokens) for side, tokens in zip(SIDES, named, strict=True)
    )
    return first, second


def _right(
    event: dict[str, Any],
    side: str,
    parties: Sequence[tuple[int, int, tuple[Entity, ...]]],
    named: Collection[tuple[int, int]],
) -> list[int] | None:
    if side not in event:
        return None
    codes, sectors = set(event[side]), set(event.get(f"{side}_sector") or ())
    if not codes:
        return [len(parties)]
    found = [
        number
        for number, (sentence, token, entities) in enumerate(parties)
        if (sentence, token) in named
        or any(
            entity.code in codes and (not sectors or main_sector(entity) in {"", *sectors})
            for entity in entities
        )
    ]
    found = found or [
        number
        for number, (_, _, entities) in enumerate(parties)
        if any(entity.code in codes for entity in entities)
    ]
    return found or None
