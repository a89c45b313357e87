"""Marks that stayed in a text on its way: entities, tags, footnotes, emphasis, garbled letters.

Feeds, scrapes and old data sets hold "&#8217;", "<p>", "[12]", "**" and "â€™" where the page had a
letter or nothing at all.
"""

import re
from collections.abc import Iterator
from html import unescape

ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d?);")
_BLOCKS = "p|div|li|ul|ol|h[1-6]|blockquote|tr|table|section|article|figure|figcaption|hr|br"
_WITHIN = "a|b|i|u|em|strong|span|small|sup|sub|img|td|th|tbody|font|mark|cite"
TAG = re.compile(rf"<(?P<closing>/?)(?P<name>{_BLOCKS}|{_WITHIN})(?:\s[^<>\n]{{0,300}})?/?>", re.I)
BLOCK = re.compile(_BLOCKS, re.I)
FOOTNOTE = re.compile(
    r"(?<=[\w.,;:!?%\"'”’)\]])\[(?:\d{1,3}|(?:note|nb) \d{1,2}|citation needed)\]"
    # "The soldier[s]" is what somebody meant; a letter is a note's behind a sign only.
    r"|(?<=[.,;:!?%\"'”’)\]])\[[a-z]\]"
)
EMPHASIS = re.compile(
    r"(?<![\w*])(?P<mark>\*\*|\*)(?=[^\s*])[^*\n]{1,200}(?<=[^\s*])(?P=mark)(?!\w)"
)
LINK = re.compile(r"\[(?P<said>[^\[\]\n]{1,200})\]\(https?://[^\s()]{1,300}\)")
GARBLED = re.compile(
    "[ÂÃâÄÅ][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152"
    "\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]{1,2}"
)


def plain_marks(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield such marks of a text, and what stands for them in plain words.

    Args:
        text: A story.
    """
    if "&" in text:
        for found in ENTITY.finditer(text):
            letters = unescape(found[0])
            if letters != found[0]:
                yield *found.span(), letters.replace("\u00a0", " ")
    if "<" in text:
        yield from _tags(text)
    if "[" in text:
        yield from ((*found.span(), "") for found in FOOTNOTE.finditer(text))
        for found in LINK.finditer(text):
            yield found.start(), found.start("said"), ""
            yield found.end("said"), found.end(), ""
    if "*" in text:
        for found in EMPHASIS.finditer(text):
            width = len(found["mark"])
            yield found.start(), found.start() + width, ""
            yield found.end() - width, found.end(), ""
    if not text.isascii():
        for found in GARBLED.finditer(text):
            yield from _ungarbled(found)


def _tags(text: str) -> Iterator[tuple[int, int, str]]:
    """Read tags of HTML as the breaks that they make inside a line, or as nothing."""
    for found in TAG.finditer(text):
        before = text[found.start() - 1] if found.start() else "\n"
        behind = text[found.end()] if found.end() < len(text) else "\n"
        if "\n" in before + behind or BLOCK.fullmatch(found["name"]) is None:
            said = ""
        elif found["name"].lower() == "br":
            said = "\n"
        else:
            said = "" if before == ">" else "\n\n"
        yield *found.span(), said


def _ungarbled(found: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the letter whose two or three bytes were read as a letter each."""
    for width in (3, 2):
        letters = found[0][:width]
        try:
            letter = b"".join(_byte(one) for one in letters).decode("utf-8")
        except UnicodeError:
            continue
        if len(letter) == 1:
            yield found.start(), found.start() + len(letters), letter
            return


def _byte(letter: str) -> bytes:
    return letter.encode("latin-1") if ord(letter) < 256 else letter.encode("cp1252")
