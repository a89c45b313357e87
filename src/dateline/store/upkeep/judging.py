"""People's judgements: rows that are only ever added, heeded by fusion and laid over by readers."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any

from dateline.events import join_events, split_event
from dateline.records import Event, Judgement
from dateline.store.errors import WrongQuestion
from dateline.store.index.fusing import fuse_again
from dateline.store.index.mentions import event_of_mention
from dateline.store.judgements.corrections import checked_value, old_value
from dateline.store.tables.event_rows import event_of
from dateline.store.tables.fields import as_json
from dateline.store.tables.schema import EVENTS, JUDGEMENTS, MENTIONS
from dateline.store.taking_in.recode import put_events
from dateline.store.taking_in.writer import Writer, open_writer


def correct_event(
    path: Path, identity: str, changes: Mapping[str, Any], *, who: str, note: str = ""
) -> list[str]:
    """Judge an event: lay people's values over the machine's, field by field.

    Args:
        path: The store.
        identity: The event.
        changes: New values by field, as `correcting.FIELDS` has them; `verdict` is one of the
            audit's six.
        who: Who judges.
        note: Why.

    Returns:
        The ids of the judgements added.

    Raises:
        WrongQuestion: There is no such event, field or value; nothing was changed.
    """
    if not changes:
        raise WrongQuestion("say what is to be corrected: a verdict, or a field's right value")
    checked = {field: checked_value(field, value) for field, value in changes.items()}
    with open_writer(path) as writer:
        event = _event(writer, identity)
        # One moment for all fields: by it they are known for one correction.
        at = datetime.now(UTC)
        added = [
            _correct(writer, event, field, value, (who, at), note)
            for field, value in checked.items()
        ]
        writer.commit()
        return added


def judge_events(
    path: Path, verdicts: Sequence[tuple[str, str, str]], *, note: str = ""
) -> tuple[list[str], list[str]]:
    """Take in the verdicts of an audit.

    Args:
        path: The store.
        verdicts: The event or mention judged, the verdict, and who judged.
        note: Why.

    Returns:
        The ids of the judgements added, and the ids that the store does not have.

    Raises:
        WrongQuestion: A verdict is none of the audit's; nothing was changed.
    """
    checked = [(name, checked_value("verdict", verdict), who) for name, verdict, who in verdicts]
    added, unknown = [], []
    with open_writer(path) as writer:
        for name, verdict, who in checked:
            identity = event_of_mention(writer.index, name) or name
            row = writer.stored(EVENTS.name, identity)
            if row is None:
                unknown.append(name)
            else:
                judge = (who, datetime.now(UTC))
                added.append(_correct(writer, event_of(row), "verdict", verdict, judge, note))
        if added:
            writer.commit()
    return added, unknown


def _correct(
    writer: Writer, event: Event, field: str, value: Any, judge: tuple[str, datetime], note: str
) -> str:
    who, at = judge
    mention = writer.stored(MENTIONS.name, event.mentions[0]) or {}
    row = {
        "kind": "correct",
        "event": event.id,
        "mention": event.mentions[0],
        "field": field,
        "old": as_json(old_value(event, field)),
        "new": as_json(value),
        "doc": mention.get("doc"),
        "evidence": mention.get("evidence"),
        "who": who,
        "judged_at": at,
        "note": note,
    }
    return _add(writer, row)


def split_mentions(
    path: Path, identity: str, mentions: Sequence[str], *, who: str, note: str = ""
) -> list[str]:
    """Take mentions out of an event, into one of their own; a rerun keeps them apart.

    Returns:
        The ids of the events that there are now.

    Raises:
        WrongQuestion: There is no such event, or it has no such mentions; nothing was changed.
    """
    with open_writer(path) as writer:
        event = _event(writer, identity)
        try:
            judged = split_event(event, mentions, recorded=_now(), by=who, reason=note)
        except ValueError as error:
            raise WrongQuestion(str(error)) from error
        return _settle(writer, judged, [event.id])


def join_mentions(
    path: Path, identity: str, others: Sequence[str], *, who: str, note: str = ""
) -> list[str]:
    """Make events one; the first one's id stays, and a rerun keeps them together.

    Returns:
        The ids of the events that there are now.

    Raises:
        WrongQuestion: There is no such event; nothing was changed.
    """
    with open_writer(path) as writer:
        event = _event(writer, identity)
        judged: list[Judgement] = []
        for other in others:
            try:
                judged += join_events(
                    event, _event(writer, other), recorded=_now(), by=who, reason=note
                )
            except ValueError as error:
                raise WrongQuestion(str(error)) from error
        return _settle(writer, judged, [event.id, *others])


def undo_judgement(path: Path, identity: str) -> None:
    """Take a judgement back: it stays as a row, with the time at which it was undone.

    Raises:
        WrongQuestion: There is no such judgement, or it was taken back before.
    """
    with open_writer(path) as writer:
        row = writer.stored(JUDGEMENTS.name, identity)
        if row is None:
            raise WrongQuestion(f"there is no judgement {identity!r} in {path}")
        if row["undone_at"] is not None:
            raise WrongQuestion(f"judgement {identity!r} was taken back at {row['undone_at']}")
        undone = {**row, "undone_at": datetime.now(UTC), "batch": writer.batch.number}
        writer.batch.put(JUDGEMENTS.name, undone, row["batch"])
        if row["kind"] != "correct":
            writer.judgements = [one for one in writer.judgements if one.id != identity]
            touched = {
                event
                for name in (row["mention"], row["other"])
                if (event := event_of_mention(writer.index, name)) is not None
            }
            _apart_again(writer, touched)
        writer.commit()


def _apart_again(writer: Writer, events: set[str]) -> None:
    """Fuse the mentions of events anew from nothing, as they were before a judgement."""
    put_events(
        writer,
        fuse_again(writer.index, events, writer.judgements, writer.batch.number, from_nothing=True),
    )


def _settle(writer: Writer, judged: Sequence[Judgement], events: Sequence[str]) -> list[str]:
    for one in judged:
        row = {
            "kind": one.kind,
            "event": events[0],
            "mention": one.mention,
            "other": one.other,
            "who": one.by,
            "judged_at": datetime.fromisoformat(one.recorded),
            "note": one.reason,
        }
        _add(writer, row, one.id)
    writer.judgements = [*writer.judgements, *judged]
    fused = fuse_again(writer.index, events, writer.judgements, writer.batch.number)
    put_events(writer, fused)
    writer.commit()
    return [changed.event.id for changed in fused.events]


def _add(writer: Writer, row: dict[str, Any], identity: str | None = None) -> str:
    if identity is None:
        told = as_json(
            [row["event"], row["field"], row["new"], row["who"], row["judged_at"].isoformat()]
        )
        identity = blake2b(told.encode(), digest_size=8).hexdigest()
    empty = dict.fromkeys(column.name for column in JUDGEMENTS.columns)
    writer.batch.put(
        JUDGEMENTS.name, {**empty, **row, "id": identity, "batch": writer.batch.number}
    )
    return identity


def _event(writer: Writer, identity: str) -> Event:
    row = writer.stored(EVENTS.name, identity)
    if row is None:
        raise WrongQuestion(f"there is no event {identity!r} in {writer.path}")
    return event_of(row)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
