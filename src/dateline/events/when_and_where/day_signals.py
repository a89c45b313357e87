"""What tells when an event was: how the story tells each time, and which other events were then.

Each signal has a strength; its name says in plain words what it is.

Source:
    Codebook, "When".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, get_args

from dateline.dates import (
    Attached,
    Timex,
    ToldTimes,
    attached_times,
    between,
    clause_words,
    interval_of,
    lent,
    only_compares,
    opens_sentence,
    tells_which_one,
    tie_rank,
    told_as_news,
)
from dateline.events.codebook.codebook import load_codebook
from dateline.events.draft import STATED, Draft
from dateline.events.fitted.choice import each
from dateline.events.frames.tense import Tense
from dateline.events.when_and_where.place_signals import CLASSES, OF_TYPE, WORDS
from dateline.grammar import Sentence
from dateline.records import Basis, Granularity, When

AGO = (
    "ahead", "on the day of writing", "on the day before", "days ago", "weeks ago", "months ago",
    "years ago", "of unknown end", "of no known day",
)  # fmt: skip
DAYS_AGO = (
    (0, "on the day of writing"),
    (1, "on the day before"),
    (7, "days ago"),
    (45, "weeks ago"),
    (400, "months ago"),
)
AS_NEWS = frozenset({"ahead", "on the day of writing", "on the day before"})
WAYS = ("then", "since")
FLAGS = ("background", "news")
TENSES = (*get_args(Tense), "no tense")
TIES = ("0", "1", "2", "3", "4", "5", "none")
NEARBY = {
    -1: "the sentence before", -2: "two sentences before", -3: "some sentences before",
    -4: "some sentences before", 1: "the sentence after",
}  # fmt: skip
LASTING = frozenset({"the sentence before", "two sentences before"})
QUOTES = '“"'
LEAD = 2
NEAR = 3.0
"""Words over which nearness in a sentence halves."""
JUST_BEFORE = 2
Ends = tuple[str | None, str | None]


def _in_each_way(*names: str) -> tuple[str, ...]:
    return tuple(f"{name}, {way}" for name in names for way in WAYS)


def day_signals() -> frozenset[str]:
    """Return the names of all signals."""
    places = tuple(dict.fromkeys(NEARBY.values()))
    grains, bases = get_args(Granularity), get_args(Basis)
    how = ("a time", *bases)
    return frozenset(
        (
            "a time", *WAYS, *_in_each_way(*grains), *(f"{grain}, {flag}" for grain in grains
                                                      for flag in FLAGS),
            *(signal for ago in AGO for signal in each(ago, FLAGS)), "reckoned from another",
            "a weekday", *("a " + kind for kind in ("DATE", "TIME", "DURATION")),
            *_in_each_way(
                "in the sentence", '"since" before it', '"until" before it',
                *(f"tie {tie}" for tie in TIES), "opens the sentence", "near the word",
                "before the word", "after the word", "another deed between",
                "the only time of the sentence", "reported", "in its paragraph",
                "last told before", "in the lead", *places,
                *(f"in the sentence, {tense}" for tense in TENSES),
            ),
            *(signal for place in places for signal in each(
                place, FLAGS, TENSES, ("no time in its sentence", "in its paragraph"))),
            *each("last told before", FLAGS),
            *each("of another event", (
                "far off", "by its word", "of its type", "of its type and party", "beside it",
                "just before it", "at its place", "flagged alike")),
            *each("of publication", CLASSES, TENSES, sorted(load_codebook().types), (
                "in the lead", "reported", "no time in its sentence", "beside a quotation")),
            *(f"of publication, {one} by rule" for one in how),
            *each("by rule", FLAGS, bases, ("of unknown end",)),
            *each("unsaid", FLAGS, CLASSES, TENSES, sorted(load_codebook().types), (
                "reported", "no time in its sentence", "of no known day")),
            *(f"unsaid, {one} by rule" for one in how),
            *(f"unsaid, {one} by rule, {flag}" for one in how for flag in FLAGS),
        )
    )  # fmt: skip


class OfferedDay(NamedTuple):
    """When an event may have been, None where no day is told, and what tells it."""

    when: When | None
    signals: dict[str, float]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The times of a story, its sentences, and where their expressions hang in the trees."""

    told: ToldTimes
    sentences: Sequence[Sentence]
    attached: dict[int, Mapping[int, Attached]]

    def times_in(self, number: int) -> tuple[Timex, ...]:
        """Return the date expressions of a sentence."""
        return self.told.times.get(number, ())

    def attached_in(self, number: int) -> Mapping[int, Attached]:
        """Return where the expressions of a sentence hang, by where they start."""
        if number not in self.attached:
            sentence, times = self.sentences[number], self.times_in(number)
            self.attached[number] = attached_times(sentence, times)
        return self.attached[number]


