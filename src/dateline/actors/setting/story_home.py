"""The country in which a story is at home: where it was filed, or who acts as it opens."""

from collections.abc import Mapping, Sequence

import msgspec

from dateline.actors.names.lines import Line
from dateline.actors.names.nouns import Names
from dateline.actors.names.readings import Reading
from dateline.actors.words import words
from dateline.grammar import FINITE_TAGS, Sentence

# How often, beside the country spoken of most, one is named that a story is at home in: where it
# was filed, the same where its first sentence opens with it, where it only opens with it.
FILED_SHARE, FILED_AND_OPENING_SHARE, OPENING_SHARE = 0.5, 0.2, 1.0
# The same for who acts in a text's first sentence, where things happen nowhere else.
ACTING_SHARE, TWICE_SHARE = 0.3, 0.1
OPENING_LINES = 4
NAME_WORDS = 3
# Who acts where he is: a report filed there need not say whose rebels or police they are.
ON_THE_SPOT = frozenset("COP MIL REB UAF PRM CRM CVL OPP LAB EDU".split())
# A main clause, or one that the words behind it ascribe: "Gunmen fled, police said".
TOLD = frozenset({"ROOT", "ccomp"})
PLACED = frozenset({"pobj", "dobj"})
OF_THE_SUBJECT = frozenset({"compound", "amod", "nmod", "poss", "prep", "pobj"})


class Home(msgspec.Struct, frozen=True):
    """The country in which a story is at home, or nothing; `filed` where its dateline says so.

    `own` says that a news agency of that country filed it there.
    """

    code: str
    filed: bool
    own: bool = False


NO_HOME = Home("", filed=False)


def home_of_story(
    states: Mapping[str, float],
    filed_from: str,
    names: Names,
    lines: Sequence[Line],
    title: Line | None,
    *,
    own_agency: bool = False,
) -> Home:
    """Return the country in which a story is at home.

    Args:
        states: The states named, by weight, the one spoken of most first.
        filed_from: The country of its dateline, or nothing.
        names: The story's names.
        lines: Its sentences.
        title: Its headline. One that names others alone tells of them ("London" filed it).
        own_agency: Whether an agency of that country filed it: its ministry is the one meant.
    """
    if own_agency and lines:
        return Home(filed_from, filed=True, own=True)
    if not states or not lines or _is_of_others(names, title, filed_from):
        return NO_HOME
    opening = _opening_state(names, lines[0])
    most = next(iter(states.values()))
    share = FILED_AND_OPENING_SHARE if opening == filed_from else FILED_SHARE
    if states.get(filed_from, 0.0) >= share * most:
        return Home(filed_from, filed=True)
    if not filed_from and states.get(opening, 0.0) >= OPENING_SHARE * most:
        return Home(opening, filed=False)
    return NO_HOME


def home_of_first_sentence(
    states: Mapping[str, float],
    names: Names,
    sentence: Sentence,
    line: Line,
    title: Line | None,
    scene: str,
    filed_from: str = "",
) -> Home:
    """Return the state that acts in a text's first sentence as the one where it is at home.

    "Montenegro has expelled two diplomats": it stays Montenegro's story, however much it goes on
    to say of those whose diplomats they were, where nothing it places is elsewhere.

    Args:
        states: The states named, by weight, the one spoken of most first.
        names: The story's names.
        sentence: Its first sentence.
        line: The same sentence's line.
        title: Its headline; one that begins with the same state says it again.
        scene: The country that the text places most in, or nothing.
        filed_from: Where it was filed, or nothing: no other state is at home there.
    """
    subjects = [
        token.index
        for token in sentence.tokens
        if token.dep in {"nsubj", "nsubjpass"} and sentence.tokens[token.head].dep == "ROOT"
    ]
    acting = _first_state(names, sentence, line, subjects[0]) if subjects else ""
    if not acting and scene == _opening_state(names, line):
        acting = scene
    if filed_from and acting != filed_from:
        return NO_HOME
    twice = bool(filed_from) or (title is not None and _opening_state(names, title) == acting)
    enough = (TWICE_SHARE if twice else ACTING_SHARE) * next(iter(states.values()), 0.0)
    if acting and scene in {"", acting} and states.get(acting, 0.0) >= enough:
        return Home(acting, filed=bool(filed_from))
    return NO_HOME


