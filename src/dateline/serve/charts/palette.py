"""What the roles of a drawing look like where no style sheet says it: files and PNG."""

from typing import NamedTuple


class Look(NamedTuple):
    """Fill, stroke, stroke width in pixels, and how far the fill covers."""

    fill: str = "none"
    stroke: str = "none"
    width: float = 0
    opacity: float = 1


INK, SOFT, RULE, PAPER = "#22201c", "#635e55", "#d9d3c7", "#fbf9f4"
CONFLICT, COOPERATION, LAND = "#a8421f", "#1f6173", "#e9e4d8"

LIGHT: dict[str, Look] = {
    "paper": Look(PAPER),
    "axis": Look(stroke=INK, width=1),
    "grid": Look(stroke=RULE, width=1),
    "label": Look(INK),
    "tick": Look(SOFT),
    "head": Look(INK),
    "conflict": Look(CONFLICT),
    "cooperation": Look(COOPERATION),
    "share": Look(stroke=INK, width=1.6),
    "band": Look(SOFT, opacity=0.18),
    "point": Look(INK),
    "few": Look(PAPER, SOFT, 1.2),
    "land": Look(LAND, PAPER, 0.6),
    "land-1": Look("#d8c9b4", PAPER, 0.6),
    "land-2": Look("#c39f7c", PAPER, 0.6),
    "land-3": Look("#a5683f", PAPER, 0.6),
    "land-4": Look("#6f3317", PAPER, 0.6),
    "sea": Look("#f4f2ec"),
    "disputed": Look("url(#hatch)", SOFT, 0.8),
    "hatch-line": Look(stroke=INK, width=1),
    "spot": Look(CONFLICT, PAPER, 0.8, 0.8),
    "spot-cooperation": Look(COOPERATION, PAPER, 0.8, 0.8),
    "tie-conflict": Look(stroke=CONFLICT, width=2),
    "tie-cooperation": Look(stroke=COOPERATION, width=2),
    "node": Look(PAPER, INK, 1.4),
    "holds": Look(COOPERATION),
    "over": Look("#a9a294"),
    "waits": Look(PAPER, COOPERATION, 1.4),
    "shaken": Look(CONFLICT),
    "mark": Look(stroke=INK, width=1.2),
}
