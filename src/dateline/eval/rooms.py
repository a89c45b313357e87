"""The rooms as scoring asks them: their modules and functions, imported when asked for.

So scoring stored predictions needs none of them, and a room that is not there is said.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import msgspec


class RoomMissingError(Exception):
    """A room that the prediction needs is not there."""


class LanguageMissingError(Exception):
    """A room cannot read the language of a set."""


def face(room: str, module: str) -> Any:
    """Return a room's module.

    Raises:
        RoomMissingError: It cannot be imported.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise RoomMissingError(f"{room} ({error})") from error


def function(room: str, module: str, name: str) -> Callable[..., Any]:
    """Return a function of a room's face.

    Raises:
        RoomMissingError: The room has no such function yet.
    """
    found = getattr(face(room, module), name, None)
    if found is None:
        raise RoomMissingError(f"{room} ({module} has no {name})")
    return found  # type: ignore[no-any-return]


def plain(value: Any) -> Any:
    """Return a record as dictionaries, lists and scalars."""
    return msgspec.to_builtins(value)
