"""Fit the detector's net: which words of a story tell an event, of what type, by whom, to whom.

The net is that of `dateline.events.detector.detector`; here it learns, in torch
(`requirements.lock`).
"""

import math
import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import torch
from fold_nets import in_whole_numbers
from torch import Tensor
from torch.nn import functional

from dateline.events.detector.detector import Detector
from dateline.events.detector.encoding import BESIDE, TAGS, Encoder
from dateline.events.detector.features import BUCKETS, PARTY, SLOTS, Seen
from dateline.events.detector.neighbours import LABELS
from dateline.events.detector.role_net import PLACES, SHARPNESS, RoleNet, away_from_events
from dateline.events.detector.types_heard import TYPES

Array = npt.NDArray[Any]
Parts = dict[str, Tensor]

CODE, HIDDEN, MEANING, LAYERS = 32, 96, 48, 2
TAG_CODE, LABEL_CODE, TYPE_CODE, ROLE_CODE = 12, 12, 16, 32
EPOCHS, RATE, DECAY, WARMING, CLIP = 8, 3e-3, 0.02, 60, 5.0
TOGETHER = 2
"""Documents of a step."""
# Shares left out at each step: hidden units, inputs, flags, words, pairs of words, meanings.
DROPPED, DROPPED_INPUTS, DROPPED_FLAGS, DROPPED_WORDS, DROPPED_PAIRS = 0.3, 0.2, 0.05, 0.08, 0.25
DROPPED_MEANING, DROPPED_ASKED = 0.1, 0.2
# Beside its best word an event's evidence mostly tells nothing.
SPARSE = 0.3
SIDES_COUNT, PAST_COUNTS = 0.7, 0.5
"""What sides and background weigh beside the finding of events."""
USUAL = 60.0
SHORT = 25
"""Documents of fewer candidates are single sentences, dealt out among the others."""


class Bag(NamedTuple):
    """An event: the candidates within its evidence, the types it may have, its weight.

    `sides` holds which mentions are its actor and which its recipient (their number: nobody), None
    where the gold does not say or the story mentions none of them; `past` says whether it is
    background.
    """

    candidates: list[int]
    types: list[int]
    weight: float
    sides: tuple[list[int] | None, list[int] | None]
    past: bool


class Example(NamedTuple):
    """A document to learn from: what is seen of it, its events, the candidates that tell them."""

    seen: Seen
    bags: list[Bag]
    cover: Array
    weight: float


class Asked(NamedTuple):
    """An event whose sides are known: its candidates and type, its document, the right mentions."""

    candidates: Tensor
    event: int
    document: int
    sides: tuple[list[int] | None, list[int] | None]
    past: bool
    weight: float


class Batch(NamedTuple):
    """Documents together: what is seen of them, in tensors, places counted over all of them.

    `documents` says of which document each sentence is, `opens` whether it is its first;
    `mentioned` where the mentions of each document begin and end.
    """

    words: Tensor
    slots: Tensor
    told: Tensor
    of: Tensor
    sentence: Tensor
    documents: Tensor
    opens: Tensor
    flags: Tensor
    pairs: Tensor
    tags: Tensor
    labels: Tensor
    who: Tensor
    beside: Tensor
    head: Tensor
    hangs: Tensor
    mentions: Tensor
    mentioned: list[tuple[int, int]]
    none: Tensor
    rows: Tensor
    columns: Tensor
    bag: Tensor
    weights: Tensor
    asked: list[Asked]


class Made(NamedTuple):
    """What the net makes of documents: log-odds, words' codes and meanings, hidden units."""

    odds: Tensor
    codes: Tensor
    meaning: Tensor
    units: Tensor


def fit(
    examples: Sequence[Example], vectors: Array, seed: int, epochs: int = EPOCHS
) -> dict[str, Array]:
    """Return the parts of the net that fits the examples.

    By Adam with dropout and weight decay, at a falling rate.

    Args:
        examples: The documents.
        vectors: The vectors of the known words; row 0 is of unknown ones.
        seed: Of the random numbers.
        epochs: How often each document is seen.
    """
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    dealt = random.Random(seed)  # noqa: S311
    parts = _started(vectors.shape[1], examples[0].seen.flags.shape[1])
    table = torch.from_numpy(vectors)
    groups = [
        {"params": [part for part in parts.values() if part.ndim > 1], "weight_decay": DECAY},
        {"params": [part for part in parts.values() if part.ndim == 1], "weight_decay": 0.0},
    ]
    optimizer = torch.optim.AdamW(groups, lr=RATE, fused=True)
    halves = [[batch_of(group) for group in _groups(examples, dealt)] for _ in range(2)]
    steps = epochs * len(halves[0])
    step = 0
    for epoch in range(epochs):
        batches = halves[epoch % 2]
        dealt.shuffle(batches)
        total = 0.0
        for batch in batches:
            step += 1
            rate = RATE * min(1, step / WARMING) * 0.5 * (1 + math.cos(math.pi * step / steps))
            for group in optimizer.param_groups:
                group["lr"] = rate + 1e-5
            optimizer.zero_grad()
            loss = _loss(parts, batch, table)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parts.values(), CLIP)
            optimizer.step()
            total += float(loss.detach())
        print(f"  epoch {epoch + 1} of {epochs}: {total:.1f}", flush=True)
    return {name: part.detach().numpy() for name, part in parts.items()}


