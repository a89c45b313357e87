"""What words mean where they stand: layers over words and trees."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dateline.events.detector.encoding import BESIDE, STEPS, Encoder, encode, linked_of

CODE, TAG, WHO, WIDTH = 3, 2, 2, 4


@st.composite
def stories(draw):
    """Sentences of a few words each, every word's head drawn within its sentence, roots too."""
    sizes = draw(st.lists(st.integers(1, 6), min_size=1, max_size=4))
    heads = []
    for size in sizes:
        first = len(heads)
        heads += [first + draw(st.integers(0, size - 1)) for _ in range(size)]
    return np.array(heads), np.repeat(np.arange(len(sizes)), sizes)


def encoder_of(seed: int) -> Encoder:
    chance = np.random.default_rng(seed)
    return Encoder(
        tags=chance.normal(size=(5, TAG)),
        labels=chance.normal(size=(5, TAG)),
        opening=chance.normal(size=(CODE + 2 * TAG + WHO, WIDTH)),
        opening_bias=chance.normal(size=WIDTH),
        layers=chance.normal(size=(2, (BESIDE + 2) * WIDTH, WIDTH)) / 4,
        layers_bias=chance.normal(size=(2, WIDTH)),
    )


def words_of(head, of, seed: int):
    chance = np.random.default_rng(seed)
    size = len(head)
    tags, labels = chance.integers(0, 5, size), chance.integers(0, 5, size)
    who = chance.normal(size=(size, WHO)).astype(np.float32)
    return chance.normal(size=(size, CODE)), linked_of(tags, labels, who, head, of)


def plainly(encoder: Encoder, codes, linked, of):
    """Encode word by word, as the layers are told in words."""
    size = len(codes)
    held = [
        np.maximum(
            np.concatenate(
                [
                    codes[at],
                    encoder.tags[linked.tags[at]],
                    encoder.labels[linked.labels[at]],
                    linked.who[at],
                ]
            )
            @ encoder.opening
            + encoder.opening_bias,
            0,
        )
        for at in range(size)
    ]
    none = np.zeros(WIDTH)
    for weights, bias in zip(encoder.layers, encoder.layers_bias, strict=True):
        after = []
        for at in range(size):
            parts = [held[at]]
            for step in STEPS:
                near = at + step
                same = 0 <= near < size and of[near] == of[at]
                parts.append(held[near] if same else none)
            above = linked.head[at]
            parts.append(none if above == at else held[above])
            below = [held[one] for one in range(size) if linked.head[one] == at and one != at]
            parts.append(np.mean(below, axis=0) if below else none)
            after.append(held[at] + np.maximum(np.concatenate(parts) @ weights + bias, 0))
        held = after
    return np.array(held)


@given(stories(), st.integers(0, 99))
def test_layers_are_what_they_are_told_to_be(story, seed):
    head, of = story
    codes, linked = words_of(head, of, seed)
    encoder = encoder_of(seed)
    assert np.allclose(
        encode(encoder, codes, linked), plainly(encoder, codes, linked, of), rtol=1e-4, atol=1e-4
    )


@given(stories(), st.integers(0, 99))
def test_a_sentence_means_the_same_whatever_stands_around_it(story, seed):
    head, of = story
    codes, linked = words_of(head, of, seed)
    whole = encode(encoder_of(seed), codes, linked)
    last = np.flatnonzero(of == of[-1])
    alone = linked_of(
        linked.tags[last], linked.labels[last], linked.who[last], head[last] - last[0], of[last]
    )
    assert np.allclose(encode(encoder_of(seed), codes[last], alone), whole[last], atol=1e-4)


def test_no_words_mean_nothing():
    head = np.zeros(0, np.int64)
    codes, linked = words_of(head, head, 1)
    assert encode(encoder_of(1), codes, linked).shape == (0, WIDTH)


@given(stories(), st.integers(0, 99))
def test_words_asked_for_mean_what_they_do_among_all(story, seed):
    head, of = story
    codes, linked = words_of(head, of, seed)
    wanted = np.arange(len(head))[::-2]
    whole = encode(encoder_of(seed), codes, linked)
    assert np.allclose(encode(encoder_of(seed), codes, linked, wanted), whole[wanted], atol=1e-4)
