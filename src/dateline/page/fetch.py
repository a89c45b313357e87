"""Fetching politely: robots.txt, one request a host at a time, limits on size, time, redirects."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

import msgspec
import urllib3

from dateline.page.addresses import checked_address
from dateline.page.failure import PageError
from dateline.page.fetch_rules import FetchRules

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_AGAIN = frozenset({429, 500, 502, 503, 504})
_ROBOTS_BYTES = 512 * 1024
_PIECE = 64 * 1024


class Response(msgspec.Struct, frozen=True, kw_only=True):
    """What an address gave: the final address, the body, and what its headers said.

    `changed` is false where the server said that nothing changed since the validators given.
    """

    url: str
    body: bytes
    media: str = ""
    charset: str | None = None
    etag: str | None = None
    modified: str | None = None
    changed: bool = True


@dataclass
class Fetcher:
    """The state of a run of fetching: when each host was last asked, and what it allows."""

    rules: FetchRules
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    _asked: dict[str, float] = field(default_factory=dict)
    _robots: dict[str, Any] = field(default_factory=dict)

    def get(self, url: str, etag: str | None = None, modified: str | None = None) -> Response:
        """Fetch one address.

        Args:
            url: An `http` or `https` address.
            etag: The validator of the copy that the caller has, for a conditional request.
            modified: The time of that copy, as the server gave it.

        Raises:
            PageError: It may not be fetched, or cannot be, or is too large or too slow.
        """
        headers = {}
        if etag:
            headers["If-None-Match"] = etag
        if modified:
            headers["If-Modified-Since"] = modified
        deadline = self.clock() + self.rules.total_time
        seen = {url}
        here = url
        for _ in range(self.rules.redirects + 1):
            self._ask_robots(here, deadline)
            status, found, body = self._patiently(here, headers, deadline)
            target = found.get("location")
            if status not in _REDIRECTS or not target:
                return self._response(here, status, found, body)
            here = urljoin(here, target)
            if here in seen:
                raise PageError("redirect-loop", f"{url}: redirects in a circle at {here}")
            seen.add(here)
        raise PageError(
            "redirect-loop", f"{url}: more than {self.rules.redirects} redirects; check the address"
        )

    def _response(self, url: str, status: int, found: Any, body: bytes) -> Response:
        if status == 304:
            return Response(url=url, body=b"", changed=False)
        if not 200 <= status < 300:
            mend = "check the address" if status in (404, 410) else "try later, or save the page"
            raise PageError("http-status", f"{url}: the server answered {status}; {mend}")
        media, _, parameters = found.get("content-type", "").partition(";")
        name, _, charset = parameters.strip().partition("=")
        return Response(
            url=url,
            body=body,
            media=media.strip().lower(),
            charset=charset.strip("\"' ") or None if name.lower() == "charset" else None,
            etag=found.get("etag"),
            modified=found.get("last-modified"),
        )

    def _patiently(
        self, url: str, headers: dict[str, str], deadline: float
    ) -> tuple[int, Any, bytes]:
        """Ask, and ask again after a pause where the failure may pass."""
        for attempt in range(self.rules.retries + 1):
            self._wait_turn(url)
            last = attempt == self.rules.retries
            try:
                status, found, body = self._once(url, headers, deadline, self.rules.max_bytes)
            except urllib3.exceptions.HTTPError as error:
                if last or self.clock() > deadline:
                    reason = type(error).__name__
                    raise PageError(
                        "unreachable", f"{url}: no answer ({reason}); try later"
                    ) from error
            else:
                if status not in _AGAIN or last:
                    return status, found, body
            self.sleep(self.rules.back_off * 2**attempt)
        raise AssertionError("the last attempt returns or raises")

    def _once(
        self, url: str, headers: dict[str, str], deadline: float, limit: int
    ) -> tuple[int, Any, bytes]:
        address = checked_address(url, private=self.rules.private)
        parts = urlsplit(url)
        timeout = urllib3.Timeout(total=self.rules.timeout)
        common: dict[str, Any] = {"timeout": timeout, "retries": False, "maxsize": 1}
        pool: urllib3.HTTPConnectionPool
        if parts.scheme == "https":
            pool = urllib3.HTTPSConnectionPool(
                address,
                parts.port or 443,
                server_hostname=parts.hostname,
                assert_hostname=parts.hostname,
                **common,
            )
        else:
            pool = urllib3.HTTPConnectionPool(address, parts.port or 80, **common)
        target = parts.path or "/"
        asked = {
            "Host": parts.netloc.rpartition("@")[2],
            "User-Agent": self.rules.agent,
            "Accept-Encoding": "gzip, deflate",
            **headers,
        }
        with pool:
            answer = pool.request(
                "GET",
                f"{target}?{parts.query}" if parts.query else target,
                headers=asked,
                redirect=False,
                preload_content=False,
            )
            try:
                body = self._read(url, answer, deadline, limit)
            finally:
                answer.close()
        return answer.status, answer.headers, body

    def _read(self, url: str, answer: Any, deadline: float, limit: int) -> bytes:
        announced = answer.headers.get("content-length", "")
        pieces: list[bytes] = []
        size = int(announced) if announced.isdecimal() and int(announced) > limit else 0
        while size <= limit:
            if self.clock() > deadline:
                raise PageError(
                    "too-slow", f"{url}: not done after {self.rules.total_time:g} s; try later"
                )
            piece = answer.read(_PIECE, decode_content=True)
            if not piece:
                return b"".join(pieces)
            pieces.append(piece)
            size += len(piece)
        raise PageError(
            "too-large", f"{url}: more than {limit:,} bytes; no page of news is that large"
        )

    def _wait_turn(self, url: str) -> None:
        host = urlsplit(url).netloc
        pause = self.rules.delay
        asked_for = self._robots.get(_site(url))
        if asked_for is not None:
            wanted = asked_for.crawl_delay(self.rules.agent)
            pause = max(pause, min(float(wanted or 0), self.rules.longest_delay))
        last = self._asked.get(host)
        if last is not None:
            left = last + pause - self.clock()
            if left > 0:
                self.sleep(left)
        self._asked[host] = self.clock()

    def _ask_robots(self, url: str, deadline: float) -> None:
        if not self.rules.robots:
            return
        from protego import Protego  # noqa: PLC0415

        site = _site(url)
        if site not in self._robots:
            self._robots[site] = Protego.parse(self._robots_text(f"{site}/robots.txt", deadline))
        if not self._robots[site].can_fetch(url, self.rules.agent):
            raise PageError(
                "robots", f"{url}: the site's robots.txt does not allow it; ask the publisher"
            )

    def _robots_text(self, url: str, deadline: float) -> str:
        """Return a site's robots.txt; all is allowed where there is none, nothing where it fails.

        Source: RFC 9309, sections 2.3.1.3 and 2.3.1.4.
        """
        here = url
        for _ in range(self.rules.redirects + 1):
            try:
                status, found, body = self._once(here, {}, deadline, _ROBOTS_BYTES)
            except urllib3.exceptions.HTTPError as error:
                raise PageError(
                    "unreachable", f"{url}: no answer ({type(error).__name__}); try later"
                ) from error
            if status in _REDIRECTS and found.get("location"):
                here = urljoin(here, found["location"])
                continue
            if 200 <= status < 300:
                return body.decode("utf-8", "replace")
            return "User-agent: *\nDisallow: /" if status >= 500 else ""
        return ""


def _site(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
