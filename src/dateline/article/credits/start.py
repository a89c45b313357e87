"""Where a story begins once its dateline is past, and the day that this names."""

import re

from dateline.article.credits.datelines import Opening, read_opening
from dateline.records import Article

FARTHEST = 160
# A title, a byline, a stamp and a caption may stand before the line of the dateline.
FARTHEST_LINE = 480
DASH = re.compile(r"\s(?:—|–|--|-|_)\s*|—\s*")
LINE = re.compile(r"[^\n]+")


def story_start(article: Article) -> int:
    """Return the offset at which the story's first sentence begins, its dateline passed over.

    Args:
        article: The article.

    Returns:
        Code points into `Article.text`; 0 where there is no dateline.
    """
    if article.dateline is None:
        return 0
    found = _opening_of(article)
    return found[0] + found[1].end if found else _behind_dash(article.text, article.dateline.place)


def filed_on(article: Article) -> tuple[int, int] | None:
    """Return the month and day that a story's dateline prints ("NAIROBI, Kenya, Feb. 24 -- ").

    Args:
        article: The article.
    """
    found = _opening_of(article) if article.dateline is not None else None
    day = found[1].day if found else None
    return day[:2] if day else None


def _opening_of(article: Article) -> tuple[int, Opening] | None:
    """Return where the line begins that opens with an article's dateline, and what stands there."""
    for line in LINE.finditer(article.text, 0, FARTHEST_LINE + FARTHEST):
        opening = read_opening(line.group()) if line.start() <= FARTHEST_LINE else None
        if opening is not None and opening.dateline == article.dateline:
            return line.start(), opening
    return None


def _behind_dash(text: str, name: str) -> int:
    """Return where a sentence begins behind the dash of a place at the head of a text, or 0."""
    place = text.lower().find(name.lower(), 0, FARTHEST)
    if place < 0:
        return 0
    dash = DASH.search(text, place, place + FARTHEST)
    ends = text.find(". ", place, dash.start() if dash else place)
    on_line = dash is not None and "\n" not in text[place : dash.end()]
    return dash.end() if dash is not None and ends < 0 and on_line else 0
