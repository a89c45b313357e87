"""The detector: a small net that tells, word by word, whether a story tells an event there.

Beside it stand what a net of the same words says of who is on the sides of an event, and of
whether it is background. Its numbers stand in `data/detector/en.npz`, fitted by
`training/train_detector.py`; where the parties of what it finds stand, in `data/detector/en.txt`.
"""

from collections.abc import Collection, Mapping
from functools import lru_cache
from importlib.resources.abc import Traversable
from typing import Any, NamedTuple

import numpy as np

from dateline.datafiles import DataFileError, check_keys, data_folder, read_paragraphs
from dateline.events.detector.encoding import TAGS, Encoder, encode
from dateline.events.detector.features import SLOTS, Array, Seen
from dateline.events.detector.role_net import PLACES, RoleNet
from dateline.events.detector.types_heard import TYPE_AT, TYPES
from dateline.events.fitted.arrays import read_arrays
from dateline.events.frames.reading import DETECTED
from dateline.events.lexicon.lexicon import SLOT_KEYS, Frame

KEYS = frozenset({"event", "actor", "recipient"})
MEND = "install Dateline anew, or fit it with training/train_detector.py"


class Detector(NamedTuple):
    """The net: a code for each known word (row 0: unknown, all zero), one hidden layer above.

    Codes and weights of pairs are whole numbers of 8 bits, each times its scale. `silent` says of
    each word whether it tells events only where frames know it: it is not looked at elsewhere.
    `encoder` makes of codes what words mean where they stand, `meant` what this adds to the hidden
    layer; `past` and `past_bias` tell by both whether an event is background.
    """

    vocabulary: Mapping[str, int]
    silent: Array
    codes: Array
    codes_scale: np.float32
    first: Array
    first_bias: Array
    pairs: Array
    pairs_scale: np.float32
    outer: Array
    outer_bias: Array
    encoder: Encoder
    meant: Array
    roles: RoleNet
    past: Array
    past_bias: Array


class Sense(NamedTuple):
    """What the net makes of a story.

    `odds` are the log-odds of each candidate to tell an event of each type, in the order of
    `TYPES`; `events` holds each candidate's meaning and hidden units, `mentions` the meaning, code
    and kind of each mention of a party.
    """

    odds: Array
    events: Array
    mentions: Array


def sense_of(detector: Detector, seen: Seen) -> Sense:
    """Return what the net makes of a story.

    Args:
        detector: The net.
        seen: What is seen of the story.
    """
    codes, named = _codes(detector, seen), seen.named
    wanted = np.concatenate([seen.slots[:, 0], named])
    meanings = encode(detector.encoder, codes[:-1], seen.linked, wanted)
    told, met = np.split(meanings, [len(seen.slots)])
    units = np.maximum(_hidden(detector, seen, codes, told), 0)
    return Sense(
        units @ detector.outer + detector.outer_bias,
        np.concatenate([told, units], axis=1),
        np.concatenate([met, codes[named], seen.linked.who[named]], axis=1),
    )


def gains_of(detector: Detector, seen: Seen, row: int, column: int) -> Array:
    """Return how much each slot's word adds to the log-odds of one candidate and type.

    Args:
        detector: The net.
        seen: What is seen of a story.
        row: The candidate.
        column: The type's place in `TYPES`.
    """
    width = detector.codes.shape[1]
    codes = _codes(detector, seen)
    told = encode(detector.encoder, codes[:-1], seen.linked, seen.slots[:, 0])
    hidden = _hidden(detector, seen, codes, told)[row]
    weights = detector.first[: SLOTS * width].reshape(SLOTS, width, -1)
    without = hidden - np.einsum("sw,swh->sh", codes[seen.slots[row]], weights)
    outer = detector.outer[:, column]
    return np.asarray(np.maximum(hidden, 0) @ outer - np.maximum(without, 0) @ outer)


def _codes(detector: Detector, seen: Seen) -> Array:
    """Return the code of each of a story's words, and of none, the last row."""
    return np.asarray(detector.codes[np.append(seen.words, 0)] * detector.codes_scale)


def _hidden(detector: Detector, seen: Seen, codes: Array, told: Array) -> Array:
    """Return the hidden layer of each candidate, given all words' codes and its own meaning."""
    width = codes.shape[1]
    known = np.flatnonzero(seen.told & (seen.words > 0))
    share = (np.arange(seen.sentences)[:, None] == seen.of[known]).astype(np.float32)
    share /= np.maximum(share.sum(axis=1, keepdims=True), 1)
    means = share @ codes[known]
    near, own, whole, before, flags = np.split(
        detector.first, np.cumsum([SLOTS * width, width, width, width])
    )
    # What all words of a sentence share is worked out once for it.
    about = means @ own + 2 * means.mean(axis=0) @ whole + detector.first_bias
    about[1:] += means[:-1] @ before
    beside = codes[seen.slots].reshape(-1, SLOTS * width) @ near + seen.flags @ flags
    of_pairs = detector.pairs[seen.pairs].sum(axis=1, dtype=np.int32) * detector.pairs_scale
    own = told @ detector.meant
    return np.asarray(beside + own + about[seen.sentence] + of_pairs)


