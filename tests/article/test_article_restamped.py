"""A made corpus of stories with known days: half printed with a later stamp, half as they ran."""

import json
import random
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from dateline.page import open_sources
from dateline.pipeline import read_article
from dateline.records import Page
from dateline.store import Findings, ingest, open_store
from dateline.storing import store_walk

# Facts known for certain: who held the office, how a story names it, first and last whole year.
OFFICES = [
    ("U.S. President Barack Obama", 2010, 2016),
    ("U.S. President Donald Trump", 2018, 2019),
    ("U.S. President Joe Biden", 2022, 2023),
    ("German Chancellor Angela Merkel", 2007, 2020),
    ("German Chancellor Olaf Scholz", 2022, 2023),
    ("French President Nicolas Sarkozy", 2008, 2011),
    ("French President François Hollande", 2013, 2016),
    ("French President Emmanuel Macron", 2018, 2023),
    ("British Prime Minister David Cameron", 2011, 2015),
    ("British Prime Minister Theresa May", 2017, 2018),
    ("British Prime Minister Boris Johnson", 2020, 2021),
    ("Canadian Prime Minister Justin Trudeau", 2016, 2023),
    ("Japanese Prime Minister Shinzo Abe", 2013, 2019),
    ("Brazilian President Jair Bolsonaro", 2019, 2021),
]
OPENINGS = [
    "met trade envoys on {weekday} to talk about tariffs on steel, officials said.",
    "said on {weekday} that the border talks would go on through the summer.",
    "criticised the island's council on {weekday} after it closed a harbour to foreign ships.",
    "telephoned the leaders of two neighbouring states on {weekday}, an aide said.",
]
PLAIN = [
    "Rescue crews searched the valley for a third night after the dam gave way above the town.",
    "The council closed the old mine after weeks of talks between its owners and the union.",
    "Two ferries collided in thick fog outside the harbour, and all passengers were taken ashore.",
    "A court ordered the shipping line to pay for the oil that one of its tankers had spilt.",
]
FACTS = [
    "The pact was signed on {earlier} after a year of talks.",
    "The talks began on {earlier} and have gone on ever since.",
    "A vote is due on {later}, the ministry said.",
    "The two sides will meet again on {later}.",
]
FILLER = [
    "Officials in the region did not answer calls, and no one was in the ministry's press room.",
    "Residents said that they had heard of the decision only when the radio spoke of it.",
    "Traders who live from the crossing said prices had gone up since the quarrel began.",
    "Analysts said that neither side could gain much from a longer dispute over the line.",
    "Police kept the street before the building closed, and nobody was hurt, a spokesman said.",
]
# Sentences of which no two stories share a filling; one text is then told from another.
OWN = [
    "{name} of the {trade} guild in {town} said {count} families had asked for help by {clock}.",
    "In {town} the {trade} hall stayed shut, and {name} sent home {count} workers without pay.",
    "A report that {name} wrote for the {trade} board counts {count} homes near {town} as unsafe.",
    "Roads between {town} and the coast were closed for {count} hours, the {trade} office said.",
    "{name}, who has led the {trade} union since its founding in {town}, put the cost at {count}.",
    "Some {count} people signed a letter that {name} read out before the {trade} court in {town}.",
]
TRADES = ["timber", "harbour", "salt", "wool", "quarry", "railway", "orchard", "glass", "copper"]
SYLLABLES = ["ba", "ko", "ril", "da", "mes", "tor", "vi", "len", "su", "gar", "no", "pel", "hu"]
DATELINES = ["NAIROBI, Kenya", "BERLIN", "LISBON, Portugal", "SEOUL, South Korea"]


def spoken(day):
    return f"{day:%B} {day.day}, {day.year}"


def short(day):
    return f"{day:%b}. {day.day}" if day.month not in (3, 4, 5, 6, 7) else f"{day:%B} {day.day}"


def story(chance):
    """Return a story's day and lines; two thirds name no day at all."""
    name, first, last = chance.choice(OFFICES)
    day = date(first, 1, 1) + timedelta(days=chance.randrange(365 * (last - first + 1)))
    kind = chance.randrange(6)
    lead = chance.choice(PLAIN)
    if kind in (0, 1, 2):
        lead = f"{name} " + chance.choice(OPENINGS).format(weekday=f"{day:%A}")
    if kind == 3:
        lead = f"{chance.choice(DATELINES)}, {short(day)} (Reuters) - {lead}"
    lines = [lead, *chance.sample(FILLER, 4)]
    if kind in (2, 4):
        earlier = day - timedelta(days=chance.randrange(20, 400))
        later = day + timedelta(days=chance.randrange(10, 60))
        fact = chance.choice(FACTS).format(earlier=spoken(earlier), later=spoken(later))
        lines.insert(chance.randrange(2, 4), fact)
    return day, lines


