"""Which day an event has: by the tree, then the sentence, then the story, then the tense."""

from collections.abc import Sequence
from typing import Literal

from msgspec.structs import replace

from dateline.dates.event_day.attached import (
    Attached,
    attach,
    clause_words,
    is_for_what_is_to_be_done,
    is_still_ahead,
    only_compares,
    only_counts,
    own_preposition,
    shares_clause,
)
from dateline.dates.event_day.counted import counted_from, counted_when
from dateline.dates.event_day.part_meant import part_meant
from dateline.dates.event_day.story_day import story_day, told_after, told_as_news
from dateline.dates.event_day.ties import between, closest, when_said
from dateline.dates.timex import Timex, Written, basis_of, is_ahead, last_written
from dateline.grammar import Sentence, ancestors
from dateline.records import Basis, When

Tense = Literal["past", "present", "perfect", "future"]
LONGEST_GAP = 3
TOLD_OF_NOW = frozenset({"present", "future", None})
RANGE = "/"
JOINING_DAYS = frozenset({"and", "&"})
RANGE_MARKS = frozenset("-–—")


def is_dated(timex: Timex) -> bool:
    """Tell whether an expression says when, rather than how long or how often."""
    return timex.type != "SET" and (timex.first is not None or timex.last is not None)


def _in_sentence(sentence: Sentence, timexes: Sequence[Timex]) -> list[Attached]:
    found = []
    for timex in timexes:
        if timex.start >= sentence.end:
            break
        if timex.end > sentence.start and is_dated(timex):
            attached = attach(sentence, timex)
            if attached is not None:
                found.append(attached)
    return found


def _partner(
    sentence: Sentence, attached: Attached, found: list[Attached], preposition: str
) -> Attached | None:
    """Return the second expression of "between … and …", "from … to …", "1914–1918"."""
    words = clause_words()
    opened = preposition in words["pair opener"]
    for other in found:
        gap = sentence.tokens[attached.last + 1 : other.first]
        if other.first <= attached.last or not 0 < len(gap) <= LONGEST_GAP:
            continue
        dashed = len(gap) == 1 and gap[0].text in RANGE_MARKS
        if dashed or (opened and any(token.lemma in words["pair closer"] for token in gap)):
            return other
    return None


def _opening(sentence: Sentence, attached: Attached, found: list[Attached]) -> Attached:
    """Return the first of a pair whose second is given, else the expression itself.

    "Between 1951 and 1953 the army held": the second is nearer, and both together are meant.
    """
    for first in found:
        if first.last < attached.first:
            second = _partner(sentence, first, found, first.preposition)
            if second is attached:
                return first
    return attached


def _when(
    sentence: Sentence,
    trigger: int,
    attached: Attached,
    found: list[Attached],
    written: Written | None,
) -> When:
    """Turn an expression and its preposition into the interval of what it dates."""
    timex, words = attached.timex, clause_words()
    basis = basis_of(timex)
    preposition = own_preposition(attached, trigger)
    said = f"{preposition} {timex.text}"
    other = _partner(sentence, attached, found, preposition)
    if other is not None and not (timex.first or "") > (other.timex.last or "9"):
        both = f"{timex.text} … {other.timex.text}"
        return _open(timex.first, other.timex.last, basis, both)
    meant = part_meant(
        When(
            start=_first_of_two_days(sentence, attached) or timex.first,
            end=reached(timex, written),
            granularity=timex.granularity,
            basis=basis,
            text=timex.text,
        ),
        written,
    )
    spans = RANGE in timex.value
    then = _is_told_with_when(sentence, trigger, attached)
    if preposition in words["from then on"] and not spans and not then:
        last = last_written(written)
        begun = meant.start is None or last is None or last >= meant.start
        return _open(meant.start, last if begun else None, basis, said)
    if preposition in words["until then"]:
        return _open(None, timex.last, basis, said)
    return meant


def _is_told_with_when(sentence: Sentence, trigger: int, attached: Attached) -> bool:
    """Say whether a clause tells what was at a time: "since 1980, when troops shot …"."""
    return any(
        sentence.tokens[one].dep == "relcl"
        and attached.first <= sentence.tokens[one].head <= attached.last
        and any(sentence.tokens[child].lemma == "when" for child in sentence.children[one])
        for one in (trigger, *ancestors(sentence, trigger))
    )


def _first_of_two_days(sentence: Sentence, attached: Attached) -> str | None:
    """Return the first of two days that share a month ("on 26 and 27 May"), or None."""
    timex, before = attached.timex, sentence.tokens[max(attached.first - 2, 0) : attached.first]
    if timex.first is None or timex.granularity != "day" or len(before) < 2:
        return None
    number, joint = before
    if joint.text not in JOINING_DAYS or not number.text.isdigit() or not timex.text[0].isdigit():
        return None
    first, last = int(number.text), int(timex.first[-2:])
    return f"{timex.first[:-2]}{first:02}" if 0 < first < last else None


def reached(timex: Timex, written: Written | None) -> str | None:
    """Return the end of an expression's interval as far as it had come: "so far this year"."""
    last = last_written(written)
    if timex.first is None or timex.last is None or last is None or timex.first > last:
        return timex.last
    return min(timex.last, last)


