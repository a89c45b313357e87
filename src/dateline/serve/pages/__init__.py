"""The pages: each module shows one kind, from a read request to a leaf."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from dateline.serve.ask import Parameter
from dateline.serve.leaf import Ask, Leaf
from dateline.serve.pages import (
    about,
    actor,
    article,
    coverage,
    dyad,
    event,
    events,
    front,
    ledger,
    place,
    relation,
    review,
    search,
)


class PageKind(NamedTuple):
    """One kind of page: its path, what may be asked of it, and who shows it.

    `reads` says that it shows what is read here.
    """

    path: str
    parameters: Sequence[Parameter]
    show: Callable[[Ask], Leaf]
    about: str
    reads: bool = False


PAGES = (
    PageKind("/", front.PARAMETERS, front.show, "what changed, day by day", reads=True),
    PageKind("/search", search.PARAMETERS, search.show, "articles, actors and events by words"),
    PageKind("/events", events.PARAMETERS, events.show, "events by any filter"),
    PageKind("/event/{id}", event.PARAMETERS, event.show, "one event, its mentions side by side"),
    PageKind(
        "/article/{id}", article.PARAMETERS, article.show, "a story, its clauses marked", reads=True
    ),
    PageKind("/actor/{key}", actor.PARAMETERS, actor.show, "an actor, both directions"),
    PageKind("/dyad/{key}/{other}", dyad.PARAMETERS, dyad.show, "two actors, both directions"),
    PageKind("/place", place.WORLD_PARAMETERS, place.show_world, "the world by country"),
    PageKind("/place/{key}", place.PARAMETERS, place.show, "a country or a place, on its map"),
    PageKind("/ledger", ledger.PARAMETERS, ledger.show, "what holds between whom"),
    PageKind("/relation/{id}", relation.PARAMETERS, relation.show, "a relation, line by line"),
    PageKind("/coverage", coverage.PARAMETERS, coverage.show, "who reports a matter"),
    PageKind(
        "/review", review.PARAMETERS, review.show, "what readers want looked at again", reads=True
    ),
    PageKind("/about", (), about.show, "how to read these pages"),
)

__all__ = ["PAGES", "PageKind"]
