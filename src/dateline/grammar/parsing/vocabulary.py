"""Words that English writes in small letters: those of a pipeline's lemmatizer, and their forms."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from dateline.grammar.words import words

PARTS_OF_SPEECH = ("noun", "verb", "adj", "adv")
SHORTEST_STEM = 2


class Vocabulary:
    """The words of a lemmatizer's lists, by the parts of speech that they may be.

    The lists have names of nouns as well, all in lower case: "lima" is a bean and a town.
    """

    def __init__(self, tables: Any) -> None:
        self._lemmas = _by_part(tables.get_table("lemma_index", {}))
        self._irregular = _by_part(tables.get_table("lemma_exc", {}))
        self._endings = _by_part(tables.get_table("lemma_rules", {}))
        self._known: dict[str, frozenset[str]] = {}

    @cached_property
    def is_empty(self) -> bool:
        """Whether the pipeline has no such lists."""
        return not any(self._lemmas.values())

    def parts_of_speech(self, word: str) -> frozenset[str]:
        """Return which of noun, verb, adjective and adverb a lower-case word may be, if any.

        A word of grammar ("against", "themselves") is "function" alone.
        """
        if word not in self._known:
            self._known[word] = (
                frozenset({"function"})
                if word in words("function-words")
                else frozenset(part for part in PARTS_OF_SPEECH if self._may_be(word, part))
            )
        return self._known[word]

    def _may_be(self, word: str, part: str) -> bool:
        lemmas = self._lemmas[part]
        if word in lemmas or word in self._irregular[part]:
            return True
        return any(
            word.endswith(ending)
            and len(word) - len(ending) >= SHORTEST_STEM
            and word[: len(word) - len(ending)] + instead in lemmas
            for ending, instead in self._endings[part]
            if ending
        )


def _by_part(table: Mapping[str, Any]) -> dict[str, Sequence[Any]]:
    """Return what a table has for each part of speech; nothing where it has none."""
    return {part: table.get(part, ()) for part in PARTS_OF_SPEECH}
