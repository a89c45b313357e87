"""Short forms, hashes and brackets of writers in haste, read as running text has it.

Posts write "#Mali", "w/" and "3 KIA"; a summary of broadcasts tells in brackets, or between slashes
where a wire had no brackets, how something was heard.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dateline.article.datafile import barred, entries

KEYS = ("language", "short", "counted", "aside", "before")
MEND = "write `short form = its words`"
FEWEST_TAGGED = 3
"""A text with hashes in so many lines is a feed: there a hash may stand before any name."""
TAG = re.compile(r"(?<![\w&/#@])[#@](?P<name>[^\W\d_]\w*)")
TAGGED = re.compile(r"^[^\n]*(?<![\w&/#])#[^\W\d_]", re.MULTILINE)
CLOSING_TAGS = re.compile(
    r"(?:[ \t]+[#@]\w+)+[ \t]*$|(?:[ \t]+#\w+){2,}(?=[ \t]+[A-Z\"“])", re.MULTILINE
)
"""What closes a line or, two at once, a sentence within it: "#KindCountry #OneNation He left"."""
ALERTS = re.compile(
    r"^#(?:breaking(?:news)?|justin|alert|urgent|update|live|news)\b[:!]?[ \t]+(?=\S)",
    re.MULTILINE | re.IGNORECASE,
)
"""What opens a post and tells nothing: "#BREAKING #Mali expels envoys"."""
LABELLED = re.compile(r"[A-Z][A-Z ]{2,15}[:|–—-]+[ \t]+")
"""What may stand before the name that opens a post: "JUST IN: #Mali expels envoys"."""
SEVERAL = 2
"""So many names with hashes within sentences, and any of them is a name alone."""
SEAM = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
REPOSTED = re.compile(r"\bRT[ ]$")
WORD_BEFORE = re.compile(r"(\w+)[ ]$")
WORDS = re.compile(r"[^\W\d_]{2}")
PICTURES = re.compile(
    r"(?<=[\w,;:)])[ ]?[\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff]+(?=[ ][\w(–—-])"
)
FEW = re.compile(
    r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er|[Bb]etween) "
    r"(?P<few>[2-9])(?= (?:[a-z-]{3,} )?[a-z-]{3,}s\b)"
)
FIGURES = dict(zip("23456789", "two three four five six seven eight nine".split(), strict=True))
"""A figure where running text has the word, which tells who is meant: "the 2 sides"."""
SLASHED = re.compile(r"(?<=[\w,.;] )/(?P<said>[^/\n]{2,60}[^/\n\s])/(?=[\s,.;:)]|$)")


class Patterns(NamedTuple):
    """Short forms by their words, and what finds them and asides."""

    words: dict[str, str]
    short: re.Pattern[str]
    counted: re.Pattern[str]
    aside: re.Pattern[str]
    before: frozenset[str]


def plain_words(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches of a text that running text would have otherwise, and its words there.

    Args:
        text: A story.
    """
    known = _patterns()
    for found in known.short.finditer(text):
        yield *found.span(), known.words[found[0]]
    for found in known.counted.finditer(text):
        yield *found.span("short"), known.words[found["short"]]
    if "[" in text or "(" in text or " /" in text:
        yield from (_aside(text, found) for found in known.aside.finditer(text))
        for found in SLASHED.finditer(text):
            yield found.start(), found.start() + 1, "("
            yield found.end() - 1, found.end(), ")"
    if not text.isascii():
        yield from ((*found.span(), "") for found in PICTURES.finditer(text))
    for found in FEW.finditer(text):
        yield *found.span("few"), FIGURES[found["few"]]
    if "#" in text:
        yield from _hashes(text, known.before)


def _aside(text: str, found: re.Match[str]) -> tuple[int, int, str]:
    """Leave an aside out, with the blank behind one that opens a line."""
    start, end = found.span()
    opens = start == 0 or text[start - 1] == "\n"
    return start, end + (opens and text[end : end + 1] == " "), ""


def _hashes(text: str, before: frozenset[str]) -> Iterator[tuple[int, int, str]]:
    """Read the names behind hashes that stand in a sentence, or open a line, as names alone."""
    feed = len(TAGGED.findall(text)) >= FEWEST_TAGGED
    closing = [found.span() for found in CLOSING_TAGS.finditer(text)]
    alerts = [found.span() for found in ALERTS.finditer(text)]
    yield from ((start, end, "") for start, end in alerts)
    opened = {start for start, _ in alerts}
    tags = [tag for tag in TAG.finditer(text) if tag.start() not in opened]
    within = [
        tag
        for tag in tags
        if tag["name"][0].isupper() and not any(start < tag.start() < end for start, end in closing)
    ]
    several = len(within) >= SEVERAL
    for tag in tags:
        lead = text[text.rfind("\n", 0, tag.start()) + 1 : tag.start()]
        told = WORD_BEFORE.search(lead)
        in_sentence = told is not None and told[1].lower() in before
        if tag[0][0] == "@" and (not feed or REPOSTED.search(lead)):
            continue
        ends_line = any(start < tag.start() < end for start, end in closing)
        named = feed or (several and tag[0][0] == "#" and tag["name"][0].isupper())
        opens = not WORDS.search(lead) or LABELLED.fullmatch(lead) is not None
        if in_sentence or opens or (named and not ends_line):
            yield tag.start(), tag.start() + 1, ""
            if feed:
                for seam in SEAM.finditer(tag["name"]):
                    at = tag.start("name") + seam.start()
                    yield at, at, " "


@lru_cache(maxsize=1)
def _patterns() -> Patterns:
    words: dict[str, dict[str, str]] = {"short": {}, "counted": {}}
    asides: list[str] = []
    before: set[str] = set()
    for paragraph in entries("shorthand.txt", frozenset(KEYS)):
        for key, known in words.items():
            for value in paragraph.values(key):
                form, mark, meant = value.partition(" = ")
                if not mark:
                    raise paragraph.fault(key, f"{value!r} has no ` = `", MEND)
                known[form.strip()] = meant.strip()
        asides += barred(paragraph, "aside")
        before.update(paragraph.value("before").split())
    short, counted = (_either(words[key]) for key in ("short", "counted"))
    aside = _either(asides)
    return Patterns(
        words["short"] | words["counted"],
        re.compile(rf"(?<![\w#@/.-])(?:{short})(?![\w/])"),
        re.compile(
            rf"(?<=\d)\+?(?:[ ][A-Z]\w*){{0,2}}[ ](?P<short>{counted})\b"
            r"(?=[ ]?(?:[.,;:/(&–-]|and\b|plus\b|incl|\n|$))"
        ),
        re.compile(
            rf"[ ]?(?:\[(?:{aside})\b[^\]\[\n]{{0,80}}\]|\((?:{aside})\b[^)(\n]{{0,40}}\)(?<=d\))"
            rf"|(?<![\w/])/[ ]?(?:{aside})\b[^/\n]{{0,40}}/(?!\w))",
            re.IGNORECASE,
        ),
        frozenset(before),
    )


def _either(forms: "dict[str, str] | list[str]") -> str:
    return "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
