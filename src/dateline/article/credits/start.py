"""Where a story begins once its dateline is past."""

import re

from dateline.article.credits.datelines import read_opening
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
    for line in LINE.finditer(article.text, 0, FARTHEST_LINE + FARTHEST):
        opening = read_opening(line.group()) if line.start() <= FARTHEST_LINE else None
        if opening is not None and opening.dateline == article.dateline:
            return line.start() + opening.end
    return _behind_dash(article.text, article.dateline.place)


def _behind_dash(text: str, name: str) -> int:
    """Return where a sentence begins behind the dash of a place at the head of a text, or 0."""
    place = text.lower().find(name.lower(), 0, FARTHEST)
    if place < 0:
        return 0
    dash = DASH.search(text, place, place + FARTHEST)
    ends = text.find(". ", place, dash.start() if dash else place)
    on_line = dash is not None and "\n" not in text[place : dash.end()]
    return dash.end() if dash is not None and ends < 0 and on_line else 0
