"""Whether a name of the gazetteer is a place by itself: points for prominence and for its looks."""

import re
from functools import cached_property, lru_cache
from typing import Final

import msgspec

from dateline.places.finding.scan import END_OF_DATELINE, Word, joined
from dateline.places.gazetteer.context import load_abbreviations, load_context, load_renowned
from dateline.places.gazetteer.fold import fold
from dateline.places.gazetteer.gazetteer import ALTERNATE, Gazetteer

THRESHOLD: Final = 3.4
SURE: Final = 6.0
KIND_POINTS: Final = {
    "country": 7.0, "continent": 6.0, "admin1": 6.0, "region": 6.0, "sea": 6.0, "river": 5.5,
    "lake": 5.5, "mountain": 5.5, "desert": 6.0, "island": 5.5, "landmark": 2.0, "airport": 6.0,
    "base": 6.0, "district": 5.0, "admin2": 2.5,
}  # fmt: skip
FIGURE_OF_POPULATION: Final = 0.9
TOWN: Final = -1.2
SEVERAL_WORDS: Final = 1.0
OTHER_NAME: Final = -1.5
RENOWN: Final = 2.0
OTHER_NAME_OF_LARGE: Final = -0.5
LARGE: Final = 200_000
TYPE_BESIDE: Final = 2.0
BODY: Final = -5.0
PERSON: Final = -6.0
COMMON_WORD: Final = -4.0
FIRST_WORD: Final = -6.0
GIVEN_NAME: Final = -1.5
ACRONYM: Final = -4.0
SHORTEST_NAME: Final = 3
LONGEST_ACRONYM: Final = 4
LONGEST_NAME: Final = 6
MOST_PLACES: Final = 12
LINKS: Final = frozenset({" ", "\n", "'s ", "’s ", "'", "’"})
NO_NAME_BEGINS: Final = frozenset({"The", "In", "At", "From", "And", "On", "As"})


class Lower:
    """Which words a text has in lower case as well."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _spaced(self) -> frozenset[str]:
        """The parts of the text that stand between two spaces."""
        return frozenset(self._text.split(" ")[1:-1])

    def has(self, word: str) -> bool:
        """Tell whether the text has a word in lower case as well."""
        return word.lower() in self._spaced


class Run(msgspec.Struct, gc=False):
    """A run of capitalised words in a text, and whether a sentence begins with it.

    `lower` tells which words the whole text has in lower case as well; `asked` keeps what it told.
    """

    text: str
    words: list[Word]
    begins: bool
    lower: Lower
    asked: dict[str, bool]

    def has_lower(self, word: str) -> bool:
        """Tell whether the text has a word in lower case as well."""
        self.asked[word] = has = self.lower.has(word)
        return has


CALLED_A_TOWN = re.compile(r"\b(?:city|town|village|hamlet|municipality) of\s+\Z", re.IGNORECASE)


def longest_name(text: str, words: list[Word], place: int, gazetteer: Gazetteer) -> tuple[int, str]:
    """Return how many words the longest name from `place` has (0 if none), and its key."""
    start, word = words[place].start, words[place].text
    after = place + 1
    while after < len(words) and after < place + LONGEST_NAME and words[after].gap in LINKS:
        after += 1
    if word in NO_NAME_BEGINS:
        hague = after > place + 1 and text[start : words[place + 1].end] == "The Hague"
        return (2, "the hague") if hague else (0, "")
    for last in range(after - 1, place, -1):
        if words[last].capital:
            key = fold(text[start : words[last].end])
            if gazetteer.postings(key):
                return last - place + 1, key
    if word in gazetteer.exact:
        return (0, "") if text.startswith("$", words[place].end) else (1, word)
    if word.endswith(".") and word in load_abbreviations():
        return 1, word
    if len(word) < SHORTEST_NAME:
        return 0, ""
    key = fold(word)
    return (1, key) if gazetteer.postings(key) else (0, "")


@lru_cache(maxsize=8192)
def prior(gazetteer: Gazetteer, key: str) -> float:
    """Return the points of a name by itself: those of its most prominent place."""
    if key in gazetteer.exact:
        return KIND_POINTS["country"]
    if key in load_abbreviations():
        return KIND_POINTS["admin1"]
    best = 0.0
    for posting in gazetteer.postings(key)[:MOST_PLACES]:
        kind, population = gazetteer.standing(posting & ~ALTERNATE)
        points = KIND_POINTS.get(kind)
        if points is None:
            points = FIGURE_OF_POPULATION * len(str(population)) + TOWN
        if posting & ALTERNATE:
            points += OTHER_NAME if population < LARGE else OTHER_NAME_OF_LARGE
        best = max(best, points)
    # a renowned village of unknown population is a place by its name alone
    return max(best + RENOWN, THRESHOLD) if key in load_renowned() else best


def own_points(run: Run, place: int, size: int, key: str, gazetteer: Gazetteer) -> float:
    """Return the points for what the name itself is and looks like.

    Args:
        run: The run it stands in.
        place: Its first word.
        size: How many words it has.
        key: Its key in the gazetteer.
        gazetteer: From `load_gazetteer`.
    """
    known = load_context()
    word, word_start = run.words[place].text, run.words[place].start
    last = run.words[place + size - 1]
    if key in known.never or (
        key.startswith("saint ") and run.text[last.end : last.end + 1] in {"'", "’"}
    ):
        return BODY
    if word.lower() in known.direction and all(
        part.text.lower() in known.direction for part in run.words[place + 1 : place + size]
    ):
        return BODY
    points = prior(gazetteer, key)
    if size > 1:
        typed = last.text.lower() in known.type_after
        # "The White House said": a seat that mostly stands for who sits there, and no place.
        seat = BODY if key in known.word else 0.0
        return points + SEVERAL_WORDS + seat + (TYPE_BESIDE if typed else 0.0)
    exact = key in gazetteer.exact or key in load_abbreviations()
    # "The city of Mary": a town, whatever else the word is.
    called = CALLED_A_TOWN.search(run.text[max(word_start - 24, 0) : word_start]) is not None
    if not called and (key in known.word or (not exact and run.has_lower(word))):
        points += FIRST_WORD if run.begins and place == 0 else COMMON_WORD
    if key in known.given_name and not called:
        points += PERSON if _goes_on(run.words, place + 1) else GIVEN_NAME
    if word.isupper() and not exact:
        if len(word) <= LONGEST_ACRONYM:
            points += ACRONYM
        elif END_OF_DATELINE.match(run.text, last.end):
            points += TYPE_BESIDE
    return points


def _goes_on(words: list[Word], place: int) -> bool:
    """Tell whether a given name goes on with a family name."""
    if not joined(words, place):
        return False
    known = load_context()
    lower = words[place].text.lower()
    return not any(
        lower in beside
        for beside in (known.type_after, known.civic_after, known.title_after, known.body_after)
    )
