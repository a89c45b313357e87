"""The words beside a name that call it a division: "the Luhansk region", "Kunduz province"."""

import re
from typing import Final

from dateline.places.toponym import Span

TYPE_KIND: Final = {
    "county": "admin2", "parish": "admin2", "borough": "admin2", "district": "admin2",
    "province": "admin1", "state": "admin1", "region": "admin1", "governorate": "admin1",
    "oblast": "admin1", "prefecture": "admin1", "department": "admin1", "krai": "admin1",
    "territory": "admin1", "city": "city", "town": "town", "village": "town", "hamlet": "town",
    "township": "town", "municipality": "city", "airport": "airport", "island": "island",
    "river": "river", "lake": "lake", "co": "admin2",
}  # fmt: skip
LOOSE: Final = ("region", "territory", "district", "department", "division", "canton", "raion")
"""Words that, in small letters, follow towns as well ("the Basel region", "a Leipzig district")."""
CAPITALISED: Final = r"[A-Z][\w'’-]*"
WORD: Final = r"[A-Z][\w'’]*"
NAME: Final = (
    rf"{WORD}(?:(?:[ -](?:al|ad|an|ar|as|ash|at|az|ez|el|e|de|do|da|of))?[ -]{WORD}){{0,2}}"
)
ROW: Final = rf"(?:, {NAME}){{0,12}}(?:,? and|,? or) (?:the )?(?!United){NAME}"
NO_DIVISION: Final = r"(?![ \n](?:attorney|court|judge|council|school|office|store|line|of [a-z]))"
FOLLOWS: Final = re.compile(
    r"[ \n](count(?=ies)|county|parish|province|state|governorate|oblast|prefecture|krai)"
    r"(?:s|ies)?\b",
    re.IGNORECASE,
)
LISTED_BEFORE: Final = re.compile(
    rf"{ROW} ((?i:governorate|province|oblast|prefecture|krai|count|state|township|river))"
    r"(?:s|ies)\b"
)
LOOSE_WORD: Final = r"([Rr]egion|[Tt]erritor(?=y|ies)|district|department|division|canton|raion)"
LOOSELY_FOLLOWS: Final = re.compile(rf"[ \n]{LOOSE_WORD}(?:s|y|ies)?\b{NO_DIVISION}")
LOOSELY_LISTED: Final = re.compile(rf"{ROW} {LOOSE_WORD}(?:s|ies)\b{NO_DIVISION}")
BEFORE: Final = re.compile(
    r"\b(?<!of )(?<!of the )"
    r"(count(?=y|ies)|province|state|governorate|oblast|prefecture|region|territor(?=y|ies)|"
    rf"district|department|canton|raion)(?:s|y|ies)? of (?:the )?(?:(?:{NAME}, )*{NAME},? and )?$"
)
OF_A_TYPE: Final = (
    r"(?: (?:region|province|governorate|oblast|state|district|department|prefecture|county|"
    r"village|town|township|area|neighbou?rhood|suburb|quarter|municipality|mountain|hill|valley|"
    r"camp)s?)?"
)
WHAT_IT_IS: Final = (
    r", an? (?:[a-z-]+ ){0,2}(?:neighbou?rhood|suburb|quarter|district|town|village|hamlet|city) "
    r"(?:in|of) "
)
SAYS_WHAT: Final = re.compile(WHAT_IT_IS)
GAP: Final = re.compile(
    rf"^{OF_A_TYPE}(?:, ?| \(|,? (?:in|of) |{WHAT_IT_IS})(?:the )?(?:[a-z-]+ )?"
    r"(?:(?:province|state|region|county|district|part|city|suburb) of )?(?:the )?$"
)
"""What parts a name from the larger place it lies in: ", central Mali", " hills of Mastung"."""
ROW_BEGINS: Final = (",", " and ", " or ")
LONGEST_BEFORE: Final = 90
STEMS: Final = {"count": "county", "territor": "territory"}
LOOSE_KEY: Final = re.compile(rf"^(.+) \(({'|'.join(LOOSE)})\)$")


def is_loose(word: str) -> bool:
    """Tell whether towns are called by a type word too ("the Basel region")."""
    return word.startswith("(")


def plain_word(word: str) -> str:
    """Return a type word without the parentheses of a loose one."""
    return word.strip("()")


def called_after(text: str, span: Span) -> tuple[str, bool]:
    """Return the type word after a name, or after the list it stands in, and whether it follows.

    Args:
        text: The story.
        span: The name.

    Returns:
        The word in the singular, with parentheses where towns are called so too, or nothing.
    """
    follows = not text.startswith(ROW_BEGINS, span.end)
    for right, listed, form in (
        (FOLLOWS, LISTED_BEFORE, "{}"),
        (LOOSELY_FOLLOWS, LOOSELY_LISTED, "({})"),
    ):
        found = (right if follows else listed).match(text, span.end)
        if found is not None:
            return form.format(_word(found.group(1))), follows
    return "", False


def called_before(text: str, span: Span) -> str:
    """Return the type word before a name or the list it stands in: "the regions of A and B".

    Args:
        text: The story.
        span: The name.

    Returns:
        As `called_after`.
    """
    begin = max(0, span.start - LONGEST_BEFORE)
    found = (
        BEFORE.search(text, begin, span.start)
        if text.find(" of ", begin, span.start) >= 0
        else None
    )
    if found is None:
        return ""
    word = _word(found.group(1))
    return f"({word})" if word in LOOSE else word


def _word(stem: str) -> str:
    lower = stem.lower()
    return STEMS.get(lower, lower)
