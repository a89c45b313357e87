"""The reading room: pages, API, feeds and charts over a store's published state."""

from dateline.serve.app import make_app
from dateline.serve.guard import LOOPBACK, Guard
from dateline.serve.reader import (
    Correction,
    Headline,
    Ledger,
    PlaceTally,
    Reader,
    Selection,
    Site,
    Span,
    StoreUnready,
    Tally,
    cursor_of,
)
from dateline.serve.reading import Reading

__all__ = [
    "LOOPBACK",
    "Correction",
    "Guard",
    "Headline",
    "Ledger",
    "PlaceTally",
    "Reader",
    "Reading",
    "Selection",
    "Site",
    "Span",
    "StoreUnready",
    "Tally",
    "cursor_of",
    "make_app",
]
