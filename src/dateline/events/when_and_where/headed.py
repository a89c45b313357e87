"""Where an entry of a list by place happened: in the place at its head, if it names none itself."""

from collections.abc import Sequence

from dateline.events.codebook.codebook import is_verbal
from dateline.events.draft import Draft
from dateline.grammar import Sentence
from dateline.places import COUNTRY, Toponym, headed_places, place_of
from dateline.records import Place


def place_by_headings(
    places: Sequence[Place | None],
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    toponyms: Sequence[Toponym],
    text: str,
) -> list[Place | None]:
    """Return the places of a story's events, those of entries of lists by place told by their head.

    Args:
        places: Where each event happened, by what was chosen among the places told.
        drafts: The events.
        sentences: The story's sentences.
        toponyms: Its resolved toponyms, in text order.
        text: The story.
    """
    parts = headed_places(text, toponyms)
    if not parts:
        return list(places)
    found: list[Place | None] = []
    for place, draft in zip(places, drafts, strict=True):
        start = sentences[draft.reading.number].start
        head = next((one for first, end, one in parts if first < start < end), None)
        open_to = place is not None or not is_verbal(draft.event)
        if head is None or not open_to or _is_told_there(place, start, toponyms, text):
            found.append(place)
        else:
            found.append(place_of(head, "the place at the head of its list"))
    return found


def _is_told_there(place: Place | None, start: int, toponyms: Sequence[Toponym], text: str) -> bool:
    """Say whether a place finer than a country is named in the line of an event."""
    first = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start)
    return place is not None and any(
        first <= one.start
        and (end < 0 or one.end <= end)
        and one.kind != COUNTRY
        and place.name in {one.name, one.text}
        for one in toponyms
    )
