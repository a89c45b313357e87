"""The kinds of relation and their statuses, as `data/ledger` has them."""

from functools import lru_cache
from typing import cast, get_args

import msgspec

from dateline.datafiles import Paragraph, alternatives, check_keys, data_folder, read_paragraphs
from dateline.records import RelationKind, RelationStatus

DOES = ("plans", "opens", "goes on", "closes")


class Kind(msgspec.Struct, frozen=True):
    """A kind of relation: its roles in a dyad's order, fewest parties, days until it is stale."""

    name: RelationKind
    roles: tuple[str, ...]
    few: int
    stale: int


class Status(msgspec.Struct, frozen=True):
    """A status: whether (or in which kinds) the relation stands, what it does, its events."""

    name: RelationStatus
    holds: bool
    holds_in: frozenset[str]
    does: str
    events: frozenset[str]


@lru_cache(maxsize=1)
def load_kinds() -> dict[str, Kind]:
    """Return the kinds of relation by name.

    Raises:
        DataFileError: `ledger/kinds.txt` is wrong.
    """
    return read_kinds(_text("kinds.txt"), "ledger/kinds.txt")


@lru_cache(maxsize=1)
def load_statuses() -> dict[str, Status]:
    """Return the statuses by name.

    Raises:
        DataFileError: `ledger/statuses.txt` is wrong.
    """
    return read_statuses(_text("statuses.txt"), "ledger/statuses.txt")


def read_kinds(text: str, file: str) -> dict[str, Kind]:
    """Read the file of kinds; every kind of the records must be there once."""
    found: dict[str, Kind] = {}
    for paragraph in read_paragraphs(text, file):
        check_keys(paragraph, frozenset({"kind", "roles", "few", "stale"}))
        name = one_of(paragraph, "kind", get_args(RelationKind))
        roles = alternatives(paragraph.value("roles"))
        if not roles:
            raise paragraph.fault("roles", f"{name!r} has no roles", "write `roles: party`")
        found[name] = Kind(
            cast(RelationKind, name), roles, _number(paragraph, "few"), _number(paragraph, "stale")
        )
    _all_there(found, get_args(RelationKind), "kind", file)
    return found


def read_statuses(text: str, file: str) -> dict[str, Status]:
    """Read the file of statuses; every status of the records must be there once."""
    found: dict[str, Status] = {}
    for paragraph in read_paragraphs(text, file):
        check_keys(paragraph, frozenset({"status", "holds", "holds in", "does", "events"}))
        name = one_of(paragraph, "status", get_args(RelationStatus))
        found[name] = Status(
            cast(RelationStatus, name),
            one_of(paragraph, "holds", ("yes", "no")) == "yes",
            _kinds(paragraph),
            one_of(paragraph, "does", DOES),
            frozenset(alternatives(paragraph.value("events"))),
        )
    _all_there(found, get_args(RelationStatus), "status", file)
    return found


def one_of(paragraph: Paragraph, key: str, known: tuple[str, ...]) -> str:
    """Return the value of a key that may only be one of a few.

    Raises:
        DataFileError: It is none of them; the message names those there are.
    """
    value = paragraph.value(key)
    if value not in known:
        raise paragraph.fault(key, f"{key} {value!r} is unknown", f"one of: {', '.join(known)}")
    return value


def holds(status: str, kind: str) -> bool:
    """Say whether a relation of a kind stands under a status."""
    known = load_statuses()[status]
    return known.holds or kind in known.holds_in


def _kinds(paragraph: Paragraph) -> frozenset[str]:
    kinds = alternatives(paragraph.value("holds in"))
    known = get_args(RelationKind)
    for kind in kinds:
        if kind not in known:
            raise paragraph.fault(
                "holds in", f"kind {kind!r} is unknown", f"one of: {', '.join(known)}"
            )
    return frozenset(kinds)


def _number(paragraph: Paragraph, key: str) -> int:
    value = paragraph.value(key)
    if not value.isdigit():
        raise paragraph.fault(key, f"{key} {value!r} is no number", "write digits only")
    return int(value)


def _all_there(
    found: dict[str, Kind] | dict[str, Status], wanted: tuple[str, ...], key: str, file: str
) -> None:
    for name in wanted:
        if name not in found:
            paragraph = Paragraph(file, 1, ())
            raise paragraph.fault(None, f"no entry {key}: {name}", "add one")


def _text(name: str) -> str:
    return (data_folder() / "ledger" / name).read_text(encoding="utf-8")
