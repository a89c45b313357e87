"""Roles that counties are called by: "the Union County sheriff" is no trade unionist."""

from collections.abc import Sequence

from dateline.actors.words import words

COUNTIES = (["County"], ["Township"], ["Parish"])


def calls_a_county(texts: Sequence[str], index: int) -> bool:
    """Say whether a role or modifier is only what a county is called by.

    Args:
        texts: The words of a sentence.
        index: The word.
    """
    return (
        texts[index + 1 : index + 2] in COUNTIES
        and texts[index].lower() in words("counties-called-like-roles")
        and texts[index][:1].isupper()
    )
