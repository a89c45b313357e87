"""Locks between processes: one writer, and readers that say which snapshot they hold."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dateline.store.errors import Busy, StoreFault

try:
    import fcntl
except ImportError:  # Windows has no such locks; there the writer's file is opened exclusively.
    fcntl = None  # type: ignore[assignment]

WRITER = "WRITER"


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Hold the store's writer lock.

    Raises:
        Busy: Another process holds it.
        StoreFault: The store may not be written to.
    """
    try:
        lock = os.open(path / WRITER, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise StoreFault(
            f"{path} cannot be written to ({error.strerror}); check its rights, or copy it"
        ) from error
    try:
        if fcntl is not None:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                holder = os.pread(lock, 32, 0).decode("ascii", "replace").strip()
                raise Busy(
                    f"{path} is being written to by process {holder or 'unknown'}; wait for it "
                    "to end, readers need not"
                ) from error
        os.ftruncate(lock, 0)
        os.pwrite(lock, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        os.close(lock)


def hold_shared(descriptor: int) -> None:
    """Hold a shared lock until the descriptor is closed."""
    if fcntl is not None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_SH)
        except OSError:
            return


def try_exclusive(path: Path) -> bool:
    """Say whether nobody holds a lock on a file."""
    if fcntl is None:
        return False
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    finally:
        os.close(descriptor)
    return True
