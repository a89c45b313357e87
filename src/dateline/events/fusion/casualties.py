"""Casualty figures, read from the words of a mention."""

import re

_NUMBER = r"(\d[\d,]*)"
_TOLL = re.compile(
    rf"\b(?:kill(?:s|ed|ing)?|dead|died|deaths?)\b\D{{0,30}}?{_NUMBER}|"
    rf"{_NUMBER}\s+(?:\w+\s+){{0,3}}(?:were\s+|was\s+)?(?:killed|dead|died)",
    re.IGNORECASE,
)


def read_toll(text: str) -> str | None:
    """Return how many a text says were killed, in figures, or None."""
    found = _TOLL.search(text)
    if found is None:
        return None
    return (found[1] or found[2]).replace(",", "")
