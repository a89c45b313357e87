"""Fit the net that tells a flattened page's story lines from its furniture."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from dateline.article.flat.features import SENTENCE, places_of
from dateline.article.flat.score import REACHES, LineNet, moved

Numbers = npt.NDArray[Any]

WIDTH, EPOCHS, RATE, DECAY, WARMING = 48, 18, 4e-3, 0.02, 50
DROPPED, DROPPED_INPUTS = 0.1, 0.05
# Lines of a batch, and empty ones between its pages: none is seen from the next page.
BATCH, APART = 3000, max(REACHES)
CUT, SPLICED, LONGEST_SPLICE = 0.15, 0.2, 50


class Sheet(NamedTuple):
    """A page to learn from: its lines' features without their places, labels and weights."""

    rows: Numbers
    labels: Numbers
    weights: Numbers


class Batch(NamedTuple):
    """Pages one after the other, empty lines between them: inputs, which lines are real, starts."""

    inputs: Numbers
    real: Numbers
    starts: Numbers


class Tape(NamedTuple):
    """What the forward pass leaves for the backward one."""

    first: tuple[Numbers, Numbers]
    layers: list[tuple[Numbers, Numbers, Numbers, Numbers, Numbers]]
    signs: Numbers
    strongest: Numbers
    page: Numbers
    joint: Numbers


def placed(rows: Numbers) -> Numbers:
    """Return features with those of the lines' places, which follow from the others."""
    words = np.minimum(np.expm1(rows[:, 0]), 60)
    return np.concatenate([rows, places_of(words * rows[:, SENTENCE])], axis=1).astype(np.float32)


def fit(sheets: Sequence[Sheet], seed: int) -> LineNet:
    """Return the net that fits the pages: Adam, logistic loss, dropout, weight decay.

    Each time a page is seen, its furniture may be cut, or some of another page's put in, so that
    the net learns what a story is like beside any furniture.
    """
    chance = np.random.default_rng(seed)
    features = np.concatenate([placed(sheet.rows) for sheet in sheets])
    centre, scale = features.mean(axis=0), features.std(axis=0) + 0.05
    usual = np.mean([sheet.weights.sum() for sheet in sheets])
    sheets = [sheet._replace(weights=sheet.weights / usual) for sheet in sheets]
    params = _started(features.shape[1], chance)
    first = [np.zeros_like(param) for param in params]
    second = [np.zeros_like(param) for param in params]
    steps = EPOCHS * sum(1 for _ in _batches(sheets, range(len(sheets))))
    step = 0
    for _ in range(EPOCHS):
        for chosen in _batches(sheets, chance.permutation(len(sheets))):
            pages = [_varied(sheet, chosen, chance) for sheet in chosen]
            inputs = [(placed(page.rows) - centre) / scale for page in pages]
            batch = _packed(inputs)
            labels = _packed([page.labels[:, None] for page in pages]).inputs[:, 0]
            weights = _packed([page.weights[:, None] for page in pages]).inputs[:, 0]
            kept = chance.random(batch.inputs.shape, np.float32) > DROPPED_INPUTS
            batch = batch._replace(inputs=batch.inputs * kept)
            odds, tape = _forward(params, batch, chance)
            guess = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
            error = ((guess - labels) * weights / len(pages)).astype(np.float32)
            grads = _backward(params, batch, tape, error)
            step += 1
            rate = RATE * min(1, step / WARMING) * 0.5 * (1 + np.cos(np.pi * step / steps)) + 1e-6
            for n, grad in enumerate(grads):
                first[n] = 0.9 * first[n] + 0.1 * grad
                second[n] = 0.999 * second[n] + 0.001 * grad**2
                went = first[n] / (1 - 0.9**step) / (np.sqrt(second[n] / (1 - 0.999**step)) + 1e-8)
                shrunk = DECAY * params[n] if params[n].ndim > 1 else 0
                params[n] = (params[n] - rate * (went + shrunk)).astype(np.float32)
    return _net(centre, scale, params)


def _started(width: int, chance: np.random.Generator) -> list[Numbers]:
    def drawn(variance: float, *shape: int) -> Numbers:
        return chance.normal(0, variance**0.5, shape).astype(np.float32)

    layers: list[Numbers] = []
    for _ in REACHES:
        layers += [drawn(1 / (3 * WIDTH), 3, WIDTH, WIDTH), np.zeros(WIDTH, np.float32)]
    return [
        drawn(2 / width, width, WIDTH),
        np.zeros(WIDTH, np.float32),
        *layers,
        drawn(1 / WIDTH, WIDTH, WIDTH),
        drawn(0.5 / WIDTH, WIDTH, WIDTH),
        np.zeros(WIDTH, np.float32),
        drawn(1 / WIDTH, WIDTH, 1),
        np.zeros(1, np.float32),
    ]


def _net(centre: Numbers, scale: Numbers, params: Sequence[Numbers]) -> LineNet:
    first, bias, *layers = params[:-5]
    arrays = (centre, scale, first, bias, np.stack(layers[::2]), np.stack(layers[1::2]))
    return LineNet(*(np.asarray(array, np.float64) for array in (*arrays, *params[-5:])))


def _batches(sheets: Sequence[Sheet], order: Sequence[int] | Numbers) -> Iterator[list[Sheet]]:
    batch: list[Sheet] = []
    size = 0
    for number in order:
        sheet = sheets[number]
        if batch and size + len(sheet.rows) > BATCH:
            yield batch
            batch, size = [], 0
        batch.append(sheet)
        size += len(sheet.rows) + APART
    yield batch


