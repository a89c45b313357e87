"""The ledger room: what holds between whom, since when, and since when that is known."""

from dateline.ledger.cow import CowCode, cow_code
from dateline.ledger.dyads import dyad_years
from dateline.ledger.histories import History, Span, histories
from dateline.ledger.joining import SPOKEN_OF_BY_WORDS, relation_block, same_relations
from dateline.ledger.relations import known_lines, last_day_known, relations, relations_of
from dateline.ledger.statements import statements_of
from dateline.ledger.tables import Kind, Status, load_kinds, load_statuses
from dateline.ledger.timeline import PlotError, draw_timeline

__all__ = [
    "SPOKEN_OF_BY_WORDS",
    "CowCode",
    "History",
    "Kind",
    "PlotError",
    "Span",
    "Status",
    "cow_code",
    "draw_timeline",
    "dyad_years",
    "histories",
    "known_lines",
    "last_day_known",
    "load_kinds",
    "load_statuses",
    "relation_block",
    "relations",
    "relations_of",
    "same_relations",
    "statements_of",
]
