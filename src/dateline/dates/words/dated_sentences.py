"""The sentences of a text that may hold a date, cut into tokens; all others are passed over.

A text is parted at its spaces. Of every part so written it is remembered whether it may hold an
anchor, end a sentence, or go together with its neighbour, and which categories its tokens have:
news says the same words again and again.
"""

import re
from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import Final

import msgspec

from dateline.dates.words.anchors import Anchors
from dateline.dates.words.lexicon import Lexicon, words_of
from dateline.dates.words.tokens import Rows, Tokens, goes_on, read_row

PARAGRAPH: Final = re.compile(r"\n[^\S\n]*\n")
PARAGRAPH_END: Final = "\0"
"""Stands at the end of a part for a `PARAGRAPH`."""
SENTENCE_END: Final = re.compile(r"(?:^|\W)([^\W\d_]{2,}|\d+)[.!?;]+[\"”’')\]]*$")
PLAIN: Final = re.compile(
    r"([“\"‘(\[]?)([^\W\d_]{2,}(?:-[^\W\d_]{2,})*)((?:['’]s)?[,.!?;:”\"'’)\]]{0,4})"
)
PLAIN_SIGNS: Final = frozenset(("", *",.!?;:”\"'’)]"))
AFTER_A_FIGURE: Final = frozenset({"a", "p", "am", "pm", "1/2", "1/3", "1/4"})
NOTHING: Final[frozenset[str]] = frozenset()
MOST_KNOWN: Final = 32_768
LONGEST_KNOWN: Final = 40

# What a part may hold, and how it may stand to those beside it: the bits of its flag.
AFTER, ANCHOR, BEFORE, STOP = 1, 2, 4, 8
FLAGS: Final = "abcdefghijklmnop"


def _with(bits: int, without: int = 0) -> str:
    """Return the flags that have some bits and lack others."""
    return "".join(flag for at, flag in enumerate(FLAGS) if at & bits == bits and not at & without)


DATED: Final = re.compile(
    f"(?:(?<=[{_with(STOP)}])|\\A)[{_with(0, STOP | ANCHOR)}]*"
    f"(?:[{_with(ANCHOR | STOP)}]|[{_with(ANCHOR, STOP)}][{_with(0, STOP)}]*[{_with(STOP)}]?)"
)
TOGETHER: Final = re.compile(f"[{_with(BEFORE)}](?=[{_with(AFTER)}])")


Marked = tuple[str, str]
"""The flag of a part, and the letters of its tokens."""

FLAG: Final = itemgetter(0)
LETTERS_OF: Final = itemgetter(1)


class Part(msgspec.Struct, frozen=True, gc=False):
    """A part of a text: its tokens by offsets within it, and its first word or mark.

    `together` are the first words of a next part that it may go together with; None for any.
    `anchored` tells whether it may hold a part of an anchor.
    """

    rows: Rows
    first: str
    together: frozenset[str] | None
    anchored: bool

    def goes_with(self, after: "Part") -> bool:
        """Tell whether the next part may go together with this one."""
        return self.together is None or after.first in self.together


class Parts(dict[str, Part]):
    """How parts of texts are cut, worked out when first asked for.

    `later` are the first words of parts that may go together with the one before.
    """

    def __init__(self, anchors: Anchors) -> None:
        super().__init__()
        self._anchors = anchors
        self.lexicon = lexicon = anchors.lexicon
        self._numbers = words_of("number-word", lexicon)
        self._more = self._numbers | words_of("and", lexicon)
        self.later = lexicon.later | self._more | AFTER_A_FIGURE | {""}

    def __missing__(self, written: str) -> Part:
        if written.endswith(PARAGRAPH_END):
            return self._at_end(self[written[:-1]], len(written) - 1)
        row, rows = read_row(written, self.lexicon)
        last = row[-1][0].lower() if row else ""
        first = row[0][0].lower() if row else ""
        part = Part(rows, first, self._together(row, last), self._anchors.among(row))
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
            part.anchored,
        )

    def is_apart(self, written: list[str], at: int) -> bool:
        """Tell whether nothing that stands before a part goes together with it, or what follows."""
        part = self[written[at]]
        alone = part.together == NOTHING and part.first not in self.later
        return alone or written[at - 1].endswith(PARAGRAPH_END)


