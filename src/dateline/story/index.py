"""Finding the sketches that may share text with one, without reading the corpus."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from dateline.story.sketch import Sketch

# A hash that so many texts hold is furniture of their sites, and finds nothing.
COMMON_HASH = 64


class SketchIndex(Protocol):
    """Where sketches are kept: an index from each sampled hash to the articles that hold it."""

    def sharing(self, hashes: Sequence[int]) -> Iterable[Sketch]:
        """Return the sketches that hold any of these hashes, each once.

        Args:
            hashes: The hashes of one sketch.
        """


def lookup_hashes(sketch: Sketch) -> tuple[int, ...]:
    """Return the hashes by which an article is looked up: all that its sketch keeps."""
    return sketch.hashes


class MemoryIndex:
    """An index of sketches held in memory."""

    def __init__(self) -> None:
        self._sketches: dict[str, Sketch] = {}
        self._holders: dict[int, list[str]] = {}

    def add(self, sketch: Sketch, hashes: Iterable[int]) -> None:
        """Keep a sketch under the hashes that it brings, as `Placement.brings` gives them."""
        self._sketches[sketch.article] = sketch
        for one in hashes:
            self._holders.setdefault(one, []).append(sketch.article)

    def sharing(self, hashes: Sequence[int]) -> Iterator[Sketch]:
        """Yield the sketches that hold any of these hashes, each once."""
        seen: set[str] = set()
        for one in hashes:
            holders = self._holders.get(one, ())
            if len(holders) > COMMON_HASH:
                continue
            for article in holders:
                if article not in seen:
                    seen.add(article)
                    yield self._sketches[article]
