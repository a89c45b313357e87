"""`dateline eval`: score the rooms against gold."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.eval.run import Report

NAME = "eval"
HELP = "score the rooms against gold sets, your own or the public ones"

WELL, SOME_FAILED, WRONG_USAGE, NOTHING_DONE = 0, 1, 2, 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "sets",
        nargs="*",
        metavar="SET",
        help="a set's name, a path to gold of your own, or `all`; without one, the sets are listed",
    )
    parser.add_argument("--sets", dest="folder", metavar="DIR", help="folder of the public sets")
    parser.add_argument("--room", help="the room to score, where it is not the set's own")
    parser.add_argument("--by", choices=("type",), help="also the figures by type or kind")
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="list N misses and false answers"
    )
    parser.add_argument(
        "--predictions", metavar="FILE", help="score these stored rows instead of the room's own"
    )
    parser.add_argument("--compare", metavar="OLD.json", help="say what changed since that report")
    parser.add_argument(
        "--skip-bad", action="store_true", help="score a set without its rows that are wrong"
    )
    parser.add_argument(
        "--measures", metavar="FILE", help="score every set that is there and write the page"
    )
    parser.add_argument("--json", action="store_true", help="write the reports as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Run the command; return its exit code."""
    from rich.console import Console

    from dateline.eval.report import from_json, show_report, show_sets, to_json
    from dateline.eval.sets import ROOMS, SetError, catalogue, sets_folder

    console = Console()
    folder = sets_folder(arguments.folder)
    if arguments.measures:
        return _measure(arguments, folder)
    if not arguments.sets:
        there = frozenset(name for name in catalogue() if _is_there(name, folder))
        show_sets(catalogue().values(), there, console)
        return WELL
    if arguments.room and arguments.room not in ROOMS:
        return _refuse(f"no room {arguments.room!r}; the rooms are {', '.join(ROOMS)}")
    names = arguments.sets
    if names == ["all"]:
        names = [name for name in catalogue() if _is_there(name, folder)]
    if arguments.predictions and len(names) != 1:
        return _refuse("--predictions goes with one set")
    try:
        earlier = from_json(Path(arguments.compare).read_bytes()) if arguments.compare else []
    except (OSError, ValueError) as error:
        return _refuse(f"--compare {arguments.compare}: {error}")
    reports: list[Report] = []
    failed = 0
    for name in names:
        try:
            report = _score(name, folder, arguments)
        except SetError as error:
            print(f"dateline eval: {error}", file=sys.stderr)
            failed += 1
            continue
        except (OSError, ValueError) as error:
            print(f"dateline eval: {name}: {error}", file=sys.stderr)
            failed += 1
            continue
        reports.append(report)
        if not arguments.json:
            show_report(report, console, by=arguments.by, errors=arguments.errors)
    if arguments.json:
        sys.stdout.buffer.write(to_json(reports) + b"\n")
    _show_changes(earlier, reports, to_stderr=arguments.json)
    if not reports:
        return NOTHING_DONE
    failed += sum(report.status == "failed" for report in reports)
    return SOME_FAILED if failed else WELL


def _score(name: str, folder: Path | None, arguments: argparse.Namespace) -> "Report":
    from dateline.eval.run import evaluate
    from dateline.eval.sets import SetError, find_set, load_set

    gold = load_set(find_set(name, folder), arguments.room)
    if gold.problems:
        shown = "\n  ".join(str(problem) for problem in gold.problems[:20])
        more = f"\n  and {len(gold.problems) - 20} more" if len(gold.problems) > 20 else ""
        if not arguments.skip_bad:
            raise SetError(
                f"{name} cannot be scored as it is:\n  {shown}{more}\n"
                "mend these lines, or leave them out with --skip-bad"
            )
        print(f"dateline eval: left out of {name}:\n  {shown}{more}", file=sys.stderr)
    return evaluate(gold, Path(arguments.predictions) if arguments.predictions else None)


def _measure(arguments: argparse.Namespace, folder: Path | None) -> int:
    """Score every set, two at a time, and write the page of measures; the bench's part stays."""
    from dateline.bench.page import kept_section, with_bench_section
    from dateline.eval.measures import measure_all, write_measures
    from dateline.eval.report import to_json

    if arguments.sets:
        return _refuse("--measures scores every set; name none")
    if folder is None or not folder.is_dir():
        print("dateline eval: no folder of sets; name it with --sets", file=sys.stderr)
        return NOTHING_DONE
    reports = measure_all(folder)
    page = Path(arguments.measures)
    speed = kept_section(page.read_text(encoding="utf-8")) if page.is_file() else ""
    page.write_text(with_bench_section(write_measures(reports), speed), encoding="utf-8")
    if arguments.json:
        sys.stdout.buffer.write(to_json(reports) + b"\n")
    return SOME_FAILED if any(report.status == "failed" for report in reports) else WELL


def _show_changes(earlier: "list[Report]", reports: "list[Report]", *, to_stderr: bool) -> None:
    if not earlier:
        return
    from dateline.eval.compare import both, compare_reports, describe_change, measures_of

    out = sys.stderr if to_stderr else sys.stdout
    pairs = both(earlier, reports)
    if not pairs:
        print("nothing to compare: no set was scored both then and now", file=out)
    for before, after in pairs:
        for change in compare_reports(before, after, measures_of(after)):
            print(describe_change(change), file=out)


def _is_there(name: str, folder: Path | None) -> bool:
    return folder is not None and any(
        (folder / f"{name}{suffix}").is_file() for suffix in (".jsonl", ".jsonl.gz")
    )


def _refuse(message: str) -> int:
    print(f"dateline eval: {message}", file=sys.stderr)
    return WRONG_USAGE