class _Plain(dict[tuple[str, bool], Marked]):
    """What is said of a word of no list, by the signs behind it and whether it has a capital."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, key: tuple[str, bool]) -> Marked:
        signs, capital = key
        _, rows = read_row(f"{'Word' if capital else 'word'}{signs}", self._lexicon)
        ends = SENTENCE_END.search(f"word{signs}") is not None
        letter = self._lexicon.letters["X" if capital else "x"]
        self[key] = FLAGS[STOP * ends], letter + rows.letters[1:]
        return self[key]


class Known(dict[str, Marked]):
    """The flags and letters of parts of texts, worked out when first asked for."""

    def __init__(self, anchors: Anchors) -> None:
        super().__init__()
        self.parts = Parts(anchors)
        self._letters = anchors.lexicon.letters
        self._names = anchors.lexicon.words.keys() | anchors.lexicon.later
        self._listed = frozenset({*self._names, *self.parts.later, *anchors.words})
        self._plain = _Plain(anchors.lexicon)

    def __missing__(self, written: str) -> Marked:
        if written.endswith(PARAGRAPH_END):
            flag, letters = self[written[:-1]]
            return FLAGS[FLAGS.index(flag) & ~BEFORE | STOP], letters + self._letters["stop"]
        marked = self._of_plain_words(written) or self._of_any(written)
        if len(self) < MOST_KNOWN and len(written) <= LONGEST_KNOWN:
            self[written] = marked
        return marked

    def _of_plain_words(self, written: str) -> Marked | None:
        """Return what is said of words of no list, with a sign before and signs behind."""
        sign = written[-1:]
        word, sign = (written, "") if sign.isalpha() else (written[:-1], sign)
        if len(word) > 1 and word.isalpha() and sign in PLAIN_SIGNS:
            return None if word.lower() in self._listed else self._plain[sign, word[0].isupper()]
        plain = PLAIN.fullmatch(written)
        if plain is None or not self._listed.isdisjoint(plain[2].lower().split("-")):
            return None
        before = self._letters["mark"] if plain[1] else ""
        *earlier, last = plain[2].split("-")
        for word in earlier:
            before += self._letters["X" if word[0].isupper() else "x"] + self._letters["hyphen"]
        flag, letters = self._plain[plain[3], last[0].isupper()]
        return flag, before + letters

    def _of_any(self, written: str) -> Marked:
        part = self.parts[written]
        ends = SENTENCE_END.search(written)
        flag = FLAGS[
            AFTER * (part.first in self.parts.later)
            | ANCHOR * part.anchored
            | BEFORE * (part.together is None or bool(part.together))
            | STOP * (ends is not None and ends[1].lower() not in self._names)
        ]
        return flag, part.rows.letters


def dated_tokens(text: str, known: Known) -> Tokens:
    """Cut the sentences of a text that may hold a date into tokens.

    Args:
        text: Any text.
        known: What is remembered of the parts of texts in its language.

    Returns:
        Their tokens as `tokenise` gives them, those of all other sentences left out.
    """
    written = _with_paragraph_ends(text).split(" ")
    marked = list(map(known.__getitem__, written))
    flags = "".join(map(FLAG, marked))
    parts: list[str] = []
    letters: list[str] = []
    numbers: list[int] = []
    for sentence in DATED.finditer(flags):
        first, after = sentence.span()
        own = written[first:after]
        together = [
            at
            for at in (one.start() - first for one in TOGETHER.finditer(flags, first, after))
            if known.parts[own[at]].goes_with(known.parts[own[at + 1]])
        ]
        if together:
            begins = _beginnings(own, together, known.parts)
            own = [" ".join(own[one:next_]) for one, next_ in pairwise((*begins, len(own)))]
            numbers += [first + one for one in begins]
            letters += [known[part][1] for part in own]
        else:
            numbers += range(first, after)
            letters += map(LETTERS_OF, marked[first:after])
        parts += own
    sizes = list(accumulate(map(len, written), initial=0)) if parts else []
    return Tokens(
        "".join(letters),
        lru_cache(maxsize=None)(partial(_rows, known.parts, parts)),
        list(accumulate(map(len, letters))),
        partial(_place, numbers, sizes),
    )


def _place(numbers: Sequence[int], sizes: Sequence[int], part: int) -> int:
    """Return where a part begins: all the parts of the text before it, and a space after each."""
    number = numbers[part]
    return sizes[number] + number


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
