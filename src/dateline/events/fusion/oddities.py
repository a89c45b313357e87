"""What is odd about an event: kept and flagged, never mended in silence."""

from collections.abc import Iterator, Mapping, Sequence

from dateline.actors import load_register
from dateline.events.fusion.report import Report
from dateline.records import Mention

_UNREAL = frozenset({"future", "hypothetical"})


def flags_of(mentions: Sequence[Mention], reports: Mapping[str, Report]) -> tuple[str, ...]:
    """Return what is odd about the mentions of an event.

    Args:
        mentions: The event's mentions.
        reports: What is known of each mention's document.

    Returns:
        `dated after its report` where a mention that is told as past has a later day than its
        report, and `no NAME then` where a party did not exist on the day, by the register.
    """
    found = [flag for mention in mentions for flag in _flags(mention, reports[mention.doc])]
    return tuple(dict.fromkeys(found))


def _flags(mention: Mention, report: Report) -> Iterator[str]:
    start = mention.date.start if mention.date is not None else None
    end = mention.date.end if mention.date is not None else None
    if start and report.published and start > report.published and not _UNREAL & set(mention.aux):
        yield "dated after its report"
    day = start or end
    if day is None:
        return
    register = load_register()
    for party in (*mention.actor, *mention.recipient):
        number = register.by_id.get(party.id or "")
        if number is not None:
            valid = register.entries[number].valid
            # An event of some days needs its party on one of them alone.
            if (valid.start and end and valid.start > end) or (
                valid.end and start and valid.end < start
            ):
                yield f"no {party.name} then"
