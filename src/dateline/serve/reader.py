"""What the reading room asks of a store: a narrow set of reads, and two kinds of writing."""

from typing import Literal, NamedTuple, Protocol

import msgspec

from dateline.records import Article, Event, Mention, Relation, Statement, Story

Order = Literal["newest", "sources"]
Grouping = Literal["day", "month", "year", "type", "partner", "pair", "country"]
Which = Literal["happened", "actual", "historical", "future", "hypothetical", "negated", "all"]


class StoreUnready(Exception):
    """The store cannot be read or written just now; the message says why and what to do.

    `status` is the HTTP status that says the same: 503 where it passes, 500 where it does not.
    """

    def __init__(self, message: str, status: int = 503) -> None:
        super().__init__(message)
        self.status = status


class Selection(msgspec.Struct, frozen=True, kw_only=True):
    """Which events are meant; every field narrows, an empty one does not.

    A party is a country or organisation code (`NER`, `IGO`) or a register id (`ecowas`).
    `party` takes either side, `other` the opposite one of `party`. `which` is what happened
    (actual and historical), one of the flags, or all. Days are ISO and bound the
    days an event may have happened on; `seen_since` and `seen_until` bound its first report.
    """

    party: str | None = None
    other: str | None = None
    actor: str | None = None
    recipient: str | None = None
    types: tuple[str, ...] = ()
    mode: str | None = None
    context: str | None = None
    quad: int | None = None
    country: str | None = None
    place: int | None = None
    words: str | None = None
    since: str | None = None
    until: str | None = None
    seen_since: str | None = None
    seen_until: str | None = None
    which: Which = "happened"
    confidence: float = 0.0


class Ledger(msgspec.Struct, frozen=True, kw_only=True):
    """Which relations are meant, as of which day, as known on which.

    `passed` passes over so many, of those last heard of first, and `newest` leaves only so many.
    """

    party: str | None = None
    other: str | None = None
    kind: str | None = None
    as_of: str | None = None
    known_on: str | None = None
    passed: int = 0
    newest: int | None = None


class Tally(NamedTuple):
    """Events counted together.

    `key` is what they share (a day, a type, a code, `A B` for a pair); `positive` and `negative`
    are the sums of their scores above and below zero; `sources` the sum of independent sources.
    """

    key: str
    events: int
    positive: float
    negative: float
    sources: int


class PlaceTally(NamedTuple):
    """Events at one place: its name, country and point in degrees, how many, scores added up."""

    geonameid: int | None
    name: str
    country: str | None
    lat: float
    lon: float
    events: int
    score: float


class Headline(NamedTuple):
    """An article in a list: enough to choose by. `published` is an ISO day."""

    id: str
    title: str | None
    site: str | None
    agency: str | None
    published: str | None
    excerpt: str = ""


class Site(NamedTuple):
    """How many articles and stories a site carried; a story copied from elsewhere counts once."""

    site: str | None
    articles: int
    first: int


class Correction(NamedTuple):
    """What somebody decided over an event; only ever added to. `at` is an ISO time."""

    event: str
    verdict: str
    value: str
    who: str
    at: str
    note: str


class Span(NamedTuple):
    """The days the store's events were first reported on, and how much it holds."""

    first: str | None
    last: str | None
    events: int
    articles: int
    relations: int


class Reader(Protocol):
    """One published state of a store. Lists are in a stable order; an unknown id gives None."""

    def version(self) -> str:
        """Return a word that changes whenever what can be read changes."""

    def span(self) -> Span:
        """Return what days and how much the store holds."""

    def article(self, article: str) -> Article | None:
        """Return an article."""

    def story_of(self, article: str) -> Story | None:
        """Return the story that an article tells or copies."""

    def headlines(self, articles: tuple[str, ...]) -> list[Headline]:
        """Return headlines of articles, in the order asked; unknown ids are left out."""

    def search(self, words: str, limit: int) -> list[Headline]:
        """Return the articles that the words find, the best first, with an excerpt."""

    def mentions_in(self, article: str) -> list[Mention]:
        """Return an article's mentions in text order."""

    def mentions(self, mentions: tuple[str, ...]) -> list[Mention]:
        """Return mentions by id, in the order asked."""

    def event(self, event: str) -> Event | None:
        """Return an event."""

    def events_with(self, mentions: tuple[str, ...]) -> list[Event]:
        """Return the events that hold any of the mentions."""

    def events(
        self, selection: Selection, limit: int, after: str | None = None, order: Order = "newest"
    ) -> list[Event]:
        """Return events, at most `limit`, from after the cursor on."""

    def tally(self, selection: Selection, by: Grouping) -> list[Tally]:
        """Return events counted by something; days in order, all else the most first."""

    def places(self, selection: Selection, limit: int) -> list[PlaceTally]:
        """Return events counted by place, the most first; places without a point are left out."""

    def relations(self, ledger: Ledger) -> list[Relation]:
        """Return the relations that a question leaves, by kind and parties."""

    def relations_number(self, ledger: Ledger) -> int:
        """Return how many relations are meant, whatever is passed over or left."""

    def relation(self, relation: str, as_of: str | None, known_on: str | None) -> Relation | None:
        """Return one relation."""

    def statements(self, relation: str) -> list[Statement]:
        """Return a relation's lines in the order they became known."""

    def statements_in(self, article: str) -> list[Statement]:
        """Return the ledger lines that an article gave."""

    def recorded(self, since: str, until: str, limit: int) -> list[Statement]:
        """Return the ledger lines that became known between two days, the newest first."""

    def sites(self, selection: Selection | None) -> list[Site]:
        """Return how much each site carried of the selected events, or of everything."""

    def corrections(self, event: str) -> list[Correction]:
        """Return what was decided over an event, the oldest first."""

    def correct(self, correction: Correction) -> None:
        """Add what was decided over an event.

        Raises:
            StoreUnready: Another process is writing.
        """


def cursor_of(event: Event, order: Order = "newest") -> str:
    """Return the cursor that stands for an event in a list: what the order goes by, and its id."""
    if order == "sources":
        return f"{event.sources}~{event.id}"
    return f"{event.first_reported or '0000-00-00'}~{event.id}"
