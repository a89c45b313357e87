"""How closely a date expression is tied to an event's word by the tree of their sentence."""

from collections.abc import Sequence

from dateline.dates.event_day.attached import (
    YEAR,
    Attached,
    clause_words,
    governing_verb,
    shares_clause,
)
from dateline.grammar import NOMINAL, VERBAL, Sentence, ancestors

ADJACENT = 2
DEEPEST_NOUN = 1
DEEPEST_DAY = 2
"""So many nouns "on Monday" may hang under: it never tells which envoy is meant."""
OPENING = 2
DEADLINES = frozenset({"before", "by", "until"})
LAST = 4
OF_THE_SENTENCE = (5, 0)
ITS_OBJECT = 2
"""Above a preposition's object and what dates that comes the preposition of the deed answered."""
FINE = frozenset({"day", "week"})


def between(attached: Attached, trigger: int) -> int:
    """Return how many tokens stand between an expression and the trigger."""
    if attached.last < trigger:
        return trigger - attached.last
    return max(attached.first - trigger, 0)


def tie_rank(sentence: Sentence, attached: Attached, trigger: int) -> tuple[int, int] | None:
    """Return how closely an expression is tied to the trigger, smaller is closer, None if not."""
    distance = between(attached, trigger)
    clause = governing_verb(sentence, trigger)
    if _is_dated_by(sentence, attached, trigger):
        return 1, distance
    if _stands_with_saying(sentence, attached):
        return (LAST, distance) if trigger in attached.chain else None
    if trigger in attached.chain:
        below = attached.chain[: attached.chain.index(trigger)]
        nouns = [i for i in below if sentence.tokens[i].pos in NOMINAL]
        if nouns and attached.last < nouns[0] and not _stands_by_itself(attached, below):
            # "condemned the July raid": the month dates the raid.
            return None
        if _dates_what_is_answered(sentence, below, trigger) and not _is_of_the_news(attached):
            return None
        if any(sentence.tokens[i].dep == "appos" for i in below):
            # "Will hold talks, the first since 2016": the year is of what was before.
            return None
        if any(sentence.tokens[i].dep == "acl" and sentence.tokens[i].pos == "ADP" for i in below):
            # "Lifted a curfew in force since May": what was since May is the curfew.
            return None
        if not any(sentence.tokens[i].pos in VERBAL for i in below):
            deepest = DEEPEST_DAY if _is_a_weekday(attached) else DEEPEST_NOUN
            depth = min(len(nouns), DEEPEST_NOUN)
            return (depth, distance) if len(nouns) <= deepest else None
        if any(sentence.tokens[i].dep in ("relcl", "acl", "ccomp", "advcl") for i in below):
            return None
        if attached.preposition in DEADLINES and any(
            sentence.tokens[i].dep == "xcomp" for i in below
        ):
            # "Urged them to unite before October's election": until then they should.
            return None
        return 1, distance
    if tells_which_one(sentence, attached):
        return None
    if distance <= ADJACENT and attached.governor in (trigger, clause, -1):
        return 1, distance
    if attached.governor < 0:
        return 3, distance
    if shares_clause(sentence, trigger, attached.governor):
        return 2, distance
    if sentence.tokens[trigger].pos not in VERBAL and attached.governor == clause:
        return (4, distance) if _is_near_noun(sentence, trigger, clause) else None
    if clause < 0:
        return 4, distance
    return None


def _is_a_weekday(attached: Attached) -> bool:
    """Tell whether an expression is a day of the week behind its "on"."""
    timex = attached.timex
    return attached.preposition == "on" and timex.relative and timex.granularity == "day"


def tells_which_one(sentence: Sentence, attached: Attached) -> bool:
    """Tell whether an expression only dates the noun behind it ("hailed a 2022 deal and left").

    Args:
        sentence: The parsed sentence.
        attached: The expression, with where it hangs.
    """
    below = attached.chain
    if attached.governor in below:
        below = below[: below.index(attached.governor)]
    nouns = [i for i in below if sentence.tokens[i].pos in NOMINAL]
    # "In July raids" are in July, "under a 1969 accord" nothing is in 1969.
    own = attached.over == attached.first - 1 and _stands_by_itself(attached, below)
    return bool(nouns) and attached.last < nouns[0] and not own


