"""What an HTML extraction holds that is no part of the story: other stories' headlines, bios."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Literal

from dateline.article.datafile import entries
from dateline.article.headline import letters

Stray = Literal["related", "author", "recurring"]

# A lone link of fewer words is as often a heading or a list's item as another story's headline.
_HEADLINE_WORDS = 7
_LONGEST_LABELLED = 220
_LAST_LINES = 5
_CLOSED = tuple(".:?!…”")
_ABOUT = r"(?:is|was|has been|covers|writes|joined|reports|has covered)\b"


def find_strays(lines: Sequence[str], tree: Any, authors: Sequence[str]) -> dict[int, Stray]:
    """Find the lines of an extraction that belong to other stories or to the author's note.

    Args:
        lines: What the extractor took for the story.
        tree: The parsed page.
        authors: The story's authors, as the page names them.

    Returns:
        By line number: `related` for a line that is wholly the link to another page and reads
        like a headline, or that a label such as "Related:" opens; `author` for one of the last
        lines that says who an author is.
    """
    links: set[str] = set()
    if any(map(_is_headline, lines)):
        links = {letters(link.text_content()) for link in tree.iter("a") if link.get("href")}
    names = "|".join(re.escape(name) for name in authors if " " in name)
    note = re.compile(rf"(?:{names})\s+{_ABOUT}") if names else None
    found: dict[int, Stray] = {}
    for number, line in enumerate(lines):
        linked = _is_headline(line) and letters(line) in links
        if linked or (len(line) <= _LONGEST_LABELLED and _labels().match(line)):
            found[number] = "related"
        elif note is not None and number >= len(lines) - _LAST_LINES and note.match(line):
            found[number] = "author"
    return found


def _is_headline(line: str) -> bool:
    return len(line.split()) >= _HEADLINE_WORDS and not line.rstrip().endswith(_CLOSED)


@lru_cache(maxsize=1)
def _labels() -> re.Pattern[str]:
    labels = [
        value
        for paragraph in entries("labels.txt", frozenset({"label"}))
        for value in paragraph.values("label")
    ]
    either = "|".join(map(re.escape, sorted(labels, key=len, reverse=True)))
    return re.compile(rf"\W*(?:{either})\s*[:|]\s*\S", re.IGNORECASE)
