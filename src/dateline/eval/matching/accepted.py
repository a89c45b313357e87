"""Types: which ones a gold event accepts, and when two are one class."""

from collections.abc import Iterable, Sequence

from dateline.eval.codes import Row

NONE = "NONE"
MERGED = frozenset(("CONCEDE", "RETREAT"))
MERGED_NAME = "CONCEDE+RETREAT"


def accepted_types(event: Row) -> tuple[str, ...]:
    """Return every type that a gold event accepts, the preferred one first."""
    named = event.get("plover") or event.get("event")
    accepted = [
        *([named] if named else []),
        *(event.get("plover_ok") or event.get("event_ok") or []),
    ]
    return tuple(dict.fromkeys(accepted))


def merges(gold: Iterable[Row]) -> bool:
    """Say whether a set makes CONCEDE and RETREAT one class."""
    return any(frozenset(accepted_types(event)) == MERGED for event in gold)


def type_class(
    answer: str | None, accepted: Sequence[str], *, merged: bool = False
) -> tuple[str, str]:
    """Return the classes (gold, answer) of a single-label decision.

    Args:
        answer: The type answered, None for no event.
        accepted: The types that the gold accepts; none where there is no event.
        merged: CONCEDE and RETREAT are one class in this set.

    Returns:
        Two class names, equal where the answer is right.
    """
    given = MERGED_NAME if merged and answer in MERGED else answer or NONE
    names = [MERGED_NAME if merged and kind in MERGED else kind for kind in accepted]
    if not names:
        return NONE, given
    return (given if given in names else names[0]), given
