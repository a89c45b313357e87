"""Check the lexicon: every example of every frame must be read as it says, no near-miss may be.

Notices besides: examples that another frame reads, frames in each other's way, and, with `--sets`,
frames that no text of the sets needs.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
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
    parser.add_argument(
        "--sets", metavar="DIR", help="a folder of gold sets: also find frames that none needs"
    )
    add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    from dateline.events import NOTICES, check_lexicon, load_lexicon, unused_frames

    lexicon = load_lexicon()
    findings = check_lexicon(lexicon, parse)
    if arguments.sets is not None:
        texts = list(texts_of(Path(arguments.sets)))
        if not texts:
            print(
                f"dateline lexicon: no text in {arguments.sets}; name a folder of JSONL sets "
                'whose rows have "text" and "events"',
                file=sys.stderr,
            )
            return NOTHING_DONE
        findings += unused_frames(lexicon, parse, texts)
    faults = [finding for finding in findings if finding.problem not in NOTICES]
    with opened(arguments.output) as stream:
        write_rows(map(plain, findings), arguments.format, stream, columns)
    examples = sum(len(frame.examples) + len(frame.near_misses) for frame in lexicon.frames)
    print(
        f"{len(lexicon.frames):,} frames, {examples:,} examples, {len(faults):,} not read as meant,"
        f" {len(findings) - len(faults):,} notices",
        file=sys.stderr,
    )
    return SOME_FAILED if faults else ALL_WELL


def texts_of(folder: Path) -> Iterator[str]:
    """Yield the texts of every English gold row of events in a folder of JSONL sets."""
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if row.get("lang", "en") == "en" and isinstance(row.get("events"), list):
                    yield str(row["text"])


def parse(texts: Iterable[str]) -> Iterator[tuple[tuple["Sentence", ...], "Cast"]]:
    """Yield the sentences and the cast of each text."""
    from dateline.actors import cast_parties, load_register
    from dateline.grammar import load_parser, mend_clauses

    kept = list(texts)
    for text, sentences in zip(kept, load_parser().parse(kept), strict=True):
        mended = tuple(mend_clauses(sentence) for sentence in sentences)
        yield mended, cast_parties(text, mended, load_register(), None)


def columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return a finding's cells for CSV and the table."""
    return {
        "where": f"{row['file']}:{row['line']}",
        "frame": row["frame"],
        "problem": row["problem"],
        "sentence": row["sentence"],
        "detail": row["detail"],
    }
