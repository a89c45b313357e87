"""The records of the bench."""

import msgspec


class Figure(msgspec.Struct, frozen=True):
    """One figure: what was asked of it, where something was."""

    name: str
    value: float
    unit: str
    wanted: str = ""


class Benchmark(msgspec.Struct, frozen=True):
    """One run of the bench."""

    corpus: str
    machine: str
    figures: tuple[Figure, ...]
