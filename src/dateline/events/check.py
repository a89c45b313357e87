"""The lexicon checked: by its own examples, by frames in each other's way, and by use on texts."""

from collections.abc import Callable, Iterable
from typing import Literal

import msgspec

from dateline.actors import Cast
from dateline.events.frames.matching import Matcher
from dateline.events.frames.reading import Reading
from dateline.events.lexicon.lexicon import Frame, Lexicon
from dateline.events.parties.parties import fill_parties
from dateline.events.parties.speakers import SpokenCast
from dateline.grammar import Sentence
from dateline.records import Entity

Problem = Literal[
    "unread", "other-event", "other-party", "near-miss", "other-frame", "shadowed", "unused"
]
NOTICES: frozenset[Problem] = frozenset({"other-frame", "shadowed", "unused"})
Parse = Callable[[Iterable[str]], Iterable[tuple[tuple[Sentence, ...], Cast]]]


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """What is not as it should be with a frame or one of its examples.

    A problem of `NOTICES` is no fault: an example that another frame reads as well
    (`other-frame`), a frame whose every example another reads, or that asks for the same as
    another (`shadowed`), and one that no text of the sets needed (`unused`).
    """

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
        What is not as it should be, in the order of the files; then the frames that stand in
        each other's way.
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
    read_by: dict[str, list[str]] = {}
    parsed = parse(sentence for _, sentence, _, _ in everything)
    for (frame, sentence, line, parties), (sentences, cast) in zip(everything, parsed, strict=True):
        spoken = SpokenCast(cast, sentences)
        readings = Matcher(lexicon, sentences, spoken, speaker=spoken.speaker).readings()
        finding, reader = _judge(frame, sentence, line, parties, readings, sentences, spoken)
        if reader:
            read_by.setdefault(frame.name, []).append(reader)
        if finding is not None:
            findings.append(finding)
    return [*findings, *shadowed_frames(lexicon, read_by)]


def shadowed_frames(lexicon: Lexicon, read_by: dict[str, list[str]]) -> list[Finding]:
    """Find frames in each other's way.

    Args:
        lexicon: The frames.
        read_by: For each frame by name, which frames read its examples.

    Returns:
        The frames whose every example another frame reads, and those that ask for the same words
        and slots as an earlier frame and come to the same event.
    """
    found = []
    for frame in lexicon.frames:
        readers = read_by.get(frame.name, [])
        if readers and frame.name not in readers:
            others = ", ".join(dict.fromkeys(readers))
            found.append(_of_frame(frame, "shadowed", f"its examples are read by {others}"))
    seen: dict[tuple[object, ...], Frame] = {}
    for frame in lexicon.frames:
        for kind in ("verbs", "nouns", "adjectives"):
            for words in getattr(frame, kind):
                asks = (kind, words, frame.slots, frame.event, frame.modes)
                first = seen.setdefault(asks, frame)
                if first is not frame:
                    shown = f"{' '.join(words)!r} asks for the same in {first.name}"
                    found.append(_of_frame(frame, "shadowed", shown))
    return found


def unused_frames(lexicon: Lexicon, parse: Parse, texts: Iterable[str]) -> list[Finding]:
    """Find the frames that no text needs.

    Args:
        lexicon: The frames.
        parse: Turns texts into their sentences and cast.
        texts: The texts of development sets.

    Returns:
        One notice for each frame that is the best reading of no clause.
    """
    used: set[str] = set()
    for sentences, cast in parse(texts):
        matcher = Matcher(lexicon, sentences, SpokenCast(cast, sentences))
        for number, sentence in enumerate(sentences):
            for token in sentence.tokens:
                reading = matcher.best(number, token.index)
                if reading is not None:
                    used.add(reading.frame.name)
    return [
        _of_frame(frame, "unused", "no text of the sets needs it")
        for frame in lexicon.frames
        if frame.name not in used
    ]


def _of_frame(frame: Frame, problem: Problem, detail: str) -> Finding:
    return Finding(
        file=frame.file,
        line=frame.line,
        frame=frame.name,
        problem=problem,
        sentence="",
        detail=detail,
    )


def _judge(
    frame: Frame,
    sentence: str,
    line: int,
    parties: tuple[tuple[str, ...], tuple[str, ...]] | None,
    readings: list[Reading],
    sentences: tuple[Sentence, ...],
    cast: SpokenCast,
) -> tuple[Finding | None, str]:
    """Return what is wrong with an example, if anything is, and the frame that read it."""

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
        return (finding("near-miss", "it is read all the same") if wrong else None), ""
    same_event = [one for one in filled if one[0].frame.event == frame.event]
    if not same_event:
        read = ", ".join(reading.frame.name for reading, _ in filled) or "nothing"
        kind: Problem = "other-event" if filled else "unread"
        without = ", ".join(reading.frame.name for reading in readings) or "nothing"
        return finding(kind, f"read: {read}; matched without parties: {without}"), ""
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
        return finding("other-party", shown), ""
    if all(reading.frame.name != frame.name for reading in right):
        reader = right[0].frame.name
        return finding("other-frame", f"read by {reader}"), reader
    return None, frame.name


def _codes(parties: tuple[Entity, ...]) -> set[str]:
    return {party.code for party in parties}
