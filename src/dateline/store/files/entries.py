"""The entries of lexicon and register that articles were coded with, kept by their fingerprint."""

import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from dateline.store.files.segments import write_file

FOLDER = "knowledge"
# In an eighth of the time of the smallest form, and a quarter larger: one file a version.
FAST = 1
Entries = Mapping[str, tuple[str, ...]]


def keep_entries(path: Path, knowledge: str, entries: Callable[[], Entries]) -> None:
    """Keep the entries that a run codes with, by their fingerprint, once; else none are read."""
    file = path / FOLDER / f"{knowledge}.json.z"
    if not file.exists():
        write_file(file, zlib.compress(msgspec.json.encode(dict(entries())), FAST))


def kept_entries(path: Path, knowledge: str) -> Entries | None:
    """Return the entries of a fingerprint; None where they were not kept."""
    with suppress(OSError, zlib.error, msgspec.DecodeError):
        data = zlib.decompress((path / FOLDER / f"{knowledge}.json.z").read_bytes())
        return msgspec.json.decode(data, type=dict[str, tuple[str, ...]])
    return None
