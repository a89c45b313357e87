"""The store room: everything read and coded, kept in Parquet and asked through DuckDB."""

from dateline.store.apart.apart import Arrival, TakenApart, Told, take_in_apart
from dateline.store.apart.publishing import publish_parts, write_part
from dateline.store.apart.retold import fold_told
from dateline.store.asking.answer import Answer
from dateline.store.asking.described import ALL_VIEWS, describe_views
from dateline.store.asking.filters import STATUSES, EventFilter
from dateline.store.asking.ledgers import relation_table
from dateline.store.asking.opened import Store, open_store
from dateline.store.asking.points import Points
from dateline.store.asking.search import EvidenceHit, Hit, find_evidence, find_words
from dateline.store.asking.snapshot import Snapshot, ask, open_snapshot
from dateline.store.asking.views import VIEWS, View
from dateline.store.errors import Busy, Damaged, NoStore, StoreError, StoreFault, WrongQuestion
from dateline.store.exports import FORMATS, Exported, Format, export_events
from dateline.store.files.manifest import Segment
from dateline.store.files.segments import write_file
from dateline.store.index.mentions import MOST_EVENTS
from dateline.store.tables.event_rows import event_of, mention_of, mention_row, status_of
from dateline.store.tables.page_rows import article_of, story_of
from dateline.store.tables.schema import TABLES
from dateline.store.tables.statement_rows import statement_of, statement_row
from dateline.store.taking_in.ingest import ingest
from dateline.store.taking_in.run_report import RunReport
from dateline.store.taking_in.walk import Findings, Walk
from dateline.store.upkeep.health import Finding, check_store
from dateline.store.upkeep.judging import (
    correct_event,
    join_mentions,
    judge_events,
    split_mentions,
    undo_judgement,
)
from dateline.store.upkeep.mending import mend_store
from dateline.store.upkeep.quarantine import retry_quarantined
from dateline.store.upkeep.rerun import Change, rerun

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
