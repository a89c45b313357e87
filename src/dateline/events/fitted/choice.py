"""A choice among what a story offers, by a conditional logit whose weights stand in a file.

Source:
    Conditional logit (McFadden 1974).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import exp

from dateline.events.fitted.weights import read_features, text_of

STRONGEST = 3
"""How many of the strongest signals are told."""


@dataclass(frozen=True, slots=True)
class ChoiceWeights:
    """What each signal adds, and by what the chance of choosing nothing is multiplied."""

    signals: Mapping[str, float]
    nothing: float


def chances_of(offered: Sequence[Mapping[str, float]], weights: ChoiceWeights) -> list[float]:
    """Return how likely each of several offers is the right one.

    Args:
        offered: The signals of each offer and their strengths.
        weights: What each signal adds.
    """
    weight = weights.signals.get
    odds = [
        sum([weight(name, 0.0) * value for name, value in signals.items()]) for signals in offered
    ]
    most = max(odds)
    raised = [exp(one - most) for one in odds]
    total = sum(raised)
    return [one / total for one in raised]


def strongest(signals: Mapping[str, float], weights: ChoiceWeights) -> list[str]:
    """Return the signals that speak most for an offer, the strongest first."""
    adding = [(weights.signals.get(name, 0.0) * value, name) for name, value in signals.items()]
    speaking = sorted((-added, name) for added, name in adding if added > 0.0)
    return [name for _, name in speaking[:STRONGEST]]


def load_choice(folder: str, known: Collection[str], language: str) -> ChoiceWeights:
    """Load the weights of a choice.

    Args:
        folder: The folder of the data that they stand in.
        known: The signals that there are.
        language: ISO 639-1 code.

    Raises:
        DataFileError: The file is wrong: the message names file, line and mend.
    """
    return read_choice(*text_of(folder, language), known)


def read_choice(text: str, file: str, known: Collection[str]) -> ChoiceWeights:
    """Read weights from a file's text. Raises DataFileError as `load_choice` does."""
    signals, numbers = read_features(text, file, known, {"nothing": 1.0})
    return ChoiceWeights(signals, **numbers)


def each(name: str, *kinds: Sequence[str]) -> tuple[str, ...]:
    """Return the name of a signal, and of it for each of several kinds."""
    return (name, *(f"{name}, {kind}" for several in kinds for kind in several))
