"""What every request is answered from."""

from asyncio import Semaphore
from collections.abc import Callable
from typing import NamedTuple

from dateline.serve.guard import Guard
from dateline.serve.kept import Kept
from dateline.serve.reader import Reader
from dateline.serve.reading import Reading


class Room(NamedTuple):
    """The store's published state (`now` gives it), what is read here, the guard, kept answers.

    `makers` lets few pages be made at a time: more would only take the processor from each other,
    and all come late.
    """

    now: Callable[[], Reader]
    reading: Reading
    guard: Guard
    kept: Kept
    makers: Semaphore
