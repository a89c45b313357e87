"""A parsed sentence: tokens with lemma, part of speech and dependency, and who depends on whom.

Labels are those of the ClearNLP scheme that spaCy's English pipelines use (nsubj, nsubjpass,
dobj, prep, pobj, agent, relcl, acl, xcomp, ccomp, advcl, conj, appos, poss, compound …) and the
universal parts of speech.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import Any

import msgspec

LONGEST_LABEL = 8


class Token(msgspec.Struct, frozen=True, gc=False):
    """One token. `index` and `head` count within the sentence; `start`, `end` within the text.

    The root's head is itself.
    """

    index: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int


class Sentence(msgspec.Struct, frozen=True, dict=True):
    """One sentence of a text: where it stands and its tokens."""

    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token, the indexes of its dependents from left to right."""
        lists: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                lists[token.head].append(token.index)
        return tuple(map(tuple, lists))

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """For each token, the label by which it depends on its head."""
        return tuple([token.dep for token in self.tokens])

    @cached_property
    def tags(self) -> frozenset[str]:
        """The fine parts of speech of the sentence's words."""
        return frozenset([token.tag for token in self.tokens])

    @cached_property
    def words(self) -> frozenset[str]:
        """The sentence's words in lower case, as they stand and as lemmas."""
        written = [token.text.lower() for token in self.tokens]
        return frozenset(written + [token.lemma for token in self.tokens])

    @cached_property
    def _bounds(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Where the tokens begin, and where they end."""
        return tuple([t.start for t in self.tokens]), tuple([t.end for t in self.tokens])

    def within(self, start: int, end: int) -> range:
        """Return the indexes of the tokens that share a character with a stretch of the text."""
        starts, ends = self._bounds
        return range(bisect_right(ends, start), bisect_left(starts, end))

    @cached_property
    def is_label(self) -> bool:
        """Whether it is nothing but the label of what follows ("MS HOLM:", "Mali:")."""
        return self.text.endswith(":") and len(self.tokens) <= LONGEST_LABEL

    @cached_property
    def worked_out(self) -> dict[Any, Any]:
        """What was worked out of the sentence and may be asked for again, by what it is."""
        return {}

    def dependents(self, index: int, *labels: str) -> list[int]:
        """Return the dependents of token `index` that carry one of `labels` (all if none given)."""
        below = self.children[index]
        if not below or not labels:
            return list(below)
        found = []
        label = self.labels
        # A loop, no comprehension: it is asked some thirty times a word and finds little.
        for child in below:
            if label[child] in labels:
                found.append(child)
        return found

    def lemmas(self, index: int, *labels: str) -> set[str]:
        """Return the lemmas of the dependents of token `index` that carry one of `labels`."""
        return {self.tokens[child].lemma for child in self.dependents(index, *labels)}

    def behind(self, index: int, *prepositions: str) -> list[int]:
        """Return the words that the `prepositions` on token `index` govern (any if none given)."""
        return self.governed(index, ("prep",), *prepositions)

    def agents(self, index: int) -> list[int]:
        """Return who did what a passive or a participle tells ("hit by rebels"), by its words."""
        return self.governed(index, ("agent",))

    def governed(self, index: int, labels: Iterable[str], *prepositions: str) -> list[int]:
        """Return what those dependents of token `index` govern that carry one of `labels`.

        Args:
            index: The token.
            labels: Labels of prepositions.
            prepositions: Their lemmas; any if none given.
        """
        found = []
        for preposition in self.dependents(index, *labels):
            if not prepositions or self.tokens[preposition].lemma in prepositions:
                found += self.dependents(preposition, "pobj")
        return found
