"""The lexicon checked by its own examples: each must be read as it says, no near-miss may be."""

from collections.abc import Callable, Iterable
from typing import Literal

import msgspec

from dateline.actors import Cast
from dateline.events.lexicon import Frame, Lexicon
from dateline.events.matching import Matcher, Reading
from dateline.events.parties import fill_parties
from dateline.events.speakers import SpokenCast
from dateline.grammar import Sentence
from dateline.records import Entity

Problem = Literal["unread", "other-event", "other-party", "near-miss", "other-frame"]
Parse = Callable[[Iterable[str]], Iterable[tuple[tuple[Sentence, ...], Cast]]]


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One example that is not read as it should be; `other-frame` is a notice, not a fault."""

    file: str
    line: int
    frame: str
    problem: Problem
    sentence: str
    detail: str


def check_lexicon(lexicon: Lexicon, parse: Parse) -> list[Finding]:
    """Read every example and near-miss of a lexicon with the lexicon itself.

    Args:
        lexicon: The frames.
        parse: Turns texts into their sentences and cast.

    Returns:
        What is not as it should be, in the order of the files.
    """
    asked = [
        (frame, example.sentence, example.line, (example.actor, example.recipient))
        for frame in lexicon.frames
        for example in frame.examples
    ]
    asked_near = [
        (frame, sentence, line, None)
        for frame in lexicon.frames
        for sentence, line in frame.near_misses
    ]
    everything = [*asked, *asked_near]
    findings = []
    parsed = parse(sentence for _, sentence, _, _ in everything)
    for (frame, sentence, line, parties), (sentences, cast) in zip(everything, parsed, strict=True):
        spoken = SpokenCast(cast, sentences)
        readings = Matcher(lexicon, sentences, spoken).readings()
        finding = _judge(frame, sentence, line, parties, readings, sentences, spoken)
        if finding is not None:
            findings.append(finding)
    return findings


def _judge(
    frame: Frame,
    sentence: str,
    line: int,
    parties: tuple[tuple[str, ...], tuple[str, ...]] | None,
    readings: list[Reading],
    sentences: tuple[Sentence, ...],
    cast: SpokenCast,
) -> Finding | None:
    def finding(problem: Problem, detail: str) -> Finding:
        return Finding(
            file=frame.file,
            line=line,
            frame=frame.name,
            problem=problem,
            sentence=sentence,
            detail=detail,
        )

    filled = [
        (reading, both)
        for reading in readings
        if (both := fill_parties(reading, sentences[reading.number], cast)) is not None
    ]
    if parties is None:
        wrong = [reading for reading, _ in filled if reading.frame.name == frame.name]
        return finding("near-miss", "it is read all the same") if wrong else None
    same_event = [one for one in filled if one[0].frame.event == frame.event]
    if not same_event:
        read = ", ".join(reading.frame.name for reading, _ in filled) or "nothing"
        kind: Problem = "other-event" if filled else "unread"
        return finding(
            kind,
            f"read: {read}; matched without parties: "
            f"{', '.join(reading.frame.name for reading in readings) or 'nothing'}",
        )
    right = [
        reading
        for reading, (actor, recipient) in same_event
        if _codes(actor) == set(parties[0]) and _codes(recipient) == set(parties[1])
    ]
    if not right:
        shown = "; ".join(
            f"{reading.frame.name}: {','.join(sorted(_codes(actor)))} > "
            f"{','.join(sorted(_codes(recipient)))}"
            for reading, (actor, recipient) in same_event
        )
        return finding("other-party", shown)
    if all(reading.frame.name != frame.name for reading in right):
        names = {reading.frame.modes for reading in right}
        if frame.modes not in names:
            return finding("other-frame", f"read by {right[0].frame.name}")
    return None


def _codes(parties: tuple[Entity, ...]) -> set[str]:
    return {party.code for party in parties}
