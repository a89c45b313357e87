"""Sentences that go on without end: cut between clauses, and each part is parsed by itself.

What asks of every two things of a sentence how they hang together takes time that grows with the
square of its length and more. No prose has such sentences; lists, tables and floods have.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from dateline.grammar.parsing.parser import Parser
from dateline.grammar.sentence import Sentence

MOST_WORDS: Final = 300
SHORTEST_PART: Final = 150
BREAKS: Final = (frozenset(";"), frozenset(":—–"), frozenset(","))
"""What a sentence is cut behind, the best first."""


def parts_of(sentence: Sentence, parser: Parser) -> Iterator[Sentence]:
    """Return a sentence, or the parts of one that is too long, nothing of it lost.

    Args:
        sentence: A parsed sentence.
        parser: From `load_parser`.
    """
    words = sentence.tokens
    if len(words) <= MOST_WORDS:
        yield sentence
        return
    cuts = [0]
    while len(words) - cuts[-1] > MOST_WORDS:
        cuts.append(_cut(sentence, cuts[-1]))
    for first, after in pairwise([*cuts, len(words)]):
        start = words[first].start
        end = words[after - 1].end
        piece = sentence.text[start - sentence.start : end - sentence.start]
        for parsed in parser.parse_at([(piece, start)]):
            yield from parsed


def _cut(sentence: Sentence, first: int) -> int:
    """Return the token behind the last good break of the next words from `first` on."""
    last = first + MOST_WORDS
    for marks in BREAKS:
        for index in range(last - 1, first + SHORTEST_PART, -1):
            if sentence.tokens[index].text in marks:
                return index + 1
    return last
