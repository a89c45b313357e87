"""Near-copies of a text, by how much of the shorter one stands in the longer one."""

from collections.abc import Iterable

from dateline.records import Copy
from dateline.story.sketch import Sketch, gram_hashes, shared_hashes
from dateline.story.words import own_words

# From here on the shorter text is a reuse of the longer one, or the other way round.
COPY_CONTAINMENT = 0.5
# Fewer common hashes than this are a phrase, not a text.
FEWEST_COMMON = 2


def find_copies(sketch: Sketch, candidates: Iterable[Sketch]) -> tuple[Copy, ...]:
    """Find the candidates whose text an article shares.

    Args:
        sketch: The article's sketch.
        candidates: Sketches of other articles; one of the article itself is passed over.

    Returns:
        One `Copy` of `sketch.article` for each candidate that shares half of the shorter text or
        more; what shares most comes first, then by id.
    """
    found = []
    for candidate in candidates:
        if candidate.article == sketch.article:
            continue
        common, shared = shared_hashes(sketch, candidate)
        alike = 0 < sketch.grams == candidate.grams and sketch.hashes == candidate.hashes
        if alike or (common >= FEWEST_COMMON and shared >= COPY_CONTAINMENT):
            found.append(
                Copy(article=sketch.article, copy_of=candidate.article, shared=round(shared, 4))
            )
    return tuple(sorted(found, key=lambda copy: (-copy.shared, copy.copy_of)))


def are_copies(a: str, b: str) -> bool:
    """Say whether one text reuses the other, by all their word 5-grams.

    Args:
        a: A text.
        b: Another.

    Returns:
        Whether half or more of the shorter text's 5-grams, notices left out, stand in the other.
    """
    left, right = gram_hashes(own_words(a)), gram_hashes(own_words(b))
    smaller = min(len(left), len(right))
    return smaller > 0 and len(left & right) >= COPY_CONTAINMENT * smaller
