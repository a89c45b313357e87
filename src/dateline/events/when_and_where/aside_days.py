"""Times told of something beside: in a relative clause, of what else happened then.

"In Gao, where a shop burned on Sunday, a court on Monday jailed two men": Sunday is the fire's.
"Libya, which signed a deal in May, backed Chad": May is not when it backed Chad. And in a clause
beside: "a raid killed ten on Friday, and Oslo protested to the envoy on Saturday".
"""

from collections.abc import Sequence

from dateline.dates import Attached, interval_of
from dateline.events.draft import Draft
from dateline.events.when_and_where.offered_days import Calendar, Ends
from dateline.events.words import listed
from dateline.grammar import SUBJECTS, Sentence, ancestors

BEFORE = 2
"""How many sentences before an event's own its day may be told in."""


def told_of_others(draft: Draft, calendar: Calendar) -> frozenset[Ends]:
    """Return the intervals that are told of another happening than a draft's alone.

    Args:
        draft: The draft, dated by the rules.
        calendar: The story's times.
    """
    aside: set[Ends] = set()
    own: set[Ends] = set()
    if draft.date is not None:
        own.add((draft.date.start, draft.date.end))
    here = draft.reading.number
    for number in range(here - BEFORE, here + 1):
        if number < 0:
            continue
        sentence, attached = calendar.sentences[number], calendar.attached_in(number)
        for timex in calendar.times_in(number):
            place = attached.get(timex.start)
            trigger = draft.reading.trigger if number == here else None
            away = place is not None and _is_aside(
                sentence, place, trigger, list(attached.values())
            )
            for since in (False, True):
                when = interval_of(timex, calendar.told.written, since=since)
                if when is not None:
                    (aside if away else own).add((when.start, when.end))
    return frozenset(aside - own)


def _is_aside(
    sentence: Sentence, place: Attached, trigger: int | None, others: list[Attached]
) -> bool:
    """Say whether a time hangs in a relative clause that does not date a word outside it."""
    relative = _relative_above(sentence, place)
    if relative is None:
        return trigger is not None and _is_of_clause_beside(sentence, place, trigger, others)
    if trigger is None and _tells_who(sentence, relative):
        # "The colonel, who seized power in January, fled. A curfew was imposed."
        return True
    if trigger is not None:
        above = (trigger, *ancestors(sentence, trigger))
        if relative in above:
            return False
        who = _described_by(sentence, relative)
        if who == trigger or sentence.tokens[relative].lemma in listed("happening-itself"):
            # "The strike, which began on Monday, closed mines".
            return False
        if sentence.tokens[who].dep in SUBJECTS and sentence.tokens[who].head in above:
            return True
        if _is_told_as_earlier(sentence, relative):
            return True
    return any(other is not place and _relative_above(sentence, other) is None for other in others)


def _is_of_clause_beside(
    sentence: Sentence, place: Attached, trigger: int, others: list[Attached]
) -> bool:
    """Say whether a time dates a main clause beside the trigger's, which has one of its own."""
    own = _clause_of(sentence, (trigger, *ancestors(sentence, trigger)))
    beside = _clause_of(sentence, place.chain)
    if own is None or beside is None or own == beside:
        return False
    first, second = sorted((own, beside))
    if sentence.tokens[second].dep != "conj" or sentence.tokens[second].head != first:
        return False
    return any(_clause_of(sentence, other.chain) == own for other in others if other is not place)


def _clause_of(sentence: Sentence, way: Sequence[int]) -> int | None:
    """Return the lowest verb on the way up that has a subject of its own."""
    return next((one for one in way if sentence.dependents(one, *SUBJECTS)), None)


def _described_by(sentence: Sentence, relative: int) -> int:
    """Return whom a relative clause is of, an apposition being of whom it describes."""
    who = sentence.tokens[relative].head
    while sentence.tokens[who].dep == "appos" and sentence.tokens[who].head != who:
        # "Msiska, a judge who took up the post last year, refused".
        who = sentence.tokens[who].head
    return who


def _tells_who(sentence: Sentence, relative: int) -> bool:
    """Say whether a clause only tells who a subject is ("the colonel, who seized power")."""
    who = sentence.tokens[_described_by(sentence, relative)]
    return who.dep in SUBJECTS and any(
        sentence.tokens[child].lemma in listed("telling-who") and child < relative
        for child in (*sentence.children[relative], *_possessors(sentence, relative))
    )


def _possessors(sentence: Sentence, relative: int) -> list[int]:
    """Return the words that own a clause's subject ("whose men stormed the post")."""
    return [
        owner
        for subject in sentence.dependents(relative, "nsubj", "nsubjpass")
        for owner in sentence.dependents(subject, "poss")
    ]


def _is_told_as_earlier(sentence: Sentence, relative: int) -> bool:
    """Say whether a clause is in the past perfect: "freed a man whom they had held since May"."""
    return sentence.tokens[relative].tag == "VBN" and any(
        sentence.tokens[helper].text.lower() == "had"
        for helper in sentence.dependents(relative, "aux")
    )


def _relative_above(sentence: Sentence, place: Attached) -> int | None:
    return next((one for one in place.chain if sentence.tokens[one].dep == "relcl"), None)
