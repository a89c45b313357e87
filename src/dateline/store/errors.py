"""What can be wrong with a store, or with what is asked of one.

StoreError
├── WrongQuestion    the request is at fault: nothing was changed, ask differently
└── StoreFault       the store or its disk is at fault: the message says the mend
    ├── NoStore      there is no store at the path
    ├── Busy         another process is writing
    └── Damaged      a file of the store is torn or missing
"""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches


class StoreError(Exception):
    """A store that cannot be used, or a request that cannot be met; the message says the mend."""


class WrongQuestion(StoreError):
    """The request is at fault: SQL that writes, an unknown id, a day that is none."""


class StoreFault(StoreError):
    """The store is at fault: its version, its disk, its rights."""


class NoStore(StoreFault):
    """There is no store at the path."""


class Busy(StoreFault):
    """Another process is writing to the store."""


class Damaged(StoreFault):
    """A file of the store is torn or missing."""


def known_name(what: str, name: str, known: Iterable[object]) -> str:
    """Return a name, or say that there is none such, with the nearest that there is.

    Raises:
        WrongQuestion: The name is not among those known.
    """
    names = sorted(map(str, known))
    if name not in names:
        raise WrongQuestion(unknown_name(what, name, names))
    return name


def unknown_name(what: str, name: str, known: Sequence[str]) -> str:
    """Return what is said of a name that does not exist, with the nearest that does."""
    near = get_close_matches(name, known, n=1)
    mend = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(known)}"
    return f"there is no {what} {name!r}; {mend}"
