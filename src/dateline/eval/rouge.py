"""ROUGE-LSum: longest common subsequences, sentence by sentence (line by line).

Rows of the dynamic programme are kept as bit vectors, so that a page takes milliseconds.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

WORD = re.compile(r"[a-z0-9]+")


def rouge_lsum(gold: str, answer: str) -> float:
    """Return the F1 of union longest common subsequences between the lines of two texts.

    Args:
        gold: The reference; each line is one sentence.
        answer: The text to be judged; each line is one sentence.

    Returns:
        F1 between 0 and 1; 0 where either has no word of ASCII letters or digits.

    Source:
        Lin (2004), ROUGE, section 3.2; words in small letters, ASCII letters and digits only, no
        stemming, as in the widely used reference implementation.
    """
    wanted = [WORD.findall(line.lower()) for line in gold.split("\n") if line]
    given = [WORD.findall(line.lower()) for line in answer.split("\n") if line]
    expected, answered = sum(map(len, wanted)), sum(map(len, given))
    if not expected or not answered:
        return 0.0
    left_gold = Counter(word for line in wanted for word in line)
    left_answer = Counter(word for line in given for word in line)
    sentences = [(line, _positions(line)) for line in given if line]
    hits = 0
    for line in wanted:
        words = set(line)
        kept: set[int] = set(range(len(line))) if line in given else set()
        for candidate, positions in sentences:
            if len(kept) == len(line):
                break
            if not words.isdisjoint(positions):
                kept.update(common_subsequence(line, candidate, positions))
        for at in sorted(kept):
            word = line[at]
            if left_gold[word] > 0 and left_answer[word] > 0:
                hits += 1
                left_gold[word] -= 1
                left_answer[word] -= 1
    return 2 * hits / (expected + answered)


def rouge_lsum_optional(gold: str, answer: str) -> float:
    """Return ROUGE-LSum against a body some of whose paragraphs may be there or not.

    Args:
        gold: The body; a line in square brackets is optional.
        answer: The text to be judged.

    Returns:
        The F1 against the body with all lines, or without those optional ones whose absence, one
        after the other, makes it higher.

    Source:
        Dallabetta et al. (2024), Fundus, evaluation data and scoring.
    """
    lines = gold.split("\n")
    best = rouge_lsum(gold, answer)
    for line in [x for x in lines if x.startswith("[") and x.endswith("]")]:
        fewer = [x for x in lines if x is not line]
        value = rouge_lsum("\n".join(fewer), answer)
        if value > best:
            best, lines = value, fewer
    return best


def _positions(words: Sequence[str]) -> Mapping[str, int]:
    """Return, for each word, the bits of the positions where it stands."""
    bits: defaultdict[str, int] = defaultdict(int)
    for at, word in enumerate(words):
        bits[word] |= 1 << at
    return dict(bits)


def common_subsequence(
    gold: Sequence[str], answer: Sequence[str], positions: Mapping[str, int] | None = None
) -> list[int]:
    """Return the positions in `gold` of a longest common subsequence with `answer`.

    Of several, the one is taken that is met walking back from both ends and leaving out the
    gold's word first, which is the reference implementation's choice.

    Args:
        gold: Words.
        answer: Words.
        positions: `_positions(answer)`, where the caller has it.

    Returns:
        Positions in rising order.

    Source:
        Hyyrö (2004), Bit-parallel LCS-length computation revisited.
    """
    bits = _positions(answer) if positions is None else positions
    full = (1 << len(answer)) - 1
    rows = [full]
    row = full
    for word in gold:
        match = bits.get(word, 0)
        step = row & match
        row = ((row + step) | (row - step)) & full
        rows.append(row)

    def length(i: int, j: int) -> int:
        return j - (rows[i] & ((1 << j) - 1)).bit_count()

    found: list[int] = []
    i, j = len(gold), len(answer)
    while i > 0 and j > 0:
        if gold[i - 1] == answer[j - 1]:
            found.append(i - 1)
            i -= 1
            j -= 1
        elif length(i, j - 1) > length(i - 1, j):
            j -= 1
        else:
            i -= 1
    return found[::-1]
