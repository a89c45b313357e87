"""States that running text writes in capitals: "CHILE said", "backed by SOUTH AFRICA"."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

CAPITAL_WORD = re.compile(r"\b[A-Z]{4,}(?:[ -][A-Z]{2,})*\b")
# "Michel JORDAN": a surname, as some write it.
FIRST_NAME = re.compile(
    r"\b(?!The |In |For |By |But |And |While |When |At |On |From |Both )[A-Z][a-z]+ $"
)
LONGEST_BEFORE = 20
SHORTEST = 4


def states_in_capitals(of_states: Iterable[str], names: Container[str]) -> dict[str, str]:
    """Return the names of states by how they look in capitals, where nothing else looks so.

    Args:
        of_states: The spellings of states' names.
        names: Every spelling of the register.
    """
    return {
        spelling.upper(): spelling
        for spelling in of_states
        if len(spelling) >= SHORTEST and spelling.upper() not in names
    }


def find_in_capitals(
    text: str, states: Mapping[str, str], taken: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and spelling of each state that stands in capitals by itself.

    Args:
        text: A text without accents.
        states: What `states_in_capitals` returned.
        taken: Where names begin and end that were found in it.
    """
    for match in CAPITAL_WORD.finditer(text):
        if match[0] not in states:
            continue
        start, end = match.span()
        before = FIRST_NAME.search(text, max(0, start - LONGEST_BEFORE), start)
        if before is None and not any(first < end and start < last for first, last in taken):
            yield start, end, states[match[0]]
