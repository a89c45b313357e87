"""Scores over time: cooperation stands above the line, conflict below it."""

from collections.abc import Sequence
from datetime import timedelta

from dateline.serve.charts.axis import TimeAxis, bin_days, bins_between, ticks_of
from dateline.serve.charts.drawing import Disc, Drawing, Label, Path, Rect, line
from dateline.serve.reader import Tally
from dateline.serve.wording import day_words

WIDTH, PANEL, HEAD, FOOT = 760, 132, 26, 26
BAR = 0.62


def scores_chart(
    title: str, panels: Sequence[tuple[str, Sequence[Tally]]], first: str, last: str
) -> Drawing:
    """Return one panel a direction, all on one scale.

    Args:
        title: What the chart is of.
        panels: A heading and the tallies by bin of each direction.
        first: First day of the axis, ISO.
        last: Last day of the axis, ISO.
    """
    _, keys = bins_between(first, last)
    days = bin_days(keys[0])[0], bin_days(keys[-1])[1]
    axis = TimeAxis(*days, 44, WIDTH - 8)
    reach = max(
        (max(tally.positive, -tally.negative) for _, tallies in panels for tally in tallies),
        default=0.0,
    )
    reach = max(10.0, reach)
    shapes: list[Rect | Path | Disc | Label] = []
    for number, (heading, tallies) in enumerate(panels):
        top = number * (PANEL + HEAD) + HEAD
        bottom, middle = top + PANEL, top + PANEL / 2
        shapes.append(Label(role="head", x=44, y=top - 7, text=heading))
        shapes += ticks_of(axis, top, bottom)[:: 1 if number == len(panels) - 1 else 2]
        for tally in tallies:
            shapes += _bars(axis, tally, middle, PANEL / 2 / reach)
        shapes.append(line("axis", (44, middle), (WIDTH - 8, middle)))
        shapes += [
            Label(role="tick", x=38, y=top + 10, text=f"+{reach:.0f}", anchor="end"),
            Label(role="tick", x=38, y=middle + 4, text="0", anchor="end"),
            Label(role="tick", x=38, y=bottom - 1, text=f"−{reach:.0f}", anchor="end"),
        ]
    return Drawing(
        title=title,
        about=_in_words(panels),
        width=WIDTH,
        height=len(panels) * (PANEL + HEAD) + FOOT,
        shapes=tuple(shapes),
    )


def _bars(axis: TimeAxis, tally: Tally, middle: float, scale: float) -> list[Rect]:
    start, end = bin_days(tally.key)
    left, right = axis.x(start), axis.x(end + timedelta(1))
    wide = max(1.5, (right - left) * BAR)
    left += (right - left - wide) / 2
    said = (
        f"{day_words(tally.key)}: {tally.events} event{'s' if tally.events != 1 else ''}, "
        f"cooperation {tally.positive:+.1f}, conflict {tally.negative:+.1f}"
    )
    up, down = tally.positive * scale, -tally.negative * scale
    bars = []
    if up:
        bars.append(
            Rect(role="cooperation", x=left, y=middle - up, width=wide, height=up, title=said)
        )
    if down:
        bars.append(Rect(role="conflict", x=left, y=middle, width=wide, height=down, title=said))
    return bars


def _in_words(panels: Sequence[tuple[str, Sequence[Tally]]]) -> str:
    said = []
    for heading, tallies in panels:
        events = sum(tally.events for tally in tallies)
        balance = sum(tally.positive + tally.negative for tally in tallies)
        said.append(f"{heading}: {events} events, scores add up to {balance:+.1f}.")
    return (
        "Sums of event scores by period; cooperation above the line, conflict below. "
        + " ".join(said)
    )