class _Event(NamedTuple):
    """A draft, the triggers of the others in its sentence, its flag, tense and class."""

    draft: Draft
    beside: tuple[int, ...]
    flag: str
    tense: str
    kind: str


def days_offered(at: int, drafts: Sequence[Draft], calendar: Calendar) -> list[OfferedDay]:
    """Return when a draft's event may have been; that no day is told stands last.

    Args:
        at: The draft's place among the story's drafts.
        drafts: They, in text order, dated by the rules.
        calendar: The story's times.
    """
    draft = drafts[at]
    number = draft.reading.number
    here = _Event(
        draft,
        tuple(d.reading.trigger for d in drafts if d.reading.number == number and d is not draft),
        "background" if "historical" in draft.aux else "news",
        draft.modality.tense or "no tense",
        OF_TYPE.get(draft.event, WORDS),
    )
    offered: dict[Ends, OfferedDay] = {}
    ruled = draft.date if draft.date is not None and draft.date.text is not None else None
    if ruled is not None:
        signals = {"by rule": 1.0, f"by rule, {here.flag}": 1.0, f"by rule, {ruled.basis}": 1.0}
        if ruled.start is None or ruled.end is None:
            signals["by rule, of unknown end"] = 1.0
        offered[ruled.start, ruled.end] = OfferedDay(ruled, signals)
    for timex in calendar.times_in(number):
        _add_own(offered, timex, here, calendar)
    if here.flag == "news":
        _add_publication(offered, here, calendar)
    for far in NEARBY:
        for timex in calendar.times_in(number + far):
            _add_nearby(offered, timex, far, here, calendar)
    _add_others(offered, drafts, here, calendar)
    told = [one for one in offered.values() if not _is_yet_to_come(one, draft, calendar)]
    return [*told, OfferedDay(None, _of_unsaid(here, calendar))]


def _is_yet_to_come(day: OfferedDay, draft: Draft, calendar: Calendar) -> bool:
    """Say whether a day lies ahead of the writing, where what is told has been done."""
    written, start = calendar.told.day, day.when.start if day.when is not None else None
    return bool(written and start and start > written) and "future" not in draft.aux


def _ago(when: When, day: str | None) -> str:
    """Return how long before the day of writing an interval ended."""
    if day is None:
        return "of no known day"
    if when.start is not None and when.start > day:
        return "ahead"
    if when.end is None:
        return "of unknown end"
    days = (date.fromisoformat(day) - date.fromisoformat(when.end)).days
    return next((said for most, said in DAYS_AGO if days <= most), "years ago")


def _signals_for(offered: dict[Ends, OfferedDay], when: When) -> dict[str, float]:
    """Return the signals of an interval, which is offered if it was not."""
    return offered.setdefault((when.start, when.end), OfferedDay(when, {})).signals


