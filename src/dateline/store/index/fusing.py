"""New mentions into events, by the index: only events that they may belong to are looked at."""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from dateline.events import (
    Changed,
    OpenEvent,
    OpenEvents,
    event_id,
    fold_again,
    fold_in,
    fusion_keys,
    opposed_to,
)
from dateline.records import Judgement, Mention
from dateline.store.index.index import Index, id_bytes
from dateline.store.index.mentions import (
    events_under,
    keep_mention,
    read_event,
    report_of,
    set_event,
)


class Fused(msgspec.Struct, frozen=True):
    """What fusion changed.

    `events` were made or have changed, `gone` are ids of events that are no more; `written` is
    the batch that had written the row of each that had one.
    """

    events: tuple[Changed, ...] = ()
    gone: tuple[str, ...] = ()
    written: dict[str, int] = {}


def fuse_mentions(
    index: Index, mentions: Sequence[Mention], judgements: Sequence[Judgement], batch: int
) -> Fused:
    """Fold the mentions of one article into the events of the store, and keep them in the index.

    Args:
        index: The index; it knows the article already.
        mentions: The article's mentions.
        judgements: What people judged of pairs of mentions.
        batch: The batch that writes them.
    """
    if not mentions:
        return Fused()
    index.make_room()
    published = report_of(index, mentions[0].doc).published
    keys = {mention.id: fusion_keys(mention, published) for mention in mentions}
    near = events_under(index, (key for one in keys.values() for key in one.lookup))
    known = [_held(index, event) for event in near]
    heeded = _heeded(judgements, [*mentions, *(one for event in known for one in event.mentions)])
    if heeded:
        for mention in mentions:
            keep_mention(index, mention, keys[mention.id].index, batch)
        return _fuse_again(index, mentions, near, heeded, batch, changed_only=True)
    events = OpenEvents(index.reports, known)
    changed = fold_in(events, mentions)
    home = {mention.id: event for event in changed for mention in event.mentions}
    added = Counter(home[mention.id].id for mention in mentions)
    for mention in mentions:
        event = home[mention.id]
        merge = event.merges.get(mention.id)
        keep_mention(index, mention, keys[mention.id].index, batch, event.id, merge)
    written = _written(index, [event.id for event in changed])
    told = [Changed(event, index.reports, opposed_to(event, events)) for event in changed]
    for event in changed:
        event.settle(index.reports)
        index.run("INSERT OR REPLACE INTO event VALUES (?, ?)", id_bytes(event.id), batch)
        index.hold(event, added[event.id])
    return Fused(tuple(told), (), written)


def fuse_again(
    index: Index,
    events: Iterable[str],
    judgements: Sequence[Judgement],
    batch: int,
    *,
    from_nothing: bool = False,
) -> Fused:
    """Fuse the mentions of some events anew, as after a judgement; events that stay keep their ids.

    Args:
        index: The index.
        events: The events.
        judgements: What people judged of pairs of mentions.
        batch: The batch that writes them.
        from_nothing: Let go of which mentions were together, as when a judgement is taken back.
    """
    return _fuse_again(index, [], sorted(set(events)), judgements, batch, from_nothing=from_nothing)


def _fuse_again(
    index: Index,
    new: Sequence[Mention],
    events: Sequence[str],
    judgements: Sequence[Judgement],
    batch: int,
    *,
    from_nothing: bool = False,
    changed_only: bool = False,
) -> Fused:
    known = [read_event(index, event) for event in events]
    before = {event.id: _founder_first(event) for event in known}
    every = [*new, *(mention for held in before.values() for mention in held)]
    for mention in every:
        report_of(index, mention.doc)
    if from_nothing:
        new, known = every, []
    made = fold_again(
        [event for event in known if event.mentions],
        new,
        index.reports,
        _heeded(judgements, every),
    )
    if changed_only:
        made = [one for one in made if one.names() != {m.id for m in before.get(one.event.id, ())}]
    ids = {one.event.id for one in made}
    moved = {name for one in made for name in one.names()}
    gone = tuple(
        event
        for event, held in before.items()
        if event not in ids and (not changed_only or not held or held[0].id in moved)
    )
    written = _written(index, [*gone, *(one.event.id for one in made)])
    for identity in gone:
        index.run("DELETE FROM event WHERE id = ?", id_bytes(identity))
        index.let_go(identity)
    for one in made:
        # The others are in it already, with the same reason.
        held = {m.id for m in before.get(one.event.id, ())} if changed_only else frozenset()
        new_in_it = [name for name in one.names() if name not in held]
        set_event(index, one.event.id, new_in_it, one.event.merges, batch)
    return Fused(tuple(made), gone, written)


def _heeded(judgements: Sequence[Judgement], mentions: Iterable[Mention]) -> list[Judgement]:
    """Return the judgements of pairs of these mentions."""
    names = {mention.id for mention in mentions} if judgements else frozenset()
    return [one for one in judgements if one.mention in names and one.other in names]


def _written(index: Index, events: Iterable[str]) -> dict[str, int]:
    """Return the batch that had written the row of each event that has one."""
    found = {identity: index.batch_of("event", identity) for identity in events}
    return {identity: batch for identity, batch in found.items() if batch is not None}


def _founder_first(event: OpenEvent) -> list[Mention]:
    """Return an event's mentions, the one that it keeps its id with before the others."""
    return sorted(event.mentions, key=lambda one: (event_id(one.id) != event.id, one.id))


def _held(index: Index, event: str) -> OpenEvent:
    """Return an event with its mentions: as it was met last, else from the index."""
    found = index.held.get(event)
    if found is None:
        found = read_event(index, event)
        found.settle(index.reports)
        index.hold(found, len(found.mentions))
    return found
