"""The lines of their own at the head of an extracted story: its day, its authors, its place."""

from collections.abc import Sequence
from typing import NamedTuple

from dateline.article.credits.byline import byline_names, dated_byline
from dateline.article.credits.datelines import country_of
from dateline.article.lines.cues import read_lines
from dateline.article.lines.date_candidates import DateCandidate
from dateline.article.lines.stamps import find_stamps
from dateline.records import Dateline

_HEAD_LINES = 8
_LONGEST = 140
_EDGES = " \t,.;:–—-|()"


class Heading(NamedTuple):
    """What the head of a story says of it: where it was filed, on which day, and by whom."""

    dateline: Dateline | None = None
    dates: tuple[DateCandidate, ...] = ()
    byline: tuple[str, ...] = ()


def read_heading(lines: Sequence[str]) -> Heading:
    """Read the lines of its own that date and sign a story ("12 May 2023", "By Ann Lee").

    Who brings a story without its page vouches for its head, so such a day counts as a
    dateline's and not as the stamp of a page, which a copier may have put there.

    Args:
        lines: The story's lines.

    Returns:
        The first day, the place where one that is known stands beside it, and the authors. Only
        lines before the first paragraph are looked at.
    """
    head: list[str] = []
    for words in (line.strip() for line in lines):
        if len(words) > _LONGEST or len(head) == _HEAD_LINES:
            break
        if words:
            head.append(words)
    undated = [line for line in head if not find_stamps(line)]
    byline = next(filter(None, map(byline_names, undated)), ())
    for line in read_lines("\n".join(head)):
        signed = dated_byline(line.text)
        if signed is not None:
            (stamp, names), place = signed, ""
        elif line.cue == "stamp" and line.stamp is not None:
            stamp, names = line.stamp, ()
            place = line.text[: stamp.start].strip(_EDGES)
        else:
            continue
        country = country_of(place) if place else None
        return Heading(
            Dateline(place=place, country=country) if country else None,
            (DateCandidate(source="dateline", value=stamp.day, text=line.text),),
            byline or names,
        )
    return Heading(byline=byline)
