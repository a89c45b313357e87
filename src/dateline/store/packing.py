"""Mentions as few bytes: deflated with the words that every mention has known beforehand."""

import zlib

import msgspec

from dateline.records import Entity, Evidence, Mention, Place, When

_PARTY = Entity(
    text="the government",
    start=256,
    end=256,
    name="Government of",
    code="USA",
    sector=("GOV", "MIL"),
    id="states",
    wikidata="Q30",
)
_DAY = When(start="2024-01-01", end="2024-01-01", granularity="day", basis="relative", text="on")
# What deflate may point back to; a change of it asks for a new version of the index.
_KNOWN = msgspec.msgpack.encode(
    Mention(
        id="0123456789abcdef",
        doc="0123456789abcdef",
        event="CONSULT",
        mode=("visit",),
        context=("military", "diplomatic"),
        quad=1,
        score=5.5,
        cameo="040",
        actor=(_PARTY,),
        recipient=(_PARTY,),
        date=_DAY,
        place=Place(
            name="", country="USA", admin1="", lat=1.5, lon=1.5, geonameid=1_000_000, reason="in "
        ),
        evidence=Evidence(
            doc="0123456789abcdef", start=256, end=256, text="", page_start=256, page_end=256
        ),
        confidence=0.75,
        rule="",
    )
)


def packed(mention: Mention) -> bytes:
    """Return a mention as bytes."""
    deflate = zlib.compressobj(9, wbits=-15, zdict=_KNOWN)
    return deflate.compress(msgspec.msgpack.encode(mention)) + deflate.flush()


def unpacked(data: bytes) -> Mention:
    """Return the mention that `packed` made bytes of."""
    inflate = zlib.decompressobj(wbits=-15, zdict=_KNOWN)
    return msgspec.msgpack.decode(inflate.decompress(data) + inflate.flush(), type=Mention)
