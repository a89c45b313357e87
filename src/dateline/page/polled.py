"""What a visit to a feed gives."""

import msgspec

from dateline.page.feeds import Entry


class Polled(msgspec.Struct, frozen=True, kw_only=True):
    """What a visit to a feed gave: its entries, and the validators for the next visit.

    `changed` is false where the server said that nothing is new since the last.
    """

    entries: tuple[Entry, ...] = ()
    etag: str | None = None
    modified: str | None = None
    changed: bool = True
