"""What the codebook holds: types, modes, contexts, sectors, CAMEO codes, as records."""

from collections.abc import Mapping
from types import MappingProxyType

import msgspec

QUADS: Mapping[int, str] = MappingProxyType(
    {
        1: "verbal cooperation",
        2: "material cooperation",
        3: "verbal conflict",
        4: "material conflict",
    }
)


class Code(msgspec.Struct, frozen=True, kw_only=True):
    """What every code of the codebook has: the code and what it stands for."""

    code: str
    definition: str
    examples: tuple[str, ...] = ()


class EventType(Code, frozen=True, kw_only=True):
    """An event type (what): its quad class, its score, and whether it needs a recipient."""

    quad: int
    score: float
    needs_recipient: bool


class Mode(Code, frozen=True, kw_only=True):
    """A mode (how) of one type; `contexts` are those that always come with it."""

    type: str
    score: float
    contexts: tuple[str, ...] = ()


class Named(Code, frozen=True, kw_only=True):
    """A sector or a special actor code: the code, a short name or kind, what it holds."""

    name: str


class Cameo(msgspec.Struct, frozen=True, kw_only=True):
    """A CAMEO 1.1b3 code and its PLOVER reading; `type` is None where PLOVER codes nothing."""

    code: str
    name: str
    type: str | None = None
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    note: str = ""


class Nearest(msgspec.Struct, frozen=True, kw_only=True):
    """The CAMEO code nearest to a type or mode, and what a context makes of it, in order."""

    cameo: str
    contexts: tuple[tuple[str, str], ...] = ()
    note: str = ""


class Codebook(msgspec.Struct, frozen=True, kw_only=True):
    """The whole codebook, checked. Every mapping is in the order of its file."""

    version: str
    name: str
    types: Mapping[str, EventType]
    modes: Mapping[tuple[str, str], Mode]
    contexts: Mapping[str, Code]
    auxiliaries: Mapping[str, Code]
    sectors: Mapping[str, Named]
    special: Mapping[str, Named]
    cameo: Mapping[str, Cameo]
    nearest: Mapping[tuple[str, str | None], Nearest]


def show_code(key: object) -> str:
    """Return a code, or a type and mode, as one writes it."""
    return " ".join(str(part) for part in key if part) if isinstance(key, tuple) else str(key)
