"""Which stretch of a story which clauses cover: spans that overlap, as stretches that do not."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from dateline.records import Mention


class Stretch(NamedTuple):
    """A stretch of a paragraph and the mentions that cover it, the shortest first."""

    text: str
    mentions: tuple[Mention, ...]


class Paragraph(NamedTuple):
    """A line of a story in stretches, and the mentions whose words begin in it."""

    start: int
    stretches: tuple[Stretch, ...]
    mentions: tuple[Mention, ...]


def marked_paragraphs(text: str, mentions: Sequence[Mention]) -> list[Paragraph]:
    """Return a story's lines with every coded clause marked.

    Args:
        text: The story.
        mentions: Its mentions; offsets outside the story are cut to it.

    Returns:
        The lines that are not blank; their stretches put together are the line.
    """
    paragraphs = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            inside = [
                mention
                for mention in mentions
                if mention.evidence.start < end and mention.evidence.end > start
            ]
            begun = tuple(
                sorted(
                    (one for one in inside if start <= one.evidence.start < end),
                    key=lambda one: (one.evidence.start, one.evidence.end, one.id),
                )
            )
            paragraphs.append(Paragraph(start, _stretches(text, start, end, inside), begun))
        start = end + 1
    return paragraphs


def _stretches(text: str, start: int, end: int, mentions: Sequence[Mention]) -> tuple[Stretch, ...]:
    cuts = {start, end}
    for mention in mentions:
        cuts |= {max(start, mention.evidence.start), min(end, mention.evidence.end)}
    edges = sorted(cuts)
    found = []
    for left, right in pairwise(edges):
        over = sorted(
            (one for one in mentions if one.evidence.start < right and one.evidence.end > left),
            key=lambda one: (one.evidence.end - one.evidence.start, one.id),
        )
        found.append(Stretch(text[left:right], tuple(over)))
    return tuple(found)
