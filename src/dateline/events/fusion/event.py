"""What an event says, summed up from its mentions; where they disagree, every reading is kept."""

from collections.abc import Mapping, Sequence

from dateline.events.fusion.contradictions import contradictions_of
from dateline.events.fusion.dates import GUESSED
from dateline.events.fusion.oddities import flags_of
from dateline.events.fusion.report import Report
from dateline.events.fusion.sides import named
from dateline.places import is_told_place
from dateline.records import Event, Mention, Merge


def build_event(
    identity: str,
    mentions: Sequence[Mention],
    reports: Mapping[str, Report],
    merges: Mapping[str, Merge],
    opposed: Sequence[Mention] = (),
) -> Event:
    """Sum up the mentions of one event.

    Args:
        identity: The event's id.
        mentions: Its mentions, the earliest reported first.
        reports: What is known of each mention's document.
        merges: Why each mention but the founding one was taken in.
        opposed: Mentions of another event that deny this one, or that this one denies.

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
        contradictions=contradictions_of(mentions, opposed),
        sources=len({report.origin for report in documents}),
        outlets=len({report.site or report.doc for report in documents}),
        first_reported=days[0] if days else None,
        last_reported=days[-1] if days else None,
        confidence=round(1 - doubt, 4),
        flags=flags_of(mentions, reports),
    )


def _fullness(mention: Mention) -> tuple[int, float]:
    known = (
        bool(named(mention.actor)),
        bool(named(mention.recipient)),
        bool(mention.mode),
        mention.date is not None and mention.date.basis not in GUESSED,
        is_told_place(mention.place),
        "historical" not in mention.aux,
    )
    return sum(known), mention.confidence
