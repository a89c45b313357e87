"""The store room: everything read and coded, kept in Parquet and asked through DuckDB."""

from dateline.store.answer import Answer
from dateline.store.apart import Arrival, TakenApart, Told, take_in_apart
from dateline.store.described import ALL_VIEWS, describe_views
from dateline.store.errors import Busy, Damaged, NoStore, StoreError, StoreFault, WrongQuestion
from dateline.store.exports import FORMATS, Exported, Format, export_events
from dateline.store.filters import STATUSES, EventFilter
from dateline.store.fusing import MOST_EVENTS
from dateline.store.health import Finding, check_store
from dateline.store.ingest import ingest
from dateline.store.judging import (
    correct_event,
    join_mentions,
    judge_events,
    split_mentions,
    undo_judgement,
)
from dateline.store.ledgers import relation_table
from dateline.store.manifest import Segment
from dateline.store.mending import mend_store
from dateline.store.opened import Store, open_store
from dateline.store.parts import publish_parts, write_part
from dateline.store.points import Points
from dateline.store.quarantine import retry_quarantined
from dateline.store.report import RunReport
from dateline.store.rerun import Change, rerun
from dateline.store.retold import fold_told
from dateline.store.rows import (
    article_of,
    event_of,
    mention_of,
    mention_row,
    statement_of,
    statement_row,
    status_of,
    story_of,
)
from dateline.store.schema import TABLES
from dateline.store.search import EvidenceHit, Hit, find_evidence, find_words
from dateline.store.segments import write_file
from dateline.store.snapshot import Snapshot, ask, open_snapshot
from dateline.store.views import VIEWS, View
from dateline.store.walk import Findings, Walk

__all__ = [
    "ALL_VIEWS",
    "FORMATS",
    "MOST_EVENTS",
    "STATUSES",
    "TABLES",
    "VIEWS",
    "Answer",
    "Arrival",
    "Busy",
    "Change",
    "Damaged",
    "EventFilter",
    "EvidenceHit",
    "Exported",
    "Finding",
    "Findings",
    "Format",
    "Hit",
    "NoStore",
    "Points",
    "RunReport",
    "Segment",
    "Snapshot",
    "Store",
    "StoreError",
    "StoreFault",
    "TakenApart",
    "Told",
    "View",
    "Walk",
    "WrongQuestion",
    "article_of",
    "ask",
    "check_store",
    "correct_event",
    "describe_views",
    "event_of",
    "export_events",
    "find_evidence",
    "find_words",
    "fold_told",
    "ingest",
    "join_mentions",
    "judge_events",
    "mend_store",
    "mention_of",
    "mention_row",
    "open_snapshot",
    "open_store",
    "publish_parts",
    "relation_table",
    "rerun",
    "retry_quarantined",
    "split_mentions",
    "statement_of",
    "statement_row",
    "status_of",
    "story_of",
    "take_in_apart",
    "undo_judgement",
    "write_file",
    "write_part",
]
