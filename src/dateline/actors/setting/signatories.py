"""Joint statements: which states give one out, by its heading or its first sentence."""

from collections.abc import Iterator, Sequence

from dateline.actors.names.lines import Line
from dateline.actors.names.nouns import Names
from dateline.actors.words import words
from dateline.grammar import Sentence

OPENING = 8
FEWEST = 2
LONGEST_HEADING = 40


def read_signatories(
    names: Names, headline: Sequence[Line], sentences: Sequence[Sentence], lines: Sequence[Line]
) -> tuple[str, ...]:
    """Return the states that a text, if it is a joint statement, is given out by.

    Args:
        names: The text's names.
        headline: Its headline, where it has one.
        sentences: Its sentences.
        lines: Their words.

    Returns:
        Their codes: those that a heading names ("Joint communiqué of Chad and Niger"), else those
        that the first sentence behind it names that names several; nothing for other texts.
    """
    heading = -1
    for number, line in enumerate([*headline, *lines[:OPENING]]):
        if not _is_heading(line):
            continue
        found = _states(names, line, _end(line))
        if len(found) >= FEWEST:
            return found
        heading = max(heading, number - len(headline))
    if heading < 0 and not any(map(_is_heading, headline)):
        return ()
    for sentence, line in zip(
        sentences[heading + 1 : OPENING], lines[heading + 1 : OPENING], strict=True
    ):
        root = next((token.index for token in sentence.tokens if token.dep == "ROOT"), 0)
        found = _states(names, line, _end(line, root + 1))
        if len(found) >= FEWEST:
            return found
    return ()


def _is_heading(line: Line) -> bool:
    """Say whether words head a joint statement: "Joint communiqué of the summit of ..."."""
    said = line.lower[: _end(line)]
    if len(line.lower) > LONGEST_HEADING or line.lower[-1:] == ["."]:
        return False
    return not words("together").isdisjoint(said) and not words("given-out-together").isdisjoint(
        said
    )


def _end(line: Line, first: int = 2) -> int:
    """Return where words turn to what a statement is about, or to where it was given out."""
    return next(
        (at for at, word in enumerate(line.lower) if at >= first and word in words("heading-ends")),
        len(line.lower),
    )


def _states(names: Names, line: Line, end: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_codes(names, line, end)))


def _codes(names: Names, line: Line, end: int) -> Iterator[str]:
    for placed in line.hits:
        named = names.read(placed) if placed[1] < end else None
        if named is not None and named.reading.sort == "state":
            yield named.reading.code
