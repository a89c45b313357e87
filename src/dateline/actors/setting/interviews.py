"""Interviews without labels: which lines ask, which answer, and who is asked.

Questions stand in lines of their own, and whoever answers them speaks of himself outside any
quotation marks. Who that is the lines above the first question say.
"""

import re
from collections.abc import Sequence

import msgspec

from dateline.actors.setting.discourse import Party
from dateline.grammar import Sentence
from dateline.records import Entity

QUOTED = re.compile(r"[“\"][^”\"]*[”\"]?")
SPEAKER = re.compile(r"\b(?:I|we|my|our|me|us|mine|ours)\b(?!\.)", re.IGNORECASE)
ASKED = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
CLOSING = "”\"')] "
FEWEST_QUESTIONS = 3
FEWEST_ANSWERS = 3
FEWEST_TO_SOMEBODY = 2
INTRODUCING = frozenset({"nsubj", "attr", "ROOT"})
OFFICIAL = frozenset("GOV MIL COP JUD LEG PTY OPP REB PRE SPY PRM".split())


class Interview(msgspec.Struct, frozen=True):
    """Which sentences of an interview ask and which answer, by number; none of either elsewhere."""

    questions: frozenset[int] = frozenset()
    answers: frozenset[int] = frozenset()


NO_INTERVIEW = Interview()


def read_interview(text: str, sentences: Sequence[Sentence]) -> Interview:
    """Find the questions and answers of an interview.

    Args:
        text: The text.
        sentences: Its sentences.

    Returns:
        Both; neither where too few lines ask somebody, or too few answer for themselves.
    """
    lines = _lines(text, sentences)
    kinds = ["" for _ in lines]
    for place, line in enumerate(lines):
        before = kinds[place - 1] if place else ""
        kinds[place] = _kind(_said(text, sentences, line), before)
    # What an outlet asks has an answer in the line behind it.
    asked = [at for at, kind in enumerate(kinds[:-1]) if kind == "question"]
    answers = [at for at, kind in enumerate(kinds) if kind == "answer"]
    spoken = [at for at in answers if SPEAKER.search(_said(text, sentences, lines[at]))]
    to_somebody = [at for at in asked if ASKED.search(_said(text, sentences, lines[at]))]
    ending = [at for at in asked if _ends_asking(sentences[lines[at][-1]].text)]
    if (
        len(ending) < FEWEST_QUESTIONS
        or len(spoken) < FEWEST_ANSWERS
        or 2 * len(spoken) < len(answers)
        or len(to_somebody) < FEWEST_TO_SOMEBODY
    ):
        return NO_INTERVIEW
    # A headline may ask as well: whoever speaks of himself behind a question has been asked it.
    first = next((at for at in ending if at + 1 in spoken), ending[0])
    return Interview(
        frozenset(number for at in asked if at >= first for number in lines[at]),
        frozenset(number for at in answers if at > first for number in lines[at]),
    )


def asked_person(parties: Sequence[Party], interview: Interview) -> tuple[Entity, ...]:
    """Return who is asked in an interview: the first official that the lines above it introduce.

    Args:
        parties: The mentions of parties, in text order.
        interview: Its questions and answers.

    Returns:
        One person; where no official is introduced, the first person of any kind; nobody where
        there is none.
    """
    if not interview.questions:
        return ()
    people = [
        party
        for party in parties
        if party.sentence < min(interview.questions)
        and party.found.sort == "person"
        and len(party.found.entities) == 1
        and not party.found.many
        and party.dependency in INTRODUCING
    ]
    officials = [p for p in people if not OFFICIAL.isdisjoint(p.found.entities[0].sector[:1])]
    return next((party.found.entities for party in officials or people), ())


def _lines(text: str, sentences: Sequence[Sentence]) -> list[list[int]]:
    """Return the numbers of the sentences of each line."""
    found: list[list[int]] = []
    for number, sentence in enumerate(sentences):
        if found and "\n" not in text[sentences[number - 1].end : sentence.start]:
            found[-1].append(number)
        else:
            found.append([number])
    return found


def _kind(line: str, before: str) -> str:
    """Return what a line is behind one of a kind: "question", "answer", or nothing."""
    speaks = SPEAKER.search(line) is not None
    if _ends_asking(line) and not (before == "question" and speaks):
        return "question"
    if before == "answer" and not speaks and ASKED.search(line):
        return "question"
    return "answer" if before else ""


def _ends_asking(line: str) -> bool:
    return line.rstrip(CLOSING).endswith("?")


def _said(text: str, sentences: Sequence[Sentence], line: list[int]) -> str:
    """Return what a line says in its own words, quotations left out."""
    return QUOTED.sub("", text[sentences[line[0]].start : sentences[line[-1]].end])
