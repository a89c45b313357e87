"""The codebook: PLOVER 2.0 types, modes, contexts, parties, and the crosswalk to CAMEO 1.1b3.

What is read here is written in `data/codebook/*.txt`. Source: PLOVER 2.0 and CAMEO 1.1b3, as the
project's own codebook settles them.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache
from typing import TypeVar

import msgspec

from dateline.datafiles import data_folder
from dateline.events.codebook.entries import (
    QUADS,
    Cameo,
    Code,
    Codebook,
    EventType,
    Mode,
    Named,
    Nearest,
    show_code,
)
from dateline.events.codebook.files import read_codebook

__all__ = [
    "QUADS",
    "Cameo",
    "Code",
    "Codebook",
    "EventType",
    "Mode",
    "Named",
    "Nearest",
    "as_rows",
    "cameo_of",
    "is_material_conflict",
    "is_verbal",
    "load_codebook",
    "plover_of",
    "quad",
    "read_codebook",
    "score",
]

Key = TypeVar("Key")
Value = TypeVar("Value")


@lru_cache(maxsize=1)
def load_codebook() -> Codebook:
    """Return the codebook that ships with the package, read and checked once.

    Raises:
        DataFileError: A codebook file is wrong; the message says where and how to mend it.
    """
    return read_codebook(data_folder() / "codebook")


def quad(event_type: str) -> int:
    """Return the quad class of a type: 1 to 4, see `QUADS`.

    Raises:
        ValueError: There is no such type.
    """
    return _find(load_codebook().types, event_type, "type").quad


def is_verbal(event_type: str) -> bool:
    """Say whether a type is of what is said, not of what is done. Raises as `quad` does."""
    return quad(event_type) in {1, 3}


def is_material_conflict(event_type: str) -> bool:
    """Say whether a type is of a hostile deed. Raises as `quad` does."""
    return quad(event_type) == 4


def score(event_type: str, modes: Sequence[str] = ()) -> float:
    """Return the conflict-cooperation score of an event.

    Args:
        event_type: A type, such as `PROTEST`.
        modes: Its modes; the one furthest from zero decides, and the type's own score where none.

    Returns:
        A number from -10 (conflict) to +10 (cooperation).

    Raises:
        ValueError: There is no such type, or the type has no such mode.
    """
    book = load_codebook()
    own = _find(book.types, event_type, "type").score
    scores = [_find(book.modes, (event_type, mode), "mode").score for mode in modes]
    return max(scores, key=abs, default=own)


def cameo_of(event_type: str, mode: str | None = None, contexts: Collection[str] = ()) -> str:
    """Return the CAMEO 1.1b3 code nearest to an event.

    Args:
        event_type: A type, such as `AID`.
        mode: One of its modes, or None.
        contexts: The event's contexts, in any order; the crosswalk's order decides.

    Returns:
        A code of three or four digits.

    Raises:
        ValueError: There is no such type, or the type has no such mode.
    """
    nearest = _find(load_codebook().nearest, (event_type, mode), "type and mode")
    return next((code for name, code in nearest.contexts if name in contexts), nearest.cameo)


def plover_of(cameo: str) -> tuple[str, str | None] | None:
    """Return the PLOVER type and mode of a CAMEO code, or None where PLOVER codes nothing.

    Args:
        cameo: Two to four digits with the leading zero, such as `057` or `1831`.

    Raises:
        ValueError: CAMEO 1.1b3 has no such code.
    """
    entry = _find(load_codebook().cameo, cameo, "CAMEO code")
    return None if entry.type is None else (entry.type, entry.mode)


def as_rows() -> Iterator[dict[str, object]]:
    """Yield the codebook as flat rows for printing, each with its `kind` and its `code` first."""
    book = load_codebook()
    yield {"kind": "codebook", "code": book.version, "name": book.name}
    for kind, entries in (
        ("type", book.types),
        ("mode", book.modes),
        ("context", book.contexts),
        ("aux", book.auxiliaries),
        ("sector", book.sectors),
        ("actor", book.special),
        ("cameo", book.cameo),
    ):
        for entry in entries.values():
            yield {"kind": kind, "code": entry.code} | msgspec.to_builtins(entry)
    for (event_type, mode), nearest in book.nearest.items():
        row: dict[str, object] = {"kind": "crosswalk", "code": nearest.cameo}
        yield row | {
            "type": event_type,
            "mode": mode,
            "contexts": dict(nearest.contexts),
            "note": nearest.note,
        }


def _find(entries: Mapping[Key, Value], key: Key, what: str) -> Value:
    """Return an entry, or raise a ValueError that names the nearest one."""
    found = entries.get(key)
    if found is None:
        shown = {show_code(known): known for known in entries}
        near = get_close_matches(show_code(key), shown, n=1)
        mend = f"did you mean {near[0]!r}?" if near else "see `dateline codebook`"
        raise ValueError(f"the codebook has no {what} {show_code(key)!r}; {mend}")
    return found
