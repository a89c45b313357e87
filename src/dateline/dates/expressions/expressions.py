"""Finding the date expressions of a text and saying what each means."""

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache, partial
from typing import NamedTuple

from dateline.article import days_heard
from dateline.dates.calendar.named_days import load_named
from dateline.dates.expressions.bounded import between
from dateline.dates.expressions.day_headings import (
    dated_headings,
    happening_parts,
    heading_over,
    is_article,
    opens_entry,
)
from dateline.dates.expressions.hours import is_hour
from dateline.dates.expressions.meanings import MEANINGS
from dateline.dates.expressions.narrated import Told, told_after, year_going_on
from dateline.dates.expressions.scene import Reading, Scene, Slots
from dateline.dates.timex import Timex, Written
from dateline.dates.words.dated_sentences import dated_tokens
from dateline.dates.words.rules import Grammar, Rule, load_grammar
from dateline.dates.words.tense import tense_around
from dateline.dates.words.tokens import Tokens

# 25/12/2011 and 12/25/2011: either tells how a text's other dates in figures are to be read.
_DAY_FIRST = re.compile(
    r"(?<![\d/])(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])/(?:\d{4}|\d{2})(?![\d/])"
)
_MONTH_FIRST = re.compile(
    r"(?<![\d/])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/(?:\d{4}|\d{2})(?![\d/])"
)
MOST_DAYS_FROM_HEARING = 31
GOING_ON = frozenset({"day", "month"})
DEICTIC = frozenset({"this unit", "today"})


class Found(NamedTuple):
    """An expression found: its tokens, its rule, what the rule remembered, what it means."""

    first: int
    after: int
    rule: Rule
    slots: Slots
    reading: Reading


@lru_cache(maxsize=8)
def grammar_of(language: str) -> Grammar:
    """Return the grammar of a language, read once."""
    return load_grammar(language, frozenset(MEANINGS))


@lru_cache(maxsize=4)
def tokens_of(text: str, language: str) -> Tokens:
    """Return the tokens of a text's sentences that may hold a date; a story is asked for twice."""
    return dated_tokens(text, grammar_of(language).known)


def _slots(match: re.Match[str], rule: Rule, tokens: Tokens) -> Slots:
    return {
        slot: tokens.value(match.start(group))
        for group, slot in rule.slots
        if match.start(group) >= 0
    }


def _is_quantity(tokens: Tokens, first: int, after: int, text: str) -> bool:
    """Tell whether a bare four-digit number counts things rather than years."""
    before = text[tokens.start(first) - 1 : tokens.start(first)]
    if before and before in "$£€¥#№":
        return True
    if (
        before
        and before in "/-–"
        and tokens.letters[first - 2 : first - 1] != tokens.letters[first]
    ):
        return True
    follows = text[tokens.end(after - 1) : tokens.end(after - 1) + 1]
    return follows == "%"


def _best(tokens: Tokens, at: int, grammar: Grammar, scene: Scene, text: str) -> Found | None:
    """Return the longest expression that begins at token `at` and means something there."""
    matches = []
    for order, rule in enumerate(grammar.fitting[tokens.letters[at : at + 2]]):
        match = rule.pattern.match(tokens.letters, at)
        if match is not None:
            matches.append((-match.end(), order, rule, match))
    matches.sort(key=lambda one: one[:2])
    for _, _, rule, match in matches:
        slots = _slots(match, rule, tokens)
        if rule.value:
            slots["value"] = rule.value
        start, end = tokens.start(at), tokens.end(match.end() - 1)
        if rule.meaning == "year" and (
            _is_quantity(tokens, at, match.end(), text) or is_hour(text, start, end)
        ):
            continue
        scene.tense = partial(tense_around, tokens, at, match.end(), grammar.lexicon)
        scene.in_entry = partial(opens_entry, text, tokens.start(at), tokens.end(match.end() - 1))
        reading = MEANINGS[rule.meaning](slots, scene)
        if reading is not None:
            return Found(at, match.end(), rule, slots, reading)
    return None


def _inherits_year(earlier: Found, found: Found, tokens: Tokens, joiners: str) -> bool:
    """Tell whether a day or month takes its year from the one it is joined to.

    "between March and May 1994", "3 June and 5 July 2001".
    """
    return (
        earlier.rule.meaning == found.rule.meaning == "calendar"
        and "year" in found.slots
        and not earlier.slots.keys() & {"year", "rel"}
        and found.first - earlier.after <= 1
        and all(letter in joiners for letter in tokens.letters[earlier.after : found.first])
    )


def _is_day_first(text: str) -> bool:
    """Tell whether a text's dates in figures alone name the day before the month."""
    return _DAY_FIRST.search(text) is not None and not _MONTH_FIRST.search(text)


