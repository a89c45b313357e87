"""How names are compared: without case, accents, hyphens, apostrophes and points."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ł": "l",
        "Ł": "l", "ı": "i", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "œ": "oe", "Œ": "oe",
        "'": None, "’": None, "‘": None, "ʼ": None, "ʻ": None, "`": None, "´": None, "ʹ": None,
        "ʿ": None, "ʾ": None, ".": None, "-": " ", "‐": " ", "‑": " ", "–": " ", "/": " ",
    }
)  # fmt: skip
_OPENINGS = re.compile(r"^(st|ste|mt|ft) ")
_SPELT = {"st": "saint ", "ste": "sainte ", "mt": "mount ", "ft": "fort "}
_SPACES = re.compile(r"\s+")


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """Return the key under which a name is looked up.

    Args:
        name: A name as written.

    Returns:
        Lower case, no accents, hyphens as spaces, `St.` spelt out.
    """
    if name.isalpha() and name.isascii():
        return name.lower()
    key = name.translate(_LETTERS)
    if not key.isascii():
        parts = unicodedata.normalize("NFKD", key)
        key = "".join(letter for letter in parts if not unicodedata.combining(letter))
    key = key.lower()
    if " " in key:
        key = _SPACES.sub(" ", key).strip()
        key = _OPENINGS.sub(lambda opening: _SPELT[opening.group(1)], key)
    return key
