"""People's judgements as gold: documents with the events that were judged right or put right."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.store.exports.writing import Wanted, rows_in, write_lines
from dateline.store.tables.fields import as_json

_JUDGED = """
SELECT a.id, a.title, a.text, a.published, e.id AS event_id, e.event, e.mode, e.aux, e.status,
  e.actor, e.recipient, e.actor_codes, e.recipient_codes, e.date_start, e.date_end, e.place_name,
  e.place_country, m.evidence
FROM {events} AS e
JOIN (SELECT DISTINCT event FROM judgements WHERE kind = 'correct' AND undone_at IS NULL
  AND (field <> 'verdict' OR "new" IN ('"right"', '"not an event"'))) j ON j.event = e.id
JOIN (SELECT id AS mention_id, doc, evidence FROM mentions_all) m ON m.mention_id = e.mentions[1]
JOIN articles a ON a.id = m.doc
ORDER BY a.id, e.id
"""


def write_gold(wanted: Wanted, path: Path) -> int:
    """Write one line a document that has judged events, in the form of the gold sets.

    Events judged right or corrected are `need: must`; what people say is no event stands under
    `rejected`, so that a coder that finds it again can be told so.
    """
    counted = [0]
    reader = wanted.ask(_JUDGED.replace("{events}", wanted.events))
    write_lines(path, _documents(rows_in(reader), counted))
    return counted[0]


def _documents(rows: Iterator[dict[str, Any]], counted: list[int]) -> Iterator[str]:
    document: dict[str, Any] | None = None
    for row in rows:
        if document is None or document["id"] != row["id"]:
            if document is not None:
                yield as_json(document) + "\n"
            counted[0] += 1
            document = {
                "id": row["id"],
                "title": row["title"],
                "text": row["text"],
                "date": row["published"].isoformat() if row["published"] else None,
                "events": [],
                "rejected": [],
            }
        if row["status"] == "rejected":
            document["rejected"].append({"event": row["event"], "evidence": row["evidence"]})
        else:
            document["events"].append(_gold_event(row))
    if document is not None:
        yield as_json(document) + "\n"


def _gold_event(row: dict[str, Any]) -> dict[str, Any]:
    days = {
        name: row[key].isoformat() if row[key] else None
        for name, key in (("start", "date_start"), ("end", "date_end"))
    }
    event: dict[str, Any] = {
        "event": row["event"],
        "event_ok": [row["event"]],
        "mode": row["mode"],
        "aux": row["aux"],
        "date": days if any(days.values()) else None,
        "place": row["place_name"],
        "evidence": row["evidence"],
        "need": "must",
    }
    for side in ("actor", "recipient"):
        event[side] = row[f"{side}_codes"]
        event[f"{side}_sector"] = sorted({s for p in row[side] or () for s in p["sector"] or ()})
        event[f"{side}_text"] = [party["text"] for party in row[side] or () if party["text"]]
    return event
