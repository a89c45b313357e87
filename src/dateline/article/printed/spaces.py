"""White space as running text has it: spaces that hold words together, blanks at ends of lines.

Word processors, web pages and typists write what looks like one space in a dozen ways, and parsers
read most of them as words of their own.
"""

import re
from collections.abc import Iterator

_ODD = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_UNSEEN = "\u200b\u2060\ufeff"
LINE_END = re.compile(rf"[ \t\r{_ODD}{_UNSEEN}]+(?=\n|\Z)")
LONE_RETURN = re.compile(r"\r(?![\r\n])")
UNSEEN = re.compile(f"[{_UNSEEN}]+")
WIDE = re.compile(rf"[.,;:!?…][\"'”’»)\]]*(?P<blanks>[ {_ODD}]{{2,3}})(?=\S)")
ODD = re.compile(f"[{_ODD}]")


def plain_spaces(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the white space of a text that running text would have otherwise, and what it has.

    Two blanks behind a sentence are one; anywhere else they may part the columns of a table.

    Args:
        text: A story.
    """
    for found in LINE_END.finditer(text):
        yield *found.span(), ""
    if "\r" in text:
        yield from ((*found.span(), "\n") for found in LONE_RETURN.finditer(text))
    if "  " in text or not text.isascii():
        for found in WIDE.finditer(text):
            yield *found.span("blanks"), " "
    if not text.isascii():
        yield from ((*found.span(), "") for found in UNSEEN.finditer(text))
        yield from ((*found.span(), " ") for found in ODD.finditer(text))
