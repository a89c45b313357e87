"""Charts as drawings: plain shapes, written as SVG by one writer and as PNG by another."""

from dateline.serve.charts.attention import attention_chart
from dateline.serve.charts.bars import bars_of_ledger
from dateline.serve.charts.drawing import Drawing
from dateline.serve.charts.maps import map_of_country, map_of_world
from dateline.serve.charts.network import network_of
from dateline.serve.charts.png import NoPlotting, write_png
from dateline.serve.charts.scores import scores_chart
from dateline.serve.charts.svg import inline_svg, standalone_svg

__all__ = [
    "Drawing",
    "NoPlotting",
    "attention_chart",
    "bars_of_ledger",
    "inline_svg",
    "map_of_country",
    "map_of_world",
    "network_of",
    "scores_chart",
    "standalone_svg",
    "write_png",
]
