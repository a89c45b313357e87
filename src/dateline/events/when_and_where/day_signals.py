"""What tells when an event was: how the story tells each time, and which other events were then.

Each signal has a strength; its name says in plain words what it is.

Source:
    Codebook, "When".
"""

from collections.abc import Sequence

from dateline.dates import told_as_news
from dateline.events.draft import Draft
from dateline.events.when_and_where.day_signal_names import NEARBY
from dateline.events.when_and_where.offered_days import (
    AskedDraft,
    Calendar,
    Ends,
    OfferedDay,
    signals_for,
)
from dateline.events.when_and_where.own_times import add_own
from dateline.events.when_and_where.times_elsewhere import add_nearby, add_others
from dateline.events.when_and_where.type_classes import OF_TYPE, WORDS

QUOTES = '“"'
LEAD = 2


def days_offered(at: int, drafts: Sequence[Draft], calendar: Calendar) -> list[OfferedDay]:
    """Return when a draft's event may have been; that no day is told stands last.

    Args:
        at: The draft's place among the story's drafts.
        drafts: They, in text order, dated by the rules.
        calendar: The story's times.
    """
    draft = drafts[at]
    number = draft.reading.number
    here = AskedDraft(
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
        add_own(offered, timex, here, calendar)
    if here.flag == "news":
        _add_publication(offered, here, calendar)
    for far in NEARBY:
        for timex in calendar.times_in(number + far):
            add_nearby(offered, timex, far, here, calendar)
    add_others(offered, drafts, here, calendar)
    told = [one for one in offered.values() if not _is_yet_to_come(one, draft, calendar)]
    return [*told, OfferedDay(None, _of_unsaid(here, calendar))]


def _is_yet_to_come(day: OfferedDay, draft: Draft, calendar: Calendar) -> bool:
    """Say whether a day lies ahead of the writing, where what is told has been done."""
    written, start = calendar.told.day, day.when.start if day.when is not None else None
    return bool(written and start and start > written) and "future" not in draft.aux


def _how_ruled(draft: Draft) -> str:
    """Return how the rules dated a draft: by a time that is told, or on what basis without."""
    if draft.date is None or draft.date.text is not None:
        return "a time"
    return draft.date.basis


def _add_publication(offered: dict[Ends, OfferedDay], here: AskedDraft, calendar: Calendar) -> None:
    news = told_as_news(calendar.told.written)
    if news is None or news.granularity != "day":
        return
    draft = here.draft
    found = signals_for(offered, news)
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


def _of_unsaid(here: AskedDraft, calendar: Calendar) -> dict[str, float]:
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
