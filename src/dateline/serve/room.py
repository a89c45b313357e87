"""What every request is answered from."""

from collections.abc import Callable
from typing import NamedTuple

from dateline.serve.guard import Guard
from dateline.serve.kept import Kept
from dateline.serve.reader import Reader
from dateline.serve.reading import Reading


class Room(NamedTuple):
    """The store's published state (`now` gives it), what is read here, the guard, kept answers."""

    now: Callable[[], Reader]
    reading: Reading
    guard: Guard
    kept: Kept
