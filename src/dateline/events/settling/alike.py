"""Whether two drafts may tell one thing: their modes, parties, days, and how they are told."""

from dateline.actors import ARMED_OR_CRIMINAL, STATE_ORGANS
from dateline.events.draft import NOT_TOLD, Draft
from dateline.events.settling.others import known
from dateline.records import Entity, When


def modes_agree(modes: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Say whether modes may be of one deed; none that are told stand in no one's way."""
    return not modes or not others or modes == others


def told_alike(draft: Draft, other: Draft) -> bool:
    """Say whether two drafts are both told as done, or both as what is not or may be."""
    return NOT_TOLD.intersection(draft.aux) == NOT_TOLD.intersection(other.aux)


def compatible(parties: tuple[Entity, ...], others: tuple[Entity, ...]) -> bool:
    """Say whether one side may be the other, or be a part of it; nobody known may be anybody."""
    one, also = known(parties), known(others)
    return not one or not also or _is_within(one, also) or _is_within(also, one)


def dates_meet(when: When | None, other: When | None) -> bool:
    """Say whether two dates may be one day; one that was only inferred stands in no one's way."""
    if when is None or other is None or "tense" in {when.basis, other.basis}:
        return True
    starts = [one.start for one in (when, other) if one.start]
    ends = [one.end for one in (when, other) if one.end]
    return not starts or not ends or max(starts) <= min(ends)


def in_words(parties: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Return the parties that the text names; those inferred may be anybody."""
    return tuple(party for party in parties if party.text)


def _is_within(parties: tuple[Entity, ...], others: tuple[Entity, ...]) -> bool:
    return all(any(_may_be_one(party, other) for other in others) for party in parties)


def _may_be_one(party: Entity, other: Entity) -> bool:
    """Say whether two parties of a country may be one: its army and its rebels may not."""
    if party.code != other.code:
        return False
    if not party.sector or not other.sector or not set(party.sector).isdisjoint(other.sector):
        return True
    return _kind(party) == _kind(other)


def _kind(party: Entity) -> str:
    if not ARMED_OR_CRIMINAL.isdisjoint(party.sector):
        return "armed group"
    return "state" if not STATE_ORGANS.isdisjoint(party.sector) else "others"
