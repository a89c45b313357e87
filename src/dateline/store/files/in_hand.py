"""The page in hand, noted beside the store: what the process died at, and how often."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

import msgspec

from dateline.store.files.segments import fault_of

FILE = "IN_HAND"
# A page that a process died at so often is not coded again.
TOO_OFTEN = 2


class _Noted(msgspec.Struct):
    page: str | None = None
    deaths: dict[str, int] = {}


class InHand:
    """Which page is being read or coded; a note that is still there was left by a death."""

    def __init__(self, path: Path) -> None:
        self._file = path / FILE
        self._open: BinaryIO | None = None
        self._length = 0
        self._noted = _Noted()
        with suppress(OSError, msgspec.DecodeError):
            self._noted = msgspec.json.decode(self._file.read_bytes(), type=_Noted)
        if self._noted.page is not None:
            deaths = self._noted.deaths
            deaths[self._noted.page] = deaths.get(self._noted.page, 0) + 1
            self._noted.page = None

    def deadly(self, page: str) -> bool:
        """Say whether processes died at a page too often."""
        return self._noted.deaths.get(page, 0) >= TOO_OFTEN

    @contextmanager
    def noted(self, page: str) -> Iterator[None]:
        """Note a page while it is read and coded.

        The note stays where the process dies, or an error ends the run; it goes where a person
        interrupts it.

        Raises:
            StoreFault: The note cannot be written.
        """
        self._noted.page = page
        self._write()
        try:
            yield
        except Exception:
            raise
        except BaseException:
            self._let_go()
            raise
        self._let_go()

    def forget(self) -> None:
        """Take the note away, as at the end of a run."""
        self._noted = _Noted()
        self.close()
        self._file.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the note's file; what it says stays."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def _let_go(self) -> None:
        self._noted.page = None
        self._write()

    def _write(self) -> None:
        try:
            if self._open is None:
                self._open = self._file.open("wb", buffering=0)
                self._length = 0
            # One write, never shorter than the last: whenever the process dies, the note is whole.
            note = msgspec.json.encode(self._noted).ljust(self._length)
            self._length = len(note)
            self._open.seek(0)
            self._open.write(note)
        except OSError as error:
            raise fault_of(error, self._file) from error
