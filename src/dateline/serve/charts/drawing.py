"""A drawing: shapes with a role each; what a role looks like is the writer's to know."""

from typing import Literal

import msgspec

Anchor = Literal["start", "middle", "end"]
Points = tuple[tuple[float, float], ...]


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """What every shape has: a role (its looks), a title (read when pointed at), an address."""

    role: str
    title: str = ""
    href: str = ""


class Rect(Shape, frozen=True, kw_only=True, tag=True):
    """A box; `round` is the radius of its corners."""

    x: float
    y: float
    width: float
    height: float
    round: float = 0


class Path(Shape, frozen=True, kw_only=True, tag=True):
    """Rings or lines of points; closed ones are filled. `clip` names the ring set it stays in."""

    lines: tuple[Points, ...]
    closed: bool = False
    clip: str = ""
    name: str = ""


class Disc(Shape, frozen=True, kw_only=True, tag=True):
    """A disc."""

    x: float
    y: float
    radius: float


class Label(Shape, frozen=True, kw_only=True, tag=True):
    """A line of text; `anchor` says which end of it stands at x."""

    x: float
    y: float
    text: str
    anchor: Anchor = "start"


class Drawing(msgspec.Struct, frozen=True, kw_only=True):
    """Shapes in the order they are drawn, in a box of user units; `about` says it in words."""

    title: str
    about: str
    width: float
    height: float
    shapes: tuple[Rect | Path | Disc | Label, ...]
    left: float = 0
    top: float = 0


def line(role: str, *points: tuple[float, float], title: str = "") -> Path:
    """Return one open line through points."""
    return Path(role=role, lines=(points,), title=title)
