"""The tables of a store: every column with its type and meaning, and the version of it all."""

from dataclasses import dataclass

import pyarrow as pa

SCHEMA_VERSION = 1

TEXT = pa.string()
WORDS = pa.list_(pa.string())
DAY = pa.date32()
TIME = pa.timestamp("us", tz="UTC")
WHOLE = pa.int32()
LARGE = pa.int64()
REAL = pa.float64()
TRUTH = pa.bool_()
SPANS = pa.list_(pa.struct([("start", WHOLE), ("end", WHOLE)]))
PARTIES = pa.list_(
    pa.struct(
        [
            ("text", TEXT),
            ("start", WHOLE),
            ("end", WHOLE),
            ("name", TEXT),
            ("code", TEXT),
            ("sector", WORDS),
            ("id", TEXT),
            ("wikidata", TEXT),
            ("via", TEXT),
        ]
    )
)
READING = pa.struct([("mention", TEXT), ("value", TEXT), ("text", TEXT)])
CONTRADICTIONS = pa.list_(pa.struct([("about", TEXT), ("readings", pa.list_(READING))]))
MERGES = pa.list_(pa.struct([("mention", TEXT), ("reason", TEXT), ("by", TEXT)]))
COPIES = pa.list_(pa.struct([("article", TEXT), ("copy_of", TEXT), ("shared", REAL)]))
ROLED = pa.list_(pa.struct([("role", TEXT), ("party", PARTIES.value_type)]))


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its Arrow type, and what it says."""

    name: str
    type: pa.DataType
    about: str


@dataclass(frozen=True, slots=True)
class Table:
    """One stored table.

    `key` names the column that identifies a row and by which files are sorted; `row_group` is the
    number of rows read at a time: few where rows hold texts.
    """

    name: str
    about: str
    columns: tuple[Column, ...]
    key: str = "id"
    row_group: int = 32_768

    @property
    def schema(self) -> pa.Schema:
        """Return the table's Arrow schema."""
        return pa.schema([(column.name, column.type) for column in self.columns])


BATCH = Column("batch", WHOLE, "number of the batch that wrote the row")


def _when(prefix: str, what: str) -> tuple[Column, ...]:
    return (
        Column(f"{prefix}_start", DAY, f"first day of {what}; null where unknown"),
        Column(f"{prefix}_end", DAY, f"last day of {what}; null where unknown"),
        Column(f"{prefix}_granularity", TEXT, "day, week, month, quarter, year or bounded"),
        Column(f"{prefix}_basis", TEXT, "stated, relative, tense, publication or bounded"),
        Column(f"{prefix}_text", TEXT, "the words it was read from"),
    )


_PLACE = (
    Column("place_name", TEXT, "where it happened"),
    Column("place_country", TEXT, "the place's country, ISO 3166-1 alpha-3"),
    Column("place_admin1", TEXT, "the place's first-order division"),
    Column("lat", REAL, "latitude in degrees, WGS 84"),
    Column("lon", REAL, "longitude in degrees, WGS 84"),
    Column("geonameid", LARGE, "the place's number in GeoNames"),
    Column("place_reason", TEXT, "why this place"),
)
_CODES = (
    Column("event", TEXT, "PLOVER type"),
    Column("mode", WORDS, "modes of the type"),
    Column("context", WORDS, "contexts"),
    Column("aux", WORDS, "historical, future, hypothetical, negated"),
    Column(
        "status",
        TEXT,
        "actual, or the first of negated, hypothetical, future, historical in aux; rejected where "
        "people judged that it is no event",
    ),
    Column("quad", WHOLE, "1 verbal, 2 material cooperation, 3 verbal, 4 material conflict"),
    Column("score", REAL, "-10 (conflict) to +10 (cooperation)"),
    Column("cameo", TEXT, "nearest CAMEO code"),
    Column("actor", PARTIES, "who did it; every party of a reciprocal event"),
    Column("recipient", PARTIES, "to whom; empty for a reciprocal event"),
    Column("actor_codes", WORDS, "codes of the actors, each once"),
    Column("recipient_codes", WORDS, "codes of the recipients, each once"),
    *_when("date", "the event"),
    *_when("planned", "what was announced"),
    *_PLACE,
)

