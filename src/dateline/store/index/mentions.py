"""Mentions in the index: kept under their fusion keys, found by event and batch, let go."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from dateline.events import OpenEvent, Report
from dateline.records import Mention, Merge
from dateline.store.index.index import NO_EVENT, Index, id_bytes, id_text
from dateline.store.index.keys import kept_under, stretch_of
from dateline.store.index.packing import packed, unpacked

# Under one key no more events are looked at: those whose mentions came last.
MOST_EVENTS = 64
_NO_DAY = "9999"
_UNTOLD = id_bytes(NO_EVENT)
# Said in full, so that the index of those that have an event is used.
_OF_EVENT = "m.event = ? AND m.event <> x'0000000000000000'"


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


def read_event(index: Index, event: str) -> OpenEvent:
    """Return an event with its mentions, as the index has them."""
    found = OpenEvent(event)
    for mention, merge in _mentions(index, _OF_EVENT, id_bytes(event)):
        said = msgspec.json.decode(merge, type=Merge) if merge else None
        found.add(mention, report_of(index, mention.doc), said)
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


def report_of(index: Index, doc: str) -> Report:
    """Return what the index knows of an article; it is asked for once."""
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
