"""The data sheet of an export: what was asked of what, made with what, and its known limits."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from dateline.datafiles import data_folder, read_paragraphs
from dateline.store.exports.writing import Wanted
from dateline.store.tables.fields import iso

_LIMITS = "export/limits.txt"
_TITLE = "Dateline event data"


class DataSheet(msgspec.Struct, frozen=True, kw_only=True):
    """What a reader of an export needs to know of it.

    `versions` are those of code and data of every run that filled the store; `period` is between
    the first and the last report taken in.
    """

    file: str
    format: str
    rows: int
    unit: str
    query: dict[str, Any]
    made: str
    snapshot: int
    documents: int
    stories: int
    quarantined: int
    judgements: int
    period: tuple[str | None, str | None]
    versions: dict[str, tuple[str, ...]]
    limits: tuple[str, ...]
    citation: str


def describe(
    wanted: Wanted,
    query: Mapping[str, Any],
    file: Path,
    form: str,
    rows: int,
    unit: str,
    today: date,
) -> DataSheet:
    """Return the data sheet of an export.

    Args:
        wanted: What was exported.
        query: The filter, as it was given.
        file: The export.
        form: Its form.
        rows: How many rows it has.
        unit: What a row is.
        today: The day of the export.
    """
    snapshot = wanted.snapshot
    facts = snapshot.rows(
        "SELECT (SELECT count(*) FROM articles) AS documents, "
        "(SELECT count(*) FROM stories) AS stories, "
        "(SELECT count(*) FROM quarantine) AS quarantined, "
        "(SELECT count(*) FROM judgements WHERE undone_at IS NULL) AS judgements, "
        "(SELECT min(coalesce(published, earliest)) FROM articles) AS first, "
        "(SELECT max(coalesce(published, latest)) FROM articles) AS last"
    ).to_pylist()[0]
    number = snapshot.manifest.number
    return DataSheet(
        file=file.name,
        format=form,
        rows=rows,
        unit=unit,
        query=dict(query),
        made=today.isoformat(),
        snapshot=number,
        documents=facts["documents"],
        stories=facts["stories"],
        quarantined=facts["quarantined"],
        judgements=facts["judgements"],
        period=(iso(facts["first"]), iso(facts["last"])),
        versions=_versions(wanted),
        limits=known_limits(),
        citation=f"{_TITLE}. {facts['documents']:,} documents, snapshot {number}, "
        f"{query or 'all events that happened'}, exported {today.isoformat()}.",
    )


def _versions(wanted: Wanted) -> dict[str, tuple[str, ...]]:
    """Return every version that a run of the store was made with, by what it is of."""
    found: dict[str, dict[str, None]] = {}
    runs = wanted.snapshot.rows("SELECT versions FROM runs ORDER BY started, id")
    for text in runs.column("versions").to_pylist():
        for name, version in msgspec.json.decode(text, type=dict[str, str]).items():
            found.setdefault(name, {})[version] = None
    return {name: tuple(versions) for name, versions in found.items()}


def known_limits() -> tuple[str, ...]:
    """Return what every export says of its limits."""
    text = (data_folder() / _LIMITS).read_text(encoding="utf-8")
    paragraphs = read_paragraphs(text, f"data/{_LIMITS}")
    return tuple(limit for paragraph in paragraphs for limit in paragraph.values("limit"))


def as_markdown(sheet: DataSheet) -> str:
    """Return a data sheet for people."""
    first, last = sheet.period
    query = "; ".join(f"{name} {value}" for name, value in sheet.query.items())
    versions = "".join(f"- {name}: {', '.join(made)}\n" for name, made in sheet.versions.items())
    limits = "".join(f"- {limit}\n" for limit in sheet.limits)
    return (
        f"# Data sheet of {sheet.file}\n\n"
        f"{sheet.rows:,} {sheet.unit} as {sheet.format}, exported {sheet.made} from snapshot "
        f"{sheet.snapshot}.\n\n"
        f"**Query.** {query or 'all events that happened'}\n\n"
        f"**Documents.** {sheet.documents:,} documents telling {sheet.stories:,} stories, "
        f"published {first or 'unknown'} to {last or 'unknown'}; {sheet.quarantined:,} more could "
        f"not be read or coded; {sheet.judgements:,} judgements by people hold.\n\n"
        f"**Made with.**\n{versions or '- not recorded'}\n"
        f"**Known limits.**\n{limits}\n"
        f"**Cite as.** {sheet.citation}\n"
    )


def as_citation(sheet: DataSheet) -> str:
    """Return the citation as a Citation File Format file.

    Source: Citation File Format 1.2.0.
    """
    version = (sheet.versions.get("dateline") or ("unknown",))[-1]
    abstract = msgspec.json.encode(sheet.citation).decode()
    return (
        "cff-version: 1.2.0\n"
        "message: Cite this export with its snapshot and query.\n"
        "type: dataset\n"
        f'title: "{_TITLE}: {sheet.file}"\n'
        "authors:\n  - name: The maintainers of this store\n"
        f'version: "dateline {version}, snapshot {sheet.snapshot}"\n'
        f"date-released: {sheet.made}\n"
        f"abstract: {abstract}\n"
    )
