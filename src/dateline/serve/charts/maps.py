"""Maps drawn from the shapes that ship: the world by country, and one country with its places."""

from collections.abc import Callable, Mapping, Sequence
from math import log, sqrt
from typing import NamedTuple

from dateline.serve.charts.drawing import Disc, Drawing, Label, Path, Points, Rect
from dateline.serve.charts.shapes import (
    Country,
    Shapes,
    load_disputed,
    load_shapes,
    points_of,
    project,
)

SMALL = 6_000
STEPS = 4
WORLD_BOTTOM = 0.89
ZOOM_MARGIN = 0.35
LEAST_WIDTH = 220.0
MOST_SPOTS = 150


class Spot(NamedTuple):
    """Events at one place: degrees, how many, the sum of their scores, name, address."""

    lon: float
    lat: float
    events: int
    score: float
    name: str
    href: str = ""


def map_of_world(
    title: str,
    events: Mapping[str, int],
    name: Callable[[str], str],
    address: Callable[[str], str] | None = None,
) -> Drawing:
    """Return the world, each country in one of four shades by the logarithm of its events.

    States too small to be seen are discs. Disputed areas are hatched.

    Args:
        title: What is counted.
        events: How many by country code.
        name: A country's name from its code.
        address: Where a country's page is.
    """
    shapes = load_shapes()
    most = max(events.values(), default=0)
    land: list[Rect | Path | Disc | Label] = []
    discs: list[Rect | Path | Disc | Label] = []
    for code, country in sorted(shapes.countries.items()):
        if code == "ATA":
            continue
        count = events.get(code, 0)
        role = f"land-{_step(count, most)}" if count else "land"
        said = f"{name(code)}: {count} event{'s' if count != 1 else ''}"
        href = address(code) if address and count else ""
        if country.coarse:
            lines = tuple(map(points_of, country.coarse))
            land.append(Path(role=role, lines=lines, closed=True, title=said if count else "",
                             href=href, name=code))  # fmt: skip
        if (not country.coarse or country.area < SMALL) and count:
            x, y = country.at
            discs.append(Disc(role=role, x=x, y=y, radius=34, title=said, href=href))
    hatched, _ = _disputed(shapes, None, fine=False)
    bottom = shapes.height * WORLD_BOTTOM
    sea = Rect(role="sea", x=0, y=0, width=shapes.width, height=bottom)
    ranked = sorted(events.items(), key=lambda pair: (-pair[1], pair[0]))[:12]
    about = "Events by country: " + ", ".join(f"{name(code)} {count}" for code, count in ranked)
    return Drawing(
        title=title,
        about=about,
        width=shapes.width,
        height=bottom,
        shapes=(sea, *land, *hatched, *discs),
    )


def map_of_country(code: str, title: str, spots: Sequence[Spot]) -> tuple[Drawing, list[str]]:
    """Return a country among its neighbours with its places, and notes on disputed areas in view.

    Args:
        code: ISO 3166-1 alpha-3.
        title: What the map shows.
        spots: Places with events; those in view are drawn as discs by their number.

    Raises:
        KeyError: There is no shape with the code.
    """
    shapes = load_shapes()
    country = shapes.countries[code]
    left, top, width, height = _view(country)
    right, bottom = left + width, top + height
    drawn: list[Rect | Path | Disc | Label] = [
        Rect(role="sea", x=left, y=top, width=width, height=height)
    ]
    for other, shape in sorted(shapes.countries.items()):
        lines = [points_of(ring) for ring in shape.fine or shape.coarse]
        seen = tuple(line for line in lines if _meets(line, (left, top, right, bottom)))
        if seen:
            role = "land-1" if other == code else "land"
            drawn.append(Path(role=role, lines=seen, closed=True, name=other))
        elif not lines and other == code:
            drawn.append(Disc(role="land-1", x=shape.at[0], y=shape.at[1], radius=width / 40))
    hatched, notes = _disputed(shapes, (left, top, right, bottom), fine=True)
    drawn += hatched
    most = max((spot.events for spot in spots), default=1)
    for spot in sorted(spots, key=lambda spot: -spot.events)[:MOST_SPOTS]:
        x, y = project(spot.lon, spot.lat)
        if left <= x <= right and top <= y <= bottom:
            role = "spot" if spot.score < 0 else "spot-cooperation"
            radius = width * (0.006 + 0.02 * sqrt(spot.events / most))
            said = f"{spot.name}: {spot.events} event{'s' if spot.events != 1 else ''}"
            drawn.append(Disc(role=role, x=x, y=y, radius=radius, title=said, href=spot.href))
    about = "Places by events: " + ", ".join(
        f"{spot.name} {spot.events}" for spot in sorted(spots, key=lambda spot: -spot.events)[:12]
    )
    drawing = Drawing(
        title=title, about=about, left=left, top=top, width=width, height=height,
        shapes=tuple(drawn),
    )  # fmt: skip
    return drawing, notes


def has_shape(code: str) -> bool:
    """Return whether the map has a shape with the code."""
    return code in load_shapes().countries


def _step(count: int, most: int) -> int:
    if most <= 1:
        return STEPS
    return 1 + min(STEPS - 1, int(STEPS * log(count + 0.5) / log(most + 1)))


def _view(country: Country) -> tuple[float, float, float, float]:
    # The mainland decides: far islands and antimeridian slivers would shrink it to nothing.
    lines = [points_of(ring) for ring in country.fine or country.coarse]
    boxes = sorted(map(_box, lines), key=lambda box: (box[0] - box[2]) * (box[3] - box[1]))
    x, y = country.at
    box = boxes[0] if boxes else (x, y, x, y)
    wide, tall = box[2] - box[0], box[3] - box[1]
    width = max(LEAST_WIDTH, wide * (1 + ZOOM_MARGIN), tall * 1.6 * (1 + ZOOM_MARGIN))
    height = width / 1.6
    return (box[0] + box[2] - width) / 2, (box[1] + box[3] - height) / 2, width, height


def _box(points: Points) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _meets(points: Points, view: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = _box(points)
    return left < view[2] and right > view[0] and top < view[3] and bottom > view[1]


def _disputed(
    shapes: Shapes, view: tuple[float, float, float, float] | None, *, fine: bool
) -> tuple[list[Path], list[str]]:
    hatched, notes = [], []
    for area in load_disputed():
        if area.codes:
            country = shapes.countries[area.codes[0]]
            rings = (country.fine if fine else country.coarse) or country.coarse
            lines = tuple(map(points_of, rings))
        else:
            lines = (area.outline,)
        if view is not None:
            lines = tuple(line for line in lines if _meets(line, view))
        if lines:
            hatched.append(
                Path(role="disputed", lines=lines, closed=True, clip=area.within,
                     title=f"{area.name}: {area.note}")
            )  # fmt: skip
            notes.append(f"{area.name}: {area.note}")
    return hatched, notes