def _add_time(
    offered: dict[Ends, OfferedDay],
    timex: Timex,
    when: When,
    way: str,
    here: _Event,
    calendar: Calendar,
) -> dict[str, float]:
    """Offer an interval with what its expression is; return its signals."""
    found = _signals_for(offered, when)
    ago = _ago(when, calendar.told.day)
    for name in (
        "a time", way, f"{timex.granularity}, {way}", f"{timex.granularity}, {here.flag}",
        ago, f"{ago}, {here.flag}", f"a {timex.type}",
    ):  # fmt: skip
        found[name] = 1.0
    if timex.relative:
        found["reckoned from another"] = 1.0
    if timex.weekday is not None:
        found["a weekday"] = 1.0
    return found


def _add_own(
    offered: dict[Ends, OfferedDay], timex: Timex, here: _Event, calendar: Calendar
) -> None:
    """Offer a time of the draft's own sentence, as then and as since then."""
    number, trigger = here.draft.reading.number, here.draft.reading.trigger
    attached = calendar.attached_in(number).get(timex.start)
    if attached is not None and _is_of_something_else(attached, here, calendar.sentences[number]):
        return
    for way in WAYS:
        when = interval_of(timex, calendar.told.written, since=way == "since")
        if when is None:
            continue
        found = _add_time(offered, timex, when, way, here, calendar)
        names = ["in the sentence", f"in the sentence, {here.tense}"]
        if len(calendar.times_in(number)) == 1:
            names.append("the only time of the sentence")
        if here.draft.modality.reported:
            names.append("reported")
        if attached is not None:
            names += _ties_of(attached, here, calendar.sentences[number])
            near = NEAR / (NEAR + between(attached, trigger))
            key = f"near the word, {way}"
            found[key] = max(found.get(key, 0.0), near)
        for name in names:
            found[f"{name}, {way}"] = 1.0


def _is_of_something_else(attached: Attached, here: _Event, sentence: Sentence) -> bool:
    """Say whether a time has no like of the deed, or tells which thing is meant: "a 1969 accord".

    "Held a 2019 rally" tells when, for its verb only says that there was one; so does "in the 1994
    genocide", where what stands behind the preposition is a time itself.
    """
    trigger, words = here.draft.reading.trigger, clause_words()
    if only_compares(sentence, attached, trigger):
        return True
    if attached.timex.weekday is not None or not tells_which_one(sentence, attached):
        return False
    if tie_rank(sentence, attached, trigger) is not None:
        return False
    if attached.over >= 0:
        about = sentence.tokens[attached.over].lemma in words["what it is about"]
        return about and sentence.tokens[trigger].pos == "VERB"
    return (
        trigger == attached.governor < attached.first
        and sentence.tokens[attached.first - 1].pos == "DET"
        and sentence.tokens[trigger].lemma not in words["light verb"]
    )


def _ties_of(attached: Attached, here: _Event, sentence: Sentence) -> list[str]:
    trigger, words = here.draft.reading.trigger, clause_words()
    rank = tie_rank(sentence, attached, trigger)
    names = [f"tie {'none' if rank is None else rank[0]}"]
    if attached.preposition in words["from then on"]:
        names.append('"since" before it')
    if attached.preposition in words["until then"]:
        names.append('"until" before it')
    if opens_sentence(sentence, attached):
        names.append("opens the sentence")
    before = attached.last < trigger
    names += ["before the word"] * before + ["after the word"] * (attached.first > trigger)
    first, last = (attached.last, trigger) if before else (trigger, attached.first)
    if any(first < other < last for other in here.beside):
        names.append("another deed between")
    return names


