"""A page of one document: its kind, and its id from what it holds."""

import re
from hashlib import blake2b

from dateline.records import Page, PageKind

_MARKUP = re.compile(
    r"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]|<div[\s>]|<p[\s>]|<p>|<br\s*/?>"
    r"|<(?:h[1-6]|span|table|section|main|ul|meta)[\s>]",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"</(?:p|div|a|span|html|body|article|section|h[1-6]|ul|li)\s*>", re.I)
_SNIFFED = 20_000


def page_id(content: str, url: str | None = None) -> str:
    """Return the id of a page: 16 hexadecimal digits over its address, if any, and content."""
    digest = blake2b(digest_size=8)
    # No address holds a NUL, so the first one parts address and content.
    digest.update((url or "").replace("\0", "").encode("utf-8", "surrogatepass"))
    digest.update(b"\0")
    digest.update(content.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def looks_like_markup(content: str) -> bool:
    """Say whether a document is HTML: it opens as such, or its beginning holds tags in pairs."""
    head = content[:_SNIFFED].lstrip("\ufeff \t\r\n")
    if re.match(r"<!doctype html|<html[\s>]|<\?xml[^>]*>\s*<(?:!doctype )?html", head, re.I):
        return True
    if _MARKUP.search(head) is None:
        return False
    return head.startswith("<") or len(_CLOSING.findall(head)) >= 2


def make_page(
    content: str,
    source: str,
    *,
    kind: PageKind | None = None,
    identifier: str | None = None,
    url: str | None = None,
    title: str | None = None,
    date: str | None = None,
    language: str | None = None,
    hints: dict[str, str] | None = None,
) -> Page:
    """Return the page of one decoded document.

    Args:
        content: The whole document.
        source: Where it was got: path, address, line of a file.
        kind: What it is, where the bringer knows; else told from its content.
        identifier: The caller's id; without it the id is a hash of address and content.
        url: The page's own address.
        title: The title its bringer gave.
        date: The publication day its bringer vouches for, ISO.
        language: The language its bringer gave, ISO 639-1.
        hints: What else the bringer said, by name (`feed_date`, `charset` …).

    Returns:
        The page.
    """
    return Page(
        id=identifier or page_id(content, url),
        kind=kind or ("html" if looks_like_markup(content) else "text"),
        content=content,
        source=source,
        url=url,
        title=title,
        date=date,
        language=language,
        hints=hints or {},
    )
