"""Events by any filter: the page behind every number of the room, and its feed."""

from dateline.serve.addresses import with_query
from dateline.serve.ask import ORDER, PAGING, SELECTION, WORDS, limit_of, selection_of
from dateline.serve.leaf import Ask, Leaf
from dateline.serve.pages.listing import event_entry, rows_of, with_words
from dateline.serve.reader import cursor_of

PARAMETERS = (*SELECTION, WORDS, ORDER, *PAGING)


def show(ask: Ask) -> Leaf:
    """Return the page of a filter."""
    values = dict(ask.values)
    limit, order = limit_of(values), values.get("order", "newest")
    selection = selection_of(values)
    found = ask.reader.events(selection, limit + 1, values.get("after"), order)
    more, found = len(found) > limit, found[:limit]
    listed = with_words(ask.reader, found)
    cursor = cursor_of(found[-1], order) if more else None
    return Leaf(
        template="events.html",
        title="Events",
        data={"events": found, "next": cursor},
        rows=rows_of(listed),
        entries=list(map(event_entry, listed)),
        view={
            "listed": listed,
            "older": with_query("/events", **{**values, "after": cursor}) if cursor else "",
        },
        next_after=cursor,
    )  # fmt: skip
