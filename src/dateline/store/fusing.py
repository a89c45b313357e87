"""New mentions into events, by the index: only events that they may belong to are looked at."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from dateline.events import Report, event_id, fuse, fusion_keys
from dateline.records import Event, Judgement, Mention, Merge
from dateline.store.index import NO_EVENT, Index, id_text
from dateline.store.keys import kept_under, stretch_of
from dateline.store.packing import packed, unpacked

# Under one key no more events are looked at: those whose mentions came last.
MOST_EVENTS = 64
_NO_DAY = "9999"
# Said in full, so that the index of those that have an event is used.
_OF_EVENT = "m.event = id_bytes(?) AND m.event <> x'0000000000000000'"


class Fused(msgspec.Struct, frozen=True):
    """What fusion changed.

    `events` were made or have changed, `gone` are ids of events that are no more; `written` is
    the batch that had written the row of each that had one.
    """

    events: tuple[Event, ...] = ()
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
    reports: dict[str, Report] = {}
    published = day_of(index, mentions[0].doc)
    keys = {mention.id: fusion_keys(mention, published) for mention in mentions}
    near = events_under(index, (key for one in keys.values() for key in one.lookup))
    before, known = _in_hand(index, near)
    for mention in mentions:
        keep_mention(index, mention, keys[mention.id].index, batch)
    return _fuse(index, [*mentions], known, before, reports, judgements, batch)


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
    before, known = _in_hand(index, sorted(set(events)))
    if from_nothing:
        known = []
    return _fuse(index, [], known, before, {}, judgements, batch, anew=True)


def _fuse(
    index: Index,
    new: list[Mention],
    known: list[Event],
    before: dict[str, list[Mention]],
    reports: dict[str, Report],
    judgements: Sequence[Judgement],
    batch: int,
    *,
    anew: bool = False,
) -> Fused:
    every = [*new, *(mention for held in before.values() for mention in held)]
    for mention in every:
        _report(index, mention.doc, reports)
    names = {mention.id for mention in every}
    heeded = [one for one in judgements if one.mention in names and one.other in names]
    changed = tuple(fuse(every, reports, known=known, judgements=heeded, changed_only=not anew))
    made = {event.id for event in changed}
    moved = {mention for event in changed for mention in event.mentions}
    gone = tuple(
        event
        for event, held in sorted(before.items())
        if event not in made and (anew or not held or held[0].id in moved)
    )
    written = {
        identity: before_that
        for identity in (*gone, *(event.id for event in changed))
        if (before_that := index.batch_of("event", identity)) is not None
    }
    for identity in gone:
        index.run("DELETE FROM event WHERE id = id_bytes(?)", identity)
    for event in changed:
        # The others are in it already, with the same reason.
        held = frozenset() if anew else {mention.id for mention in before.get(event.id, ())}
        new_in_it = [name for name in event.mentions if name not in held]
        set_event(index, event.id, new_in_it, {one.mention: one for one in event.merges}, batch)
    return Fused(changed, gone, written)


def set_event(
    index: Index, event: str, mentions: Iterable[str], merges: Mapping[str, Merge], batch: int
) -> None:
    """Note an event, its mentions, why each was taken in, and the batch that wrote its row."""
    for name in mentions:
        merge = merges.get(name)
        index.run(
            "UPDATE mention SET event = id_bytes(?), merge = ? WHERE id = id_bytes(?)",
            event,
            msgspec.json.encode(merge).decode() if merge else None,
            name,
        )
    index.run("INSERT OR REPLACE INTO event VALUES (id_bytes(?), ?)", event, batch)


def _in_hand(index: Index, events: Iterable[str]) -> tuple[dict[str, list[Mention]], list[Event]]:
    """Return the mentions of stored events, and of each what fusion needs to know of it."""
    before: dict[str, list[Mention]] = {}
    known = []
    for event in events:
        found = list(_mentions(index, _OF_EVENT, event))
        before[event] = [mention for mention, _ in found]
        if found:
            merges = [msgspec.json.decode(merge, type=Merge) for _, merge in found if merge]
            known.append(_event(event, before[event], merges))
    return before, known


def _event(event: str, held: Sequence[Mention], merges: Sequence[Merge]) -> Event:
    # The founder comes first: it is what an event that is split apart keeps its id with.
    held = sorted(held, key=lambda mention: (event_id(mention.id) != event, mention.id))
    first = held[0]
    return Event(
        id=event,
        event=first.event,
        quad=first.quad,
        score=first.score,
        actor=first.actor,
        mentions=tuple(mention.id for mention in held),
        merges=tuple(merges),
        sources=0,
        outlets=0,
        confidence=first.confidence,
    )


def events_under(index: Index, keys: Iterable[str]) -> list[str]:
    """Return the ids of the events that have a mention under any of these fusion keys.

    Under each key the events count that the last articles report: the order of arrival is in the
    files too, so that an index made anew finds the same.
    """
    found: set[str] = set()
    for key in dict.fromkeys(keys):
        found.update(
            event
            for (event,) in index.all(
                "SELECT id_text(m.event) FROM mention_key k JOIN mention m ON m.number = k.mention "
                "WHERE k.key BETWEEN ? AND ? AND m.event <> id_bytes(?) GROUP BY m.event "
                "ORDER BY max(m.article) DESC, m.event LIMIT ?",
                *stretch_of(key),
                NO_EVENT,
                MOST_EVENTS,
            )
        )
    return sorted(found)


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
        key = (body, identity, doc)
        mention = index.remembered.get(key)
        if mention is None:
            mention = unpacked(body, str(id_text(identity)), str(id_text(doc)), index)
            index.remember(key, mention)
        yield mention, merge


def keep_mention(index: Index, mention: Mention, keys: Iterable[str], batch: int) -> None:
    """Put a mention into the index under its fusion keys; it belongs to no event yet."""
    cursor = index.run(
        "INSERT OR REPLACE INTO mention (article, id, batch, body) "
        "VALUES ((SELECT number FROM article WHERE id = id_bytes(?)), id_bytes(?), ?, ?)",
        mention.doc,
        mention.id,
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
    found = index.find("SELECT id_text(event) FROM mention WHERE id = id_bytes(?)", mention)
    return found[0] if found and found[0] != NO_EVENT else None


def forget_mention(index: Index, mention: str) -> None:
    """Take a mention out of the index, as before its article is coded again."""
    # Its keys stay behind and find nothing: numbers are never given twice.
    index.run("DELETE FROM mention WHERE id = id_bytes(?)", mention)


def day_of(index: Index, doc: str) -> str | None:
    """Return the ISO day that an article ran, as far as it is known."""
    day = index.one("SELECT day FROM article WHERE id = id_bytes(?)", doc)[0]
    return None if str(day).startswith(_NO_DAY) else str(day)


def _report(index: Index, doc: str, reports: dict[str, Report]) -> Report:
    if doc not in reports:
        story, site, agency = index.one(
            "SELECT id_text(story), site, agency FROM article WHERE id = id_bytes(?)", doc
        )
        reports[doc] = Report(
            doc=doc, story=story, site=site, agency=agency, published=day_of(index, doc)
        )
    return reports[doc]
