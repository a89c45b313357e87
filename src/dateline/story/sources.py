"""How many independent sources tell of something, and how many outlets carry it."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dateline.records import Story


class Sources(NamedTuple):
    """Independent sources, counted by whose words the texts are, and outlets that carry them."""

    sources: int
    outlets: int


def count_sources(stories: Iterable[Story], sites: Mapping[str, str | None]) -> Sources:
    """Count the sources and the outlets of some stories.

    Args:
        stories: The stories: all on one event, or just one.
        sites: The site of each of their articles, by id.

    Returns:
        Texts of one agency are one source, as are texts that one outlet wrote; a text of unknown
        origin is one of its own. An article of unknown site is an outlet of its own.
    """
    told = list(stories)
    origins = {story.agency or sites[story.first] or story.id for story in told}
    outlets = {sites[name] or name for story in told for name in story.articles}
    return Sources(len(origins), len(outlets))
