"""Names that the place named right after them tells to be none that the gazetteer lists."""

from collections.abc import Mapping, Sequence, Set
from itertools import pairwise
from typing import Final

from dateline.places.gazetteer.gazetteer import GazetteerPlace
from dateline.places.resolving.candidates import LONGEST_GAP, contains
from dateline.places.resolving.type_words import GAP, SAYS_WHAT
from dateline.places.toponym import Span

WELL_KNOWN: Final = 5.5
PLAIN: Final = (",", " (", " of ")
HOLDERS: Final = frozenset({"country", "admin1", "admin2", "city"})


def denied_names(
    text: str,
    ordered: Sequence[Span],
    told: Mapping[Span, tuple[GazetteerPlace | None, str]],
    partly: Set[Span],
) -> list[Span]:
    """Return the names that the place named right after them tells to be another one.

    "Rookby, Lincolnshire" is no Rookby of another country, and a "Forum of the Americas in Peru"
    lies in Peru.

    Args:
        text: The story.
        ordered: All names in text order.
        told: The place of each.
        partly: Those of which only a part is listed.
    """
    denied = []
    for span, after in pairwise(ordered):
        place, around = told[span][0], told[after][0]
        if place is None or around is None or around.kind not in HOLDERS:
            continue
        unsure = span in partly or is_little(place)
        if unsure and _denies(around, place, text[span.end : after.start]):
            denied.append(span)
    return denied


def _denies(outer: GazetteerPlace, inner: GazetteerPlace, gap: str) -> bool:
    """Tell whether the words between two names say that one lies in another, where it does not.

    Args:
        outer: The place of the later name.
        inner: The place of the earlier one.
        gap: The words between them. A comma before a country or a town may be one of a list.
    """
    if (inner.kind == outer.kind != "city") or contains(outer, inner):
        return False
    if len(gap) > LONGEST_GAP or not GAP.match(gap):
        return False
    if outer.kind == "country":
        return " in " in gap and inner.country != outer.country
    plain = " in " not in gap and gap.startswith(PLAIN) and SAYS_WHAT.match(gap) is None
    if outer.kind == "city" and plain:
        return False
    return (inner.country, inner.admin1) != (outer.country, _division_of(outer))


def _division_of(place: GazetteerPlace) -> str | None:
    """Return the first-order division that a place is or lies in."""
    return place.name if place.kind == "admin1" else place.admin1


def is_little(place: GazetteerPlace) -> bool:
    """Tell whether a place is a town that few know of."""
    return place.kind == "city" and place.weight < WELL_KNOWN
