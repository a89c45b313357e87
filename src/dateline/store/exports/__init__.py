"""Exports: a store's events in the forms that others read, each with its data sheet."""

from dateline.store.exports.formats import FORMATS, Format
from dateline.store.exports.run import Exported, export_events

__all__ = ["FORMATS", "Exported", "Format", "export_events"]
