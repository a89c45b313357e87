"""Matters on which the mentions of an event disagree, every reading kept side by side."""

from collections.abc import Callable, Sequence
from typing import Literal, TypeVar

from dateline.events.fusion.casualties import Toll, read_toll
from dateline.events.fusion.dates import GUESSED
from dateline.events.fusion.sides import named
from dateline.records import Contradiction, Entity, Mention, Place, Reading

Value = TypeVar("Value")
Matter = Literal["casualties", "date", "place", "actor", "recipient", "status"]


def contradictions_of(
    mentions: Sequence[Mention], opposed: Sequence[Mention] = ()
) -> tuple[Contradiction, ...]:
    """Return what the mentions of an event disagree on.

    Args:
        mentions: The event's mentions; in each contradiction their readings keep this order.
        opposed: Mentions of another event that deny this one, or that this one denies.
    """
    found = [
        _matter("casualties", mentions, _toll, _tolls_differ, str),
        _matter("date", mentions, _day, lambda one, other: one != other, str),
        _matter("place", mentions, _place, _places_differ, lambda place: place.name),
        _matter("actor", mentions, lambda mention: _codes(mention.actor), _strangers, _listed),
        _matter("recipient", mentions, lambda one: _codes(one.recipient), _strangers, _listed),
        _status(mentions, opposed),
    ]
    return tuple(one for one in found if one is not None)


def _matter(
    about: Matter,
    mentions: Sequence[Mention],
    read: Callable[[Mention], Value | None],
    differ: Callable[[Value, Value], bool],
    show: Callable[[Value], str],
) -> Contradiction | None:
    said = [(mention, value) for mention in mentions if (value := read(mention)) is not None]
    values = {show(value): value for _, value in said}
    distinct = list(values.values())
    if not any(differ(a, b) for n, a in enumerate(distinct) for b in distinct[n + 1 :]):
        return None
    readings = tuple(
        Reading(mention=mention.id, value=show(value), text=mention.evidence.text)
        for mention, value in said
    )
    return Contradiction(about=about, readings=readings)


def _toll(mention: Mention) -> Toll | None:
    return read_toll(mention.evidence.text)


def _tolls_differ(one: Toll, other: Toll) -> bool:
    return any(a is not None and b is not None and a != b for a, b in zip(one, other, strict=True))


def _day(mention: Mention) -> str | None:
    when = mention.date
    if when is None or when.granularity != "day" or when.basis in GUESSED:
        return None
    return when.start


def _place(mention: Mention) -> Place | None:
    return mention.place


def _places_differ(one: Place, other: Place) -> bool:
    """Say whether two places exclude each other; a place within another does not."""
    if one.country and other.country and one.country != other.country:
        return True
    return bool(one.admin1 and other.admin1 and one.admin1 != other.admin1)


def _codes(parties: Sequence[Entity]) -> frozenset[str] | None:
    return frozenset(party.code for party in named(parties)) or None


def _strangers(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one & other


def _listed(codes: frozenset[str]) -> str:
    return " ".join(sorted(codes))


def _status(mentions: Sequence[Mention], opposed: Sequence[Mention]) -> Contradiction | None:
    if not opposed:
        return None
    readings = tuple(
        Reading(
            mention=mention.id,
            value="denied" if "negated" in mention.aux else "asserted",
            text=mention.evidence.text,
        )
        for mention in (*mentions, *opposed)
    )
    return Contradiction(about="status", readings=readings)
