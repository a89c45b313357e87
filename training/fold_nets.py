"""Nets of the detector under cross-validation: of each document one that was not fitted on it."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from dateline.events.detector.detector import Detector, read_detector
from dateline.events.detector.encoding import Encoder
from dateline.events.detector.role_net import RoleNet

Array = npt.NDArray[Any]

OF_DOCUMENTS = "documents.json"
MADE_OF = {"encoder": Encoder, "roles": RoleNet}


def in_whole_numbers(table: Array, bits: type[Any]) -> tuple[Array, np.float32]:
    """Return an array as small whole numbers, and what they are to be multiplied by."""
    scale = float(np.abs(table).max(initial=0)) / np.iinfo(bits).max or 1.0
    return np.round(table / scale).astype(bits), np.float32(scale)


def write_detector(detector: Detector, path: Path) -> None:
    """Write a net as the detector reads it: whole numbers of 8 and 16 bits, each with its scale."""
    parts: dict[str, Array] = {
        "words": np.frombuffer("\n".join(detector.vocabulary).encode(), np.uint8),
        "silent": np.packbits(detector.silent),
        "codes": detector.codes,
        "codes_scale": np.asarray(detector.codes_scale),
        "pairs": detector.pairs,
        "pairs_scale": np.asarray(detector.pairs_scale),
    }
    tables = {
        name: getattr(detector, name)
        for name in ("first", "first_bias", "outer", "outer_bias", "meant", "past", "past_bias")
    }
    for name, kind in MADE_OF.items():
        own = getattr(detector, name)
        tables |= {f"{name}_{field}": getattr(own, field) for field in kind._fields}
    for name, table in tables.items():
        parts[name], scale = in_whole_numbers(table, np.int16)
        parts[f"{name}_scale"] = np.asarray(scale)
    with path.open("wb") as file:
        np.savez(file, **parts)


def write_folds(nets: Sequence[Detector], fold: Mapping[str, int], folder: Path) -> None:
    """Write the nets of all folds, and which of them was not fitted on which document.

    Args:
        nets: The nets, by fold.
        fold: The fold of each document.
        folder: Where they go.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for number, net in enumerate(nets):
        write_detector(net, folder / f"{number}.npz")
    (folder / OF_DOCUMENTS).write_text(json.dumps(fold), encoding="utf-8")


class FoldNets:
    """The nets of a folder that `write_folds` wrote."""

    def __init__(self, folder: Path) -> None:
        self.fold: dict[str, int] = json.loads((folder / OF_DOCUMENTS).read_text(encoding="utf-8"))
        many = max(self.fold.values()) + 1
        self.nets = [read_detector(folder / f"{number}.npz") for number in range(many)]

    def of(self, document: str) -> Detector | None:
        """Return the net not fitted on a document; None for one that none was fitted on."""
        number = self.fold.get(document)
        return None if number is None else self.nets[number]
