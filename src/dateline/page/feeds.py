"""RSS, Atom and JSON feeds, sitemaps: which pages they name, and what they say of each.

Source: RSS 2.0; RFC 4287 (Atom); JSON Feed 1.1; sitemaps.org 0.9 with the news extension.
"""

import re
from typing import Any, Literal

import msgspec
from lxml import etree  # type: ignore[import-untyped]

from dateline.page.failure import PageError

_XML_ROOT = re.compile(
    # Possessive throughout: a page that opens with many comments must not be tried twice.
    rb"^\s*+(?>(?:<\?xml[^>]*+>\s*+|<!--(?:(?!-->).)*+-->\s*+"
    rb"|<!DOCTYPE[^>\[]*+(?:\[.*?\]\s*+)?>\s*+|<\?[^>]*+>\s*+)*+)"
    rb"<(?:\w+:)?(rss|feed|RDF|urlset|sitemapindex)[\s>]",
    re.DOTALL,
)
_ADDRESSES = ("loc", "guid", "id")
_DATES = ("published", "pubDate", "date", "issued", "publication_date", "updated", "modified")
_BODIES = ("encoded", "content", "description", "summary")


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One item of a feed: its address, and what the feed says of it or holds of it."""

    url: str | None = None
    title: str | None = None
    date: str | None = None
    language: str | None = None
    content: str | None = None
    is_feed: bool = False


def is_feed(head: bytes) -> bool:
    """Say whether a document's beginning is that of a feed or sitemap, XML or JSON."""
    if _XML_ROOT.match(head):
        return True
    return head.lstrip()[:1] == b"{" and b"jsonfeed.org/version/" in head


def read_feed(data: bytes, source: str) -> tuple[Entry, ...]:
    """Return the entries of a feed or sitemap, in its order.

    Args:
        data: The whole document.
        source: Where it came from, for the message.

    Returns:
        The entries; for an index of sitemaps, one for each sitemap, with `is_feed` set.

    Raises:
        PageError: It cannot be parsed, or defines entities of its own.
    """
    if data.lstrip()[:1] == b"{":
        return _json_entries(data, source)
    if b"<!ENTITY" in data:
        raise PageError(
            "bad-feed", f"{source}: the feed defines entities, which is refused; feeds need none"
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise PageError("bad-feed", f"{source}: broken XML ({error}); fetch it again") from error
    if root is None:
        raise PageError("bad-feed", f"{source}: broken XML; fetch it again")
    items = [node for node in root.iter() if _name(node) in ("item", "entry", "url", "sitemap")]
    if not items and parser.error_log:
        raise PageError("bad-feed", f"{source}: broken XML without an entry; fetch it again")
    return tuple(_entry(node) for node in items)


def _name(node: Any) -> str:
    tag = node.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _entry(item: Any) -> Entry:
    found: dict[str, str] = {}
    link = None
    for node in item.iter():
        name, text = _name(node), ("".join(node.itertext()) or "").strip()
        if name == "link":
            link = link or _link(node, text)
        elif text and (name not in _ADDRESSES or text.startswith(("http://", "https://"))):
            found.setdefault(name, text)
    return Entry(
        url=link or found.get("loc") or found.get("guid") or found.get("id"),
        title=found.get("title"),
        date=next((found[name] for name in _DATES if name in found), None),
        language=found.get("language"),
        content=next((found[name] for name in _BODIES if name in found), None),
        is_feed=_name(item) == "sitemap",
    )


def _link(node: Any, text: str) -> str | None:
    relation: Literal["alternate"] | str = node.get("rel", "alternate")
    address = node.get("href") or text
    return address if address and relation == "alternate" else None


def _json_entries(data: bytes, source: str) -> tuple[Entry, ...]:
    try:
        feed = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise PageError("bad-feed", f"{source}: broken JSON feed ({error})") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise PageError("bad-feed", f"{source}: a JSON feed without `items`")
    return tuple(_json_entry(item) for item in items if isinstance(item, dict))


def _json_entry(item: dict[str, Any]) -> Entry:
    def text(*keys: str) -> str | None:
        return next((item[key] for key in keys if isinstance(item.get(key), str)), None)

    return Entry(
        url=text("url", "external_url"),
        title=text("title"),
        date=text("date_published", "date_modified"),
        language=text("language"),
        content=text("content_html", "content_text", "summary"),
    )
