"""The places of a story, as they are offered to its events: how often, and in which it is named."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.events.draft import Draft
from dateline.grammar import Sentence
from dateline.places import COUNTRY, Key, Naming, Site, Toponym, site_of, sites_of
from dateline.records import Dateline

UNLISTED = "unlisted"


@dataclass(frozen=True, slots=True)
class Scene:
    """The places of a story.

    `sites` are those that it names, `told` their namings in sentences, `total` how often it names
    any, `most` the finer one that it names most, `countries` how often it names places of each
    country, `leading` the first of those that it names most, `tied` where words tie its drafts to,
    as their places among the drafts, types and lemmas, `standing` the signals of each site that no
    draft changes.
    """

    sites: Mapping[Key, Site]
    told: Mapping[Key, Sequence[Naming]]
    total: int
    most: Key | None
    countries: Mapping[str, int]
    leading: str | None
    tied: Mapping[Key, Sequence[tuple[int, str, str]]]
    standing: dict[Key, dict[str, float]]


def scene_of(
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    toponyms: Sequence[Toponym],
    dateline: Dateline | None,
) -> Scene:
    """Gather the places of a story.

    Args:
        drafts: Its drafts, in text order, placed by the rules.
        sentences: Its sentences.
        toponyms: Its resolved toponyms, in text order.
        dateline: Where it was filed.
    """
    sites = sites_of(toponyms, sentences, dateline)
    fine = Counter({key: len(site.namings) for key, site in sites.items() if site.level != COUNTRY})
    countries: Counter[str] = Counter()
    for site in sites.values():
        if site.country is not None:
            countries[site.country] += len(site.namings)
    tied: dict[Key, list[tuple[int, str, str]]] = {}
    for at, draft in enumerate(drafts):
        if draft.place is not None and draft.tied:
            tied.setdefault(site_of(draft.place).key, []).append((at, draft.event, draft.lemma))
    return Scene(
        sites,
        {key: [one for one in site.namings if one.token >= 0] for key, site in sites.items()},
        sum(len(site.namings) for site in sites.values()),
        next((key for key, _ in fine.most_common(1)), None),
        countries,
        max(countries, key=lambda code: countries[code], default=None),
        tied,
        {},
    )


def is_unlisted(draft: Draft, scene: Scene) -> bool:
    """Say whether words tie a draft to a name that no list knows, given a country or not."""
    if draft.place is None or not draft.tied:
        return False
    ruled = site_of(draft.place)
    known = scene.sites.get(ruled.key)
    return ruled.level != COUNTRY and (known is None or known.level == UNLISTED)
