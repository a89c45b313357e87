"""What a run gave, for people: tables on a terminal, the findings, JSON."""

import re
from collections.abc import Iterable, Sequence

import msgspec
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from dateline.eval.figures import Estimate, Finding
from dateline.eval.matching import NONE
from dateline.eval.run import Report
from dateline.eval.sets import KnownSet

WIDEST_CONFUSION = 20
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def clean(text: str) -> str:
    """Return text that a terminal shows as it is: no control characters, no markup."""
    return escape(_CONTROL.sub("�", text))


def number(value: float | None) -> str:
    """Return a figure with three digits; a large one without."""
    if value is None:
        return "–"
    return f"{value:.3f}" if abs(value) < 10 else f"{value:.0f}"


def interval(estimate: Estimate) -> str:
    """Return the 95 % interval of a figure."""
    if estimate.low is None or estimate.high is None:
        return "–"
    return f"{number(estimate.low)} to {number(estimate.high)}"


def show_report(report: Report, console: Console, *, by: str | None, errors: int) -> None:
    """Print a report.

    Args:
        report: What to print.
        console: Where to.
        by: `type` for the figures of each type or kind, and the confusion table.
        errors: How many findings to list.
    """
    console.print(f"[bold]{clean(report.set)}[/bold] · {report.room} · {report.rows} rows")
    for line in report.published:
        console.print(f"  published: {clean(line)}", highlight=False, soft_wrap=True)
    if report.status != "scored":
        console.print(f"  {report.status}: {clean(report.note)}", highlight=False, soft_wrap=True)
    if report.estimates:
        console.print(figures_table(report.estimates, by=None))
        if by:
            console.print(figures_table(report.estimates, by=by))
            if report.confusion:
                console.print(confusion_table(report))
    for baseline in report.baselines:
        figures = ", ".join(
            f"{e.name} {number(e.value)} ({interval(e)})" for e in baseline.estimates
        )
        console.print(
            f"  beside it, {clean(baseline.name)}: {figures}",
            highlight=False,
            soft_wrap=True,
        )
    if errors:
        show_findings(report.findings, errors, console)
    console.print()


def figures_table(estimates: Sequence[Estimate], by: str | None) -> Table:
    """Return the figures as a table: those of the whole set, or those by type."""
    table = Table(box=None, pad_edge=False, show_edge=False)
    if by:
        table.add_column(by)
    table.add_column("figure")
    table.add_column("value", justify="right")
    table.add_column("95 % interval", justify="right")
    table.add_column("of", justify="right")
    for estimate in estimates:
        if bool(estimate.group) == bool(by):
            cells = [clean(estimate.group)] if by else []
            cells += [
                clean(estimate.name),
                number(estimate.value),
                interval(estimate),
                str(estimate.count),
            ]
            table.add_row(*cells)
    return table


def confusion_table(report: Report) -> Table:
    """Return gold classes by answered classes; what is rare stands under `other`."""
    totals: dict[str, int] = {}
    for row in report.confusion.values():
        for name, count in row.items():
            totals[name] = totals.get(name, 0) + count
    names = sorted(totals, key=lambda name: (-totals[name], name))[:WIDEST_CONFUSION]
    names = sorted(names, key=lambda name: (name == NONE, name))
    table = Table(title="gold down, answer across", box=None, pad_edge=False)
    table.add_column("")
    for name in names:
        table.add_column(name[:6], justify="right")
    for gold, row in sorted(report.confusion.items()):
        table.add_row(gold, *[str(row.get(name, "·")) for name in names])
    return table


def show_findings(findings: Sequence[Finding], most: int, console: Console) -> None:
    """Print misses and false answers: text, gold, answer, rule.

    The kinds take turns, so that a short list has some of each.
    """
    for finding in taking_turns(findings, most):
        console.print(
            f"[bold]{finding.kind}[/bold] {clean(finding.id)}", highlight=False, soft_wrap=True
        )
        for label, text in (
            ("text", finding.text),
            ("gold", finding.gold),
            ("answer", finding.answer),
            ("rule", finding.rule),
        ):
            if text:
                shown = " ".join(text.split())
                console.print(f"  {label:6} {clean(shown)}", highlight=False, soft_wrap=True)
    console.print(
        f"{min(most, len(findings))} of {len(findings)} findings", highlight=False, soft_wrap=True
    )


def taking_turns(findings: Sequence[Finding], most: int) -> list[Finding]:
    """Return the first findings, the kinds taking turns, each in its own order."""
    by_kind: dict[str, list[Finding]] = {}
    for finding in findings:
        by_kind.setdefault(finding.kind, []).append(finding)
    turns = [
        (place, kind, finding)
        for kind, members in sorted(by_kind.items())
        for place, finding in enumerate(members)
    ]
    turns.sort(key=lambda turn: turn[:2])
    return [finding for _, _, finding in turns[:most]]


def show_sets(sets: Iterable[KnownSet], there: frozenset[str], console: Console) -> None:
    """Print the known sets: the room each scores, what it measures, whether it is there."""
    table = Table(box=None, pad_edge=False)
    for heading in ("set", "room", "measures", "published", "here"):
        table.add_column(heading)
    for known in sets:
        table.add_row(
            known.name,
            known.room,
            clean(known.measures),
            clean("; ".join(known.published) or "none"),
            "yes" if known.name in there else "no",
        )
    console.print(table)


def to_json(reports: Sequence[Report]) -> bytes:
    """Return reports as JSON, the form that `--compare` reads."""
    return msgspec.json.format(msgspec.json.encode(list(reports)), indent=1)


def from_json(data: bytes) -> list[Report]:
    """Read reports from JSON.

    Raises:
        ValueError: It is no report of this version.
    """
    try:
        return msgspec.json.decode(data, type=list[Report])
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise ValueError(f"not a report of `dateline eval --json` ({error})") from error
