"""Drawings as PNG, through matplotlib (the `plot` extra), which is loaded only here."""

from pathlib import Path as File
from typing import TYPE_CHECKING, Any

from dateline.serve.charts.drawing import Disc, Drawing, Label, Path, Rect
from dateline.serve.charts.palette import LIGHT, Look
from dateline.serve.plain import plain_text

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.path import Path as Outline

DOTS = 200
INCHES = 7.6


class NoPlotting(Exception):
    """matplotlib is not installed; the message says how to get it."""


def write_png(drawing: Drawing, file: File) -> None:
    """Write a drawing as a PNG, 200 dots an inch.

    Raises:
        NoPlotting: The `plot` extra is not installed.
        OSError: The file cannot be written.
    """
    try:
        from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
        from matplotlib.figure import Figure  # noqa: PLC0415
    except ImportError as missing:
        raise NoPlotting("PNG needs matplotlib: pip install 'dateline[plot]'") from missing
    figure = Figure(figsize=(INCHES, INCHES * drawing.height / drawing.width), dpi=DOTS)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(drawing.left, drawing.left + drawing.width)
    axes.set_ylim(drawing.top + drawing.height, drawing.top)
    axes.axis("off")
    rings = {
        shape.name: _path(shape)
        for shape in drawing.shapes
        if isinstance(shape, Path) and shape.name
    }
    for depth, shape in enumerate(drawing.shapes):
        _draw(axes, shape, depth, rings)
    figure.savefig(file, facecolor=LIGHT["paper"].fill, metadata={"Title": drawing.title[:200]})


def _draw(
    axes: "Axes", shape: Rect | Path | Disc | Label, depth: int, rings: "dict[str, Outline]"
) -> None:
    from matplotlib import patches  # noqa: PLC0415

    look = LIGHT.get(shape.role, Look("#22201c"))
    if isinstance(shape, Label):
        axes.text(
            shape.x,
            shape.y,
            plain_text(shape.text).replace("$", r"\$"),
            color=look.fill,
            fontsize=9.3,
            ha={"start": "left", "middle": "center", "end": "right"}[shape.anchor],
            va="baseline",
            zorder=depth,
            family="serif",
        )
        return
    hatched = look.fill.startswith("url")
    style: dict[str, Any] = {
        "facecolor": "none" if hatched else look.fill,
        "edgecolor": look.stroke,
        "linewidth": look.width * 0.75,
        "alpha": look.opacity if look.opacity < 1 else None,
        "hatch": "////" if hatched else None,
        "zorder": depth,
    }
    if isinstance(shape, Rect):
        patch: patches.Patch = patches.Rectangle(
            (shape.x, shape.y), shape.width, shape.height, **style
        )
    elif isinstance(shape, Disc):
        patch = patches.Circle((shape.x, shape.y), shape.radius, **style)
    else:
        patch = patches.PathPatch(_path(shape), **style)
    axes.add_patch(patch)
    if isinstance(shape, Path) and shape.clip in rings:
        patch.set_clip_path(rings[shape.clip], axes.transData)


def _path(shape: Path) -> "Outline":
    from matplotlib.path import Path as Outline  # noqa: PLC0415

    vertices: list[tuple[float, float]] = []
    codes: list[Any] = []
    for points in shape.lines:
        vertices += points
        codes += [Outline.MOVETO, *[Outline.LINETO] * (len(points) - 1)]
        if shape.closed:
            vertices.append(points[0])
            codes.append(Outline.CLOSEPOLY)
    return Outline(vertices, codes)
