"""The sentences of a text that may hold a date, cut into tokens; all others are passed over.

A text is parted at its spaces, and of every part so written it is remembered which categories its
tokens have, whether it may hold an anchor, and whether it may go together with the next: news says
the same words again and again.
"""

import re
from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import accumulate
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
        plain = PLAIN.fullmatch(written)
        if plain is None:
            return ""
        lexicon = self._anchors.lexicon
        letters = []
        for word in plain[2].split("-"):
            lower = word.lower()
            if lower in lexicon.words or lower in self.parts.later or lower in self._anchors.words:
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
    places: list[int] = []
    at = start = position = 0
    for sentence in DATED.finditer(marked):
        first = at + marked.count(SPACE, position, sentence.start())
        after = first + marked.count(SPACE, sentence.start(), sentence.end())
        start += sum(map(len, written[at:first])) + first - at
        at, position = first, sentence.start()
        found, own = sentence[0], written[first:after]
        together = [
            number
            for number in (found.count(SPACE, 0, one.start()) for one in TOGETHER.finditer(found))
            if known.parts[own[number]].goes_with(known.parts[own[number + 1]])
        ]
        if together:
            own = _joined(own, together, known.parts)
            found = "".join(map(known.__getitem__, own))
        letters.append(found)
        parts += own
        places += accumulate([len(part) + 1 for part in own[:-1]], initial=start)
    whole = "".join(letters)
    for mark in (AFTER, ANCHOR, BEFORE, STOP):
        whole = whole.replace(mark, "")
    lettered = whole.split(SPACE)[:-1]
    return Tokens(
        "".join(lettered),
        lru_cache(maxsize=None)(partial(_rows, known.parts, parts)),
        list(accumulate(map(len, lettered))),
        places,
    )


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


def _joined(written: list[str], together: list[int], known: Parts) -> list[str]:
    """Make one of each part that goes together with the next, and of what may go on from there."""
    joined: list[str] = []
    done = 0
    for at in together:
        if at >= done:
            joined += written[done:at]
            done = at + 1
            while done < len(written) and not known.is_apart(written, done):
                done += 1
            joined.append(" ".join(written[at:done]))
    return joined + written[done:]
