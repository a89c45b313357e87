"""Times of the sentences near an event's, and days of other events, as days it may have had.

Source:
    Codebook, "When".
"""

from collections.abc import Sequence

from dateline.dates import Timex, interval_of, lent
from dateline.events.draft import STATED, Draft
from dateline.events.when_and_where.day_signal_names import NEARBY, WAYS
from dateline.events.when_and_where.offered_days import (
    AskedDraft,
    Calendar,
    Ends,
    OfferedDay,
    add_time,
    is_news_of_background,
)

LASTING = frozenset({"the sentence before", "two sentences before"})
LEAD = 2
JUST_BEFORE = 2


def add_nearby(
    offered: dict[Ends, OfferedDay], timex: Timex, far: int, here: AskedDraft, calendar: Calendar
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
        if is_news_of_background(when, here, calendar):
            continue
        found = add_time(offered, timex, when, way, here, calendar)
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


def add_others(
    offered: dict[Ends, OfferedDay], drafts: Sequence[Draft], here: AskedDraft, calendar: Calendar
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
            if not (word or kind) or is_news_of_background(when, here, calendar):
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
