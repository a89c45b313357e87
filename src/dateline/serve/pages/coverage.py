"""Coverage: which countries' outlets report a matter, and which that could are silent."""

from collections import Counter, defaultdict
from typing import NamedTuple

from dateline.serve.addresses import with_query
from dateline.serve.ask import SELECTION, WORDS, Parameter, not_here, selection_of
from dateline.serve.charts import inline_svg, map_of_world
from dateline.serve.leaf import Ask, Leaf
from dateline.serve.outlets import country_of_site
from dateline.serve.reader import Selection, Site
from dateline.serve.wording import party_title, sentence

EVENT = Parameter("event", "text", "the id of one event")
PARAMETERS = (EVENT, *SELECTION, WORDS)


class Reporting(NamedTuple):
    """How the outlets of one country report: articles, stories of their own, and which they are."""

    country: str
    outlets: int
    articles: int
    own: int
    sites: tuple[str, ...]


def show(ask: Ask) -> Leaf:
    """Return the coverage of a matter.

    Raises:
        Refusal: 404: no such event.
    """
    reader, values = ask.reader, dict(ask.values)
    name = values.pop("event", None)
    if name is not None:
        event = reader.event(name)
        if event is None:
            raise not_here("event", name)
        matter, sites = sentence(event), _sites_of_event(ask, event.mentions)
        period = Selection(
            seen_since=event.first_reported, seen_until=event.last_reported, which="all"
        )
    else:
        selection = selection_of(values)
        matter = _matter(values)
        sites = reader.sites(selection)
        period = Selection(
            since=values.get("since"), until=values.get("until"),
            seen_since=values.get("seen_since"), seen_until=values.get("seen_until"), which="all",
        )  # fmt: skip
    reporting, unplaced = _by_country(sites)
    active, _ = _by_country(reader.sites(period))
    heard = {one.country for one in reporting}
    silent = [one for one in active if one.country not in heard]
    drawing = map_of_world(
        f"Whose outlets report: {matter}",
        {one.country: one.own or 1 for one in reporting},
        party_title,
    )
    rows = [
        {"country": one.country, "name": party_title(one.country), "outlets": one.outlets,
         "articles": one.articles, "own_stories": one.own, "silent": one in silent}
        for one in (*reporting, *silent)
    ]  # fmt: skip
    return Leaf(
        template="coverage.html",
        title=f"Coverage: {matter}",
        data={
            "matter": matter,
            "reporting": [one._asdict() for one in reporting],
            "silent": [one._asdict() for one in silent],
            "outlets_of_unknown_country": [site._asdict() for site in unplaced],
        },
        rows=rows,
        view={
            "matter": matter,
            "map": inline_svg(drawing) if reporting else "",
            "reporting": reporting,
            "silent": silent,
            "unplaced": unplaced,
            "event": name,
            "articles": sum(site.articles for site in sites),
            "own": sum(site.first for site in sites),
            "behind": with_query("/events", **values),
        },
    )


def _by_country(sites: list[Site]) -> tuple[list[Reporting], list[Site]]:
    found: dict[str, list[Site]] = defaultdict(list)
    unplaced = []
    for site in sites:
        country = country_of_site(site.site)
        if country is None:
            unplaced.append(site)
        else:
            found[country].append(site)
    reporting = [
        Reporting(
            country,
            len(ones),
            sum(one.articles for one in ones),
            sum(one.first for one in ones),
            tuple(str(one.site) for one in ones[:6]),
        )
        for country, ones in found.items()
    ]
    return sorted(reporting, key=lambda one: (-one.own, -one.articles, one.country)), unplaced


def _sites_of_event(ask: Ask, mentions: tuple[str, ...]) -> list[Site]:
    reader = ask.reader
    docs = tuple(dict.fromkeys(mention.doc for mention in reader.mentions(mentions)))
    articles: Counter[str | None] = Counter()
    own: Counter[str | None] = Counter()
    seen = set()
    for doc in docs:
        story = reader.story_of(doc)
        if story is not None and story.id in seen:
            continue
        seen.add(story.id if story else doc)
        folded = story.articles if story else (doc,)
        for headline in reader.headlines(folded):
            articles[headline.site] += 1
            if story is None or headline.id == story.first:
                own[headline.site] += 1
    return [Site(site, number, own[site]) for site, number in articles.most_common()]


def _matter(values: dict[str, object]) -> str:
    parties = [values.get(name) for name in ("party", "other", "actor", "recipient")]
    said = " and ".join(party_title(str(key)) for key in parties if key)
    types = values.get("type")
    if isinstance(types, tuple) and types:
        said = f"{said} {', '.join(types)}".strip()
    where = values.get("country")
    if where:
        said = f"{said} in {party_title(str(where))}".strip()
    words = values.get("q")
    if words:
        said = f"{said} “{words}”".strip()
    return said or "everything in the store"
