"""The authors that a flattened page names by its story."""

import re
from collections.abc import Sequence

from dateline.article.agency import is_agency
from dateline.article.cues import Line

# A byline stands this many lines before the story's first at most, or behind its first lines.
_BEFORE, _BEHIND = 20, 4
_LONGEST = 120
_OPENING = re.compile(
    r"^\W*(?:(?:written|reported|posted|published|story|words|text|article) by|by|von|par|por|"
    r"texte par|text:|auteur\s?:|autor:?|author:?|authors:)(?=\s|$)[:\s]*",
    re.IGNORECASE,
)
_PARTICLE = (
    r"(?:de|da|di|do|dos|del|della|van|von|der|den|ten|la|le|el|al|bin|ibn|abu|ben|af|av|y|e)"
)
_NAMED = r"(?:[^\W\d_a-z]\.|[^\W\d_a-z](?:[\w’'.-]*\w)?)"
_NAME = rf"{_NAMED}(?:\s+(?:{_PARTICLE}\s+)*{_NAMED}){{1,3}}"
_NAMES = re.compile(
    rf"(?P<names>{_NAME}(?:\s*(?:,|&|\band\b|\bund\b|\bet\b|\by\b|\be\b)+\s*{_NAME}){{0,5}})"
    r"(?P<rest>.*)$"
)
_ALONE = re.compile(_NAME)
_APART = re.compile(r"\s*(?:,|&|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*")
# Behind the names: place, outlet, role or day; a sentence that only begins with "By" goes on.
_TAIL = re.compile(
    r"^(?:\s*$|\s*[,|/•·–—(-]|\s+(?:in|for|at|en|à|reporting|published|updated|posted|\d))", re.I
)


def flat_byline(lines: Sequence[Line], title: int, story: Sequence[int]) -> tuple[str, ...]:
    """Return the authors named near the title of a flattened page.

    Args:
        lines: The lines of the page.
        title: The number of the title's line; negative if there is none.
        story: The numbers of the story's lines.

    Returns:
        The names of people in their order; agencies are not among them.
    """
    first = story[0] if story else len(lines)
    start, end = max(title, first - _BEFORE, 0), min(first + _BEHIND, len(lines))
    for number in sorted(range(start, end), key=lambda number: abs(number - first)):
        names = _people(lines[number].text)
        if not names and _OPENING.fullmatch(lines[number].text.strip()):
            following = lines[number + 1].text if number + 1 < len(lines) else ""
            names = _listed(following)
        if names:
            return names
    return _repeated_name([line.text for line in lines[start:end]])


def _repeated_name(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the name that stands alone on a line and opens another: a link and its note."""
    for text in texts:
        alone = _ALONE.fullmatch(text.strip()) is not None and not is_agency(text)
        if alone and sum(other.startswith(text) for other in texts) > 1:
            return (text.strip(),)
    return ()


def _people(text: str) -> tuple[str, ...]:
    opening = _OPENING.match(text)
    if opening is None or len(text) > _LONGEST:
        return ()
    return _listed(text[opening.end() :])


def _listed(text: str) -> tuple[str, ...]:
    found = _NAMES.match(text.strip())
    if found is None or not _TAIL.match(found["rest"]) or found["rest"].rstrip().endswith("."):
        return ()
    names = (name.strip() for name in _APART.split(found["names"]))
    return tuple(name for name in names if " " in name and not is_agency(name))