def home_of_bare_office(names: Names, line: Line, filed_from: str) -> Home:
    """Return where a story was filed as its home, if it opens with an office that names no country.

    "GEORGETOWN, Guyana - Foreign Minister Ana Persaud met her Venezuelan counterpart": whoever
    writes from abroad says whose minister he means, unless he is of the place.

    Args:
        names: The story's names.
        line: The story's first sentence.
        filed_from: Where it was filed, or nothing.
    """
    first = 1 if line.lower[:1] == ["the"] else 0
    role = line.role_at.get(first)
    if not filed_from or role is None or role.first != first or role.sectors[:1] != ("GOV",):
        return NO_HOME
    behind = line.lower[role.last + 1 : role.last + 2]
    within = [
        (index, names.read(line.hit_at[index]))
        for index in range(min(role.last + NAME_WORDS, len(line.lower)))
        if index in line.hit_at
    ]
    if any(
        named is not None and (index <= role.last or named.reading.sort == "person")
        for index, named in within
    ):
        return NO_HOME
    if behind == ["of"] or role.plural or role.term in words("envoy", "rank"):
        return NO_HOME
    return Home(filed_from, filed=True)


def home_of_bare_actors(names: Names, sentence: Sentence, line: Line, filed_from: str) -> Home:
    """Return where a story was filed as its home, if people of no told country act in its opening.

    "LIMA - Gunmen attacked a convoy of a German charity": the gunmen, and whoever else is named by
    a bare role, are of the place, though the report goes on to name Germany alone.

    Args:
        names: The story's names.
        sentence: The story's first sentence.
        line: The same sentence's line.
        filed_from: Where it was filed, or nothing.
    """
    acting = [
        token.index
        for token in sentence.tokens
        if token.dep in {"nsubj", "nsubjpass"} and sentence.tokens[token.head].dep in TOLD
    ]
    role = line.role_at.get(acting[0]) if acting else None
    if not filed_from or role is None or ON_THE_SPOT.isdisjoint(role.sectors[:1]):
        return NO_HOME
    if _first_state(names, sentence, line, acting[0]) not in {"", filed_from}:
        return NO_HOME
    elsewhere = any(
        sentence.tokens[index].dep in PLACED
        and _state_at(names, line, index) not in {"", filed_from}
        for index in range(len(sentence.tokens))
    )
    return NO_HOME if elsewhere else Home(filed_from, filed=True)


def first_that_names(lines: Sequence[Line], sentences: Sequence[Sentence]) -> int:
    """Return the first of the opening lines that names a state or town, the very first if none.

    Args:
        lines: A text's sentences; a kicker, a headline and a byline may stand above what is told.
        sentences: The same, parsed.
    """
    naming = [
        number for number, line in enumerate(lines[:OPENING_LINES]) if line.hits or line.towns
    ]
    told = [number for number in naming if _is_told(sentences[number])]
    return next(iter(told or naming), 0)


def _is_told(sentence: Sentence) -> bool:
    """Say whether words tell something, as no byline does."""
    return any(token.tag in FINITE_TAGS for token in sentence.tokens)


def _first_state(names: Names, sentence: Sentence, line: Line, subject: int) -> str:
    """Return the state that a subject names first, or whose town it does, or nothing."""
    within = {subject}
    for token in sentence.tokens[subject + 1 :]:
        if token.head in within and token.dep in OF_THE_SUBJECT:
            within.add(token.index)
    for token in reversed(sentence.tokens[:subject]):
        if token.head in within and token.dep in OF_THE_SUBJECT:
            within.add(token.index)
    for index in sorted(within):
        named = names.read(line.hit_at[index]) if index in line.hit_at else None
        if named is not None and _only_tells(named.reading):
            # "Reuters reported that Malian police …": no outlet is at home in what it tells.
            return ""
        state = _state_at(names, line, index)
        if state:
            return state
    return ""


def _state_at(names: Names, line: Line, index: int) -> str:
    """Return the state that a word names, or whose town it does, or nothing."""
    named = names.read(line.hit_at[index]) if index in line.hit_at else None
    if named is not None and named.reading.code in names.register.states:
        return named.reading.code
    return line.town_at[index].code if index in line.town_at else ""


def _is_of_others(names: Names, title: Line | None, filed_from: str) -> bool:
    """Say whether a headline names states, but not the one that its story is filed from."""
    told = {
        named.reading.code
        for placed in (title.hits if title is not None else ())
        if (named := names.read(placed)) is not None and named.reading.code in names.register.states
    } | {town.code for town in (title.towns if title is not None else ())}
    return bool(filed_from and told) and filed_from not in told


def _opening_state(names: Names, line: Line) -> str:
    """Return the state that a sentence names first, or whose town it does."""
    town = line.towns[0] if line.towns else None
    for placed in line.hits:
        if town is not None and town.first < placed[0]:
            return town.code
        named = names.read(placed)
        if named is None or not _only_tells(named.reading):
            return named.reading.code if named is not None else ""
    return town.code if town is not None else ""


def _only_tells(reading: Reading) -> bool:
    """Say whether a name is that of a news outlet."""
    return reading.sectors[:1] == ("JRN",)
