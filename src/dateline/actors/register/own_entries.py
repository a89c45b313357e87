"""Entries of one's own, appended to a register file if the register with them can be loaded."""

from pathlib import Path

from dateline.actors.register.check import taken_ids
from dateline.actors.register.entry_reader import read_entries
from dateline.actors.register.load import load_register, register_texts
from dateline.actors.register.tables import build_tables
from dateline.datafiles import DataFileError, data_folder


def add_entries(text: str, folder: Path, file: str = "own.txt") -> Path:
    """Append entries to a register file, if the register with them can be loaded.

    Args:
        text: Entries in the register's form.
        folder: The folder of one's own register files; it is made if it is not there.
        file: The file to append to.

    Returns:
        The file.

    Raises:
        DataFileError: An entry cannot be used or its id is taken; nothing is written.
    """
    added = read_entries(text, file)
    own = register_texts(folder) if folder.is_dir() else {}
    before = own.get(file, "")
    joined = f"{before.rstrip()}\n\n{text.strip()}\n" if before.strip() else f"{text.strip()}\n"
    texts = dict(own) if "states.txt" in own else register_texts(data_folder() / "register")
    there = build_tables({**texts, **own}).entries
    for finding in taken_ids((*there, *added)):
        raise DataFileError(file, finding.line, finding.problem, finding.mend)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / file
    path.write_text(joined, "utf-8")
    load_register.cache_clear()
    return path
