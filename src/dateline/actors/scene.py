"""Which country a story is of: where it says that things happen, and whom it speaks of most."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from dateline.actors.discourse import PUBLIC
from dateline.actors.homes import countries_of_office
from dateline.actors.lines import Line
from dateline.actors.nouns import Names
from dateline.actors.readings import office_sectors
from dateline.actors.register import NameHit, Reference, Register
from dateline.actors.towns import TownHit
from dateline.grammar import Sentence

OPENING = 400
# An embassy tells whose it is, a city where things happen.
ABROAD = re.compile(
    r"(?:'s|’s)?\s+(?:\w+\s+)?(?:embass|consul|ambassador|envoy|diplomat|expatriate|national\b)"
)
LOCATED = re.compile(
    r"(?:-\w+)?\s+(?:\w+\s+)?(?:city|town|village|province|region|district|capital|soil|border)\b"
)
PLACED = re.compile(
    r"\b(?:[Ii]n|[Aa]t|near|across|inside|throughout)\s+(?:\w+(?:ern|tral)\s+|the\s+)?"
    r"(?:[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+)?,\s+)?\Z"
)
ABROAD_WEIGHT = 0.3
# Who condemns or welcomes what happened looks on from elsewhere.
REACTS = re.compile(
    r"\s+(?:(?:has|have|also|quickly|strongly|swiftly)\s+)*(?:condemned|denounced|deplored|decried|"
    r"critici[sz]ed|welcomed|praised|hailed|applauded|urged|called\s+(?:for|on)|appealed|"
    r"expressed|voiced|regretted|mourned|congratulated)\b"
)
REACTS_WEIGHT = 0.6
# Where somebody lives, or was taken years ago, is not where the story is set.
LIVED = re.compile(
    r"\b(?:lives?|living|lived|resid(?:es?|ing)|exiled?|settled)\s+in\s+(?:the\s+)?\Z"
)
TAKEN = re.compile(
    r"\b(?:kidnapped|abducted|seized|captured|arrested|detained)\s+in\s+(?:the\s+)?\Z"
)
YEARS_AGO = re.compile(r"\s+in\s+(?:19|20)\d\d\b")
PLACED_WEIGHT = 1.5
PRIVATE_WEIGHT = 0.3
TITLE_WEIGHT = 3.0
OFFICES_WEIGHT = 3.0
# How many times as often as in the next country things happen in the one where a story is set.
LEAD = 1.25
# Whose a thing is, is no scene: "a Chinese-owned quarry", "the Paris agreement".
OF_A_THING = re.compile(
    r"-(?:owned|backed|made|built|style|born|based|listed|registered|trained|speaking|language|led)\b"
    r"|\s+(?:[Aa]greement|[Aa]ccords?|[Pp]rotocol|[Cc]onvention|Ocean|Sea|Gulf|Strait|Canal|Airlines|"
    r"Airways|Post|Times|Tribune|Herald|Guardian|Independent|Journal|fries|toast|restaurant|cuisine|"
    r"food|dish|whisky|wine|accent|shepherd|bulldog|prince\s+(?:scam|scheme|fraud|email))\b"
)

# How often, beside the country spoken of most, one is named that a story is at home in: where it
# was filed, the same where its first sentence opens with it, where it only opens with it.
FILED_SHARE, FILED_AND_OPENING_SHARE, OPENING_SHARE = 0.5, 0.2, 1.0
# The same for who acts in a text's first sentence, where things happen nowhere else.
ACTING_SHARE, TWICE_SHARE = 0.3, 0.1
OF_THE_SUBJECT = frozenset({"compound", "amod", "nmod", "poss", "prep", "pobj"})
# How many times a country counts for its scene that a story is filed from and at home in.
FILED_COUNT = 2


class Home(msgspec.Struct, frozen=True):
    """The country in which a story is at home, or nothing; `filed` where its dateline says so."""

    code: str
    filed: bool


NO_HOME = Home("", filed=False)


def country_weights(
    register: Register,
    text: str,
    hits: Sequence[NameHit],
    title: Line | None,
    lines: Sequence[Line],
    towns: Sequence[TownHit],
) -> dict[str, float]:
    """Return the countries named, the one spoken of most first; the headline counts more.

    Args:
        register: The register.
        text: The story.
        hits: The names in it, those of its dateline left out.
        title: Its headline.
        lines: Its sentences, with the offices spoken of in them.
        towns: The towns in it.
    """
    weights: dict[str, float] = {}
    weighted = [(placed[2], TITLE_WEIGHT) for placed in title.hits] if title else []
    weighted += [
        (hit, (2.0 if hit.start < OPENING else 1.0) * _scene_weight(text, hit)) for hit in hits
    ]
    for hit, weight in weighted:
        codes = {
            register.entries[one.entry].code
            if one.entry >= 0
            else register.persons[one.person].code
            for one in register.tables.names[hit.spelling]
        }
        if len(codes) == 1:
            code = codes.pop()
            if all(_says_little(register, one) for one in register.tables.names[hit.spelling]):
                weights[code] = weights.get(code, 0.0) + PRIVATE_WEIGHT * weight
            else:
                weights[code] = weights.get(code, 0.0) + weight
    for code, weight in _told_by_offices(lines).items():
        weights[code] = weights.get(code, 0.0) + weight
    for town in title.towns if title else ():
        weights[town.code] = weights.get(town.code, 0.0) + TITLE_WEIGHT
    for town in towns:
        weight = (2.0 if town.start < OPENING else 1.0) * _scene_weight(text, town)
        weights[town.code] = weights.get(town.code, 0.0) + weight
    return dict(sorted(weights.items(), key=lambda pair: (-pair[1], pair[0])))


def _told_by_offices(lines: Sequence[Line]) -> dict[str, float]:
    """Return countries that offices tell which only they have: a sheriff, a chief constable."""
    told = Counter(
        countries[0]
        for line in lines
        for role in line.roles.values()
        if len(countries := countries_of_office(role.term)) == 1
    )
    return {code: min(float(count), OFFICES_WEIGHT) for code, count in told.items()}


def _says_little(register: Register, one: Reference) -> bool:
    """Say whether a name is a news outlet's, or somebody's who never held a public office."""
    if one.entry >= 0:
        return "JRN" in register.entries[one.entry].sectors_on(None)
    return one.person >= 0 and all(
        PUBLIC.isdisjoint(office_sectors(term)) for term in register.persons[one.person].terms
    )


def located_country(
    register: Register,
    text: str,
    hits: Sequence[NameHit],
    states: dict[str, float],
    towns: Sequence[TownHit],
    home: Home,
) -> str:
    """Return the country that the text places most in ("in the Afghan city"), if one leads."""
    counts: dict[str, int] = {home.code: FILED_COUNT} if home.filed else {}
    for hit in hits:
        if _scene_weight(text, hit) <= 1:
            continue
        for reference in register.tables.names[hit.spelling][:1]:
            code = register.entries[reference.entry].code if reference.entry >= 0 else ""
            if code in states:
                counts[code] = counts.get(code, 0) + 1
    for town in towns:
        if town.code in states and _scene_weight(text, town) > 1:
            counts[town.code] = counts.get(town.code, 0) + 1
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] < LEAD * ranked[1][1]):
        return ""
    return ranked[0][0]


def _scene_weight(text: str, hit: NameHit | TownHit) -> float:
    """Return how far a name tells where things happen: a city does, an embassy does not."""
    after = text[hit.end : hit.end + 40]
    if ABROAD.match(after) or OF_A_THING.match(after):
        return ABROAD_WEIGHT
    before = text[max(hit.start - 30, 0) : hit.start]
    if LIVED.search(before) or (TAKEN.search(before) and YEARS_AGO.match(after)):
        return ABROAD_WEIGHT
    if REACTS.match(after):
        return REACTS_WEIGHT
    if LOCATED.match(after) or PLACED.search(text, max(hit.start - 30, 0), hit.start):
        return PLACED_WEIGHT
    return 1.0


def leading_country(weights: dict[str, float]) -> str:
    """Return the code of the country that is named far more than the next."""
    ranked = list(weights.items())
    if len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]:
        return ""
    return ranked[0][0] if ranked else ""


def home_of_story(
    states: Mapping[str, float],
    filed_from: str,
    names: Names,
    lines: Sequence[Line],
    title: Line | None,
) -> Home:
    """Return the country in which a story is at home.

    Args:
        states: The states named, by weight, the one spoken of most first.
        filed_from: The country of its dateline, or nothing.
        names: The story's names.
        lines: Its sentences.
        title: Its headline. One that names others alone tells of them ("London" filed it).
    """
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
    """
    subjects = [
        token.index
        for token in sentence.tokens
        if token.dep in {"nsubj", "nsubjpass"} and sentence.tokens[token.head].dep == "ROOT"
    ]
    acting = _first_state(names, sentence, line, subjects[0]) if subjects else ""
    if not acting and scene == _opening_state(names, line):
        acting = scene
    twice = title is not None and _opening_state(names, title) == acting
    enough = (TWICE_SHARE if twice else ACTING_SHARE) * next(iter(states.values()), 0.0)
    if acting and scene in {"", acting} and states.get(acting, 0.0) >= enough:
        return Home(acting, filed=False)
    return NO_HOME


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
        if named is not None and named.reading.code in names.register.states:
            return named.reading.code
        if index in line.town_at:
            return line.town_at[index].code
    return ""


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
    placed = line.hits[0] if line.hits else None
    if town is not None and (placed is None or town.first < placed[0]):
        return town.code
    named = names.read(placed) if placed is not None else None
    return named.reading.code if named is not None else ""
