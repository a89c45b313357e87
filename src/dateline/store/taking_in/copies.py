"""Copies that add no text to what is coded already: given its rows, without being coded again."""

from dateline.records import Article, Copy, FailureRow, Page
from dateline.store.tables.event_rows import mention_of
from dateline.store.tables.page_rows import article_of
from dateline.store.tables.schema import ARTICLES, MENTIONS, STATEMENTS
from dateline.store.tables.statement_rows import statement_of
from dateline.store.taking_in.recode import rows_of
from dateline.store.taking_in.walk import Findings, Walk
from dateline.store.taking_in.writer import Writer
from dateline.story import Placement, Sketch, adds_text

# One original must hold this share of the copy, so that what it was coded as is all there is.
WHOLE = 0.95


def carried(
    writer: Writer, page: Page, article: Article, sketch: Sketch, placed: Placement, walk: Walk
) -> Findings | FailureRow | None:
    """Return what a copy says, from the original it copies; None where it has to be coded.

    Args:
        writer: The store.
        page: The copy's page.
        article: The copy.
        sketch: Its sketch.
        placed: Where it belongs.
        walk: How rows are carried over.
    """
    links = [copy for copy in placed.copies if copy.shared >= WHOLE]
    if walk.carry is None or not links or adds_text(sketch, placed):
        return None
    best = min(links, key=lambda copy: _arrival(writer, copy))
    row = writer.stored(ARTICLES.name, best.copy_of)
    if row is None:
        return None
    found = Findings(
        mentions=tuple(map(mention_of, _in_order(writer, MENTIONS.name, best.copy_of))),
        statements=tuple(map(statement_of, _in_order(writer, STATEMENTS.name, best.copy_of))),
    )
    return walk.carry(page, article, article_of(row), found)


def _arrival(writer: Writer, copy: Copy) -> tuple[str, int]:
    """Put originals in order: the one that ran first, of these the one that came first."""
    day, number = writer.index.one(
        "SELECT day, number FROM article WHERE id = id_bytes(?)", copy.copy_of
    )
    return day, number


def _in_order(writer: Writer, table: str, doc: str) -> list[dict[str, object]]:
    return sorted(rows_of(writer, table, doc), key=lambda row: (row["evidence_start"], row["id"]))
