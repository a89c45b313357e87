"""Which events are wanted, for those who don't write SQL."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Literal

import msgspec

from dateline.events import load_codebook
from dateline.store.errors import WrongQuestion, known_name, unknown_name

Status = Literal["happened", "actual", "historical", "future", "hypothetical", "negated", "all"]
STATUSES = ("happened", "actual", "historical", "future", "hypothetical", "negated", "all")
Condition = tuple[str, list[Any]]
_CODE = re.compile(r"[A-Z]{3}(?::[A-Z]{3})?")
_PERIOD = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class EventFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Which events are wanted; what is left empty does not restrict.

    Parties are codes (`NER`), codes with a sector (`NER:MIL`), or an entity's id or name. A
    reciprocal event, whose parties are all actors, is found with any of them as actor and any
    other as recipient. `since` and `until` are a day, month or year; an event counts whose
    interval may touch them. `status` is `happened` (all but negated, hypothetical and future) if
    not said otherwise.
    """

    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    mode: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    quad: tuple[int, ...] = ()
    country: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    reported_since: str | None = None
    status: Status = "happened"
    least_confidence: float = 0.0
    least_sources: int = 0


def event_filter(**wanted: Any) -> EventFilter:
    """Return a filter from loose values; a single one may stand for a tuple of one.

    Raises:
        WrongQuestion: There is no such field, or its value is of another kind.
    """
    fields = EventFilter.__struct_fields__
    given = {name: value for name, value in wanted.items() if value is not None}
    for name, value in given.items():
        if name not in fields:
            raise WrongQuestion(unknown_name("field", name, fields))
        many = isinstance(getattr(EventFilter(), name), tuple)
        if many and not isinstance(value, list | tuple):
            given[name] = (value,)
    if "status" in given and given["status"] not in STATUSES:
        raise WrongQuestion(unknown_name("status", str(given["status"]), STATUSES))
    try:
        return msgspec.convert(given, EventFilter)
    except msgspec.ValidationError as error:
        raise WrongQuestion(f"the events wanted cannot be told: {error}") from error


def where(wanted: EventFilter) -> Condition:
    """Return the SQL condition over `events_all` that a filter stands for, and its values.

    Raises:
        WrongQuestion: A code, type or day that does not exist; the message names the nearest.
    """
    conditions = [_status(wanted.status), *_parties(wanted), *_codes(wanted), *_days(wanted)]
    if wanted.quad:
        conditions.append(_any("quad", wanted.quad))
    if wanted.country:
        conditions.append(_any("place_country", [name.upper() for name in wanted.country]))
    if wanted.place:
        conditions.append(_any("lower(place_name)", [name.lower() for name in wanted.place]))
    if wanted.least_confidence:
        conditions.append(("confidence >= ?", [wanted.least_confidence]))
    if wanted.least_sources:
        conditions.append(("sources >= ?", [wanted.least_sources]))
    said = [sql for sql, _ in conditions if sql]
    return " AND ".join(said) or "true", [value for _, values in conditions for value in values]


def first_day(text: str, name: str) -> date:
    """Return the first day of a day, month or year.

    Raises:
        WrongQuestion: It is none of the calendar.
    """
    return _period(text, name)[0]


def last_day(text: str, name: str) -> date:
    """Return the last day of a day, month or year.

    Raises:
        WrongQuestion: It is none of the calendar.
    """
    return _period(text, name)[1]


def _period(text: str, name: str) -> tuple[date, date]:
    found = _PERIOD.fullmatch(text.strip())
    try:
        if found is None:
            raise ValueError(text)
        year, month, day = (int(part) if part else 0 for part in found.groups())
        first = date(year, month or 1, day or 1)
        if day:
            return first, first
        following = date(year + (month == 12), month % 12 + 1, 1) if month else date(year + 1, 1, 1)
        return first, following - timedelta(days=1)
    except (ValueError, OverflowError) as error:
        raise WrongQuestion(
            f"{name} is {text!r}, no day of the calendar; write 2023, 2023-07 or 2023-07-26"
        ) from error


def _status(status: str) -> Condition:
    if status == "all":
        return "", []
    if status == "happened":
        return "status IN ('actual', 'historical')", []
    return "status = ?", [status]


