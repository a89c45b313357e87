"""The sentences of a text that may hold a date, cut into tokens; all others are passed over.

A text is parted at its spaces, and of every part so written it is remembered which categories its
tokens have, whether it may hold an anchor, and whether it may go together with the next: news says
the same words again and again.
"""

import re
from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import accumulate, pairwise
from typing import Final

import msgspec

from dateline.dates.anchors import Anchors
from dateline.dates.lexicon import Lexicon, words_of
from dateline.dates.tokens import Rows, Tokens, goes_on, read_row

PARAGRAPH: Final = re.compile(r"\n[^\S\n]*\n")
PARAGRAPH_END: Final = "\0"
"""Stands at the end of a part for a `PARAGRAPH`."""
SENTENCE_END: Final = re.compile(r"(?:^|\W)([^\W\d_]{2,}|\d+)[.!?;]+[\"”’')\]]*$")
PLAIN: Final = re.compile(
    r"([“\"‘(\[]?)([^\W\d_]{2,}(?:-[^\W\d_]{2,})*)((?:’s)?[,.!?;:”\"’)\]]{0,4})"
)
PLAIN_SIGNS: Final = frozenset(("", *',.!?;:”"’)]'))
AFTER_A_FIGURE: Final = frozenset({"a", "p", "am", "pm", "1/2", "1/3", "1/4"})
NOTHING: Final[frozenset[str]] = frozenset()
MOST_KNOWN: Final = 32_768
LONGEST_KNOWN: Final = 40

# Marks among the letters of a part: what it may hold, and how it may stand to those beside it.
AFTER, ANCHOR, BEFORE, STOP, SPACE = "\1\2\3\4\5"
DATED: Final = re.compile(f"(?:(?<={STOP}{SPACE})|\\A)[^{STOP}{ANCHOR}]*{ANCHOR}[^{STOP}]*.{{0,2}}")
TOGETHER: Final = re.compile(f"{BEFORE}{STOP}?{SPACE}{AFTER}")


class Part(msgspec.Struct, frozen=True, gc=False):
    """A part of a text: its tokens by offsets within it, and its first word or mark.

    `together` are the first words of a next part that it may go together with; None for any.
    """

    rows: Rows
    first: str
    together: frozenset[str] | None

    def goes_with(self, after: "Part") -> bool:
        """Tell whether the next part may go together with this one."""
        return self.together is None or after.first in self.together


class Parts(dict[str, Part]):
    """How parts of texts are cut, worked out when first asked for.

    `later` are the first words of parts that may go together with the one before.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self.lexicon = lexicon
        self._numbers = words_of("number-word", lexicon)
        self._more = self._numbers | words_of("and", lexicon)
        self.later = lexicon.later | self._more | AFTER_A_FIGURE | {""}

    def __missing__(self, written: str) -> Part:
        if written.endswith(PARAGRAPH_END):
            return self._at_end(self[written[:-1]], len(written) - 1)
        row, rows = read_row(written, self.lexicon)
        last = row[-1][0].lower() if row else ""
        part = Part(rows, row[0][0].lower() if row else "", self._together(row, last))
        if len(self) < MOST_KNOWN and len(written) <= LONGEST_KNOWN:
            self[written] = part
        return part

    def _together(self, row: list[re.Match[str]], last: str) -> frozenset[str] | None:
        if goes_on(row, self.lexicon):
            return None
        if last[-1:].isdigit():
            return AFTER_A_FIGURE
        together = frozenset(self.lexicon.words.get(last, ())) - {""}
        if last in self._numbers:
            together |= self._more
        return together | {""} if together else NOTHING

    def _at_end(self, part: Part, size: int) -> Part:
        """Return the last part of a paragraph, which a stop follows."""
        rows = part.rows
        stop = self.lexicon.letters["stop"]
        return Part(
            Rows(rows.letters + stop, (*rows.values, ""), (*rows.starts, size), (*rows.ends, size)),
            part.first,
            NOTHING,
        )

    def is_apart(self, written: list[str], at: int) -> bool:
        """Tell whether nothing that stands before a part goes together with it, or what follows."""
        part = self[written[at]]
        alone = part.together == NOTHING and part.first not in self.later
        return alone or written[at - 1].endswith(PARAGRAPH_END)


class _Signs(dict[str, str]):
    """The letters of the signs behind a word, marked where they end a sentence for certain."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, signs: str) -> str:
        _, rows = read_row(f"word{signs}", self._lexicon)
        ends = STOP if SENTENCE_END.search(f"word{signs}") else ""
        self[signs] = rows.letters[1:] + ends
        return self[signs]


