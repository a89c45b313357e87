"""Find and resolve the place names of texts: rows of {"id","text","toponyms"?} in.

Each row out is {"id","toponyms":[{"start","end","text","kind","name","country","admin1","lat",
"lon","geonameid","why"}],"main"}: `main` is where the story's main event was, with the reason, or
null. `toponyms` ([{"start","end"}]) resolves the caller's own spans.
"""

import argparse
from collections.abc import Mapping
from typing import Any

from dateline.cli.arguments import add_output, add_rows
from dateline.cli.output import plain
from dateline.cli.rows import Refused, run_rows, text_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_rows(parser, '{"id","text","toponyms"?}')
    add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    return run_rows(arguments, answer, columns)


def answer(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the resolved place names of one row's text."""
    from dateline.places import (
        Span,
        find_toponyms,
        load_gazetteer,
        main_place,
        resolve_toponyms,
    )

    text = text_of(row)
    gazetteer = load_gazetteer()
    given = row.get("toponyms")
    found = find_toponyms(text, gazetteer)
    if given is None:
        spans = found
    else:
        spans = tuple(Span(start, end, text[start:end]) for start, end in _offsets(given, text))
    resolved = resolve_toponyms(text, spans, gazetteer, url=row.get("url"), evidence=found)
    return {
        "id": row["id"],
        "toponyms": [plain(toponym) for toponym in resolved],
        "main": plain(main_place(text, sorted(resolved, key=lambda one: one.start))),
    }


def _offsets(given: object, text: str) -> list[tuple[int, int]]:
    if not isinstance(given, list):
        raise Refused('\'toponyms\' is no list; write [{"start": 0, "end": 5}]')
    offsets = []
    for span in given:
        start, end = (span.get("start"), span.get("end")) if isinstance(span, dict) else (0, 0)
        if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text)):
            raise Refused(f"toponym {span!r} is outside the text of {len(text)} characters")
        offsets.append((start, end))
    return offsets


def columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return a row's cells for CSV and the table."""
    shown = (
        f"{place['text']} = {place['name'] or '?'}, {place['country'] or '?'}"
        for place in row["toponyms"]
    )
    main = row["main"]
    where = f"{main['name']}, {main['country'] or '?'}" if main else ""
    return {"id": row["id"], "main": where, "toponyms": "; ".join(shown)}
