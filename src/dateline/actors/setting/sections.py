"""Digests, briefings and lists by place: the country that heads each of their sections.

In a round-up ("Peru. Police arrested …", "MALI" over a list, "On Chad, the army …" in a briefing)
whoever has no country of his own is of the country at the head of the section, whatever the
sections before were about. In a list by place ("Quetta" over the week's incidents) it is the
country of the town or district. What a text only compares ("Remember Grenada.") is told to the end
of its paragraph.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from dateline.actors.names.lines import Line
from dateline.actors.names.nouns import Names
from dateline.actors.register.register import Register
from dateline.actors.words import words
from dateline.grammar import Sentence

MARKS = frozenset({".", ":", "-", "–", "—"})
ENDS_OF_EXAMPLES = frozenset({"", ".", ":", ",", "—", "–"})
ENDS_OF_SENTENCES = frozenset('.!?"”)')
NAMING = frozenset({"name", "alias"})
FEWEST = 2
FEWEST_IN_TURN = 3
OPENING = 3
# "Finally, on Peru,", "Turning now to Chad,": how far into a sentence its topic may stand.
LATEST = 5


class Section(msgspec.Struct, frozen=True):
    """A part of a text under the name of a state: its code and where it begins."""

    code: str
    first: int


NO_SECTION = Section("", 0)


def read_sections(
    names: Names,
    lines: Sequence[Line],
    towns: Sequence[tuple[int, int, str]] = (),
    *,
    parted: bool = False,
) -> tuple[Section, ...]:
    """Return the section that each sentence of a digest or briefing stands in.

    Args:
        names: The text's names.
        lines: Its sentences.
        towns: Towns and divisions that a gazetteer finds in the text: start, end and country.
        parted: Whether it is a part of a page that tells several stories.

    Returns:
        One for each sentence, without a code above the first heading; nothing where the text is no
        digest: fewer than two states, or towns, head something, and none stands at its head in
        capitals ("CHAD"), or at that of a part.
    """
    briefing = any(word in words("briefing") for line in lines[:OPENING] for word in line.lower)
    alone = {number: code for number, line in enumerate(lines) if (code := _heading(names, line))}
    led = {
        number: code
        for number, line in enumerate(lines)
        if briefing and number not in alone and (code := _topic(names, line))
    }
    heads = dict(sorted((alone | led).items()))
    if len(set(_heading_something(heads, alone, len(lines)))) < FEWEST:
        heads = _towns_alone(lines, towns)
        if len(list(_heading_something(heads, heads, len(lines)))) < FEWEST:
            heads = _first_alone(alone, lines, parted=parted)
            if not heads:
                return ()
    section, found = NO_SECTION, []
    for number in range(len(lines)):
        if number in heads:
            section = Section(heads[number], number)
        found.append(section)
    return tuple(found)


def compared_countries(
    text: str, sentences: Sequence[Sentence], names: Names, lines: Sequence[Line]
) -> tuple[Section, ...]:
    """Return sections of the paragraphs that tell what was elsewhere: "Remember Grenada. In …".

    Args:
        text: The text.
        sentences: Its sentences.
        names: Its names.
        lines: The sentences' words.

    Returns:
        One for each sentence, without a code outside of such paragraphs; nothing where none is.
    """
    section, found = NO_SECTION, []
    for number, line in enumerate(lines):
        if number and "\n" in text[sentences[number - 1].end : sentences[number].start]:
            section = NO_SECTION
        code = _compared(names, line)
        section = Section(code, number) if code else section
        found.append(section)
    return tuple(found) if any(one.code for one in found) else ()


def countries_in_turn(
    text: str, sentences: Sequence[Sentence], names: Names, lines: Sequence[Line]
) -> tuple[Section, ...]:
    """Return the sections of an overview whose paragraphs take up one state after the other.

    "In Pakistan, …" opens a paragraph, "In Nepal, …" the next: half of those that tell something
    open so, with three states or more.

    Args:
        text: The text.
        sentences: Its sentences.
        names: Its names.
        lines: The sentences' words.

    Returns:
        One for each sentence, without a code above the first; nothing where the text is none.
    """
    opening = [
        number
        for number, sentence in enumerate(sentences)
        if (not number or "\n" in text[sentences[number - 1].end : sentence.start])
        and sentence.text[-1:] in ENDS_OF_SENTENCES
    ]
    heads = {
        number: code
        for number in opening
        if lines[number].lower[:1] == ["in"] and (code := _opened(names, lines[number]))
    }
    if len(set(heads.values())) < FEWEST_IN_TURN or 2 * len(heads) < len(opening):
        return ()
    section, found = NO_SECTION, []
    for number in range(len(lines)):
        section = Section(heads[number], number) if number in heads else section
        found.append(section)
    return tuple(found)


def _opened(names: Names, line: Line) -> str:
    """Return the state that a paragraph turns to with its first words ("In Nepal, …")."""
    first = 2 if line.lower[1:2] == ["the"] else 1
    placed = line.hit_at.get(first)
    if placed is None or line.texts[placed[1] + 1 : placed[1] + 2] != [","]:
        return ""
    return _state(names, line, first, placed[1])


def _compared(names: Names, line: Line) -> str:
    """Return the state that a sentence takes for an example ("Compare Peru: in 2010 …")."""
    if not line.lower or line.lower[0] not in words("comparing"):
        return ""
    first = 2 if line.lower[1:2] == ["the"] else 1
    placed = line.hit_at.get(first)
    if placed is None or "".join(line.texts[placed[1] + 1 : placed[1] + 2]) not in ENDS_OF_EXAMPLES:
        return ""
    return _state(names, line, first, placed[1])


def _towns_alone(lines: Sequence[Line], towns: Sequence[tuple[int, int, str]]) -> dict[int, str]:
    """Return the countries of the towns or divisions that are all that sentences say, by number."""
    code_at = {(start, end): code for start, end, code in towns}
    spans = {
        number: (line.bounds[0][0], line.bounds[_last_word(line)][1])
        for number, line in enumerate(lines)
        if line.bounds
    }
    return {number: code_at[span] for number, span in spans.items() if span in code_at}


def _first_alone(alone: dict[int, str], lines: Sequence[Line], *, parted: bool) -> dict[int, str]:
    """Return the state whose name in capitals is all that a text's first line says, by number."""
    if 0 not in alone or len(lines) == 1:
        return {}
    loud = parted or all(text.isupper() for text in lines[0].texts)
    return {0: alone[0]} if loud else {}


