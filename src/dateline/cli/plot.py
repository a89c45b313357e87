"""Draw a chart of a store as SVG or PNG.

scores and attention take one or two parties, network one, ledger none to two, map none or one
country: `dateline plot scores NER EUR --output scores.svg`.
"""

import argparse
import sys
from pathlib import Path

from dateline.cli import ALL_WELL, NOTHING_DONE, WRONG_USAGE, OutputError
from dateline.cli.arguments import iso_day
from dateline.cli.stores import add_store, over_store

CHARTS = ("scores", "attention", "network", "ledger", "map")
DAYS = ("since", "until", "as_of", "known_on")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("chart", choices=CHARTS, help="which chart")
    parser.add_argument("parties", nargs="*", metavar="PARTY", help="codes or register ids")
    add_store(parser)
    for name in DAYS:
        parser.add_argument(f"--{name.replace('_', '-')}", type=iso_day, metavar="YYYY-MM-DD")
    parser.add_argument(
        "--output", metavar="FILE", default="-", help="FILE.svg or FILE.png (default: SVG to -)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    if arguments.output != "-" and Path(arguments.output).suffix.lower() not in {".svg", ".png"}:
        return _refuse(f"{arguments.output} is neither .svg nor .png; name one", WRONG_USAGE)
    return over_store("plot", _plot, arguments)


def _plot(arguments: argparse.Namespace) -> int:
    from dateline.serve.ask import Refusal
    from dateline.serve.charts import NoPlotting, standalone_svg, write_png
    from dateline.serve.plotting import draw_chart
    from dateline.serve.shelf import open_shelf, unwritable

    asked = {name: getattr(arguments, name) for name in DAYS if getattr(arguments, name)}
    try:
        shelf = open_shelf(arguments.store, unwritable)
        drawing = draw_chart(shelf, arguments.chart, arguments.parties, asked)
        if arguments.output == "-":
            sys.stdout.write(standalone_svg(drawing))
        elif arguments.output.lower().endswith(".svg"):
            Path(arguments.output).write_text(standalone_svg(drawing), encoding="utf-8")
        else:
            write_png(drawing, Path(arguments.output))
    except Refusal as refusal:
        return _refuse(str(refusal), WRONG_USAGE)
    except NoPlotting as missing:
        return _refuse(str(missing), NOTHING_DONE)
    except OSError as error:
        raise OutputError(f"cannot write {arguments.output}: {error.strerror}") from error
    return ALL_WELL


def _refuse(message: str, code: int) -> int:
    print(f"dateline plot: {message}", file=sys.stderr)
    return code
