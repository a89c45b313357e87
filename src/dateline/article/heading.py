"""The lines of their own at the head of an extracted story: its day and where it was filed."""

from collections.abc import Sequence
from typing import NamedTuple

from dateline.article.agency import country_of
from dateline.article.candidates import DateCandidate
from dateline.article.cues import read_lines
from dateline.records import Dateline

_HEAD_LINES = 8
_LONGEST = 140
_EDGES = " \t,.;:–—-|()"


class Heading(NamedTuple):
    """What the head of a story says of it: where it was filed, and on which day."""

    dateline: Dateline | None = None
    dates: tuple[DateCandidate, ...] = ()


def read_heading(lines: Sequence[str]) -> Heading:
    """Read the first line of its own that dates a story ("12 May 2023", "Oslo, 14 March 2024").

    Who brings a story without its page vouches for its head, so such a day counts as a
    dateline's and not as the stamp of a page, which a copier may have put there.

    Args:
        lines: The story's lines.

    Returns:
        The day, and the place where one that is known stands beside it. Only lines before the
        first paragraph are looked at.
    """
    head: list[str] = []
    for words in (line.strip() for line in lines):
        if len(words) > _LONGEST or len(head) == _HEAD_LINES:
            break
        if words:
            head.append(words)
    for line in read_lines("\n".join(head)):
        if line.cue != "stamp" or line.stamp is None:
            continue
        place = line.text[: line.stamp.start].strip(_EDGES)
        country = country_of(place) if place else None
        return Heading(
            Dateline(place=place, country=country) if country else None,
            (DateCandidate(source="dateline", value=line.stamp.day, text=line.text),),
        )
    return Heading()
