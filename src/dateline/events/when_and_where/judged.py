"""The day of a deed that somebody judges: "condemned the arrest of six nurses on 25 February".

What was condemned, welcomed or protested against was then; the condemnation is this story's news.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from dateline.dates import Timex, Written
from dateline.events.words import listed
from dateline.grammar import VERBAL, Sentence

NEWEST = timedelta(days=3)
OLDEST = timedelta(days=75)
OF_WHAT = frozenset({"against", "over", "at", "for", "about"})
THEN = (" later", " afterwards")


def without_days_of_deeds(
    sentence: Sentence, word: int, timexes: Sequence[Timex], written: Written | None
) -> Sequence[Timex]:
    """Return date expressions without those that only tell when a judged deed was.

    Args:
        sentence: A sentence.
        word: The token that tells the event to be dated.
        timexes: The text's date expressions, in order.
        written: What is known of the day the text was written.

    Returns:
        All of them where the event is the deed itself, where its day is as new as the judgement
        may be, or so old that the judgement is old as well.
    """
    day = written.date if written is not None else None
    if day is None or listed("judging-deeds").isdisjoint(sentence.words):
        return timexes
    first = _deed(sentence)
    if first < 0 or word >= first:
        return timexes
    start = sentence.tokens[first].start
    return [
        one
        for one in timexes
        if not (start < one.start < sentence.end and _is_of_a_deed(sentence, first, one, day))
    ]


def _deed(sentence: Sentence) -> int:
    """Return the noun of the first deed that a verb of judging has for its object, or -1."""
    for verb in sentence.tokens:
        if verb.pos != "VERB" or verb.lemma not in listed("judging-deeds"):
            continue
        objects = sentence.dependents(verb.index, "dobj")
        objects += sentence.behind(verb.index, *OF_WHAT)
        # "Praised Kenya on Saturday for its offer": whoever is praised is no deed.
        behind = [
            one
            for one in objects
            if one > verb.index and sentence.tokens[one].pos not in {"PROPN", "PRON"}
        ]
        if behind:
            return behind[0]
    return -1


def _is_of_a_deed(sentence: Sentence, first: int, timex: Timex, day: date) -> bool:
    """Say whether an expression behind a deed's noun tells a past too old to be the judgement's."""
    if timex.text.lower().endswith(THEN):
        # "Condemned the raid three days later": counted on to the judgement.
        return False
    last = date.fromisoformat(timex.last) if timex.last is not None else None
    if last is None or not OLDEST >= day - last >= NEWEST:
        return False
    between = sentence.tokens[first + 1 :]
    return not any(
        token.pos in VERBAL and token.dep in {"conj", "ROOT"}
        for token in between
        if token.start < timex.start
    )
