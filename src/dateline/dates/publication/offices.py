"""What the offices people are called by, and their falls, say about the day of writing."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Protocol

from dateline.dates.calendar.steps import add_months
from dateline.dates.publication.fact import Fact, fact_words, sentence_around, spoken_day
from dateline.dates.publication.yearless import named_month
from dateline.dates.timex import Timex, parse_day

MOST_TERMS = 60
HEAD = 1200


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


def falls(text: str, timexes: Sequence[Timex], terms: Sequence[OfficeTerm]) -> Iterator[Fact]:
    """Yield what "the July coup" says: the latest July before the day of writing."""
    words = fact_words()
    ended = [(t, parse_day(t.end)) for t in terms if t.end and t.how]
    for timex in timexes:
        if not timex.relative or timex.type != "DATE":
            continue
        month, day, _ = named_month(timex)
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
    begin, end = sentence_around(text, match.start(), match.end())
    inside = [timex for timex in timexes if begin <= timex.start < end]
    if any(not timex.relative and timex.type == "DATE" for timex in inside):
        return False
    return match.start() < HEAD or any("XXXX-WXX" in t.value or t.weekday for t in inside)


def held_offices(
    text: str, timexes: Sequence[Timex], terms: Sequence[OfficeTerm], stamp: date | None
) -> Iterator[Fact]:
    """Yield what calling a person by an office says, or by a former one.

    Terms that began after the stamp are left out: nothing is written after it was stamped.
    """
    words = fact_words()
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
