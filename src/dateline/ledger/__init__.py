"""The ledger room: what holds between whom, since when, and since when that is known."""

from dateline.ledger.relations import relations
from dateline.ledger.statements import statements_of

__all__ = ["relations", "statements_of"]
