"""What tells where an event happened: how the story names each place, and what its parties are of.

Each signal has a strength; its name says in plain words what it is, since a place's reason shows
it.

Source:
    Codebook, "Where".
"""

from collections.abc import Mapping, Sequence
from math import log1p
from typing import NamedTuple

from dateline.events.draft import Draft
from dateline.events.parties.sectors import AUTHORITIES
from dateline.events.when_and_where.place_signal_names import HELD, PREPOSITIONS, ROLES
from dateline.events.when_and_where.scene import Scene
from dateline.events.when_and_where.type_classes import OF_TYPE, WORDS
from dateline.places import COUNTRY, Key, Naming, Site, country_site, is_country, site_of

LEAD = 2
NEAR = 4.0
"""Words over which nearness in a sentence halves."""


class Offered(NamedTuple):
    """A place that an event may have happened at, None for nowhere told, and what tells it."""

    site: Site | None
    signals: dict[str, float]


def places_offered(at: int, drafts: Sequence[Draft], scene: Scene) -> list[Offered]:
    """Return the places that a draft's event may have happened at; nowhere stands last.

    Args:
        at: The draft's place among the story's drafts.
        drafts: They.
        scene: The story's places.
    """
    draft = drafts[at]
    kind = OF_TYPE.get(draft.event, WORDS)
    ruled = site_of(draft.place) if draft.place is not None else None
    sites = dict(scene.sites)
    acting = tuple([party.code for party in draft.actor])
    suffering = tuple([party.code for party in draft.recipient])
    for code in (*scene.countries, *filter(is_country, acting + suffering)):
        sites.setdefault(("", code, None), country_site(code))
    if ruled is not None:
        sites.setdefault(ruled.key, ruled)
    here = _Event(draft, at, kind, ruled, _last_named(draft, sites), acting, suffering)
    offered = [Offered(site, _signals_of(site, here, scene)) for site in sites.values()]
    return [*offered, Offered(None, _of_nowhere(here, scene))]


class _Event(NamedTuple):
    """A draft, its place among the others, its class, its place by rule, what is named last.

    `acting` and `suffering` are the codes of its parties.
    """

    draft: Draft
    at: int
    kind: str
    ruled: Site | None
    last: dict[bool, tuple[tuple[int, int], Key]]
    acting: tuple[str, ...]
    suffering: tuple[str, ...]


def _last_named(draft: Draft, sites: Mapping[Key, Site]) -> dict[bool, tuple[tuple[int, int], Key]]:
    """Return the place named last before a draft's word, for countries (True) and finer ones."""
    word = draft.reading.number, draft.reading.trigger
    last: dict[bool, tuple[tuple[int, int], Key]] = {}
    for key, site in sites.items():
        country = site.level == COUNTRY
        for naming in site.namings:
            where = naming.number, naming.token
            if (
                naming.token >= 0
                and where < word
                and (country not in last or where > last[country][0])
            ):
                last[country] = where, key
    return last


def _signals_of(site: Site, here: _Event, scene: Scene) -> dict[str, float]:
    standing = scene.standing.get(site.key)
    if standing is None:
        standing = scene.standing[site.key] = _standing(site, scene)
    found = {**standing, f"{site.level}, {here.kind}": 1.0}
    told = scene.told.get(site.key, ())
    _of_rule(found, site, here)
    if told:
        _of_sentence(found, site, here, told)
    _of_story(found, site, here, scene)
    _of_parties(found, site, here)
    others = [one for one in scene.tied.get(site.key, ()) if one[0] != here.at]
    same = sum(event == here.draft.event for _, event, _ in others)
    word = sum(lemma == here.draft.lemma for _, _, lemma in others)
    if same:
        found["others of the type there"] = log1p(same)
    if word:
        found["others by the word there"] = log1p(word)
    if here.draft.told_in is not None and site.country == here.draft.told_in:
        found["told there"] = 1.0
    return found


def _add(found: dict[str, float], name: str, *kinds: str, strength: float = 1.0) -> None:
    """Add a signal, and itself for each of several kinds."""
    found[name] = strength
    for kind in kinds:
        found[f"{name}, {kind}"] = strength


def _of_rule(found: dict[str, float], site: Site, here: _Event) -> None:
    ruled = here.ruled
    if ruled is None:
        found["no rule"] = 1.0
        return
    held = HELD[0] if here.draft.tied else HELD[1]
    if site.key == ruled.key:
        found["by rule"] = 1.0
        _add(found, f"{held} by rule", here.kind, site.level)
        return
    if site.country != ruled.country:
        found["elsewhere than by rule"] = 1.0
        return
    found["in the country by rule"] = 1.0
    way = "beside"
    if site.level == COUNTRY:
        way = "around"
    elif ruled.level == COUNTRY:
        way = "inside"
    found[f"{way} what is {held} by rule"] = 1.0


