"""What a monitor writes into the words he hears: "[Presenter]", "[words indistinct]"."""

import re
from functools import lru_cache

from dateline.grammar.words import words

BRACKET = re.compile(r"\[(?P<note>[^\[\]\n]{2,80})\][ \t]*")
TIMES = r"(?:(?:one|two|three|four|few|several|\d+)\s)?"
"""How many words were not heard may be told."""


def without_notes(text: str) -> str:
    """Return a text with blanks for its transcriber's notes, each character in its place.

    Args:
        text: The text; one without such notes is returned itself.
    """
    if "[" not in text:
        return text
    return BRACKET.sub(
        lambda found: " " * len(found[0]) if _notes().match(found["note"]) else found[0], text
    )


@lru_cache(maxsize=1)
def _notes() -> re.Pattern[str]:
    """Match who speaks ("Rakic - recording", "reporter"), and what was not heard or is left out."""
    voices = "|".join(map(re.escape, sorted(words("voices"))))
    remarks = "|".join(map(re.escape, sorted(words("remarks-of-monitors"), reverse=True)))
    return re.compile(
        rf"(?:(?:{voices})(?:\s\w+){{0,3}}$|[^:]{{2,40}}\s[-–]\s(?:recording|in\s[A-Z]\w+)"
        rf"|{TIMES}(?:{remarks})(?!\w))",
        re.IGNORECASE,
    )
