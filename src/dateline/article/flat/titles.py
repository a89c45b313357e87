"""The title of a flattened page, its sections and its site."""

import re

import msgspec

from dateline.article.lines.cues import Line, crumb_parts

_EDGES = " \t-–—|·•:»>_"
_WORD = re.compile(r"[^\W\d_]{3,}")
_NEAR = 12


class FlatTitle(msgspec.Struct, frozen=True):
    """The title with the numbers of the line it stands on and of the breadcrumb's line."""

    title: str | None = None
    site: str | None = None
    section: tuple[str, ...] = ()
    line: int = -1
    crumb_line: int = -1


def flat_title(lines: list[Line], story: list[int]) -> FlatTitle:
    """Find the title among the lines before a story.

    The title is the line that repeats (a breadcrumb or the window's title holds it too), else the
    one before the story that shares most words with the story's beginning.

    Args:
        lines: The lines of the page.
        story: The numbers of the story's lines.
    """
    first = story[0] if story else len(lines)
    before = [n for n in range(first) if lines[n].cue in ("text", "crumb")]
    before = before[:3] + before[max(3, len(before) - _NEAR) :]
    number = _repeated(lines, before)
    if number is None:
        number = _most_like(lines, before, story)
    crumb = next((n for n in before if lines[n].cue == "crumb"), -1)
    if number is None:
        section = crumb_parts(lines[crumb].text) if crumb >= 0 else ()
        return FlatTitle(section=section, crumb_line=crumb)
    title, site = lines[number].text, None
    section = ()
    for other in before:
        if other != number and title in lines[other].text:
            head, _, tail = lines[other].text.partition(title)
            site = site or (tail.strip(_EDGES) or None)
            if lines[other].cue == "crumb":
                crumb, section = other, crumb_parts(head)
    if crumb >= 0 and not section:
        section = tuple(part for part in crumb_parts(lines[crumb].text) if part != title)
    return FlatTitle(title, site, section, number, crumb)


def _repeated(lines: list[Line], before: list[int]) -> int | None:
    """Return the longest line that another one near it holds and goes beyond or repeats."""
    best = None
    for number in before:
        text = lines[number].text
        if lines[number].cue != "text" or len(text) < 15 or text.count(" ") < 2:
            continue
        held = any(text in lines[other].text for other in before if other != number)
        if held and (best is None or len(text) > len(lines[best].text)):
            best = number
    return best


def _most_like(lines: list[Line], before: list[int], story: list[int]) -> int | None:
    beginning = " ".join(lines[number].text for number in story[:6]).casefold()
    words = set(_WORD.findall(beginning))
    best, best_score = None, 0.0
    for place, number in enumerate(before):
        text = lines[number].text
        if lines[number].cue != "text" or not 12 <= len(text) <= 220 or text.count(" ") < 2:
            continue
        own = _WORD.findall(text.casefold())
        shared = sum(word in words for word in own) / (len(own) + 2)
        score = shared + 0.02 * place / max(len(before), 1) - (0.1 if text.endswith(".") else 0)
        if score > max(best_score, 0.2):
            best, best_score = number, score
    return best
