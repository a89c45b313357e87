"""The records that cross rooms: frozen, typed, documented once.

Times are timezone-aware UTC or calendar dates in ISO 8601; offsets are Unicode code points,
into `Article.text` unless the name says page. `dateline schema NAME` prints the JSON schema.
"""

from typing import Literal

import msgspec

Language = str
Granularity = Literal["day", "week", "month", "quarter", "year", "bounded"]
Basis = Literal["stated", "relative", "tense", "publication", "bounded"]
Verdict = Literal["agrees", "restamped", "unknown"]
Via = Literal["name", "metonym", "coreference", "role"]
Aux = Literal["historical", "future", "hypothetical", "negated"]
PageKind = Literal["html", "text", "body", "article"]
RelationKind = Literal[
    "agreement",
    "mission",
    "deployment",
    "base or access",
    "sanctions",
    "diplomatic relations",
    "recognition",
    "alliance or membership",
    "arms transfer",
    "ceasefire",
    "peace agreement",
    "mediation",
    "office",
    "absence",
]
RelationStatus = Literal[
    "proposed",
    "agreed",
    "signed",
    "ratified",
    "in force",
    "extended",
    "suspended",
    "ending announced",
    "denounced",
    "expelled",
    "ended",
    "lapsed",
    "not extended",
]
Stance = Literal["asserts", "denies", "updates"]


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """A document that could not be read or coded: what is wrong, and what to do."""

    kind: str
    message: str


class FailureRow(msgspec.Struct, frozen=True, kw_only=True):
    """The row that stands for a failed document in an output: its id and its failure."""

    id: str
    error: Failure


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes of one document as they came, decoded, and what its bringer said of it.

    `kind` is `html`, `text` (a flattened page or plain text, not yet told apart), `body` (known
    to be an extracted story), or `article` (read before; `article` holds it).
    """

    id: str
    kind: PageKind
    content: str
    source: str
    url: str | None = None
    title: str | None = None
    date: str | None = None
    language: Language | None = None
    hints: dict[str, str] = {}
    article: "Article | None" = None


class Dateline(msgspec.Struct, frozen=True, kw_only=True):
    """The city and country a report was filed from; never by itself an event's place."""

    place: str
    country: str | None = None


class Published(msgspec.Struct, frozen=True, kw_only=True):
    """When a story ran: a day where it is known, else an interval, with verdict and reason.

    `verdict` is `restamped` where story and stamp cannot both be true. `earliest` and `latest`
    are ISO days, either may be unknown.
    """

    date: str | None = None
    earliest: str | None = None
    latest: str | None = None
    basis: str = "none"
    verdict: Verdict = "unknown"
    why: str = ""


class Furniture(msgspec.Struct, frozen=True, kw_only=True):
    """What stood around the story: kept, labelled, never coded."""

    section: tuple[str, ...] = ()
    views: int | None = None
    votes: int | None = None
    related: tuple[str, ...] = ()
    ranking: tuple[str, ...] = ()
    recommendation: tuple[str, ...] = ()
    most_read: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    credit: str | None = None
    credit_link: str | None = None
    other: tuple[str, ...] = ()


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """The story among the furniture.

    `spans` has one `(page_start, page_end)` for each line of `text` (lines are split at
    newlines): the stretch of `Page.content` that the line was read from. Where the stretch is as
    long as the line, the two are the same characters.
    """

    id: str
    text: str
    url: str | None = None
    site: str | None = None
    title: str | None = None
    byline: tuple[str, ...] = ()
    agency: str | None = None
    dateline: Dateline | None = None
    stamp: str | None = None
    published: Published = Published()
    language: Language | None = None
    furniture: Furniture = Furniture()
    spans: tuple[tuple[int, int], ...] = ()


class Copy(msgspec.Struct, frozen=True, kw_only=True):
    """One article that reuses another's text.

    `shared` is the containment of word 5-grams, 0 to 1: the share of the shorter text's 5-grams
    that stand in the longer one too.
    """

    article: str
    copy_of: str
    shared: float


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """One text and the articles that are copies of it; `first` is the earliest article's id.

    `agency` is the agency that the text is credited to. A story is one independent source,
    however many outlets carry it.
    """

    id: str
    first: str
    articles: tuple[str, ...]
    copies: tuple[Copy, ...] = ()
    agency: str | None = None


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """A party as one mention of it: words, offsets, who that is, and how that was decided.

    `code` is an ISO 3166-1 alpha-3 code or one of the codebook's supranational codes; `sector`
    has the main one first; `via` says what the words were: a name, a metonym, a coreference or a
    role.
    """

    text: str
    start: int
    end: int
    name: str
    code: str
    sector: tuple[str, ...] = ()
    id: str | None = None
    wikidata: str | None = None
    via: Via = "name"


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A place on earth, with the reason for choosing it; a country alone is an answer."""

    name: str
    country: str | None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonameid: int | None = None
    reason: str = ""


class When(msgspec.Struct, frozen=True, kw_only=True):
    """An interval of days (either end may be unknown), how fine, how got, from which words."""

    start: str | None
    end: str | None
    granularity: Granularity
    basis: Basis
    text: str | None = None


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """The words a row was read from: verbatim, with offsets into story and page."""

    doc: str
    start: int
    end: int
    text: str
    page_start: int | None = None
    page_end: int | None = None


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """One reading of one clause: who did what to whom, when, where, and whether it happened.

    `actor` and `recipient` are lists; a reciprocal event has every party in `actor`. `planned` is
    the day something announced is to happen; `attributed` the party that vouches for the claim.
    """

    id: str
    doc: str
    event: str
    mode: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    aux: tuple[Aux, ...] = ()
    quad: int
    score: float
    cameo: str | None
    actor: tuple[Entity, ...]
    recipient: tuple[Entity, ...] = ()
    date: When | None = None
    planned: When | None = None
    place: Place | None = None
    attributed: str | None = None
    evidence: Evidence
    confidence: float
    rule: str


class Merge(msgspec.Struct, frozen=True, kw_only=True):
    """Why a mention was taken into an event: by which rule, or by whose judgement."""

    mention: str
    reason: str
    by: Literal["machine", "judgement"] = "machine"


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody's word that two mentions report one event, or do not; only ever added.

    Of two judgements on the same pair the later counts. `recorded` is an ISO time in UTC; `by` a
    name or None.
    """

    id: str
    kind: Literal["split", "join"]
    mention: str
    other: str
    recorded: str
    by: str | None = None
    reason: str = ""


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What one mention says on a matter that an event's mentions disagree on."""

    mention: str
    value: str
    text: str | None = None


