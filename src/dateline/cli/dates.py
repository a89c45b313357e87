"""Find the date expressions of texts: rows of {"id","text","dct"?} in, TIMEX3 rows out.

Each row out is {"id","timexes":[{"start","end","text","type","value"}],"main"}: `main` is the day
of the story's main event ({"start","end","granularity","basis","text"}), null where none is known.
`dct` is the day the text ran; `date`, as rows of `code` have it, does as well.
"""

import argparse
from collections.abc import Mapping
from typing import Any

from dateline.cli.arguments import add_output, add_rows
from dateline.cli.output import plain
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
    from dateline.dates import Written, find_timexes, main_day

    day = day_of(row, "dct") or day_of(row, "date")
    written = Written(day, day, day) if day is not None else None
    timexes = find_timexes(text_of(row), written)
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
            for timex in timexes
        ],
        "main": plain(main_day(timexes, written)),
    }


def columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return a row's cells for CSV and the table."""
    shown = (f"{timex['text']} = {timex['value']}" for timex in row["timexes"])
    main = row["main"]
    day = " – ".join(sorted({main["start"] or "…", main["end"] or "…"})) if main else ""
    return {"id": row["id"], "main": day, "timexes": "; ".join(shown)}
