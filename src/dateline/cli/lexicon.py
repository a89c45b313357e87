"""Check the lexicon: every example of every frame must be read as it says, no near-miss may be."""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from dateline.cli import ALL_WELL, NOTHING_DONE, SOME_FAILED
from dateline.cli.arguments import add_output
from dateline.cli.output import opened, plain, write_rows

if TYPE_CHECKING:
    from dateline.actors import Cast
    from dateline.grammar import Sentence


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("action", choices=("check",), help="what to do with the lexicon")
    add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    from dateline.datafiles import DataFileError
    from dateline.events import check_lexicon, load_lexicon

    try:
        lexicon = load_lexicon()
    except DataFileError as error:
        print(f"dateline lexicon: {error}", file=sys.stderr)
        return NOTHING_DONE
    findings = check_lexicon(lexicon, parse)
    faults = [finding for finding in findings if finding.problem != "other-frame"]
    with opened(arguments.output) as stream:
        write_rows(map(plain, findings), arguments.format, stream, columns)
    examples = sum(len(frame.examples) + len(frame.near_misses) for frame in lexicon.frames)
    print(
        f"{len(lexicon.frames):,} frames, {examples:,} examples, {len(faults):,} not read as meant",
        file=sys.stderr,
    )
    return SOME_FAILED if faults else ALL_WELL


def parse(texts: Iterable[str]) -> Iterator[tuple[tuple["Sentence", ...], "Cast"]]:
    """Yield the sentences and the cast of each text."""
    from dateline.actors import cast_parties, load_register
    from dateline.grammar import load_parser

    kept = list(texts)
    for text, sentences in zip(kept, load_parser().parse(kept), strict=True):
        yield sentences, cast_parties(text, sentences, load_register(), None)


def columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return a finding's cells for CSV and the table."""
    return {
        "where": f"{row['file']}:{row['line']}",
        "frame": row["frame"],
        "problem": row["problem"],
        "sentence": row["sentence"],
        "detail": row["detail"],
    }
