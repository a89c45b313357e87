"""The store room: everything read and coded, kept in Parquet and asked through DuckDB."""

from dateline.store.answer import Answer
from dateline.store.errors import Busy, Damaged, NoStore, StoreError, StoreFault, WrongQuestion
from dateline.store.ingest import ingest
from dateline.store.report import RunReport
from dateline.store.snapshot import Snapshot, ask, open_snapshot
from dateline.store.walk import Findings, Walk

__all__ = [
    "Answer",
    "Busy",
    "Damaged",
    "Findings",
    "NoStore",
    "RunReport",
    "Snapshot",
    "StoreError",
    "StoreFault",
    "Walk",
    "WrongQuestion",
    "ask",
    "ingest",
    "open_snapshot",
]
