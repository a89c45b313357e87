"""The ledger as bars over time: one row a relation, by kind."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from dateline.records import Relation, When
from dateline.serve.charts.axis import TimeAxis, ticks_of
from dateline.serve.charts.drawing import Disc, Drawing, Label, Path, Rect, line
from dateline.serve.plain import cut
from dateline.serve.wording import relation_parties, relation_title, when_words

WIDTH, ROW, HEAD, LABELS = 760, 24, 28, 270
WAITING = {"proposed", "agreed", "signed"}
SHAKEN = {"suspended", "ending announced", "denounced"}
MARGIN = timedelta(60)


def bars_of_ledger(
    title: str,
    relations: Sequence[Relation],
    as_of: str | None,
    address: Callable[[Relation], str] | None = None,
) -> Drawing:
    """Return one bar a relation, grouped by kind, from its beginning to its end.

    An open end runs to the right edge, an unknown beginning starts at the left edge; both fade
    into a dotted line there. What holds is full, what is over is grey, what is not yet in force
    is hollow, what is suspended or about to end is in the colour of conflict.

    Args:
        title: What the chart is of.
        relations: In any order.
        as_of: The day asked about, ISO; a line marks it.
        address: Where a relation's own page is.
    """
    axis = _axis(relations, as_of)
    shapes: list[Rect | Path | Disc | Label] = []
    y = 8.0
    kinds = list(dict.fromkeys(relation.kind for relation in relations))
    for kind in kinds:
        y += HEAD - 6
        shapes.append(Label(role="head", x=0, y=y, text=kind[:1].upper() + kind[1:]))
        y += 8
        for relation in relations:
            if relation.kind == kind:
                shapes += _row(axis, relation, y, address(relation) if address else "")
                y += ROW
    bottom = y + 4
    shapes = [*ticks_of(axis, 8, bottom), *shapes]
    if as_of:
        x = axis.x(date.fromisoformat(as_of))
        shapes.append(line("mark", (x, 4), (x, bottom), title=f"as of {as_of}"))
    about = " ".join(
        f"{relation_title(relation)}: {relation.status}, {_span_words(relation)}."
        for relation in relations[:40]
    )
    return Drawing(title=title, about=about, width=WIDTH, height=bottom + 24, shapes=tuple(shapes))


def _axis(relations: Sequence[Relation], as_of: str | None) -> TimeAxis:
    days = [date.fromisoformat(as_of)] if as_of else []
    for relation in relations:
        for when in (relation.valid_from, relation.valid_to, relation.since):
            days += [day for day in _ends(when) if day]
        days += [day for day in (_day(relation.confirmed),) if day]
    first = min(days, default=date(2000, 1, 1))
    last = max(days, default=date(2000, 12, 31))
    return TimeAxis(_moved(first, -MARGIN), _moved(last, MARGIN), LABELS, WIDTH - 8)


def _row(axis: TimeAxis, relation: Relation, y: float, href: str) -> list[Rect | Path | Label]:
    begins, begins_by = _ends(relation.valid_from)
    ends_from, ends = _ends(relation.valid_to)
    begun = begins or begins_by
    left = axis.x(begun) if begun else axis.left
    over = relation.valid_to is not None and (ends or ends_from) is not None
    right = axis.x(ends or ends_from or axis.last) if over else axis.right
    role = "holds" if relation.holds else "over"
    if relation.status in WAITING:
        role = "waits"
    elif relation.status in SHAKEN:
        role = "shaken"
    parties = relation_parties(relation)
    name = cut(relation_title(relation), 30)
    codes = "–".join(dict.fromkeys(roled.party.code for roled in relation.parties))
    said = f"{relation_title(relation)} ({parties}): {relation.status}, {_span_words(relation)}"
    shapes: list[Rect | Path | Label] = [
        Label(role="label", x=0, y=y + 13, text=name, title=said, href=href),
        Label(role="tick", x=LABELS - 10, y=y + 13, text=cut(codes, 14), anchor="end"),
        Rect(role=role, x=left, y=y + 4, width=max(3.0, right - left), height=11, round=2,
             title=said, href=href),
    ]  # fmt: skip
    if not begun:
        shapes.append(line("mark", (left, y + 2), (left, y + 17), title="beginning unknown"))
    return shapes


def _span_words(relation: Relation) -> str:
    begun = when_words(relation.valid_from) if relation.valid_from else "beginning unknown"
    ended = f" to {when_words(relation.valid_to)}" if relation.valid_to else ""
    return f"{begun}{ended}"


def _ends(when: When | None) -> tuple[date | None, date | None]:
    return (_day(when.start), _day(when.end)) if when else (None, None)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _moved(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day
