"""The store's published state, followed as it changes."""

import gc
from collections.abc import Callable
from pathlib import Path
from threading import Lock, Thread
from time import monotonic

from dateline.serve.reader import Correction, StoreUnready
from dateline.serve.shelf.shelf import Shelf
from dateline.store import StoreError, open_snapshot, open_store

LOOK_EVERY = 2.0


def open_shelf(path: Path, correct: Callable[[Correction], None]) -> Shelf:
    """Open a store's published state for the reading room.

    Raises:
        StoreError: It is not there, torn, or of another version.
    """
    return Shelf(open_store(path), correct)


class Following:
    """The newest published state; the next one is read beside it, and takes its place when ready.

    Args:
        path: The store.
        correct: Adds a correction to the store.

    Raises:
        StoreError: The store is not there, torn, or of another version.
    """

    def __init__(self, path: Path, correct: Callable[[Correction], None]) -> None:
        self._path = path
        self._correct = correct
        self._lock = Lock()
        self._shelf = _opened(path, correct)
        self._looked = monotonic()
        self._reading = False

    def now(self) -> Shelf:
        """Return the newest state that is ready.

        Raises:
            StoreUnready: The store is gone, torn, or of another version by now.
        """
        with self._lock:
            due = monotonic() - self._looked > LOOK_EVERY and not self._reading
            if due:
                self._looked = monotonic()
        if due and self._published() != self._shelf.number:
            self._reading = True
            Thread(target=self._read_next, daemon=True).start()
        return self._shelf

    def look(self) -> None:
        """Read the published state at once, as after a correction."""
        if self._published() != self._shelf.number:
            self._read_next()

    def _published(self) -> int:
        try:
            with open_snapshot(self._path) as snapshot:
                return snapshot.manifest.number
        except StoreError as fault:
            raise StoreUnready(str(fault)) from fault

    def _read_next(self) -> None:
        try:
            self._shelf = _opened(self._path, self._correct)
        except StoreError:
            # The state that is read stays; what is wrong is said when it is looked at again.
            return
        finally:
            self._reading = False


def _opened(path: Path, correct: Callable[[Correction], None]) -> Shelf:
    shelf = open_shelf(path, correct)
    # A snapshot's millions of objects live until the next one: looking through them for cycles
    # again and again would hold up every reader for most of a second.
    gc.freeze()
    return shelf
