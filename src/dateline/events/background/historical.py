"""What a story tells as background, not as its news: told by tense, date and place in the story.

Source:
    Codebook, `historical`.
"""

from collections.abc import Sequence
from datetime import date as day_of
from datetime import timedelta

from msgspec import structs
from msgspec.structs import replace

from dateline.dates import Written, last_day, shifted
from dateline.events.background.narration import NEWS_DAYS
from dateline.events.codebook.codebook import is_verbal
from dateline.events.draft import Draft
from dateline.events.frames.tense import PERFECT
from dateline.events.words import listed
from dateline.grammar import Sentence
from dateline.records import Basis, When

LONG_STORY, PAST_THE_LEAD = 20, 5
BACKGROUND_BASES = frozenset({"publication", "tense"})


def flag_historical(
    draft: Draft,
    written: Written | None,
    sentences: Sequence[Sentence],
    timeline: frozenset[int],
) -> Draft:
    """Flag a draft `historical` where the story tells it as background.

    Args:
        draft: A draft.
        written: What is known of the day of writing.
        sentences: The story's sentences.
        timeline: The numbers of those that go on with a timeline's old day.
    """
    if "hypothetical" in draft.aux and _is_over(draft, written, sentences[draft.reading.number]):
        draft = replace(draft, aux=tuple(flag for flag in draft.aux if flag != "hypothetical"))
    if "future" in draft.aux and _is_past(draft, written):
        # "Said last December it would send more troops": what was to come then is no longer.
        draft = replace(draft, aux=tuple(flag for flag in draft.aux if flag != "future"))
        return draft if "historical" in draft.aux else as_background(draft)
    if {"hypothetical", "future", "negated"} & set(draft.aux):
        # What has not been done is nobody's past.
        return draft
    if draft.event == "AGREE" and draft.modality.tense in {"future", "present"}:
        return draft
    present = draft.modality.tense == "present" and not _is_dated(draft)
    of_old = present and draft.reading.number in timeline
    return as_background(draft) if of_old or _is_background(draft, written, sentences) else draft


def _is_past(draft: Draft, written: Written | None) -> bool:
    """Say whether a draft's own day is no news any more, and no later one is planned."""
    day = written.date if written is not None else None
    if day is None or draft.planned is not None or not _is_dated(draft):
        return False
    if draft.date is None or draft.date.end is None:
        return False
    return day_of.fromisoformat(draft.date.end) < shifted(day, -timedelta(days=NEWS_DAYS))


def _is_over(draft: Draft, written: Written | None, sentence: Sentence) -> bool:
    """Say whether a draft's own day has passed ("could match last year's assault").

    A verb under "may" or "if" stays supposed: it may have been.
    """
    day = written.date if written is not None else None
    if day is None or draft.date is None or draft.date.end is None or not _is_dated(draft):
        return False
    noun = sentence.tokens[draft.reading.trigger].pos == "NOUN"
    return draft.date.end < day.isoformat() and (noun or not draft.modality.supposed)


def as_background(draft: Draft) -> Draft:
    """Return a draft flagged `historical`, dated no nearer than it is told."""
    date = draft.date
    lent = BACKGROUND_BASES | ({"relative"} if draft.modality.youth else set())
    if date is not None and date.basis in lent and date.granularity == "day":
        # What is told as background was before the story ran, and no more is known.
        date = structs.replace(date, start=None, granularity="bounded", basis="tense")
    return replace(draft, date=date, aux=("historical", *draft.aux))


def as_news(draft: Draft) -> Draft:
    """Return a draft that the rules flagged `historical` as the news, dated as it was before."""
    of_old = draft.modality.earlier and draft.modality.tense in PERFECT
    if draft.modality.youth or draft.modality.long_ago or of_old or _is_being_served(draft):
        # What somebody did when young, long ago, or again and again, is never the news, however
        # near it is told.
        return draft
    date = draft.date
    if (
        date is not None
        and (date.basis, date.granularity, date.start) == ("tense", "bounded", None)
        and date.end is not None
        and draft.modality.tense not in PERFECT
    ):
        basis: Basis = "tense" if date.text else "publication"
        date = structs.replace(date, start=date.end, granularity="day", basis=basis)
    aux = tuple(flag for flag in draft.aux if flag != "historical")
    return replace(draft, date=date, aux=aux)


