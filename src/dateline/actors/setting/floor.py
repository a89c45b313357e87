"""Records of meetings: whose floor each paragraph is ("ANNA BERG (Sweden) said ...")."""

from collections.abc import Sequence

import msgspec

from dateline.actors.names.lines import Line
from dateline.actors.names.nouns import Names
from dateline.actors.words import words
from dateline.grammar import Sentence

LONGEST_NAME = 6
FEWEST = 2


class Speaker(msgspec.Struct, frozen=True):
    """Who has the floor: the sentence that says so, the name's words, where the bracket ends."""

    sentence: int
    first: int
    last: int
    close: int
    code: str


def read_floor(
    text: str, sentences: Sequence[Sentence], names: Names, lines: Sequence[Line]
) -> dict[int, Speaker]:
    """Return for each sentence of a meeting's record who has the floor in it.

    Args:
        text: The text.
        sentences: Its sentences.
        names: Its names.
        lines: The sentences' words.

    Returns:
        Speakers by sentence; nothing where fewer than two states have the floor.
    """
    found: dict[int, Speaker] = {}
    speaker: Speaker | None = None
    end = 0
    for number, sentence in enumerate(sentences):
        if "\n" in text[end : sentence.start] or number == 0:
            speaker = _opening(names, lines[number], number)
        end = sentence.end
        if speaker is not None:
            found[number] = speaker
    return found if len({one.code for one in found.values()}) >= FEWEST else {}


def _opening(names: Names, line: Line, number: int) -> Speaker | None:
    """Return the speaker whom a paragraph's first sentence begins with: "ANNA BERG (Sweden)"."""
    opened = next((at for at, word in enumerate(line.texts[:LONGEST_NAME]) if word == "("), -1)
    if opened < 1 or not all(_may_name(word) for word in line.texts[:opened]):
        return None
    placed = line.hit_at.get(opened + 1)
    named = names.read(placed) if placed is not None else None
    if named is None or named.reading.sort != "state" or placed is None:
        return None
    close = placed[1] + 1
    if line.texts[close : close + 1] != [")"]:
        return None
    return Speaker(number, 0, opened - 1, close, named.reading.code)


def _may_name(word: str) -> bool:
    return word[:1].isupper() or word in words("particle") or word in {"-", "."}
