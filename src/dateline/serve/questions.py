"""Questions that the API and the MCP server answer alike: rows, each with its evidence."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from dateline.records import Mention
from dateline.serve.addresses import article_address, event_address
from dateline.serve.ask import Refusal, ledger_of, limit_of, selection_of
from dateline.serve.pages.listing import rows_of, with_words
from dateline.serve.reader import Reader, cursor_of
from dateline.serve.rows import headline_row, mention_row, relation_row, statement_row, tally_row
from dateline.serve.wording import relation_parties, relation_title, sentence, when_words


class Reply(NamedTuple):
    """An answer: its data, the same as flat rows, and the cursor of what comes after it."""

    data: Any
    rows: Sequence[Mapping[str, Any]] = ()
    after: str | None = None


def find_events(reader: Reader, values: Mapping[str, Any]) -> Reply:
    """Return events by a filter, with the words each was read from."""
    limit, order = limit_of(values), values.get("order", "newest")
    found = reader.events(selection_of(values), limit + 1, values.get("after"), order)
    after = cursor_of(found[limit - 1], order) if len(found) > limit else None
    listed = with_words(reader, found[:limit])
    rows = rows_of(listed)
    events = [
        {"event": one.event, "evidence": one.mention.evidence if one.mention else None}
        for one in listed
    ]
    return Reply({"events": events, "next": after}, rows, after)


def find_articles(reader: Reader, values: Mapping[str, Any]) -> Reply:
    """Return articles by words."""
    words = values.get("q")
    if not words:
        raise Refusal(400, "no words to look for", "give q")
    rows = [headline_row(one) for one in reader.search(words, limit_of(values))]
    return Reply({"articles": rows}, rows)


def count_events(reader: Reader, values: Mapping[str, Any]) -> Reply:
    """Return events counted by something."""
    rows = [tally_row(one) for one in reader.tally(selection_of(values), values.get("by", "type"))]
    return Reply({"tally": rows}, rows)


def count_places(reader: Reader, values: Mapping[str, Any]) -> Reply:
    """Return events counted by place."""
    rows = [place._asdict() for place in reader.places(selection_of(values), limit_of(values))]
    return Reply({"places": rows}, rows)


def find_relations(reader: Reader, values: Mapping[str, Any]) -> Reply:
    """Return what holds between whom, as of one day, as known on another."""
    relations = reader.relations(ledger_of(values))[: limit_of(values)]
    return Reply({"relations": relations}, list(map(relation_row, relations)))


def find_statements(reader: Reader, values: Mapping[str, Any]) -> Reply:
    """Return the ledger lines that became known between two days."""
    since = values.get("since", "0001-01-01")
    until = values.get("until", "9999-12-31")
    lines = reader.recorded(since, until, limit_of(values))
    return Reply({"statements": lines}, list(map(statement_row, lines)))


def explain(reader: Reader, name: str) -> Reply:
    """Return why an event or a ledger relation is there: every reading, rule and span.

    Raises:
        Refusal: 404: the id is neither an event's nor a relation's nor a mention's.
    """
    event = reader.event(name)
    if event is None:
        held = reader.events_with((name,))
        event = held[0] if held else None
    if event is not None:
        mentions = reader.mentions(event.mentions)
        merged = {merge.mention: merge.reason for merge in event.merges}
        data = {
            "id": event.id,
            "said": f"{sentence(event)} ({when_words(event.date)})",
            "address": event_address(event.id),
            "event": event,
            "readings": [_reading(mention, merged.get(mention.id)) for mention in mentions],
            "contradictions": event.contradictions,
            "corrections": [one._asdict() for one in reader.corrections(event.id)],
        }
        return Reply(data, list(map(mention_row, mentions)))
    relation = reader.relation(name, None, None)
    if relation is None:
        raise Refusal(404, f"no event, mention or relation {name[:80]!r}", "look for it first")
    lines = reader.statements(name)
    data = {
        "id": relation.id,
        "said": f"{relation_title(relation)} ({relation_parties(relation)}): {relation.status}",
        "relation": relation,
        "lines": lines,
    }
    return Reply(data, list(map(statement_row, lines)))


def _reading(mention: Mention, reason: str | None) -> dict[str, Any]:
    return {
        "mention": mention.id,
        "address": article_address(mention.doc, mention.id),
        "evidence": mention.evidence,
        "rule": mention.rule,
        "confidence": mention.confidence,
        "place_because": mention.place.reason if mention.place else None,
        "date_from": mention.date,
        "taken_in_because": reason,
    }
