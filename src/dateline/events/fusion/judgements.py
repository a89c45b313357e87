"""What people judged of events: kept as data, only ever added, and heeded by every fusion."""

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import Literal

from dateline.records import Event, Judgement


def split_event(
    event: Event, mentions: Sequence[str], *, recorded: str, by: str | None, reason: str = ""
) -> tuple[Judgement, ...]:
    """Return the judgements that take mentions out of an event, into one of their own.

    Args:
        event: The event.
        mentions: Ids of the mentions that do not belong with the others.
        recorded: The ISO time of the judgement, in UTC.
        by: Who judged, or None.
        reason: Why.

    Raises:
        ValueError: A mention is not of the event, or none would be left in it.
    """
    strangers = [name for name in mentions if name not in event.mentions]
    if strangers:
        raise ValueError(f"event {event.id} has no mention {strangers[0]}; name some of its own")
    rest = [name for name in event.mentions if name not in mentions]
    if not rest or not mentions:
        raise ValueError(f"a split of event {event.id} must leave mentions on both sides")
    return tuple(
        _judgement("split", name, other, recorded, by, reason)
        for name in mentions
        for other in rest
    )


def join_events(
    event: Event, other: Event, *, recorded: str, by: str | None, reason: str = ""
) -> tuple[Judgement, ...]:
    """Return the judgements that make two events one; the first one's id stays.

    Args:
        event: The event whose id stays.
        other: The event that is folded into it.
        recorded: The ISO time of the judgement, in UTC.
        by: Who judged, or None.
        reason: Why.

    Raises:
        ValueError: The two are the same event.
    """
    if event.id == other.id:
        raise ValueError(f"event {event.id} cannot be joined with itself; name another")
    return tuple(
        _judgement("join", event.mentions[0], name, recorded, by, reason) for name in other.mentions
    )


def settled_pairs(
    judgements: Iterable[Judgement],
) -> tuple[frozenset[frozenset[str]], tuple[Judgement, ...]]:
    """Return the pairs judged apart, and the joins that stand, the latest word on each pair."""
    last: dict[frozenset[str], Judgement] = {}
    for judgement in sorted(judgements, key=lambda one: (one.recorded, one.id)):
        last[frozenset((judgement.mention, judgement.other))] = judgement
    apart = frozenset(pair for pair, word in last.items() if word.kind == "split")
    joins = tuple(word for word in last.values() if word.kind == "join")
    return apart, joins


def _judgement(
    kind: Literal["split", "join"],
    mention: str,
    other: str,
    recorded: str,
    by: str | None,
    reason: str,
) -> Judgement:
    identity = "\x1f".join((kind, mention, other, recorded, by or ""))
    return Judgement(
        id=blake2b(identity.encode(), digest_size=8).hexdigest(),
        kind=kind,
        mention=mention,
        other=other,
        recorded=recorded,
        by=by,
        reason=reason,
    )