def _is_being_served(draft: Draft) -> bool:
    """Say whether somebody is told to serve a sentence: he was jailed before."""
    return "arrest" in draft.modes and draft.lemma in listed("serving-time")


def _is_background(draft: Draft, written: Written | None, sentences: Sequence[Sentence]) -> bool:
    if draft.modality.remembered or draft.modality.earlier or draft.modality.youth:
        return True
    if _is_being_served(draft):
        return True
    if draft.date is not None and _is_dated(draft):
        day = last_day(written)
        coarse = draft.date.granularity not in {"day", "week"}
        if day is None:
            return coarse and draft.date.basis == "stated"
        # "earlier this year" reaches up to today and is no news all the same.
        known = draft.date.start if coarse else draft.date.end
        return known is not None and day_of.fromisoformat(known) < shifted(
            day, -timedelta(days=NEWS_DAYS)
        )
    if draft.modality.long_ago:
        return True
    if draft.modality.tense == "past perfect":
        return not draft.modality.reported
    if draft.modality.background and draft.modality.untensed:
        return True
    if draft.modality.tense == "perfect":
        # What somebody has said still stands ("has urged"); what was done is over.
        said = is_verbal(draft.event) and any(party.text for party in draft.actor)
        now = _is_now(draft, sentences[draft.reading.number])
        news = (said or draft.lead or now) and not draft.modality.background
        return not (news or draft.modality.continuing or draft.modality.reported)
    if _is_told_in_passing(draft, len(sentences)):
        return not _tells_time_of_day(draft, sentences[draft.reading.number])
    return (
        draft.modality.background
        and draft.modality.tense in {"past", "perfect"}
        and draft.event not in {"ASSAULT", "PROTEST"}
    )


def _is_now(draft: Draft, sentence: Sentence) -> bool:
    """Say whether a perfect tells what has "now" or "just" come about."""
    return any(
        sentence.tokens[word].lemma in listed("just-now")
        for word in sentence.dependents(draft.reading.trigger, "advmod")
    )


def _is_dated(draft: Draft) -> bool:
    """Say whether words of a draft's own tell its day; "then" and "later" tell none."""
    return (
        draft.date is not None
        and draft.date.basis in {"stated", "relative"}
        and not _is_in_order(draft.date)
    )


def _is_in_order(when: When) -> bool:
    """Say whether no more is told of a day than that it came next ("then", "later")."""
    return (when.text or "").lower() in listed("in-order")


def is_flagged_in_passing(draft: Draft, length: int) -> bool:
    """Say whether a draft is flagged only since it is told late in a long story.

    Args:
        draft: A draft that the rules flag `historical`.
        length: How many sentences the story has.
    """
    known = draft.modality
    sure = known.remembered or known.earlier or known.youth or known.background
    return not sure and _is_told_in_passing(draft, length)


def _is_told_in_passing(draft: Draft, length: int) -> bool:
    """Say whether a deed is told late in a long story, in the plain past and without a day."""
    return (
        length >= LONG_STORY
        and draft.told >= PAST_THE_LEAD
        and not is_verbal(draft.event)
        and draft.modality.tense == "past"
        and not draft.modality.reported
        and not _has_words_for_its_day(draft.date)
    )


def _tells_time_of_day(draft: Draft, sentence: Sentence) -> bool:
    """Say whether a clause tells at what time of the day it was: "overnight", "before dawn".

    A time without a day is of the day that the story tells.
    """
    words = sentence.tokens
    beside = sentence.dependents(draft.reading.trigger, "advmod", "npadvmod")
    under = [
        inner
        for inner in sentence.behind(draft.reading.trigger)
        if not sentence.dependents(inner, "prep", "acl", "relcl")
    ]
    return any(words[one].lemma in listed("times-of-day") for one in (*beside, *under))


def _has_words_for_its_day(when: When | None) -> bool:
    if when is None or when.basis == "publication" or _is_in_order(when):
        return False
    return (when.basis, when.start, when.text) != ("tense", None, None)
