"""Finding the date expressions of a text and saying what each means."""

import re
from datetime import date
from functools import lru_cache, partial

from dateline.dates.bounded import between
from dateline.dates.calendar import Span
from dateline.dates.meaning import MEANINGS, Reading, Scene, Slots
from dateline.dates.named import load_named
from dateline.dates.rules import Grammar, Rule, load_grammar
from dateline.dates.tense import tense_around
from dateline.dates.timex import Timex, TimexType, Written
from dateline.dates.tokens import Tokens, tokenise
from dateline.records import Granularity

NO_YEAR_AFTER = ("money", "possessive", "hyphen", "decimal", "mark")
Found = tuple[int, int, TimexType, Reading]


@lru_cache(maxsize=8)
def _grammar(language: str) -> Grammar:
    return load_grammar(language, frozenset(MEANINGS))


def _slots(match: re.Match[str], rule: Rule, tokens: Tokens) -> Slots:
    return {
        slot: tokens.values[match.start(group)]
        for group, slot in rule.slots
        if match.start(group) >= 0
    }


def _is_quantity(tokens: Tokens, first: int, after: int, text: str) -> bool:
    """Tell whether a bare four-digit number counts things rather than years."""
    before = text[tokens.starts[first] - 1 : tokens.starts[first]]
    if before and before in "$£€¥#№/-–":
        return True
    follows = text[tokens.ends[after - 1] : tokens.ends[after - 1] + 1]
    return follows == "%"


def _best(
    tokens: Tokens, at: int, grammar: Grammar, scene: Scene, text: str
) -> tuple[int, TimexType, Reading] | None:
    """Return the longest expression that begins at token `at`, with its end and reading."""
    matches = []
    for order, rule in enumerate(grammar.by_letter.get(tokens.letters[at], ())):
        match = rule.pattern.match(tokens.letters, at)
        if match is not None:
            matches.append((-match.end(), order, rule, match))
    matches.sort(key=lambda found: found[:2])
    for _, _, rule, match in matches:
        slots = _slots(match, rule, tokens)
        if rule.value:
            slots["value"] = rule.value
        if rule.meaning == "year" and _is_quantity(tokens, at, match.end(), text):
            continue
        scene.tense = partial(
            tense_around, tokens, at, match.end(), grammar.lexicon, grammar.lexicon.past_endings
        )
        reading = MEANINGS[rule.meaning](slots, scene)
        if reading is not None:
            return match.end(), reading.type or rule.type, reading  # type: ignore[return-value]
    return None


def _remember(scene: Scene, reading: Reading) -> None:
    """Keep what later expressions may count from."""
    if reading.anchor and reading.first is not None and reading.last is not None:
        granularity: Granularity = reading.granularity  # type: ignore[assignment]
        scene.reference = Span(reading.value, reading.first, reading.last, granularity)
        if reading.granularity == "day":
            scene.reference_day = reading.first


def _walk(tokens: Tokens, text: str, written: date | None, language: str) -> list[Found]:
    """Find every expression, given one day of writing or none."""
    grammar = _grammar(language)
    plain = grammar.lexicon.letters["x"] + grammar.lexicon.letters["X"]
    scene = Scene(written, named=load_named(language))
    found: list[Found] = []
    letters = tokens.letters
    at, count = 0, len(letters)
    while at < count:
        if letters[at] in plain or letters[at] not in grammar.by_letter:
            at += 1
            continue
        best = _best(tokens, at, grammar, scene, text)
        if best is None:
            at += 1
            continue
        end, kind, reading = best
        if reading.value:
            found.append((at, end, kind, reading))
        _remember(scene, reading)
        at = end
    return found


def _bounded(
    found: list[Found],
    tokens: Tokens,
    text: str,
    earliest: date | None,
    latest: date,
    language: str,
) -> list[Found]:
    """Read each expression as of both bounds of the day of writing."""
    lows: dict[tuple[int, int], Reading] = {}
    if earliest is not None:
        lows = {
            (first, after): reading
            for first, after, _, reading in _walk(tokens, text, earliest, language)
        }
    return [
        (first, after, kind, between(lows.get((first, after)), reading, earliest, latest))
        for first, after, kind, reading in found
    ]


def _timex(tokens: Tokens, text: str, found: Found) -> Timex:
    first, after, kind, reading = found
    start, end = tokens.starts[first], tokens.ends[after - 1]
    return Timex(
        start=start,
        end=end,
        text=text[start:end],
        type=kind,
        value=reading.value,
        first=reading.first.isoformat() if reading.first else None,
        last=reading.last.isoformat() if reading.last else None,
        granularity=reading.granularity,  # type: ignore[arg-type]
        relative=reading.relative,
        weekday=reading.weekday if reading.granularity == "bounded" else None,
    )


def find_timexes(text: str, written: Written | None, language: str = "en") -> tuple[Timex, ...]:
    """Find the date expressions of a text.

    Args:
        text: Any text.
        written: What is known of the day it was written; None where nothing is, as in a history,
            whose dates are then counted from those it names.
        language: ISO 639-1 code of the text's language.

    Returns:
        The expressions in their order, none overlapping another.

    Raises:
        ValueError: There is no date grammar of that language.

    Source: ISO-TimeML (ISO 24617-1) for types and values.
    """
    grammar = _grammar(language)
    tokens = tokenise(text, grammar.lexicon)
    day = written.date if written is not None else None
    latest = written.latest if written is not None else None
    found = _walk(tokens, text, day or latest, language)
    if written is not None and day is None and latest is not None:
        found = _bounded(found, tokens, text, written.earliest, latest, language)
    return tuple(_timex(tokens, text, one) for one in found)
