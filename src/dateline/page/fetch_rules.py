"""How politely, how long and how much is fetched."""

import msgspec

from dateline.page.limits import MAX_DOCUMENT_BYTES


class FetchRules(msgspec.Struct, frozen=True, kw_only=True):
    """How addresses are fetched.

    Times are in seconds. `delay` is the least time between two requests to a host; a longer
    `Crawl-delay` of its robots.txt wins, up to `longest_delay`.
    """

    agent: str = "Dateline/0.1 (reader of news pages)"
    delay: float = 1.0
    longest_delay: float = 30.0
    timeout: float = 20.0
    total_time: float = 60.0
    max_bytes: int = MAX_DOCUMENT_BYTES
    redirects: int = 5
    retries: int = 2
    back_off: float = 1.0
    robots: bool = True
    private: bool = False
