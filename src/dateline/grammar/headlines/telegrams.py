"""Texts in capitals, as telegrams and old wires are, in the letters of running text.

Parsers, name lists and date rules know words by their letters: "THE ARMY SAID" is "the army said"
to them, "LIMA" is Lima. Which words are names the callers' lists tell, the words beside them, and
that English has no such word.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

import msgspec

from dateline.grammar.headlines.capitals import WORD, begins_sentence, small_letter
from dateline.grammar.headlines.short_names import ShortName, short_names
from dateline.grammar.parsing.vocabulary import Vocabulary
from dateline.grammar.words import words

LONGEST_NAME = 5
LONGEST_SHORT = 5
SHORTEST_PLACE = 4
LONGEST_CODE = 3
VOWELS = frozenset("aeiouy")
POSSESSIVE = re.compile(r"(?:['’]s?|s['’])$")
ONE_NOUN = frozenset({"noun"})


class Name(NamedTuple):
    """A stretch of a text in capitals that is a name, and how that is written."""

    start: int
    end: int
    spelling: str


class Names(msgspec.Struct, frozen=True):
    """What tells names: those that stand in a text, first names, nations, and places by name.

    `first_names` are written as names are, `nations` ("salvadoran") in lower case. `is_place` says
    whether words in whatever letters are a place's name, the second argument whether English has
    not all of them.
    """

    spelt: Sequence[Name]
    first_names: frozenset[str]
    nations: frozenset[str]
    is_place: Callable[[str, bool], bool]


class _Word(NamedTuple):
    """A word in lower case, without a possessive ending, and where it stands."""

    start: int
    end: int
    lower: str


def running_letters(text: str, names: Names, vocabulary: Vocabulary) -> str:
    """Return a text in capitals as running text is written, each character in its place.

    Args:
        text: The text.
        names: What tells names.
        vocabulary: The words of English.
    """
    return _Telegram(text, names, vocabulary).rewritten()


class _Telegram:
    """A text in capitals, and what was found out of each of its words.

    `large` holds the numbers of words that begin with a capital, `whole` of those all in capitals,
    `known` of those whose letters a list has set.
    """

    def __init__(self, text: str, names: Names, vocabulary: Vocabulary) -> None:
        self._text = text
        self._names = names
        self._vocabulary = vocabulary
        self._letters = [small_letter(letter) for letter in text]
        self._words = [
            _Word(found.start(), found.end(), POSSESSIVE.sub("", found.group().lower()))
            for found in WORD.finditer(text)
        ]
        self._known: set[int] = set()
        self._large: set[int] = set()
        self._whole: set[int] = set()

    def rewritten(self) -> str:
        found = list(short_names(self._text, self._vocabulary.parts_of_speech))
        short = frozenset(name.short for name in found)
        self._take_spelt()
        for number in range(len(self._words)):
            if number not in self._known:
                self._take_by_itself(number, short)
        self._take_spelt_out(found)
        self._take_places()
        self._take_persons()
        self._take_before_names()
        for number, word in enumerate(self._words):
            if number in self._whole:
                end = word.start + len(word.lower)
                self._letters[word.start : end] = self._text[word.start : end]
            elif number in self._large or begins_sentence(self._text, word.start):
                self._letters[word.start] = self._text[word.start].upper()
        return "".join(self._letters)

    def _take_spelt(self) -> None:
        """Write the names of a list as they are spelt there."""
        starts = {word.start: number for number, word in enumerate(self._words)}
        for name in self._names.spelt:
            inside = [starts[at] for at in range(name.start, name.end) if at in starts]
            if len(inside) == 1 and self._may_be_small(inside[0], name.spelling):
                continue
            self._known.update(inside)
            self._large.update(inside)
            alike = len(name.spelling) == name.end - name.start
            for number in inside:
                word = self._words[number]
                if name.spelling.isupper():
                    self._whole.add(number)
                elif number != inside[0] and self._is_function(number):
                    self._large.discard(number)
                elif alike:
                    self._spell(word, name.spelling[word.start - name.start :])
                    self._large.discard(number)

    def _take_spelt_out(self, found: Sequence[ShortName]) -> None:
        """Write what a short name stands for as a name."""
        for number, word in enumerate(self._words):
            inside = any(name.start <= word.start < name.end for name in found)
            if inside and number not in self._known and not self._is_function(number):
                self._large.add(number)

    def _spell(self, word: _Word, spelling: str) -> None:
        """Give a word the large and small letters of a spelling."""
        for at, letter in enumerate(spelling[: word.end - word.start], word.start):
            self._letters[at] = self._text[at] if letter.isupper() else small_letter(self._text[at])

    def _may_be_small(self, number: int, spelling: str) -> bool:
        """Say whether a name of one word is a word of English as well: "MEND", "ARENA"."""
        noun = spelling.isupper() and self._words[number].lower in words("nouns-like-short-names")
        return noun or bool(self._kinds(number) - ONE_NOUN)

    def _take_by_itself(self, number: int, short: frozenset[str]) -> None:
        """Write a word as it is written wherever it stands."""
        word = self._words[number]
        size = word.end - word.start
        after = self._text[word.end : word.end + 2]
        if word.start and self._text[word.start - 1].isdigit():
            self._known.add(number)
        elif word.lower in words("titles-in-short"):
            return
        elif word.lower in words("particles-within-names"):
            self._known.add(number)
        elif (
            word.lower in short
            or word.lower in words("written-in-capitals")
            or (size <= LONGEST_CODE and re.match(r"-?\d", after) is not None)
            or (size == 1 and (word.lower != "a" or after[:1] == "."))
        ):
            self._whole.add(number)
        elif (
            word.lower in words("calendar-names")
            or word.lower in words("faiths-and-peoples")
            or word.lower in self._names.nations
        ):
            self._large.add(number)
        elif word.lower in words("calendar-words"):
            if self._is_dated(number):
                self._large.add(number)
            self._known.add(number)
        elif self._kinds(number):
            return
        elif size <= LONGEST_SHORT and VOWELS.isdisjoint(word.lower):
            self._whole.add(number)
        else:
            self._large.add(number)

    def _is_dated(self, number: int) -> bool:
        """Say whether "MAY", "MARCH" or "SUN" stands beside a figure, or behind "last"."""
        word = self._words[number]
        beside = self._text[max(word.start - 3, 0) : word.start]
        return (
            re.match(r"\.?\s+\d", self._text[word.end : word.end + 5]) is not None
            or re.search(r"\d\s+$", beside) is not None
            or (number > 0 and self._words[number - 1].lower in words("before-a-month"))
        )

    def _take_places(self) -> None:
        """Find the places: names of several words, and towns that a noun is called like."""
        number = 0
        while number < len(self._words):
            size = self._size_of_place(number)
            self._large.update(range(number, number + size))
            number += max(size, 1)

    def _size_of_place(self, number: int) -> int:
        if number in self._known or self._is_function(number):
            return 0
        for size in range(LONGEST_NAME, 1, -1):
            inside = range(number, number + size)
            if (
                inside.stop <= len(self._words)
                and not any(at in self._known for at in inside)
                and all(self._goes_on(at) for at in inside[1:])
                and not self._is_function(inside[-1])
                and self._names.is_place(
                    self._text[self._words[number].start : self._words[inside[-1]].end],
                    self._words[number].lower not in words("points-of-the-compass")
                    and any(self._is_foreign(at) for at in inside),
                )
            ):
                return size
        word = self._words[number]
        alone = self._kinds(number) == ONE_NOUN and word.end - word.start >= SHORTEST_PLACE
        common = word.lower in words("nouns-called-like-towns")
        return int(alone and not common and self._names.is_place(word.lower, False))

    def _is_foreign(self, number: int) -> bool:
        """Say whether a word is none of English, or stands before names of towns alone."""
        return not self._kinds(number) or self._words[number].lower in words("before-town-names")

    def _take_persons(self) -> None:
        """Find first names, and surnames behind them or a title, wherever these come back."""
        borne = {
            said[-1].lower()
            for name in self._names.spelt
            if len(said := name.spelling.split()) > 1
            and (
                said[0] in self._names.first_names
                or said[0].lower() in words("titles-before-names")
            )
        }
        surnames: set[str] = set()
        for number in range(len(self._words) - 1):
            if not self._goes_on(number + 1) or number + 1 in self._known:
                continue
            first, second = self._words[number], self._words[number + 1]
            titled = first.lower in words("titles-in-short") or first.lower in words("saints")
            if first.lower.title() in self._names.first_names and self._kinds(number) <= ONE_NOUN:
                named = number + 1 in self._large or self._kinds(number + 1) == ONE_NOUN
                if named:
                    self._large.add(number)
            else:
                named = titled or (number in self._large and self._is_between_names(number + 1))
            if named and not self._is_function(number + 1) and not self._is_title(number + 1):
                self._large.add(number + 1)
                (borne if titled else surnames).add(second.lower)
        for number, word in enumerate(self._words):
            known = word.lower in surnames and self._kinds(number) <= ONE_NOUN
            if known or (word.lower in borne and not self._is_function(number)):
                self._large.add(number)

    def _is_between_names(self, number: int) -> bool:
        """Say whether a noun stands between two words that English has not: "PEDRO ROSA LIMÓN"."""
        return (
            self._kinds(number) == ONE_NOUN
            and not self._kinds(number - 1)
            and number + 1 < len(self._words)
            and not self._kinds(number + 1)
            and self._goes_on(number + 1)
        )

    def _take_before_names(self) -> None:
        """Write what a name is called by as part of it: "President Cristiani", "South Yemen"."""
        for number in range(len(self._words) - 2, -1, -1):
            lower = self._words[number].lower
            behind = number + 1
            if number in self._known or not self._goes_on(behind):
                continue
            named = behind in self._large or behind in self._known
            nation = self._words[behind].lower in self._names.nations
            article = lower in words("articles-of-names")
            if named and ((not nation and self._is_title(number)) or article):
                self._large.add(number)

    def _is_title(self, number: int) -> bool:
        lower = self._words[number].lower
        return lower in words("titles-in-short") or lower in words("titles-before-names")

    def _kinds(self, number: int) -> frozenset[str]:
        return self._vocabulary.parts_of_speech(self._words[number].lower)

    def _is_function(self, number: int) -> bool:
        return "function" in self._kinds(number)

    def _goes_on(self, number: int) -> bool:
        """Say whether only blanks, or a title's point, part a word from the one before."""
        before, word = self._words[number - 1], self._words[number]
        gap = self._text[before.start + len(before.lower) : word.start]
        return gap.isspace() or (gap.strip() == "." and before.lower in words("titles-in-short"))
