"""The tokenizer's rules for single words, taken up as texts hold those words."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from spacy.tokenizer import Tokenizer

from dateline.grammar.parsing.names_like_words import read_names_like_words

# In so many characters of text the rules are looked for one by one; after them all are taken up.
LOOKED_THROUGH = 8_000
KNOWN_TITLE = "gen."
BEHIND_INITIALS = r"(?<=[A-Z]\.)-(?=[a-z])"
BETWEEN_LETTERS = r"(?<=[^\W\d_])[”“](?=[^\W\d_])"


class SparingTokenizer(Tokenizer):  # type: ignore[misc]
    """A tokenizer that takes up a rule once a text holds its word, and in the end all of them.

    A rule bears only on texts that hold its word, so every text is read as with all of them; but
    a short page needs a few out of more than a thousand.
    """

    infix_finditer: Any

    def __init__(self, *given: Any, **named: Any) -> None:
        self._left: dict[str, Any] = {}
        self._looked_through = 0
        self._knows_names = False
        super().__init__(*given, **named)

    @property
    def rules(self) -> dict[str, Any]:
        """All rules, those too that no text has asked for."""
        self._take_up(self._left)
        rules: dict[str, Any] = Tokenizer.rules.__get__(self)
        return rules

    @rules.setter
    def rules(self, rules: Mapping[str, Any]) -> None:
        Tokenizer.rules.__set__(self, {})
        self._left = dict(rules)

    def __call__(self, text: str) -> Any:
        """Tokenize a text."""
        if self._left:
            self._looked_through += len(text)
            # A rule that holds a space is found in the text; one of several tokens, between which
            # the matcher of rules sees no space, in the text without any.
            held = text + "".join(text.split())
            late = self._looked_through > LOOKED_THROUGH
            self._take_up([word for word in self._left if late or word in held])
        document = super().__call__(text)
        if self._knows_names:
            read_names_like_words(document, text)
        return document

    def learn(self, words: Iterable[str]) -> None:
        """Take up that ranks and titles cut short are one token each, their full stop with them.

        They look to the parser like the one it knows best, behind which it ends no sentence.

        Args:
            words: The words; what the rules say already of one stays.
        """
        for word in words:
            self._left.setdefault(word, [{"ORTH": word, "NORM": KNOWN_TITLE}])

    def keep_whole(self, words: Mapping[str, str]) -> None:
        """Take up that words are one token each, read as others are.

        Args:
            words: The words as they are written, each with the one that it is read as.
        """
        for word, known in words.items():
            self._left.setdefault(word, [{"ORTH": word, "NORM": known}])

    def tell_names_from_words(self) -> None:
        """Read names that are spelt as words of every sentence as names."""
        self._knows_names = True

    def part_within_words(self) -> None:
        """Part what stands between two words without a space on either side.

        "U.S.-led" is three words, as "US-led" is; so is what a quotation mark ends and whatever
        follows it at once (“a farce”by).
        """
        pattern = self.infix_finditer.__self__.pattern
        parted = f"{pattern}|{BEHIND_INITIALS}|{BETWEEN_LETTERS}"
        self.infix_finditer = re.compile(parted).finditer

    def _take_up(self, words: Any) -> None:
        for word in sorted(words):
            self.add_special_case(word, self._left.pop(word))
