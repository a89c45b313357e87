"""What rows of several tables hold: a record's fields as columns, and back."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

import msgspec

from dateline.records import Evidence, Place, When

Row = dict[str, Any]
Kind = TypeVar("Kind", bound=msgspec.Struct)
_PLACE = {
    "place_name": "name",
    "place_country": "country",
    "place_admin1": "admin1",
    "lat": "lat",
    "lon": "lon",
    "geonameid": "geonameid",
    "place_reason": "reason",
}


def day_of(text: str | None) -> date | None:
    """Return an ISO day as a date; None where there is none, or none of the calendar."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def as_json(value: Any) -> str:
    """Return a value as JSON, its keys in their order."""
    return msgspec.json.encode(value).decode()


def plain(value: Any) -> Any:
    """Return a value as lists and dictionaries."""
    return msgspec.to_builtins(value)


def record_of(row: Mapping[str, Any], kind: type[Kind]) -> Kind:
    """Return a record from a row's columns of the same names; what it does not know is left."""
    names = set(kind.__struct_fields__)
    return msgspec.convert({name: row[name] for name in row if name in names}, kind)


def iso(day: date | None) -> str | None:
    """Return a day as ISO has it; None where there is none."""
    return day.isoformat() if day is not None else None


def once(codes: Iterable[str]) -> list[str]:
    """Return codes in their order, each once."""
    return list(dict.fromkeys(codes))


def when_fields(prefix: str, when: When | None) -> Row:
    """Return an interval as the columns that begin with a prefix."""
    if when is None:
        return {f"{prefix}_{name}": None for name in When.__struct_fields__}
    return {
        f"{prefix}_start": day_of(when.start),
        f"{prefix}_end": day_of(when.end),
        f"{prefix}_granularity": when.granularity,
        f"{prefix}_basis": when.basis,
        f"{prefix}_text": when.text,
    }


def when_of(prefix: str, row: Mapping[str, Any]) -> Row | None:
    """Return the fields of the interval in the columns that begin with a prefix."""
    if row[f"{prefix}_granularity"] is None:
        return None
    return {
        "start": iso(row[f"{prefix}_start"]),
        "end": iso(row[f"{prefix}_end"]),
        "granularity": row[f"{prefix}_granularity"],
        "basis": row[f"{prefix}_basis"],
        "text": row[f"{prefix}_text"],
    }


def place_fields(place: Place | None) -> Row:
    """Return a place as columns."""
    return {column: getattr(place, name, None) for column, name in _PLACE.items()}


def place_of(row: Mapping[str, Any]) -> Row | None:
    """Return the fields of a row's place; None where it has none."""
    if row["place_name"] is None:
        return None
    return {name: row[column] for column, name in _PLACE.items()}


def evidence_fields(evidence: Evidence) -> Row:
    """Return evidence as columns."""
    return {
        "evidence": evidence.text,
        "evidence_start": evidence.start,
        "evidence_end": evidence.end,
        "page_start": evidence.page_start,
        "page_end": evidence.page_end,
    }


def evidence_of(row: Mapping[str, Any]) -> Row:
    """Return the fields of a row's evidence."""
    return {
        "doc": row["doc"],
        "start": row["evidence_start"],
        "end": row["evidence_end"],
        "text": row["evidence"],
        "page_start": row["page_start"],
        "page_end": row["page_end"],
    }
