"""Flattened pages: the story and its furniture told apart by lines alone."""

from collections.abc import Collection
from typing import NamedTuple

import msgspec

from dateline.article.credits.byline import flat_byline
from dateline.article.flat.endless import cut_endless
from dateline.article.flat.kind import is_extracted_body
from dateline.article.flat.lists import link_lists
from dateline.article.flat.restamps import restamping_layout
from dateline.article.flat.score import line_odds
from dateline.article.flat.stretch import story_stretch
from dateline.article.flat.titles import FlatTitle, flat_title
from dateline.article.lines.cues import Line, addresses, bullet_end, read_lines
from dateline.article.lines.stamps import Stamp
from dateline.records import Furniture

# A line under a list heading is never story.
_LISTED_ODDS = -3.0
_STEADY = 4.0


class FlatPage(msgspec.Struct, frozen=True):
    """A flattened page read: the story's lines and what stood around them."""

    body: tuple[tuple[int, str], ...]
    title: str | None = None
    site: str | None = None
    stamps: tuple[tuple[Stamp, str], ...] = ()
    byline: tuple[str, ...] = ()
    layout: str = ""
    furniture: Furniture = msgspec.field(default_factory=Furniture)


class Weighed(NamedTuple):
    """The lines of a text, which of them stand in link lists, and the odds of each to be story.

    `told` has the numbers of the lines that are not blank; `odds` are theirs. `endless` says that
    the text was one line, and these are its pieces.
    """

    lines: list[Line]
    lists: dict[int, str]
    told: list[int]
    odds: list[float]
    endless: bool = False


def weigh_lines(text: str) -> Weighed:
    """Weigh the lines of a text without markup."""
    pieces = cut_endless(text)
    lines = read_lines(text) if pieces is None else pieces
    lists = link_lists(lines)
    told = [number for number, line in enumerate(lines) if line.cue != "blank"]
    listed = {place: lists[number] for place, number in enumerate(told) if number in lists}
    odds = line_odds([lines[number] for number in told], listed)
    if pieces is not None:
        odds = _smoothed(odds)
    for place in listed:
        odds[place] = min(odds[place], _LISTED_ODDS)
    return Weighed(lines, lists, told, odds, pieces is not None)


def without_recurring(weighed: Weighed, recurring: Collection[int]) -> Weighed:
    """Return the lines weighed anew where some recur on other pages: those are no story.

    Args:
        weighed: The lines of a page.
        recurring: Places in `weighed.told` of the lines that recur.
    """
    odds = list(weighed.odds)
    for place in recurring:
        odds[place] = min(odds[place], _LISTED_ODDS)
    return weighed._replace(odds=odds)


def _smoothed(odds: list[float]) -> list[float]:
    """Return the odds of pieces with those of their neighbours weighed in."""
    held = [max(-_STEADY, min(_STEADY, odd)) for odd in odds]
    around = [held[:1], held, held[-1:]]
    padded = [odd for part in around for odd in part]
    return [
        (before + 2 * odd + after) / 4
        for before, odd, after in zip(padded, padded[1:], padded[2:], strict=False)
    ]


def is_story_alone(weighed: Weighed) -> bool:
    """Say whether a text is an already extracted story."""
    shown = [weighed.lines[number] for number in weighed.told]
    listed = {place: "" for place, number in enumerate(weighed.told) if number in weighed.lists}
    return is_extracted_body(shown, listed, weighed.odds, endless=weighed.endless)


def read_flat(weighed: Weighed, text: str) -> FlatPage:
    """Read a flattened page.

    Args:
        weighed: The lines of the page, one block a line.
        text: The whole page.

    Returns:
        The story's lines with their offsets in the page, and the furniture, labelled.
    """
    lines, lists, told, odds, endless = weighed
    places = story_stretch(odds, [lines[number] for number in told])
    chosen = [told[place] for place in places]
    story = set(chosen)
    title = flat_title(lines, chosen)
    shown = _without_tail([lines[number] for number in chosen])
    body = _joined(text, chosen, lines) if endless else [(line.start, line.text) for line in shown]
    credit = next((line for line in lines if line.cue == "credit"), None)
    return FlatPage(
        body=tuple(body),
        title=title.title,
        site=title.site,
        stamps=tuple(
            (line.stamp, line.text)
            for number, line in enumerate(lines)
            if line.stamp is not None and number not in story
        ),
        byline=flat_byline(lines, title.line, chosen),
        layout=restamping_layout(lines),
        furniture=_furniture(lines, lists, story, title, credit),
    )


def _joined(text: str, chosen: list[int], lines: list[Line]) -> list[tuple[int, str]]:
    """Return the runs of pieces that follow each other as one line each."""
    runs: list[tuple[int, int]] = []
    before = -2
    for number in chosen:
        start = runs.pop()[0] if number == before + 1 else lines[number].start
        runs.append((start, lines[number].end))
        before = number
    return [(start, text[start:end]) for start, end in runs]


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