def _varied(sheet: Sheet, others: Sequence[Sheet], chance: np.random.Generator) -> Sheet:
    """Return a page with some of its furniture cut, or some of another page's put in."""
    story = np.flatnonzero(sheet.labels)
    if len(story) and chance.random() < CUT:
        low, high = _outside(sheet, story, 0.5, chance)
        if high - low > 4:
            begin = chance.integers(low, high)
            end = min(high, begin + chance.integers(2, max(3, (high - low) // 2)))
            left = np.r_[0:begin, end : len(sheet.labels)]
            sheet = Sheet(*(part[left] for part in sheet))
            story = np.flatnonzero(sheet.labels)
    if len(story) and chance.random() < SPLICED:
        other = others[chance.integers(len(others))]
        told = np.flatnonzero(other.labels)
        low, high = _outside(other, told, 0.3, chance) if len(told) else (0, 0)
        if high - low > 4 and other is not sheet:
            begin = chance.integers(low, high)
            end = min(high, begin + chance.integers(3, LONGEST_SPLICE))
            at = _beside(story, len(sheet.labels), chance)
            sheet = Sheet(
                *(
                    np.concatenate([own[:at], new[begin:end], own[at:]])
                    for own, new in zip(sheet, other, strict=True)
                )
            )
    return sheet


def _outside(
    sheet: Sheet, story: Numbers, before: float, chance: np.random.Generator
) -> tuple[int, int]:
    """Return the lines before a story, with that chance, or those behind it."""
    if chance.random() < before:
        return 0, int(story[0])
    return int(story[-1]) + 1, len(sheet.labels)


def _beside(story: Numbers, count: int, chance: np.random.Generator) -> int:
    if chance.random() < 0.3:
        return int(chance.integers(0, story[0] + 1))
    behind = int(story[-1]) + 1
    return behind if chance.random() < 0.5 else int(chance.integers(behind, count + 1))


def _packed(pages: Sequence[Numbers]) -> Batch:
    width = pages[0].shape[1]
    gap = np.zeros((APART, width), np.float32)
    sizes = np.array([len(page) + APART for page in pages])
    real = [part for page in pages for part in (np.ones(len(page)), np.zeros(APART))]
    return Batch(
        np.concatenate([part for page in pages for part in (page, gap)]).astype(np.float32),
        np.concatenate(real).astype(np.float32)[:, None],
        np.cumsum(sizes) - sizes,
    )


def _forward(
    params: Sequence[Numbers], batch: Batch, chance: np.random.Generator
) -> tuple[Numbers, Tape]:
    line, page, joint_bias, outer, outer_bias = params[-5:]

    def kept(shape: tuple[int, ...]) -> Numbers:
        return (chance.random(shape, np.float32) > DROPPED) / np.float32(1 - DROPPED)

    signs = np.maximum(batch.inputs @ params[0] + params[1], 0) * batch.real
    mask = kept(signs.shape)
    signs = signs * mask
    first = (signs, mask)
    layers = []
    for n, reach in enumerate(REACHES):
        weights, bias = params[2 + 2 * n], params[3 + 2 * n]
        before, behind = moved(signs, reach), moved(signs, -reach)
        summed = before @ weights[0] + signs @ weights[1] + behind @ weights[2] + bias
        lit = np.maximum(summed, 0) * batch.real
        mask = kept(lit.shape)
        layers.append((before, signs, behind, lit, mask))
        signs = signs + lit * mask
    shown = np.where(batch.real > 0, signs, np.float32(-1e9))
    strongest = np.maximum.reduceat(shown, batch.starts, axis=0)
    number = np.zeros(len(signs), int)
    number[batch.starts[1:]] = 1
    number = np.cumsum(number)
    joint = np.maximum(signs @ line + (strongest @ page)[number] + joint_bias, 0)
    odds = (joint @ outer)[:, 0] + outer_bias[0]
    return odds, Tape(first, layers, shown, strongest, number, joint)


def _backward(params: Sequence[Numbers], batch: Batch, tape: Tape, error: Numbers) -> list[Numbers]:
    line, page, _, outer, _ = params[-5:]
    back = (error[:, None] @ outer.T) * (tape.joint > 0)
    by_page = np.add.reduceat(back, batch.starts, axis=0)
    signs = np.where(batch.real > 0, tape.signs, 0)
    tail = [
        signs.T @ back,
        tape.strongest.T @ by_page,
        back.sum(0),
        tape.joint.T @ error[:, None],
        error.sum(keepdims=True),
    ]
    peaks = (tape.signs == tape.strongest[tape.page]).astype(np.float32)
    ties = np.maximum(np.add.reduceat(peaks, batch.starts, axis=0), 1)
    to_peaks = (by_page @ page.T) / ties
    down = (back @ line.T + peaks * to_peaks[tape.page]) * batch.real
    grads: list[Numbers] = []
    for n in range(len(REACHES) - 1, -1, -1):
        before, here, behind, lit, mask = tape.layers[n]
        weights, reach = params[2 + 2 * n], REACHES[n]
        lost = down * (lit > 0) * mask * batch.real
        grads = [np.stack([before.T @ lost, here.T @ lost, behind.T @ lost]), lost.sum(0), *grads]
        down = down + lost @ weights[1].T
        down += moved(lost @ weights[0].T, -reach) + moved(lost @ weights[2].T, reach)
        down *= batch.real
    first, mask = tape.first
    lost = down * (first > 0) * mask
    return [batch.inputs.T @ lost, lost.sum(0), *grads, *tail]