def _open(start: str | None, end: str | None, basis: Basis, text: str | None) -> When:
    """Return a stretch without a fineness of its own; either end may be unknown."""
    return When(start=start, end=end, granularity="bounded", basis=basis, text=text)


def _told_by(when: When | None, written: Written | None) -> When | None:
    """Return a time that was counted on as far as it had come, None where it was to come."""
    last = last_written(written)
    if when is None or last is None or when.end is None or when.end <= last:
        return when
    if when.start is None or when.start > last:
        return None
    return replace(when, end=last)


def _is_performed(sentence: Sentence, trigger: int) -> bool:
    """Tell whether a perfect tells what is done by saying it: "has decided to", news itself."""
    words = clause_words()["done by saying"]
    token = sentence.tokens[trigger]
    return token.lemma in words or (
        token.dep in ("xcomp", "ccomp") and sentence.tokens[token.head].lemma in words
    )


def date_event(
    sentence: Sentence,
    trigger: int,
    timexes: Sequence[Timex],
    written: Written | None,
    *,
    tense: Tense | None,
    earlier: When | None,
    paragraph: When | None = None,
    entry: When | None = None,
) -> When:
    """Say when the event of a trigger was.

    Args:
        sentence: The parsed sentence.
        trigger: Index of the word that names the event.
        timexes: The text's date expressions, in order.
        written: What is known of the day of writing.
        tense: The tense of the trigger's clause.
        earlier: When the event told before it was.
        paragraph: The day that the sentences before it in its paragraph tell of.
        entry: The date at the head of the entry of a timeline that it stands in.

    Returns:
        An interval with its basis; either end may be unknown. An event without an expression has
        the basis `publication` where it is told as news, `tense` where it lies behind.

    Source: codebook, "When".
    """
    found = _in_sentence(sentence, timexes)
    usable = [
        one
        for one in found
        if not is_ahead(one.timex, written)
        and not only_compares(sentence, one, trigger)
        and not only_counts(sentence, one)
        and not is_still_ahead(sentence, one)
        and not is_for_what_is_to_be_done(sentence, one, trigger, written)
    ]
    best = closest(sentence, usable, trigger)
    if best is not None and not (tense == "future" and best.timex.relative):
        best = _opening(sentence, best, usable)
        return _when(sentence, trigger, best, usable, written)
    if entry is not None and tense != "future":
        return entry

    def when_of(verb: int) -> When:
        return date_event(
            sentence, verb, timexes, written, tense="past", earlier=None, paragraph=paragraph
        )

    def when_told(verb: int) -> When | None:
        own = closest(sentence, usable, verb)
        return _when(sentence, verb, own, usable, written) if own is not None else None

    counted = counted_when(sentence, trigger, timexes, when_of) or _told_by(
        counted_from(sentence, trigger, timexes, when_told), written
    )
    if counted is not None and tense != "future":
        return counted
    said = when_said(sentence, usable, trigger) if tense in TOLD_OF_NOW else None
    if said is not None:
        return _when(sentence, trigger, said, usable, written)
    chained = told_after(sentence, trigger, earlier)
    if chained is not None and tense != "future":
        return chained
    last = last_written(written)
    if tense == "perfect" and not _is_performed(sentence, trigger):
        return _open(None, last, "tense", None)
    if tense == "past":
        day = paragraph or story_day(timexes, written, sentence.start)
        if day is not None:
            return day
    news = told_as_news(written)
    if news is not None:
        return news
    return _open(None, last, "bounded", None)


def planned_day(
    sentence: Sentence, trigger: int, timexes: Sequence[Timex], written: Written | None
) -> When | None:
    """Say for when something announced is planned.

    Args:
        sentence: The parsed sentence.
        trigger: Index of the word that names the announcement.
        timexes: The text's date expressions, in order.
        written: What is known of the day of writing.

    Returns:
        The interval of the nearest expression that points ahead and hangs on what is announced;
        None where there is none.

    Source: codebook, "When".
    """
    ahead = clause_words()["ahead"]
    choices = []
    found = _in_sentence(sentence, timexes)
    for attached in found:
        tied = trigger in attached.chain or shares_clause(sentence, trigger, attached.governor)
        if not tied:
            continue
        to_be_done = is_for_what_is_to_be_done(sentence, attached, trigger, written)
        if not (is_ahead(attached.timex, written) or to_be_done) and not (
            attached.timex.relative
            and (written is None or written.date is None)
            and any(
                sentence.tokens[i].lemma in ahead or sentence.tokens[i].tag in ("MD", "TO")
                for i in sentence.dependents(max(attached.governor, 0))
            )
        ):
            continue
        choices.append((between(attached, trigger), attached.first, attached, to_be_done))
    if not choices:
        return None
    *_, chosen, to_be_done = min(choices, key=lambda one: one[:2])
    timex = chosen.timex
    if to_be_done:
        return _open(last_written(written), timex.last, basis_of(timex), timex.text)
    if chosen.preposition in clause_words()["until then"]:
        return _open(None, timex.last, basis_of(timex), f"{chosen.preposition} {timex.text}")
    return _when(sentence, trigger, chosen, found, written)
