"""What the detector sees of a story's words: the words around each, its place, who is near it.

All is worked out for a whole story at once, in arrays over its tokens.
"""

from collections.abc import Mapping, Sequence
from itertools import chain, repeat
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from dateline.events.detector.begun import Begun
from dateline.events.detector.by_frames import by_frames
from dateline.events.detector.circumstances import IS_EMPTY, SORT_OF, circumstances
from dateline.events.detector.encoding import TAG_AT, Linked, linked_of
from dateline.events.detector.neighbours import LABEL_AT, LABELS, places_near
from dateline.events.frames.reading import Reading
from dateline.grammar import Sentence
from dateline.records import Entity

Array = npt.NDArray[Any]
SHOWN_LABELS = 22
TAGS = ("NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ", "RB")
SECTORS = (
    "GOV", "MIL", "COP", "SPY", "REB", "PRM", "UAF", "LEG", "JUD", "CVL", "OPP", "PTY", "ELI",
    "BUS", "JRN", "NGO", "MED",
)  # fmt: skip
KINDS = ("VERB", "NOUN", "ADJ", "PROPN")
CANDIDATES = 3
"""How many of the first kinds of words may tell an event."""
SLOTS = 18
"""Words by their part: itself, two heads, subject, object and what is below, neighbours, root."""
PAIRS = 6
BUCKETS = 16_384
PARTY = 2 + len(SECTORS)

_TAG_AT = {tag: at for at, tag in enumerate(TAGS)}
_KIND_AT = {kind: at for at, kind in enumerate(KINDS)}
_SECTOR_AT = {sector: at for at, sector in enumerate(SECTORS)}
_ONE_TAG = np.eye(len(TAGS) + 1, dtype=np.float32)
_ONE_LABEL = np.eye(len(LABELS) + 1, SHOWN_LABELS, dtype=np.float32)
_ONE_KIND = np.eye(len(KINDS) + 1, 2, dtype=np.float32)


class Seen(NamedTuple):
    """What is seen of a story.

    `sentence` and `token` say which word each candidate is; `words` is for each of the story's
    tokens its number among the known words (0: unknown); `slots` holds places in `words`, -1 for
    none; `told` says which tokens count for what a sentence is about, `of` and `sentences` of which
    sentence tokens and candidates are; `pairs` are buckets of words and pairs of words; `linked` is
    how the tokens hang together, `named` which of them are parties, in the order of `parties`.
    """

    sentence: Array
    token: Array
    words: Array
    slots: Array
    told: Array
    of: Array
    sentences: int
    flags: Array
    pairs: Array
    linked: Linked
    named: Array


