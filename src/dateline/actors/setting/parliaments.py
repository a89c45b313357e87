"""Records of a parliament's sittings: whose parliament it is, and who has the floor.

Below "House of Commons | Oral answers" the government, the Prime Minister and the opposition are
that state's, whatever country the debate is on, and so are those who speak ("Mr Holm (Minister for
Trade)—We shall …"): of the government if an office says so, members otherwise.
"""

import re
from collections.abc import Mapping, Sequence

import msgspec

from dateline.actors.names.lines import Line
from dateline.actors.names.nouns import Names
from dateline.actors.register.roles import RoleMatch
from dateline.actors.words import words
from dateline.grammar import Sentence

OPENING = 14
FEWEST = 2
LEGISLATIVE = "LEG"
GOVERNING = ("GOV",)
SITTING = frozenset({("GOV",), ("LEG",), ("OPP",), ("PTY",)})
WORD = re.compile(r"\w+(?:-\w+)*")


class Parliament(msgspec.Struct, frozen=True):
    """Whose parliament a record is of, and the sectors of who has the floor, by label sentence."""

    code: str = ""
    speakers: Mapping[int, tuple[str, ...]] = {}


NO_PARLIAMENT = Parliament()


def read_parliament(
    text: str, sentences: Sequence[Sentence], names: Names, lines: Sequence[Line]
) -> Parliament:
    """Return whose parliament a text records a sitting of, and who speaks in it.

    Args:
        text: The text.
        sentences: Its sentences.
        names: Its names.
        lines: The sentences' words.

    Returns:
        Nothing where its opening says of no sitting, or of no state's.
    """
    head = lines[:OPENING]
    said = " ".join(" ".join(line.lower) for line in head)
    if not any(phrase in said for phrase in words("sitting")):
        return NO_PARLIAMENT
    code = _whose(names, head)
    labels = [number for number, one in enumerate(sentences) if one.is_label]
    if not code or len(labels) < FEWEST:
        return NO_PARLIAMENT
    speakers: dict[int, tuple[str, ...]] = {}
    governing: set[str] = set()
    for number in labels:
        label = sentences[number]
        if label.tokens[0].text.rstrip(".").lower() not in words("addressing"):
            continue
        surname = next((t.text.lower() for t in reversed(label.tokens) if t.text[0].isalnum()), "")
        # The office stands beside the name once: "The Minister for Trade (Mr Holm):".
        opens = text.rfind("\n", 0, label.start) + 1
        closes = sentences[number + 1].start if number + 1 < len(sentences) else label.end
        beside = WORD.findall(text[opens:closes].lower())
        if not words("governing-office").isdisjoint(beside):
            governing.add(surname)
        speakers[number] = GOVERNING if surname in governing else (LEGISLATIVE,)
    return Parliament(code, speakers)


def _whose(names: Names, head: Sequence[Line]) -> str:
    """Return the state whose house or own name comes first in the opening of a record."""
    states = []
    for line in head:
        for placed in line.hits:
            named = names.read(placed)
            if named is None:
                continue
            if LEGISLATIVE in named.reading.sectors and named.reading.code in names.register.states:
                return named.reading.code
            if named.reading.sort == "state":
                states.append(named.reading.code)
    return next(iter(states), "")


def sits_there(parliament: Parliament, role: RoleMatch) -> bool:
    """Say whether a role without a country is one of those who sit in a recorded parliament.

    Args:
        parliament: From `read_parliament`.
        role: The role.
    """
    sitting = bool(parliament.code) and role.sectors[:1] in SITTING
    return sitting and role.term not in words("sitting-nowhere")
