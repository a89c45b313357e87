"""Events as the lists of several pages show them: with the words they were read from."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from dateline.records import Event, Mention, Statement
from dateline.serve.addresses import article_address, event_address, relation_address
from dateline.serve.leaf import Entry
from dateline.serve.reader import Reader
from dateline.serve.rows import Row, event_row
from dateline.serve.wording import relation_parties, relation_title, sentence, when_words


class Listed(NamedTuple):
    """An event and the mention whose words stand for it, if it could be read."""

    event: Event
    mention: Mention | None


class Day(NamedTuple):
    """What became known on one day."""

    day: str | None
    events: tuple[Listed, ...]
    lines: tuple[Statement, ...]


def with_words(reader: Reader, events: Sequence[Event]) -> list[Listed]:
    """Return events, each with its first mention."""
    firsts = tuple(event.mentions[0] for event in events if event.mentions)
    found = {mention.id: mention for mention in reader.mentions(firsts)}
    return [
        Listed(event, found.get(event.mentions[0]) if event.mentions else None) for event in events
    ]


def rows_of(listed: Sequence[Listed]) -> list[Row]:
    """Return listed events as rows, each with the words of its first mention."""
    return [
        event_row(one.event, one.mention.evidence.text if one.mention else "") for one in listed
    ]


def by_day(listed: Sequence[Listed], lines: Sequence[Statement]) -> list[Day]:
    """Return events and ledger lines by the day they became known, the newest day first."""
    events = {
        day: tuple(group) for day, group in groupby(listed, lambda one: one.event.first_reported)
    }
    recorded: dict[str | None, list[Statement]] = {}
    for line in lines:
        recorded.setdefault(line.recorded, []).append(line)
    days = sorted(events.keys() | recorded.keys(), key=lambda day: day or "", reverse=True)
    return [Day(day, events.get(day, ()), tuple(recorded.get(day, ()))) for day in days]


def event_entry(listed: Listed) -> Entry:
    """Return an event as an entry of a feed."""
    event, mention = listed
    words = f"“{mention.evidence.text}”" if mention else ""
    return Entry(
        event_address(event.id),
        f"{sentence(event)} ({when_words(event.date)})",
        event.first_reported,
        words,
    )


def line_entry(line: Statement) -> Entry:
    """Return a ledger line as an entry of a feed."""
    return Entry(
        relation_address(line.relation),
        f"{relation_title(line)}, {relation_parties(line)}: {line.status}",
        line.recorded,
        f"“{line.evidence.text}”",
    )


def mention_entry(mention: Mention) -> Entry:
    """Return a mention as an entry of a feed."""
    return Entry(
        article_address(mention.doc, mention.id),
        sentence(mention),
        None,
        f"“{mention.evidence.text}”",
    )