class Known(dict[str, str]):
    """The letters of parts of texts, with marks of what they may hold and go together with."""

    def __init__(self, anchors: Anchors) -> None:
        super().__init__()
        self.parts = Parts(anchors.lexicon)
        self._anchors = anchors
        self._signs = _Signs(anchors.lexicon)
        self._listed = {*anchors.lexicon.words, *self.parts.later, *anchors.words}

    def __missing__(self, written: str) -> str:
        if written.endswith(PARAGRAPH_END):
            marked = self[written[:-1]].rstrip(BEFORE + STOP + SPACE)
            return marked + self._anchors.lexicon.letters["stop"] + STOP + SPACE
        marked = self._of_plain_words(written) or self._of_any(written)
        if len(self) < MOST_KNOWN and len(written) <= LONGEST_KNOWN:
            self[written] = marked
        return marked

    def _of_plain_words(self, written: str) -> str:
        """Return what is said of words of no list, with a sign before and behind; else nothing."""
        lexicon = self._anchors.lexicon
        sign = written[-1:]
        word, sign = (written, "") if sign.isalpha() else (written[:-1], sign)
        if len(word) > 1 and word.isalpha() and sign in PLAIN_SIGNS:
            if word.lower() in self._listed:
                return ""
            return lexicon.letters["X" if word[0].isupper() else "x"] + self._signs[sign] + SPACE
        plain = PLAIN.fullmatch(written)
        if plain is None:
            return ""
        letters = []
        for word in plain[2].split("-"):
            if word.lower() in self._listed:
                return ""
            letters.append(lexicon.letters["X" if word[0].isupper() else "x"])
        before = lexicon.letters["mark"] if plain[1] else ""
        return before + lexicon.letters["hyphen"].join(letters) + self._signs[plain[3]] + SPACE

    def _of_any(self, written: str) -> str:
        part = self.parts[written]
        marked = (AFTER if part.first in self.parts.later else "") + part.rows.letters
        if self._anchors.has(written):
            marked += ANCHOR
        if part.together is None or part.together:
            marked += BEFORE
        if (end := SENTENCE_END.search(written)) is not None:
            word, lexicon = end[1].lower(), self._anchors.lexicon
            marked += STOP if word not in lexicon.words and word not in lexicon.later else ""
        return marked + SPACE


def dated_tokens(text: str, known: Known) -> Tokens:
    """Cut the sentences of a text that may hold a date into tokens.

    Args:
        text: Any text.
        known: What is remembered of the parts of texts in its language.

    Returns:
        Their tokens as `tokenise` gives them, those of all other sentences left out.
    """
    written = _with_paragraph_ends(text).split(" ")
    marked = "".join(map(known.__getitem__, written))
    letters: list[str] = []
    parts: list[str] = []
    numbers: list[int] = []
    after = position = 0
    for sentence in DATED.finditer(marked):
        begin, end = sentence.span()
        first = after + marked.count(SPACE, position, begin)
        after = first + marked.count(SPACE, begin, end)
        position = end
        found, own = sentence[0], written[first:after]
        together = _together(found, own, known.parts) if BEFORE in found else []
        if together:
            begins = _beginnings(own, together, known.parts)
            own = [" ".join(own[one:next_]) for one, next_ in pairwise((*begins, len(own)))]
            found = "".join(map(known.__getitem__, own))
            numbers += [first + one for one in begins]
        else:
            numbers += range(first, after)
        letters.append(found)
        parts += own
    whole = "".join(letters)
    for mark in (AFTER, ANCHOR, BEFORE, STOP):
        whole = whole.replace(mark, "")
    lettered = whole.split(SPACE)[:-1]
    sizes = list(accumulate(map(len, written), initial=0))
    return Tokens(
        "".join(lettered),
        lru_cache(maxsize=None)(partial(_rows, known.parts, parts)),
        list(accumulate(map(len, lettered))),
        partial(_place, numbers, sizes),
    )


def _place(numbers: Sequence[int], sizes: Sequence[int], part: int) -> int:
    """Return where a part begins: all the parts of the text before it, and a space after each."""
    number = numbers[part]
    return sizes[number] + number


def _together(found: str, written: list[str], known: Parts) -> list[int]:
    """Return the numbers of the parts that go together with the next."""
    return [
        number
        for number in (found.count(SPACE, 0, one.start()) for one in TOGETHER.finditer(found))
        if known[written[number]].goes_with(known[written[number + 1]])
    ]


def _rows(known: Parts, parts: Sequence[str], number: int) -> Rows:
    return known[parts[number]].rows


def _with_paragraph_ends(text: str) -> str:
    """Return a text of the same length with spaces for line ends, and the ends of paragraphs."""
    if PARAGRAPH_END in text:
        text = text.replace(PARAGRAPH_END, "\ufffd")
    text = text.replace("\n\n", f"{PARAGRAPH_END} ")
    if "\n" in text:
        text = PARAGRAPH.sub(lambda end: PARAGRAPH_END.ljust(len(end[0])), text)
        text = text.replace("\n", " ")
    return text


def _beginnings(written: list[str], together: list[int], known: Parts) -> list[int]:
    """Return where parts begin once each is joined to the next it goes with, and what follows."""
    begins: list[int] = []
    done = 0
    for at in together:
        if at >= done:
            begins += range(done, at + 1)
            done = at + 1
            while done < len(written) and not known.is_apart(written, done):
                done += 1
    return [*begins, *range(done, len(written))]
