"""The front page: what changed, day by day; what most sources report; what is read here."""

from datetime import date, timedelta

from dateline.serve.addresses import with_query
from dateline.serve.ask import PAGING, limit_of
from dateline.serve.leaf import Ask, Leaf
from dateline.serve.pages.listing import by_day, event_entry, line_entry, rows_of, with_words
from dateline.serve.pages.read_here import most_read
from dateline.serve.reader import Ledger, Selection, cursor_of

PARAMETERS = PAGING
USUAL, MOST_LINES, RANKED = 24, 40, 8
RECENT = timedelta(30)


def show(ask: Ask) -> Leaf:
    """Return the front page."""
    reader = ask.reader
    limit = limit_of(ask.values) if "limit" in ask.values else USUAL
    after = ask.values.get("after")
    span = reader.span()
    news = reader.events(Selection(which="actual"), limit + 1, after)
    more, news = len(news) > limit, news[:limit]
    listed = with_words(reader, news)
    days = [event.first_reported for event in news if event.first_reported]
    lines = []
    if days:
        newest = min(days[0], after.split("~")[0]) if after else max(days[0], span.last or "")
        lines = reader.recorded(days[-1], newest, MOST_LINES)
    ranked = []
    if span.last:
        since = (date.fromisoformat(span.last) - RECENT).isoformat()
        recent = Selection(which="actual", seen_since=since)
        ranked = with_words(reader, reader.events(recent, RANKED, order="sources"))
    standing = [] if after else reader.relations(Ledger(as_of=span.last, newest=RANKED * 3))
    return Leaf(
        template="front.html",
        title="What changed",
        data={
            "span": span._asdict(),
            "events": news,
            "ledger": lines,
            "most_reported": [one.event for one in ranked],
        },
        rows=rows_of(listed),
        entries=[*map(event_entry, listed), *map(line_entry, lines)],
        view={
            "days": by_day(listed, lines),
            "ranked": ranked,
            "read_here": most_read(ask, RANKED),
            "older": with_query("/", after=cursor_of(news[-1])) if more else "",
            "holding": [one for one in standing if one.holds][:RANKED],
        },
        next_after=cursor_of(news[-1]) if more else None,
    )  # fmt: skip
