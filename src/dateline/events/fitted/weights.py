"""Files of fitted weights: what each feature adds, a few numbers beside, and chances of sums."""

from collections.abc import Collection, Mapping
from math import exp

from dateline.datafiles import Paragraph, check_keys, data_folder, read_paragraphs


def chance_of(odds: float) -> float:
    """Return the chance of log-odds."""
    return 1.0 / (1.0 + exp(-odds))


def text_of(folder: str, name: str) -> tuple[str, str]:
    """Return the text of a file of weights, and how errors name it."""
    path = data_folder() / folder / f"{name}.txt"
    return path.read_text(encoding="utf-8"), f"{folder}/{name}.txt"


def read_features(
    text: str, file: str, known: Collection[str], numbers: Mapping[str, float]
) -> tuple[dict[str, float], dict[str, float]]:
    """Read a file of weights.

    Args:
        text: What stands in it.
        file: How errors name it.
        known: The features that there are.
        numbers: What else it may hold, each with what it is where the file is silent; a paragraph
            that holds nothing else is to hold the first.

    Returns:
        The weights of the features that it names, and the numbers.

    Raises:
        DataFileError: The file is wrong: the message names file, line and mend.
    """
    weights: dict[str, float] = {}
    given = dict(numbers)
    keys_known = frozenset({"feature", "weight", *numbers})
    for paragraph in read_paragraphs(text, file):
        check_keys(paragraph, keys_known)
        weighed = named_weight(paragraph, known)
        keys = [key for key in numbers if paragraph.values(key)]
        if weighed is not None:
            weights[weighed[0]] = weighed[1]
        elif not keys:
            keys = [*numbers][:1]
        given |= {key: number_of(paragraph, key) for key in keys}
    return weights, given


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
