"""What an event says, summed up from its mentions; where they disagree, every reading is kept."""

from collections.abc import Mapping, Sequence
from typing import Literal

from dateline.events.fusion.casualties import read_toll
from dateline.events.fusion.dates import GUESSED
from dateline.events.fusion.keys import NOBODY
from dateline.events.fusion.report import Report
from dateline.records import Contradiction, Entity, Event, Mention, Merge, Reading

Matter = Literal["casualties", "date", "place", "actor", "recipient", "status"]


def build_event(
    identity: str,
    mentions: Sequence[Mention],
    reports: Mapping[str, Report],
    merges: Mapping[str, Merge],
) -> Event:
    """Sum up the mentions of one event.

    Args:
        identity: The event's id.
        mentions: Its mentions, the earliest reported first.
        reports: What is known of each mention's document.
        merges: Why each mention but the founding one was taken in.

    Returns:
        The event; its codes are those of the mention that says most.
    """
    main = max(mentions, key=lambda mention: (_fullness(mention), -mentions.index(mention)))
    documents = [reports[name] for name in dict.fromkeys(mention.doc for mention in mentions)]
    days = sorted(report.published for report in documents if report.published)
    news = [mention for mention in mentions if "historical" not in mention.aux]
    doubt = 1.0
    for origin in dict.fromkeys(reports[mention.doc].origin for mention in mentions):
        told = [m.confidence for m in mentions if reports[m.doc].origin == origin]
        doubt *= 1 - max(told)
    return Event(
        id=identity,
        event=main.event,
        mode=main.mode,
        context=tuple(sorted({name for mention in mentions for name in mention.context})),
        aux=main.aux if not news else tuple(flag for flag in main.aux if flag != "historical"),
        quad=main.quad,
        score=main.score,
        cameo=main.cameo,
        actor=main.actor,
        recipient=main.recipient,
        date=main.date,
        planned=main.planned or next((m.planned for m in mentions if m.planned), None),
        place=main.place or next((m.place for m in mentions if m.place), None),
        mentions=tuple(mention.id for mention in mentions),
        merges=tuple(merges[m.id] for m in mentions if m.id in merges),
        contradictions=_contradictions(mentions),
        sources=len({report.origin for report in documents}),
        outlets=len({report.site or report.doc for report in documents}),
        first_reported=days[0] if days else None,
        last_reported=days[-1] if days else None,
        confidence=round(1 - doubt, 4),
    )


def _fullness(mention: Mention) -> tuple[int, float]:
    known = (
        any(party.code not in NOBODY for party in mention.actor),
        any(party.code not in NOBODY for party in mention.recipient),
        bool(mention.mode),
        mention.date is not None and mention.date.basis not in GUESSED,
        mention.place is not None and mention.place.geonameid is not None,
        "historical" not in mention.aux,
    )
    return sum(known), mention.confidence


def _contradictions(mentions: Sequence[Mention]) -> tuple[Contradiction, ...]:
    readings: dict[Matter, list[Reading]] = {
        "casualties": [],
        "date": [],
        "place": [],
        "actor": [],
        "recipient": [],
    }
    for mention in mentions:
        toll = read_toll(mention.evidence.text)
        if toll:
            readings["casualties"].append(Reading(mention=mention.id, value=toll))
        when = mention.date
        if when is not None and when.granularity == "day" and when.basis not in GUESSED:
            readings["date"].append(
                Reading(mention=mention.id, value=str(when.start), text=when.text)
            )
        if mention.place is not None and mention.place.geonameid is not None:
            readings["place"].append(Reading(mention=mention.id, value=mention.place.name))
        if codes := _codes(mention.actor):
            readings["actor"].append(Reading(mention=mention.id, value=codes))
        if codes := _codes(mention.recipient):
            readings["recipient"].append(Reading(mention=mention.id, value=codes))
    return tuple(
        Contradiction(about=matter, readings=tuple(found))
        for matter, found in readings.items()
        if len({reading.value for reading in found}) > 1
    )


def _codes(parties: Sequence[Entity]) -> str:
    return " ".join(sorted({party.code for party in parties} - NOBODY))
