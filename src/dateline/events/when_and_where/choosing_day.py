"""When an event was: the likeliest of the times that a story tells, or no day told.

What the rules of the dates room say is one signal among those of `day_signals.py`; the weights
stand in `data/when/en.txt`, fitted by `training/train_days.py`.

Source:
    Codebook, "When".
"""

from collections.abc import Sequence
from functools import lru_cache

from dateline.dates import Timex, Written, heading_over, is_below_hour, told_as_news, told_times
from dateline.events.draft import Draft
from dateline.events.fitted.choice import ChoiceWeights, chances_of, load_choice
from dateline.events.when_and_where.aside_days import told_of_others
from dateline.events.when_and_where.day_signal_names import day_signals
from dateline.events.when_and_where.day_signals import days_offered
from dateline.events.when_and_where.judged import without_days_of_deeds
from dateline.events.when_and_where.offered_days import Calendar, OfferedDay
from dateline.grammar import Sentence
from dateline.records import When

RANGE, BOTH = "/", " … "
COUNTED_FROM = ("after", "before")
SHORTEST = 4
"""Stories of fewer sentences keep what the rules say."""


def choose_days(
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    timexes: Sequence[Timex],
    written: Written | None,
    text: str,
) -> list[When | None]:
    """Say when each event of a story was.

    Args:
        drafts: The story's drafts, in text order, dated by the rules.
        sentences: Its sentences.
        timexes: Its date expressions, in order.
        written: What is known of the day of writing.
        text: The story.

    Returns:
        For each draft the interval, with its basis; either end may be unknown.
    """
    if len(sentences) < SHORTEST:
        return [draft.date for draft in drafts]
    weights = load_weights()
    calendar = Calendar(told_times(sentences, timexes, written, text), sentences, {})
    found: list[When | None] = []
    for at, draft in enumerate(drafts):
        if _is_headed(draft, sentences, text):
            found.append(draft.date)
            continue
        others = told_of_others(draft, calendar)
        offered = [
            one
            for one in days_offered(at, drafts, calendar)
            if one.when is None or (one.when.start, one.when.end) not in others
        ]
        best = best_day(offered, weights)
        of_a_deed = _is_of_a_deed(best.when, draft, sentences, calendar)
        spans = best.when is None and _tells_a_span(draft, calendar)
        if of_a_deed or spans or _is_counted(draft.date, draft, sentences):
            found.append(draft.date)
        else:
            found.append(unsaid(draft, written) if best.when is None else best.when)
    return found


def _is_headed(draft: Draft, sentences: Sequence[Sentence], text: str) -> bool:
    """Say whether the rules have a draft's day from the heading that its lines stand under."""
    start = sentences[draft.reading.number].start
    over = heading_over(text, start)
    if is_below_hour(text, start) and draft.date is not None:
        return draft.date.granularity == "day" and draft.date.basis == "relative"
    return (
        over is not None
        and draft.date is not None
        and draft.date.text == text[over.start : over.end]
    )


def _is_of_a_deed(
    when: When | None, draft: Draft, sentences: Sequence[Sentence], calendar: Calendar
) -> bool:
    """Say whether a day is only that of a deed which the event judges ("its raid in May")."""
    times = calendar.told.times.get(draft.reading.number, ())
    if when is None or when.text is None or draft.date is None or not times:
        return False
    sentence = sentences[draft.reading.number]
    kept = without_days_of_deeds(sentence, draft.reading.trigger, times, calendar.told.written)
    return any(one.text in when.text for one in times if one not in kept)


def _tells_a_span(draft: Draft, calendar: Calendar) -> bool:
    """Say whether the rules' answer is the one time of its sentence, from one day to another.

    "Distributed food between 6 and 11 May": hardly ever is that the time of something else.
    """
    times = calendar.told.times.get(draft.reading.number, ())
    told = draft.date.text if draft.date is not None else None
    if told is None or not 1 <= len(times) <= 2:
        return False
    spans = RANGE in times[0].value if len(times) == 1 else BOTH in told
    return spans and all(one.text in told for one in times)


def _is_counted(when: When | None, draft: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether the rules counted a day from another one ("a day after Monday").

    No text says a length and a day so: whatever day stands in the sentence is the other's.
    """
    said = when.text if when is not None else None
    if said is None or not any(f" {word} " in said for word in COUNTED_FROM):
        return False
    return said not in sentences[draft.reading.number].text


def best_day(offered: Sequence[OfferedDay], weights: ChoiceWeights) -> OfferedDay:
    """Return the likeliest of the days offered.

    Args:
        offered: The days; that none is told stands last.
        weights: What each signal adds.
    """
    chances = chances_of([one.signals for one in offered], weights)
    chances[-1] *= weights.nothing
    return offered[max(range(len(offered)), key=lambda number: chances[number])]


def unsaid(draft: Draft, written: Written | None) -> When | None:
    """Return when an event was of which no day is told: before the story was written.

    Args:
        draft: The draft, dated by the rules.
        written: What is known of the day of writing.
    """
    ruled = draft.date
    if ruled is not None and ruled.text is None and ruled.basis != "publication":
        return ruled
    news = told_as_news(written)
    if news is None or news.granularity != "day":
        return news
    return When(start=None, end=news.end, granularity="bounded", basis="tense")


@lru_cache(maxsize=2)
def load_weights(language: str = "en") -> ChoiceWeights:
    """Load the weights of a language. Raises DataFileError where the file is wrong."""
    return load_choice("when", day_signals(), language)
