"""Quarantine: what could not be read or coded, tried again."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from dateline.records import FailureRow, Page
from dateline.store.asking.snapshot import open_snapshot
from dateline.store.errors import WrongQuestion
from dateline.store.taking_in.ingest import ingest
from dateline.store.taking_in.run_report import RunReport
from dateline.store.taking_in.walk import Walk

Opener = Callable[[str], Iterator[Page | FailureRow]]


def retry_quarantined(
    path: Path,
    identities: Sequence[str],
    walk: Walk,
    open_source: Opener,
    failed: Callable[[FailureRow], None] | None = None,
) -> RunReport:
    """Try quarantined documents again; those that can be coded now leave quarantine.

    Args:
        path: The store.
        identities: Which; all where none is given.
        walk: How pages are read and coded.
        open_source: Opens a source again, for what could not even be read as a page.
        failed: Told of every document that still fails.

    Returns:
        The run report.

    Raises:
        WrongQuestion: One of them is not in quarantine; nothing was changed.
    """
    with open_snapshot(path) as snapshot:
        rows = snapshot.rows("SELECT id, source, page FROM quarantine ORDER BY id").to_pylist()
    known = {row["id"] for row in rows}
    for identity in identities:
        if identity not in known:
            raise WrongQuestion(
                f"{identity!r} is not in quarantine; `dateline quarantine list` says what is"
            )
    chosen = [row for row in rows if not identities or row["id"] in set(identities)]

    def documents() -> Iterator[Page | FailureRow]:
        sources: dict[str, None] = {}
        for row in chosen:
            if row["page"] is not None:
                yield msgspec.json.decode(row["page"], type=Page)
            else:
                sources[row["source"]] = None
        for source in sources:
            yield from open_source(source)

    command = " ".join(["quarantine retry", *identities])
    return ingest(path, documents(), walk, command=command, failed=failed)