class Contradiction(msgspec.Struct, frozen=True, kw_only=True):
    """A matter on which an event's mentions disagree, every reading kept side by side."""

    about: Literal["casualties", "date", "place", "actor", "recipient", "status"]
    readings: tuple[Reading, ...]


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One happening: the mentions that report it, and what they agree on.

    The codes are those of the mention that says most. `sources` counts independent sources (the
    copies of one text are one), `outlets` the sites that carried it. `first_reported` and
    `last_reported` are ISO days of publication. `id` stays when mentions are added. `flags` says
    what is odd about it.
    """

    id: str
    event: str
    mode: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    aux: tuple[Aux, ...] = ()
    quad: int
    score: float
    cameo: str | None = None
    actor: tuple[Entity, ...]
    recipient: tuple[Entity, ...] = ()
    date: When | None = None
    planned: When | None = None
    place: Place | None = None
    mentions: tuple[str, ...]
    merges: tuple[Merge, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    sources: int
    outlets: int
    first_reported: str | None = None
    last_reported: str | None = None
    confidence: float
    flags: tuple[str, ...] = ()


class RoledParty(msgspec.Struct, frozen=True, kw_only=True):
    """A party of a relation and its part in it.

    `role` is `sender` or `host` of a mission, deployment or base, `by` or `on` of sanctions and
    recognition, `supplier` or `receiver` of arms, `member` or `organisation` of a membership,
    `mediator` of a mediation, `holder` or `country` of an office, `party` where all are alike.
    """

    role: str
    party: Entity


class Quantity(msgspec.Struct, frozen=True, kw_only=True):
    """How many of what, as a range (the two ends are equal where the text is exact), on a day.

    An end that the text leaves open ("more than 500") is None.
    """

    low: float | None
    high: float | None
    unit: str
    as_of: str | None = None
    text: str | None = None


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """A ledger line: what held between whom, since when, and since when that is known.

    Statements are only ever added. `relation` identifies what the line speaks of by the line's
    own words (kind, parties, instrument); `relations` puts together those that are one. `status`
    is so since `effective`; `valid_from` and `valid_to` bound the relation as far as this line
    says. `by` brought the status about, `how` in which word of the text or manner ("revoked",
    "asked to leave", "coup"). `recorded` is the ISO day of publication from which the line is
    known; `mention` the coded mention it comes from, or None where a sentence states it as a
    fact; `rule` the transition or fact that read it. `flags` says what is odd about it.
    """

    id: str
    relation: str
    kind: RelationKind
    name: str | None = None
    instrument: str | None = None
    domain: str | None = None
    parties: tuple[RoledParty, ...]
    status: RelationStatus
    effective: When | None = None
    valid_from: When | None = None
    valid_to: When | None = None
    quantity: Quantity | None = None
    place: Place | None = None
    by: Entity | None = None
    how: str | None = None
    recorded: str | None
    stance: Stance = "asserts"
    mention: str | None = None
    evidence: Evidence
    confidence: float
    rule: str
    flags: tuple[str, ...] = ()


class Relation(msgspec.Struct, frozen=True, kw_only=True):
    """What holds between parties on one day, as known on another: the sum of statements.

    `as_of` is the day asked about, `known_on` the day up to which reports count. `status` is so
    since `since`; `holds` says whether the relation stands on the day. `confirmed` is the day of
    the last report that bears on it; `stale` marks a relation that none has confirmed for long.
    `statements` are the ids of its lines, in the order they became known.
    """

    id: str
    kind: RelationKind
    name: str | None = None
    instrument: str | None = None
    domain: str | None = None
    parties: tuple[RoledParty, ...]
    status: RelationStatus
    holds: bool
    since: When | None = None
    valid_from: When | None = None
    valid_to: When | None = None
    quantity: Quantity | None = None
    place: Place | None = None
    by: Entity | None = None
    how: str | None = None
    as_of: str | None
    known_on: str | None
    confirmed: str | None
    stale: bool = False
    evidence: Evidence
    statements: tuple[str, ...]
    flags: tuple[str, ...] = ()


RECORDS: dict[str, type[msgspec.Struct]] = {
    record.__name__: record
    for record in (
        Page,
        Article,
        Copy,
        Story,
        Entity,
        Place,
        When,
        Evidence,
        Mention,
        Merge,
        Judgement,
        Reading,
        Contradiction,
        Event,
        RoledParty,
        Quantity,
        Statement,
        Relation,
        Published,
        Furniture,
        Dateline,
        Failure,
        FailureRow,
    )
}
