"""The run report: what a run took in, what it wrote, what failed, how long each room took."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter

import msgspec


class RunReport(msgspec.Struct, frozen=True, kw_only=True):
    """One run, as `ingest` prints it.

    `counts` has documents met, known before, new, failed, and the rows written of each kind;
    `errors` counts failures by kind; `seconds` by room.
    """

    run: int
    command: str
    store: str
    resumed: bool
    counts: dict[str, int]
    errors: dict[str, int]
    seconds: dict[str, float]
    snapshot: int


@dataclass
class Counting:
    """The counts and seconds of a run so far."""

    counts: dict[str, int] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)

    def add(self, name: str, number: int = 1) -> None:
        """Count something."""
        if number:
            self.counts[name] = self.counts.get(name, 0) + number

    @contextmanager
    def timed(self, room: str) -> Iterator[None]:
        """Add what passes to a room's seconds."""
        started = perf_counter()
        try:
            yield
        finally:
            self.seconds[room] = self.seconds.get(room, 0.0) + perf_counter() - started
