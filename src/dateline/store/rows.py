"""Records to rows of the tables, and back."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

import msgspec

from dateline.records import (
    Article,
    Dateline,
    Event,
    Evidence,
    Furniture,
    Mention,
    Page,
    Place,
    Published,
    Quantity,
    Statement,
    Story,
    When,
)

Row = dict[str, Any]
Kind = TypeVar("Kind", bound=msgspec.Struct)
NOT_ACTUAL = ("negated", "hypothetical", "future", "historical")
_PLACE = {
    "place_name": "name",
    "place_country": "country",
    "place_admin1": "admin1",
    "lat": "lat",
    "lon": "lon",
    "geonameid": "geonameid",
    "place_reason": "reason",
}


def status_of(aux: Iterable[str]) -> str:
    """Return an event's status in a word: `actual`, or the flag that weighs most."""
    flags = set(aux)
    return next((flag for flag in NOT_ACTUAL if flag in flags), "actual")


def day_of(text: str | None) -> date | None:
    """Return an ISO day as a date; None where there is none, or none of the calendar."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def page_row(page: Page, batch: int) -> Row:
    """Return a page as a row."""
    return {
        **{name: getattr(page, name) for name in _PAGE},
        "hints": as_json(page.hints),
        "article": as_json(page.article) if page.article is not None else None,
        "batch": batch,
    }


_PAGE = ("id", "kind", "source", "url", "title", "date", "language", "content")


def page_of(row: Mapping[str, Any]) -> Page:
    """Return the page of a row."""
    article = row["article"]
    return Page(
        **{name: row[name] for name in _PAGE},
        hints=msgspec.json.decode(row["hints"], type=dict[str, str]),
        article=msgspec.json.decode(article, type=Article) if article else None,
    )


_ARTICLE = ("id", "url", "site", "title", "agency", "stamp", "language", "text")


def article_row(article: Article, story: str, knowledge: str, number: int, batch: int) -> Row:
    """Return an article as a row.

    Args:
        article: The article.
        story: The id of its story.
        knowledge: Fingerprint of what it was coded with.
        number: Its place in the order of arrival.
        batch: The batch that writes it.
    """
    published = article.published
    dateline = article.dateline
    return {
        **{name: getattr(article, name) for name in _ARTICLE},
        "byline": list(article.byline),
        "dateline_place": dateline.place if dateline else None,
        "dateline_country": dateline.country if dateline else None,
        "published": day_of(published.date),
        "earliest": day_of(published.earliest),
        "latest": day_of(published.latest),
        "published_basis": published.basis,
        "verdict": published.verdict,
        "why": published.why,
        "spans": [{"start": start, "end": end} for start, end in article.spans],
        "furniture": as_json(article.furniture),
        "story": story,
        "knowledge": knowledge,
        "number": number,
        "batch": batch,
    }


def article_of(row: Mapping[str, Any]) -> Article:
    """Return the article of a row."""
    place = row["dateline_place"]
    return Article(
        **{name: row[name] for name in _ARTICLE},
        byline=tuple(row["byline"] or ()),
        dateline=Dateline(place=place, country=row["dateline_country"]) if place else None,
        published=Published(
            date=_iso(row["published"]),
            earliest=_iso(row["earliest"]),
            latest=_iso(row["latest"]),
            basis=row["published_basis"],
            verdict=row["verdict"],
            why=row["why"],
        ),
        furniture=msgspec.json.decode(row["furniture"], type=Furniture),
        spans=tuple((span["start"], span["end"]) for span in row["spans"] or ()),
    )


def story_row(story: Story, batch: int) -> Row:
    """Return a story as a row."""
    return {**_plain(story), "batch": batch}


def story_of(row: Mapping[str, Any]) -> Story:
    """Return the story of a row."""
    return _record(row, Story)


def mention_row(mention: Mention, batch: int) -> Row:
    """Return a mention as a row."""
    return {
        "id": mention.id,
        "doc": mention.doc,
        **_codes(mention),
        "attributed": mention.attributed,
        **_evidence(mention.evidence),
        "confidence": mention.confidence,
        "rule": mention.rule,
        "batch": batch,
    }


def mention_of(row: Mapping[str, Any]) -> Mention:
    """Return the mention of a row."""
    return _record({**row, **_unfolded(row), "evidence": _evidence_of(row)}, Mention)


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
        "merges": _plain(event.merges),
        "contradictions": _plain(event.contradictions),
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
    reported = {name: _iso(row[name]) for name in ("first_reported", "last_reported")}
    return _record({**row, **_unfolded(row), **reported}, Event)


def statement_row(statement: Statement, batch: int) -> Row:
    """Return a statement as a row."""
    quantity = statement.quantity
    return {
        **{name: getattr(statement, name) for name in _STATEMENT},
        "parties": _plain(statement.parties),
        "party_codes": _once(roled.party.code for roled in statement.parties),
        **_when("effective", statement.effective),
        **_when("from", statement.valid_from),
        **_when("to", statement.valid_to),
        **{f"quantity_{name}": getattr(quantity, name, None) for name in _QUANTITY},
        **_place(statement.place),
        "by": _plain(statement.by),
        "recorded": day_of(statement.recorded),
        "doc": statement.evidence.doc,
        **_evidence(statement.evidence),
        "flags": list(statement.flags),
        "batch": batch,
    }


_STATEMENT = (
    "id", "relation", "kind", "name", "instrument", "domain", "status", "how", "stance", "mention",
    "confidence", "rule",
)  # fmt: skip
_QUANTITY = tuple(Quantity.__struct_fields__)


def statement_of(row: Mapping[str, Any]) -> Statement:
    """Return the statement of a row."""
    quantity = None
    if row["quantity_unit"] is not None:
        quantity = {name: row[f"quantity_{name}"] for name in _QUANTITY}
    return _record(
        {
            **row,
            "effective": _when_of("effective", row),
            "valid_from": _when_of("from", row),
            "valid_to": _when_of("to", row),
            "quantity": quantity,
            "place": _place_of(row),
            "recorded": _iso(row["recorded"]),
            "evidence": _evidence_of(row),
        },
        Statement,
    )


def as_json(value: Any) -> str:
    """Return a value as JSON, its keys in their order."""
    return msgspec.json.encode(value).decode()


def _plain(value: Any) -> Any:
    return msgspec.to_builtins(value)


def _record(row: Mapping[str, Any], kind: type[Kind]) -> Kind:
    """Return a record from a row's columns of the same names; what it does not know is left."""
    names = set(kind.__struct_fields__)
    return msgspec.convert({name: row[name] for name in row if name in names}, kind)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _once(codes: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(codes))


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
        "actor": _plain(coded.actor),
        "recipient": _plain(coded.recipient),
        "actor_codes": _once(party.code for party in coded.actor),
        "recipient_codes": _once(party.code for party in coded.recipient),
        **_when("date", coded.date),
        **_when("planned", coded.planned),
        **_place(coded.place),
    }


