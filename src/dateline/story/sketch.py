"""Sketches of texts: a fixed sample of their word 5-grams, enough to tell how much is shared."""

from bisect import bisect_left
from collections.abc import Sequence

import msgspec
import xxhash

from dateline.records import Article
from dateline.story.words import own_words

WORDS_IN_A_GRAM = 5
# One hash in eight is kept: the same eighth of all hashes in every text. Of a short text, for which
# an eighth would say little, all are kept.
ONE_IN = 8
SHORT_GRAMS = 128
FEWEST_WORDS = 20
_KEPT_BELOW = 2**64 // ONE_IN


class Sketch(msgspec.Struct, frozen=True, kw_only=True):
    """A sample of an article's word 5-grams.

    `hashes` are the sampled 64-bit hashes in ascending order: one in eight, or all of them where
    the text has fewer than 128; `grams` counts all distinct 5-grams of the text.

    Source:
        Irber, Brooks, Reiter et al. (2022), Lightweight compositional analysis of metagenomes
        with FracMinHash and minimum metagenome covers.
    """

    article: str
    hashes: tuple[int, ...]
    grams: int


def gram_hashes(words: Sequence[str]) -> set[int]:
    """Return the 64-bit hashes of every 5-gram of words; of all the words where they are fewer."""
    if not words:
        return set()
    digest = xxhash.xxh3_64_intdigest
    encoded = [word.encode("utf-8", "surrogatepass") for word in words]
    joined = b" ".join(encoded)
    if len(words) <= WORDS_IN_A_GRAM:
        return {digest(joined)}
    starts = [0]
    for word in encoded:
        starts.append(starts[-1] + len(word) + 1)
    return {
        digest(joined[start : end - 1])
        for start, end in zip(starts, starts[WORDS_IN_A_GRAM:], strict=False)
    }


def sketch_article(article: Article) -> Sketch:
    """Return the sketch of an article's text.

    A text of fewer than 20 words may be no more than what a site says where it shows none: it
    counts with its title, as a whole.
    """
    words = own_words(article.text)
    if not 0 < len(words) < FEWEST_WORDS:
        return _sketch(gram_hashes(words), article.id)
    whole = " ".join([*own_words(article.title or ""), "|", *words])
    digest = xxhash.xxh3_64_intdigest(whole.encode("utf-8", "surrogatepass"))
    return Sketch(article=article.id, hashes=(digest,), grams=1)


def _sketch(hashes: set[int], identity: str) -> Sketch:
    short = len(hashes) < SHORT_GRAMS
    kept = sorted(hashes if short else (one for one in hashes if one < _KEPT_BELOW))
    return Sketch(article=identity, hashes=tuple(kept), grams=len(hashes))


def sampled(sketch: Sketch) -> tuple[int, ...]:
    """Return the hashes that every sketch keeps: those by which texts of any length are found."""
    return sketch.hashes[: bisect_left(sketch.hashes, _KEPT_BELOW)]


def shared_hashes(one: Sketch, other: Sketch) -> tuple[int, float]:
    """Return how much two texts share.

    Returns:
        How many sampled hashes stand in both, and the containment: their share of the smaller
        text's, 0 to 1. Two short texts are compared by all their hashes.

    Source:
        Broder (1997), On the resemblance and containment of documents.
    """
    both_short = max(one.grams, other.grams) < SHORT_GRAMS
    left, right = (one.hashes, other.hashes) if both_short else (sampled(one), sampled(other))
    common = len(set(left).intersection(right))
    smaller = min(len(left), len(right))
    return common, common / smaller if smaller else 0.0
