"""The first step of `scale ingest`: documents of an input shard read, and their texts sketched."""

import zlib
from typing import Any

import msgspec

from dateline.records import Article, Failure, FailureRow, Page
from dateline.scale.kinds import BODIES, SKETCHES
from dateline.scale.parts import Row, bucket_of, deal_out
from dateline.scale.walking import documents_of, guarded_walk
from dateline.scale.work import Done, Work
from dateline.store import Walk
from dateline.story import sketch_article


def read_shard(work: Work) -> Done:
    """Read the documents of an input shard as articles, and sketch what will be coded."""
    walk = guarded_walk(work)
    bodies: list[tuple[int, Row]] = []
    sketches: list[tuple[int, Row]] = []
    for arrival, given in documents_of(work):
        document = given if isinstance(given, FailureRow) else _fit(given)
        article = walk.read(document) if isinstance(document, Page) else None
        body = {
            "arrival": arrival,
            "id": document.id,
            "document": packed(document),
            "article": packed(article) if article is not None else None,
        }
        bodies.append((0, body))
        sketch = _sketched(walk, document, article)
        row = {"id": document.id, "arrival": arrival, "grams": None, "hashes": None, **sketch}
        sketches.append((bucket_of(document.id, work.buckets), row))
    deal_out(work.place, "read/bodies", work.name, BODIES, bodies)
    deal_out(work.place, "read/sketches", work.name, SKETCHES, sketches)
    return Done(counts={"read": len(bodies)}, said={"shard": work.number})


def _fit(page: Page) -> Page | FailureRow:
    try:
        page.content.encode()
    except UnicodeEncodeError:
        message = f"{page.source}: holds half a surrogate pair; save it as UTF-8"
        return FailureRow(id=page.id, error=Failure(kind="encoding", message=message))
    return page


def _sketched(
    walk: Walk, document: Page | FailureRow, article: Article | FailureRow | None
) -> dict[str, Any]:
    """Return the sketch of an article that will be coded; nothing of any other."""
    if not isinstance(document, Page) or not isinstance(article, Article):
        return {}
    if walk.refuse is not None and walk.refuse(document, article) is not None:
        return {}
    sketch = sketch_article(article)
    return {"grams": sketch.grams, "hashes": list(sketch.hashes)}


class _Packed(msgspec.Struct, frozen=True):
    page: Page | None = None
    article: Article | None = None
    failure: FailureRow | None = None


def packed(record: Page | Article | FailureRow) -> bytes:
    """Return a page, an article or a failure as bytes."""
    names = {Page: "page", Article: "article", FailureRow: "failure"}
    body = _Packed(**{names[type(record)]: record})  # type: ignore[arg-type]
    return zlib.compress(msgspec.msgpack.encode(body), 1)


def unpacked(data: bytes) -> Page | Article | FailureRow:
    """Return what `packed` made bytes of."""
    body = msgspec.msgpack.decode(zlib.decompress(data), type=_Packed)
    found = body.page or body.article or body.failure
    if found is None:
        raise ValueError("nothing is packed in it")
    return found
