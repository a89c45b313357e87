"""One document into the store: its page, article, story, mentions, events and statements."""

import msgspec

from dateline.dates import judge_by_copy
from dateline.records import Article, Failure, FailureRow, Page
from dateline.store.index.catch_up import sighting_key
from dateline.store.index.fusing import fuse_mentions
from dateline.store.index.index import digest_of, hash64
from dateline.store.index.placing import keep_place
from dateline.store.tables.event_rows import mention_row
from dateline.store.tables.fields import as_json
from dateline.store.tables.page_rows import article_of, article_row, page_row
from dateline.store.tables.schema import ARTICLES, MENTIONS, PAGES, STATEMENTS
from dateline.store.tables.statement_rows import statement_row
from dateline.store.taking_in.copies import carried
from dateline.store.taking_in.recode import code_anew, put_events, put_story
from dateline.store.taking_in.run_report import Counting
from dateline.store.taking_in.walk import Walk
from dateline.store.taking_in.writer import Writer
from dateline.story import Placement, publication_order


def take_in(
    writer: Writer, document: Page | FailureRow, walk: Walk, run: int, counting: Counting
) -> FailureRow | None:
    """Take one document in, unless this run has met it in this source before.

    Args:
        writer: The store.
        document: A page, or the row of one that could not be read.
        walk: How pages are read and coded.
        run: The run's number.
        counting: Counts what is written.

    Returns:
        The failure, where the document could not be read or coded.
    """
    source = document.source if isinstance(document, Page) else document.id
    if not _sighted(writer, document.id, source, run):
        return None
    counting.add("documents")
    if isinstance(document, FailureRow):
        return quarantine(writer, None, document, run, counting)
    digest = digest_of(document.content)
    known = writer.index.page_digest(document.id)
    if known == digest:
        counting.add("known")
        _try_again(writer, document, walk, counting)
        return None
    if known is None and writer.index.batch_of("article", document.id) is not None:
        # The page's bytes were lost, and what was read from them was not.
        writer.index.run("INSERT INTO page VALUES (id_bytes(?), ?)", document.id, digest)
        writer.batch.put(PAGES.name, page_row(document, writer.batch.number))
        counting.add("known")
        return None
    failure = _take_new(writer, document, digest, known, walk, counting)
    return failure and quarantine(writer, document, failure, run, counting)


def _try_again(writer: Writer, page: Page, walk: Walk, counting: Counting) -> None:
    """Code a known page that a rerun has set aside, unless the process died at it in this run."""
    found = writer.index.find("SELECT 1 FROM quarantined WHERE id = ?", page.id)
    if found is None or writer.in_hand.deadly(page.id):
        return
    with writer.in_hand.noted(page.id):
        code_anew(writer, _stored_article(writer, page.id), walk, counting)
    lift_quarantine(writer, page.id)


def is_wanted(writer: Writer, document: Page | FailureRow, run: int) -> bool:
    """Say whether a document will have to be read and coded when its turn comes.

    Args:
        writer: The store.
        document: A page, or the row of one that could not be read.
        run: The run's number.
    """
    if not isinstance(document, Page) or writer.in_hand.deadly(document.id):
        return False
    met = writer.index.has_sighting(sighting_key(document.id, document.source, run))
    return not met and writer.index.page_digest(document.id) is None


def _take_new(
    writer: Writer,
    page: Page,
    digest: int,
    known: int | None,
    walk: Walk,
    counting: Counting,
) -> FailureRow | None:
    """Read, place and code a page that the store does not hold, and put its rows in the batch.

    Other articles of its story whose verdict changes by it are coded again.

    Args:
        writer: The store's writer.
        page: The page.
        digest: Its content's.
        known: The digest of the page that has its id in the store; None where none has.
        walk: Reads and codes it.
        counting: Counts what is put there, and the time of each step.

    Returns:
        Why it cannot be stored, read or coded; None where all is well.
    """
    failure = _unfit(page, known)
    if failure is not None:
        return failure
    if writer.in_hand.deadly(page.id):
        return crash_at(page)
    with counting.timed("article"), writer.in_hand.noted(page.id):
        read = walk.read(page)
    if isinstance(read, FailureRow):
        return read
    with counting.timed("story"):
        sketch, placed = writer.find_place(read)
        article, later = _judged(writer, read, placed)
    with counting.timed("events"), writer.in_hand.noted(page.id):
        copied = carried(writer, page, article, sketch, placed, walk)
        found = walk.code(page, article) if copied is None else copied
    if isinstance(found, FailureRow):
        return found
    batch, index = writer.batch, writer.index
    number = int(index.one("SELECT coalesce(max(number), 0) FROM article")[0]) + 1
    index.run("INSERT OR REPLACE INTO page VALUES (id_bytes(?), ?)", page.id, digest)
    batch.put(PAGES.name, page_row(page, batch.number))
    batch.put(
        ARTICLES.name, article_row(article, placed.story, walk.knowledge, number, batch.number)
    )
    with counting.timed("story"):
        keep_place(index, article, sketch, placed, number, batch.number)
        put_story(writer, placed.story)
    for mention in found.mentions:
        batch.put(MENTIONS.name, mention_row(mention, batch.number))
    for statement in found.statements:
        batch.put(STATEMENTS.name, statement_row(statement, batch.number))
    if writer.folds:
        with counting.timed("fusion"):
            fused = fuse_mentions(index, found.mentions, writer.judgements, batch.number)
            put_events(writer, fused)
    for other in later:
        code_anew(writer, other, walk, counting)
    lift_quarantine(writer, page.id)
    counting.add("articles")
    counting.add("copies", int(copied is not None))
    counting.add("mentions", len(found.mentions))
    counting.add("statements", len(found.statements))
    return None


