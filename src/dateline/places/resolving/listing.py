"""Names in a list are of one kind: all cities, all divisions, all countries."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from dateline.places.resolving.candidates import Name
from dateline.places.toponym import Span

LIST_GAP: Final = re.compile(r", ?(?:and |or )?| and | or ")
CLASSES: Final = {
    "states": "admin1", "provinces": "admin1", "cities": "city", "towns": "city",
    "countries": "country", "nations": "country",
}  # fmt: skip
CLASS_BEFORE: Final = re.compile(
    rf"\b({'|'.join(CLASSES)})(?:,? such as|,? like|,? including| of) $"
)
LONGEST_CLASS: Final = 24
LISTED_KINDS: Final = frozenset({"city", "admin1", "country"})
LISTED: Final = 2.0
LISTED_RIVAL: Final = 1.5
SHORTEST_LIST: Final = 3


def pairs_of_lists(
    text: str, spans: Sequence[Span], keys: Mapping[Span, str], names: Mapping[str, Name]
) -> set[Span]:
    """Return the names whose follower is the next of a list, and no place they lie in.

    "Hamilton, Madison and Warren" and "Niger, Nigeria or Togo" are lists, "Houston, Texas and
    California" is none: its names cannot all be of one kind.

    Args:
        text: The story.
        spans: Its toponyms in text order.
        keys: The key of each.
        names: The name of each key.
    """
    listed: set[Span] = set()
    for run in _lists(text, spans, {}):
        if len(run) < SHORTEST_LIST:
            continue
        kinds = [_likely_kinds(names[keys[span]]) for span in run]
        if set.intersection(*kinds):
            listed.update(before for before, _ in pairwise(run))
    return listed


def add_company(
    text: str,
    spans: Sequence[Span],
    keys: Mapping[Span, str],
    names: Mapping[str, Name],
    inside: Mapping[Span, Sequence[int]],
) -> None:
    """Add to the candidates of a name that are of the kind of all others in its list.

    "Lima, Oslo, New York and Dhaka" are cities, "Ohio, New York or Texas" divisions, and so are
    "states such as New York and Ohio".

    Args:
        text: The story.
        spans: Its toponyms in text order.
        keys: The key of each.
        names: The name of each key.
        inside: From `add_containment`: a name and the place it lies in are no list.
    """
    done: set[str] = set()
    for run in _lists(text, spans, inside):
        called = _called(text, run[0].start)
        if called is None and len(run) < SHORTEST_LIST:
            continue
        listed = [names[keys[span]] for span in run]
        for name in listed:
            if name.key in done or len(name.candidates) < 2:
                continue
            kinds = {_plain_kind(other) for other in listed if other.key != name.key}
            kind = called or (kinds.pop() if len(kinds) == 1 else None)
            if kind not in LISTED_KINDS:
                continue
            done.add(name.key)
            least = max(place.weight for place in name.candidates) - LISTED_RIVAL
            for number, place in enumerate(name.candidates):
                if place.kind == kind and place.weight >= least:
                    name.base[number] += LISTED


def _lists(
    text: str, spans: Sequence[Span], inside: Mapping[Span, Sequence[int]]
) -> Iterator[Sequence[Span]]:
    """Yield the rows of two and more names that only commas and "and" part."""
    first = 0
    for at in range(1, len(spans) + 1):
        before = spans[at - 1]
        if (
            at == len(spans)
            or inside.get(before)
            or not LIST_GAP.fullmatch(text, before.end, spans[at].start)
        ):
            if at - first > 1:
                yield spans[first:at]
            first = at


def _called(text: str, start: int) -> str | None:
    """Return the kind that the words before a list give its names, if they do."""
    before = CLASS_BEFORE.search(text, max(0, start - LONGEST_CLASS), start)
    return CLASSES[before.group(1)] if before is not None else None


def _likely_kinds(name: Name) -> set[str]:
    """Return the kinds that a name's places are of before anything is weighed."""
    least = max(name.base, default=0.0) - LISTED_RIVAL
    return {
        place.kind
        for place, points in zip(name.candidates, name.base, strict=True)
        if points >= least and place.kind in LISTED_KINDS
    }


def _plain_kind(name: Name) -> str | None:
    """Return the kind of a name's leading place before anything is weighed."""
    return name.candidates[name.base.index(max(name.base))].kind if name.candidates else None
