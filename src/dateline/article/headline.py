"""The title, site and byline of an HTML page, weighed from what its markup says."""

import re
from typing import Any

from dateline.article.agency import is_agency
from dateline.article.markup import Markup, plain

_JOINTS = re.compile(r"\s+[-–—|·•»:]\s+|\s*\|\s*|\s+::\s+")
_NAMES_APART = re.compile(
    r"\s*(?:,|;|\||&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bog\b|\boch\b)\s+", re.I
)
_BY = re.compile(
    r"^(?:by|von|par|por|di|da|af|av|door|written by|reported by|story by|text)\b[:\s]+", re.I
)
_SITES = ("og:site_name", "application-name", "publisher", "cre")
_AUTHORS = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "byl",
    "dcterms.creator",
    "article.author",
    "citation_author",
)
_NO_NAME = re.compile(r"https?:|www\.|@|\d{3}|^(?:admin|editor|staff|redaktion|online)$", re.I)


def page_title(markup: Markup) -> str | None:
    """Return the story's title.

    The heading of the page wins where the other sources agree with it; where they do not, the
    structured ones do.
    """
    headline = plain(_string(markup.story.get("headline")) or "")
    shared = plain(markup.meta.get("og:title") or markup.meta.get("twitter:title") or "")
    window = markup.window_title or ""
    site = page_site(markup)
    for heading in markup.headings:
        if len(heading) >= 8 and any(_same(heading, other) for other in (headline, shared, window)):
            return heading
    for text in (headline, shared, window):
        if text:
            return without_site(text, site)
    return markup.headings[0] if markup.headings else None


def _same(heading: str, other: str) -> bool:
    if not other:
        return False
    one, two = heading.casefold(), other.casefold()
    if one in two or two in one:
        return True
    words, others = set(re.findall(r"\w+", one)), set(re.findall(r"\w+", two))
    return len(words & others) >= 0.6 * len(words)


def without_site(title: str, site: str | None) -> str:
    """Return a title without the name of the site, or a short last part, at its end."""
    parts = _JOINTS.split(title)
    if len(parts) < 2:
        return title
    if site and parts[-1].strip().casefold() == site.casefold():
        return title[: title.rfind(parts[-1])].rstrip(" -–—|·•»:")
    if len(parts[-1].split()) <= 4 and len(title) - len(parts[-1]) > 30 and "|" in title:
        return title[: title.rfind(parts[-1])].rstrip(" -–—|·•»:")
    return title


def page_site(markup: Markup) -> str | None:
    """Return the name of the site that a page is of."""
    for name in _SITES:
        if markup.meta.get(name):
            return markup.meta[name]
    publisher = markup.story.get("publisher")
    if isinstance(publisher, list) and publisher:
        publisher = publisher[0]
    if isinstance(publisher, dict):
        return _string(publisher.get("name"))
    return None


def page_byline(markup: Markup) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the authors of a page, and the agencies that stand among them."""
    names = _people(markup.story.get("author")) or _people(markup.story.get("creator"))
    if not names:
        for key in _AUTHORS:
            if key in markup.meta:
                names = _split(markup.meta[key])
                if names:
                    break
    if not names:
        for text in markup.byline:
            if _BY.match(text) or len(text.split()) <= 5:
                names = _split(text)
                if names:
                    break
    unique = tuple(dict.fromkeys(names))
    agencies = tuple(name for name in unique if is_agency(name))
    return tuple(name for name in unique if name not in agencies), agencies


def _people(value: Any) -> list[str]:
    items = value if isinstance(value, list) else [value]
    names: list[str] = []
    for item in items:
        name = item.get("name") if isinstance(item, dict) else item
        for part in name if isinstance(name, list) else [name]:
            if isinstance(part, str):
                names.extend(_split(part))
    return names


def _split(text: str) -> list[str]:
    cleaned = _BY.sub("", plain(text))
    parts = (part.strip(" .,;:|-–") for part in _NAMES_APART.split(cleaned))
    return [part for part in parts if 2 < len(part) < 60 and not _NO_NAME.search(part)]


def _string(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return value.strip() if isinstance(value, str) and value.strip() else None
