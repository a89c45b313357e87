"""Where the words stand that the detector looks at beside a word.

All is worked out for a whole story at once, in arrays over its tokens.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]

LABELS = (
    "ROOT", "nsubj", "nsubjpass", "dobj", "pobj", "amod", "compound", "conj", "acl", "relcl",
    "advcl", "ccomp", "xcomp", "pcomp", "appos", "poss", "attr", "acomp", "dep", "prep", "nmod",
    "agent", "csubj", "oprd", "dative", "prt", "neg", "aux", "auxpass", "advmod", "mark",
)  # fmt: skip
LABEL_AT = {label: at for at, label in enumerate(LABELS)}


def _labels(*names: str) -> Array:
    known = np.zeros(len(LABELS) + 1, bool)
    known[[LABEL_AT[name] for name in names]] = True
    return known


def _groups(*groups: Sequence[str]) -> Array:
    number = np.full(len(LABELS) + 1, -1)
    for group, names in enumerate(groups):
        number[[LABEL_AT[name] for name in names]] = group
    return number


STANDING_BELOW = (
    ("nsubj", "nsubjpass", "csubj"),
    ("dobj", "attr", "oprd", "dative"),
    ("prep", "agent", "prt"),
    ("xcomp", "ccomp", "advcl", "acl"),
    ("amod", "compound", "poss", "nmod", "neg", "advmod"),
)
"""Labels by what stands below a word: subjects, objects, openers, clauses, modifiers."""
BELOW = len(STANDING_BELOW)
GROUPS = _groups(*STANDING_BELOW)
PREPOSITIONS = _labels("prep", "agent")
BEFORE_NOUNS = _labels("amod", "compound", "poss")
SHARING = _labels("conj", "xcomp", "advcl")
DESCRIBING = _labels("acl", "relcl")
POBJ = _labels("pobj")


def places_near(head: Array, label: Array, content: Array, of: Array, chosen: Array) -> Array:
    """Return for each candidate where the words of its slots stand, -1 for none.

    Args:
        head: Each token's head, as its place among the story's tokens.
        label: The number of each token's label.
        content: Which tokens are verbs, nouns, adjectives and names.
        of: The sentence of each token.
        chosen: The candidates.

    Returns:
        One row a candidate: itself, two heads, subject, object, what is below it, what is before
        and below its object, neighbours, the sentence's root.
    """
    size = len(head)
    here = np.arange(size)
    group = GROUPS[label]
    hanging = np.flatnonzero((group >= 0) & (head != here))
    spots = head[hanging] * BELOW + group[hanging]
    # Row `size` is below no token, which stands at -1.
    below, last = np.full((size + 1) * BELOW, -1), np.full(size + 1, -1)
    below[spots[::-1]] = hanging[::-1]
    subject, thing, opener, clause, modifier = below.reshape(-1, BELOW).T
    modifying = hanging[group[hanging] == BELOW - 1]
    last[head[modifying]] = modifying
    described = np.full(size + 1, -1)
    before = modifying[BEFORE_NOUNS[label[modifying]]][::-1]
    described[head[before]] = before
    sharing, describing = SHARING[label], DESCRIBING[label]
    for _ in range(3):
        lacking = np.flatnonzero((subject[:-1] < 0) & (sharing | describing) & (head != here))
        above = head[lacking]
        subject[lacking] = np.where(sharing[lacking], subject[above], above)
    # What stands below a preposition counts as below what the preposition hangs on.
    governed = np.flatnonzero(POBJ[label] & PREPOSITIONS[label[head]])
    hung, last_hung = np.full(size + 1, -1), np.full(size + 1, -1)
    last_hung[head[head[governed]]] = governed
    hung[head[head[governed[::-1]]]] = governed[::-1]
    root = np.zeros(int(of.max(initial=0)) + 1, np.int64)
    rooted = np.flatnonzero(head == here)
    root[of[rooted[::-1]]] = rooted[::-1]
    up = np.where(head == here, -1, head)[chosen]
    upper = np.where(up >= 0, head[up], -1)
    upper = np.where(upper == up, -1, upper)
    order = np.cumsum(content)
    places = np.flatnonzero(content)
    at = order[chosen] - 1

    def beside(step: int) -> Array:
        found = at + step
        inside = (found >= 0) & (found < len(places))
        spot = places[np.clip(found, 0, max(0, len(places) - 1))]
        return np.where(inside & (of[spot] == of[chosen]), spot, -1)

    objects = thing[chosen]
    return np.stack(
        [
            chosen, up, upper, subject[chosen], objects, hung[chosen], last_hung[chosen],
            opener[chosen], clause[chosen], modifier[chosen], last[chosen],
            described[objects], hung[objects], beside(-1), beside(-2), beside(1), beside(2),
            root[of[chosen]],
        ],
        axis=1,
    )  # fmt: skip
