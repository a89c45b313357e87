"""What a page is before it is written: one content, ready for every form."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from dateline.serve.reader import Reader
from dateline.serve.reading import Reading

Row = Mapping[str, Any]


class Entry(NamedTuple):
    """One entry of a feed: its page, its title, the ISO day it changed, and its words."""

    address: str
    title: str
    day: str | None
    summary: str


class Leaf(msgspec.Struct, frozen=True, kw_only=True):
    """One page: `data` is what JSON gives, `rows` what CSV and Arrow give, `entries` the feed.

    `view` is what the template needs beside `data`. `next_after` is the cursor of the next page.
    """

    template: str
    title: str
    data: Mapping[str, Any]
    rows: Sequence[Row] = ()
    entries: Sequence[Entry] = ()
    view: Mapping[str, Any] = {}
    next_after: str | None = None


class Ask(NamedTuple):
    """One request, read: whom to ask, what is asked, and the address it was asked at.

    `values` are the read parameters, `path` holds the parts of the path.
    """

    reader: Reader
    reading: Reading
    values: Mapping[str, Any]
    path: Mapping[str, str]
    address: str
    query: str
