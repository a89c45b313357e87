"""Runs of capitalised words in raw text, and what stands right before and after a word."""

import re
from typing import Final

import msgspec

UPPER: Final = "A-ZÀ-ÖØ-ÞĀĆČĎĐĒĖĘĚĞĢĪİĶĻĽŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽȘȚ"
WORD: Final = rf"(?:[A-Z]\.(?:[A-Z]\.)+|(?:St|Ste|Mt|Ft)\.|[{UPPER}][^\W_]*(?:['’&-][^\W_]+)*)"
JOINTS: Final = (
    "of the and de la le du des del el al upon on in sur da do dos das der den am an ad au ul ar "
    "as es e y les los las under by next near"
).split()
ARTICLES: Final = r"(?:a[dlnrstz]|e[dlnrstz]|ash|esh|u[dlr])-"
ARTICLE: Final = rf"(?:{ARTICLES})?"
"""The Arabic article, in all it is assimilated to ("al-Bab", "Deir ez-Zor")."""


def _by_first_letter(words: list[str]) -> str:
    """Return a pattern of any of the words, in which few are tried where none stands."""
    ends: dict[str, list[str]] = {}
    for word in words:
        ends.setdefault(word[0], []).append(word[1:])
    return "(?:" + "|".join(f"{first}(?:{'|'.join(of)})" for first, of in ends.items()) + ")"


JOINT: Final = _by_first_letter(JOINTS)
# As WORD, but the capital comes first and is looked back from, for which engines search faster.
FIRST: Final = (
    rf"[{UPPER}](?<![\w@#/].)(?:\.(?<=[A-Z]\.)(?:[A-Z]\.)+|t\.(?<=[SMF]t\.)|te\.(?<=Ste\.)|"
    r"[^\W_]*(?:['’&-][^\W_]+)*)"
)
RUN: Final = re.compile(
    rf"{FIRST}(?:[ \n]{ARTICLE}{WORD}|(?: {JOINT}){{1,3}} {WORD}|(?: {JOINT})? [dl]['’]{WORD})*"
)
# "Troops left Goma Sunday": the day is no part of the town's name.
WEEKDAY: Final = re.compile(r"(?:\A|[ \n])(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:[ \n]|\Z)")
ARTICLE_BEFORE: Final = re.compile(rf"(?:[^\w@#/]|\A){ARTICLES}\Z")
LONGEST_ARTICLE: Final = 4
TOKEN: Final = re.compile(rf"{ARTICLE}{WORD}|[^\W_]+")
PART: Final = re.compile(r"[^-]+")
NEXT_WORD: Final = re.compile(r"[ \n]([^\W_]+)")
NEXT_NAME: Final = re.compile(rf",[ \n]({WORD}(?:[ \n]{WORD})*)")
NEXT_LARGER: Final = re.compile(
    rf",[ \n](?:in[ \n])?(?:the[ \n])?(?:[nsewcu][a-z-]+[ \n])?({WORD}(?:[ \n]{WORD})?)"
)
NEXT_SHORT: Final = re.compile(
    r",[ \n]((?:[A-Z][a-z]*\. ?[A-Z][a-z]*\.)|[A-Z][a-z]+\.|[A-Z]{2,3}\b)"
)
END_OF_DATELINE: Final = re.compile(r"[ ,]*(?:\(|[–—]|--?[ \n])")
SENTENCE_ENDS: Final = frozenset('.!?:;•*|–—“"‘([')
CLOSERS: Final = "'’”\")]"
LOOK_BACK: Final = 40
LONGEST_TEXT: Final = 1_000_000


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word of a run; `gap` is the text between it and the word before.

    `capital` tells whether it is capitalised, be it after an article ("al-Bab").
    """

    start: int
    end: int
    text: str
    gap: str
    capital: bool


def runs(text: str) -> list[tuple[int, int]]:
    """Return where the runs of capitalised words lie; beyond a million characters none.

    The name of a weekday parts them.
    """
    return [
        (begin - _article_before(text, begin) if text[begin - 1 : begin] == "-" else begin, end)
        for run in RUN.finditer(text, 0, LONGEST_TEXT)
        for begin, end in (_without_days(run) if "day" in run[0] else [run.span()])
    ]


def _without_days(run: re.Match[str]) -> list[tuple[int, int]]:
    """Return the parts of a run before, between and behind names of weekdays."""
    start = run.start()
    days = [(start + day.start(), start + day.end()) for day in WEEKDAY.finditer(run[0])]
    begins = [start, *(end for _, end in days)]
    ends = [*(begin for begin, _ in days), run.end()]
    return [(begin, end) for begin, end in zip(begins, ends, strict=True) if begin < end]


def _article_before(text: str, begin: int) -> int:
    """Return how long the article is that belongs to a run."""
    article = ARTICLE_BEFORE.search(text[max(0, begin - LONGEST_ARTICLE - 1) : begin])
    if article is None:
        return 0
    found = article.group()
    return len(found) - (not found[0].isalpha())


def words_of(text: str, start: int, end: int) -> list[Word]:
    """Return the words of a run, possessive endings left out."""
    words: list[Word] = []
    run = text[start:end]
    if run.isalpha():
        return [Word(start, end, run, "", not run.islower())]
    plain = run.split(" ")
    if "" not in plain and "".join(plain).isalpha():
        for word in plain:
            words.append(
                Word(start, start + len(word), word, " " if words else "", not word.islower())
            )
            start += len(word) + 1
        return words
    before = start
    for found in TOKEN.finditer(text, start, end):
        word, first = found.group(), found.start()
        if len(word) > 2 and word[-2] in "'’" and word[-1] in "sS":
            word = word[:-2]
        after = first + len(word)
        words.append(Word(first, after, word, text[before:first], not word.islower()))
        before = after
    return words


def parts_of(word: Word) -> list[Word]:
    """Return the parts of a hyphenated word ("Iran-Iraq")."""
    parts: list[Word] = []
    for part in PART.finditer(word.text):
        gap = "-" if parts else word.gap
        start, end = word.start + part.start(), word.start + part.end()
        parts.append(Word(start, end, part.group(), gap, not part.group().islower()))
    return parts


def joined(words: list[Word], place: int) -> bool:
    """Tell whether the word at `place` is a capitalised one that goes on with the one before."""
    return 0 < place < len(words) and words[place].capital and words[place].gap.isspace()


def begins_sentence(text: str, start: int) -> bool:
    """Tell whether a sentence, a heading or a quotation begins at `start`."""
    if text[start - 1 : start] == " " and text[start - 2 : start - 1].isalnum():
        return False
    back = text[max(0, start - LOOK_BACK) : start]
    bare = back.rstrip()
    if not bare:
        return True
    if "\n" in back[len(bare) :] or bare[-1] in SENTENCE_ENDS:
        return True
    return bare.rstrip(CLOSERS)[-1:] in {".", "!", "?"} and len(bare) < len(back)


def two_before(text: str, start: int) -> tuple[str, str]:
    """Return the two words right before `start` in lower case; empty where a sign parts them."""
    back = text[max(0, start - LOOK_BACK) : start].lower()
    if not back or not back[-1].isspace():
        return "", ""
    parts = back.rsplit(None, 2)
    if not parts:
        return "", ""
    if parts[-1].endswith("."):
        # a title's point ("Mr. Houston") parts nothing
        return "", parts[-1][:-1]
    if not parts[-1][-1].isalnum():
        return "", ""
    word = parts[-1].lstrip("(\"'“‘[")
    earlier = parts[-2] if len(parts) > 1 and word == parts[-1] else ""
    return (earlier if earlier[-1:].isalnum() else ""), word
