"""Whether a slot's fillers are what the lexicon wants there; what a filler is, is found once."""

from collections.abc import Sequence
from typing import NamedTuple

from dateline.events.frames.phrases import MODIFIERS, WhoIsWho, head_words, parties_of
from dateline.events.lexicon.lexicon import Filling
from dateline.events.words import listed
from dateline.grammar import Sentence, conjuncts

PLACES = ("town", "city")
# "Police dispersed them": not whom something is given.
TAKEN_UP = frozenset({"nsubj", "nsubjpass", "dobj"})
ONESELF = frozenset({"me", "us"})
NOTHING: frozenset[str] = frozenset()


class _Parties(NamedTuple):
    """Whether a filler is a party, and the codes and sectors that it goes by."""

    some: bool
    sectors: frozenset[str]


class Fillers:
    """What the fillers of a story's slots are.

    It remembers each filler's words and parties: most are asked about by a dozen frames.
    `place_ends` are the offsets at which place names end; a name goes by "town" and "city" too.
    """

    def __init__(
        self, sentences: Sequence[Sentence], cast: WhoIsWho, place_ends: frozenset[int]
    ) -> None:
        self._sentences = sentences
        self._cast = cast
        self._place_ends = place_ends
        self._words: dict[tuple[int, int], frozenset[str]] = {}
        self._parties: dict[tuple[int, int], _Parties] = {}

    def fit(self, filling: Filling, number: int, fillers: Sequence[int]) -> bool:
        """Say whether one of a slot's fillers is what the lexicon wants (event types apart).

        Args:
            filling: What the slot asks for.
            number: The sentence's number.
            fillers: The tokens in the slot.
        """
        for filler in fillers:
            if self._fits(filling, number, filler):
                return True
        return filling.empty and not fillers

    def _fits(self, filling: Filling, number: int, index: int) -> bool:
        key = (number, index)
        words = self._words.get(key)
        if words is None:
            words = self._words[key] = self._find_words(number, index)
        if not filling.refused.isdisjoint(words):
            return False
        if not filling.words.isdisjoint(words):
            return True
        if filling.party or filling.sectors or filling.refused_sectors:
            parties = self._parties.get(key)
            if parties is None:
                parties = self._parties[key] = self._parties_of(number, index)
            if not filling.refused_sectors.isdisjoint(parties.sectors):
                return False
            if filling.party and (parties.some or self._is_a_peer(number, index)):
                return True
            if filling.party and self._is_told_of_oneself(number, index):
                return True
            if not filling.sectors.isdisjoint(parties.sectors):
                return True
        return filling.anything

    def words_of(self, number: int, fillers: Sequence[int]) -> frozenset[str]:
        """Return the words that a slot's fillers go by, all together.

        Args:
            number: The sentence's number.
            fillers: The tokens in the slot.
        """
        found: frozenset[str] = NOTHING
        for filler in fillers:
            key = (number, filler)
            words = self._words.get(key)
            if words is None:
                words = self._words[key] = self._find_words(number, filler)
            found = found | words if found else words
        return found

    def _find_words(self, number: int, index: int) -> frozenset[str]:
        sentence = self._sentences[number]
        token = sentence.tokens[index]
        words = head_words(sentence, index)
        if token.tag == "PRP" and token.dep in TAKEN_UP:
            words += self._words_taken_up(number, index)
        named = token.pos == "PROPN" and token.end in self._place_ends
        return frozenset((*words, *PLACES) if named else words)

    def _words_taken_up(self, number: int, index: int) -> tuple[str, ...]:
        """Return the last word of what a pronoun stands for: "they" are hackers, or troops."""
        said = [
            party.name.split()[-1].lower()
            for party in self._cast.at(number, index)
            if party.via == "coreference" and party.name
        ]
        return tuple(form for word in said for form in (word, word.removesuffix("s")))

    def _parties_of(self, number: int, index: int) -> _Parties:
        sentence = self._sentences[number]
        parties = parties_of(self._cast, number, sentence, index)
        sectors = {sector for party in parties for sector in (party.code, *party.sector)}
        named = any(party.via == "name" for party in parties)
        modifies = sentence.tokens[index].dep in MODIFIERS
        if modifies and named and not any(party.sector for party in parties):
            # "Russian vetoes" are the state's.
            sectors.add("GOV")
        return _Parties(bool(parties), frozenset(sectors))

    def _is_told_of_oneself(self, number: int, index: int) -> bool:
        """Say whether somebody tells what others did to him ("they beat me"): who is not told."""
        sentence = self._sentences[number]
        token = sentence.tokens[index]
        return (
            token.dep == "nsubj"
            and token.text.lower() == "they"
            and any(
                sentence.tokens[one].text.lower() in ONESELF
                for verb in (token.head, *conjuncts(sentence, token.head))
                for one in sentence.dependents(verb, "dobj")
            )
        )

    def _is_a_peer(self, number: int, index: int) -> bool:
        """Say whether a phrase is somebody's like of a country ("his Chilean colleague")."""
        lemma = self._sentences[number].tokens[index].lemma
        return lemma in listed("peers") and bool(self._cast.modifiers(number, index))
