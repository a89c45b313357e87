"""Events as a share of all events: how much of the attention a matter had, and how sure that is."""

from collections.abc import Mapping, Sequence
from math import sqrt

from dateline.serve.charts.axis import TimeAxis, bin_days, bins_between, ticks_of
from dateline.serve.charts.drawing import Disc, Drawing, Label, Path, Rect, line
from dateline.serve.reader import Tally
from dateline.serve.wording import day_words

FEWEST = 30
Z = 1.96
WIDTH, HEIGHT, TOP, BOTTOM = 760, 190, 16, 164


def share_interval(part: int, whole: int) -> tuple[float, float]:
    """Return the 95 % interval of a share, 0 to 1.

    Source: Wilson 1927, Probable inference, the law of succession, and statistical inference.
    """
    if not whole:
        return 0.0, 1.0
    share = part / whole
    middle = (share + Z * Z / (2 * whole)) / (1 + Z * Z / whole)
    spread = Z / (1 + Z * Z / whole) * sqrt(share * (1 - share) / whole + (Z / whole / 2) ** 2)
    return max(0.0, middle - spread), min(1.0, middle + spread)


def attention_chart(
    title: str, part: Sequence[Tally], whole: Sequence[Tally], first: str, last: str
) -> Drawing:
    """Return the share that `part` has of `whole` by bin, with its 95 % interval.

    Bins in which the store has fewer than 30 events in all are drawn hollow and without a line:
    a share of so few says nothing.
    """
    _, keys = bins_between(first, last)
    axis = TimeAxis(bin_days(keys[0])[0], bin_days(keys[-1])[1], 44, WIDTH - 8)
    counts = {tally.key: tally.events for tally in part}
    totals = {tally.key: tally.events for tally in whole}
    enough = [key for key in keys if totals.get(key, 0) >= FEWEST]
    spans = {key: share_interval(counts.get(key, 0), totals[key]) for key in enough}
    top = max((high for _, high in spans.values()), default=0.1) or 0.1
    scale = (BOTTOM - TOP) / top

    def at(key: str) -> float:
        start, end = bin_days(key)
        return (axis.x(start) + axis.x(end)) / 2

    shapes: list[Rect | Path | Disc | Label] = [*ticks_of(axis, TOP, BOTTOM)]
    for run in _runs(keys, spans):
        if len(run) > 1:
            band = [(at(key), BOTTOM - spans[key][1] * scale) for key in run]
            band += [(at(key), BOTTOM - spans[key][0] * scale) for key in reversed(run)]
            shapes.append(Path(role="band", lines=(tuple(band),), closed=True))
            points = [(at(key), BOTTOM - counts.get(key, 0) / totals[key] * scale) for key in run]
            shapes.append(line("share", *points))
    for key in keys:
        if not totals.get(key):
            continue
        share = counts.get(key, 0) / totals[key]
        few = key not in spans
        said = f"{day_words(key)}: {counts.get(key, 0)} of {totals[key]} events ({share:.1%})"
        shapes.append(
            Disc(
                role="few" if few else "point",
                x=at(key),
                y=BOTTOM - min(share, top) * scale,
                radius=2.6,
                title=said + (": too few to be a share" if few else ""),
            )
        )
    shapes.append(line("axis", (44, BOTTOM), (WIDTH - 8, BOTTOM)))
    shapes.append(Label(role="tick", x=38, y=TOP + 8, text=f"{top:.0%}", anchor="end"))
    shapes.append(Label(role="tick", x=38, y=BOTTOM, text="0", anchor="end"))
    few_bins = sum(1 for key in keys if totals.get(key)) - len(enough)
    about = (
        f"Share of all events in the store, with 95 % intervals. In {few_bins} of "
        f"{len(keys)} periods the store has fewer than {FEWEST} events; those are drawn hollow."
    )
    return Drawing(title=title, about=about, width=WIDTH, height=HEIGHT, shapes=tuple(shapes))


def _runs(keys: Sequence[str], spans: Mapping[str, object]) -> list[list[str]]:
    runs: list[list[str]] = [[]]
    for key in keys:
        if key in spans:
            runs[-1].append(key)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]
