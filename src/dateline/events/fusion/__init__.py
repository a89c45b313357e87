"""Mentions into events: one happening, many mentions, every merge with its reason."""

from dateline.events.fusion.casualties import Toll, read_toll
from dateline.events.fusion.compatible import may_be_one
from dateline.events.fusion.fuse import (
    Changed,
    event_id,
    fold_again,
    fold_in,
    fuse,
    opposed_to,
)
from dateline.events.fusion.judgements import join_events, split_event
from dateline.events.fusion.keys import FusionKeys, fusion_keys
from dateline.events.fusion.open_event import OpenEvent, OpenEvents
from dateline.events.fusion.report import Report

__all__ = [
    "Changed",
    "FusionKeys",
    "OpenEvent",
    "OpenEvents",
    "Report",
    "Toll",
    "event_id",
    "fold_again",
    "fold_in",
    "fuse",
    "fusion_keys",
    "join_events",
    "may_be_one",
    "opposed_to",
    "read_toll",
    "split_event",
]
