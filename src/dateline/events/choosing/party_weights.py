"""The weights by which the parties of an event are chosen, and the reader of their file.

They stand in `data/parties/en.npz`, fitted by `training/train_parties.py`.
"""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources.abc import Traversable
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from dateline.datafiles import DataFileError, data_folder
from dateline.events.choosing.dealings import SIDES, Side
from dateline.events.choosing.pairing import KINDS, PAIR_SIGNALS
from dateline.events.choosing.shared_signals import Shared
from dateline.events.detector.types_heard import TYPES
from dateline.events.fitted.arrays import read_arrays

Array = npt.NDArray[Any]

MEND = "install Dateline anew, or fit it with training/train_parties.py"


class PartyWeights(NamedTuple):
    """What each signal of a candidate adds, by side; what those of a pair of them do.

    `pair` is in the order of `PAIR_SIGNALS`, `kinds` is by type, what the actor and what the
    recipient mainly are, and whether they are of one country; what takes the rules' place must be
    `margin` times as good. `known` keeps the sums of parts that stories have in common.
    """

    signals: Mapping[Side, Mapping[str, float]]
    pair: Array
    kinds: Array
    margin: float
    known: Mapping[Side, dict[Shared, float]]


@lru_cache(maxsize=2)
def load_party_weights(language: str = "en") -> PartyWeights:
    """Load the weights of a language.

    Args:
        language: ISO 639-1 code, with `-unheard` for stories that the detector does not hear.

    Raises:
        DataFileError: The file is cut short or of another form.
    """
    return read_party_weights(data_folder() / "parties" / f"{language}.npz")


def read_party_weights(path: Traversable) -> PartyWeights:
    """Read weights from their file. Raises DataFileError as `load_party_weights` does."""
    shown = f"parties/{path.name}"
    weights = read_arrays(path, shown, MEND, _weights_of)
    many = len(KINDS)
    if weights.pair.shape != (len(PAIR_SIGNALS),) or weights.kinds.shape != (
        len(TYPES), many, many, 2,
    ):  # fmt: skip
        raise DataFileError(shown, 0, "its parts do not fit each other", MEND)
    return weights


def _weights_of(parts: Mapping[str, Any]) -> PartyWeights:
    return PartyWeights(
        {side: _named(parts, side) for side in SIDES},
        np.asarray(parts["pair"], float),
        np.asarray(parts["kinds"], float),
        float(parts["margin"]),
        {side: {} for side in SIDES},
    )


def _named(parts: Mapping[str, Any], side: Side) -> dict[str, float]:
    names = parts[f"{side}_names"].tobytes().decode("utf-8").split("\n")
    weights = (parts[f"{side}_weights"] * float(parts[f"{side}_scale"])).tolist()
    return dict(zip(names, weights, strict=True))
