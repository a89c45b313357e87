"""Which day an event has: by the tree, then the sentence, then the story, then the tense."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from dateline.dates.clauses import (
    VERBAL,
    Attached,
    attach,
    clause_words,
    governing_verb,
    own_preposition,
    shares_clause,
)
from dateline.dates.timex import Timex, Written
from dateline.grammar import Sentence, ancestors
from dateline.records import Basis, When

Tense = Literal["past", "present", "perfect", "future"]
ADJACENT = 2
CHAIN_HEAD = 4
LONGEST_GAP = 3
STORY_HEAD = 1500
RECENT_DAYS = 10
DEEPEST_NOUN = 1
NOMINAL = frozenset({"NOUN", "PROPN"})
RANGE_MARKS = frozenset("-–—")


def _dated(timex: Timex) -> bool:
    """Tell whether an expression says when, rather than how long or how often."""
    return timex.type != "SET" and (timex.first is not None or timex.last is not None)


def _in_sentence(sentence: Sentence, timexes: Sequence[Timex]) -> list[Attached]:
    found = []
    for timex in timexes:
        if timex.start >= sentence.end:
            break
        if timex.end > sentence.start and _dated(timex):
            attached = attach(sentence, timex)
            if attached is not None:
                found.append(attached)
    return found


def _last_written(written: Written | None) -> str | None:
    if written is None:
        return None
    day = written.date or written.latest
    return day.isoformat() if day is not None else None


def _is_ahead(timex: Timex, written: Written | None) -> bool:
    """Tell whether an expression lies wholly after the day of writing."""
    last = _last_written(written)
    return last is not None and timex.first is not None and timex.first > last


def _between(attached: Attached, trigger: int) -> int:
    """Return how many tokens stand between an expression and the trigger."""
    if attached.last < trigger:
        return trigger - attached.last
    return max(attached.first - trigger, 0)


def _is_speech_above(sentence: Sentence, attached: Attached, trigger: int) -> bool:
    """Tell whether the expression's verb stands above the trigger's clause: "said Monday that"."""
    return attached.governor in ancestors(sentence, trigger)


def _rank(sentence: Sentence, attached: Attached, trigger: int) -> tuple[int, int] | None:
    """Return how closely an expression is tied to the trigger, smaller is closer, None if not."""
    distance = _between(attached, trigger)
    clause = governing_verb(sentence, trigger)
    if trigger in attached.chain:
        below = attached.chain[: attached.chain.index(trigger)]
        nouns = [i for i in below if sentence.tokens[i].pos in NOMINAL]
        if nouns and attached.last < nouns[0] and attached.over not in below:
            # "condemned the July raid": the month dates the raid.
            return None
        if not any(sentence.tokens[i].pos in VERBAL for i in below):
            return (len(nouns), distance) if len(nouns) <= DEEPEST_NOUN else None
        if any(sentence.tokens[i].dep in ("relcl", "acl", "ccomp", "advcl") for i in below):
            return None
        return 1, distance
    if distance <= ADJACENT and attached.governor in (trigger, clause, -1):
        return 1, distance
    if attached.governor < 0:
        return 3, distance
    if shares_clause(sentence, trigger, attached.governor):
        return 2, distance
    if sentence.tokens[trigger].pos not in VERBAL and attached.governor == clause:
        return 4, distance
    if clause < 0:
        return 4, distance
    return None


def _best(sentence: Sentence, found: list[Attached], trigger: int) -> Attached | None:
    ranked = []
    for attached in found:
        rank = _rank(sentence, attached, trigger)
        if rank is not None:
            ranked.append((rank, attached.first, attached))
    return min(ranked, key=lambda one: one[:2])[2] if ranked else None


def _basis(timex: Timex) -> Basis:
    if timex.granularity == "bounded" and timex.weekday is not None:
        return "bounded"
    return "relative" if timex.relative else "stated"


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


def _when(
    sentence: Sentence,
    trigger: int,
    attached: Attached,
    found: list[Attached],
    written: Written | None,
) -> When:
    """Turn an expression and its preposition into the interval of what it dates."""
    timex, words = attached.timex, clause_words()
    basis = _basis(timex)
    preposition = own_preposition(attached, trigger)
    said = f"{preposition} {timex.text}"
    other = _partner(sentence, attached, found, preposition)
    if other is not None:
        both = f"{timex.text} … {other.timex.text}"
        return _open(timex.first, other.timex.last, basis, both)
    if preposition in words["from then on"]:
        last = _last_written(written)
        reached = timex.first is None or last is None or last >= timex.first
        return _open(timex.first, last if reached else None, basis, said)
    if preposition in words["until then"]:
        return _open(None, timex.last, basis, said)
    return When(
        start=timex.first,
        end=timex.last,
        granularity=timex.granularity,
        basis=basis,
        text=timex.text,
    )


def _open(start: str | None, end: str | None, basis: Basis, text: str | None) -> When:
    """Return a stretch without a fineness of its own; either end may be unknown."""
    return When(start=start, end=end, granularity="bounded", basis=basis, text=text)


def _told_as_news(written: Written | None) -> When | None:
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


def _told_of(timexes: Sequence[Timex], written: Written | None) -> When | None:
    """Return the day that a story is about: the first recent day that its head names.

    Most stories tell of a day just before the one they ran on, and name it once.
    """
    if written is None or (written.date or written.latest) is None:
        return None
    for timex in timexes:
        if timex.start > STORY_HEAD:
            break
        if timex.type not in ("DATE", "TIME") or timex.first is None or timex.last is None:
            continue
        if written.date is None and timex.weekday is None:
            continue
        if written.date is not None:
            gap = (written.date - date.fromisoformat(timex.last)).days
            if timex.granularity != "day" or not 0 < gap <= RECENT_DAYS:
                if timex.granularity == "day" and gap == 0:
                    return None
                continue
        return When(
            start=timex.first,
            end=timex.last,
            granularity=timex.granularity,
            basis="tense",
            text=timex.text,
        )
    return None


def _chained(sentence: Sentence, trigger: int, earlier: When | None) -> When | None:
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
) -> When:
    """Say when the event of a trigger was.

    Args:
        sentence: The parsed sentence.
        trigger: Index of the word that names the event.
        timexes: The text's date expressions, in order.
        written: What is known of the day of writing.
        tense: The tense of the trigger's clause.
        earlier: When the event told before it was.

    Returns:
        An interval with its basis; either end may be unknown. An event without an expression has
        the basis `publication` where it is told as news, `tense` where it lies behind.

    Source: codebook, "When".
    """
    found = _in_sentence(sentence, timexes)
    usable = [one for one in found if not _is_ahead(one.timex, written)]
    best = _best(sentence, usable, trigger)
    if best is not None and not (tense == "future" and best.timex.relative):
        return _when(sentence, trigger, best, usable, written)
    chained = _chained(sentence, trigger, earlier)
    if chained is not None and tense != "future":
        return chained
    last = _last_written(written)
    if tense == "perfect" and not _is_performed(sentence, trigger):
        return _open(None, last, "tense", None)
    if tense == "past":
        story_day = _told_of(timexes, written)
        if story_day is not None:
            return story_day
    news = _told_as_news(written)
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
        if not _is_ahead(attached.timex, written) and not (
            attached.timex.relative
            and (written is None or written.date is None)
            and any(
                sentence.tokens[i].lemma in ahead or sentence.tokens[i].tag in ("MD", "TO")
                for i in sentence.dependents(max(attached.governor, 0))
            )
        ):
            continue
        choices.append((_between(attached, trigger), attached.first, attached))
    if not choices:
        return None
    chosen = min(choices, key=lambda one: one[:2])[2]
    timex = chosen.timex
    if chosen.preposition in clause_words()["until then"]:
        return _open(None, timex.last, _basis(timex), f"{chosen.preposition} {timex.text}")
    return _when(sentence, trigger, chosen, found, written)
