"""Code or take in what one machine is too small for: the same rooms over many processes.

  dateline scale code --input 'pages/*.warc.gz' --output coded
  dateline scale ingest --input s3://bucket/day/ --output day.db --cluster 10.0.0.1:6379

Without --cluster the processes are this machine's. `code` writes Parquet: mentions/, statements/
and failures/ below the output. `ingest` makes a store (`dateline query --store …`), with the rows
that `dateline ingest` would have, and relations/ beside its tables. A run that was stopped goes on
from what is finished when the same command is given again. The report is one JSON row.
"""

import argparse
import sys

from dateline.cli import ALL_WELL, NOTHING_DONE, SOME_FAILED, WRONG_USAGE
from dateline.cli.output import as_json, plain


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("action", choices=("code", "ingest"), help="what is done")
    parser.add_argument(
        "--input",
        nargs="+",
        required=True,
        metavar="SOURCE",
        help="WARC, WET, JSONL, Parquet or pages: files, folders, globs or addresses (s3://…)",
    )
    parser.add_argument(
        "--output", required=True, metavar="DIR", help="an empty or new folder, or an address"
    )
    parser.add_argument(
        "--cluster", metavar="ADDRESS", help="a Ray cluster, such as 10.0.0.1:6379 or auto"
    )
    parser.add_argument(
        "--workers",
        type=_number,
        metavar="N",
        help="how many processes at once (default: a processor each)",
    )


def _number(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes; give 1 or more")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    from dateline.scale import ScaleError, WrongRun
    from dateline.store import StoreError

    try:
        return _scale(arguments)
    except (ScaleError, StoreError) as error:
        print(f"dateline scale: {error}", file=sys.stderr)
        return WRONG_USAGE if isinstance(error, WrongRun) else NOTHING_DONE
    except KeyboardInterrupt:
        print(
            "dateline scale: stopped; what is finished is kept, the same command goes on from it",
            file=sys.stderr,
        )
        return SOME_FAILED


def _scale(arguments: argparse.Namespace) -> int:
    import os

    from dateline.scale import LocalRunner, RayRunner, Runner, scale_code, scale_ingest

    runner: Runner
    if arguments.cluster is None:
        runner = LocalRunner(arguments.workers or os.cpu_count() or 1)
    else:
        runner = RayRunner(arguments.cluster, arguments.workers)
    work = scale_code if arguments.action == "code" else scale_ingest
    try:
        report = work(arguments.input, arguments.output, runner, met=show_progress)
    finally:
        runner.close()
    if sys.stderr.isatty():
        print("\r" + " " * 60 + "\r", end="", file=sys.stderr)
    print(as_json(plain(report)))
    failed, met = report.counts.get("failed", 0), report.counts.get("documents", 0)
    if failed == 0:
        return ALL_WELL if met else NOTHING_DONE
    return SOME_FAILED if failed < met else NOTHING_DONE


def show_progress(step: str, done: int, shards: int) -> None:
    """Say on standard error how many shards of a step are finished."""
    if sys.stderr.isatty():
        print(f"\r{step}: {done:,} of {shards:,} shards    ", end="", file=sys.stderr, flush=True)
    elif done == shards:
        print(f"{step}: {done:,} of {shards:,} shards", file=sys.stderr, flush=True)
