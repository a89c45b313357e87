"""A story is cast: its lines are named, its country and home are found, its phrases are read."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from itertools import accumulate

from dateline.actors.casting.cast import Cast
from dateline.actors.casting.noting import note_story
from dateline.actors.casting.noun_phrases import read_phrase
from dateline.actors.casting.own_words import note_own_words
from dateline.actors.names.letters import spelt_out
from dateline.actors.names.lines import Line, phrase_line
from dateline.actors.names.meant import stand_ins
from dateline.actors.names.missions import read_mission
from dateline.actors.names.naming import name_lines
from dateline.actors.names.nouns import Names
from dateline.actors.names.own_names import countries_told, parties_of_others
from dateline.actors.names.peoples import peoples_meant
from dateline.actors.names.told_towns import place_told_towns
from dateline.actors.names.towns_elsewhere import country_of_towns, told_together
from dateline.actors.register.register import NameHit, Register
from dateline.actors.setting.armed import armed_groups
from dateline.actors.setting.floor import read_floor
from dateline.actors.setting.held import offices_held
from dateline.actors.setting.interviews import read_interview
from dateline.actors.setting.latecomers import homes_told_later, read_anew
from dateline.actors.setting.parliaments import read_parliament
from dateline.actors.setting.scene import (
    country_weights,
    leading,
    leading_country,
    located_country,
)
from dateline.actors.setting.sections import (
    compared_countries,
    countries_in_turn,
    read_sections,
)
from dateline.actors.setting.signatories import read_signatories
from dateline.actors.setting.story import Story
from dateline.actors.setting.story_home import (
    first_that_names,
    home_of_bare_actors,
    home_of_bare_office,
    home_of_first_sentence,
    home_of_story,
)
from dateline.actors.words import words
from dateline.grammar import Sentence

DAY = re.compile(r"\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}")
WHEN = re.compile(
    r"\b(?:on|since|until|till|by|from|of|before|after|between|and|to|for) $", re.IGNORECASE
)
BUSINESS, LONGEST_LETTERS = "BUS", 5
FIRM_BEFORE = re.compile(r"(?P<word>[^\W\d]+) $")
NEXT = re.compile(r"\s+(\w+)")
OWN_NAMES = frozenset({"name", "alias"})
CURRENCY_SIGNS = ("$", "€", "£", "¥")
SUM = re.compile(r"[\s\u00a0]?\d")
DATELINE = re.compile(
    r"\A\s*[A-Z][A-Z .'’-]+(?:, [\w .'’-]{2,30})?\s*(?:\([^)]{2,20}\))?\s*[—–-]+ "
)


def cast_parties(
    text: str,
    sentences: Sequence[Sentence],
    register: Register,
    on: date | None,
    title: str | None = None,
    *,
    filed_from: str | None = None,
    own_agency: bool = False,
    begins: int = 0,
    towns: Sequence[tuple[int, int, str]] = (),
    waters: Sequence[tuple[int, int]] = (),
    parted: bool = False,
) -> Cast:
    """Find out who every noun phrase of a story is.

    Args:
        text: The story.
        sentences: Its sentences, offsets into `text`.
        register: The register.
        on: The day it is read for; who holds an office depends on it.
        title: The headline, if it is not part of `text`.
        filed_from: The country of its dateline.
        own_agency: Whether it is from a news agency of that country.
        begins: Where its first sentence begins, its dateline passed over.
        towns: Towns and divisions that a gazetteer finds in it: start, end and country.
        waters: Where it names seas, whose names hold those of states.
        parted: Whether it is a part of a page that tells several stories.

    Returns:
        The cast, to be asked by sentence and token.
    """
    dateline = DATELINE.match(text)
    filed = max(begins, dateline.end() if dateline else 0)
    begun, reached = _reaches(towns)
    found = [
        hit
        for hit in register.find(text)
        if not any(start <= hit.start and hit.end <= end for start, end in waters)
        # "Puerto Cortés" is a town, whatever else is called like its second word.
        and not _ends_a_town(hit, begun, reached)
        and not _is_money(text, hit.start, hit.end)
        and not _is_a_day(text, hit.start, hit.end)
        and not _is_a_camera(text, hit)
        and not _is_a_firms(text, hit, register)
        and not _is_a_quarter(register, text, hit)
    ]
    peoples = peoples_meant(text)
    called = {(start, end) for start, end, _ in towns if text[start:end] in peoples}
    towns = [town for town in towns if (town[0], town[1]) not in called]
    told = told_together(text, towns)
    lines, hits = name_lines(sentences, found, register, filed_from, told)
    headline = [phrase_line(title, register)] if title else []
    for line, said in [(one, text) for one in lines] + [(one, title or "") for one in headline]:
        line.place_towns([one for one in line.towns if said[one.start : one.end] not in peoples])
    standing = stand_ins(text, hits) | called
    towns = [town for town in towns if (town[0], town[1]) not in standing]
    at_home = country_of_towns(text, told)
    place_told_towns(lines, towns, {*_spoken_of(register, lines, filed_from), at_home})
    opening = text.rfind("\n", 0, begins) + 1
    named_towns = [town for line in lines for town in line.towns if town.end > filed]
    hits = [hit for hit in hits if hit.end > filed or hit.end < opening]
    told_of = countries_told(lines, register)
    abroad = parties_of_others(lines, register, told_of, filed_from)
    hits = [hit for hit in hits if hit.spelling not in abroad]
    weights = country_weights(register, text, hits, next(iter(headline), None), lines, named_towns)
    states = {code: weight for code, weight in weights.items() if code in register.states}
    if not states and (filed_from or at_home) in register.states:
        states = {filed_from or at_home: 1.0}
        weights |= states
    day = on.isoformat() if on else None
    armed = armed_groups(lines, register) if day is None else {}
    names = Names(register, day, tuple(weights), armed)
    home = home_of_story(
        states,
        filed_from or "",
        names,
        lines,
        next(iter(headline), None),
        own_agency=own_agency and filed_from in register.states,
    )
    scene = located_country(register, text, hits, states, named_towns, home)
    if sentences and not home.code:
        first = first_that_names(lines, sentences)
        # Whoever acts first where it was filed is at home, though its headline names others.
        home = home_of_first_sentence(
            states,
            names,
            sentences[first],
            lines[first],
            next(iter(headline), None),
            scene,
            filed_from or "",
        )
    if lines and not home.code:
        home = home_of_bare_office(names, lines[0], filed_from or "")
    if lines and not home.code:
        home = home_of_bare_actors(names, sentences[0], lines[0], filed_from or "")
        states = leading(states, home.code)
    mission = read_mission(names, [*headline, *lines])
    host = mission.host if mission is not None else ""
    story = Story(
        text,
        sentences,
        lines,
        register,
        names,
        day,
        host or next(iter(states), ""),
        host or leading_country(states),
        filed,
        read_phrase,
        host or scene,
        mission=mission,
        sections=read_sections(names, lines, towns, parted=parted)
        or countries_in_turn(text, sentences, names, lines)
        or compared_countries(text, sentences, names, lines),
        home=home,
        filed_from=filed_from or "",
        floor=read_floor(text, sentences, names, lines),
        signing=read_signatories(names, headline, sentences, lines),
        letters=spelt_out(lines),
        stand_ins=standing,
        interview=read_interview(text, sentences),
        parliament=read_parliament(text, sentences, names, lines),
    )
    note_own_words(story, told_of, abroad)
    note_story(story)
    homes, held = homes_told_later(story), offices_held(story)
    if homes or held:
        story = read_anew(story, homes, held)
        note_story(story)
    return Cast(story)


def _reaches(towns: Sequence[tuple[int, int, str]]) -> tuple[list[int], list[int]]:
    """Return where towns begin, in text order, and how far those begun by then reach."""
    ordered = sorted(towns)
    return [start for start, _, _ in ordered], list(accumulate((end for _, end, _ in ordered), max))


def _ends_a_town(hit: NameHit, begun: Sequence[int], reached: Sequence[int]) -> bool:
    """Say whether a name stands in a town's, but not at its beginning; sides as of `_reaches`."""
    before = bisect_left(begun, hit.start)
    return before > 0 and hit.end <= reached[before - 1]


