"""When an event was that no expression of its sentence dates: by what the story tells."""

from collections.abc import Sequence
from datetime import date

from dateline.dates.event_day.attached import clause_words, governing_verb
from dateline.dates.timex import Timex, Written, basis_of, last_day
from dateline.grammar import Sentence
from dateline.records import When

CHAIN_HEAD = 4
STORY_HEAD = 1500
RECENT_DAYS = 10
NEAR = 400
FAR = 800


def told_as_news(written: Written | None) -> When | None:
    """Return the day of publication, or its bounds, where anything of it is known."""
    if written is None:
        return None
    if written.date is not None:
        day = written.date.isoformat()
        return When(start=day, end=day, granularity="day", basis="publication")
    if written.earliest is None and written.latest is None:
        return None
    return When(
        start=written.earliest.isoformat() if written.earliest else None,
        end=written.latest.isoformat() if written.latest else None,
        granularity="bounded",
        basis="bounded",
    )


def main_day(timexes: Sequence[Timex], written: Written | None) -> When | None:
    """Return the day of a story's main event: the recent day its head names first, else its own.

    Args:
        timexes: The story's date expressions, in order; its title may stand before it.
        written: What is known of the day of writing.

    Returns:
        The day, or the bounds of it; nothing where neither a day of writing nor a weekday is known.
    """
    named = _first_recent(timexes, written)
    if named is None:
        return told_as_news(written)
    timex, _ = named
    return When(
        start=timex.first,
        end=timex.last,
        granularity=timex.granularity,
        basis=basis_of(timex),
        text=timex.text,
    )


def story_day(timexes: Sequence[Timex], written: Written | None, at: int) -> When | None:
    """Return the day that a story is about: the first recent day that its head names.

    Most stories tell of a day just before the one they ran on, and name it once. What is told
    far from it is as likely of another day.

    Args:
        timexes: The text's date expressions, in order.
        written: What is known of the day of writing.
        at: Where the sentence of the event begins in the text.
    """
    named = _first_recent(timexes, written)
    if named is None:
        return None
    timex, days_before = named
    if days_before == 0 or timex.start > at + NEAR or at > timex.start + FAR:
        return None
    return When(
        start=timex.first,
        end=timex.last,
        granularity=timex.granularity,
        basis="tense",
        text=timex.text,
    )


def _first_recent(
    timexes: Sequence[Timex], written: Written | None
) -> tuple[Timex, int | None] | None:
    """Return the first recent day that a story's head names, and how many days before it ran.

    Where the day it ran on is only bounded, that is the first weekday, so many days before unknown.
    """
    if written is None or last_day(written) is None:
        return None
    for timex in timexes:
        if timex.start > STORY_HEAD:
            break
        if timex.type not in ("DATE", "TIME") or timex.first is None or timex.last is None:
            continue
        if timex.text.split()[-1].lower() in clause_words()["from another"]:
            continue
        if written.date is None:
            if timex.weekday is not None:
                return timex, None
        elif timex.granularity == "day":
            days_before = (written.date - date.fromisoformat(timex.last)).days
            if 0 <= days_before <= RECENT_DAYS:
                return timex, days_before
    return None


def told_after(sentence: Sentence, trigger: int, earlier: When | None) -> When | None:
    """Date a clause that begins "then" or "later" by what was told before it."""
    if earlier is None or earlier.start is None:
        return None
    words = clause_words()["afterwards"]
    clause = governing_verb(sentence, trigger)
    for token in sentence.tokens:
        near = token.index < CHAIN_HEAD or token.head == clause
        if near and token.lemma in words and token.pos == "ADV":
            return When(
                start=earlier.start,
                end=earlier.end,
                granularity=earlier.granularity,
                basis="relative",
                text=token.text,
            )
    return None
