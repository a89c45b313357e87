"""GeoJSON: every event with coordinates as a point."""

from collections.abc import Iterator
from pathlib import Path

from dateline.store.exports.writing import Wanted, column_lines, write_lines

_FEATURE = """
to_json(struct_pack("type" := 'Feature', id := e.id,
  geometry := struct_pack("type" := 'Point', coordinates := [e.lon, e.lat]),
  properties := struct_pack(event := e.event, mode := e.mode, status := e.status, quad := e.quad,
    score := e.score, actor := e.actor_codes, recipient := e.recipient_codes,
    date_start := e.date_start, date_end := e.date_end, place := e.place_name,
    country := e.place_country, reason := e.place_reason, sources := e.sources,
    confidence := e.confidence)))
"""


def write_geojson(wanted: Wanted, path: Path) -> int:
    """Write a feature collection, a feature a line (RFC 7946: longitude first, WGS 84)."""
    reader = wanted.ask(
        f"SELECT CAST({_FEATURE} AS VARCHAR) FROM {wanted.events} AS e "
        "WHERE e.lat IS NOT NULL AND e.lon IS NOT NULL ORDER BY e.id"
    )
    counted = [0]
    write_lines(path, _collection(column_lines(reader, counted)))
    return counted[0]


def _collection(pieces: Iterator[str]) -> Iterator[str]:
    yield '{"type":"FeatureCollection","features":['
    opening = "\n"
    for piece in pieces:
        yield opening + piece.rstrip("\n").replace("\n", ",\n")
        opening = ",\n"
    yield "\n]}\n"
