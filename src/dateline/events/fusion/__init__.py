"""Mentions into events: one happening, many mentions, every merge with its reason."""

from dateline.events.fusion.casualties import Toll, read_toll
from dateline.events.fusion.compatible import may_be_one
from dateline.events.fusion.fuse import event_id, fuse
from dateline.events.fusion.judgements import join_events, split_event
from dateline.events.fusion.keys import FusionKeys, fusion_keys
from dateline.events.fusion.report import Report

__all__ = [
    "FusionKeys",
    "Report",
    "Toll",
    "event_id",
    "fuse",
    "fusion_keys",
    "join_events",
    "may_be_one",
    "read_toll",
    "split_event",
]
