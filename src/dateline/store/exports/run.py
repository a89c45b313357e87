"""An export run: the file, and beside it its data sheet and citation."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import msgspec

from dateline.store.asking.filters import event_filter, where
from dateline.store.asking.snapshot import Snapshot, torn
from dateline.store.errors import WrongQuestion, unknown_name
from dateline.store.exports.formats import FORMATS
from dateline.store.exports.sheet import DataSheet, as_citation, as_markdown, describe
from dateline.store.exports.writing import Wanted
from dateline.store.files.segments import write_file


class Exported(msgspec.Struct, frozen=True, kw_only=True):
    """What an export wrote: the file, its data sheet (for people and as JSON), its citation."""

    file: str
    sheet: str
    sheet_json: str
    citation: str
    rows: int


def export_events(snapshot: Snapshot, form: str, file: Path, **query: Any) -> Exported:
    """Export events with their data sheet.

    Args:
        snapshot: What to export from.
        form: One of `FORMATS`.
        file: Where to; the sheet stands beside it under the same name.
        query: Fields of `EventFilter`.

    Raises:
        WrongQuestion: There is no such form, field or folder.
        StoreFault: The disk is full, or a file of the store is torn.
    """
    if form not in FORMATS:
        raise WrongQuestion(unknown_name("form", form, sorted(FORMATS)))
    if not file.parent.is_dir():
        raise WrongQuestion(f"there is no folder {file.parent}; make it, or name another")
    if file.is_dir():
        raise WrongQuestion(f"{file} is a folder; name a file")
    chosen = FORMATS[form]
    condition, values = where(event_filter(**{"status": chosen.status, **query}))
    wanted = Wanted(snapshot, condition, values)
    try:
        rows = chosen.write(wanted, file)
    except duckdb.IOException as error:
        raise torn(snapshot.path, error) from error
    today = datetime.now(UTC).date()
    sheet: DataSheet = describe(wanted, query, file, form, rows, chosen.rows, today)
    beside = {
        "sheet": file.with_name(f"{file.name}.datasheet.md"),
        "sheet_json": file.with_name(f"{file.name}.datasheet.json"),
        "citation": file.with_name(f"{file.name}.CITATION.cff"),
    }
    write_file(beside["sheet"], as_markdown(sheet).encode())
    write_file(beside["sheet_json"], msgspec.json.format(msgspec.json.encode(sheet), indent=1))
    write_file(beside["citation"], as_citation(sheet).encode())
    return Exported(file=str(file), rows=rows, **{name: str(path) for name, path in beside.items()})