def _started(size: int, flags: int) -> Parts:
    def drawn(rows: int, columns: int) -> Tensor:
        reach = 1 / math.sqrt(rows)
        return torch.empty(rows, columns).uniform_(-reach, reach)

    asked, around = MEANING + HIDDEN + TYPE_CODE, (BESIDE + 2) * MEANING
    parts = {
        "words": drawn(size, CODE),
        "words_bias": torch.zeros(CODE),
        "first": drawn((SLOTS + 3) * CODE + flags, HIDDEN),
        "first_bias": torch.zeros(HIDDEN),
        "pairs": torch.zeros(BUCKETS, HIDDEN),
        "outer": drawn(HIDDEN, len(TYPES)),
        "outer_bias": torch.full((len(TYPES),), -3.0),
        "encoder_tags": torch.randn(len(TAGS) + 1, TAG_CODE),
        "encoder_labels": torch.randn(len(LABELS) + 1, LABEL_CODE),
        "encoder_opening": drawn(CODE + TAG_CODE + LABEL_CODE + PARTY, MEANING),
        "encoder_opening_bias": torch.zeros(MEANING),
        "encoder_layers": torch.stack([drawn(around, MEANING) for _ in range(LAYERS)]),
        "encoder_layers_bias": torch.zeros(LAYERS, MEANING),
        "meant": drawn(MEANING, HIDDEN),
        "roles_types": torch.randn(len(TYPES), TYPE_CODE),
        "roles_asked": drawn(asked, 2 * ROLE_CODE),
        "roles_asked_bias": torch.zeros(2 * ROLE_CODE),
        "roles_named": drawn(MEANING + CODE + PARTY, 2 * ROLE_CODE),
        "roles_named_bias": torch.zeros(2 * ROLE_CODE),
        "roles_nobody": drawn(asked, 2),
        "roles_nobody_bias": torch.zeros(2),
        "roles_away": torch.zeros(PLACES, 2),
        "past": drawn(MEANING + HIDDEN, 1),
        "past_bias": torch.zeros(1),
    }
    return {name: part.requires_grad_() for name, part in parts.items()}


