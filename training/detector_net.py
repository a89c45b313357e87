"""Fit the detector's net: which words of a story tell an event, and of what type."""

import random
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, vstack

from dateline.events.detector_features import BUCKETS, SLOTS, TYPES, Seen

Array = npt.NDArray[Any]

CODE, HIDDEN = 32, 96
EPOCHS, RATE, DECAY, WARMING, CLIP = 14, 3e-3, 0.02, 60, 5.0
# Shares left out at each step: hidden units, inputs, flags, words, pairs of words.
DROPPED, DROPPED_INPUTS, DROPPED_FLAGS, DROPPED_WORDS, DROPPED_PAIRS = 0.3, 0.2, 0.05, 0.08, 0.25
# Beside its best word an event's evidence mostly tells nothing.
SPARSE = 0.3
USUAL = 60.0
SHORT = 25
"""Documents of fewer candidates are single sentences, dealt out among the others."""


class Bag(NamedTuple):
    """An event: the candidates within its evidence, the types it may have, its weight."""

    candidates: list[int]
    types: list[int]
    weight: float


class Example(NamedTuple):
    """A document to learn from: what is seen of it, its events, the candidates that tell them."""

    seen: Seen
    bags: list[Bag]
    cover: Array
    weight: float


class Net(NamedTuple):
    """Word codes are `tanh(vectors @ words + words_bias)`; one hidden layer above them."""

    words: Array
    words_bias: Array
    first: Array
    first_bias: Array
    pairs: Array
    outer: Array
    outer_bias: Array


class Batch(NamedTuple):
    """Documents together, ready for products: which words stand where, flags, labels."""

    used: Array
    slots: Any
    about: Any
    flags: Array
    pairs: Array
    none: Array
    rows: Array
    columns: Array
    bag: Array
    weights: Array


def fit(examples: Sequence[Example], vectors: Array, seed: int, epochs: int = EPOCHS) -> Net:
    """Return the net that fits the examples: Adam, dropout, weight decay, the rate falling.

    Args:
        examples: The documents.
        vectors: The vectors of the known words; row 0 is of unknown ones.
        seed: Of the random numbers.
        epochs: How often each document is seen.
    """
    chance = np.random.default_rng(seed)
    dealt = random.Random(seed)  # noqa: S311
    width = examples[0].seen.flags.shape[1]
    net = _started(vectors.shape[1], width, chance)
    moments = [(np.zeros_like(part), np.zeros_like(part)) for part in net]
    halves = [[_packed(group) for group in _groups(examples, dealt)] for _ in range(2)]
    steps = epochs * len(halves[0])
    step = 0
    for epoch in range(epochs):
        batches = halves[epoch % 2]
        dealt.shuffle(batches)
        for batch in batches:
            step += 1
            rate = RATE * min(1, step / WARMING) * 0.5 * (1 + np.cos(np.pi * step / steps)) + 1e-5
            grads, touched = _gradients(net, batch, vectors, chance)
            size = float(np.sqrt(sum((grad**2).sum() for grad in grads)))
            shrink = min(1.0, CLIP / (size + 1e-6))
            for part, grad, (first, second), name in zip(
                net, grads, moments, Net._fields, strict=True
            ):
                rows = touched if name == "pairs" else slice(None)
                held = grad * shrink
                first[rows] = 0.9 * first[rows] + 0.1 * held
                second[rows] = 0.999 * second[rows] + 0.001 * held**2
                went = first[rows] / (1 - 0.9**step)
                went = went / (np.sqrt(second[rows] / (1 - 0.999**step)) + 1e-8)
                kept = DECAY * part[rows] if part.ndim > 1 else 0
                part[rows] -= rate * (went + kept)
    return net


