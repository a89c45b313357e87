"""What each word of a story means where it stands: its own code, and in layers its neighbours'.

In every layer a word takes in the two words before it and the two behind, the word that it hangs
on and what hangs on it.

Source:
    Convolution over word order and tree: Marcheggiani and Titov 2017, "Encoding sentences with
    graph convolutional networks for semantic role labeling".
"""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]

TAGS = (
    "NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ", "JJR", "JJS", "RB",
    "RBR", "RBS", "IN", "DT", "PDT", "PRP", "PRP$", "TO", "MD", "CC", "CD", "WDT", "WP", "WRB",
    "POS", "RP", "EX", ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "$", "UH",
)  # fmt: skip
TAG_AT = {tag: at for at, tag in enumerate(TAGS)}
STEPS = (-2, -1, 1, 2)
BESIDE = len(STEPS) + 1
"""The neighbours of a word that are single words: those near it, and its head."""


class Encoder(NamedTuple):
    """The layers: codes of tags and labels (the last of each: another), weights, biases.

    `opening` makes a word's meaning of its code, tag, label and party; `layers` holds a table for
    each layer, rows in the order: the word, its neighbours by `STEPS`, its head, the mean of what
    hangs on it.
    """

    tags: Array
    labels: Array
    opening: Array
    opening_bias: Array
    layers: Array
    layers_bias: Array


class Linked(NamedTuple):
    """The words of a story and how they hang together.

    `tags` and `labels` are rows of the encoder's tables, `who` says whether each word is a party
    and of what kind, `beside` where its neighbours and its head stand (the number of words: none),
    `head` its head, itself for a root.
    """

    tags: Array
    labels: Array
    who: Array
    beside: Array
    head: Array


def linked_of(tags: Array, labels: Array, who: Array, head: Array, of: Array) -> Linked:
    """Return how the words of a story hang together.

    Args:
        tags: The row of each word's tag.
        labels: The row of its label.
        who: Whether it is a party, and of what kind.
        head: Its head, as its place among the story's words; itself for a root.
        of: Its sentence.
    """
    size = len(head)
    here = np.arange(size)
    beside = np.full((size, BESIDE), size)
    for column, step in enumerate(STEPS):
        there = here + step
        inside = (there >= 0) & (there < size)
        inside[inside] = of[there[inside]] == of[inside]
        beside[inside, column] = there[inside]
    beside[:, -1] = np.where(head == here, size, head)
    return Linked(tags, labels, who, beside, head)


def encode(encoder: Encoder, codes: Array, linked: Linked, wanted: Array | None = None) -> Array:
    """Return what words of a story mean, one row a word.

    Args:
        encoder: The layers.
        codes: The code of each word of the story.
        linked: The words.
        wanted: Which words, as places among the story's; None for all.
    """
    size = len(codes)
    own = [codes, encoder.tags[linked.tags], encoder.labels[linked.labels], linked.who]
    held = np.maximum(np.concatenate(own, axis=1) @ encoder.opening + encoder.opening_bias, 0)
    hanging = np.flatnonzero(linked.head != np.arange(size))
    hanging = hanging[np.argsort(linked.head[hanging], kind="stable")]
    heads, first, many = np.unique(linked.head[hanging], return_index=True, return_counts=True)
    # Below the words stand zeros, for none, and the means of what hangs on each head.
    below = np.full(size, size)
    below[heads] = size + 1 + np.arange(len(heads))
    none = np.zeros((1, held.shape[1]))
    parts = np.column_stack([np.arange(size), linked.beside, below])
    for layer, (weights, bias) in enumerate(zip(encoder.layers, encoder.layers_bias, strict=True)):
        means = _sums(held, hanging, first, many) / many[:, None]
        rows = np.concatenate([held, none, means], axis=0, dtype=np.float32)
        if wanted is not None and layer == len(encoder.layers) - 1:
            parts, held = parts[wanted], held[wanted]
        table = rows.take(parts.ravel(), axis=0).reshape(len(parts), len(weights))
        held = held + np.maximum(table @ weights + bias, 0)
    return np.asarray(held)


def _sums(held: Array, hanging: Array, first: Array, many: Array) -> Array:
    """Return the sum of what hangs on each head, the first of each, then the second, and so on."""
    sums = held[hanging[first]]
    for rank in range(1, int(many.max(initial=0))):
        further = np.flatnonzero(many > rank)
        sums[further] += held[hanging[first[further] + rank]]
    return sums
