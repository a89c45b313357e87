"""What an HTML page says of itself: JSON-LD, meta elements, headings, times."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Any

import msgspec

_ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Posting|Report|Review)$")
_SCRIPT_COMMENT = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*.*?\*/)|(?://\s*\]\]>|-->)\s*$", re.S
)
_CONTROL = re.compile(r"[\x00-\x1f]+")
_SPACE = re.compile(r"\s+")
_MAX_JSON = 2_000_000
_MAX_NODES = 5_000


class Markup(msgspec.Struct, frozen=True):
    """The parts of a page's markup that speak of its story."""

    meta: dict[str, str]
    story: dict[str, Any]
    headings: tuple[str, ...]
    times: tuple[tuple[str, str, bool], ...]
    window_title: str | None
    canonical: str | None
    language: str | None
    byline: tuple[str, ...] = ()
    updates: tuple[str, ...] = ()


def read_markup(tree: Any) -> Markup:
    """Read what a parsed page says of itself.

    Args:
        tree: The root element of the page, as lxml parses it.

    Returns:
        Its meta elements by lower-case name (the first of each), the JSON-LD object that
        describes its story, its first-level headings, its `<time>` elements (value, text, whether
        marked as the publication's), the window's title, the canonical address, the language,
        and the texts of the posts of a live page.
    """
    objects = list(_described(tree))
    return Markup(
        meta=_meta(tree),
        story=_with_authors(_story(objects), objects),
        headings=tuple(text for node in tree.iter("h1") if (text := plain(node.text_content())))[
            :5
        ],
        times=tuple(_times(tree)),
        window_title=next(
            (
                plain(node.text_content())
                for node in tree.iter("title")
                if plain(node.text_content())
            ),
            None,
        ),
        canonical=next(
            (
                node.get("href")
                for node in tree.iter("link")
                if (node.get("rel") or "").lower() == "canonical" and node.get("href")
            ),
            None,
        ),
        language=next((node.get("lang") for node in tree.iter("html") if node.get("lang")), None),
        byline=tuple(_byline(tree)),
        updates=tuple(_updates(objects)),
    )


def plain(text: str | None) -> str:
    """Return a text with its white space made single spaces."""
    return _SPACE.sub(" ", text or "").strip()


def _meta(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop")
        content = node.get("content")
        if name and content and content.strip():
            found.setdefault(name.strip().lower(), content.strip())
    return found


def _described(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield every object of the page's JSON-LD."""
    for node in tree.iter("script"):
        if "ld+json" in (node.get("type") or "").lower():
            text = node.text_content() if len(node) else (node.text or "")
            yield from _objects(_parsed(text))


def _story(objects: Sequence[dict[str, Any]]) -> dict[str, Any]:
    best: dict[str, Any] = {}
    for item in objects:
        kinds = item.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(name, str) and _ARTICLE_TYPES.search(name) for name in names) and (
            _weight(item) > _weight(best)
        ):
            best = item
    return best


def _with_authors(story: dict[str, Any], objects: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return a story whose authors that are given by reference alone are put in."""
    authors = story.get("author")
    listed = authors if isinstance(authors, list) else [authors]
    wanted = [one.get("@id") for one in listed if isinstance(one, dict) and "name" not in one]
    if not any(isinstance(one, str) for one in wanted):
        return story
    known = {str(item.get("@id")): item for item in objects if "name" in item}
    return {
        **story,
        "author": [
            known.get(str(one.get("@id")), one) if isinstance(one, dict) else one for one in listed
        ],
    }


def _updates(objects: Sequence[dict[str, Any]]) -> Iterator[str]:
    for item in objects:
        posts = item.get("liveBlogUpdate")
        for post in posts if isinstance(posts, list) else [posts]:
            if isinstance(post, dict) and isinstance(post.get("articleBody"), str):
                yield unescape(post["articleBody"])


def _weight(item: dict[str, Any]) -> int:
    return sum(key in item for key in ("headline", "datePublished", "author", "articleBody"))


def _parsed(text: str) -> Any:
    if not text or len(text) > _MAX_JSON:
        return None
    cleaned = _SCRIPT_COMMENT.sub("", text).strip().rstrip(";")
    for attempt in (cleaned, _CONTROL.sub(" ", cleaned)):
        try:
            return msgspec.json.decode(attempt.encode("utf-8", "replace"))
        except (msgspec.DecodeError, RecursionError):
            continue
    return None


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    waiting, seen = [data], 0
    while waiting and seen < _MAX_NODES:
        seen += 1
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting[:0] = item
        elif isinstance(item, dict):
            yield item
            waiting.extend(
                value
                for key, value in item.items()
                if key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "liveBlogUpdate")
                and isinstance(value, dict | list)
            )


def _times(tree: Any) -> Iterator[tuple[str, str, bool]]:
    for number, node in enumerate(tree.iter("time")):
        if number >= 40:
            return
        label = f"{node.get('itemprop') or ''} {node.get('class') or ''}".lower()
        marked = "publish" in label or node.get("pubdate") is not None
        yield node.get("datetime") or "", plain(node.text_content()), marked


def _byline(tree: Any) -> Iterator[str]:
    for node in tree.xpath(
        "//*[@rel='author' or @itemprop='author' or contains(@class,'byline') or "
        "contains(@class,'author-name') or contains(@class,'author__name') or "
        "contains(@class,'article-author') or contains(@data-testid,'byline')]"
    )[:12]:
        text = plain(node.text_content())
        if 2 < len(text) < 200:
            yield text