def _groups(examples: Sequence[Example], dealt: random.Random) -> Iterator[list[Example]]:
    """Yield the documents, a few at a time, single sentences dealt out among them."""
    whole = [example for example in examples if len(example.seen.token) >= SHORT]
    single = [example for example in examples if 0 < len(example.seen.token) < SHORT]
    dealt.shuffle(whole)
    dealt.shuffle(single)
    many = -(-len(whole) // TOGETHER)
    share = -(-len(single) // max(1, many))
    for at in range(many):
        yield [
            *whole[at * TOGETHER : (at + 1) * TOGETHER],
            *single[at * share : (at + 1) * share],
        ]


def batch_of(examples: Sequence[Example]) -> Batch:
    """Return documents together."""
    size = sum(len(example.seen.words) for example in examples)
    held: dict[str, list[Array]] = {}
    rows: list[int] = []
    columns: list[int] = []
    bag: list[int] = []
    weights: list[float] = []
    mentioned: list[tuple[int, int]] = []
    asked: list[Asked] = []
    token = sentence = candidate = mention = 0
    for number, example in enumerate(examples):
        seen, linked = example.seen, example.seen.linked
        own = len(seen.words)
        for name, part in {
            "words": seen.words,
            "slots": np.where(seen.slots >= 0, seen.slots + token, size),
            "told": (seen.told & (seen.words > 0)).astype(np.float32),
            "of": seen.of + sentence,
            "sentence": seen.sentence + sentence,
            "documents": np.full(seen.sentences, number),
            "opens": np.arange(seen.sentences) == 0,
            "flags": seen.flags,
            "pairs": seen.pairs,
            "tags": linked.tags,
            "labels": linked.labels,
            "who": linked.who,
            "beside": np.where(linked.beside < own, linked.beside + token, size),
            "head": linked.head + token,
            "hangs": (linked.head != np.arange(own)).astype(np.float32),
            "mentions": seen.named + token,
            "none": (~example.cover).astype(np.float32) * example.weight,
        }.items():
            held.setdefault(name, []).append(part)
        mentioned.append((mention, mention + len(seen.named)))
        for each in example.bags:
            inside = [candidate + row for row in each.candidates]
            for event in each.types:
                rows += inside
                columns += [event] * len(inside)
                bag += [len(weights)] * len(inside)
            weight = each.weight * example.weight
            weights.append(weight)
            if any(side is not None for side in each.sides):
                asked.append(
                    Asked(
                        torch.tensor(inside), each.types[0], number, each.sides, each.past, weight
                    )
                )
        token += own
        sentence += seen.sentences
        candidate += len(seen.token)
        mention += len(seen.named)
    tensors = {name: torch.from_numpy(np.concatenate(parts)) for name, parts in held.items()}
    return Batch(
        **tensors,
        mentioned=mentioned,
        rows=torch.tensor(rows, dtype=torch.int64),
        columns=torch.tensor(columns, dtype=torch.int64),
        bag=torch.tensor(bag, dtype=torch.int64),
        weights=torch.tensor(weights),
        asked=asked,
    )


def _made_of(parts: Parts, batch: Batch, vectors: Tensor) -> Made:
    """Return what the net makes of documents while it learns."""
    size, many = len(batch.words), len(batch.opens)
    codes = torch.tanh(vectors[batch.words] @ parts["words"] + parts["words_bias"])
    codes = codes * (batch.words > 0)[:, None]
    codes = codes * (torch.rand(size, 1) > DROPPED_WORDS)
    near = torch.cat([codes, codes.new_zeros(1, CODE)])[batch.slots].flatten(1)
    words = codes.new_zeros(many).index_add(0, batch.of, batch.told).clamp_min(1)
    means = codes.new_zeros(many, CODE).index_add(0, batch.of, codes * batch.told[:, None])
    means = means / words[:, None]
    before = torch.cat([codes.new_zeros(1, CODE), means[:-1]]) * ~batch.opens[:, None]
    counts = torch.bincount(batch.documents)
    whole = codes.new_zeros(len(counts), CODE).index_add(0, batch.documents, means)
    whole = 2 * (whole / counts[:, None])[batch.documents]
    about = torch.cat([means, whole, before], 1)[batch.sentence]
    inputs = torch.cat(
        [
            functional.dropout(torch.cat([near, about], 1), DROPPED_INPUTS),
            functional.dropout(batch.flags, DROPPED_FLAGS),
        ],
        1,
    )
    kept = (torch.rand(batch.pairs.shape) > DROPPED_PAIRS).float()
    of_pairs = functional.embedding_bag(
        batch.pairs, parts["pairs"], mode="sum", per_sample_weights=kept
    )
    meaning = _meaning_of(parts, batch, codes)
    own = functional.dropout(meaning, 2 * DROPPED_MEANING)[batch.slots[:, 0]] @ parts["meant"]
    hidden = inputs @ parts["first"] + parts["first_bias"] + of_pairs + own
    units = torch.relu(hidden)
    odds = functional.dropout(units, DROPPED) @ parts["outer"] + parts["outer_bias"]
    return Made(odds.clamp(-30, 30), codes, meaning, units)


def _meaning_of(parts: Parts, batch: Batch, codes: Tensor) -> Tensor:
    own = [
        functional.dropout(codes, DROPPED_MEANING),
        parts["encoder_tags"][batch.tags],
        parts["encoder_labels"][batch.labels],
        batch.who,
    ]
    held = torch.relu(torch.cat(own, 1) @ parts["encoder_opening"] + parts["encoder_opening_bias"])
    size = len(held)
    hanging = batch.hangs[:, None]
    many = held.new_zeros(size).index_add(0, batch.head, batch.hangs).clamp_min(1)[:, None]
    for weights, bias in zip(parts["encoder_layers"], parts["encoder_layers_bias"], strict=True):
        near = torch.cat([held, held.new_zeros(1, MEANING)])[batch.beside].flatten(1)
        below = held.new_zeros(size, MEANING).index_add(0, batch.head, held * hanging) / many
        table = functional.dropout(torch.cat([held, near, below], 1), DROPPED_MEANING)
        held = held + torch.relu(table @ weights + bias)
    return held


def _loss(parts: Parts, batch: Batch, vectors: Tensor) -> Tensor:
    made = _made_of(parts, batch, vectors)
    loss = (functional.softplus(made.odds) * batch.none).sum()
    if len(batch.weights):
        own = made.odds[batch.rows, batch.columns]
        logs = -functional.softplus(own)
        total = torch.zeros_like(batch.weights).index_add(0, batch.bag, logs)
        missed = torch.log1p(-torch.exp(total.clamp_max(-1e-6)))
        best = torch.full_like(batch.weights, math.inf).scatter_reduce(
            0, batch.bag, logs.detach(), "amin"
        )
        beside = logs * (logs.detach() > best[batch.bag]) * batch.weights[batch.bag]
        loss = loss - (missed * batch.weights).sum() - SPARSE * beside.sum()
    if batch.asked:
        loss = loss + _loss_of_sides(parts, batch, made)
    return loss / USUAL


def _loss_of_sides(parts: Parts, batch: Batch, made: Made) -> Tensor:
    """Return what is wrong with sides and background of events, at their likeliest words."""
    odds = made.odds.detach()
    rows = torch.stack(
        [one.candidates[odds[one.candidates, one.event].argmax()] for one in batch.asked]
    )
    tokens = batch.slots[rows, 0]
    events = torch.cat([made.meaning[tokens], made.units[rows]], 1)
    events = functional.dropout(events, DROPPED_ASKED)
    past = (events @ parts["past"])[:, 0] + parts["past_bias"]
    weights = torch.tensor([one.weight for one in batch.asked])
    is_past = torch.tensor([float(one.past) for one in batch.asked])
    wrong = functional.binary_cross_entropy_with_logits(past, is_past, reduction="none") * weights
    loss = PAST_COUNTS * wrong.sum()
    types = parts["roles_types"][[one.event for one in batch.asked]]
    events = torch.cat([events, types], 1)
    asked = (events @ parts["roles_asked"] + parts["roles_asked_bias"]).unflatten(1, (2, -1))
    nobody = events @ parts["roles_nobody"] + parts["roles_nobody_bias"]
    spots = batch.mentions
    mentions = torch.cat([made.meaning[spots], made.codes[spots], batch.who[spots]], 1)
    mentions = functional.dropout(mentions, DROPPED_MEANING)
    named = (mentions @ parts["roles_named"] + parts["roles_named_bias"]).unflatten(1, (2, -1))
    for number, (first, last) in enumerate(batch.mentioned):
        own = [at for at, one in enumerate(batch.asked) if one.document == number]
        if not own:
            continue
        away = away_from_events(tokens[own].numpy(), spots[first:last].numpy(), batch.of.numpy())
        found = torch.einsum("esr,msr->esm", asked[own], named[first:last]) / SHARPNESS
        found = found + parts["roles_away"][torch.from_numpy(away)].permute(0, 2, 1)
        logs = functional.log_softmax(torch.cat([found, nobody[own][:, :, None]], 2), 2)
        for row, at in enumerate(own):
            one = batch.asked[at]
            for side, right in enumerate(one.sides):
                if right is not None:
                    chance = torch.logsumexp(logs[row, side, right], 0)
                    loss = loss - SIDES_COUNT * one.weight * chance
    return loss


def detector_of(
    held: Mapping[str, Array],
    words: Sequence[str],
    vectors: Array,
    slope: float = 1.0,
    base: float = 0.0,
) -> Detector:
    """Return a net that has learnt as the detector that reads stories.

    Args:
        held: The parts of the net that has learnt.
        words: The known words.
        vectors: Their vectors, under a row of no word.
        slope: What its log-odds are multiplied by.
        base: What is added to them.
    """
    codes = np.tanh(vectors @ held["words"] + held["words_bias"]).astype(np.float32)
    codes[0] = 0
    small, codes_scale = in_whole_numbers(codes, np.int8)
    pairs, pairs_scale = in_whole_numbers(held["pairs"] * (1 - DROPPED_PAIRS), np.int8)
    return Detector(
        vocabulary={word: number for number, word in enumerate(words, 1)},
        silent=np.zeros(len(words) + 1, bool),
        codes=small,
        codes_scale=codes_scale,
        first=held["first"],
        first_bias=held["first_bias"],
        pairs=pairs,
        pairs_scale=pairs_scale,
        outer=held["outer"] * slope,
        outer_bias=(held["outer_bias"] * slope + base).astype(np.float32),
        encoder=Encoder(*(held[f"encoder_{name}"] for name in Encoder._fields)),
        meant=held["meant"],
        roles=RoleNet(*(held[f"roles_{name}"] for name in RoleNet._fields)),
        past=held["past"][:, 0],
        past_bias=held["past_bias"],
    )
