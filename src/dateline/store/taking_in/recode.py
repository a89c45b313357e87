"""An article coded again: its old rows give way, and their events are fused anew."""

from functools import partial

from dateline.events import Changed
from dateline.records import Article, FailureRow
from dateline.store.files.lookup import find_rows
from dateline.store.index.fusing import Fused, fuse_again, fuse_mentions
from dateline.store.index.index import Index, id_bytes
from dateline.store.index.mentions import event_of_mention, forget_mention
from dateline.store.index.placing import set_article, story_in_hand
from dateline.store.tables.event_rows import event_row, mention_row
from dateline.store.tables.fields import Row
from dateline.store.tables.page_rows import article_row, page_of, story_row
from dateline.store.tables.schema import ARTICLES, EVENTS, MENTIONS, PAGES, STATEMENTS, STORIES
from dateline.store.tables.statement_rows import statement_row
from dateline.store.taking_in.run_report import Counting
from dateline.store.taking_in.walk import Findings, Walk
from dateline.store.taking_in.writer import Writer


def code_anew(writer: Writer, article: Article, walk: Walk, counting: Counting) -> None:
    """Code an article of the store again, as it is given, and put its new rows for the old ones.

    An article that can no longer be coded keeps the rows that it has.
    """
    page = writer.stored(PAGES.name, article.id)
    if page is None:
        return
    with counting.timed("events"):
        found = walk.code(page_of(page), article)
    if not isinstance(found, FailureRow):
        replace_findings(writer, article, found, walk.knowledge)
        counting.add("recoded")


def replace_findings(writer: Writer, article: Article, found: Findings, knowledge: str) -> None:
    """Put an article's new mentions, events and statements for its old ones.

    Args:
        writer: The store.
        article: The article as it is now; its story stays.
        found: What was read in it now.
        knowledge: Fingerprint of what it was coded with.
    """
    batch, index = writer.batch, writer.index
    number, story, written = index.one(
        "SELECT number, id_text(story), batch FROM article WHERE id = id_bytes(?)", article.id
    )
    old = rows_of(writer, MENTIONS.name, article.id)
    touched = [event for row in old if (event := event_of_mention(index, row["id"])) is not None]
    for row in old:
        batch.drop(MENTIONS.name, row["id"], row["batch"])
        forget_mention(index, row["id"])
    for row in rows_of(writer, STATEMENTS.name, article.id):
        batch.drop(STATEMENTS.name, row["id"], row["batch"])
    batch.put(ARTICLES.name, article_row(article, story, knowledge, number, batch.number), written)
    set_article(index, article, batch.number)
    put_story(writer, story)
    if writer.folds:
        put_events(writer, fuse_again(index, touched, writer.judgements, batch.number))
    for mention in found.mentions:
        batch.put(MENTIONS.name, mention_row(mention, batch.number))
    for statement in found.statements:
        batch.put(STATEMENTS.name, statement_row(statement, batch.number))
    if writer.folds:
        fused = fuse_mentions(index, found.mentions, writer.judgements, batch.number)
        put_events(writer, fused)


def rows_of(writer: Writer, table: str, doc: str) -> list[Row]:
    """Return the living mentions or statements of an article."""
    fresh = [row for row in writer.batch.rows.get(table, {}).values() if row["doc"] == doc]
    if fresh:
        return fresh
    gone = {
        (row["row"], row["row_batch"])
        for row in writer.batch.rows.get("superseded", {}).values()
        if row["of"] == table
    }
    return [
        row
        for row in find_rows(writer.connection, writer.path, writer.manifest, table, [doc], "doc")
        if (row["id"], row["batch"]) not in gone
    ]


def put_story(writer: Writer, identity: str) -> None:
    """Write a story's row as the index has it when the batch is written."""
    index, batch = writer.index, writer.batch
    before = index.batch_of("story", identity)
    make = partial(_story_row, index, identity, batch.number)
    batch.put_later(STORIES.name, identity, make, before)
    index.run("INSERT OR REPLACE INTO story VALUES (?, ?)", id_bytes(identity), batch.number)


def _story_row(index: Index, identity: str, batch: int) -> Row:
    return story_row(story_in_hand(index, identity), batch)


def put_events(writer: Writer, fused: Fused) -> None:
    """Write the rows of events that fusion made or changed, and take away those that are gone."""
    batch = writer.batch
    for changed in fused.events:
        name = changed.event.id
        make = partial(_event_row, changed, batch.number)
        batch.put_later(EVENTS.name, name, make, fused.written.get(name))
    for identity in fused.gone:
        written = fused.written.get(identity)
        if written is not None:
            batch.drop(EVENTS.name, identity, written)


def _event_row(changed: Changed, batch: int) -> Row:
    return event_row(changed.built(), batch)