def _add_nearby(
    offered: dict[Ends, OfferedDay], timex: Timex, far: int, here: _Event, calendar: Calendar
) -> None:
    """Offer a time of a sentence near the draft's."""
    number, told = here.draft.reading.number, calendar.told
    place = NEARBY[far]
    same = told.paragraphs[number] == told.paragraphs[number + far]
    for way in WAYS if place in LASTING else WAYS[:1]:
        when = interval_of(timex, told.written, since=way == "since")
        if when is None:
            continue
        when = lent(when, on=same and far < 0)
        if _is_news_of_background(when, here, calendar):
            continue
        found = _add_time(offered, timex, when, way, here, calendar)
        names = [place, f"{place}, {here.flag}", f"{place}, {here.tense}", f"{place}, {way}"]
        if same:
            names += [f"{place}, in its paragraph", f"in its paragraph, {way}"]
        if far < 0 and told.last_before(number) == number + far:
            names += [f"last told before, {way}", f"last told before, {here.flag}",
                      "last told before"]  # fmt: skip
        if number + far < LEAD:
            names.append(f"in the lead, {way}")
        if not calendar.times_in(number):
            names.append(f"{place}, no time in its sentence")
        for name in names:
            found[name] = 1.0


def _is_news_of_background(when: When, here: _Event, calendar: Calendar) -> bool:
    """Say whether the time of another sentence is the story's news, and the draft background."""
    return here.flag == "background" and _ago(when, calendar.told.day) in AS_NEWS


def _add_others(
    offered: dict[Ends, OfferedDay], drafts: Sequence[Draft], here: _Event, calendar: Calendar
) -> None:
    """Add which other events were then; offer the days of those of its word or type."""
    draft = here.draft
    parties = {party.code for party in draft.actor}
    for other in drafts:
        when = other.date
        if other is draft or when is None or not when.text or when.basis not in STATED:
            continue
        ends = when.start, when.end
        word, kind = other.lemma == draft.lemma, other.event == draft.event
        if ends not in offered:
            if not (word or kind) or _is_news_of_background(when, here, calendar):
                continue
            offered[ends] = OfferedDay(lent(when, on=False), {"of another event, far off": 1.0})
        found = offered[ends].signals
        away = other.reading.number - draft.reading.number
        for name, holds in (
            ("by its word", word),
            ("of its type", kind),
            ("of its type and party", kind and any(p.code in parties for p in other.actor)),
            ("beside it", away == 0),
            ("just before it", -JUST_BEFORE <= away < 0),
            ("at its place", _is_at_one_place(draft, other)),
            ("flagged alike", ("historical" in other.aux) == ("historical" in draft.aux)),
        ):
            if holds:
                found[f"of another event, {name}"] = 1.0
        found["of another event"] = 1.0


def _is_at_one_place(draft: Draft, other: Draft) -> bool:
    return (
        draft.place is not None and other.place is not None and draft.place.name == other.place.name
    )


def _how_ruled(draft: Draft) -> str:
    """Return how the rules dated a draft: by a time that is told, or on what basis without."""
    if draft.date is None or draft.date.text is not None:
        return "a time"
    return draft.date.basis


def _add_publication(offered: dict[Ends, OfferedDay], here: _Event, calendar: Calendar) -> None:
    news = told_as_news(calendar.told.written)
    if news is None or news.granularity != "day":
        return
    draft = here.draft
    found = _signals_for(offered, news)
    for name in (here.kind, here.tense, draft.event, f"{_how_ruled(draft)} by rule"):
        found[f"of publication, {name}"] = 1.0
    found["of publication"] = 1.0
    number = draft.reading.number
    quoted = any(quote in calendar.sentences[number].text for quote in QUOTES)
    for name, holds in (
        ("in the lead", number < LEAD),
        ("reported", draft.modality.reported),
        ("no time in its sentence", not calendar.times_in(number)),
        ("beside a quotation", quoted),
    ):
        if holds:
            found[f"of publication, {name}"] = 1.0


def _of_unsaid(here: _Event, calendar: Calendar) -> dict[str, float]:
    draft = here.draft
    how = f"{_how_ruled(draft)} by rule"
    names = [here.flag, here.kind, here.tense, draft.event, how, f"{how}, {here.flag}"]
    if not calendar.times_in(draft.reading.number):
        names.append("no time in its sentence")
    if draft.modality.reported:
        names.append("reported")
    if calendar.told.day is None:
        names.append("of no known day")
    return {"unsaid": 1.0} | {f"unsaid, {name}": 1.0 for name in names}
