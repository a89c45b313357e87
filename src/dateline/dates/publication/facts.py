"""What the words of a story say about the day it was written: each fact bounds that day."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple, Protocol

import msgspec

from dateline.datafiles import check_keys, data_folder, read_paragraphs
from dateline.dates.calendar.steps import add_months
from dateline.dates.calendar.stretches import month_span
from dateline.dates.expressions.expressions import find_timexes, tokens_of
from dateline.dates.publication.telling import cue_before, past_behind
from dateline.dates.timex import Timex, parse_day
from dateline.dates.words.lexicon import load_lexicon
from dateline.dates.words.tokens import tokenise

KEYS = frozenset({"how", "noun", "not now", "over", "other office", "ahead", "ahead phrase"})
SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[A-Z“\"])|\n")
LONGEST_STORY = 30_000
MOST_TERMS = 60
HEAD = 1200
AHEAD_PREPOSITION = re.compile(r"\b(?:in|on|by|until)\s+$")
PAST_PREPOSITION = re.compile(r"\b(in|on|since)\s+$")


class OfficeTerm(Protocol):
    """A term of office in the register: who held what, from when to when, and how it ended."""

    @property
    def country(self) -> str: ...  # noqa: D102
    @property
    def office(self) -> str: ...  # noqa: D102
    @property
    def holder(self) -> str: ...  # noqa: D102
    @property
    def start(self) -> date | str | None: ...  # noqa: D102
    @property
    def end(self) -> date | str | None: ...  # noqa: D102
    @property
    def how(self) -> str | None: ...  # noqa: D102


class Fact(msgspec.Struct, frozen=True):
    """A bound on the day of writing, and what it rests on in words."""

    earliest: date | None
    latest: date | None
    why: str


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    file = data_folder() / "dates" / "en" / "facts.txt"
    words: dict[str, set[str]] = {}
    for paragraph in read_paragraphs(file.read_text(encoding="utf-8"), "en/facts.txt"):
        check_keys(paragraph, KEYS)
        how = paragraph.value("how")
        for field in paragraph.fields:
            if field.key != "how":
                key = f"how {how}" if how else field.key
                words.setdefault(key, set()).update(w.strip() for w in field.value.split("|"))
    return {key: frozenset(found) for key, found in words.items()}


def spoken_day(day: date) -> str:
    """Return a day as one says it: 26 July 2023."""
    return f"{day.day} {day:%B} {day.year}"


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the offsets of the sentence around a stretch of text, roughly cut."""
    first = 0
    for match in SENTENCE_END.finditer(text, max(start - 600, 0), start):
        first = match.end()
    found = SENTENCE_END.search(text, end)
    return max(first, start - 600), min(found.start() + 1 if found else len(text), end + 600)


def _stated(text: str, timexes: Sequence[Timex]) -> Iterator[Fact]:
    """Yield what dates with a year say: told as past they lie before, as future after."""
    tokens = tokens_of(text, "en")
    numbers = range(len(tokens.letters))
    words = _words()
    for timex in timexes:
        if timex.relative or timex.type not in ("DATE", "TIME") or timex.first is None:
            continue
        first_day, last_day = parse_day(timex.first), parse_day(timex.last)
        if first_day is None or last_day is None or not 1900 <= first_day.year <= 2100:
            continue
        at = bisect_left(numbers, timex.start, key=tokens.start)
        begin, end = _sentence(text, timex.start, timex.end)
        sentence = text[begin:end]
        if any(mark in sentence for mark in ("“", '"', "”", " would ", " could ", " if ")):
            continue
        before = text[max(begin, timex.start - 40) : timex.start].lower()
        others = [t for t in timexes if begin <= t.start < end and t is not timex]
        if any(before.rstrip().endswith(phrase) for phrase in words["ahead phrase"]):
            yield Fact(None, last_day, f"the story looks ahead to {timex.text}")
            continue
        cue = cue_before(tokens, at, words["ahead"])
        if cue == "ahead" and not others and AHEAD_PREPOSITION.search(before):
            yield Fact(None, last_day, f"the story says what will happen in {timex.text}")
        elif (preposition := PAST_PREPOSITION.search(before)) and (
            cue == "past"
            or (len(text[begin : timex.start].split()) == 1 and past_behind(tokens, at))
        ):
            yield Fact(
                first_day, None, f"the story tells what happened {preposition[1]} {timex.text}"
            )


