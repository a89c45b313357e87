"""The shapes of the world, projected once when the package was built."""

from functools import cache
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

import msgspec

from dateline.datafiles import check_keys, data_folder, read_paragraphs
from dateline.serve.charts.drawing import Points

SHAPES, DISPUTED = "serve/shapes.json", "serve/disputed.txt"
# Coefficients of Equal Earth. Source: Šavrič, Patterson and Jenny 2019, The Equal Earth map
# projection.
A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796


class Country(msgspec.Struct, frozen=True):
    """One shape: name, a point within, area in km², rings in two finenesses."""

    name: str
    at: tuple[float, float]
    area: int
    coarse: tuple[str, ...]
    fine: tuple[str, ...]


class Shapes(msgspec.Struct, frozen=True):
    """The world: its box, its projection, and the shapes by ISO 3166-1 alpha-3 code."""

    width: float
    height: float
    scale: float
    translate: tuple[float, float]
    probes: tuple[tuple[tuple[float, float], tuple[float, float]], ...]
    countries: dict[str, Country]


class Disputed(NamedTuple):
    """An area whose belonging is disputed: how it is found on the map, and the note on it."""

    name: str
    codes: tuple[str, ...]
    outline: Points
    within: str
    note: str


@cache
def load_shapes() -> Shapes:
    """Read the shapes."""
    return msgspec.json.decode((data_folder() / SHAPES).read_bytes(), type=Shapes)


@cache
def load_disputed() -> tuple[Disputed, ...]:
    """Read the disputed areas.

    Raises:
        DataFileError: Something in the file cannot be used.
    """
    found = []
    known = load_shapes().countries
    for paragraph in read_paragraphs((data_folder() / DISPUTED).read_text("utf-8"), DISPUTED):
        check_keys(paragraph, frozenset({"area", "shape", "outline", "within", "note"}))
        shape, within = paragraph.value("shape"), paragraph.value("within")
        for key, code in (("shape", shape), ("within", within)):
            if code and code not in known:
                raise paragraph.fault(key, f"no shape {code}", "name one of shapes.json")
        outline: Points = ()
        if not shape:
            try:
                pairs = [pair.split() for pair in paragraph.value("outline").split(",")]
                outline = tuple(project(float(lon), float(lat)) for lon, lat in pairs)
            except ValueError as wrong:
                raise paragraph.fault(
                    "outline", "no outline", "write `lon lat, lon lat, …` in degrees"
                ) from wrong
        if not paragraph.value("note"):
            raise paragraph.fault(None, "no note", "say who disputes it")
        codes = (shape,) if shape else ()
        found.append(
            Disputed(paragraph.value("area"), codes, outline, within, paragraph.value("note"))
        )
    return tuple(found)


def project(lon: float, lat: float) -> tuple[float, float]:
    """Return where a point of the earth is on the map.

    Args:
        lon: Longitude, degrees.
        lat: Latitude, degrees.

    Returns:
        x and y in units of the shapes.
    """
    shapes = load_shapes()
    theta = asin(sqrt(3) / 2 * sin(radians(lat)))
    square = theta * theta
    sixth = square**3
    across = cos(theta) / (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square))
    x = 2 / sqrt(3) * radians(lon) * across
    y = theta * (A1 + A2 * square + sixth * (A3 + A4 * square))
    return (
        shapes.translate[0] + shapes.scale * x,
        shapes.translate[1] - shapes.scale * y,
    )


def points_of(ring: str) -> Points:
    """Return the points of a ring, which is stored as a first point and steps."""
    numbers = [int(number) for number in ring.split()]
    x, y = numbers[:2]
    points = [(float(x), float(y))]
    for i in range(2, len(numbers), 2):
        x, y = x + numbers[i], y + numbers[i + 1]
        points.append((float(x), float(y)))
    return tuple(points)