def _any(column: str, values: Sequence[Any]) -> Condition:
    return f"{column} IN ({', '.join('?' for _ in values)})", list(values)


def _codes(wanted: EventFilter) -> list[Condition]:
    codebook = load_codebook()
    conditions = []
    if wanted.type:
        types = [known_name("type", name.upper(), codebook.types) for name in wanted.type]
        conditions.append(_any("event", types))
    if wanted.mode:
        modes = {mode for _, mode in codebook.modes}
        known = [known_name("mode", name.lower(), modes) for name in wanted.mode]
        conditions.append(_has_any("mode", known))
    if wanted.context:
        known = [known_name("context", name.lower(), codebook.contexts) for name in wanted.context]
        conditions.append(_has_any("context", known))
    return conditions


def _has_any(column: str, values: Sequence[str]) -> Condition:
    return f"list_has_any({column}, ?)", [list(values)]


def _days(wanted: EventFilter) -> list[Condition]:
    conditions: list[Condition] = []
    since = first_day(wanted.since, "since") if wanted.since else None
    until = last_day(wanted.until, "until") if wanted.until else None
    if since is not None and until is not None and until < since:
        raise WrongQuestion(f"until {wanted.until} is before since {wanted.since}; turn them round")
    if since is not None:
        conditions.append(("coalesce(date_end >= ?, date_start IS NOT NULL)", [since]))
    if until is not None:
        conditions.append(("coalesce(date_start <= ?, date_end IS NOT NULL)", [until]))
    if wanted.reported_since:
        day = first_day(wanted.reported_since, "reported since")
        conditions.append(("last_reported >= ?", [day]))
    return conditions


def _parties(wanted: EventFilter) -> list[Condition]:
    conditions = []
    if wanted.actor and wanted.recipient:
        doer, doers = _is_party("actor", wanted.actor)
        target, targets = _is_party("recipient", wanted.recipient)
        other, others = _is_party("actor", wanted.recipient)
        conditions.append(
            (
                f"{doer} AND ({target} OR (len(recipient_codes) = 0 AND {other}))",
                [*doers, *targets, *others],
            )
        )
    elif wanted.actor:
        conditions.append(_is_party("actor", wanted.actor))
    elif wanted.recipient:
        target, targets = _is_party("recipient", wanted.recipient)
        other, others = _is_party("actor", wanted.recipient)
        conditions.append(
            (
                f"({target} OR (len(recipient_codes) = 0 AND len(actor) > 1 AND {other}))",
                [*targets, *others],
            )
        )
    for party in wanted.between:
        doer, doers = _is_party("actor", [party])
        target, targets = _is_party("recipient", [party])
        conditions.append((f"({doer} OR {target})", [*doers, *targets]))
    return conditions


def is_party(codes: str, parties: str, name: str) -> Condition:
    """Return the condition that a party stands in a list.

    Args:
        codes: SQL for the list of codes.
        parties: SQL for the list of parties.
        name: A code, an id or a name.
    """
    if _CODE.fullmatch(name) and ":" not in name:
        return f"list_contains({codes}, ?)", [name]
    return (
        f"len(list_filter({parties}, lambda x: x.id = ? OR lower(x.name) = ?)) > 0",
        [name.lower(), name.lower()],
    )


def _is_party(side: str, names: Sequence[str]) -> Condition:
    """Return the condition that one of these parties is on a side."""
    said: list[str] = []
    values: list[Any] = []
    codes = [name for name in names if _CODE.fullmatch(name) and ":" not in name]
    if codes:
        said.append(f"list_has_any({side}_codes, ?)")
        values.append(codes)
    for name in names:
        if name in codes:
            continue
        if _CODE.fullmatch(name):
            code, _, sector = name.partition(":")
            said.append(
                f"len(list_filter({side}, lambda x: x.code = ? AND list_contains(x.sector, ?))) > 0"
            )
            values += [code, sector]
        else:
            said.append(f"len(list_filter({side}, lambda x: x.id = ? OR lower(x.name) = ?)) > 0")
            values += [name.lower(), name.lower()]
    return f"({' OR '.join(said)})", values
