"""A year of invented news: who did what to whom among states, all of it made up."""

import random
from datetime import date, timedelta

from shelf import Shelf

from dateline.records import (
    Article,
    Contradiction,
    Copy,
    Dateline,
    Entity,
    Event,
    Evidence,
    Furniture,
    Mention,
    Merge,
    Place,
    Published,
    Quantity,
    Reading,
    RoledParty,
    Statement,
    Story,
    When,
)

PARTIES = {
    "FIN": ("Finland", "GOV", ("Helsinki", 60.17, 24.94, 658225)),
    "PRT": ("Portugal", "GOV", ("Lisbon", 38.72, -9.13, 2267057)),
    "CHL": ("Chile", "GOV", ("Santiago", -33.46, -70.65, 3871336)),
    "GHA": ("Ghana", "GOV", ("Accra", 5.56, -0.2, 2306104)),
    "MNG": ("Mongolia", "MIL", ("Ulaanbaatar", 47.91, 106.88, 2028462)),
    "NZL": ("New Zealand", "GOV", ("Wellington", -41.29, 174.78, 2179537)),
    "JAM": ("Jamaica", "GOV", ("Kingston", 18.0, -76.79, 3489854)),
    "LUX": ("Luxembourg", "BUS", ("Luxembourg", 49.61, 6.13, 2960316)),
    "BWA": ("Botswana", "GOV", ("Gaborone", -24.65, 25.91, 933773)),
    "URY": ("Uruguay", "GOV", ("Montevideo", -34.9, -56.19, 3441575)),
}
ACTS = (
    ("CONSULT", ("visit",), 1, 4.0, "sent its foreign minister to"),
    ("CONSULT", (), 1, 2.5, "held talks over fishing quotas with"),
    ("AGREE", (), 1, 2.5, "promised to reopen the consulate of"),
    ("SUPPORT", (), 1, 5.0, "signed a treaty on river ferries with"),
    ("AID", (), 2, 10.0, "delivered two hundred tents to"),
    ("COOPERATE", (), 2, 9.5, "held a joint rescue drill with"),
    ("ACCUSE", ("disapprove",), 3, -2.0, "condemned the new harbour fees of"),
    ("REQUEST", ("change",), 3, -1.0, "urged a change of the grain rules of"),
    ("REJECT", ("meet",), 3, -2.0, "called off a meeting with"),
    ("THREATEN", ("restrict",), 3, -3.0, "warned of higher tariffs on wool from"),
    ("SANCTION", ("discontinue",), 4, -6.0, "suspended the postal agreement with"),
    ("SANCTION", ("expel",), 4, -5.5, "expelled three envoys of"),
    ("COERCE", ("arrest",), 4, -7.0, "detained two ferry captains from"),
)
SITES = ("harbour-post.example", "plainnews.co.nz", "diario-sur.cl", "dnes.mn", "gazeta.pt",
         "accra-observer.gh", "northern-star.fi")  # fmt: skip
FIRST = date(2031, 1, 6)


def day_of(day: date) -> When:
    iso = day.isoformat()
    return When(start=iso, end=iso, granularity="day", basis="stated", text="on Tuesday")


def entity(code: str, text: str, start: int) -> Entity:
    name, sector, _ = PARTIES[code]
    return Entity(
        text=text, start=start, end=start + len(text), name=name, code=code, sector=(sector,),
        id=name.lower(), via="name",
    )  # fmt: skip


def place_of(code: str) -> Place:
    name, lat, lon, number = PARTIES[code][2]
    return Place(
        name=name, country=code, lat=lat, lon=lon, geonameid=number,
        reason="the clause names it",
    )  # fmt: skip


def invented_shelf(articles: int = 60, seed: int = 4) -> Shelf:
    chance = random.Random(seed)
    shelf = Shelf()
    codes = list(PARTIES)
    for number in range(articles):
        day = FIRST + timedelta(days=chance.randrange(360))
        _article(shelf, chance, codes, number, day)
    _copy_of(shelf, "a000", "copy000", "plainnews.co.nz")
    _disagreement(shelf)
    _ledger(shelf)
    return shelf


def _article(shelf, chance, codes, number, day) -> None:
    name = f"a{number:03d}"
    first, second = ("FIN", "PRT") if number % 3 == 0 else chance.sample(codes, 2)
    lines, mentions = [], []
    offset = 0
    for paragraph in range(4):
        actor, recipient = (first, second) if paragraph % 2 == 0 else (second, first)
        kind, modes, quad, score, words = chance.choice(ACTS)
        who, whom = PARTIES[actor][0], PARTIES[recipient][0]
        clause = f"{who} {words} {whom}"
        line = (
            f"{clause}, officials said in {PARTIES[recipient][2][0]}, after a week in which "
            "neither side would say how long the matter had been on the table."
        )
        if paragraph == 3:
            line = f"In an earlier year, {line[0]}{line[1:]}"
        start = offset + line.index(clause)
        aux = ("historical",) if paragraph == 3 else ("future",) if kind == "AGREE" else ()
        mention = Mention(
            id=f"{name}m{paragraph}", doc=name, event=kind, mode=modes, aux=aux, quad=quad,
            score=score, cameo="040", context=("diplomatic",),
            actor=(entity(actor, who, start),),
            recipient=(entity(recipient, whom, start + len(clause) - len(whom)),),
            date=day_of(day - timedelta(days=paragraph)), place=place_of(recipient),
            evidence=Evidence(doc=name, start=start, end=start + len(clause), text=clause),
            confidence=0.55 + 0.1 * paragraph, rule=f"{kind.lower()}-{paragraph}",
        )  # fmt: skip
        mentions.append(mention)
        if paragraph == 0:
            inner = f"{words} {whom}"
            at = offset + line.index(inner)
            mentions.append(
                Mention(
                    id=f"{name}m9",
                    doc=name,
                    event="ACCUSE",
                    mode=("allege",),
                    aux=("negated",),
                    quad=3,
                    score=-3.5,
                    cameo=None,
                    actor=(entity(recipient, whom, at),),
                    evidence=Evidence(doc=name, start=at, end=at + len(inner), text=inner),
                    confidence=0.4,
                    rule="accuse-allege",
                )
            )
        lines.append(line)
        offset += len(line) + 1
    title = f"{PARTIES[first][0]} and {PARTIES[second][0]}: {ACTS[number % len(ACTS)][4]} no more"
    shelf.articles[name] = Article(
        id=name, text="\n".join(lines), url=f"https://{SITES[number % 7]}/news/{number}",
        site=SITES[number % 7], title=title, byline=("I. Marlow",),
        agency="Lantern" if number % 4 == 0 else None,
        dateline=Dateline(place=PARTIES[first][2][0], country=first),
        published=Published(date=day.isoformat(), basis="stamp", verdict="agrees",
                            why="the stamp and the story agree"),
        language="en",
        furniture=Furniture(section=("Home", "World"), views=412, related=("Five easy dinners",),
                            ranking=("Heat wave ends",)),
    )  # fmt: skip
    shelf.stories.append(Story(id=f"s{name}", first=name, articles=(name,)))
    for mention in mentions:
        shelf.all_mentions[mention.id] = mention
        shelf.all_events.append(_event(mention, day, 1 + number % 4))


