"""Who a net sees on either side of an event, among all whom the story mentions.

Where the words stand and what they mean is all that it knows: not which country they tell.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]

FURTHEST = 6
"""Sentences away, and powers of two of words in the same one."""
PLACES = 4 * FURTHEST + 1
SHARPNESS = 5.0
"""By what products of codes are divided."""


class RoleNet(NamedTuple):
    """The net: what an event asks for, what a mention answers, and nobody.

    `types` codes the types; `asked` and `named` make the two codes, of the actor and of the
    recipient in one row, of an event (its word's meaning, its hidden units, its type) and of a
    mention (its meaning, its word, its kind); `nobody` says how likely neither stands in the text;
    `away` what the distance adds.
    """

    types: Array
    asked: Array
    asked_bias: Array
    named: Array
    named_bias: Array
    nobody: Array
    nobody_bias: Array
    away: Array


def chances_of_sides(net: RoleNet, events: Array, mentions: Array, away: Array) -> Array:
    """Return how likely each mention stands on each side of each event.

    Args:
        net: The net.
        events: One row an event, as `asked` takes it.
        mentions: One row a mention, as `named` takes it.
        away: For each event and mention a row of the net's `away`.

    Returns:
        Events by sides (actor, recipient) by mentions; the last column is nobody's.
    """
    many, size = len(events), len(mentions)
    asked = (events @ net.asked + net.asked_bias).reshape(many, 2, -1)
    named = (mentions @ net.named + net.named_bias).reshape(size, 2, -1)
    odds = np.empty((many, 2, size + 1), np.float32)
    odds[:, :, :-1] = np.einsum("esr,msr->esm", asked, named, optimize=True) / SHARPNESS
    odds[:, :, :-1] += net.away[away].transpose(0, 2, 1)
    odds[:, :, -1] = events @ net.nobody + net.nobody_bias
    odds = np.exp(odds - odds.max(axis=2, keepdims=True))
    return np.asarray(odds / odds.sum(axis=2, keepdims=True))


def away_from_events(events: Array, mentions: Array, of: Sequence[int] | Array) -> Array:
    """Return the row of `away` of each event and mention: by words in a sentence, by sentences.

    Args:
        events: The token of each event, as its place among the story's tokens.
        mentions: The token of each mention.
        of: The sentence of each of the story's tokens.
    """
    of = np.asarray(of)
    sentences = np.clip(of[mentions] - of[events][:, None], -FURTHEST, FURTHEST)
    words = mentions - events[:, None]
    steps = np.ceil(np.log2(np.abs(words) + 1)).astype(np.int64)
    steps = np.clip(np.sign(words) * steps, -FURTHEST, FURTHEST) + FURTHEST
    within = 2 * FURTHEST + 1
    before, after = within + FURTHEST + sentences, within + FURTHEST - 1 + sentences
    apart = np.where(sentences < 0, before, after)
    return np.asarray(np.where(sentences == 0, steps, apart))
