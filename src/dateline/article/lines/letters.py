"""What tells two lines apart."""

import re

_NO_LETTER = re.compile(r"\W+")


def letters(text: str) -> str:
    """Return what tells two lines apart: their letters and digits, whatever their case."""
    return _NO_LETTER.sub("", text.casefold())
