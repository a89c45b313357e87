"""A chart of relations over time: one bar each, coloured by status, drawn by matplotlib."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from dateline.ledger.histories import History, Span

FORMATS = (".svg", ".png")
MOST_BARS = 40
LONGEST_LABEL = 64
ROW_INCHES, WIDTH_INCHES, FRAME_INCHES = 0.34, 11.0, 1.5
# The Okabe-Ito palette, told apart by the colour-blind too.
COLOURS = {
    "stands": "#0072B2",
    "planned": "#CCCCCC",
    "ending": "#E69F00",
    "suspended": "#F0E442",
    "over": "#D55E00",
}
MEANINGS = {
    "stands": "stands",
    "planned": "proposed or agreed",
    "ending": "ending announced",
    "suspended": "suspended",
    "over": "over: ended, denounced, expelled, lapsed",
}
PLANS = frozenset({"proposed", "agreed"})


class PlotError(Exception):
    """A chart that cannot be drawn; the message says why and what to do."""


def draw_timeline(
    histories: Sequence[History], file: str, as_of: str | None = None, title: str | None = None
) -> None:
    """Draw relations as bars over time.

    Args:
        histories: The relations; those that changed last are drawn where there are many.
        file: Where to; its ending (.svg or .png) says in which form.
        as_of: The ISO day to mark, and the last one drawn.
        title: The heading.

    Raises:
        PlotError: There is nothing to draw, matplotlib is missing, or the file cannot be written.
    """
    if not file.endswith(FORMATS):
        raise PlotError(f"{file}: no chart format; end the name in {' or '.join(FORMATS)}")
    if not histories:
        raise PlotError("no relation to draw; ask for fewer restrictions or another day")
    try:
        import matplotlib as mpl  # noqa: PLC0415
        from matplotlib.figure import Figure  # noqa: PLC0415
    except ImportError as missing:
        raise PlotError(
            'charts are drawn by matplotlib, which is missing; pip install "dateline[plot]"'
        ) from missing
    shown = sorted(histories, key=lambda one: one.spans[-1].start)[-MOST_BARS:]
    shown.sort(key=lambda one: (one.relation.kind, one.spans[0].start))
    last = as_of or _last_day(shown)
    first = min(_first_day(one) for one in shown)
    figure = Figure(figsize=(WIDTH_INCHES, FRAME_INCHES + ROW_INCHES * len(shown)))
    axes: Any = figure.add_subplot()
    for place, history in enumerate(shown):
        for span in history.spans:
            _draw_span(axes, place, span, last)
        _draw_beginning(axes, place, history)
        if "start unknown" in history.relation.flags:
            axes.plot(_day(history.spans[0].start), place, marker="<", color="black", ms=4)
    _furnish(axes, shown, first, last)
    left_out = len(histories) - len(shown)
    heading = title or "What holds between whom"
    axes.set_title(f"{heading} (latest {MOST_BARS} of {len(histories)})" if left_out else heading)
    # A fixed salt and no date: the same ledger gives the same file.
    with mpl.rc_context({"svg.hashsalt": "dateline", "svg.fonttype": "none"}):
        metadata = {"Date": None} if file.endswith(".svg") else {"Software": None}
        try:
            figure.savefig(Path(file), bbox_inches="tight", dpi=150, metadata=metadata)
        except OSError as error:
            raise PlotError(f"cannot write {file}: {error.strerror}") from error


def _draw_span(axes: Any, place: int, span: Span, last: str) -> None:
    start = _day(span.start)
    end = _day(min(span.end or last, last)) + timedelta(1)
    if end <= start:
        return
    kind = _look(span)
    height = 0.24 if kind == "over" else 0.62
    axes.barh(
        place,
        end - start,
        left=start,
        height=height,
        color=COLOURS[kind],
        edgecolor="black" if kind != "over" else "none",
        linewidth=0.4,
        hatch="//" if kind == "suspended" else None,
    )


def _draw_beginning(axes: Any, place: int, history: History) -> None:
    """Draw pale the days between which a relation began ("in 2012")."""
    began, span = history.relation.valid_from, history.spans[0]
    if began is None or began.start is None or not began.start < span.start or not span.holds:
        return
    start = _day(began.start)
    axes.barh(
        place, _day(span.start) - start, left=start, height=0.62, color=COLOURS["stands"], alpha=0.3
    )


def _look(span: Span) -> str:
    if span.status == "suspended":
        return "suspended"
    if span.status == "ending announced" and span.holds:
        return "ending"
    if span.holds:
        return "stands"
    return "planned" if span.status in PLANS else "over"


def _furnish(axes: Any, shown: Sequence[History], first: str, last: str) -> None:
    import matplotlib.dates as ticks  # noqa: PLC0415
    from matplotlib.patches import Patch  # noqa: PLC0415

    axes.set_yticks(range(len(shown)), [_label(one) for one in shown], fontsize=8)
    axes.invert_yaxis()
    margin = max((_day(last) - _day(first)).days // 40, 1)
    axes.set_xlim(_day(first) - timedelta(margin), _day(last) + timedelta(margin))
    dates: Any = ticks
    locator = dates.AutoDateLocator()
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(dates.ConciseDateFormatter(locator))
    axes.axvline(_day(last) + timedelta(1), color="black", linewidth=0.8, linestyle=":")
    axes.grid(axis="x", linewidth=0.3)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    looks = {_look(span) for one in shown for span in one.spans}
    handles: list[Any] = [
        Patch(
            facecolor=COLOURS[name],
            edgecolor="black",
            linewidth=0.4,
            hatch="//" if name == "suspended" else None,
            label=meaning,
        )
        for name, meaning in MEANINGS.items()
        if name in looks
    ]
    if any("start unknown" in one.relation.flags for one in shown):
        handles.append(_arrow())
    axes.legend(
        handles=handles,
        loc="upper left",
        bbox_to_anchor=(0, -0.9 / max(len(shown), 1) - 0.02),
        ncols=len(handles),
        frameon=False,
        fontsize=8,
    )


def _arrow() -> Any:
    from matplotlib.lines import Line2D  # noqa: PLC0415

    return Line2D([], [], color="black", marker="<", ms=4, linestyle="none", label="since before")


def _label(history: History) -> str:
    relation = history.relation
    roles = list(dict.fromkeys(one.role for one in relation.parties))
    if relation.kind == "office":
        holder, country = relation.parties[0].party, relation.parties[-1].party
        return _cut(f"{country.code}  {relation.name}: {holder.name}")
    sides = [
        "/".join(
            dict.fromkeys(
                one.party.name if one.party.code in {"IGO", "NGO", "UNK"} else one.party.code
                for one in relation.parties
                if one.role == role
            )
        )
        for role in roles
    ]
    what = relation.name or relation.instrument
    named = f"{relation.kind}: {what}" if what and what != relation.kind else relation.kind
    return _cut(f"{' → '.join(sides)}  {named}")


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_LABEL else text[: LONGEST_LABEL - 1] + "…"


def _first_day(history: History) -> str:
    began = history.relation.valid_from
    first = history.spans[0].start
    return min(began.start, first) if began is not None and began.start is not None else first


def _last_day(shown: Sequence[History]) -> str:
    days = [span.start for one in shown for span in one.spans]
    return max([*days, *(one.relation.confirmed or "" for one in shown)])


def _day(text: str) -> date:
    return date.fromisoformat(text)