def _named_month(timex: Timex) -> tuple[int | None, int | None, int | None]:
    """Return the month, day and weekday that an expression's own words name."""
    lexicon = load_lexicon("en")
    tokens = tokenise(timex.text, lexicon)
    month = day = weekday = None
    for at, letter in enumerate(tokens.letters):
        value = tokens.value(at)
        if letter in (lexicon.letters[n] for n in ("month", "month-short", "may")):
            month = int(value)
        elif letter in (lexicon.letters[n] for n in ("n12", "n31", "ordinal")):
            day = int(value)
        elif letter == lexicon.letters["weekday"]:
            weekday = int(value)
        elif letter == lexicon.letters["year4"]:
            return None, None, None
    return month, day, weekday


def _falls(text: str, timexes: Sequence[Timex], terms: Sequence[OfficeTerm]) -> Iterator[Fact]:
    """Yield what "the July coup" says: the latest July before the day of writing."""
    words = _words()
    ended = [(t, parse_day(t.end)) for t in terms if t.end and t.how]
    for timex in timexes:
        if not timex.relative or timex.type != "DATE":
            continue
        month, day, _ = _named_month(timex)
        if month is None:
            continue
        follows = re.match(r"\s+(?:military\s+)?([a-z]+)", text[timex.end : timex.end + 40])
        noun = follows[1] if follows else ""
        before = text[max(timex.start - 30, 0) : timex.start].lower()
        behind = re.search(r"\b([a-z]+) (?:in|on|of|last) $", before)
        attributive = bool(noun) and bool(re.search(r"\b(?:the|a|this|that|its|’s|'s) $", before))
        if not attributive:
            noun = behind[1] if behind else ""
        fitting = [
            (term, end)
            for term, end in ended
            if end is not None
            and end.month == month
            and (day is None or day == end.day)
            and noun in words.get(f"how {(term.how or '').lower()}", ())
        ]
        days = {end for _, end in fitting}
        if len(days) != 1:
            continue
        term, end = fitting[0]
        next_year = add_months(end, 12)
        wording = f"{timex.text} {noun}" if attributive else f"{noun} in {timex.text}"
        yield Fact(
            end,
            next_year - timedelta(days=1) if next_year else None,
            f"the story takes {term.holder}'s fall ({spoken_day(end)}) as 'the {wording}' "
            "of the year it is written in",
        )


def _office_head(office: str) -> str:
    """Return an office without the country it is of: "president" of "President of Chad"."""
    return re.split(r"\s+(?:of|for)\s+(?:the\s+)?(?=[A-Z])", office)[0].strip().lower()


def _call(text: str, office: str, surname: str) -> re.Match[str] | None:
    """Find the first place where a person is called by an office, with the two words before."""
    called = rf"(?i:{re.escape(office)})\s+(?:[A-Z][\w.’'-]*\s+){{0,3}}{re.escape(surname)}\b"
    # Words before are tried from every character: they are only looked for where a call follows.
    first = re.search(called, text)
    if first is None:
        return None
    whole = re.compile(rf"(?P<before>[\w’'.-]*\s*[\w’'.-]*\s+|^){called}")
    return whole.search(text, _two_words_before(text, first.start()))


def _two_words_before(text: str, at: int) -> int:
    """Return where the two words before a place begin."""
    for _ in range(2):
        while at and text[at - 1].isspace():
            at -= 1
        while at and (text[at - 1].isalnum() or text[at - 1] in "_’'.-"):
            at -= 1
    return at


