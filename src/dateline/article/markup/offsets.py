"""From the article's text back to the page it was read from."""

import re
from bisect import bisect_right
from html import unescape

from dateline.records import Article, Page

# What a reader of HTML source passes over (comments, scripts, tags), and what it sees.
SOURCE_TOKEN = re.compile(
    r"(?P<hidden><!--.*?-->|<(?P<element>script|style|noscript|template)\b.*?</(?P=element)\s*>|"
    r"<[!/?a-zA-Z][^>]*>)|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{2,32});?)|"
    r"(?P<space>\s+)|(?P<words>[^\s<&]+|[<&])",
    re.DOTALL,
)


def page_offset(article: Article, page: Page, offset: int) -> int:
    """Return where in the page a character of the article's text stands.

    Args:
        article: The article.
        page: The page it was read from.
        offset: Code points into `Article.text`, up to and with its length.

    Returns:
        Code points into `Page.content`. For flattened text it is exact; for HTML it is the
        character in the source, tags and entities passed over.

    Raises:
        ValueError: The offset is outside the text.
    """
    if not 0 <= offset <= len(article.text):
        raise ValueError(f"offset {offset} is outside the text of {len(article.text)} characters")
    line_start, line_end, number = _line_at(article.text, offset)
    if number >= len(article.spans):
        return offset
    start, end = article.spans[number]
    if end - start == line_end - line_start:
        return start + (offset - line_start)
    if offset >= line_end:
        return end
    wanted = len("".join(article.text[line_start:offset].split()))
    return _walk(page.content, start, end, wanted)


def page_span(article: Article, page: Page, start: int, end: int) -> tuple[int, int]:
    """Return the stretch of the page that a stretch of the article's text was read from.

    Args:
        article: The article.
        page: The page it was read from.
        start: First code point in `Article.text`.
        end: Code point behind the last.
    """
    first = page_offset(article, page, start)
    if end <= start:
        return first, first
    last = page_offset(article, page, end - 1)
    entity = SOURCE_TOKEN.match(page.content, last) if page.kind == "html" else None
    return first, entity.end() if entity and entity["entity"] else last + 1


def _line_at(text: str, offset: int) -> tuple[int, int, int]:
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", start)
    return start, len(text) if end < 0 else end, text.count("\n", 0, start)


def _walk(source: str, start: int, end: int, wanted: int) -> int:
    """Return where the character after `wanted` visible ones stands in a stretch of source."""
    seen = 0
    for token in SOURCE_TOKEN.finditer(source, start, end):
        if token["words"]:
            size = token.end() - token.start()
            if seen + size > wanted:
                return token.start() + wanted - seen
            seen += size
        elif token["entity"]:
            size = len("".join(unescape(token[0]).split()))
            if seen + size > wanted:
                return token.start()
            seen += size
    return end


class VisibleSource:
    """The visible characters of an HTML source without white space, and where each stands."""

    def __init__(self, source: str, begin: int = 0) -> None:
        pieces: list[str] = []
        self._at: list[int] = []
        self._from: list[int] = []
        size = 0
        for token in SOURCE_TOKEN.finditer(source, begin):
            kind = token.lastgroup
            if kind == "words":
                piece = token[0]
            elif kind == "entity":
                piece = "".join(unescape(token[0]).split())
            else:
                continue
            if piece:
                pieces.append(piece)
                self._at.append(size)
                self._from.append(token.start())
                size += len(piece)
        self.characters = "".join(pieces)
        self._source = source

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of source that a stretch of visible characters stands in."""
        first = self._place(start)
        last = self._place(end - 1)
        token = SOURCE_TOKEN.match(self._source, last)
        return first, token.end() if token and token["entity"] else last + 1

    def _place(self, index: int) -> int:
        piece = bisect_right(self._at, index) - 1
        start = self._from[piece]
        return start if self._source[start] == "&" else start + index - self._at[piece]
