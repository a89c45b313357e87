"""Names that an age or an initial tells to be persons: "Chad Hull, 37,", "Cameron L. Roe"."""

from collections.abc import Container, Sequence

INITIAL = 2
COMMON_AGE = range(14, 100)


def persons_told(texts: Sequence[str], roles: Container[str]) -> frozenset[int]:
    """Return the words that an age or a middle initial tells to be somebody's own names.

    Args:
        texts: The words of a sentence.
        roles: The head words of roles, lower case: who is called by one has no first name there.
    """
    found: set[int] = set()
    for at in range(1, len(texts)):
        first = at - 1
        if _is_initial(texts[first]) and first:
            first -= 1
        elif not _has_an_age(texts, at):
            continue
        if _is_a_name(texts[at]) and _is_a_name(texts[first]) and texts[first].lower() not in roles:
            found.update((first, at))
    return frozenset(found)


def _is_a_name(text: str) -> bool:
    return text.isalpha() and text[:1].isupper() and text[1:].islower()


def _is_initial(text: str) -> bool:
    return len(text) == INITIAL and text[0].isupper() and text[1] == "."


def _has_an_age(texts: Sequence[str], last: int) -> bool:
    """Say whether an age between commas stands behind a word."""
    age = texts[last + 2] if last + 3 < len(texts) else ""
    commas = texts[last + 1 : last + 4 : 2] == [",", ","]
    return commas and age.isdigit() and int(age) in COMMON_AGE
