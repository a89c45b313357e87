"""CSV, Parquet and PLOVER JSONL."""

from pathlib import Path

import pyarrow.parquet as pq

from dateline.store.exports.writing import Wanted, column_lines, guarded, write_lines, write_table
from dateline.store.files.segments import COMPRESSION, written_aside


def _joined(expression: str) -> str:
    return f"array_to_string({expression}, ' ')"


def _names(side: str) -> str:
    names = f"array_to_string(list_transform(e.{side}, lambda x: x.name), '; ')"
    return guarded(names)


_EVIDENCE = (
    "LEFT JOIN (SELECT id AS mention_id, doc, evidence FROM mentions_all) m "
    "ON m.mention_id = e.mentions[1]"
)
CSV_COLUMNS = {
    "id": "e.id",
    "event": "e.event",
    "mode": _joined("e.mode"),
    "context": _joined("e.context"),
    "status": "e.status",
    "quad": "e.quad",
    "score": "e.score",
    "cameo": "e.cameo",
    "actor": _joined("e.actor_codes"),
    "actor_name": _names("actor"),
    "actor_sector": "array_to_string(list_transform(e.actor, "
    "lambda x: array_to_string(x.sector, ' ')), '; ')",
    "recipient": _joined("e.recipient_codes"),
    "recipient_name": _names("recipient"),
    "recipient_sector": "array_to_string(list_transform(e.recipient, "
    "lambda x: array_to_string(x.sector, ' ')), '; ')",
    "date_start": "e.date_start",
    "date_end": "e.date_end",
    "date_granularity": "e.date_granularity",
    "date_basis": "e.date_basis",
    "place": guarded("e.place_name"),
    "country": "e.place_country",
    "admin1": guarded("e.place_admin1"),
    "lat": "e.lat",
    "lon": "e.lon",
    "geonameid": "e.geonameid",
    "mentions": "len(e.mentions)",
    "sources": "e.sources",
    "outlets": "e.outlets",
    "first_reported": "e.first_reported",
    "last_reported": "e.last_reported",
    "confidence": "e.confidence",
    "article": "m.doc",
    "evidence": guarded("m.evidence"),
}


def selected(columns: dict[str, str]) -> str:
    """Return columns by name as an SQL list."""
    return ", ".join(f'{expression} AS "{name}"' for name, expression in columns.items())


def write_csv(wanted: Wanted, path: Path) -> int:
    """Write one row an event, lists joined by spaces and parties by semicolons."""
    reader = wanted.ask(
        f"SELECT {selected(CSV_COLUMNS)} FROM {wanted.events} AS e {_EVIDENCE} ORDER BY e.id"
    )
    return write_table(path, reader, delimiter=",")


def write_parquet(wanted: Wanted, path: Path) -> int:
    """Write the events with every column of the view."""
    reader = wanted.stream("* EXCLUDE (batch)")
    rows = 0

    def write(aside: Path) -> None:
        nonlocal rows
        with pq.ParquetWriter(aside, reader.schema, compression=COMPRESSION) as writer:
            for batch in reader:
                rows += batch.num_rows
                writer.write_batch(batch)

    written_aside(path, write)
    return rows


_PLOVER = """
to_json(struct_pack(
  id := e.id, event_type := e.event, event_mode := e.mode, event_context := e.context,
  aux := e.aux, quad_class := e.quad, intensity := e.score, cameo := e.cameo,
  actor := list_transform(e.actor, lambda x: struct_pack(name := x.name, text := x.text,
    country := x.code, sector := x.sector, id := x.id, wikidata := x.wikidata)),
  recipient := list_transform(e.recipient, lambda x: struct_pack(name := x.name, text := x.text,
    country := x.code, sector := x.sector, id := x.id, wikidata := x.wikidata)),
  date := struct_pack("start" := e.date_start, "end" := e.date_end,
    granularity := e.date_granularity, basis := e.date_basis, text := e.date_text),
  location := CASE WHEN e.place_name IS NULL THEN NULL ELSE struct_pack(name := e.place_name,
    country := e.place_country, admin1 := e.place_admin1, lat := e.lat, lon := e.lon,
    geonameid := e.geonameid, reason := e.place_reason) END,
  sources := e.sources, outlets := e.outlets, first_reported := e.first_reported,
  last_reported := e.last_reported, confidence := e.confidence, mentions := e.mentions,
  story := m.doc, text := m.evidence
))
"""


def write_plover(wanted: Wanted, path: Path) -> int:
    """Write one JSON object a line, in PLOVER's words."""
    reader = wanted.ask(
        f"SELECT CAST({_PLOVER} AS VARCHAR) FROM {wanted.events} AS e {_EVIDENCE} ORDER BY e.id"
    )
    counted = [0]
    write_lines(path, column_lines(reader, counted))
    return counted[0]