def _stands_by_itself(attached: Attached, below: Sequence[int]) -> bool:
    """Tell whether an expression before a noun dates what is told too ("in July raids").

    "Sent observers to July's vote" was not in July.
    """
    return attached.over in below and attached.preposition in clause_words()["within"]


def _dates_what_is_answered(sentence: Sentence, below: Sequence[int], trigger: int) -> bool:
    """Tell whether what stands above an expression is the deed that the trigger's answers.

    "Jailed him for the murder of a mayor in 1976", "accused it of arming rebels in 2021": the
    year is the deed's.
    """
    said = clause_words()
    return sentence.tokens[trigger].lemma in said["answers a deed"] and any(
        sentence.tokens[index].lemma in said["for a deed"] for index in below[ITS_OBJECT:]
    )


def _is_of_the_news(attached: Attached) -> bool:
    """Tell whether an expression names a day as news do ("on Monday"), whatever it hangs on."""
    timex = attached.timex
    return timex.granularity in FINE and not YEAR.search(timex.text)


def _stands_with_saying(sentence: Sentence, attached: Attached) -> bool:
    """Tell whether an expression stands between a verb of saying and the clause that is said.

    "Police said on Tuesday they had held him on Friday": parsers take Tuesday for the clause's.
    """
    words = sentence.tokens
    if attached.over < 0 or attached.governor < 0:
        return False
    said = words[attached.governor]
    saying = said.head
    return (
        said.dep == "ccomp"
        and saying < attached.over < attached.last < said.index
        and all(words[index].pos == "ADV" for index in range(saying + 1, attached.over))
        and any(
            child > attached.last for child in sentence.dependents(said.index, "nsubj", "nsubjpass")
        )
    )


def _is_dated_by(sentence: Sentence, attached: Attached, trigger: int) -> bool:
    """Tell whether the trigger's clause tells of the expression: "in 2012, when rebels took"."""
    above = ancestors(sentence, trigger)
    for place, index in enumerate(above):
        if attached.first <= index <= attached.last:
            below = above[place - 1] if place else trigger
            return sentence.tokens[below].dep in ("relcl", "advcl")
        if sentence.tokens[index].dep == "ccomp":
            return False
    return False


def _is_near_noun(sentence: Sentence, trigger: int, clause: int) -> bool:
    """Tell whether a noun stands right under its verb: not "the toll of the raid rose Friday"."""
    above = ancestors(sentence, trigger)
    between = above[: above.index(clause)] if clause in above else []
    return not any(sentence.tokens[index].pos in NOMINAL for index in between)


def opens_sentence(sentence: Sentence, attached: Attached) -> bool:
    """Tell whether an expression stands at the head of the sentence, before a comma."""
    after = attached.last + 1
    return (
        attached.first <= OPENING
        and after < len(sentence.tokens)
        and sentence.tokens[after].text == ","
    )


def _is_reported(sentence: Sentence, trigger: int) -> bool:
    """Tell whether the trigger stands in a clause that hangs on another as its content or aside."""
    return any(
        sentence.tokens[index].dep in ("ccomp", "relcl", "acl", "advcl")
        for index in (trigger, *ancestors(sentence, trigger))
    )


def closest(sentence: Sentence, found: list[Attached], trigger: int) -> Attached | None:
    """Return the expression tied most closely to the trigger, None where none is tied."""
    ranked = []
    for attached in found:
        rank = tie_rank(sentence, attached, trigger)
        if rank is None and opens_sentence(sentence, attached):
            rank = None if _is_reported(sentence, trigger) else OF_THE_SENTENCE
        if rank is not None:
            # "Was hit on Friday, and Oslo protested to the envoy on Saturday": its own day.
            elsewhere = trigger not in attached.chain
            ranked.append((rank[0], elsewhere, rank[1], attached.first, attached))
    return min(ranked, key=lambda one: one[:4])[4] if ranked else None


def when_said(sentence: Sentence, found: list[Attached], trigger: int) -> Attached | None:
    """Return when the trigger's clause was said: "said on Monday that not a soldier goes"."""
    above = ancestors(sentence, trigger)
    for place, index in enumerate(above):
        below = above[place - 1] if place else trigger
        if sentence.tokens[below].dep != "ccomp":
            continue
        own = [one for one in found if one.governor == index]
        if own:
            return min(own, key=lambda one: between(one, index))
    return None
