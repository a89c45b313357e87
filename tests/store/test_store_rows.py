"""Records survive the store: what comes out is what went in."""

from datetime import date

import msgspec
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.records import (
    Article,
    Contradiction,
    Dateline,
    Entity,
    Event,
    Evidence,
    Furniture,
    Mention,
    Merge,
    Place,
    Published,
    Quantity,
    Reading,
    RoledParty,
    Statement,
    When,
)
from dateline.store.tables import event_rows, page_rows, schema, statement_rows

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SOME = st.none() | TEXT
DAY = st.dates(date(1, 1, 1), date(9999, 12, 31)).map(date.isoformat)
NUMBER = st.integers(0, 2**31 - 1)
REAL = st.floats(allow_nan=False, allow_infinity=False)
WORDS = st.lists(TEXT, max_size=3).map(tuple)


def tuples(strategy):
    return st.lists(strategy, max_size=2).map(tuple)


ENTITY = st.builds(
    Entity, text=TEXT, start=NUMBER, end=NUMBER, name=TEXT, code=TEXT, sector=WORDS, id=SOME,
    wikidata=SOME, via=st.sampled_from(["name", "role"]),
)  # fmt: skip
WHEN = st.none() | st.builds(
    When, start=st.none() | DAY, end=st.none() | DAY, granularity=st.just("bounded"),
    basis=st.just("stated"), text=SOME,
)  # fmt: skip
PLACE = st.none() | st.builds(
    Place, name=TEXT, country=SOME, admin1=SOME, lat=st.none() | REAL, lon=st.none() | REAL,
    geonameid=st.none() | NUMBER, reason=TEXT,
)  # fmt: skip
EVIDENCE = st.builds(
    Evidence, doc=TEXT, start=NUMBER, end=NUMBER, text=TEXT, page_start=st.none() | NUMBER,
    page_end=st.none() | NUMBER,
)  # fmt: skip
CODES = {
    "id": TEXT, "event": TEXT, "mode": WORDS, "context": WORDS,
    "aux": st.sampled_from([(), ("negated",), ("future", "historical")]), "quad": NUMBER,
    "score": REAL, "cameo": SOME, "actor": tuples(ENTITY), "recipient": tuples(ENTITY),
    "date": WHEN, "planned": WHEN, "place": PLACE, "confidence": REAL,
}  # fmt: skip
MENTION = st.builds(Mention, **CODES, doc=TEXT, attributed=SOME, evidence=EVIDENCE, rule=TEXT)
EVENT = st.builds(
    Event, **CODES, mentions=WORDS, sources=NUMBER, outlets=NUMBER, flags=WORDS,
    first_reported=st.none() | DAY, last_reported=st.none() | DAY,
    merges=tuples(st.builds(Merge, mention=TEXT, reason=TEXT, by=st.just("machine"))),
    contradictions=tuples(
        st.builds(
            Contradiction, about=st.just("date"),
            readings=tuples(st.builds(Reading, mention=TEXT, value=TEXT, text=SOME)),
        )
    ),
)  # fmt: skip
STATEMENT = st.builds(
    Statement, id=TEXT, relation=TEXT, kind=st.just("mission"), name=SOME, instrument=SOME,
    domain=SOME, parties=tuples(st.builds(RoledParty, role=TEXT, party=ENTITY)),
    status=st.just("in force"), effective=WHEN, valid_from=WHEN, valid_to=WHEN,
    quantity=st.none() | st.builds(
        Quantity, low=st.none() | REAL, high=st.none() | REAL, unit=TEXT, as_of=st.none() | DAY,
        text=SOME,
    ),
    place=PLACE, by=st.none() | ENTITY, how=SOME, recorded=st.none() | DAY,
    stance=st.just("asserts"), mention=SOME, evidence=EVIDENCE, confidence=REAL, rule=TEXT,
    flags=WORDS,
)  # fmt: skip
ARTICLE = st.builds(
    Article, id=TEXT, text=TEXT, url=SOME, site=SOME, title=SOME, byline=WORDS, agency=SOME,
    dateline=st.none() | st.builds(Dateline, place=TEXT.filter(bool), country=SOME), stamp=SOME,
    published=st.builds(
        Published, date=st.none() | DAY, earliest=st.none() | DAY, latest=st.none() | DAY,
        basis=TEXT, verdict=st.just("unknown"), why=TEXT,
    ),
    language=SOME, furniture=st.builds(Furniture, section=WORDS, views=st.none() | NUMBER),
    spans=tuples(st.tuples(NUMBER, NUMBER)),
)  # fmt: skip


def through(table, row):
    """Return a row after it was an Arrow row of its table."""
    assert set(row) == set(table.schema.names)
    return pa.Table.from_pylist([row], schema=table.schema).to_pylist()[0]


@settings(max_examples=60)
@given(MENTION)
def test_a_mention_survives(mention):
    own = msgspec.structs.replace(
        mention, evidence=msgspec.structs.replace(mention.evidence, doc=mention.doc)
    )
    row = through(schema.MENTIONS, event_rows.mention_row(own, 3))
    assert event_rows.mention_of(row) == own


@settings(max_examples=60)
@given(EVENT)
def test_an_event_survives(event):
    row = through(schema.EVENTS, event_rows.event_row(event, 3))
    assert event_rows.event_of(row) == event
    assert (row["status"] == "actual") == (not event.aux)


@settings(max_examples=60)
@given(STATEMENT)
def test_a_statement_survives(statement):
    row = through(schema.STATEMENTS, statement_rows.statement_row(statement, 3))
    assert statement_rows.statement_of(row) == statement


@settings(max_examples=60)
@given(ARTICLE)
def test_an_article_survives(article):
    row = through(schema.ARTICLES, page_rows.article_row(article, "s", "k", 1, 3))
    assert page_rows.article_of(row) == article


def test_the_documented_columns_are_the_stored_ones():
    for table in schema.TABLES.values():
        names = [column.name for column in table.columns]
        assert len(names) == len(set(names))
        assert all(column.about for column in table.columns)
        assert table.key in names
