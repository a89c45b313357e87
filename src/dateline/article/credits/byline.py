"""The authors that a flattened page names by its story."""

import re
from collections.abc import Sequence

from dateline.article.credits.agency import is_agency
from dateline.article.datafile import furniture_words, telling_words
from dateline.article.lines.cues import Line
from dateline.article.lines.stamps import Stamp, find_stamps

# A byline stands this many lines before the story's first at most, or behind its first lines.
_BEFORE, _BEHIND, _BEHIND_OPENED = 20, 4, 10
_LONGEST = 120
# A line of fewer words may be a role between a name and the stamp.
_ROLE_WORDS = 4
_OPENING = re.compile(
    r"^\W*(?:(?:\w+\s+){0,3}(?:written|reported|reporting|posted|published|story|words|text|article|"
    r"analysis|opinion|column|interview|review|report|essay|commentary) by|by|"
    r"(?:(?:ein|eine)\s+)?(?:\w+\s+)?von|par|por|di|door|oleh|texte par|text|auteur|autor|autorin|"
    r"author of the article|authors?|reporter|correspondent)(?=[\s:]|$)[:\s]*",
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
    r"^(?:\s*$|\s*[,;|/•·–—(-]|\s+(?:in|for|at|en|à|with|mit|avec|the|reporting|reports|published|"
    r"updated|posted|\d))",
    re.IGNORECASE,
)
# Where two elements met without a space, behind a name; but no name is cut in itself.
_JOINT = re.compile(
    r"(?<=[a-zß-ÿ])(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLa)(?<!\bLe)(?<!\bDi)(?=[A-ZÀ-Þ\d])"
)
_JOINED_BY = re.compile(r"^(by|von|par)(?=[A-ZÀ-Þ])", re.IGNORECASE)
# A time that is no date: how long ago, how long to read, or an hour behind "Published".
_TIMED = re.compile(
    r"\b\d+\s*(?:minutes?|mins?|hours?|hrs?|days?|weeks?)\b(?:\s+(?:ago|read))?|\bvor \d+ \w+|"
    r"\b(?:published|updated|posted|publicerad|publisert|publicado|publié|veröffentlicht)\b.*\d",
    re.IGNORECASE,
)
# What parts a byline from the day beside it; commas may stand inside either.
_SIDES = re.compile(r"\s*[|/•·;]\s*|\s+[–—-]\s+")
_DAY_OF_WEEK = re.compile(
    r"[\s,]*\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[\s,.]*$",
    re.IGNORECASE,
)
# What parts names from stamps and outlets on a line that has a stamp.
_PARTS = re.compile(r"\s*(?:[|/•·;]|,\s|\s[–—-]\s)\s*")


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
    opened = range(start, min(first + _BEHIND_OPENED, len(lines)))
    for number in sorted(opened, key=lambda number: abs(number - first)):
        names = _people(lines[number].text)
        if not names and _OPENING.fullmatch(lines[number].text.strip()):
            following = lines[number + 1].text if number + 1 < len(lines) else ""
            names = _listed(_OPENING.sub("", following))
        if names:
            return names
    near = sorted(range(start, end), key=lambda number: abs(number - first))
    beside = (_beside_stamp(lines, number) for number in near if number != title)
    return next(filter(None, beside), ()) or _repeated_name(
        [line.text for line in lines[start:end]]
    )


def dated_byline(text: str) -> tuple[Stamp, tuple[str, ...]] | None:
    """Return the day and the names of a line that holds both ("By Ann Lee in Oslo | 12 May 2024").

    Args:
        text: A line at the head of a story.

    Returns:
        The one stamp of the line and whoever it names; None for a line that opens no byline and
        has anything but people beside its stamp, or that has two stamps.
    """
    stamps = find_stamps(text)
    if len(text) > _LONGEST or len(stamps) != 1:
        return None
    (stamp,) = stamps
    rest = f"{_DAY_OF_WEEK.sub('', text[: stamp.start])} | {text[stamp.end :]}".strip(" |")
    parts = [part for part in _SIDES.split(rest) if _ALONE.search(part)]
    people = [part for part in parts if _is_of_people(part)]
    names = byline_names(rest) or tuple(name for part in people for name in _listed(part))
    signs = _OPENING.match(rest) is not None or len(people) == len(parts)
    return (stamp, names) if names and signs else None


def byline_names(text: str) -> tuple[str, ...]:
    """Return the people whom a line names that opens as a byline ("By Ann Lee and Per Olsen")."""
    return tuple(filter(_is_person, _people(text)))


def _is_of_people(text: str) -> bool:
    """Say whether a piece of a line is names of people alone."""
    return all(map(_is_person, filter(None, _APART.split(text.strip()))))


def _beside_stamp(lines: Sequence[Line], number: int) -> tuple[str, ...]:
    """Return the names that share a line with a stamp, or fill the line before or behind one."""
    text = lines[number].text
    if len(text) > _LONGEST:
        return ()
    parted = _JOINT.sub(" | ", text)
    if _is_timed(lines[number]):
        for stamp in reversed(find_stamps(parted)):
            parted = f"{parted[: stamp.start]} | {parted[stamp.end :]}"
        return _alone(_PARTS.split(_TIMED.sub(" | ", parted)), whole=False)
    role = number + 1 < len(lines) and lines[number + 1].text.count(" ") < _ROLE_WORDS
    around = lines[max(number - 1, 0) : number + (3 if role else 2)]
    if any(map(_is_timed, around)):
        return _alone(_PARTS.split(parted), whole=True)
    return ()


def _is_timed(line: Line) -> bool:
    return line.cue == "stamp" or (
        len(line.text) <= _LONGEST and _TIMED.search(line.text) is not None
    )


def _alone(parts: Sequence[str], *, whole: bool) -> tuple[str, ...]:
    """Return the parts that are people's names; none where all should be and one is not."""
    shown = [_OPENING.sub("", part.strip()) for part in parts if part.strip()]
    names = tuple(part for part in shown if _is_person(part))
    return names if not whole or len(names) == len(shown) else ()


def _is_person(text: str) -> bool:
    words = text.casefold().split()
    return (
        _ALONE.fullmatch(text) is not None
        and not is_agency(text)
        and furniture_words().isdisjoint(words)
        and telling_words().outlets.isdisjoint(words)
    )


def _repeated_name(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the name that stands alone on a line and opens another: a link and its note."""
    for text in texts:
        name = _OPENING.sub("", _JOINT.split(text, maxsplit=1)[0]).strip()
        if _is_person(name) and sum(name in other for other in texts) > 1:
            return (name,)
    return ()


def _people(text: str) -> tuple[str, ...]:
    text = _JOINED_BY.sub(r"\1 ", text)
    opening = _OPENING.match(text)
    if opening is None or len(text) > _LONGEST:
        return ()
    return _listed(text[opening.end() :])


def _listed(text: str) -> tuple[str, ...]:
    found = _NAMES.match(_JOINT.sub(" | ", text.strip()))
    if found is None or not _TAIL.match(found["rest"]) or found["rest"].rstrip().endswith("."):
        return ()
    names = (name.strip() for name in _APART.split(found["names"]))
    return tuple(name for name in names if " " in name and not is_agency(name))
