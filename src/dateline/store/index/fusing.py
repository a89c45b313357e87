"""New mentions into events, by the index: only events that they may belong to are looked at."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from dateline.events import (
    Changed,
    OpenEvent,
    OpenEvents,
    Report,
    event_id,
    fold_again,
    fold_in,
    fusion_keys,
    opposed_to,
)
from dateline.records import Judgement, Mention, Merge
from dateline.store.index.index import NO_EVENT, Index, id_bytes, id_text
from dateline.store.index.keys import kept_under, stretch_of
from dateline.store.index.packing import packed, unpacked

# Under one key no more events are looked at: those whose mentions came last.
MOST_EVENTS = 64
_NO_DAY = "9999"
_UNTOLD = id_bytes(NO_EVENT)
# Said in full, so that the index of those that have an event is used.
_OF_EVENT = "m.event = ? AND m.event <> x'0000000000000000'"


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
    published = _report(index, mentions[0].doc).published
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
    known = [_read_event(index, event) for event in events]
    before = {event.id: _founder_first(event) for event in known}
    every = [*new, *(mention for held in before.values() for mention in held)]
    for mention in every:
        _report(index, mention.doc)
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


def set_event(
    index: Index, event: str, mentions: Iterable[str], merges: Mapping[str, Merge], batch: int
) -> None:
    """Note an event, its mentions, why each was taken in, and the batch that wrote its row."""
    index.run_many(
        "UPDATE mention SET event = ?, merge = ? WHERE id = ?",
        [(id_bytes(event), _said(merges.get(name)), id_bytes(name)) for name in mentions],
    )
    index.run("INSERT OR REPLACE INTO event VALUES (?, ?)", id_bytes(event), batch)
    index.let_go(event)


def _said(merge: Merge | None) -> str | None:
    return msgspec.json.encode(merge).decode() if merge else None


def _held(index: Index, event: str) -> OpenEvent:
    """Return an event with its mentions: as it was met last, else from the index."""
    found = index.held.get(event)
    if found is None:
        found = _read_event(index, event)
        found.settle(index.reports)
        index.hold(found, len(found.mentions))
    return found


def _read_event(index: Index, event: str) -> OpenEvent:
    found = OpenEvent(event)
    for mention, merge in _mentions(index, _OF_EVENT, id_bytes(event)):
        said = msgspec.json.decode(merge, type=Merge) if merge else None
        found.add(mention, _report(index, mention.doc), said)
    return found


def events_under(index: Index, keys: Iterable[str]) -> list[str]:
    """Return the ids of the events that have a mention under any of these fusion keys.

    Under each key the events count that the last articles report: the order of arrival is in the
    files too, so that an index made anew finds the same.
    """
    stretches = sorted({stretch_of(key) for key in keys})
    found = index.all(
        "SELECT DISTINCT event FROM ("
        "SELECT m.event, row_number() OVER ("
        "PARTITION BY s.key ORDER BY max(m.article) DESC, m.event) AS place "
        "FROM json_each(?) AS s JOIN mention_key k "
        "ON k.key BETWEEN s.value ->> 0 AND s.value ->> 1 "
        "JOIN mention m ON m.number = k.mention "
        "WHERE m.event <> ? GROUP BY s.key, m.event) WHERE place <= ?",
        msgspec.json.encode(stretches).decode(),
        _UNTOLD,
        MOST_EVENTS,
    )
    return sorted(str(id_text(event)) for (event,) in found)


def all_mentions(index: Index, first: int, last: int) -> Iterator[Mention]:
    """Yield the mentions whose rows were written by batches `first` to `last`."""
    for mention, _ in _mentions(index, "m.batch BETWEEN ? AND ?", first, last):
        yield mention


def _mentions(
    index: Index, condition: str, *values: object
) -> Iterator[tuple[Mention, str | None]]:
    """Yield mentions, each with why it was taken into its event, as JSON."""
    rows = index.all(
        "SELECT m.body, m.id, a.id, m.merge FROM mention m "
        f"JOIN article a ON a.number = m.article WHERE {condition} ORDER BY m.id",
        *values,
    )
    for body, identity, doc, merge in rows:
        yield unpacked(body, str(id_text(identity)), str(id_text(doc)), index), merge


def keep_mention(
    index: Index,
    mention: Mention,
    keys: Iterable[str],
    batch: int,
    event: str = NO_EVENT,
    merge: Merge | None = None,
) -> None:
    """Put a mention into the index under its fusion keys.

    Args:
        index: The index.
        mention: The mention.
        keys: The keys.
        batch: The batch that writes it.
        event: The event it belongs to; none yet where it is not given.
        merge: Why it was taken into that event.
    """
    cursor = index.run(
        "INSERT OR REPLACE INTO mention (article, event, id, merge, batch, body) "
        "VALUES ((SELECT number FROM article WHERE id = ?), ?, ?, ?, ?, ?)",
        id_bytes(mention.doc),
        id_bytes(event),
        id_bytes(mention.id),
        _said(merge),
        batch,
        packed(mention, index),
    )
    number = cursor.lastrowid
    index.run_many(
        "INSERT OR IGNORE INTO mention_key VALUES (?, ?)",
        [(key, number) for key in kept_under(keys)],
    )
    index.run(
        "INSERT INTO mention_words (rowid, evidence) VALUES (?, ?)", number, mention.evidence.text
    )


def event_of_mention(index: Index, mention: str) -> str | None:
    """Return the event that a mention belongs to."""
    found = index.find("SELECT event FROM mention WHERE id = ?", id_bytes(mention))
    return id_text(found[0]) if found and found[0] != _UNTOLD else None


def forget_mention(index: Index, mention: str) -> None:
    """Take a mention out of the index, as before its article is coded again."""
    # Its keys stay behind and find nothing: numbers are never given twice.
    index.let_go(event_of_mention(index, mention))
    index.run("DELETE FROM mention WHERE id = ?", id_bytes(mention))


def day_of(index: Index, doc: str) -> str | None:
    """Return the ISO day that an article ran, as far as it is known."""
    return _known_day(index.one("SELECT day FROM article WHERE id = ?", id_bytes(doc))[0])


def _known_day(day: str) -> str | None:
    return None if day.startswith(_NO_DAY) else day


def _report(index: Index, doc: str) -> Report:
    found = index.reports.get(doc)
    if found is None:
        story, site, agency, day = index.one(
            "SELECT story, site, agency, day FROM article WHERE id = ?", id_bytes(doc)
        )
        found = index.reports[doc] = Report(
            doc=doc,
            story=str(id_text(story)),
            site=site,
            agency=agency,
            published=_known_day(day),
        )
    return found
