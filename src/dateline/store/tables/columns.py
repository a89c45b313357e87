"""Columns and tables as such: the types of columns, and the columns that several tables share."""

from dataclasses import dataclass

import pyarrow as pa

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


def when_columns(prefix: str, what: str) -> tuple[Column, ...]:
    """Return the columns that hold an interval.

    Args:
        prefix: How their names begin.
        what: What the interval is of, as their descriptions say it.
    """
    return (
        Column(f"{prefix}_start", DAY, f"first day of {what}; null where unknown"),
        Column(f"{prefix}_end", DAY, f"last day of {what}; null where unknown"),
        Column(f"{prefix}_granularity", TEXT, "day, week, month, quarter, year or bounded"),
        Column(f"{prefix}_basis", TEXT, "stated, relative, tense, publication or bounded"),
        Column(f"{prefix}_text", TEXT, "the words it was read from"),
    )


PLACE = (
    Column("place_name", TEXT, "where it happened"),
    Column("place_country", TEXT, "the place's country, ISO 3166-1 alpha-3"),
    Column("place_admin1", TEXT, "the place's first-order division"),
    Column("lat", REAL, "latitude in degrees, WGS 84"),
    Column("lon", REAL, "longitude in degrees, WGS 84"),
    Column("geonameid", LARGE, "the place's number in GeoNames"),
    Column("place_reason", TEXT, "why this place"),
)
CODES = (
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
    *when_columns("date", "the event"),
    *when_columns("planned", "what was announced"),
    *PLACE,
)
