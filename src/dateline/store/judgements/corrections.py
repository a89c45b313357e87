"""What a correction may change in an event, and the event that it leaves."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from dateline.events import cameo_of, load_codebook, quad, score
from dateline.records import Entity, Event, Place, When
from dateline.store.errors import WrongQuestion, known_name, unknown_name

VERDICTS = ("right", "wrong type", "wrong actor", "wrong date", "wrong place", "not an event")
AUX = ("historical", "future", "hypothetical", "negated")
_PARTY = re.compile(r"([A-Z]{3})(?::([A-Z]{3}(?:,[A-Z]{3})*))?(?:=(.+))?")


def corrected(event: Event, judgements: Sequence[Mapping[str, Any]]) -> tuple[Event, bool]:
    """Lay judgements over an event.

    Args:
        event: The machine's event.
        judgements: Rows of kind `correct` that hold, the oldest first.

    Returns:
        The event as people judge it, and whether they say that it is none.
    """
    rejected = False
    for judgement in judgements:
        value = msgspec.json.decode(judgement["new"])
        if judgement["field"] == "verdict":
            rejected = value == "not an event"
        else:
            event = _APPLIED[judgement["field"]](event, value)
    return event, rejected


def old_value(event: Event, field: str) -> Any:
    """Return what an event says in a field, as a judgement keeps it."""
    return None if field == "verdict" else msgspec.to_builtins(getattr(event, field))


def checked_value(field: str, value: Any) -> Any:
    """Return a field's new value in the form in which it is kept.

    Args:
        field: One of `FIELDS`.
        value: For people: a type; modes or flags as a list; parties as `NER`, `NER:MIL` or
            `NER:MIL=General Staff`; a date as `2023-07-26` or `2023-07-26..2023-07-28`; a place
            as `Niamey, NER` or `NER`; a verdict of the audit. Empty for none.

    Raises:
        WrongQuestion: There is no such field or value; the message names the nearest.
    """
    check = _CHECKED.get(field)
    if check is None:
        raise WrongQuestion(unknown_name("field", field, FIELDS))
    return check(value)


def _type(value: str) -> str:
    return known_name("type", value.upper(), load_codebook().types)


def _modes(values: Sequence[str]) -> list[str]:
    known = {mode for _, mode in load_codebook().modes}
    return [known_name("mode", value, known) for value in values]


def _flags(values: Sequence[str]) -> list[str]:
    return [known_name("flag", value, AUX) for value in values if value != "actual"]


def _verdict(value: str) -> str:
    return known_name("verdict", value.lower(), VERDICTS)


def _parties(values: Sequence[str]) -> list[dict[str, Any]]:
    parties = []
    sectors = {row.code for row in load_codebook().sectors.values()}
    for value in values:
        found = _PARTY.fullmatch(value)
        if found is None:
            raise WrongQuestion(
                f"{value!r} is no party; write NER, NER:MIL or NER:MIL=General Staff"
            )
        code, listed, name = found.groups()
        for sector in (listed or "").split(","):
            if sector:
                known_name("sector", sector, sectors)
        parties.append(
            {"code": code, "sector": listed.split(",") if listed else [], "name": name or code}
        )
    return parties


def _date(value: str) -> dict[str, str | None] | None:
    if not value:
        return None
    start, between, end = value.partition("..")
    days = [start or None, (end or None) if between else start]
    try:
        known = [date.fromisoformat(day) for day in days if day]
    except ValueError as error:
        raise WrongQuestion(
            f"{value!r} is no day; write 2023-07-26 or 2023-07-26..2023-07-28"
        ) from error
    if not known or known != sorted(known):
        raise WrongQuestion(f"{value!r} ends before it begins; turn it round")
    return {"start": days[0], "end": days[1]}


def _place(value: str) -> dict[str, str | None] | None:
    if not value:
        return None
    name, comma, country = (part.strip() for part in value.rpartition(","))
    if not re.fullmatch(r"[A-Z]{3}", country):
        raise WrongQuestion(f"{value!r} has no country code; write `Niamey, NER` or `NER`")
    return {"name": name if comma else country, "country": country}


_CHECKED: dict[str, Callable[[Any], Any]] = {
    "event": _type,
    "mode": _modes,
    "aux": _flags,
    "actor": _parties,
    "recipient": _parties,
    "date": _date,
    "place": _place,
    "verdict": _verdict,
}
FIELDS = tuple(_CHECKED)


def _recoded(event: Event, kind: str, modes: tuple[str, ...]) -> Event:
    """Return an event of another type or mode, with the numbers that follow from it."""
    fitting = tuple(mode for mode in modes if (kind, mode) in load_codebook().modes)
    return msgspec.structs.replace(
        event,
        event=kind,
        mode=fitting,
        quad=quad(kind),
        score=score(kind, fitting),
        cameo=cameo_of(kind, fitting[0] if fitting else None, event.context),
    )


def _with_parties(event: Event, side: str, values: Sequence[Mapping[str, Any]]) -> Event:
    parties = tuple(
        Entity(
            text="",
            start=0,
            end=0,
            name=value["name"],
            code=value["code"],
            sector=tuple(value["sector"]),
        )
        for value in values
    )
    return msgspec.structs.replace(event, **{side: parties})


def _with_date(event: Event, value: Mapping[str, Any] | None) -> Event:
    when = None
    if value is not None:
        day = value["start"] is not None and value["start"] == value["end"]
        when = When(
            start=value["start"],
            end=value["end"],
            granularity="day" if day else "bounded",
            basis="stated",
        )
    return msgspec.structs.replace(event, date=when)


def _with_place(event: Event, value: Mapping[str, Any] | None) -> Event:
    place = None
    if value is not None:
        place = Place(name=value["name"], country=value["country"], reason="judged")
    return msgspec.structs.replace(event, place=place)


_APPLIED: dict[str, Callable[[Event, Any], Event]] = {
    "event": lambda event, value: _recoded(event, value, event.mode),
    "mode": lambda event, value: _recoded(event, event.event, tuple(value)),
    "aux": lambda event, value: msgspec.structs.replace(event, aux=tuple(value)),
    "actor": lambda event, value: _with_parties(event, "actor", value),
    "recipient": lambda event, value: _with_parties(event, "recipient", value),
    "date": _with_date,
    "place": _with_place,
}