def _is_news(text: str, timexes: Sequence[Timex], match: re.Match[str]) -> bool:
    """Tell whether a person is named in this story's news: in its head, or with a weekday."""
    begin, end = _sentence(text, match.start(), match.end())
    inside = [timex for timex in timexes if begin <= timex.start < end]
    if any(not timex.relative and timex.type == "DATE" for timex in inside):
        return False
    return match.start() < HEAD or any("XXXX-WXX" in t.value or t.weekday for t in inside)


def _holders(
    text: str, timexes: Sequence[Timex], terms: Sequence[OfficeTerm], stamp: date | None
) -> Iterator[Fact]:
    """Yield what calling a person by an office says, or by a former one.

    Terms that began after the stamp are left out: nothing is written after it was stamped.
    """
    words = _words()
    people: dict[tuple[str, str, str], list[OfficeTerm]] = {}
    for term in terms[:MOST_TERMS]:
        office = _office_head(term.office)
        started = parse_day(term.start)
        if started is None or (stamp is not None and started > stamp):
            continue
        if office and len(term.holder.split()[-1]) > 2:
            people.setdefault((term.country, office, term.holder.split()[-1]), []).append(term)
    # Of two presidents of one country the earlier is history; only the last may bound the day.
    sitting: dict[tuple[str, str], tuple[date, Fact]] = {}
    lowered = text.lower()
    for (country, office, surname), held in sorted(people.items()):
        if office not in lowered or surname not in text:
            continue
        match = _call(text, office, surname)
        if match is None:
            continue
        before = set(re.findall(r"[a-z]+", match["before"].lower()))
        ends = sorted(day for day in (parse_day(t.end) for t in held) if day is not None)
        starts = sorted(day for day in (parse_day(t.start) for t in held) if day is not None)
        holder = held[0].holder
        if before & words["other office"] or not starts:
            continue
        if before & words["over"]:
            if ends:
                yield Fact(ends[0], None, f"{holder} left office on {spoken_day(ends[0])}")
            continue
        if before & words["not now"]:
            continue
        last = ends[-1] if len(ends) == len(held) else None
        until = f" to {spoken_day(last)}" if last else ""
        why = f"{holder} was {office} from {spoken_day(starts[0])}{until}"
        news = _is_news(text, timexes, match)
        fact = Fact(starts[0] if news else None, last if news else None, why)
        known = sitting.get((country, office))
        if known is None or starts[-1] > known[0]:
            sitting[country, office] = starts[-1], fact
    for key in sorted(sitting):
        if sitting[key][1].earliest is not None:
            yield sitting[key][1]


def dated_facts(
    text: str, terms: Sequence[OfficeTerm], stamp: date | None = None
) -> tuple[Fact, ...]:
    """Find what the words of a story say about the day it was written.

    Args:
        text: The story.
        terms: Terms of office of the people it names.
        stamp: The latest day the page is stamped with; None where it has no stamp.

    Returns:
        The facts, strongest kind first.
    """
    story = text[:LONGEST_STORY]
    timexes = find_timexes(story, None)
    return (
        *_falls(story, timexes, terms),
        *_holders(story, timexes, terms, stamp),
        *_stated(story, timexes),
    )


class NamedDay(NamedTuple):
    """A day that a story names without its year; the weekday where it is said."""

    month: int
    day: int
    weekday: int | None
    words: str


def yearless_days(text: str) -> tuple[NamedDay, ...]:
    """Return the days that a story names without their year, in order.

    Those after a date with a year are left out: they may belong to its year.
    """
    found = []
    for timex in find_timexes(text[:LONGEST_STORY], None):
        if not timex.value.startswith("XXXX-") or timex.type not in ("DATE", "TIME"):
            continue
        month, day, weekday = _named_month(timex)
        if month is not None and day is not None:
            whole = month_span(2000, month)
            if whole.last is not None and day <= whole.last.day:
                found.append(NamedDay(month, day, weekday, timex.text))
    return tuple(found)