def _of_sentence(found: dict[str, float], site: Site, here: _Event, told: Sequence[Naming]) -> None:
    number, trigger = here.draft.reading.number, here.draft.reading.trigger
    inside = [naming for naming in told if naming.number == number]
    if inside:
        _add(found, "in the sentence", site.level, here.kind)
        if any(naming.token > trigger for naming in inside):
            _add(found, "after the word", here.kind)
        if any(naming.token < trigger for naming in inside):
            found["before the word"] = 1.0
        far = min(abs(naming.token - trigger) for naming in inside)
        found["near the word"] = NEAR / (NEAR + far)
        for naming in inside:
            found[_role_of(naming)] = 1.0
        if len(inside) > 1:
            found["twice in the sentence"] = 1.0
    away = {naming.number - number for naming in told}
    if -1 in away:
        _add(found, "in the sentence before", site.level)
    if not away.isdisjoint((-2, -3)):
        found["a few sentences before"] = 1.0
    if 1 in away:
        found["in the sentence after"] = 1.0
    if any(naming.number == number - 1 and naming.is_inside for naming in told):
        found["told to be there just before"] = 1.0


def _role_of(naming: Naming) -> str:
    if naming.role != "pobj":
        return ROLES.get(naming.role, "elsewhere in the tree")
    known = naming.preposition in PREPOSITIONS
    return f'under "{naming.preposition}"' if known else "under a preposition"


def _of_story(found: dict[str, float], site: Site, here: _Event, scene: Scene) -> None:
    country = site.level == COUNTRY
    last = here.last.get(country)
    if last is not None and last[1] == site.key:
        if country:
            _add(found, "last country named before", here.kind)
        else:
            _add(found, "last place named before", here.kind)
            found["how lately named"] = 1 / (1 + here.draft.reading.number - last[0][0])
    if site.key == scene.most:
        _add(found, "named most", here.kind)
    if here.draft.reading.number < LEAD and "in the lead" in found:
        found["in the lead, as the event"] = 1.0


def _standing(site: Site, scene: Scene) -> dict[str, float]:
    """Return the signals of a site that are the same for every draft of the story."""
    found = {site.level: 1.0}
    times = len(site.namings)
    if times:
        _add(found, "share of the names", site.level, strength=times / scene.total)
        found["how often named"] = log1p(times)
    else:
        found["never named"] = 1.0
    there = sum(naming.is_inside for naming in site.namings)
    if there:
        found["how often told to be there"] = log1p(there)
    if site.country is not None and site.country == scene.leading:
        _add(found, "in the story's country", site.level)
        if site.level == COUNTRY and len(scene.countries) == 1:
            found["the only country"] = 1.0
    if any(naming.number < LEAD for naming in scene.told.get(site.key, ())):
        _add(found, "in the lead", site.level)
    return found


def _of_parties(found: dict[str, float], site: Site, here: _Event) -> None:
    draft = here.draft
    acts, suffers = site.country in here.acting, site.country in here.suffering
    if acts:
        _add(found, "of the actor", here.kind, site.level)
        if draft.actor[0].sector and draft.actor[0].sector[0] in AUTHORITIES:
            _add(found, "of an authority", site.level)
        if here.kind == WORDS:
            found[f"of who speaks, {site.level}"] = 1.0
    if suffers:
        _add(found, "of the recipient", here.kind, site.level)
    if acts and suffers:
        _add(found, "of both sides", site.level)
    if not acts and not suffers:
        found[f"of neither side, {here.kind}"] = 1.0


def _of_nowhere(here: _Event, scene: Scene) -> dict[str, float]:
    draft = here.draft
    number = draft.reading.number
    found: dict[str, float] = {}
    _add(found, "nowhere", here.kind)
    named = any(
        naming.number == number and naming.token >= 0
        for site in scene.sites.values()
        for naming in site.namings
    )
    actors = {party.code for party in draft.actor if is_country(party.code)}
    recipients = {party.code for party in draft.recipient if is_country(party.code)}
    for name, holds in (
        ("reported", draft.modality.reported),
        ("no place in the sentence", not named),
        ("background", "historical" in draft.aux),
        ("in the lead", number < LEAD),
        ("parties of two countries", actors and recipients and actors.isdisjoint(recipients)),
        ("places of one country", len(scene.countries) == 1),
    ):
        if holds:
            found[f"nowhere, {name}"] = 1.0
    found["nowhere, places of several countries"] = log1p(len(scene.countries))
    return found
