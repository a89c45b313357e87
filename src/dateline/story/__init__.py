"""The story room: which articles are copies of one text, and which are on the same event."""

from dateline.story.assemble import (
    Placement,
    adds_text,
    assemble_stories,
    build_story,
    place_article,
    publication_order,
    story_id,
)
from dateline.story.cluster import Cluster, cluster_articles, group_articles, related_articles
from dateline.story.copies import are_copies, find_copies
from dateline.story.index import MemoryIndex, SketchIndex, lookup_hashes
from dateline.story.sketch import Sketch, sketch_article
from dateline.story.sources import Sources, count_sources

__all__ = [
    "Cluster",
    "MemoryIndex",
    "Placement",
    "Sketch",
    "SketchIndex",
    "Sources",
    "adds_text",
    "are_copies",
    "assemble_stories",
    "build_story",
    "cluster_articles",
    "count_sources",
    "find_copies",
    "group_articles",
    "lookup_hashes",
    "place_article",
    "publication_order",
    "related_articles",
    "sketch_article",
    "story_id",
]
