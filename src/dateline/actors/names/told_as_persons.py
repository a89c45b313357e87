"""Names that an age or an initial tells to be persons: "Chad Hull, 37,", "Cameron L. Roe"."""

from collections.abc import Container, Sequence

INITIAL = 2
COMMON_AGE, DIGITS = range(14, 100), 2


def persons_told(texts: Sequence[str], roles: Container[str]) -> frozenset[int]:
    """Return the words that an age or a middle initial tells to be somebody's own names.

    Args:
        texts: The words of a sentence.
        roles: The head words of roles, lower case: who is called by one has no first name there.
    """
    found: set[int] = set()
    for at, text in enumerate(texts):
        if text.isdecimal() and _is_an_age(texts, at):
            first, last = at - 3, at - 2
        elif len(text) == INITIAL and _is_initial(text):
            first, last = at - 1, at + 1
        else:
            continue
        if first < 0 or last >= len(texts) or not _is_a_name(texts[last]):
            continue
        if _is_a_name(texts[first]) and texts[first].lower() not in roles:
            found.update((first, last))
    return frozenset(found)


def _is_a_name(text: str) -> bool:
    return text.isalpha() and text[:1].isupper() and text[1:].islower()


def _is_initial(text: str) -> bool:
    return text[0].isupper() and text[1] == "."


def _is_an_age(texts: Sequence[str], at: int) -> bool:
    """Say whether a number stands between commas behind a word, and may be somebody's age."""
    beside = [*texts[at - 1 : at + 2 : 2]]
    return beside == [",", ","] and len(texts[at]) == DIGITS and int(texts[at]) in COMMON_AGE