def _walk(
    tokens: Tokens, text: str, written: date | None, language: str, narrative: bool = True
) -> list[Found]:
    """Find every expression, given one day of writing or none.

    A `narrative` without a day of writing counts its yearless dates from those it names.
    """
    grammar = grammar_of(language)
    named = grammar.lexicon.letters
    joiners = named["and"] + named["to"] + named["hyphen"] + named["or"] + named["comma"]
    scene = Scene(
        written,
        named=load_named(language),
        narrative=narrative,
        day_first=named["numeric"] in tokens.letters and _is_day_first(text),
    )
    parts = list(happening_parts(text))
    day_told: date | None = None
    told: Told | None = None
    headings, article, heard = dated_headings(text), is_article(text), days_heard(text)
    found: list[Found] = []
    letters = tokens.letters
    after = 0
    for beginning in grammar.begins.finditer(letters):
        at = beginning.start()
        while parts and day_told is not None and parts[0] <= tokens.start(at):
            # "Attack", below its background: the hours that it tells are of the first day told.
            scene.reference_day = day_told
            del parts[0]
        if headings and not article and _is_below_none(text, tokens.start(at), headings):
            # "What now?", behind the parts headed by years: its days are of no such year.
            scene.headed = None
        if at >= after:
            scene.going_on = year_going_on(told, text, tokens.start(at), written)
        best = _best(tokens, at, grammar, scene, text) if at >= after else None
        if best is None:
            continue
        after = best.after
        told = told_after(told, best.slots, best.reading, tokens.end(after - 1))
        if found and _inherits_year(found[-1], best, tokens, joiners):
            slots = found[-1].slots | {"year": best.slots["year"]}
            reading = MEANINGS["calendar"](slots, scene)
            if reading is not None:
                found[-1] = found[-1]._replace(slots=slots, reading=reading)
        scene.remember(best.reading)
        day_told = day_told or scene.reference_day
        if tokens.start(best.first) in heard and _is_shortly_before(best.reading.first, written):
            # "Today" in a report is the day that it was heard.
            scene.written = best.reading.first
        if headings or article:
            _remember_year(scene, best, tokens, headings, article=article)
        if best.reading.value:
            found.append(best)
    return found


def _is_shortly_before(day: date | None, written: date | None) -> bool:
    """Say whether a report of some day may stand in a text of another."""
    return day is not None and (
        written is None or 0 <= (written - day).days <= MOST_DAYS_FROM_HEARING
    )


def _is_below_none(text: str, start: int, headings: Mapping[int, int]) -> bool:
    return start not in headings and heading_over(text, start) is None


def _remember_year(
    scene: Scene, found: Found, tokens: Tokens, headings: Mapping[int, int], *, article: bool
) -> None:
    """Keep the year of an expression that heads lines: "2014" over "March: ..." and "12 June".

    An article on a happening goes on from the day that it tells first.
    """
    first, granularity = found.reading.first, found.reading.granularity
    if first is None:
        return
    stated = "year" in found.slots
    if headings.get(tokens.start(found.first)) == tokens.end(found.after - 1):
        heads = stated or (scene.headed is not None and "month" in found.slots)
    else:
        begun = scene.headed is None and granularity == "day"
        goes_on = scene.headed is not None and scene.headed <= (first.year, first.month)
        heads = article and stated and granularity in GOING_ON and (begun or goes_on)
    if heads:
        scene.headed = first.year, first.month if granularity != "year" else 0


def _is_news(found: list[Found]) -> bool:
    """Tell whether a text speaks from its day of writing ("last month", "yesterday")."""
    return any(one.rule.meaning in DEICTIC and one.reading.value != "PRESENT_REF" for one in found)


def _bounded(
    found: list[Found], early: list[Found], earliest: date | None, latest: date
) -> list[Found]:
    """Read each expression as of both bounds of the day of writing."""
    lows = {(one.first, one.after): one.reading for one in early}
    return [
        one._replace(
            reading=between(lows.get((one.first, one.after)), one.reading, earliest, latest)
        )
        for one in found
    ]


def _timex(tokens: Tokens, text: str, found: Found) -> Timex:
    reading = found.reading
    start, end = tokens.start(found.first), tokens.end(found.after - 1)
    return Timex(
        start=start,
        end=end,
        text=text[start:end],
        type=reading.type or found.rule.type,
        value=reading.value,
        first=reading.first.isoformat() if reading.first else None,
        last=reading.last.isoformat() if reading.last else None,
        granularity=reading.granularity,
        relative=reading.relative,
        weekday=reading.weekday if reading.granularity == "bounded" else None,
    )


def find_timexes(text: str, written: Written | None, language: str = "en") -> tuple[Timex, ...]:
    """Find the date expressions of a text.

    Args:
        text: Any text.
        written: What is known of the day it was written. Where nothing is, a history's yearless
            dates are counted from those it names; a text that speaks of "last month" is news, and
            its yearless dates stay unknown, unless None says that it is a history.
        language: ISO 639-1 code of the text's language.

    Returns:
        The expressions in their order, none overlapping another.

    Raises:
        ValueError: There is no date grammar of that language.

    Source: ISO-TimeML (ISO 24617-1) for types and values.
    """
    tokens = tokens_of(text, language)
    day = written.date if written is not None else None
    latest = written.latest if written is not None else None
    found = _walk(tokens, text, day or latest, language)
    if written is not None and (day or latest) is None and _is_news(found):
        found = _walk(tokens, text, None, language, narrative=False)
    if written is not None and day is None and latest is not None:
        earliest = written.earliest
        early = _walk(tokens, text, earliest, language) if earliest is not None else []
        found = _bounded(found, early, earliest, latest)
    return tuple(_timex(tokens, text, one) for one in found)