def _is_money(text: str, start: int, end: int) -> bool:
    """Say whether a name tells a currency: "PKR 20 million", "US$3 billion", "US dollars"."""
    said = text[start:end]
    behind = NEXT.match(text, end)
    if text.startswith(CURRENCY_SIGNS, end) or (behind and behind[1] in words("coins-of-many")):
        return True
    return said.isupper() and said.lower() in words("currency") and bool(SUM.match(text, end))


def _is_a_camera(text: str, hit: NameHit) -> bool:
    """Say whether letters mean cameras and what they film, no broadcaster: "CCTV footage"."""
    if text[hit.start : hit.end].lower() not in words("filming-letters"):
        return False
    behind = NEXT.match(text, hit.end)
    before = FIRM_BEFORE.search(text, 0, hit.start)
    return (behind is not None and behind[1].lower() in words("filmed")) or (
        before is not None and before["word"].lower() in words("caught-by-cameras")
    )


def _is_a_firms(text: str, hit: NameHit, register: Register) -> bool:
    """Say whether letters behind a word for a firm are its own ("Serbia's oil company NIS")."""
    said = text[hit.start : hit.end]
    if not (said.isupper() and said.isalpha() and len(said) <= LONGEST_LETTERS):
        return False
    before = FIRM_BEFORE.search(text, 0, hit.start)
    if before is None or before["word"].lower() not in words("company"):
        return False
    return not any(
        one.entry >= 0 and BUSINESS in register.entries[one.entry].sectors_on(None)
        for one in register.tables.names[hit.spelling]
    )


def _is_a_day(text: str, start: int, end: int) -> bool:
    """Say whether a name that is a day's says when: "On 17 November Poland put its units …"."""
    return DAY.fullmatch(text, start, end) is not None and WHEN.search(text, 0, start) is not None


def _is_a_quarter(register: Register, text: str, hit: NameHit) -> bool:
    """Say whether a state's name is that of a part of a town: "the Costa Rica neighborhood"."""
    behind = NEXT.match(text, hit.end)
    if behind is None or behind[1] not in words("parts-of-towns"):
        return False
    (first, *_) = register.tables.names[hit.spelling]
    own = first.entry >= 0 and register.entries[first.entry].kind == "state"
    return own and first.sort in OWN_NAMES


def _spoken_of(register: Register, lines: Sequence[Line], filed_from: str | None) -> frozenset[str]:
    """Return the states that a text names, or known towns of which it does."""
    named = {
        register.entries[one.entry].code
        for line in lines
        for _, _, hit in line.hits
        for one in register.tables.names[hit.spelling][:1]
        if one.entry >= 0
    }
    towns = {town.code for line in lines for town in line.towns}
    return frozenset(named | towns | {filed_from or ""}) & register.states.keys()
