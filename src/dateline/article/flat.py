"""Flattened pages: the story and its furniture told apart by lines alone."""

from dataclasses import dataclass, field

from dateline.article.cues import Line, addresses, bullet_end, read_lines
from dateline.article.lists import link_lists
from dateline.article.restamps import restamping_layout
from dateline.article.score import line_scores
from dateline.article.stamps import Stamp
from dateline.article.titles import FlatTitle, flat_title
from dateline.records import Furniture


@dataclass(frozen=True, slots=True)
class FlatPage:
    """A flattened page read: the story's lines and what stood around them."""

    body: tuple[tuple[int, str], ...]
    title: str | None = None
    site: str | None = None
    stamps: tuple[tuple[Stamp, str], ...] = ()
    byline: tuple[str, ...] = ()
    layout: str = ""
    furniture: Furniture = field(default_factory=Furniture)


def read_flat(text: str) -> FlatPage:
    """Read a flattened page.

    Args:
        text: The page, one block a line.

    Returns:
        The story's lines with their offsets in the page, and the furniture, labelled.
    """
    lines = read_lines(text)
    lists = link_lists(lines)
    chosen = story_lines(lines, lists)
    story = set(chosen)
    title = flat_title(lines, chosen)
    body = _without_tail([lines[number] for number in chosen])
    credit = next((line for line in lines if line.cue == "credit"), None)
    return FlatPage(
        body=tuple((line.start, line.text) for line in body),
        title=title.title,
        site=title.site,
        stamps=tuple(
            (line.stamp, line.text)
            for number, line in enumerate(lines)
            if line.stamp is not None and number not in story
        ),
        layout=restamping_layout(lines),
        furniture=_furniture(lines, lists, story, title, credit),
    )


def story_lines(lines: list[Line], lists: dict[int, str]) -> list[int]:
    """Return the numbers of the lines that are the story: the best stretch, furniture left out."""
    scores = line_scores(lines, lists)
    best_sum = total = 0.0
    best = (0, 0)
    start = 0
    for number, score in enumerate(scores):
        if total <= 0:
            total, start = 0.0, number
        total += score
        if total > best_sum:
            best_sum, best = total, (start, number + 1)
    return [
        number
        for number in range(*best)
        if number not in lists
        and lines[number].cue in ("text", "item", "caption")
        and (scores[number] > 0 or lines[number].cue == "text")
    ]


def _without_tail(lines: list[Line]) -> list[Line]:
    kept = list(lines)
    while kept and not any(character.isalnum() for character in kept[-1].text):
        kept.pop()
    return kept


def _furniture(
    lines: list[Line],
    lists: dict[int, str],
    story: set[int],
    title: FlatTitle,
    credit: Line | None,
) -> Furniture:
    items: dict[str, list[str]] = {}
    for number, kind in lists.items():
        line = lines[number].text
        items.setdefault(kind, []).append(line[bullet_end(line) :])

    def texts(*cues: str) -> tuple[str, ...]:
        return tuple(
            line.text for n, line in enumerate(lines) if line.cue in cues and n not in story
        )

    def counted(cue: str) -> int | None:
        return next((line.number for line in lines if line.cue == cue and line.number), None)

    links = addresses(credit.text) if credit else ()
    used = {title.line, title.crumb_line}
    return Furniture(
        section=title.section,
        views=counted("views"),
        votes=counted("votes"),
        related=tuple(items.get("related", ())),
        ranking=tuple(items.get("ranking", ())),
        recommendation=tuple(items.get("recommendation", ())),
        most_read=tuple(items.get("most_read", ())),
        captions=texts("caption"),
        notices=texts("notice"),
        credit=credit.text if credit else None,
        credit_link=links[0] if links else None,
        other=tuple(
            line.text
            for number, line in enumerate(lines)
            if line.cue in ("text", "item")
            and number not in story
            and number not in lists
            and number not in used
        ),
    )