def _heading_something(heads: dict[int, str], alone: dict[int, str], count: int) -> Iterator[str]:
    """Return the states that head sentences: in a mere list of states none but the last does."""
    for number, following in pairwise([*heads, count]):
        if number not in alone or following > number + 1:
            yield heads[number]


def _heading(names: Names, line: Line) -> str:
    """Return the state whose name is all that a sentence says ("Peru.", "MALI"), or nothing."""
    first = 1 if line.lower[:1] == ["the"] else 0
    return _state(names, line, first, _last_word(line))


def _last_word(line: Line) -> int:
    """Return the last word of a sentence, the marks behind it passed over."""
    last = len(line.texts) - 1
    while last > 0 and line.texts[last] in MARKS:
        last -= 1
    return last


def _topic(names: Names, line: Line) -> str:
    """Return the state that a sentence of a briefing turns to ("Finally, on Peru, …")."""
    for at in range(1, min(LATEST, len(line.texts) - 1)):
        if line.lower[at - 1] not in words("turning-to") or at not in line.hit_at:
            continue
        first, last, _ = line.hit_at[at]
        if line.texts[last + 1 : last + 2] == [","]:
            return _state(names, line, first, last)
    return ""


def _state(names: Names, line: Line, first: int, last: int) -> str:
    """Return the code of the state whose name covers some words and nothing else, or nothing."""
    placed = line.hit_at.get(first)
    if placed is None or placed[:2] != (first, last):
        return ""
    return _state_called(names.register, placed[2].spelling)


def is_state_name(register: Register, words: str) -> bool:
    """Say whether words may be the name of a state and of nothing less ("MALI", "South Korea").

    Args:
        register: The register.
        words: A line of a page.
    """
    return any(
        (hit.start, hit.end) == (0, len(words)) and _state_called(register, hit.spelling) != ""
        for hit in register.find(words)
    )


def _state_called(register: Register, spelling: str) -> str:
    """Return the code of the only state of a name, or nothing.

    A heading is a state where it may be one, whatever else is called "Georgia".
    """
    states = {
        register.entries[one.entry].code
        for one in register.tables.names[spelling]
        if one.entry >= 0 and one.sort in NAMING and register.entries[one.entry].kind == "state"
    }
    return states.pop() if len(states) == 1 else ""
