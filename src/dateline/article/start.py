"""Where a story begins once its dateline is past."""

import re

from dateline.records import Article

FARTHEST = 160
DASH = re.compile(r"\s(?:—|–|--|-|_)\s*|—\s*")


def story_start(article: Article) -> int:
    """Return the offset at which the story's first sentence begins, its dateline passed over.

    Args:
        article: The article.

    Returns:
        Code points into `Article.text`; 0 where there is no dateline.
    """
    if article.dateline is None:
        return 0
    place = article.text.lower().find(article.dateline.place.lower(), 0, FARTHEST)
    if place < 0:
        return 0
    dash = DASH.search(article.text, place, place + FARTHEST)
    ends = article.text.find(". ", place, dash.start() if dash else place)
    on_line = dash is not None and "\n" not in article.text[place : dash.end()]
    return dash.end() if dash is not None and ends < 0 and on_line else 0