def invented_name(chance):
    return "".join(chance.choice(SYLLABLES) for _ in range(3)).capitalize()


def own_story(chance):
    """Return a story's day and lines, most of which no other story has."""
    day, lines = story(chance)
    told = [
        sentence.format(
            name=f"{invented_name(chance)} {invented_name(chance)}",
            town=invented_name(chance),
            trade=chance.choice(TRADES),
            count=chance.randrange(11, 9000),
            clock=f"{chance.randrange(1, 12)} o'clock",
        )
        for sentence in chance.sample(OWN, 5)
    ]
    return day, [line for line in lines if line not in FILLER] + told


def printed(lines, stamp):
    return "\n".join(
        [
            "Current: Home > World",
            "Harbour dispute goes on",
            f"Date:{stamp.isoformat()} 07:08:09",
            *lines,
            "Related",
            "- Goalkeeper leaves club after nineteen seasons",
            "- Seven recipes for a rainy weekend",
            "- Mayor promises new playground by spring",
        ]
    )


def marked_up(lines, stamp):
    told = "".join(f"<p>{line}</p>" for line in lines)
    iso = f"{stamp.isoformat()}T07:08:09Z"
    return (
        f'<html><head><meta property="article:published_time" content="{iso}">'
        '<script type="application/ld+json">{"@type": "NewsArticle", '
        f'"headline": "Harbour dispute goes on", "datePublished": "{iso}"}}</script></head>'
        f"<body><article><h1>Harbour dispute goes on</h1>{told}</article></body></html>"
    )


def verdicts(count, kind="text", make=printed):
    """Return the verdicts on restamped copies and on as many untouched stories."""
    chance = random.Random(11)
    moved, untouched = [], []
    for number in range(count):
        day, lines = story(chance)
        later = day + timedelta(days=chance.randrange(200, 2500))
        for stamp, found in ((later, moved), (day, untouched)):
            page = Page(id=f"p{number}", kind=kind, content=make(lines, stamp), source="made")
            published = read_article(page).published
            found.append((published.verdict, published.why, lines, day))
    return moved, untouched


@pytest.mark.heavy
def test_restamped_is_said_only_of_copies():
    moved, untouched = verdicts(300)
    hits = sum(verdict == "restamped" for verdict, *_ in moved)
    wrong = [rest for verdict, *rest in untouched if verdict == "restamped"]
    assert hits / (hits + len(wrong)) >= 0.98, wrong
    assert hits / len(moved) >= 0.25


@pytest.mark.heavy
def test_markup_that_proves_the_day_is_never_called_restamped():
    moved, untouched = verdicts(40, "html", marked_up)
    assert "restamped" not in {verdict for verdict, *_ in moved + untouched}


def shelved(count):
    """Return rows for a store, each with the kind it is of: 300 originals and what came later.

    Of each original there is a copy under a later stamp, one under its own day, and a follow-up
    that truly ran later and repeats a third of it.
    """
    chance = random.Random(12)
    rows = []
    for number in range(count):
        day, lines = own_story(chance)
        _, fresh = own_story(chance)
        later = day + timedelta(days=chance.randrange(200, 2500))
        rows.append({"id": f"first-{number}", "html": marked_up(lines, day)})
        rows.append({"id": f"moved-{number}", "text": printed(lines, later)})
        rows.append({"id": f"same-{number}", "text": printed(lines, day)})
        rows.append({"id": f"follows-{number}", "text": printed([*fresh[-4:], *lines[-2:]], later)})
    chance.shuffle(rows)
    return rows


@pytest.mark.heavy
def test_copies_of_a_text_in_store_are_known_for_restamped(tmp_path):
    pages = tmp_path / "pages.jsonl"
    pages.write_text("\n".join(map(json.dumps, shelved(300))), encoding="utf-8")
    walk = replace(store_walk(), code=lambda _page, _article: Findings(mentions=()))
    ingest(tmp_path / "store", open_sources([str(pages)]), walk, command="made")
    with open_store(tmp_path / "store") as store:
        said = store.sql("SELECT id, verdict FROM articles").to_rows()
    kinds = [row["id"].partition("-")[0] for row in said if row["verdict"] == "restamped"]
    assert len(said) == 1200
    assert kinds.count("moved") >= 0.95 * 300
    assert kinds.count("moved") / len(kinds) >= 0.98
