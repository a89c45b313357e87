"""What single lines of a page give away: list headings, notices, counters, stamps, crumbs."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

import msgspec

from dateline.article.datafile import entries
from dateline.article.lines.stamps import Stamp, find_stamps

Cue = Literal[
    "text",
    "blank",
    "heading",
    "item",
    "notice",
    "whole",
    "crumb",
    "stamp",
    "votes",
    "views",
    "rule",
    "credit",
    "caption",
]

_LIST_KINDS = ("related", "ranking", "recommendation", "most_read")
_BULLET = re.compile(r"\s*(?:[-–—•·*▪►»›‣◦○■□✓→]\s+|\d{1,2}[.)]\s+)(?=\S)")
_VOTES = re.compile(r"^\s*[A-Za-z]{3,24}!?\s?\((\d{1,9})\)\s*$")
_COUNTED = re.compile(
    r"^\s*(?P<n>\d[\d.,\s]{0,12}[KkMm]?)\s*(?P<what>likes?|votes?|upvotes?|views?|reads?|hits?|"
    r"shares?|comments?|vues|Aufrufe|visualizaciones|visualizações|visualizzazioni)\s*$"
    r"|^\s*(?P<what2>likes?|votes?|views?|reads?|hits?|vues|Aufrufe)\s*:?\s*"
    r"(?P<n2>\d[\d.,\s]{0,12}[KkMm]?)\s*$",
    re.IGNORECASE,
)
_RULE = re.compile(r"^[\s_*=\-–—~•.#]{2,}$")
_REMEMBERED = 120
_DIGIT = re.compile(r"\d")
_SPLIT = re.compile(r"\s*(?:>{1,2}|»|›|→|＞)\s*")
_ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+")


class Line(NamedTuple):
    """A line of a flattened page: where it stands, its text, and what it gives away."""

    start: int
    text: str
    cue: Cue
    list_kind: str | None = None
    stamp: Stamp | None = None
    number: int | None = None

    @property
    def end(self) -> int:
        """The offset in the page behind its last character."""
        return self.start + len(self.text)


class _Cues(msgspec.Struct, frozen=True):
    headings: dict[str, str]
    whole: frozenset[str]
    notice: re.Pattern[str]
    crumb: re.Pattern[str]
    stamp: re.Pattern[str]
    credit: re.Pattern[str]
    caption: re.Pattern[str]
    signed: re.Pattern[str]


def _either(phrases: list[str]) -> str:
    return "|".join(sorted(map(re.escape, phrases), key=lambda phrase: (-len(phrase), phrase)))


@lru_cache(maxsize=1)
def _cues() -> _Cues:
    keys = frozenset(
        {"list", "heading", "notice", "whole", "crumb", "stamp", "credit", "caption", "signed"}
    )
    headings: dict[str, str] = {}
    phrases: dict[str, list[str]] = {key: [] for key in keys}
    for paragraph in entries("furniture.txt", keys):
        kind = paragraph.value("list")
        if kind and kind not in _LIST_KINDS:
            raise paragraph.fault("list", f"no list {kind!r}", f"one of {', '.join(_LIST_KINDS)}")
        for field in paragraph.fields:
            if field.key == "heading":
                headings[field.value.casefold()] = kind or "related"
            else:
                phrases[field.key].append(field.value)
    start = re.IGNORECASE
    return _Cues(
        headings,
        frozenset(word.casefold() for word in phrases["whole"]),
        re.compile(rf"\s*(?:{_either(phrases['notice'])})(?!\w)", start),
        re.compile(rf"\s*(?:{_either(phrases['crumb'])})\s*[:>»›]+\s*", start),
        re.compile(rf"(?<!\w)(?:{_either(phrases['stamp'])})(?!\w)\s*:?", start),
        re.compile(rf"[\s*_(\[]*(?:{_either(phrases['credit'])})", start),
        re.compile(
            rf"^\s*(?:{_either(phrases['caption'])})|(?:{_either(phrases['caption'])})\W{{0,3}}$"
        ),
        re.compile(rf"\W*(?:{_either(phrases['signed'])})(?!\w)", start),
    )


def read_lines(text: str) -> list[Line]:
    """Return the lines of a flattened page with what each gives away by itself.

    Args:
        text: The whole page.

    Returns:
        Every line, blank ones too; offsets are into the page, white space at the ends left out.
    """
    lines = []
    start = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        offset = start + (len(raw) - len(raw.lstrip()) if stripped else 0)
        lines.append(read_line(offset, stripped))
        start += len(raw) + 1
    return lines


def read_line(start: int, text: str) -> Line:
    """Return a line with what it gives away by itself.

    Args:
        start: Its offset in the page.
        text: The line without white space at its ends.
    """
    line = _short_line(text) if len(text) < _REMEMBERED else _long_line(text)
    return Line(start, *line[1:])


def _line(text: str) -> Line:
    if not text:
        return Line(0, text, "blank")
    size = len(text)
    known = _cues()
    if size <= 40:
        folded = text.casefold().rstrip(" :.…»>")
        kind = known.headings.get(folded)
        if kind:
            return Line(0, text, "heading", list_kind=kind)
        if folded in known.whole:
            return Line(0, text, "views" if folded in ("view", "views") else "whole")
        found = _VOTES.match(text)
        if found:
            return Line(0, text, "votes", number=int(found[1]))
        found = _COUNTED.match(text)
        if found:
            what = (found["what"] or found["what2"]).casefold()
            number = _number(found["n"] or found["n2"])
            if what.startswith(("like", "vote", "upvote")):
                return Line(0, text, "votes", number=number)
            seen = what.startswith(("view", "read", "hit", "vue", "aufruf", "visual"))
            return Line(0, text, "views" if seen else "whole", number=number)
        if _RULE.match(text):
            return Line(0, text, "rule")
    if size <= 140:
        stamp = _stamp_of(text)
        if stamp is not None:
            return Line(0, text, "stamp", stamp=stamp)
    if size <= 400:
        if known.crumb.match(text) and (_SPLIT.search(text) or size < 60):
            return Line(0, text, "crumb")
        if _is_crumbs(text):
            return Line(0, text, "crumb")
        if known.notice.match(text):
            return Line(0, text, "notice")
        if known.credit.match(text):
            return Line(0, text, "credit")
        if known.caption.search(text):
            return Line(0, text, "caption")
        if _BULLET.match(text):
            return Line(0, text, "item")
    return Line(0, text, "text")


# Menus and notices are the same on every page of a site, and a text stands on many.
_short_line = lru_cache(maxsize=8_192)(_line)
_long_line = lru_cache(maxsize=2_048)(_line)


def _stamp_of(text: str) -> Stamp | None:
    """Return the date of a line that says little besides it."""
    if _DIGIT.search(text) is None:
        return None
    stamps = find_stamps(text)
    if not stamps:
        return None
    rest = text
    for stamp in reversed(stamps):
        rest = rest[: stamp.start] + " " + rest[stamp.end :]
    labelled = _cues().stamp.search(rest) is not None
    words = re.findall(r"[^\W\d_]{2,}", _cues().stamp.sub(" ", rest))
    if len(words) <= (9 if labelled else 4):
        return stamps[0]
    return None


def _is_crumbs(text: str) -> bool:
    parts = _SPLIT.split(text)
    return len(parts) >= 3 and all(part and len(part.split()) <= 6 for part in parts[:-1])


def _number(text: str) -> int | None:
    cleaned = re.sub(r"[\s,]", "", text)
    unit = {"k": 1_000, "m": 1_000_000}.get(cleaned[-1:].lower())
    if unit:
        cleaned = cleaned[:-1]
        try:
            return int(float(cleaned) * unit)
        except ValueError:
            return None
    digits = cleaned.replace(".", "")
    return int(digits) if digits.isdigit() else None


def bullet_end(text: str) -> int:
    """Return where the words of a list item begin behind its bullet or number."""
    found = _BULLET.match(text)
    return found.end() if found else 0


def crumb_parts(text: str) -> tuple[str, ...]:
    """Return the parts of a breadcrumb line, without the word that opens it."""
    opened = _cues().crumb.match(text)
    rest = text
    if opened and opened[0].rstrip().endswith(":"):
        rest = text[opened.end() :]
    return tuple(part.strip() for part in _SPLIT.split(rest) if part.strip())


def addresses(text: str) -> tuple[str, ...]:
    """Return the web addresses printed in a text."""
    return tuple(found[0].rstrip(".,;:!?") for found in _ADDRESS.finditer(text))


def is_credit(text: str) -> bool:
    """Say whether a line is a credit line by how it opens."""
    return _cues().credit.match(text) is not None


def is_signed(text: str) -> bool:
    """Say whether a line opens like one on who reported, wrote and edited a story."""
    return _cues().signed.match(text) is not None
