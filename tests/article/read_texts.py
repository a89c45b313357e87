"""Texts as the article room reads them, and the only row that the walk codes in one."""

from pathlib import Path

from dateline.article import read_through
from dateline.pipeline import Coded, code_sources
from dateline.records import Mention


def read(text: str) -> str:
    """Return what is read of a text as it was given."""
    return read_through(text, frozenset).text


def only_row(said: str, folder: Path) -> Mention:
    """Return the only row of a text, coded from a file in a folder."""
    file = folder / "page.txt"
    file.write_text(f"{said}\n", encoding="utf-8")
    [coded] = code_sources([str(file)])
    assert isinstance(coded, Coded)
    [row] = coded.mentions
    return row
