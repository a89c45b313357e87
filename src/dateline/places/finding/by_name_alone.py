"""Places that are known by their names alone, in a text whose capitals tell nothing."""

from typing import Final

from dateline.places.gazetteer.context import load_context
from dateline.places.gazetteer.fold import fold
from dateline.places.gazetteer.gazetteer import ALTERNATE, Gazetteer

# Below this a town's name is as likely a word or a person's name.
LARGE: Final = 50_000
LARGE_BY_ANOTHER_NAME: Final = 200_000
MOST_PLACES: Final = 12
WIDE: Final = frozenset({"country", "continent", "admin1", "region", "sea"})


def is_known_by_name(name: str, gazetteer: Gazetteer, *, foreign: bool) -> bool:
    """Say whether a name is that of a state, a division, a sea or a large town.

    Args:
        name: In whatever letters.
        gazetteer: From `load_gazetteer`.
        foreign: Whether one of its words is none of English, so that any town will do.
    """
    key = fold(name)
    known = load_context()
    if key in known.word or key in known.never:
        return False
    for posting in gazetteer.postings(key)[:MOST_PLACES]:
        kind, population = gazetteer.standing(posting & ~ALTERNATE)
        if kind in WIDE and not posting & ALTERNATE:
            return True
        least = LARGE_BY_ANOTHER_NAME if posting & ALTERNATE else LARGE
        if kind == "city" and (foreign or population >= least):
            return True
    return False