PAGES = Table(
    "pages",
    "every page as it came",
    (
        Column("id", TEXT, "the page's id: the caller's, or a hash of address and content"),
        Column("kind", TEXT, "html, text, body or article"),
        Column("source", TEXT, "where it was got"),
        Column("url", TEXT, "its own address"),
        Column("title", TEXT, "the title its bringer gave"),
        Column("date", TEXT, "the publication day its bringer vouched for"),
        Column("language", TEXT, "the language its bringer gave"),
        Column("hints", TEXT, "what else the bringer said, as JSON"),
        Column("content", TEXT, "the whole document, decoded"),
        Column("article", TEXT, "the article as JSON, where it came already read"),
        BATCH,
    ),
    row_group=256,
)
SIGHTINGS = Table(
    "sightings",
    "each time a page was met: in which source, by which run",
    (
        Column("id", TEXT, "hash of page, source and run"),
        Column("page", TEXT, "the page's id"),
        Column("source", TEXT, "where it was met"),
        Column("run", WHOLE, "the run that met it"),
        BATCH,
    ),
)
ARTICLES = Table(
    "articles",
    "the story of each page, told apart from its furniture",
    (
        Column("id", TEXT, "the page's id"),
        Column("url", TEXT, "address"),
        Column("site", TEXT, "host"),
        Column("title", TEXT, "title"),
        Column("byline", WORDS, "authors"),
        Column("agency", TEXT, "news agency"),
        Column("dateline_place", TEXT, "the city it was filed from; never by itself a place"),
        Column("dateline_country", TEXT, "that city's country, ISO 3166-1 alpha-3"),
        Column("stamp", TEXT, "the date printed on the page"),
        Column("published", DAY, "the day it ran, where known"),
        Column("earliest", DAY, "it cannot have run before"),
        Column("latest", DAY, "it cannot have run after"),
        Column("published_basis", TEXT, "who vouches for the day"),
        Column("verdict", TEXT, "agrees, restamped or unknown"),
        Column("why", TEXT, "the verdict's reason"),
        Column("language", TEXT, "language of the story, ISO 639-1"),
        Column("text", TEXT, "the story"),
        Column("spans", SPANS, "for each line of the story, the stretch of the page it came from"),
        Column("furniture", TEXT, "what stood around the story, as JSON"),
        Column("story", TEXT, "id of the story that it tells or copies"),
        Column("knowledge", TEXT, "fingerprint of the code and data that it was coded with"),
        Column("number", LARGE, "its place in the order of arrival"),
        BATCH,
    ),
    row_group=128,
)
STORIES = Table(
    "stories",
    "one text with the articles that are copies of it",
    (
        Column("id", TEXT, "the story's id"),
        Column("first", TEXT, "the earliest article"),
        Column("articles", WORDS, "every article, the first one first"),
        Column("copies", COPIES, "which article reuses which, and the share of word 5-grams"),
        Column("agency", TEXT, "the agency that the text is credited to"),
        BATCH,
    ),
)
MENTIONS = Table(
    "mentions",
    "one reading of one clause: who did what to whom, when, where, and whether it happened",
    (
        Column("id", TEXT, "the mention's id: a hash of document, words and reading"),
        Column("doc", TEXT, "the article"),
        *_CODES,
        Column("attributed", TEXT, "the party that vouches for the claim"),
        Column("evidence", TEXT, "the words it was read from, verbatim"),
        Column("evidence_start", WHOLE, "offset of the words in the story, code points"),
        Column("evidence_end", WHOLE, "end of the words in the story"),
        Column("page_start", WHOLE, "offset of the words in the page"),
        Column("page_end", WHOLE, "end of the words in the page"),
        Column("confidence", REAL, "chance that the reading is right, 0 to 1"),
        Column("rule", TEXT, "the lexicon's frame that fired"),
        BATCH,
    ),
)
EVENTS = Table(
    "events",
    "one happening, with every mention that reports it",
    (
        Column("id", TEXT, "the event's id; it stays when mentions are added"),
        *_CODES,
        Column("actor_code", TEXT, "code of the first actor"),
        Column("recipient_code", TEXT, "code of the first recipient; null where there is none"),
        Column("pairs", WHOLE, "how many pairs of an actor and a recipient there are in it"),
        Column("mentions", WORDS, "ids of the mentions"),
        Column("merges", MERGES, "why each mention was taken in"),
        Column("contradictions", CONTRADICTIONS, "what the mentions disagree on"),
        Column("sources", WHOLE, "independent sources: the copies of one text are one"),
        Column("outlets", WHOLE, "sites that carried it"),
        Column("first_reported", DAY, "day of the first report"),
        Column("last_reported", DAY, "day of the last report"),
        Column("confidence", REAL, "chance that the event is right, 0 to 1"),
        Column("flags", WORDS, "what is odd about it"),
        BATCH,
    ),
)
STATEMENTS = Table(
    "statements",
    "ledger lines: what held between whom, since when, and since when that is known",
    (
        Column("id", TEXT, "the statement's id"),
        Column("relation", TEXT, "the relation it speaks of"),
        Column("kind", TEXT, "agreement, mission, deployment, sanctions …"),
        Column("name", TEXT, "the relation's name"),
        Column("instrument", TEXT, "the instrument's name"),
        Column("parties", ROLED, "who, in which role"),
        Column("party_codes", WORDS, "codes of the parties, each once"),
        Column("domain", TEXT, "what the relation is about: military, trade …"),
        Column("status", TEXT, "what the line says of it: signed, in force, ended …"),
        *_when("effective", "that status"),
        *_when("from", "the beginning of validity"),
        *_when("to", "the end of validity"),
        Column("quantity_low", REAL, "how many at least"),
        Column("quantity_high", REAL, "how many at most"),
        Column("quantity_unit", TEXT, "of what"),
        Column("quantity_as_of", TEXT, "on which day"),
        Column("quantity_text", TEXT, "the words"),
        *_PLACE,
        Column("by", PARTIES.value_type, "who brought the status about"),
        Column("how", TEXT, "in which word or manner"),
        Column("recorded", DAY, "day of publication from which it is known"),
        Column("stance", TEXT, "asserts, denies or updates"),
        Column("mention", TEXT, "the mention it comes from, if any"),
        Column("doc", TEXT, "the article"),
        Column("evidence", TEXT, "the words it was read from, verbatim"),
        Column("evidence_start", WHOLE, "offset of the words in the story, code points"),
        Column("evidence_end", WHOLE, "end of the words in the story"),
        Column("page_start", WHOLE, "offset of the words in the page"),
        Column("page_end", WHOLE, "end of the words in the page"),
        Column("confidence", REAL, "chance that the line is right, 0 to 1"),
        Column("rule", TEXT, "the transition or fact that read it"),
        Column("flags", WORDS, "what is odd about it"),
        BATCH,
    ),
)
JUDGEMENTS = Table(
    "judgements",
    "what people decided over the machine's rows; only ever added to",
    (
        Column("id", TEXT, "the judgement's id"),
        Column("kind", TEXT, "correct, split or join"),
        Column("event", TEXT, "the event judged"),
        Column("mention", TEXT, "of a split or join: one mention of the pair"),
        Column("other", TEXT, "of a split or join: the other mention"),
        Column("field", TEXT, "what was corrected: event, mode, actor, date … or verdict"),
        Column("old", TEXT, "the value before, as JSON"),
        Column("new", TEXT, "the value after, as JSON"),
        Column("doc", TEXT, "article of the evidence, by which a recoded event is found again"),
        Column("evidence", TEXT, "the evidence that was judged"),
        Column("who", TEXT, "who judged"),
        Column("judged_at", TIME, "when"),
        Column("note", TEXT, "why"),
        Column("undone_at", TIME, "when it was taken back; null while it holds"),
        BATCH,
    ),
)
QUARANTINE = Table(
    "quarantine",
    "documents that could not be read or coded, with the reason",
    (
        Column("id", TEXT, "the document's id, or where it came from"),
        Column("source", TEXT, "where it was got"),
        Column("kind", TEXT, "what is wrong, in a word"),
        Column("message", TEXT, "what is wrong, and what to do"),
        Column("page", TEXT, "the page as JSON, where it could be read that far"),
        Column("run", WHOLE, "the run that met it"),
        BATCH,
    ),
    row_group=256,
)
RUNS = Table(
    "runs",
    "each run that wrote: what it took in, with which versions, how long each room took",
    (
        Column("id", TEXT, "the run's number, as text"),
        Column("command", TEXT, "what was asked"),
        Column("state", TEXT, "running, done or interrupted"),
        Column("started", TIME, "when it began"),
        Column("ended", TIME, "when it ended"),
        Column("counts", TEXT, "pages, articles, mentions, events, statements, errors, as JSON"),
        Column("seconds", TEXT, "seconds by room, as JSON"),
        Column("versions", TEXT, "versions of code and data, as JSON"),
        BATCH,
    ),
)
SUPERSEDED = Table(
    "superseded",
    "rows that a later batch replaced or took away",
    (
        Column("id", TEXT, "table, row and batch of the row that no longer holds"),
        Column("of", TEXT, "the table"),
        Column("row", TEXT, "the row's id"),
        Column("row_batch", WHOLE, "the batch that had written it"),
        BATCH,
    ),
)
TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        PAGES,
        SIGHTINGS,
        ARTICLES,
        STORIES,
        MENTIONS,
        EVENTS,
        STATEMENTS,
        JUDGEMENTS,
        QUARANTINE,
        RUNS,
        SUPERSEDED,
    )
}
