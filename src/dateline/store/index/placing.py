"""New articles into stories, by the index: what they copy, and which of them ran first."""

import struct
from collections.abc import Iterator, Sequence

import msgspec

from dateline.dates import only_stamped
from dateline.records import Article, Copy, Published, Story
from dateline.store.index.index import Index, id_bytes, id_text, signed64
from dateline.story import (
    Placement,
    Sketch,
    build_story,
    lookup_hashes,
    place_article,
    publication_order,
    sketch_article,
)

# A hash that more texts hold is furniture of their sites, and finds nothing.
COMMON_HASH = 64


class _StoredSketches:
    """The sketches in the index, as the story room looks them up."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def sharing(self, hashes: Sequence[int]) -> Iterator[Sketch]:
        """Yield the sketches that hold any of these hashes, each once."""
        found = self._index.all(
            "SELECT a.id, a.grams, a.hashes FROM article a WHERE a.number IN ("
            "SELECT h.article FROM json_each(?) AS asked "
            "JOIN article_hash h ON h.hash = asked.value WHERE (SELECT count(*) FROM ("
            "SELECT 1 FROM article_hash WHERE hash = asked.value LIMIT ?)) < ?"
            ") ORDER BY a.number",
            msgspec.json.encode([signed64(one) for one in hashes]).decode(),
            COMMON_HASH + 1,
            COMMON_HASH + 1,
        )
        for identity, grams, packed in found:
            yield Sketch(article=str(id_text(identity)), hashes=_unpacked(packed), grams=grams)


def _packed(hashes: Sequence[int]) -> bytes:
    return struct.pack(f"<{len(hashes)}Q", *hashes)


def _unpacked(packed: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(packed) // 8}Q", packed)


def find_place(index: Index, article: Article) -> tuple[Sketch, Placement]:
    """Say which story a new article belongs to, without reading the corpus.

    Returns:
        Its sketch, and where it belongs.
    """
    sketch = sketch_article(article)
    candidates = list(_StoredSketches(index).sharing(lookup_hashes(sketch)))
    story_of = {
        candidate.article: str(
            id_text(
                index.one("SELECT story FROM article WHERE id = ?", id_bytes(candidate.article))[0]
            )
        )
        for candidate in candidates
    }
    return sketch, place_article(sketch, candidates, story_of)


def keep_place(
    index: Index, article: Article, sketch: Sketch, placed: Placement, number: int, batch: int
) -> None:
    """Put an article into the index, under its story and the hashes that it brings.

    Args:
        index: The index.
        article: The article.
        sketch: Its sketch.
        placed: Where it belongs.
        number: Its place in the order of arrival.
        batch: The batch that writes it.
    """
    index.run(
        "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        number,
        id_bytes(article.id),
        article.url,
        id_bytes(placed.story),
        article.site,
        article.agency,
        publication_order(article)[0],
        only_stamped(article),
        batch,
        sketch.grams,
        _packed(sketch.hashes) if placed.brings else b"",
    )
    index.run_many(
        "INSERT OR IGNORE INTO article_hash VALUES (?, ?)",
        [(signed64(one), number) for one in placed.brings],
    )
    index.run(
        "INSERT INTO article_words (rowid, title, text) VALUES (?, ?, ?)",
        number,
        article.title or "",
        article.text,
    )
    story = id_bytes(placed.story)
    links = (*placed.copies, *placed.elsewhere)
    first = index.one("SELECT count(*) FROM copy WHERE story = ?", story)[0] if links else 0
    index.run_many(
        "INSERT INTO copy VALUES (?, ?, ?, ?, ?)",
        [
            (story, place, id_bytes(copy.article), id_bytes(copy.copy_of), copy.shared)
            for place, copy in enumerate(links, start=first)
        ],
    )


def story_in_hand(index: Index, story: str) -> Story:
    """Return a story as the index has it."""
    members = [
        Article(id=str(id_text(one)), text="", agency=agency, published=Published(date=day))
        for one, agency, day in index.all(
            "SELECT id, agency, day FROM article WHERE story = ? ORDER BY number", id_bytes(story)
        )
    ]
    copies = [
        Copy(article=str(id_text(article)), copy_of=str(id_text(copy_of)), shared=shared)
        for article, copy_of, shared in index.all(
            "SELECT article, copy_of, shared FROM copy WHERE story = ? ORDER BY place",
            id_bytes(story),
        )
    ]
    return build_story(story, members, copies)


def set_article(index: Index, article: Article, batch: int) -> None:
    """Note that an article's row was written again, perhaps with another day."""
    index.run(
        "UPDATE article SET day = ?, unproven = ?, batch = ? WHERE id = id_bytes(?)",
        publication_order(article)[0],
        only_stamped(article),
        batch,
        article.id,
    )
    index.reports.pop(article.id, None)
