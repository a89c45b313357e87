"""What members of a parliament call each other: "my right hon. Friend the Foreign Secretary".

The full stop of "hon." ends no sentence, and before an office the courtesy tells nothing.
"""

import re

_BEFORE_AN_OFFICE = (
    r"\b(?:[Mm]y|[Oo]ur|[Tt]he)[ ](?:right[ ])?(?:hon\.|noble|learned)(?:[ ]and[ ]\w+)?"
    r"[ ](?:Friend|Lord|Lady|Gentleman)s?,?[ ](?=the[ ][A-Z])"
)
COURTESY = re.compile(
    rf"(?P<office>{_BEFORE_AN_OFFICE})|\b[Hh]on(?P<stop>\.)(?=[ ](?:and[ ]|[A-Z]))"
)


def courtesies(piece: str) -> list[tuple[int, int]]:
    """Return the stretches of a paragraph that only such courtesies need.

    Args:
        piece: A paragraph.
    """
    return [found.span(found.lastgroup or 0) for found in COURTESY.finditer(piece)]
