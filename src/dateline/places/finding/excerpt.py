"""A run of capitalised words with as much of the text around it as tells whether it is a place.

Runs come back with the same few telling words beside them, and what is read in one excerpt need not
be read again.
"""

from functools import cache
from typing import Final

from dateline.places.finding.scan import (
    END_OF_DATELINE,
    LOOK_BACK,
    NEXT_LARGER,
    NEXT_NAME,
    NEXT_SHORT,
    NEXT_WORD,
    two_before,
)
from dateline.places.gazetteer.context import load_context

SIGNS: Final = frozenset("$'’")


def excerpt_of(text: str, begin: int, end: int) -> tuple[str, int]:
    """Return an excerpt in which a run is judged as in its text.

    Args:
        text: The text.
        begin: Where the run begins.
        end: Where it ends.

    Returns:
        The excerpt, and where in it the run begins.
    """
    before = _before(text, begin)
    return f"{before}{text[begin:end]}{_after(text, end)}", len(before)


@cache
def _telling_before() -> dict[str, str]:
    """Return the words that tell something before a run, each with the first of those alike."""
    known = load_context()
    tables = (
        known.locative, known.direction, known.person_before, known.type_before,
        known.settlement, known.at_a_site, known.person_called,
    )  # fmt: skip
    phrases = {word for phrase in known.type_before if " " in phrase for word in phrase.split()}
    own = phrases | {"the", "of"}
    words = own.union(*(phrase.split() for table in tables for phrase in table))
    first: dict[tuple[bool, ...], str] = {}
    return {
        word: word
        if word in own
        else first.setdefault(tuple(word in table for table in tables), word)
        for word in sorted(words)
    }


@cache
def _telling_after() -> dict[str, str]:
    """Return the words that tell something after a run, each with the first of those alike."""
    known = load_context()
    of_kinds = known.civic_after | known.type_after
    first: dict[tuple[bool, bool], str] = {}
    return {
        word: first.setdefault((word in known.speech, word in of_kinds), word)
        for word in sorted(known.speech | of_kinds)
        if " " not in word
    }


def _before(text: str, begin: int) -> str:
    if not begin:
        return ""
    telling = _telling_before()
    space = text.rfind(" ", max(0, begin - LOOK_BACK), begin - 1)
    word = text[space + 1 : begin - 1]
    if text[begin - 1] == " " and word in telling:
        # as `two_before`, of a word that no sign parts from the run
        back = text[max(0, begin - LOOK_BACK) : max(0, space)].lower().rsplit(None, 1)
        earlier = back[-1] if back else ""
    elif word.isalpha() and word.islower() and text[begin - 1] == " ":
        return ""
    else:
        earlier, word = two_before(text, begin)
        if word not in telling:
            return ""
    if earlier in telling:
        return f"{telling[earlier]} {telling[word]} "
    return "" if word == "the" else f"{telling[word]} "


def _after(text: str, end: int) -> str:
    if not text[end - 1].islower():
        filed = END_OF_DATELINE.match(text, end)
        if filed is not None:
            return filed.group()
    following = text[end : end + 1]
    if following.isspace():
        word = NEXT_WORD.match(text, end)
        telling = word and _telling_after().get(word[1])
        return f" {telling}" if telling else ""
    if following == ",":
        found = (pattern.match(text, end) for pattern in (NEXT_NAME, NEXT_LARGER, NEXT_SHORT))
        ends = [one.end() for one in found if one is not None]
        return text[end : max(ends) + 1] if ends else ""
    return following if following in SIGNS else ""
