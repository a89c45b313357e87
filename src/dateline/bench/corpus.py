"""A corpus of invented stories, as long and as full of events as news of a war is."""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from html import escape
from string import Formatter

from dateline.datafiles import check_keys, data_folder, read_paragraphs

FILE = "bench/sentences.txt"
KEYS = frozenset({"share", "of", "length", "kind", "sentence", "fill", "values"})
FIRST_DAY = date(2023, 1, 2)
NUMBERS = range(3, 60)
SENTENCES_A_PARAGRAPH = 2
# A page's furniture: links and boxes, some four times as many characters as its story.
LINKS, TEASERS = 120, 40


@dataclass(frozen=True, slots=True)
class Sentences:
    """What stories are made of: sentences with and without an event, and what fills them.

    `share` of a hundred sentences hold an event, which `measured` says the source of; a story has
    `length` sentences.
    """

    events: tuple[str, ...]
    plain: tuple[str, ...]
    fills: dict[str, tuple[str, ...]]
    share: int
    length: int
    measured: str


@dataclass(frozen=True, slots=True)
class Story:
    """One made story."""

    id: str
    title: str
    text: str
    date: str


@lru_cache(maxsize=1)
def load_sentences() -> Sentences:
    """Load the sentences. Raises DataFileError where their file is wrong."""
    text = (data_folder() / FILE).read_text(encoding="utf-8")
    kinds: dict[str, tuple[str, ...]] = {}
    fills: dict[str, tuple[str, ...]] = {"number": tuple(map(str, NUMBERS))}
    share, length, measured = 0, 0, ""
    for paragraph in read_paragraphs(text, FILE):
        check_keys(paragraph, KEYS)
        if paragraph.value("kind"):
            kinds[paragraph.value("kind")] = paragraph.values("sentence")
        elif paragraph.value("fill"):
            values = paragraph.value("values").split("|")
            fills[paragraph.value("fill")] = tuple(value.strip() for value in values)
        else:
            share, length = int(paragraph.value("share")), int(paragraph.value("length"))
            measured = paragraph.value("of")
    return Sentences(kinds["event"], kinds["plain"], fills, share, length, measured)


def make_stories(count: int, seed: int = 0) -> list[Story]:
    """Make stories; the same count and seed make the same ones.

    Args:
        count: How many.
        seed: Of the chance that draws sentences and names.
    """
    chance = random.Random(seed)  # noqa: S311 - no secret
    return [_make_story(number, load_sentences(), chance) for number in range(count)]


def _make_story(number: int, source: Sentences, chance: random.Random) -> Story:
    told = round(source.share * source.length / 100)
    # Of the events one comes first, as in news; the others anywhere.
    others = ["event"] * (told - 1) + ["plain"] * (source.length - told)
    chance.shuffle(others)
    drawn = {
        "event": chance.sample(source.events, min(told, len(source.events))),
        "plain": chance.sample(source.plain, len(source.plain)),
    }
    said = []
    for place, kind in enumerate(["event", *others]):
        pool = drawn[kind]
        said.append(_filled(pool[place % len(pool)], source, chance))
    steps = range(0, len(said), SENTENCES_A_PARAGRAPH)
    text = "\n".join(" ".join(said[at : at + SENTENCES_A_PARAGRAPH]) for at in steps)
    day = FIRST_DAY + timedelta(days=number % 700)
    return Story(f"story-{number}", said[0].split(",")[0], text, day.isoformat())


def _filled(sentence: str, source: Sentences, chance: random.Random) -> str:
    names = {name for _, name, _, _ in Formatter().parse(sentence) if name}
    return sentence.format(**{name: chance.choice(source.fills[name]) for name in sorted(names)})


def as_html(story: Story, site: str) -> str:
    """Return a page that holds a story among furniture.

    Args:
        story: The story.
        site: The host it is on; pages of two hosts differ in their furniture.
    """
    lines = "\n".join(f"<p>{escape(line)}</p>" for line in story.text.split("\n"))
    links = "\n".join(
        f'<li class="nav__item"><a class="nav__link" href="https://{site}/{name}/{number}">'
        f"{name.title()} {number}</a></li>"
        for number in range(LINKS // 4)
        for name in ("world", "sport", "weather", "markets")
    )
    teasers = "\n".join(
        f'<div class="teaser"><a href="https://{site}/stories/{number}"><h3>What readers of {site} '
        f"asked us this week, part {number}</h3></a><span>{number} comments</span></div>"
        for number in range(TEASERS)
    )
    title = escape(story.title)
    head = (
        f'<meta charset="utf-8"><title>{title} - {site}</title>'
        f'<meta property="article:published_time" content="{story.date}T08:00:00Z">'
        f'<link rel="canonical" href="https://{site}/{story.id}">'
    )
    return (
        f'<!doctype html><html lang="en"><head>{head}</head>\n'
        f"<body><header><nav><ul>\n{links}\n</ul></nav></header>\n"
        f"<main><article><h1>{title}</h1>\n{lines}\n</article>\n"
        f"<aside>\n{teasers}\n</aside></main>\n"
        f"<footer><p>All rights reserved by {site}.</p></footer></body></html>"
    )
