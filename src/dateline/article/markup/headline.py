"""The title, site and byline of an HTML page, weighed from what its markup says."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

from dateline.article.credits.agency import is_agency
from dateline.article.lines.letters import letters
from dateline.article.markup.markup import Markup, plain

_JOINTS = re.compile(r"\s+[-–—·•»]\s+|\s*[|ㅣ｜]\s*|\s+::\s+|：(?=[^：]{2,20}$)|-(?=[^-]{2,20}$)")
_EDGES = " -–—|·•»ㅣ｜"
_SHORTEST = 8
_LONGEST_TAIL = 6
_NAMES_APART = re.compile(
    r"\s*;\s*|\s*(?:,|\||&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bog\b|\boch\b)\s+", re.I
)
_BY = re.compile(
    r"^(?:(?:(?:written|reported|story|posted|published|text|veröffentlicht|artikel|"
    r"(?:\w+ )?(?:alle )?beitr(?:ag|äge)|publié|article|écrit) )?(?:by|von|par)|"
    r"por|di|da|af|av|door|text|autor|author)\b[:\s]+",
    re.I,
)
_SITES = ("og:site_name", "application-name", "publisher")
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
_SHORT_BYLINE = 5
_FULL_NAME = re.compile(r"[^\W\d_a-z][\w.’'-]*(?:\s+[\w.’'-]+){0,3}\s+[^\W\d_a-z][\w.’'-]*")
_NO_NAME = re.compile(
    r"https?:|www\.|@|\d{3}|\d[:/]\d|^\d|^(?:admin|editor|staff|redaktion|online)$", re.I
)


def page_title(markup: Markup) -> str | None:
    """Return the story's title.

    A title that the JSON-LD gives twice, as headline and as alternative, is it. A heading that the
    JSON-LD gives too is the title, unless the one for sharing is a part of it
    (it stands without a kicker). Else what the page gives for sharing comes first, without the
    site's name; where it goes on behind the page's own heading with a joint and no more than a
    few words, the heading wins.

    Args:
        markup: What the page says of itself.
    """
    site = page_site(markup)
    headline = plain(unescape(_string(markup.story.get("headline")) or ""))
    shared = plain(unescape(markup.meta.get("og:title") or ""))
    others = (headline, plain(unescape(markup.meta.get("twitter:title") or "")))
    again = plain(unescape(_string(markup.story.get("alternativeHeadline")) or ""))
    if len(headline) >= _SHORTEST and _same_words(headline, again):
        return without_site(headline, site)
    agreed = next((text for text in markup.headings if _same_words(text, headline)), None)
    shorter_shared = bool(shared) and letters(without_site(shared, site)) in letters(agreed or "")
    if agreed is not None and len(agreed) >= _SHORTEST and not shorter_shared:
        return without_site(agreed, site)
    if shared:
        for shorter in (*markup.headings, *others):
            if len(shorter) >= _SHORTEST and _goes_on(shorter, shared):
                return shorter
        if headline in markup.headings and len(headline) >= 3 * _SHORTEST and headline in shared:
            return headline
        cleaned = without_site(shared, site)
        if len(cleaned) >= _SHORTEST:
            return cleaned
    window = without_site(markup.window_title or "", site)
    for text in (headline, *markup.headings[:1], others[1], window, shared):
        if text:
            return without_site(text, site)
    return None


def _same_words(one: str, two: str) -> bool:
    return bool(two) and letters(one) == letters(two)


def _goes_on(shorter: str, longer: str) -> bool:
    """Say whether a title is another one with a site's or section's name behind a joint."""
    one, two = shorter.casefold(), longer.casefold()
    if not two.startswith(one) or len(two) == len(one):
        return False
    rest = two[len(one) :]
    return _JOINTS.match(rest) is not None and len(rest.split()) <= _LONGEST_TAIL


def without_site(title: str, site: str | None) -> str:
    """Return a title without the names of site and section behind its last joints.

    Args:
        title: The title as it stands in the markup.
        site: The site's name, if known: what is behind a joint and shares its name goes.
    """
    cleaned = _trimmed(title)
    for _ in range(3):
        joints = list(_JOINTS.finditer(cleaned))
        joint = joints[-1] if joints else None
        if joint is None or joint.start() < _SHORTEST:
            break
        tail = cleaned[joint.end() :]
        named = site is not None and _same_site(tail, site)
        barred = any(bar in joint[0] for bar in "|ㅣ｜") and len(tail.split()) <= _LONGEST_TAIL
        if not named and not barred:
            break
        cleaned = _trimmed(cleaned[: joint.start()])
    return cleaned


def _trimmed(title: str) -> str:
    """Return a title without joints at its ends; a quotation mark that closes it stays."""
    trimmed = title.strip(_EDGES)
    return trimmed + "»" if "«" in trimmed and trimmed + "»" in title else trimmed


def _same_site(tail: str, site: str) -> bool:
    one = re.sub(r"\W+|\.(?:com|org|net)\b", "", tail.casefold())
    two = re.sub(r"\W+", "", site.casefold())
    return bool(one) and bool(two) and (one in two or two in one)


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


def page_byline(
    markup: Markup, found: Callable[[], str | None] = lambda: None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the authors of a page, and the agencies that stand among them.

    The first of its parts that names somebody else than the site is taken; the site itself only
    where none does.

    Args:
        markup: What the page says of itself.
        found: Asked last: the names that the extractor finds on the page, `;` between them. Only
            those that read like a person's in full are taken.
    """
    site = letters(page_site(markup) or "")
    only_site: tuple[str, ...] = ()
    for names in _bylines(markup, found):
        unique = tuple(dict.fromkeys(name for name in names if letters(name) != site))
        if unique:
            agencies = tuple(name for name in unique if is_agency(name))
            return tuple(name for name in unique if name not in agencies), agencies
        only_site = only_site or tuple(names[:1])
    return only_site, ()


def _bylines(markup: Markup, found: Callable[[], str | None]) -> Iterator[list[str]]:
    yield _people(markup.story.get("author"))
    yield _people(markup.story.get("creator"))
    for key in _AUTHORS:
        if key in markup.meta:
            yield _split(markup.meta[key])
    for text in markup.byline:
        if _BY.match(text) or len(text.split()) <= _SHORT_BYLINE:
            yield _split(text)
    yield [name for name in _split(found() or "") if _FULL_NAME.fullmatch(name)]


def _people(value: Any) -> list[str]:
    items = value if isinstance(value, list) else [value]
    names: list[str] = []
    for item in items:
        name = _called(item) if isinstance(item, dict) else item
        for part in name if isinstance(name, list) else [name]:
            if isinstance(part, str):
                names.extend(_split(part))
    return names


def _called(person: dict[str, Any]) -> Any:
    """Return the name of a person in JSON-LD, or their names, as it stands."""
    parts = [_string(person.get(key)) for key in ("givenName", "familyName")]
    return person.get("name") or " ".join(part for part in parts if part)


def _split(text: str) -> list[str]:
    cleaned = _BY.sub("", plain(text))
    parts = (part.strip(" .,;:|-–") for part in _NAMES_APART.split(cleaned))
    return [part for part in parts if 2 < len(part) < 60 and not _NO_NAME.search(part)]


def _string(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return value.strip() if isinstance(value, str) and value.strip() else None
