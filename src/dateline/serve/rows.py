"""Records as flat rows, for CSV and Arrow: one column, one plain value."""

from collections.abc import Sequence
from typing import Any

from dateline.records import Entity, Event, Mention, Relation, Statement
from dateline.serve.reader import Headline, Tally
from dateline.serve.wording import party_name, relation_title

Row = dict[str, Any]


def event_row(event: Event, quote: str = "") -> Row:
    """Return an event as a row; `quote` is the words it was first read from."""
    return {"id": event.id, **_coded(event), "sources": event.sources, "outlets": event.outlets,
            "first_reported": event.first_reported, "last_reported": event.last_reported,
            "mentions": len(event.mentions), "evidence": quote}  # fmt: skip


def mention_row(mention: Mention) -> Row:
    """Return a mention as a row."""
    evidence = mention.evidence
    return {"id": mention.id, "doc": mention.doc, **_coded(mention), "rule": mention.rule,
            "start": evidence.start, "end": evidence.end, "evidence": evidence.text}  # fmt: skip


def _coded(row: Event | Mention) -> Row:
    date, place = row.date, row.place
    return {
        "event": row.event,
        "mode": " ".join(row.mode),
        "context": " ".join(row.context),
        "aux": " ".join(row.aux),
        "quad": row.quad,
        "score": row.score,
        "cameo": row.cameo,
        "actor": _codes(row.actor),
        "actor_name": _names(row.actor),
        "recipient": _codes(row.recipient),
        "recipient_name": _names(row.recipient),
        "date_start": date.start if date else None,
        "date_end": date.end if date else None,
        "date_basis": date.basis if date else None,
        "place": place.name if place else None,
        "country": place.country if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "geonameid": place.geonameid if place else None,
        "confidence": round(row.confidence, 3),
    }


def relation_row(relation: Relation) -> Row:
    """Return a relation as a row."""
    begun, ended, quantity = relation.valid_from, relation.valid_to, relation.quantity
    return {
        "id": relation.id,
        "kind": relation.kind,
        "name": relation_title(relation),
        "parties": _codes([roled.party for roled in relation.parties]),
        "roles": " ".join(roled.role for roled in relation.parties),
        "status": relation.status,
        "holds": relation.holds,
        "from_earliest": begun.start if begun else None,
        "from_latest": begun.end if begun else None,
        "to_earliest": ended.start if ended else None,
        "to_latest": ended.end if ended else None,
        "quantity_low": quantity.low if quantity else None,
        "quantity_high": quantity.high if quantity else None,
        "quantity_unit": quantity.unit if quantity else None,
        "confirmed": relation.confirmed,
        "stale": relation.stale,
        "as_of": relation.as_of,
        "known_on": relation.known_on,
        "evidence": relation.evidence.text,
    }


def statement_row(statement: Statement) -> Row:
    """Return a ledger line as a row."""
    effective = statement.effective
    return {
        "id": statement.id,
        "relation": statement.relation,
        "kind": statement.kind,
        "name": relation_title(statement),
        "parties": _codes([roled.party for roled in statement.parties]),
        "status": statement.status,
        "effective_start": effective.start if effective else None,
        "effective_end": effective.end if effective else None,
        "recorded": statement.recorded,
        "stance": statement.stance,
        "rule": statement.rule,
        "confidence": round(statement.confidence, 3),
        "doc": statement.evidence.doc,
        "evidence": statement.evidence.text,
    }


def headline_row(headline: Headline) -> Row:
    """Return a headline as a row."""
    return headline._asdict()


def tally_row(tally: Tally) -> Row:
    """Return a tally as a row."""
    return {
        "key": tally.key,
        "events": tally.events,
        "cooperation": round(tally.positive, 3),
        "conflict": round(tally.negative, 3),
        "mean_score": round((tally.positive + tally.negative) / max(1, tally.events), 3),
        "sources": tally.sources,
    }


def _codes(parties: Sequence[Entity]) -> str:
    return "; ".join(" ".join((party.code, *party.sector)) for party in parties)


def _names(parties: Sequence[Entity]) -> str:
    return "; ".join(party_name(party) for party in parties)
