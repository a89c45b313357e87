"""One weight of a file of weights: what it is of, and how much."""

from collections.abc import Collection

from dateline.datafiles import Paragraph


def named_weight(paragraph: Paragraph, known: Collection[str]) -> tuple[str, float] | None:
    """Return the feature that a paragraph weighs and its weight.

    Args:
        paragraph: A paragraph of a file of weights.
        known: The features that there are.

    Returns:
        The pair; None for a paragraph that names no feature.

    Raises:
        DataFileError: The feature is not known, or its weight is no number.
    """
    name = paragraph.value("feature")
    if not name:
        return None
    if name not in known:
        raise paragraph.fault(
            "feature", f"unknown feature {name!r}", f"known: {', '.join(sorted(known))}"
        )
    return name, number_of(paragraph, "weight")


def number_of(paragraph: Paragraph, key: str) -> float:
    """Return the number that stands at a key. Raises DataFileError where none does."""
    shown = paragraph.value(key)
    try:
        return float(shown)
    except ValueError:
        raise paragraph.fault(key, f"{shown!r} is no number", "write one, such as -0.25") from None
