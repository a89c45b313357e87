"""The lines of a page as it was written: where each stands, and whether it tells or heads."""

import re

import msgspec

SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
MARKS = " \t#*•·▪■►▶▼▲▽△↑↓→–—-:.|"


class Written(msgspec.Struct, frozen=True):
    """A line: where it stands, and what it says without the marks around it."""

    start: int
    end: int
    text: str

    @property
    def is_told(self) -> bool:
        """Say whether it is a sentence rather than a heading."""
        return SENTENCE_END.search(self.text) is not None and len(self.text.split()) > 1

    @property
    def name(self) -> str:
        """Return its words alone."""
        return self.text.strip(MARKS)
