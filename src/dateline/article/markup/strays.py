"""What an HTML extraction holds that is no part of the story: other stories' headlines, bios."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Literal

from dateline.article.datafile import either_of, entries
from dateline.article.lines.letters import letters

Stray = Literal["related", "author", "notice", "recurring"]

# A lone link of fewer words is as often a heading or a list's item as another story's headline.
_HEADLINE_WORDS = 7
_LONGEST_LABELLED = 220
_LAST_LINES = 5
_WORD = re.compile(r"[a-z]+")
_CLOSED = tuple(".:?!…”")
# A line of fewer letters may stand in such an element and in the story; an element that holds more
# than this share of the lines is around the story.
_LEAST_LETTERS, _MOST_OF_STORY = 20, 0.5
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
        lines that says who an author is; the kind that the class of its element names.
    """
    links: set[str] = set()
    if any(map(_is_headline, lines)):
        links = {letters(link.text_content()) for link in tree.iter("a") if link.get("href")}
    names = "|".join(re.escape(name) for name in authors if " " in name)
    note = re.compile(rf"(?:{names})\s+{_ABOUT}") if names else None
    found = _by_class(lines, tree)
    for number, line in enumerate(lines):
        linked = _is_headline(line) and letters(line) in links
        if linked or (len(line) <= _LONGEST_LABELLED and _labels().match(line)):
            found[number] = "related"
        elif note is not None and number >= len(lines) - _LAST_LINES and note.match(line):
            found[number] = "author"
    return found


def _by_class(lines: Sequence[str], tree: Any) -> dict[int, Stray]:
    """Find the lines that stand nowhere but in elements whose class says what is in them."""
    marks = {
        number: mark
        for number, mark in enumerate(map(letters, lines))
        if len(mark) >= _LEAST_LETTERS
    }
    most = _MOST_OF_STORY * sum(map(len, lines))
    kinds = _classes()
    found: dict[int, Stray] = {}
    held: dict[int, int] = {}
    taken: set[Any] = set()
    for node in tree.xpath(".//*[@class]"):
        words = _WORD.findall(node.get("class").lower())
        kind = next((kinds[word] for word in words if word in kinds), None)
        if kind is None or not taken.isdisjoint(node.iterancestors()):
            continue
        text = node.text_content()
        if len(text) > most:
            continue
        taken.add(node)
        inside = letters(text)
        for number, mark in marks.items():
            if mark in inside:
                found.setdefault(number, kind)
                held[number] = held.get(number, 0) + inside.count(mark)
    whole = letters(tree.text_content()) if found else ""
    return {
        number: kind for number, kind in found.items() if whole.count(marks[number]) <= held[number]
    }


@lru_cache(maxsize=1)
def _classes() -> dict[str, Stray]:
    kinds: dict[str, Stray] = {}
    known: dict[str, Stray] = {"author": "author", "related": "related", "notice": "notice"}
    for paragraph in entries("classes.txt", frozenset({"kind", "words"})):
        kind = known.get(paragraph.value("kind"))
        if kind is None:
            raise paragraph.fault("kind", "no such kind", f"one of {', '.join(known)}")
        kinds |= dict.fromkeys(paragraph.value("words").split(), kind)
    return kinds


def _is_headline(line: str) -> bool:
    return len(line.split()) >= _HEADLINE_WORDS and not line.rstrip().endswith(_CLOSED)


@lru_cache(maxsize=1)
def _labels() -> re.Pattern[str]:
    either = either_of("labels.txt", "label")
    return re.compile(rf"\W*(?:{either})\s*[:|]\s*\S", re.IGNORECASE)