def _started(size: int, flags: int, chance: np.random.Generator) -> Net:
    def drawn(rows: int, columns: int) -> Array:
        reach = 1 / np.sqrt(rows)
        return chance.uniform(-reach, reach, (rows, columns)).astype(np.float32)

    return Net(
        drawn(size, CODE),
        np.zeros(CODE, np.float32),
        drawn((SLOTS + 3) * CODE + flags, HIDDEN),
        np.zeros(HIDDEN, np.float32),
        np.zeros((BUCKETS, HIDDEN), np.float32),
        drawn(HIDDEN, len(TYPES)),
        np.full(len(TYPES), -3, np.float32),
    )


def _groups(examples: Sequence[Example], dealt: random.Random) -> Iterator[list[Example]]:
    """Yield the documents one by one, single sentences dealt out among them."""
    whole = [example for example in examples if len(example.seen.token) >= SHORT]
    single = [example for example in examples if 0 < len(example.seen.token) < SHORT]
    dealt.shuffle(whole)
    dealt.shuffle(single)
    share = -(-len(single) // max(1, len(whole)))
    for at, example in enumerate(whole):
        yield [example, *single[at * share : (at + 1) * share]]


def _packed(examples: Sequence[Example]) -> Batch:
    used, place = np.unique(
        np.concatenate([example.seen.words for example in examples]), return_inverse=True
    )
    slots: list[Array] = []
    pieces: list[tuple[Array, Array, float]] = []
    rows: list[int] = []
    columns: list[int] = []
    bag: list[int] = []
    weights: list[float] = []
    first = token = 0
    for example in examples:
        seen = example.seen
        codes = place[token : token + len(seen.words)]
        codes = np.append(np.where(seen.words > 0, codes, -1), -1)
        slots.append(codes[seen.slots])
        for each in example.bags:
            for event in each.types:
                rows += [first + row for row in each.candidates]
                columns += [event] * len(each.candidates)
                bag += [len(weights)] * len(each.candidates)
            weights.append(each.weight * example.weight)
        pieces.append((example.cover, about_of(seen, codes, len(used)), example.weight))
        first += len(seen.token)
        token += len(seen.words)
    flat = np.concatenate(slots).reshape(-1)
    there = np.flatnonzero(flat >= 0)
    table = csr_matrix(
        (np.ones(len(there), np.float32), (there, flat[there])), (len(flat), len(used))
    )
    return Batch(
        used,
        table,
        vstack([piece[1] for piece in pieces]).tocsr(),
        np.concatenate([example.seen.flags for example in examples]),
        np.concatenate([example.seen.pairs for example in examples]),
        np.concatenate([(~cover).astype(np.float32) * weight for cover, _, weight in pieces]),
        np.array(rows, np.int64),
        np.array(columns, np.int64),
        np.array(bag, np.int64),
        np.array(weights, np.float32),
    )


def about_of(seen: Seen, codes: Array, size: int) -> Any:
    """Return for each candidate how much each word counts for sentence, story, sentence before."""
    told = np.flatnonzero(seen.told & (codes[:-1] >= 0))
    counts = np.maximum(np.bincount(seen.of[told], minlength=seen.sentences), 1)
    means = csr_matrix(
        ((1 / counts[seen.of[told]]).astype(np.float32), (seen.of[told], codes[told])),
        (seen.sentences, size),
    )
    whole = csr_matrix(means.mean(axis=0).astype(np.float32) * 2)
    before = csr_matrix((1, size), dtype=np.float32)
    extended = vstack([means, whole, before]).tocsr()
    rows = np.stack(
        [
            seen.sentence,
            np.full(len(seen.sentence), seen.sentences),
            np.where(seen.sentence > 0, seen.sentence - 1, seen.sentences + 1),
        ],
        axis=1,
    ).reshape(-1)
    return extended[rows]


def _gradients(
    net: Net, batch: Batch, vectors: Array, chance: np.random.Generator
) -> tuple[list[Array], Array]:
    many = len(batch.flags)

    def kept(shape: tuple[int, ...], dropped: float) -> Array:
        return (chance.random(shape, np.float32) > dropped).astype(np.float32)

    own = vectors[batch.used]
    codes = np.tanh(own @ net.words + net.words_bias)
    word_mask = kept((len(codes), 1), DROPPED_WORDS)
    shown = codes * word_mask
    near = (batch.slots @ shown).reshape(many, -1)
    about = (batch.about @ shown).reshape(many, -1)
    inputs = np.concatenate([near, about, batch.flags], axis=1)
    wide = near.shape[1] + about.shape[1]
    mask = np.concatenate(
        [
            kept((many, wide), DROPPED_INPUTS) / (1 - DROPPED_INPUTS),
            kept((many, batch.flags.shape[1]), DROPPED_FLAGS) / (1 - DROPPED_FLAGS),
        ],
        axis=1,
    )
    inputs *= mask
    pair_mask = kept(batch.pairs.shape, DROPPED_PAIRS)
    hidden = inputs @ net.first + net.first_bias
    touched, at = np.unique(batch.pairs, return_inverse=True)
    at = at.reshape(batch.pairs.shape)
    chosen = csr_matrix(
        (
            pair_mask.reshape(-1),
            (np.repeat(np.arange(many), batch.pairs.shape[1]), at.reshape(-1)),
        ),
        (many, len(touched)),
    )
    hidden += chosen @ net.pairs[touched]
    lit_mask = (hidden > 0) * kept(hidden.shape, DROPPED) / (1 - DROPPED)
    lit = hidden * lit_mask
    odds = np.clip(lit @ net.outer + net.outer_bias, -30, 30)
    guess = 1 / (1 + np.exp(-odds))
    error = guess * batch.none
    if len(batch.weights):
        chances = guess[batch.rows, batch.columns]
        logs = np.log1p(-np.minimum(chances, 1 - 1e-6))
        total = np.bincount(batch.bag, weights=logs, minlength=len(batch.weights))
        missed = np.minimum(np.exp(total), 1 - 1e-6)
        pull = -(batch.weights * missed / (1 - missed))[batch.bag]
        best = np.full(len(batch.weights), np.inf)
        np.minimum.at(best, batch.bag, logs)
        pull = pull + SPARSE * batch.weights[batch.bag] * (logs > best[batch.bag])
        np.add.at(error, (batch.rows, batch.columns), pull * chances)
    error = (error / USUAL).astype(np.float32)
    back = (error @ net.outer.T) * lit_mask
    down = (back @ net.first.T[:, :wide]) * mask[:, :wide]
    to_codes = batch.slots.T @ down[:, : near.shape[1]].reshape(-1, CODE)
    to_codes += batch.about.T @ down[:, near.shape[1] :].reshape(-1, CODE)
    to_codes *= word_mask * (1 - codes**2)
    grads = [
        own.T @ to_codes,
        to_codes.sum(0),
        inputs.T @ back,
        back.sum(0),
        chosen.T @ back,
        lit.T @ error,
        error.sum(0),
    ]
    return [np.asarray(grad, np.float32) for grad in grads], touched


def chances(net: Net, seen: Seen, vectors: Array) -> Array:
    """Return the chance of each candidate to tell an event of each type."""
    batch = _packed([Example(seen, [], np.zeros((len(seen.token), len(TYPES)), bool), 1.0)])
    codes = np.tanh(vectors[batch.used] @ net.words + net.words_bias)
    many = len(batch.flags)
    near = (batch.slots @ codes).reshape(many, -1)
    about = (batch.about @ codes).reshape(many, -1)
    hidden = np.concatenate([near, about, batch.flags], axis=1) @ net.first + net.first_bias
    hidden += net.pairs[batch.pairs].sum(axis=1) * (1 - DROPPED_PAIRS)
    odds = np.maximum(hidden, 0) @ net.outer + net.outer_bias
    return np.asarray(1 / (1 + np.exp(-odds)))
