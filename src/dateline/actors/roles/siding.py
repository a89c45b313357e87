"""Reporters and bloggers who speak for a side: "a pro-Kremlin blogger", "Tehran-aligned media"."""

from dateline.actors.names.lines import Line
from dateline.actors.names.nouns import Names, backers_before
from dateline.actors.words import words


def spoken_for_by(names: Names, line: Line, first: int, end: int) -> str:
    """Return the state that reporters speak for by the words before them, or nothing.

    Args:
        names: The story's names.
        line: The sentence's words.
        first: The first word of the phrase.
        end: Its head.
    """
    if words("speaking-for-a-side").isdisjoint(line.lower[first:end]):
        return ""
    backers = backers_before(names, line, first, end) & names.register.states.keys()
    return next(iter(backers)) if len(backers) == 1 else ""
