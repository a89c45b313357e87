"""The made month: 200 stories of matters.txt, with the key to their events and relations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from dateline.datafiles import Paragraph, read_paragraphs
from dateline.records import Article, Published

FILE = Path(__file__).parent / "matters.txt"
COPIES = 25
# No outlet cuts a story to fewer words than this.
SHORTEST = 20
# Stories that an outlet prints again weeks later under the day's own stamp.
RESTAMPED = {"fish.talks-1": "2024-09-29", "lesotho.coup-1": "2024-09-30"}
OUTLETS = (
    "morning-ledger.example",
    "harbour-times.example",
    "daily-compass.example",
    "evening-post.example",
    "the-beacon.example",
    "free-column.example",
    "river-gazette.example",
)
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


@dataclass(frozen=True)
class Mark:
    """A stretch of a story that reports a happening."""

    start: int
    end: int
    happening: str


@dataclass(frozen=True)
class MadeStory:
    """A story of the month; a copy names the story whose text it reuses."""

    id: str
    day: str
    site: str
    title: str
    text: str
    marks: tuple[Mark, ...] = ()
    agency: str | None = None
    copy_of: str | None = None
    restamped: bool = False

    def article(self) -> Article:
        """Return the story as an article; of a restamped one only a printed stamp is known."""
        published = Published(date=self.day, earliest=self.day, latest=self.day, basis="given")
        return Article(
            id=self.id,
            text=self.text,
            title=self.title,
            site=self.site,
            agency=self.agency,
            stamp=self.day,
            published=Published(latest=self.day, basis="stamp") if self.restamped else published,
            language="en",
        )


@dataclass(frozen=True)
class Happening:
    """An event of the month: its day and the types that a coder may give it."""

    name: str
    day: str
    types: tuple[str, ...]


@dataclass(frozen=True)
class Asked:
    """A question to the ledger, and the answers that are right; `none`: no such relation."""

    name: str
    between: tuple[str, str]
    kind: str
    named: str | None
    as_of: str
    known_on: str
    status: tuple[str, ...]
    holds: bool


@lru_cache(maxsize=1)
def _paragraphs() -> tuple[Paragraph, ...]:
    return tuple(read_paragraphs(FILE.read_text(encoding="utf-8"), FILE.name))


def happenings() -> dict[str, Happening]:
    """Return the events of the month by name."""
    return {
        p.value("happening"): Happening(
            p.value("happening"), p.value("day"), tuple(p.value("types").split())
        )
        for p in _paragraphs()
        if p.value("happening")
    }


def asked_days() -> list[Asked]:
    """Return the forty questions to the ledger."""
    return [
        Asked(
            name=p.value("asked"),
            between=tuple(p.value("between").split()),
            kind=p.value("kind"),
            named=p.value("named") or None,
            as_of=p.value("as_of"),
            known_on=p.value("known_on") or p.value("as_of"),
            status=tuple(part.strip() for part in p.value("status").split("|")),
            holds=p.value("holds") == "yes",
        )
        for p in _paragraphs()
        if p.value("asked")
    ]


@lru_cache(maxsize=1)
def made_stories() -> tuple[MadeStory, ...]:
    """Return the stories of the month in order of publication."""
    told = [*_reports(), *_whole_stories()]
    reports = [story for story in told if "." in story.id]
    copied = [story for story in reports if story.id.endswith("-1")][::2][:COPIES]
    copies = [_cut_copy(story, number) for number, story in enumerate(copied)]
    again = [_restamped(story) for story in reports if story.id in RESTAMPED]
    return tuple(sorted([*told, *copies, *again], key=lambda story: (story.day, story.id)))


def _reports() -> Iterator[MadeStory]:
    colours: tuple[str, ...] = ()
    before: list[Paragraph] = []
    told = 0
    for p in _paragraphs():
        if p.value("matter"):
            colours, before, told = p.values("colour"), [], 0
        if not p.value("happening"):
            continue
        name, day = p.value("happening"), date.fromisoformat(p.value("day"))
        for number, says in enumerate(p.values("says")):
            first, second = _pair(told, len(colours))
            told += 1
            parts = [(_dated(says, day), name), (colours[first], "")]
            for earlier in before[len(before) - 1 - number % 2 :][: 1 + number % 2]:
                when = date.fromisoformat(earlier.value("day"))
                parts.append((_dated(earlier.value("later"), when), earlier.value("happening")))
            parts.append((colours[second], ""))
            text, marks = _text_of(parts)
            yield MadeStory(
                id=f"{name}-{number + 1}",
                day=(day + timedelta(days=number % 2)).isoformat(),
                site=OUTLETS[(number * 3 + len(before)) % len(OUTLETS)],
                title=p.value("title") if number == 0 else f"{p.value('title')}, officials say",
                text=text,
                marks=marks,
                agency="AFP" if number == 0 else None,
            )
        if p.value("later"):
            before.append(p)


def _pair(number: int, among: int) -> tuple[int, int]:
    """Return two different places of a list, so that no pair of them comes twice."""
    step = 1 + number // among
    return number % among, (number + step) % among


def _text_of(parts: list[tuple[str, str]]) -> tuple[str, tuple[Mark, ...]]:
    text, marks = "", []
    for sentence, name in dict.fromkeys(parts):
        text += " " if text else ""
        if name:
            marks.append(Mark(len(text), len(text) + len(sentence), name))
        text += sentence
    return text, tuple(marks)


def _dated(sentence: str, day: date) -> str:
    return sentence.replace("<weekday>", WEEKDAYS[day.weekday()]).replace(
        "<date>", f"{day.day} September"
    )


def _whole_stories() -> Iterator[MadeStory]:
    for number, p in enumerate(p for p in _paragraphs() if p.value("story")):
        text, marks = "", []
        for part in re.split(r"(\[[^\]]*\])", p.value("text")):
            name, bar, words = part.strip("[]").partition("| ")
            if part.startswith("[") and bar:
                marks.append(Mark(len(text), len(text) + len(words), name))
                text += words
            else:
                text += part
        yield MadeStory(
            id=p.value("story"),
            day=p.value("day"),
            site=OUTLETS[number % len(OUTLETS)],
            title=p.value("title"),
            text=text,
            marks=tuple(marks),
        )


def _cut_copy(story: MadeStory, number: int) -> MadeStory:
    """Return a story as another outlet carries it: cut, re-headlined, in other furniture."""
    cut = story.text.rindex(". ") + 1
    long_enough = len(story.text[:cut].split()) >= SHORTEST
    kept = cut if long_enough and number % 2 == 0 else len(story.text)
    return replace(
        story,
        id=f"{story.id}-copy",
        day=(date.fromisoformat(story.day) + timedelta(days=1)).isoformat(),
        site=OUTLETS[(OUTLETS.index(story.site) + 1 + number % 3) % len(OUTLETS)],
        title=f"World in brief: {story.title}",
        text=f"{story.text[:kept]}\nSign up for our newsletter.",
        marks=tuple(mark for mark in story.marks if mark.end <= kept),
        copy_of=story.id,
    )


def _restamped(story: MadeStory) -> MadeStory:
    return replace(
        story,
        id=f"{story.id}-again",
        day=RESTAMPED[story.id],
        site="old-news-today.example",
        copy_of=story.id,
        restamped=True,
    )