def _unfolded(row: Mapping[str, Any]) -> Row:
    return {
        "date": _when_of("date", row),
        "planned": _when_of("planned", row),
        "place": _place_of(row),
    }


def _when(prefix: str, when: When | None) -> Row:
    if when is None:
        return {f"{prefix}_{name}": None for name in When.__struct_fields__}
    return {
        f"{prefix}_start": day_of(when.start),
        f"{prefix}_end": day_of(when.end),
        f"{prefix}_granularity": when.granularity,
        f"{prefix}_basis": when.basis,
        f"{prefix}_text": when.text,
    }


def _when_of(prefix: str, row: Mapping[str, Any]) -> Row | None:
    if row[f"{prefix}_granularity"] is None:
        return None
    return {
        "start": _iso(row[f"{prefix}_start"]),
        "end": _iso(row[f"{prefix}_end"]),
        "granularity": row[f"{prefix}_granularity"],
        "basis": row[f"{prefix}_basis"],
        "text": row[f"{prefix}_text"],
    }


def _place(place: Place | None) -> Row:
    return {column: getattr(place, name, None) for column, name in _PLACE.items()}


def _place_of(row: Mapping[str, Any]) -> Row | None:
    if row["place_name"] is None:
        return None
    return {name: row[column] for column, name in _PLACE.items()}


def _evidence(evidence: Evidence) -> Row:
    return {
        "evidence": evidence.text,
        "evidence_start": evidence.start,
        "evidence_end": evidence.end,
        "page_start": evidence.page_start,
        "page_end": evidence.page_end,
    }


def _evidence_of(row: Mapping[str, Any]) -> Row:
    return {
        "doc": row["doc"],
        "start": row["evidence_start"],
        "end": row["evidence_end"],
        "text": row["evidence"],
        "page_start": row["page_start"],
        "page_end": row["page_end"],
    }