def _sighted(writer: Writer, identity: str, source: str, run: int) -> bool:
    """Note that a document was met; False where this run has noted it before."""
    key = sighting_key(identity, source, run)
    if not writer.index.add_sighting(key):
        return False
    writer.batch.accepted += 1
    writer.batch.put(
        "sightings",
        {
            "id": f"{hash64(key) & (1 << 64) - 1:016x}",
            "page": identity,
            "source": source,
            "run": run,
            "batch": writer.batch.number,
        },
    )
    return True


def _unfit(page: Page, known: int | None) -> FailureRow | None:
    """Say why a page cannot be stored, or nothing."""
    if known is not None:
        return _failed(
            page,
            "id-conflict",
            f"{page.source}: another document with the id {page.id!r} is in the store; give this "
            "one an id of its own",
        )
    try:
        page.content.encode()
    except UnicodeEncodeError:
        return _failed(
            page, "encoding", f"{page.source}: holds half a surrogate pair; save it as UTF-8"
        )
    return None


def crash_at(page: Page) -> FailureRow:
    """Return what is said of a page that the process died at too often."""
    return _failed(
        page,
        "crash",
        f"{page.source}: the process died twice at this page; report it, and try it again with "
        f"`dateline quarantine retry {page.id}`",
    )


def _failed(page: Page, kind: str, message: str) -> FailureRow:
    return FailureRow(id=page.id, error=Failure(kind=kind, message=message))


def _judged(writer: Writer, article: Article, placed: Placement) -> tuple[Article, list[Article]]:
    """Judge an article by the copies of its text, and them by it.

    Returns:
        The article, and those articles of its story whose stamp it proves wrong.
    """
    if placed.founds:
        return article, []
    earliest = writer.index.find(
        "SELECT day, coalesce(url, id_text(id)) FROM article WHERE story = id_bytes(?) "
        "ORDER BY day, id",
        placed.story,
    )
    if earliest is not None:
        verdict = judge_by_copy(article, *earliest)
        if verdict is not None:
            article = msgspec.structs.replace(article, published=verdict)
    day = publication_order(article)[0]
    later = writer.index.all(
        "SELECT id_text(id) FROM article WHERE story = id_bytes(?) AND unproven AND day > ? "
        "ORDER BY day, id",
        placed.story,
        day,
    )
    changed = []
    for (name,) in later:
        other = _stored_article(writer, name)
        published = judge_by_copy(other, day, article.url or article.id)
        if published is not None:
            changed.append(msgspec.structs.replace(other, published=published))
    return article, changed


def _stored_article(writer: Writer, identity: str) -> Article:
    row = writer.stored(ARTICLES.name, identity)
    if row is None:
        raise LookupError(f"article {identity} is in the index and not in the store")
    return article_of(row)


def quarantine(
    writer: Writer, page: Page | None, failure: FailureRow, run: int, counting: Counting
) -> FailureRow:
    """Keep a document that failed, with its reason; once, however often it is met."""
    counting.add("failed")
    counting.add(f"error {failure.error.kind}")
    if failure.error.kind in _NOT_KEPT:
        return failure
    kept = as_json(page) if page is not None else None
    digest = hash64(kept) if kept else 0
    found = writer.index.find("SELECT digest, batch FROM quarantined WHERE id = ?", failure.id)
    if found is not None and found[0] == digest:
        return failure
    row = {
        "id": failure.id,
        "source": page.source if page is not None else failure.id.partition("#")[0],
        "kind": failure.error.kind,
        "message": failure.error.message,
        "page": kept,
        "run": run,
        "batch": writer.batch.number,
    }
    writer.batch.put("quarantine", row, found[1] if found else None)
    writer.index.run(
        "INSERT OR REPLACE INTO quarantined VALUES (?, ?, ?)",
        failure.id,
        digest,
        writer.batch.number,
    )
    return failure


_NOT_KEPT = frozenset({"missing", "not-a-file"})


def lift_quarantine(writer: Writer, identity: str) -> None:
    """Take a document out of quarantine."""
    found = writer.index.find("SELECT batch FROM quarantined WHERE id = ?", identity)
    if found is not None:
        writer.batch.drop("quarantine", identity, found[0])
        writer.index.run("DELETE FROM quarantined WHERE id = ?", identity)
