"""The records of this room: a span of text, and the place it was resolved to."""

import msgspec


class Span(msgspec.Struct, frozen=True, gc=False):
    """A stretch of text that names a place; offsets are code points."""

    start: int
    end: int
    text: str


class Toponym(msgspec.Struct, frozen=True, gc=False):
    """A span and the place it names; `name` is empty where the gazetteer knows none."""

    start: int
    end: int
    text: str
    kind: str
    name: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    geonameid: int | None
    why: str
