"""What data files hold, kept in the form it is used in, so that it is not read out of them anew.

A compiled file is made when its data files are first read, in `data/compiled`, and holds a
fingerprint of them and of the code that reads them. One that is of other files, or broken, is
passed over and made anew; where none can be written, as in an installation that may only be read,
the data files are read each time.
"""

import gc
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

import msgspec

from dateline.datafiles import data_folder

Stored = TypeVar("Stored")
FOLDER = "compiled"
DIGEST = 16


def load_compiled(
    name: str,
    made_from: Iterable[str],
    read_by: Iterable[str],
    form: type[Stored],
    read: Callable[[], Stored],
    data: Path | None = None,
) -> Stored:
    """Return what data files hold: from its compiled file, or read and compiled.

    Args:
        name: The compiled file's name, without its ending.
        made_from: The data files, and the folders of data files, in the data folder.
        read_by: The modules that read them, as paths in the package ("events/lexicon/lexicon.py").
        form: What is stored: a struct that msgpack can hold.
        read: Reads the data files.
        data: The data folder, that of the package if None.

    Raises:
        DataFileError: From `read`: a data file cannot be used; nothing is compiled.
    """
    place = data_folder() if data is None else data
    mark = _fingerprint(place, made_from, read_by)
    path = Path(str(place)) / FOLDER / f"{name}.msgpack"
    known = _kept(path, mark, form)
    if known is not None:
        return known
    made = read()
    _write(path, mark, msgspec.msgpack.encode(made))
    return made


def _fingerprint(place: Traversable, made_from: Iterable[str], read_by: Iterable[str]) -> bytes:
    digest = blake2b(digest_size=DIGEST)
    package = files("dateline")
    sources = [place / name for name in made_from]
    sources += [package / name for name in ("compiled.py", "datafiles.py", *read_by)]
    for source in sources:
        inside = source.iterdir() if source.is_dir() else [source]
        for file in sorted(inside, key=lambda file: file.name):
            if file.is_file():
                body = file.read_bytes()
                digest.update(f"\0{source.name}/{file.name}\0{len(body)}\0".encode())
                digest.update(body)
    return digest.digest()


def _kept(path: Path, mark: bytes, form: type[Stored]) -> Stored | None:
    """Return what a compiled file holds, or None where it is missing, of other files, or broken."""
    try:
        kept = path.read_bytes()
    except OSError:
        return None
    body = memoryview(kept)[2 * DIGEST :]
    return decoded(body, form) if kept[: 2 * DIGEST] == mark + _digest(body) else None


def decoded(body: bytes | memoryview, form: type[Stored]) -> Stored | None:
    """Return what msgpack holds, or None where it is of another form or broken.

    Args:
        body: The encoded struct.
        form: Its type.
    """
    # Many thousand new objects, none of them garbage: the collector would only look on.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return msgspec.msgpack.decode(body, type=form)
    except msgspec.DecodeError:
        return None
    finally:
        if collecting:
            gc.enable()


def _digest(body: bytes | memoryview) -> bytes:
    return blake2b(body, digest_size=DIGEST).digest()


def _write(path: Path, mark: bytes, body: bytes) -> None:
    """Write a compiled file whole or not at all; where it cannot be written, do without."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(exist_ok=True)
        beside.write_bytes(mark + _digest(body) + body)
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
