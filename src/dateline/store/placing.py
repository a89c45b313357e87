"""New articles into stories, by the index: what they copy, and which of them ran first."""

import struct
from collections.abc import Iterator, Sequence

from dateline.dates import only_stamped
from dateline.records import Article, Copy, Published, Story
from dateline.store.index import Index, signed64
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
        seen: set[int] = set()
        for one in hashes:
            holders = self._index.all(
                "SELECT article FROM article_hash WHERE hash = ? LIMIT ?",
                signed64(one),
                COMMON_HASH + 1,
            )
            if len(holders) <= COMMON_HASH:
                seen.update(number for (number,) in holders)
        for number in sorted(seen):
            identity, grams, packed = self._index.one(
                "SELECT id_text(id), grams, hashes FROM article WHERE number = ?", number
            )
            yield Sketch(article=identity, hashes=_unpacked(packed), grams=grams)


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
            index.one(
                "SELECT id_text(story) FROM article WHERE id = id_bytes(?)", candidate.article
            )[0]
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
        "INSERT INTO article VALUES (?, id_bytes(?), ?, id_bytes(?), ?, ?, ?, ?, ?, ?, ?)",
        number,
        article.id,
        article.url,
        placed.story,
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
    for copy in (*placed.copies, *placed.elsewhere):
        place = index.one("SELECT count(*) FROM copy WHERE story = id_bytes(?)", placed.story)[0]
        index.run(
            "INSERT INTO copy VALUES (id_bytes(?), ?, id_bytes(?), id_bytes(?), ?)",
            placed.story,
            place,
            copy.article,
            copy.copy_of,
            copy.shared,
        )


def story_in_hand(index: Index, story: str) -> Story:
    """Return a story as the index has it."""
    members = [
        Article(id=identity, text="", agency=agency, published=Published(date=day))
        for identity, agency, day in index.all(
            "SELECT id_text(id), agency, day FROM article WHERE story = id_bytes(?) "
            "ORDER BY number",
            story,
        )
    ]
    copies = [
        Copy(article=article, copy_of=copy_of, shared=shared)
        for article, copy_of, shared in index.all(
            "SELECT id_text(article), id_text(copy_of), shared FROM copy WHERE story = id_bytes(?) "
            "ORDER BY place",
            story,
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