@lru_cache(maxsize=2)
def load_detector(language: str = "en") -> Detector:
    """Load the detector of a language.

    Args:
        language: ISO 639-1 code.

    Raises:
        DataFileError: The file is cut short or of another form.
    """
    return read_detector(data_folder() / "detector" / f"{language}.npz")


def known_words(language: str = "en") -> Collection[str]:
    """Return the words, and some compounds, that the detector of a language knows, in lower case.

    Args:
        language: ISO 639-1 code.

    Raises:
        DataFileError: The file is cut short or of another form.
    """
    return load_detector(language).vocabulary


def read_detector(path: Traversable) -> Detector:
    """Read a detector from its file. Raises DataFileError as `load_detector` does."""
    shown = f"detector/{path.name}"
    detector = read_arrays(path, shown, MEND, _detector_of)
    if not _fits(detector):
        raise DataFileError(shown, 0, "its parts do not fit each other", MEND)
    return detector


def _fits(detector: Detector) -> bool:
    """Say whether the parts of a net fit each other."""
    width, hidden = detector.meant.shape
    return (
        len(detector.codes) == len(detector.silent)
        and detector.outer.shape == (hidden, len(TYPES))
        and detector.encoder.tags.shape[0] == len(TAGS) + 1
        and detector.encoder.opening.shape[1] == width
        and len(detector.roles.types) == len(TYPES)
        and detector.roles.away.shape == (PLACES, 2)
        and len(detector.past) == width + hidden
    )


def _detector_of(parts: Mapping[str, Any]) -> Detector:
    words = parts["words"].tobytes().decode("utf-8").split("\n")
    return Detector(
        {word: number for number, word in enumerate(words, 1)},
        np.unpackbits(parts["silent"], count=len(words) + 1).astype(bool),
        parts["codes"],
        np.float32(parts["codes_scale"]),
        _numbers(parts, "first"),
        _numbers(parts, "first_bias"),
        parts["pairs"],
        np.float32(parts["pairs_scale"]),
        _numbers(parts, "outer"),
        _numbers(parts, "outer_bias"),
        Encoder(*(_numbers(parts, f"encoder_{name}") for name in Encoder._fields)),
        _numbers(parts, "meant"),
        RoleNet(*(_numbers(parts, f"roles_{name}") for name in RoleNet._fields)),
        _numbers(parts, "past"),
        _numbers(parts, "past_bias"),
    )


def _numbers(parts: Mapping[str, Any], name: str) -> Array:
    """Return an array as it is counted with: small whole numbers times their scale."""
    return np.asarray(parts[name] * parts[f"{name}_scale"], np.float32)


@lru_cache(maxsize=2)
def detected_frames(language: str = "en") -> Mapping[str, Frame]:
    """Load, by type, the frames as which what the detector finds is read.

    Raises:
        DataFileError: The file is wrong: the message names file, line and mend.
    """
    text = (data_folder() / "detector" / f"{language}.txt").read_text(encoding="utf-8")
    return read_frames(text, f"detector/{language}.txt")


def read_frames(text: str, file: str) -> dict[str, Frame]:
    """Read frames from a file's text. Raises DataFileError as `detected_frames` does."""
    frames: dict[str, Frame] = {}
    for paragraph in read_paragraphs(text, file):
        check_keys(paragraph, KEYS)
        event = paragraph.value("event")
        if event not in TYPE_AT:
            raise paragraph.fault("event", f"unknown type {event!r}", f"one of {', '.join(TYPES)}")
        sides = {}
        for side in ("actor", "recipient"):
            sides[side] = tuple((path.strip(),) for path in paragraph.value(side).split(","))
            for (path,) in sides[side]:
                if path not in SLOT_KEYS and path != "between":
                    raise paragraph.fault(side, f"unknown slot {path!r}", "name a slot of frames")
        frames[event] = Frame(
            name=f"{DETECTED} {event}",
            event=event,
            modes=(),
            contexts=(),
            verbs=(),
            nouns=(),
            adjectives=(),
            slots=(),
            needed=(),
            actor=sides["actor"],
            recipient=sides["recipient"],
            also=(),
            reciprocal=False,
            transitive=False,
            retells=False,
            doer_named=False,
            weight=0.0,
            examples=(),
            near_misses=(),
            file=file,
            line=paragraph.line,
        )
    missing = [event for event in TYPES if event not in frames]
    if missing:
        raise DataFileError(file, 0, f"no entry for {', '.join(missing)}", "give each type one")
    return frames
