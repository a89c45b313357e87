"""The sheet of an audit: written for people to judge, read back as judgements.

A sheet has one row for each event drawn; its stratum and the stratum's size in the run stand in
the row, so that the judged sheet alone gives the estimate for the whole run.
"""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import msgspec

from dateline.eval.audit import VERDICTS, AuditError, Drawn, Judgement
from dateline.eval.codes import Row

COLUMNS = (
    "id", "stratum", "stratum_size", "sampled", "doc", "event", "mode", "aux", "actor", "recipient",
    "date", "place", "confidence", "rule", "evidence", "reviewer", "verdict", "note",
)  # fmt: skip
STORY_WINDOW = 6000
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def sheet_row(drawn: Drawn) -> dict[str, str]:
    """Return an event as a row of the sheet, every cell a text."""
    event = drawn.event
    when, place = event.get("date") or {}, event.get("place") or {}
    cells = {
        "id": event["id"], "stratum": drawn.stratum, "stratum_size": drawn.stratum_size,
        "sampled": drawn.sampled, "doc": event.get("doc"), "event": event.get("event"),
        "mode": " ".join(event.get("mode") or ()), "aux": " ".join(event.get("aux") or ()),
        "actor": parties(event, "actor"), "recipient": parties(event, "recipient"),
        "date": days(when),
        "place": ", ".join(str(p) for p in (place.get("name"), place.get("country")) if p),
        "confidence": event.get("confidence"), "rule": event.get("rule"),
        "evidence": (event.get("evidence") or {}).get("text"),
    }  # fmt: skip
    return {column: "" if cells.get(column) is None else str(cells[column]) for column in COLUMNS}


def days(when: Row) -> str:
    """Return an interval for people: a day, two days, or the one end that is known."""
    start, end = when.get("start"), when.get("end")
    if start and end:
        return str(start) if start == end else f"{start} to {end}"
    return f"from {start}" if start else f"until {end}" if end else ""


def parties(event: Row, side: str) -> str:
    """Return the parties of a side for people: words, then code and sectors."""
    shown = []
    for entity in event.get(side) or ():
        code = " ".join([str(entity.get("code") or "---"), *(entity.get("sector") or ())])
        shown.append(f"{entity.get('text') or entity.get('name') or ''} [{code}]".strip())
    return "; ".join(shown)


def write_csv(sample: Sequence[Drawn]) -> str:
    """Return the sheet as CSV; cells that a spreadsheet would take for a formula are quoted."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for drawn in sample:
        row = sheet_row(drawn)
        writer.writerow(
            {key: f"'{cell}" if cell.startswith(FORMULA) else cell for key, cell in row.items()}
        )
    return out.getvalue()


def story_window(text: str, start: int, end: int) -> tuple[str, str, str]:
    """Return the story before, in and after the evidence, cut to a readable length."""
    half = max(0, STORY_WINDOW - (end - start)) // 2
    first, last = max(0, start - half), min(len(text), end + half)
    before, after = text[first:start], text[end:last]
    return (
        ("… " if first else "") + before,
        text[start:end],
        after + (" …" if last < len(text) else ""),
    )


def read_sheet(path: Path) -> list[Judgement]:
    """Read a judged sheet, CSV or JSON as the page saves it; rows without a verdict are left out.

    Args:
        path: The file.

    Returns:
        The judgements, in the file's order.

    Raises:
        AuditError: A column is missing, a verdict is none of the six, or an id comes twice.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise AuditError(f"{path} cannot be read ({error})") from error
    rows = _json_rows(path, text) if text.lstrip().startswith("[") else _csv_rows(path, text)
    judgements: list[Judgement] = []
    seen: dict[str, int] = {}
    for line, row in rows:
        verdict = str(row.get("verdict") or "").strip().lower()
        if not verdict:
            continue
        if verdict not in VERDICTS:
            raise AuditError(
                f"{path}:{line}: no verdict {verdict!r}; write one of {', '.join(VERDICTS)}"
            )
        identity = str(row["id"])
        if identity in seen:
            raise AuditError(
                f"{path}:{line}: {identity} was judged before, in line {seen[identity]}"
            )
        seen[identity] = line
        try:
            judgements.append(
                msgspec.convert(
                    {**row, "verdict": verdict, "stratum_size": int(row["stratum_size"])}, Judgement
                )
            )
        except (msgspec.ValidationError, ValueError) as error:
            raise AuditError(
                f"{path}:{line}: {error}; leave the sheet's own columns as they are"
            ) from error
    return judgements


def _csv_rows(path: Path, text: str) -> list[tuple[int, Row]]:
    reader = csv.DictReader(io.StringIO(text))
    missing = {"id", "stratum", "stratum_size", "verdict"} - set(reader.fieldnames or ())
    if missing:
        raise AuditError(
            f"{path}:1: no column {', '.join(sorted(missing))}; give a sheet of `dateline audit`"
        )
    return [
        (reader.line_num, {key: (cell or "").removeprefix("'") for key, cell in row.items() if key})
        for row in reader
    ]


def _json_rows(path: Path, text: str) -> list[tuple[int, Row]]:
    try:
        rows = msgspec.json.decode(text, type=list[dict[str, str]])
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise AuditError(f"{path}: not a saved sheet ({error})") from error
    for number, row in enumerate(rows, start=1):
        missing = {"id", "stratum", "stratum_size"} - row.keys()
        if missing:
            raise AuditError(f"{path}: row {number} has no {', '.join(sorted(missing))}")
    return list(enumerate(rows, start=1))
