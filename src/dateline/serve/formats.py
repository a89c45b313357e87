"""One content in the form that is asked for: HTML, JSON, CSV, Atom or Arrow."""

import csv
import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import msgspec
import pyarrow as pa

from dateline.serve.leaf import Entry, Row
from dateline.serve.plain import cut, harmless_cell, plain_text

TYPES = {
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "atom": "application/atom+xml; charset=utf-8",
    "arrow": "application/vnd.apache.arrow.stream",
}
MEDIA = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/json": "json",
    "text/csv": "csv",
    "application/atom+xml": "atom",
    "application/vnd.apache.arrow.stream": "arrow",
}
EPOCH = "1970-01-01"


def accepted_form(accept: str, offered: Sequence[str]) -> str | None:
    """Return the form that an Accept header likes best among those offered.

    Args:
        accept: The header; empty takes anything.
        offered: Forms, the one to give where all are alike first.

    Returns:
        A form, or None where none will do.
    """
    best, best_weight = None, 0.0
    for part in accept.split(",") if accept.strip() else ["*/*"]:
        media, *parameters = (word.strip() for word in part.lower().split(";"))
        weight = 1.0
        for parameter in parameters:
            if parameter.startswith("q="):
                try:
                    weight = float(parameter[2:])
                except ValueError:
                    weight = 0.0
        form = MEDIA.get(media)
        if form is None and media.endswith("/*"):
            kind = media[:-1]
            form = next(
                (one for one in offered if kind == "*/" or TYPES[one].startswith(kind)), None
            )
        if form in offered and weight > best_weight:
            best, best_weight = form, weight
    return best


def as_json(data: Any) -> bytes:
    """Return anything of records and plain values as JSON."""
    return msgspec.json.encode(data)


def as_csv(rows: Sequence[Row]) -> bytes:
    """Return rows as CSV with a head; cells that a spreadsheet would run are made harmless."""
    stream = io.StringIO(newline="")
    if rows:
        writer = csv.DictWriter(stream, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        for row in rows:
            writer.writerow({name: harmless_cell(cell) for name, cell in row.items()})
    return stream.getvalue().encode("utf-8", "replace")


def as_arrow(rows: Sequence[Row]) -> bytes:
    """Return rows as an Arrow IPC stream."""
    table = pa.Table.from_pylist([dict(row) for row in rows])
    sink = io.BytesIO()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    return sink.getvalue()


def as_atom(title: str, origin: str, address: str, entries: Sequence[Entry]) -> bytes:
    """Return a feed.

    Args:
        title: The feed's title.
        origin: Scheme and host of the room: `http://127.0.0.1:8765`.
        address: Path and query of the page that the feed is of.
        entries: In the order of the page.
    """
    days = [entry.day for entry in entries if entry.day]
    link = quoteattr(origin + address)
    parts = [
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<id>{escape(origin + address)}</id><title>{_text(title)}</title>",
        f"<updated>{_time(max(days, default=None))}</updated>",
        f'<link rel="alternate" type="text/html" href={link}/>',
        "<author><name>Dateline</name></author>",
    ]
    for entry in entries:
        place = origin + entry.address
        parts.append(
            f"<entry><id>{escape(place)}</id><title>{_text(cut(entry.title, 300))}</title>"
            f"<updated>{_time(entry.day)}</updated>"
            f'<link rel="alternate" type="text/html" href={quoteattr(place)}/>'
            f"<summary>{_text(cut(entry.summary, 2000))}</summary></entry>"
        )
    return "\n".join([*parts, "</feed>\n"]).encode("utf-8", "replace")


def _time(day: str | None) -> str:
    try:
        moment = datetime.fromisoformat(day or EPOCH).replace(tzinfo=UTC)
    except ValueError:
        moment = datetime.fromisoformat(EPOCH).replace(tzinfo=UTC)
    return moment.isoformat()


def _text(text: str) -> str:
    return escape(plain_text(text))
