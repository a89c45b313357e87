"""Who an actor has to do with: partners around it, near where there is much, by score."""

from collections.abc import Callable, Sequence
from math import cos, log, pi, sin

from msgspec.structs import replace

from dateline.serve.charts.drawing import Disc, Drawing, Label, Path, Rect, line
from dateline.serve.plain import cut
from dateline.serve.reader import Tally

WIDTH, HEIGHT = 560, 420
NEAR, FAR = 0.42, 1.0
MOST = 24
LINE, LETTER = 13.0, 6.0


def network_of(
    title: str,
    partners: Sequence[Tally],
    name: Callable[[str], str],
    address: Callable[[str], str] | None = None,
) -> Drawing:
    """Return the partners of one actor around it, at most 24.

    The more events, the nearer and the larger; the line's colour is the sign of the mean score.

    Args:
        title: The actor's name.
        partners: Events by partner.
        name: A partner's name from its key.
        address: Where a pair's page is, from the partner's key.
    """
    shown = sorted(partners, key=lambda tally: (-tally.events, tally.key))[:MOST]
    most = log(1 + max((tally.events for tally in shown), default=1))
    middle_x, middle_y = WIDTH / 2, HEIGHT / 2
    lines: list[Path] = []
    nodes: list[Rect | Path | Disc | Label] = []
    labels: list[Label] = []
    # Neighbours in rank stand apart: the order goes round in two strides.
    places = [*range(0, len(shown), 2), *range(1, len(shown), 2)]
    for place, number in enumerate(places):
        tally = shown[number]
        weight = log(1 + tally.events) / most if most else 1
        reach = NEAR + (FAR - NEAR) * (1 - weight)
        angle = 2 * pi * (place + 0.25) / len(shown)
        x = middle_x + cos(angle) * reach * (WIDTH / 2 - 120)
        y = middle_y + sin(angle) * reach * (HEIGHT / 2 - 26)
        score = tally.positive + tally.negative
        side = "tie-conflict" if score < 0 else "tie-cooperation"
        said = (
            f"{name(tally.key)}: {tally.events} events, "
            f"mean score {score / max(1, tally.events):+.1f}"
        )
        href = address(tally.key) if address else ""
        lines.append(line(side, (middle_x, middle_y), (x, y), title=said))
        nodes.append(Disc(role="node", x=x, y=y, radius=3 + 6 * weight, title=said, href=href))
        right = cos(angle) >= 0
        labels.append(
            Label(
                role="label",
                x=x + (12 if right else -12),
                y=y + 4,
                text=cut(name(tally.key), 22),
                anchor="start" if right else "end",
                href=href,
            )
        )
    nodes += _apart(labels)
    centre: list[Rect | Path | Disc | Label] = [
        Disc(role="point", x=middle_x, y=middle_y, radius=11, title=title)
    ]
    about = "Partners by number of events: " + ", ".join(
        f"{name(tally.key)} {tally.events}" for tally in shown[:12]
    )
    return Drawing(
        title=title, about=about, width=WIDTH, height=HEIGHT, shapes=(*lines, *nodes, *centre)
    )


def _apart(labels: Sequence[Label]) -> list[Label]:
    """Return labels moved down as far as it takes for none to lie on another."""
    placed: list[Label] = []
    for label in sorted(labels, key=lambda one: (one.y, one.x)):
        y = label.y
        for other in placed:
            if abs(y - other.y) < LINE and _share_width(label, other):
                y = other.y + LINE
        placed.append(replace(label, y=y))
    return placed


def _share_width(one: Label, other: Label) -> bool:
    (left, right), (from_, to) = _extent(one), _extent(other)
    return left < to and from_ < right


def _extent(label: Label) -> tuple[float, float]:
    width = LETTER * len(label.text)
    return (label.x, label.x + width) if label.anchor == "start" else (label.x - width, label.x)
