"""Mentions and events to rows, and back."""

from collections.abc import Iterable, Mapping
from typing import Any

from dateline.records import Event, Mention
from dateline.store.tables.fields import (
    Row,
    day_of,
    evidence_fields,
    evidence_of,
    iso,
    once,
    place_fields,
    place_of,
    plain,
    record_of,
    when_fields,
    when_of,
)

NOT_ACTUAL = ("negated", "hypothetical", "future", "historical")


def status_of(aux: Iterable[str]) -> str:
    """Return an event's status in a word: `actual`, or the flag that weighs most."""
    flags = set(aux)
    return next((flag for flag in NOT_ACTUAL if flag in flags), "actual")


def mention_row(mention: Mention, batch: int) -> Row:
    """Return a mention as a row."""
    return {
        "id": mention.id,
        "doc": mention.doc,
        **_codes(mention),
        "attributed": mention.attributed,
        **evidence_fields(mention.evidence),
        "confidence": mention.confidence,
        "rule": mention.rule,
        "batch": batch,
    }


def mention_of(row: Mapping[str, Any]) -> Mention:
    """Return the mention of a row."""
    return record_of({**row, **_unfolded(row), "evidence": evidence_of(row)}, Mention)


def event_row(event: Event, batch: int) -> Row:
    """Return an event as a row."""
    codes = _codes(event)
    actors, recipients = codes["actor_codes"], codes["recipient_codes"]
    return {
        "id": event.id,
        **codes,
        "actor_code": actors[0] if actors else None,
        "recipient_code": recipients[0] if recipients else None,
        "pairs": len(actors) * (len(recipients) or len(actors) - 1),
        "mentions": list(event.mentions),
        "merges": plain(event.merges),
        "contradictions": plain(event.contradictions),
        "sources": event.sources,
        "outlets": event.outlets,
        "first_reported": day_of(event.first_reported),
        "last_reported": day_of(event.last_reported),
        "confidence": event.confidence,
        "flags": list(event.flags),
        "batch": batch,
    }


def event_of(row: Mapping[str, Any]) -> Event:
    """Return the event of a row."""
    reported = {name: iso(row[name]) for name in ("first_reported", "last_reported")}
    return record_of({**row, **_unfolded(row), **reported}, Event)


def _codes(coded: Mention | Event) -> Row:
    return {
        "event": coded.event,
        "mode": list(coded.mode),
        "context": list(coded.context),
        "aux": list(coded.aux),
        "status": status_of(coded.aux),
        "quad": coded.quad,
        "score": coded.score,
        "cameo": coded.cameo,
        "actor": plain(coded.actor),
        "recipient": plain(coded.recipient),
        "actor_codes": once(party.code for party in coded.actor),
        "recipient_codes": once(party.code for party in coded.recipient),
        **when_fields("date", coded.date),
        **when_fields("planned", coded.planned),
        **place_fields(coded.place),
    }


def _unfolded(row: Mapping[str, Any]) -> Row:
    return {
        "date": when_of("date", row),
        "planned": when_of("planned", row),
        "place": place_of(row),
    }