def _event(mention: Mention, day: date, sources: int) -> Event:
    return Event(
        id=f"e{mention.id}", event=mention.event, mode=mention.mode, context=mention.context,
        aux=mention.aux, quad=mention.quad, score=mention.score, cameo=mention.cameo,
        actor=mention.actor, recipient=mention.recipient, date=mention.date, place=mention.place,
        mentions=(mention.id,), sources=sources, outlets=sources + 1,
        first_reported=day.isoformat(), last_reported=day.isoformat(),
        confidence=mention.confidence,
    )  # fmt: skip


def _copy_of(shelf: Shelf, name: str, copy: str, site: str) -> None:
    from msgspec.structs import replace

    shelf.articles[copy] = replace(shelf.articles[name], id=copy, site=site)
    shelf.stories[0] = Story(
        id=f"s{name}", first=name, articles=(name, copy), agency="Lantern",
        copies=(Copy(article=copy, copy_of=name, shared=0.97),),
    )  # fmt: skip
    for mention in shelf.mentions_in(name):
        again = replace(
            mention,
            id=f"{copy}{mention.id}",
            doc=copy,
            evidence=replace(mention.evidence, doc=copy),
        )
        shelf.all_mentions[again.id] = again
        at = next(i for i, e in enumerate(shelf.all_events) if mention.id in e.mentions)
        event = shelf.all_events[at]
        shelf.all_events[at] = replace(
            event,
            mentions=(*event.mentions, again.id),
            merges=(Merge(mention=again.id, reason="a copy of the same text"),),
        )


def _disagreement(shelf: Shelf) -> None:
    from msgspec.structs import replace

    at = next(i for i, e in enumerate(shelf.all_events) if len(e.mentions) > 1)
    event = shelf.all_events[at]
    first, second = event.mentions[:2]
    shelf.all_events[at] = replace(
        event,
        sources=7,
        contradictions=(
            Contradiction(
                about="casualties",
                readings=(
                    Reading(mention=first, value="3 injured", text="three people were hurt"),
                    Reading(mention=second, value="5 injured", text="five were hurt"),
                ),
            ),
        ),
    )


def _ledger(shelf: Shelf) -> None:
    rows = (
        ("r-ferry", "agreement", "Treaty on River Ferries", ("FIN", "PRT"), "signed", 20, None),
        ("r-ferry", "agreement", "Treaty on River Ferries", ("FIN", "PRT"), "in force", 80, None),
        ("r-ferry", "agreement", "Treaty on River Ferries", ("FIN", "PRT"), "suspended", 240, None),
        ("r-rescue", "mission", "Rescue Mission North", ("FIN", "MNG"), "in force", 10, None),
        ("r-rescue", "mission", "Rescue Mission North", ("FIN", "MNG"), "ended", 200, 195),
        ("r-post", "agreement", "Postal Agreement", ("CHL", "GHA"), "in force", 60, None),
        ("r-wool", "sanctions", None, ("NZL", "URY"), "in force", 120, None),
        ("r-envoys", "diplomatic relations", None, ("JAM", "PRT"), "in force", 33, None),
        ("r-base", "base or access", "Harbour Access", ("PRT", "BWA"), "proposed", 300, None),
    )
    for number, (relation, kind, name, codes, status, known, ended) in enumerate(rows):
        day = FIRST + timedelta(days=known)
        roles = ("sender", "host") if kind == "mission" else ("party", "party")
        article = f"a{number:03d}"
        words = shelf.articles[article].text[:60]
        shelf.lines.append(
            Statement(
                id=f"l{number}",
                relation=relation,
                kind=kind,
                name=name,
                status=status,
                parties=tuple(
                    RoledParty(role=role, party=entity(code, PARTIES[code][0], 0))
                    for role, code in zip(roles, codes, strict=True)
                ),
                effective=day_of(day),
                valid_from=day_of(day) if ended is None else None,
                valid_to=day_of(FIRST + timedelta(days=ended)) if ended else None,
                quantity=Quantity(low=120, high=150, unit="rescuers")
                if kind == "mission"
                else None,
                recorded=day.isoformat(),
                evidence=Evidence(doc=article, start=0, end=60, text=words),
                confidence=0.8,
                rule=f"{kind}-{status}",
                mention=f"{article}m0",
            )
        )
