"""Alerts by rule: events, swings of the score and ledger changes, to where the rule says."""

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import msgspec

from dateline.records import Failure, FailureRow
from dateline.store import Store, open_store, write_file

KEPT = "alerts.jsonl"
IN_FEED = 200
ATOM = "http://www.w3.org/2005/Atom"


class AlertRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When to raise an alert, and where it goes.

    Parties, types and places are those of `dateline events`. `swing` asks for a change of the mean
    score of the wanted events, over `days` against as many before, of at least so much; `ledger`
    for new ledger lines between the parties. Without either, every new wanted event is told. `to`
    names `stdout`, addresses that are sent the alert as JSON, and files ending in `.atom`.
    """

    name: str
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    swing: float | None = None
    days: int = 7
    least: int = 5
    ledger: bool = False
    to: tuple[str, ...] = ("stdout",)


class Alert(msgspec.Struct, frozen=True, kw_only=True):
    """One alert: by which rule, of what, in words, with what it is about."""

    id: str
    rule: str
    kind: str
    title: str
    raised: str
    about: dict[str, Any]


def raise_alerts(path: Path, rules: Sequence[AlertRule]) -> Iterator[tuple[AlertRule, Alert]]:
    """Yield what the rules find in a store that was not told before; each is then told once."""
    if not rules:
        return
    told = {alert.id for alert in kept_alerts(path)}
    fresh: list[Alert] = []
    with open_store(path) as store:
        for rule in rules:
            for alert in _found(store, rule):
                if alert.id not in told:
                    told.add(alert.id)
                    fresh.append(alert)
                    yield rule, alert
    if fresh:
        lines = [msgspec.json.encode(alert) for alert in (*kept_alerts(path), *fresh)]
        write_file(path / KEPT, b"\n".join(lines) + b"\n")


def kept_alerts(path: Path) -> list[Alert]:
    """Return the alerts that were raised before, the oldest first."""
    try:
        lines = (path / KEPT).read_bytes().splitlines()
        return [msgspec.json.decode(line, type=Alert) for line in lines if line]
    except (OSError, msgspec.DecodeError):
        return []


def _found(store: Store, rule: AlertRule) -> Iterator[Alert]:
    if rule.swing is not None:
        yield from _swings(store, rule)
    if rule.ledger:
        yield from _ledger(store, rule)
    if rule.swing is None and not rule.ledger:
        for row in store.events(**_wanted(rule)):
            who, whom = "+".join(row["actor_codes"]), "+".join(row["recipient_codes"])
            title = " ".join(part for part in (row["event"], *row["mode"], who, "→", whom) if part)
            about = {"event": row["id"], "day": _iso(row["date_start"]), "place": row["place_name"],
                     "sources": row["sources"], "score": row["score"]}  # fmt: skip
            yield _alert(rule, "event", row["id"], title.strip(" →"), about)


def _wanted(rule: AlertRule) -> dict[str, Any]:
    names = ("actor", "recipient", "between", "type", "country", "place")
    return {name: getattr(rule, name) for name in names if getattr(rule, name)}


def _swings(store: Store, rule: AlertRule) -> Iterator[Alert]:
    rows = [row for row in store.events(**_wanted(rule)) if row["date_start"] is not None]
    if not rows:
        return
    last = max(row["date_start"] for row in rows)
    middle, first = last - timedelta(rule.days), last - timedelta(2 * rule.days)
    later = [row["score"] for row in rows if middle < row["date_start"] <= last]
    before = [row["score"] for row in rows if first < row["date_start"] <= middle]
    # Few reports make no swing.
    if min(len(later), len(before)) < rule.least or rule.swing is None:
        return
    swing = sum(later) / len(later) - sum(before) / len(before)
    if abs(swing) >= rule.swing:
        about = {"swing": round(swing, 2), "until": last.isoformat(), "days": rule.days,
                 "events": len(later), "events_before": len(before)}  # fmt: skip
        title = (
            f"mean score {'up' if swing > 0 else 'down'} by {abs(swing):.1f} in {rule.days} days"
        )
        yield _alert(rule, "swing", last.isoformat(), title, about)


def _ledger(store: Store, rule: AlertRule) -> Iterator[Alert]:
    for one in store.statements(rule.between):
        if one.stance != "updates":
            continue
        parties = ", ".join(roled.party.name for roled in one.parties)
        title = f"{one.name or one.instrument or one.kind}: {one.status} ({parties})"
        about = {"statement": one.id, "relation": one.relation, "recorded": one.recorded,
                 "evidence": one.evidence.text}  # fmt: skip
        yield _alert(rule, "ledger", one.id, title, about)


def _alert(rule: AlertRule, kind: str, what: str, title: str, about: dict[str, Any]) -> Alert:
    identity = blake2b(f"{rule.name}\0{kind}\0{what}".encode(), digest_size=8).hexdigest()
    raised = datetime.now(UTC).isoformat(timespec="seconds")
    return Alert(id=identity, rule=rule.name, kind=kind, title=title, raised=raised, about=about)


def _iso(day: Any) -> str | None:
    return day.isoformat() if day is not None else None


def deliver(
    rule: AlertRule,
    alert: Alert,
    path: Path,
    *,
    said: Callable[[Alert], None],
    failed: Callable[[FailureRow], None],
) -> None:
    """Bring an alert where its rule says; what cannot be reached is told, and the rest goes on."""
    for target in rule.to:
        try:
            if target == "stdout":
                said(alert)
            elif target.startswith(("http://", "https://")):
                _post(target, alert)
            else:
                write_atom(Path(target), [*kept_alerts(path), alert])
        except OSError as error:
            message = f"{target}: the alert {alert.title!r} could not be delivered ({error})"
            failed(FailureRow(id=target, error=Failure(kind="alert", message=message)))


def _post(url: str, alert: Alert) -> None:
    import urllib3  # noqa: PLC0415

    try:
        answer = urllib3.request(
            "POST",
            url,
            body=msgspec.json.encode(alert),
            headers={"Content-Type": "application/json"},
            timeout=10.0,
            retries=urllib3.Retry(2, redirect=0, backoff_factor=0.5),
        )
    except urllib3.exceptions.HTTPError as error:
        raise OSError(type(error).__name__) from error
    if answer.status >= 400:
        raise OSError(f"the server answered {answer.status}")


def write_atom(file: Path, alerts: Sequence[Alert]) -> None:
    """Write alerts as an Atom feed, the latest first.

    Source: RFC 4287.
    """
    shown = sorted({alert.id: alert for alert in alerts}.values(), key=lambda one: one.raised)
    feed = ElementTree.Element("feed", {"xmlns": ATOM})
    _add(feed, "id", f"urn:dateline:alerts:{file.name}")
    _add(feed, "title", "Dateline alerts")
    _add(feed, "updated", shown[-1].raised if shown else datetime.now(UTC).isoformat())
    _add(_add(feed, "author"), "name", "dateline watch")
    for alert in reversed(shown[-IN_FEED:]):
        entry = _add(feed, "entry")
        _add(entry, "id", f"urn:dateline:alert:{alert.id}")
        _add(entry, "title", f"{alert.rule}: {alert.title}")
        _add(entry, "updated", alert.raised)
        _add(entry, "content", json.dumps(alert.about, ensure_ascii=False))
    write_file(file, ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True))


def _add(parent: ElementTree.Element, name: str, text: str | None = None) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name)
    element.text = text
    return element
