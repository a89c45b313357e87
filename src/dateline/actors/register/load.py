"""Load the register: from its compiled form where that is fresh, else from its text files."""

import hashlib
import os
from functools import lru_cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import msgspec

from dateline.actors.register.entries import Entry
from dateline.actors.register.register import Register, Tables
from dateline.actors.register.tables import build_tables, words_of_tables
from dateline.compiled import decoded
from dateline.datafiles import DataFileError, data_folder

COMPILED = "register.msgpack"
OWN_VARIABLE = "DATELINE_REGISTER"
LAYOUT = "6"


@lru_cache(maxsize=4)
def load_register(folder: Path | None = None) -> Register:
    """Load the register once.

    Args:
        folder: A folder of register files, that of `own_register` if None. One with a
            `states.txt` stands alone; the files of any other are read on top of those that come
            with Dateline.

    Returns:
        The register, from its compiled form if that was made from the very same files.

    Raises:
        DataFileError: A file cannot be used; the message names file, line and mend, and
            nothing is loaded.
    """
    shipped = data_folder() / "register"
    folder = folder or own_register()
    if folder is None:
        return Register(load_tables(shipped))
    if (folder / "states.txt").is_file():
        return Register(load_tables(folder))
    texts = register_texts(shipped)
    own = {f"{folder.name}/{name}": text for name, text in register_texts(folder).items()}
    return Register(build_tables({**texts, **own}))


def own_register() -> Path | None:
    """Return the folder of register files of one's own that DATELINE_REGISTER names, if it does.

    Raises:
        DataFileError: It names no folder.
    """
    named = os.environ.get(OWN_VARIABLE)
    if not named:
        return None
    folder = Path(named)
    if not folder.is_dir():
        raise DataFileError(named, 0, f"{OWN_VARIABLE} names no folder", "name one, or unset it")
    return folder


def load_tables(folder: Traversable) -> Tables:
    """Return the register's tables, compiled or read.

    Args:
        folder: A folder of register files.

    Raises:
        DataFileError: A file cannot be used.
    """
    texts = register_texts(folder)
    fingerprint = _fingerprint(texts)
    compiled = folder / COMPILED
    if compiled.is_file():
        tables = decoded(compiled.read_bytes(), Tables)
        if tables and tables.fingerprint == fingerprint:
            return tables
    return build_tables(texts, fingerprint)


def compile_register(folder: Path) -> Path:
    """Write the compiled form of a folder of register files beside them.

    Args:
        folder: A folder of register files.

    Returns:
        The file written.

    Raises:
        DataFileError: A register file cannot be used.
    """
    texts = register_texts(folder)
    tables = build_tables(texts, _fingerprint(texts))
    path = folder / COMPILED
    path.write_bytes(msgspec.msgpack.encode(_lean(tables)))
    return path


def _lean(tables: Tables) -> dict[str, Any]:
    """Return tables to be stored, without what is said twice or is the default.

    A field left out at the end of a record is its default when it is read; every object less
    shortens the loading. The holders of offices are the persons' terms again.
    """
    stored: dict[str, Any] = msgspec.to_builtins(tables)
    always = [None, None]
    stored["names"] = {
        name: [one[:-1] if one[-1] == always else one for one in references]
        for name, references in stored["names"].items()
    }
    fields = Entry.__struct_fields__
    names, holders = fields.index("names"), fields.index("holders")
    for entry in stored["entries"]:
        entry[holders] = []
        entry[names] = [one[:-1] if one[-1] == always else one for one in entry[names]]
    return stored


def register_texts(folder: Traversable) -> dict[str, str]:
    """Return the text of every `.txt` file of a folder and its sub-folders, by relative name."""
    found: dict[str, str] = {}

    def walk(place: Traversable, prefix: str) -> None:
        for item in sorted(place.iterdir(), key=lambda item: item.name):
            if item.is_dir():
                walk(item, f"{prefix}{item.name}/")
            elif item.name.endswith(".txt"):
                name = f"{prefix}{item.name}"
                try:
                    found[name] = item.read_bytes().decode("utf-8")
                except UnicodeDecodeError as broken:
                    raise DataFileError(
                        name, 1, f"not UTF-8 at byte {broken.start}", "save the file as UTF-8"
                    ) from None

    walk(folder, "")
    return found


def _fingerprint(texts: dict[str, str]) -> str:
    """Return what tells register files, and the words that their tables are made with."""
    digest = hashlib.blake2b(LAYOUT.encode(), digest_size=16)
    for name, text in texts.items():
        digest.update(f"{name}\0{len(text)}\0".encode())
        digest.update(text.encode())
    digest.update(words_of_tables().encode())
    return digest.hexdigest()