def see(
    sentences: Sequence[Sentence],
    parties: Sequence[tuple[int, int, tuple[Entity, ...]]],
    readings: Sequence[Reading],
    refused: Sequence[tuple[Reading, str]],
    types_begun: Begun,
    vocabulary: Mapping[str, int],
    silent: Array,
) -> Seen:
    """Return what is seen of a story's verbs, nouns and adjectives.

    Args:
        sentences: The story's sentences.
        parties: Every mention of a party: sentence, token, entities.
        readings: The readings of frames, in text order.
        refused: Those that tell no event, with the reason.
        types_begun: The types of frames that each word may begin, as the net knows them.
        vocabulary: The known words, each with its number from 1.
        silent: For each number whether the word tells events only where frames know it.
    """
    # One row a token of the whole story: `of` is its sentence's number, `head` its head's row.
    sizes = [len(sentence.tokens) for sentence in sentences]
    starts = np.cumsum([0, *sizes])
    tokens = list(chain.from_iterable(sentence.tokens for sentence in sentences))
    size = len(tokens)
    of = np.repeat(np.arange(len(sizes)), sizes)
    texts, parts = [token.text for token in tokens], [token.pos for token in tokens]
    lemmas = [token.lemma.lower() for token in tokens]
    words = _numbers(lemmas, vocabulary, 0)
    for at in np.flatnonzero(words == 0).tolist():
        words[at] = vocabulary.get(texts[at].lower(), 0)
    label = _numbers([token.dep for token in tokens], LABEL_AT, len(LABELS))
    tags = [token.tag for token in tokens]
    tag = _numbers(tags, _TAG_AT, len(TAGS))
    kind = _numbers(parts, _KIND_AT, len(KINDS))
    head = np.array([token.head for token in tokens], np.int64) + starts[of]
    sort = _numbers(lemmas, SORT_OF, 0)
    content = kind < len(KINDS)
    looked = np.flatnonzero((kind < CANDIDATES) & (sort != IS_EMPTY))
    begun = [types_begun.get((parts[at], lemmas[at]), ()) for at in looked.tolist()]
    frames = by_frames(begun, looked, starts, readings, refused, size)
    heard = frames.any(axis=1)
    heard |= ~silent[words[looked]]
    # `chosen` are the rows of the words that may tell an event.
    chosen, frames = looked[heard], frames[heard]
    slots = places_near(head, label, content, of, chosen)
    who = _parties(parties, starts, size)
    lengths = np.minimum(np.array(sizes), 60) / 60
    flags = np.concatenate(
        [
            _ONE_TAG[tag[chosen]],
            _ONE_LABEL[label[chosen]],
            _ONE_KIND[kind[chosen]],
            *(
                part
                for place in (slots[:, 3], slots[:, 4], slots[:, 5], slots[:, 9])
                for part in (who[place], (place >= 0)[:, None])
            ),
            circumstances(texts, sort, head, of, label, chosen, who, lengths),
            frames,
        ],
        axis=1,
        dtype=np.float32,
    )
    return Seen(
        of[chosen],
        chosen - starts[of[chosen]],
        words,
        slots,
        content,
        of,
        len(sizes),
        flags,
        _pairs(words, slots, chosen, kind, label),
        linked_of(_numbers(tags, TAG_AT, len(TAG_AT)), label, who[:-1], head, of),
        np.array([starts[number] + index for number, index, _ in parties], np.int64),
    )


def _pairs(words: Array, slots: Array, chosen: Array, kind: Array, label: Array) -> Array:
    """Return for each word looked at the buckets of what it stands beside, as one number each.

    They are the word with its part of speech, with the words in two of its places (`places_near`),
    one place with the word's label, and two places alone. The net was fitted with these very
    numbers: whoever changes one fits it anew.
    """
    spelt = np.append(words, 0)
    own = words[chosen]
    pairs = np.stack(
        [
            own * 5 + kind[chosen],
            own * 60_013 + spelt[slots[:, 7]] * 7 + 1,
            own * 70_001 + spelt[slots[:, 4]] * 11 + 2,
            spelt[slots[:, 1]] * 40 + label[chosen] + 3,
            spelt[slots[:, 3]] * 13 + 4,
            spelt[slots[:, 4]] * 17 + 5,
        ],
        axis=1,
    )
    buckets: Array = (pairs * 2_654_435_761 + np.arange(PAIRS) * 977) % 4_294_967_291 % BUCKETS
    return buckets


def _numbers(keys: Sequence[str], table: Mapping[str, int], otherwise: int) -> Array:
    """Return the number of each key in a table."""
    return np.fromiter(map(table.get, keys, repeat(otherwise)), np.int64, len(keys))


def _parties(
    parties: Sequence[tuple[int, int, tuple[Entity, ...]]], starts: Array, size: int
) -> Array:
    """Return for each token (and none, the last row) whether it is a party, and of what sectors."""
    who = np.zeros((size + 1, PARTY), np.float32)
    for number, index, entities in parties:
        row = who[starts[number] + index]
        row[0] = 1
        for entity in entities:
            if entity.via == "name":
                row[1] = 1
            for sector in entity.sector[:1]:
                if sector in _SECTOR_AT:
                    row[2 + _SECTOR_AT[sector]] = 1
    return who
