"""Tells what only sounds like a political event: sport, metaphor, business, fiction, accidents.

Two ways, both written in `data/reality/en.txt`. An idiom around the trigger decides alone ("war of
words"). A text's subject decides by its cue words, for triggers that are ambiguous there, unless a
guard word says that the matter is real ("police" in a report of a match).
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

import msgspec

from dateline.events.contexts.cues import Weight, plain, weigh
from dateline.events.reality.files import ANY, Rule
from dateline.events.reality.idioms import Step, may_match, steps, translate
from dateline.events.reality.loading import load_gate

SENTENCE, SUBJECT = 2, 4
"""Weight of cues that a subject needs in the sentence, and in sentence, paragraph and title; twice
as much around it makes up for half as much in the sentence, and one cue must be a strong one."""
HEAD, STORY = 1500, 8
"""Characters at a story's head, and weight of cues there by which its subject holds throughout; two
at least must be strong."""
SHORT_PARAGRAPH = 120
"""Words up to which SUBJECT holds; it rises by one for every 60 more."""


class Unreal(msgspec.Struct, frozen=True):
    """Why a trigger is no event: of which kind it is, and the cue that decided."""

    kind: str
    cue: str


class _Found(NamedTuple):
    """An idiom found in a sentence, and where a trigger would have to be."""

    start: int
    end: int
    rule: Rule
    cue: str


def judge_reality(
    text_of_sentence: str,
    paragraph: str,
    title: str | None,
    trigger_start: int,
    trigger_end: int,
    has_state_party: bool,
    event_type: str | None = None,
    story: str = "",
) -> Unreal | None:
    """Tell whether a trigger only sounds like a political event.

    Args:
        text_of_sentence: The sentence of the trigger.
        paragraph: The paragraph around it.
        title: The story's title.
        trigger_start: Where the trigger starts in the sentence, in code points.
        trigger_end: Where it ends.
        has_state_party: Whether a state or an armed group is among actor and recipient; such an
            event is never dropped for the subject of its text alone, save a contest in sport.
        event_type: The PLOVER type it would be coded as; where given, rules that are about other
            types do not apply ("strikes a deal" is no PROTEST, but may be AGREE).
        story: The whole text, whose subject may hold in sentences that have no cue of it.

    Returns:
        None for a real event, else the kind of unreality and the cue that decided.
    """
    for found in _idioms(text_of_sentence):
        if (
            found.start < trigger_end
            and trigger_start < found.end
            and _concerns(found.rule, event_type)
        ):
            return Unreal(found.rule.kind, found.cue)
    trigger = text_of_sentence[trigger_start:trigger_end].lower()
    open_to = _subjects_open_to(trigger, has_state_party, event_type)
    if not open_to:
        return None
    near = _near(text_of_sentence)
    of_story = [
        (rule, cues)
        for rule, cues in _subjects_of_story(title or "", story[:HEAD])
        if rule.guard not in near
    ]
    told = () if open_to.isdisjoint(near) else _subjects(text_of_sentence, paragraph, title or "")
    for rule, cues in (*told, *of_story):
        if rule.subject in open_to:
            return Unreal(rule.kind, cues)
    return None


@lru_cache(maxsize=4096)
def _subjects_open_to(
    trigger: str, has_state_party: bool, event_type: str | None
) -> frozenset[str]:
    """Return the subjects that a trigger may be told in without being an event."""
    told_by = frozenset({ANY, trigger})
    return frozenset(
        rule.subject
        for rule in load_gate().rules
        if not told_by.isdisjoint(rule.contest if has_state_party else rule.triggers)
        and _concerns(rule, event_type)
    )


def _concerns(rule: Rule, event_type: str | None) -> bool:
    return event_type is None or not rule.types or event_type in rule.types


@lru_cache(maxsize=512)
def _idioms(sentence: str) -> tuple[_Found, ...]:
    """Return every idiom of a sentence that no guard word of its rule annuls."""
    gate = load_gate()
    row = plain(sentence).split()
    words = frozenset(row)
    numbers = {number for word in words for number in gate.anchored.get(word, ())}
    found: list[_Found] = []
    for number in sorted(numbers):
        idiom = gate.idioms[number]
        if any(words.isdisjoint(need) for need in idiom.needs):
            continue
        if not may_match(_steps(number), row):
            continue
        for match in _compile(number).finditer(sentence):
            if idiom.rule.guard in _near(sentence):
                break
            start, end = (0, len(sentence)) if idiom.whole else match.span("trigger")
            found.append(_Found(start, end, idiom.rule, " ".join(match[0].split())))
    return tuple(found)


@lru_cache(maxsize=512)
def _near(sentence: str) -> dict[str, Weight]:
    return weigh(load_gate().cues, sentence)


@lru_cache(maxsize=512)
def _subjects(sentence: str, paragraph: str, title: str) -> tuple[tuple[Rule, str], ...]:
    """Return the rules whose subject a sentence is about, and the cues that say so."""
    gate = load_gate()
    near = _near(sentence)
    if not any(rule.subject in near for rule in gate.rules):
        return ()
    around = weigh(gate.cues, f"{title}.\n{paragraph}.\n{sentence}")
    needed = SUBJECT + max(0, paragraph.count(" ") - SHORT_PARAGRAPH) // 60
    found: list[tuple[Rule, str]] = []
    for rule in gate.rules:
        here, there = near.get(rule.subject), around.get(rule.subject)
        if here is None or there is None or rule.guard in near:
            continue
        enough = needed if here.weight >= SENTENCE else 2 * needed
        if there.weight >= enough and there.strong:
            found.append((rule, ", ".join(here.cues)))
    return tuple(found)


@lru_cache(maxsize=64)
def _subjects_of_story(title: str, head: str) -> tuple[tuple[Rule, str], ...]:
    """Return the rules whose subject a whole story is about, by its title and its head."""
    gate = load_gate()
    around = weigh(gate.cues, f"{title}.\n{head}")
    return tuple(
        (rule, ", ".join(there.cues))
        for rule in gate.rules
        if rule.story_guard
        and rule.story_guard not in around
        and (there := around.get(rule.subject)) is not None
        and there.weight >= STORY
        and there.weight >= len(there.cues) + 2
    )


@cache
def _steps(number: int) -> tuple[Step, ...]:
    gate = load_gate()
    return steps(gate.idioms[number].words, gate.classes)


@cache
def _compile(number: int) -> re.Pattern[str]:
    """Compile an idiom when it is first needed: most never are."""
    gate = load_gate()
    return re.compile(translate(gate.idioms[number].words, gate.classes), re.IGNORECASE)
