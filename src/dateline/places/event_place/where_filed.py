"""Where "here" is in a report: the town it was filed from, as agencies write."""

from collections.abc import Sequence
from typing import Final

from dateline.places.gazetteer.fold import fold
from dateline.places.ties.ranks import CLAUSE_ABOVE, Happening, rank_of
from dateline.places.ties.tie import Tie
from dateline.places.toponym import Toponym
from dateline.records import Dateline

OPENING, CLOSING = "“«", "”»"
AT: Final = frozenset({"at", "in", "of"})
SPEAKERS: Final = frozenset({"i", "we", "you", "us", "me", "our", "my", "your"})


def told_here(
    event: Happening, toponyms: Sequence[Toponym], dateline: Dateline | None
) -> Tie | None:
    """Return the tie of an event that happened "here", where its story was filed.

    In somebody's words "here" is where that person stands.

    Args:
        event: The event's word.
        toponyms: The story's toponyms, its dateline's first.
        dateline: Where it was filed.
    """
    words = event.sentence.tokens
    here = [word for word in words if word.lemma == "here" and word.pos == "ADV"]
    if not here or dateline is None or any(word.text.lower() in SPEAKERS for word in words):
        return None
    name = fold(dateline.place)
    filed = next((one for one in toponyms if fold(one.text) == name), None)
    if filed is None:
        return None
    for word in here:
        rank = rank_of(event, _held_by(event, word.head))
        if rank is not None and rank <= CLAUSE_ABOVE and not _is_quoted(event, word.index):
            return Tie(rank, filed, f"{word.text!r} is where the story was filed")
    return None


def _held_by(event: Happening, index: int) -> int:
    """Return what a place is of that "here" tells of: "met at the town hall here"."""
    words = event.sentence.tokens
    while words[index].dep == "pobj" and words[words[index].head].lemma in AT:
        index = words[words[index].head].head
    return index


def _is_quoted(event: Happening, index: int) -> bool:
    said = event.sentence.text[: event.sentence.tokens[index].start - event.sentence.start]
    opened = sum(map(said.count, OPENING)) - sum(map(said.count, CLOSING))
    return said.count('"') % 2 == 1 or opened > 0
