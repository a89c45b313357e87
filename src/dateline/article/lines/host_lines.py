"""Lines that recur on other pages of a host: its furniture, told by seeing more than one page."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from heapq import heappush, heappushpop
from math import ceil
from typing import NamedTuple
from urllib.parse import urlsplit

from dateline.article.lines.letters import letters
from dateline.records import Page

# Pages of a host whose lines are kept; the same ones in whatever order the pages come.
PAGES_KEPT = 24
# Lines recur that this share of the host's other pages have.
SHARE_OF_PAGES = 0.2
# A page that has this share of another's long lines, and so many, is a version of it and says
# nothing of what is furniture; lines on half of the other pages, if there are so many, are none
# of a version's.
SHARE_OF_VERSION, LEAST_OF_VERSION, LONG_WORDS = 0.5, 3, 15
SHARE_OF_ALL, LEAST_OTHERS = 0.5, 3

Marks = frozenset[int]


class Seen(NamedTuple):
    """A page's address and the fingerprints of its lines."""

    address: str | None
    marks: Marks


HostLines = Mapping[str, Mapping[str, Seen]]

_CANONICAL = re.compile(
    r"""<link\b[^>]*\brel=["']?canonical\b[^>]*\bhref=["']([^"'>\s]+)|"""
    r"""<link\b[^>]*\bhref=["']([^"'>\s]+)["'][^>]*\brel=["']?canonical\b""",
    re.IGNORECASE,
)
_HEAD = 200_000


def gather_host_lines(pages: Iterable[Page]) -> HostLines:
    """Return the lines of some pages of each host.

    Args:
        pages: The pages, in any order; articles that were read before are passed over.

    Returns:
        By host and page id, the fingerprints of the page's lines; of a host with many pages, those
        of the pages whose ids hash lowest, so that the order of the pages does not matter.
    """
    kept: dict[str, list[tuple[int, str, Seen]]] = {}
    for page in pages:
        if page.kind not in ("html", "text"):
            continue
        rank = -int.from_bytes(blake2b(page.id.encode(), digest_size=8).digest())
        host = kept.setdefault(page_host(page), [])
        if len(host) >= PAGES_KEPT and rank <= host[0][0]:
            continue
        if any(identity == page.id for _, identity, _ in host):
            continue
        entry = (rank, page.id, Seen(page.url, frozenset(map(_mark, _lines(page)))))
        if len(host) < PAGES_KEPT:
            heappush(host, entry)
        else:
            heappushpop(host, entry)
    return {
        host: {identity: seen for _, identity, seen in entries} for host, entries in kept.items()
    }


def recurring_lines(page: Page, lines: Sequence[str], known: HostLines) -> frozenset[int]:
    """Return the numbers of the lines that other pages of a page's host have too.

    Args:
        page: The page.
        lines: Its lines, or those that were taken for its story.
        known: The lines of its host's pages.
    """
    marks = [_mark(line) for line in lines]
    others = [
        seen.marks
        for identity, seen in known.get(page_host(page), {}).items()
        if identity != page.id and (page.url is None or seen.address != page.url)
    ]
    common = Counter(mark for other in others for mark in other & frozenset(marks))
    often = SHARE_OF_ALL * len(others) if len(others) >= LEAST_OTHERS else len(others)
    own = {
        mark
        for mark, line in zip(marks, lines, strict=True)
        if line.count(" ") + 1 >= LONG_WORDS and common[mark] <= often
    }
    others = [other for other in others if not _is_version(len(own & other), len(own))]
    if not others:
        return frozenset()
    least = ceil(SHARE_OF_PAGES * len(others))
    return frozenset(
        number
        for number, mark in enumerate(marks)
        if lines[number] and sum(mark in other for other in others) >= least
    )


def page_host(page: Page) -> str:
    """Return the host that a page is of, by its address or the one it gives; else nothing."""
    address = page.url
    if address is None and page.kind == "html":
        found = _CANONICAL.search(page.content, 0, _HEAD)
        address = (found[1] or found[2]) if found else None
    try:
        return (urlsplit(address or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _lines(page: Page) -> list[str]:
    text = page.content
    if page.kind == "html":
        from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415

        text = extract_plain_text(text, main_content=False)
    return [line for line in map(str.strip, text.split("\n")) if line]


def _is_version(shared: int, long: int) -> bool:
    return shared >= max(LEAST_OF_VERSION, SHARE_OF_VERSION * long)


def _mark(line: str) -> int:
    return hash(letters(line))
