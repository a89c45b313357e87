"""`dateline audit`: draw a sample of a run, have it judged, read it back."""

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

NAME = "audit"
HELP = "judge a sample of a run by hand: precision by type, with intervals"

WELL, WRONG_USAGE, NOTHING_DONE = 0, 2, 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("run", nargs="?", metavar="RUN.jsonl", help="events that `code` wrote")
    parser.add_argument("--sample", type=int, default=200, metavar="N", help="how many to draw")
    parser.add_argument(
        "--stratify", choices=("type",), help="draw as many of each type as there are"
    )
    parser.add_argument(
        "--articles",
        metavar="FILE.jsonl",
        help="the stories (rows of `read`, or `{id, text}`), to show the evidence in them",
    )
    parser.add_argument(
        "--output", default="audit", metavar="NAME", help="write NAME.csv and NAME.html"
    )
    parser.add_argument(
        "--read",
        action="append",
        default=[],
        metavar="SHEET",
        help="read a judged sheet back (CSV or JSON); a second one gives the agreement",
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the command; return its exit code."""
    from dateline.eval.audit import AuditError, show_audit, summarise
    from dateline.eval.sheet import read_sheet

    if arguments.read:
        if arguments.run or len(arguments.read) > 2:
            return _refuse("--read takes one or two judged sheets and no run", WRONG_USAGE)
        try:
            sheets = [read_sheet(Path(name)) for name in arguments.read]
            print(show_audit(summarise(*sheets)))
        except AuditError as error:
            return _refuse(str(error), NOTHING_DONE)
        return WELL
    if not arguments.run:
        return _refuse("name a run to sample, or a judged sheet with --read", WRONG_USAGE)
    if arguments.sample < 1:
        return _refuse("--sample must be at least 1", WRONG_USAGE)
    return _draw(arguments)


def _draw(arguments: argparse.Namespace) -> int:
    from dateline.eval.audit import AuditError, draw_sample
    from dateline.eval.audit_page import write_page
    from dateline.eval.sheet import write_csv

    try:
        sample = draw_sample(_rows(arguments.run), arguments.sample, arguments.stratify)
        wanted = {str(drawn.event.get("doc")) for drawn in sample}
        texts = {
            str(row["id"]): str(row["text"])
            for row in (_rows(arguments.articles) if arguments.articles else ())
            if row.get("id") in wanted and row.get("text")
        }
        base = Path(arguments.output)
        sheet, page = base.with_name(f"{base.name}.csv"), base.with_name(f"{base.name}.html")
        sheet.write_text(write_csv(sample), encoding="utf-8")
        page.write_text(write_page(sample, texts), encoding="utf-8")
    except (AuditError, OSError, UnicodeDecodeError) as error:
        return _refuse(str(error), NOTHING_DONE)
    without = len(wanted - texts.keys())
    print(f"{len(sample)} events drawn from {arguments.run}: {sheet} and {page}", file=sys.stderr)
    if without:
        print(
            f"{without} of {len(wanted)} stories were not given (--articles); their events are "
            "shown with the evidence alone",
            file=sys.stderr,
        )
    return WELL


def _rows(file: str) -> Iterator[Mapping[str, Any]]:
    from dateline.eval.audit import AuditError
    from dateline.eval.sets import read_rows

    for line, row, fault in read_rows(Path(file)):
        if row is None:
            raise AuditError(f"{file}:{line}: {fault}; give JSON lines")
        yield row


def _refuse(message: str, code: int) -> int:
    print(f"dateline audit: {message}", file=sys.stderr)
    return code
