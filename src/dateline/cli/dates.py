"""Find the date expressions of texts: rows of {"id","text","dct"?} in, TIMEX3 rows out.

Each row out is {"id","timexes":[{"start","end","text","type","value"}]}.
"""

import argparse
from collections.abc import Mapping
from typing import Any

from dateline.cli.arguments import add_output, add_rows
from dateline.cli.rows import day_of, run_rows, text_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_rows(parser, '{"id","text","dct"?}')
    add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    return run_rows(arguments, answer, columns)


def answer(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the date expressions of one row's text."""
    from dateline.dates import Written, find_timexes

    day = day_of(row, "dct")
    written = Written(day, day, day) if day is not None else None
    return {
        "id": row["id"],
        "timexes": [
            {
                "start": timex.start,
                "end": timex.end,
                "text": timex.text,
                "type": timex.type,
                "value": timex.value,
            }
            for timex in find_timexes(text_of(row), written)
        ],
    }


def columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return a row's cells for CSV and the table."""
    shown = (f"{timex['text']} = {timex['value']}" for timex in row["timexes"])
    return {"id": row["id"], "timexes": "; ".join(shown)}
