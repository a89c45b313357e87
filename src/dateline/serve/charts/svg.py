"""Drawings as SVG: inside a page, where the style sheet knows the roles, and standing alone."""

from html import escape

from dateline.serve.charts.drawing import Disc, Drawing, Label, Path, Points, Rect
from dateline.serve.charts.palette import LIGHT, Look
from dateline.serve.plain import plain_text

HATCH = (
    '<pattern id="hatch" width="{0}" height="{0}" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><path class="hatch-line" d="M0 0V{0}"/></pattern>'
)


def inline_svg(drawing: Drawing) -> str:
    """Return a drawing for a page: classes for roles, no style of its own, readable aloud."""
    return _svg(drawing, "")


def standalone_svg(drawing: Drawing) -> str:
    """Return a drawing as a file of its own, its looks within it."""
    rules = "".join(f".{role}{{{_rule(look)}}}" for role, look in LIGHT.items())
    scale = drawing.width / 760
    rules += f"text{{font:{13 * scale:.4g}px Georgia,serif}}"
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + _svg(drawing, f"<style>{rules}</style>")


def _rule(look: Look) -> str:
    parts = [f"fill:{look.fill}", f"stroke:{look.stroke}", f"stroke-width:{look.width}"]
    if look.opacity < 1:
        parts.append(f"fill-opacity:{look.opacity}")
    return ";".join([*parts, "vector-effect:non-scaling-stroke"])


def _svg(drawing: Drawing, style: str) -> str:
    clips = {shape.clip for shape in drawing.shapes if isinstance(shape, Path) and shape.clip}
    box = " ".join(map(_number, (drawing.left, drawing.top, drawing.width, drawing.height)))
    defs = HATCH.format(_number(drawing.width / 220)) + "".join(
        f'<clipPath id="in-{escape(shape.name)}"><path d="{_outline(shape)}"/></clipPath>'
        for shape in drawing.shapes
        if isinstance(shape, Path) and shape.name in clips
    )
    body = "".join(map(_shape, drawing.shapes))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="{box}" role="group" '
        f'aria-label="{_text(drawing.title)}">{style}<title>{_text(drawing.title)}</title>'
        f"<desc>{_text(drawing.about)}</desc><defs>{defs}</defs>{body}</svg>"
    )


def _shape(shape: Rect | Path | Disc | Label) -> str:
    title = f"<title>{_text(shape.title)}</title>" if shape.title else ""
    role = f'class="{shape.role}"'
    if isinstance(shape, Rect):
        edge = f' rx="{_number(shape.round)}"' if shape.round else ""
        drawn = (
            f'<rect {role} x="{_number(shape.x)}" y="{_number(shape.y)}" '
            f'width="{_number(shape.width)}" height="{_number(shape.height)}"{edge}>{title}</rect>'
        )
    elif isinstance(shape, Disc):
        drawn = (
            f'<circle {role} cx="{_number(shape.x)}" cy="{_number(shape.y)}" '
            f'r="{_number(shape.radius)}">{title}</circle>'
        )
    elif isinstance(shape, Label):
        anchor = f' text-anchor="{shape.anchor}"' if shape.anchor != "start" else ""
        drawn = (
            f'<text {role} x="{_number(shape.x)}" y="{_number(shape.y)}"{anchor}>'
            f"{_text(shape.text)}{title}</text>"
        )
    else:
        clip = f' clip-path="url(#in-{escape(shape.clip)})"' if shape.clip else ""
        drawn = f'<path {role} d="{_outline(shape)}"{clip}>{title}</path>'
    return f'<a href="{escape(shape.href)}">{drawn}</a>' if shape.href else drawn


def _outline(path: Path) -> str:
    end = "z" if path.closed else ""
    return "".join(f"{_steps(points)}{end}" for points in path.lines if points)


def _steps(points: Points) -> str:
    first, *rest = points
    parts = [f"M{_number(first[0])} {_number(first[1])}"]
    x, y = first
    steps = []
    for to_x, to_y in rest:
        steps.append(f"{_number(to_x - x)} {_number(to_y - y)}")
        x, y = to_x, to_y
    return "".join([*parts, "l" if steps else "", " ".join(steps)])


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def _text(text: str) -> str:
    return escape(plain_text(text))
