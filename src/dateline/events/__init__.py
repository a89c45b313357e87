"""The events room: the codebook, the lexicon, the coder of clauses, and mentions made events."""

from dateline.events.check import NOTICES, Finding, check_lexicon, shadowed_frames, unused_frames
from dateline.events.codebook.codebook import (
    Codebook,
    as_rows,
    cameo_of,
    load_codebook,
    plover_of,
    quad,
    score,
)
from dateline.events.coding.coder import code_story
from dateline.events.detector.detector import known_words
from dateline.events.frames.phrases import fillers_of, head_words, parties_of
from dateline.events.frames.slots import Slots, slots_of
from dateline.events.fusion import (
    Changed,
    FusionKeys,
    OpenEvent,
    OpenEvents,
    Report,
    Toll,
    event_id,
    fold_again,
    fold_in,
    fuse,
    fusion_keys,
    join_events,
    may_be_one,
    opposed_to,
    read_toll,
    split_event,
)
from dateline.events.lexicon.classes import read_classes
from dateline.events.lexicon.lexicon import Lexicon
from dateline.events.lexicon.loading import load_lexicon
from dateline.events.modality.modality import Modality, read_modality
from dateline.events.prepared import PreparedStory
from dateline.events.relate.relate import Relation, relate_pair
from dateline.events.why import Considered, Why, explain_story

__all__ = [
    "NOTICES",
    "Changed",
    "Codebook",
    "Considered",
    "Finding",
    "FusionKeys",
    "Lexicon",
    "Modality",
    "OpenEvent",
    "OpenEvents",
    "PreparedStory",
    "Relation",
    "Report",
    "Slots",
    "Toll",
    "Why",
    "as_rows",
    "cameo_of",
    "check_lexicon",
    "code_story",
    "event_id",
    "explain_story",
    "fillers_of",
    "fold_again",
    "fold_in",
    "fuse",
    "fusion_keys",
    "head_words",
    "join_events",
    "known_words",
    "load_codebook",
    "load_lexicon",
    "may_be_one",
    "opposed_to",
    "parties_of",
    "plover_of",
    "quad",
    "read_classes",
    "read_modality",
    "read_toll",
    "relate_pair",
    "score",
    "shadowed_frames",
    "slots_of",
    "split_event",
    "unused_frames",
]
