"""How many a noun phrase says: exact numbers, rounded ones, ranges, dozens and hundreds."""

import re

from dateline.grammar import Sentence
from dateline.records import Quantity

WORDS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
MULTIPLES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
YEAR = re.compile(r"(?:19|20)\d\d")
AT_LEAST = ("at least", "more than", "over", "above", "no fewer than", "upwards of")
AT_MOST = ("up to", "at most", "fewer than", "less than", "no more than", "under")
ROUGHLY = (
    "about",
    "around",
    "some",
    "roughly",
    "approximately",
    "nearly",
    "almost",
    "an estimated",
)
ROUGH_SHARE = 0.1
LONGEST_LEAD = 3


def quantity_of(sentence: Sentence, index: int, as_of: str | None) -> Quantity | None:
    """Return how many the noun at token `index` counts.

    Args:
        sentence: The sentence.
        index: The noun ("troops" in "some 1,500 troops").
        as_of: The ISO day the number stands for.

    Returns:
        The range, None where the noun phrase counts nothing. "about" widens by a tenth, "up to"
        and "at least" leave an end open, "hundreds of" is at least two hundred.
    """
    noun = sentence.tokens[index]
    lead = _counted(sentence, index)
    if not lead:
        return None
    tokens = [sentence.tokens[place] for place in lead]
    numbers = _numbers([token.text.lower() for token in tokens])
    if not numbers or (len(tokens) == 1 and YEAR.fullmatch(tokens[0].text)):
        return None
    first = max(lead[0] - LONGEST_LEAD, 0)
    before = " ".join(token.text.lower() for token in sentence.tokens[first : lead[-1]])
    low, high = _range(numbers, before, tokens[0].text.lower())
    start = tokens[0].start - sentence.start
    return Quantity(
        low=low,
        high=high,
        unit=noun.lemma,
        as_of=as_of,
        text=sentence.text[start : noun.end - sentence.start],
    )


def _counted(sentence: Sentence, index: int) -> list[int]:
    for child in sentence.dependents(index, "nummod"):
        below = sorted(
            [child, *sentence.dependents(child, "compound", "quantmod", "nummod", "conj")]
        )
        return list(range(below[0], below[-1] + 1))
    token = sentence.tokens[index]
    head = sentence.tokens[token.head]
    if token.dep == "pobj" and head.lemma == "of":
        above = sentence.tokens[head.head]
        if above.lemma in MULTIPLES:
            return [above.index]
    return []


def _numbers(words: list[str]) -> list[float]:
    found: list[float] = []
    current: float | None = None
    for word in words:
        digits = NUMBER.fullmatch(word)
        if digits:
            if current is not None:
                found.append(current)
            current = float(word.replace(",", ""))
        elif word in WORDS:
            current = (current or 0) + WORDS[word]
        elif word.rstrip("s") in MULTIPLES:
            plural = word.endswith("s") and current is None
            current = (current or (2 if plural else 1)) * MULTIPLES[word.rstrip("s")]
        elif current is not None:
            found.append(current)
            current = None
    if current is not None:
        found.append(current)
    return found


def _range(numbers: list[float], before: str, first_word: str) -> tuple[float | None, float | None]:
    if len(numbers) > 1:
        return min(numbers), max(numbers)
    number = numbers[0]
    if first_word.endswith("s") and first_word.rstrip("s") in MULTIPLES:
        return number, None
    if any(words in before for words in AT_LEAST):
        return number, None
    if any(words in before for words in AT_MOST):
        return None, number
    if any(f" {words} " in f" {before} " for words in ROUGHLY):
        return number * (1 - ROUGH_SHARE), number * (1 + ROUGH_SHARE)
    return number, number
