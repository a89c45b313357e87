"""Mentions as few bytes: what many share is a term of the index, and the rest is deflated."""

import zlib
from collections.abc import Sequence
from typing import Any, get_args

import msgspec

from dateline.records import Entity, Evidence, Mention, Via, When
from dateline.store.index.index import Index

_VIA = get_args(Via)
_CODING = ("event", "mode", "context", "aux", "quad", "score", "cameo", "rule")
_PARTY = ("name", "code", "sector", "id", "wikidata")
_DAYS = ("start", "end", "granularity", "basis")
_PLACE = ("name", "country", "admin1", "lat", "lon", "geonameid")
# Confidences are mostly given to this part.
_PART = 10_000
# What deflate may point back to; a change of it asks for a new version of the index.
_KNOWN = (
    b" on Sunday Saturday Friday Thursday Wednesday Tuesday Monday last week month year yesterday "
    b"today earlier later this belongs to named in the text as where the people who were killed "
    b"and wounded after clashes with security forces between protesters and police near the border "
    b"the prime minister and the foreign minister said on the president of the republic has been "
    b"that it would have would not will be is are was at by for from against the government of the "
    b"United Nations the European Union the United States to the country's military "
)


def packed(mention: Mention, index: Index) -> bytes:
    """Return a mention as bytes, without its id and its article's.

    Args:
        mention: The mention.
        index: Keeps what many mentions share.
    """
    evidence, place = mention.evidence, mention.place
    body = (
        _term(index, mention, _CODING),
        [_party(index, party) for party in mention.actor],
        [_party(index, party) for party in mention.recipient],
        _days(index, mention.date),
        _days(index, mention.planned),
        (_term(index, place, _PLACE), place.reason) if place is not None else None,
        mention.attributed,
        evidence.start,
        evidence.end - evidence.start,
        evidence.page_start,
        evidence.page_end,
        _confidence(mention.confidence),
        evidence.text,
    )
    deflate = zlib.compressobj(9, wbits=-15, zdict=_KNOWN)
    return deflate.compress(msgspec.msgpack.encode(body)) + deflate.flush()


def unpacked(data: bytes, identity: str, doc: str, index: Index) -> Mention:
    """Return the mention that `packed` made bytes of.

    Args:
        data: The bytes.
        identity: The mention's id.
        doc: Its article.
        index: The index they are from.
    """
    inflate = zlib.decompressobj(wbits=-15, zdict=_KNOWN)
    body = msgspec.msgpack.decode(inflate.decompress(data) + inflate.flush())
    coding, actor, recipient, date, planned, place, attributed, start, length, *rest = body
    page_start, page_end, confidence, text = rest
    fields = {
        **_fields(index, coding, _CODING),
        "id": identity,
        "doc": doc,
        "actor": [_party_of(index, party) for party in actor],
        "recipient": [_party_of(index, party) for party in recipient],
        "date": _days_of(index, date),
        "planned": _days_of(index, planned),
        "place": place and {**_fields(index, place[0], _PLACE), "reason": place[1]},
        "attributed": attributed,
        "evidence": Evidence(
            doc=doc,
            start=start,
            end=start + length,
            text=text,
            page_start=page_start,
            page_end=page_end,
        ),
        "confidence": confidence / _PART if isinstance(confidence, int) else confidence,
    }
    return msgspec.convert(fields, Mention)


def _term(index: Index, record: object, names: Sequence[str]) -> int:
    return index.term(msgspec.msgpack.encode([getattr(record, name) for name in names]))


def _fields(index: Index, number: int, names: Sequence[str]) -> dict[str, Any]:
    return dict(zip(names, msgspec.msgpack.decode(index.term_of(number)), strict=True))


def _party(index: Index, party: Entity) -> tuple[Any, ...]:
    # The words are mostly the name, and as long as they are.
    words = None if party.text == party.name else party.text
    length = party.end - party.start - len(party.text)
    return _term(index, party, _PARTY), party.start, length, _VIA.index(party.via), words


def _party_of(index: Index, kept: Sequence[Any]) -> dict[str, Any]:
    number, start, length, via, words = kept
    fields = _fields(index, number, _PARTY)
    text = fields["name"] if words is None else words
    end = start + length + len(text)
    return {**fields, "text": text, "start": start, "end": end, "via": _VIA[via]}


def _days(index: Index, when: When | None) -> tuple[int, str | None] | None:
    return (_term(index, when, _DAYS), when.text) if when is not None else None


def _days_of(index: Index, kept: Sequence[Any] | None) -> dict[str, Any] | None:
    return {**_fields(index, kept[0], _DAYS), "text": kept[1]} if kept is not None else None


def _confidence(confidence: float) -> int | float:
    parts = round(confidence * _PART)
    return parts if parts / _PART == confidence else confidence
