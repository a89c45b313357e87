"""How a story's words are told, for the detector: quoted, denied, only possible, and where."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from dateline.events.detector.neighbours import LABEL_AT

Array = npt.NDArray[Any]
EMPTY_VERBS = frozenset({"be", "have"})
POSSIBLE = frozenset({"would", "could", "may", "might", "should", "must"})
COMING = frozenset({"will", "shall"})
CONDITIONS = frozenset({"if", "unless", "whether"})
SAYING = frozenset("say tell announce report add claim argue warn state".split())
QUOTES = frozenset('“”"')
LEAD = 3
# Sorts of words, 0 for any other.
IS_EMPTY, IS_POSSIBLE, IS_COMING, IS_CONDITION, IS_SAYING = range(1, 6)
SORT_OF = {
    word: sort
    for sort, words in enumerate((EMPTY_VERBS, POSSIBLE, COMING, CONDITIONS, SAYING), 1)
    for word in sorted(words)
}


def circumstances(
    texts: Sequence[str],
    sort: Array,
    head: Array,
    of: Array,
    label: Array,
    chosen: Array,
    who: Array,
    lengths: Array,
) -> Array:
    """Return whether each candidate is quoted, negated, only possible, where it stands."""
    size = len(texts)

    def has(mask: Array) -> Array:
        found = np.zeros(size, bool)
        found[head[mask]] = True
        return found[chosen]

    depth = np.zeros(size, np.float32)
    above = head.copy()
    here = np.arange(size)
    for _ in range(6):
        depth += above != here
        here, above = above, head[above]
    many = np.bincount(of, weights=who[:-1, 0], minlength=len(lengths))
    number = of[chosen]
    total = max(1, len(lengths))
    says = (sort == IS_SAYING)[head[chosen]] & (head[chosen] != chosen)
    return np.stack(
        [
            _quoted(texts, of)[chosen],
            has(label == LABEL_AT["neg"]),
            has(sort == IS_POSSIBLE),
            has(sort == IS_COMING),
            lengths[number],
            many[number] > 0,
            np.minimum(many[number], 6) / 6,
            number == 0,
            number < LEAD,
            number / total,
            depth[chosen] / 6,
            has(label == LABEL_AT["auxpass"]),
            np.full(len(chosen), min(total, 40) / 40),
            says,
            has(sort == IS_CONDITION),
        ],
        axis=1,
    )


def _quoted(texts: Sequence[str], of: Array) -> Array:
    """Return which tokens stand inside quotation marks; these end with their sentence."""
    quoted = np.zeros(len(texts), bool)
    first = -1
    for at in [at for at, text in enumerate(texts) if text in QUOTES]:
        if first >= 0 and of[first] != of[at]:
            quoted[first : np.searchsorted(of, of[first], "right")] = True
            first = -1
        mark = texts[at]
        if first >= 0 and mark != "“":
            quoted[first:at] = True
            first = -1
        elif first < 0 and mark != "”":
            first = at
    if first >= 0:
        quoted[first : np.searchsorted(of, of[first], "right")] = True
    return quoted
