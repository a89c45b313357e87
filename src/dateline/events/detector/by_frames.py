"""What the lexicon's frames make of a story's words, for the detector: begun, read, or refused."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from dateline.events.detector.types_heard import TYPE_AT, TYPES
from dateline.events.frames.reading import Reading

Array = npt.NDArray[Any]
REASONS = (
    "no party", "question", "ought", "purpose", "imagined", "who somebody", "noun with no party",
    "metaphor", "sport", "would not", "private", "hypothetical",
)  # fmt: skip
BY_FRAMES = 2 * len(TYPES) + len(REASONS) + 1
"""The last of the flags: which frames a word may begin, what reads it, and why not."""


def by_frames(
    begun: Sequence[tuple[str, ...]],
    looked: Array,
    starts: Array,
    readings: Sequence[Reading],
    refused: Sequence[tuple[Reading, str]],
    size: int,
) -> Array:
    """Return for each word looked at which frames may begin there, what reads it and why not.

    Args:
        begun: The types of the frames that each may begin.
        looked: Which of the story's tokens they are.
        starts: Where each sentence's tokens start.
        readings: The readings of frames.
        refused: Those that tell no event, with the reason.
        size: How many tokens the story has.
    """
    many = len(TYPES)
    table = np.zeros((len(looked) + 1, BY_FRAMES), np.float32)
    marks = [(at, TYPE_AT[event]) for at, events in enumerate(begun) for event in events]
    table[tuple(np.array(marks, np.int64).reshape(-1, 2).T)] = 1
    # What is not looked at is marked in a last row, which is left out.
    row_of = np.full(size, len(looked))
    row_of[looked] = np.arange(len(looked))
    rows = row_of.tolist()
    first = starts.tolist()
    for reading in readings:
        at = rows[first[reading.number] + reading.trigger]
        table[at, many + TYPE_AT[reading.frame.event]] = 1
    for reading, reason in refused:
        row = table[rows[first[reading.number] + reading.trigger]]
        row[many + TYPE_AT[reading.frame.event]] = 1
        row[-1] = 1
        for number, cue in enumerate(REASONS):
            if cue in reason:
                row[2 * many + number] = 1
    return table[:-1]
