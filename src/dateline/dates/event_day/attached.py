"""Which clause of a parsed sentence an expression belongs to."""

import re
from functools import lru_cache
from itertools import pairwise

import msgspec

from dateline.datafiles import check_keys, data_folder, read_paragraphs
from dateline.dates.timex import Timex, Written, last_written
from dateline.grammar import VERBAL, Sentence, ancestors, conjuncts

COMPARED = 8
"""How many words may stand between "biggest" and "since", and between that and its day."""
COUNTED = 5
"""How many words back from "this year" what is counted there begins ("the second such gift")."""
SUPERLATIVE = frozenset({"JJS", "RBS"})
QUANTITY = frozenset({"most", "least"})
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


@lru_cache(maxsize=1)
def clause_words() -> dict[str, frozenset[str]]:
    """Read the words that tie expressions to clauses, by their kind.

    Raises:
        DataFileError: The file cannot be used.
    """
    file = data_folder() / "dates" / "en" / "clauses.txt"
    kinds: dict[str, frozenset[str]] = {}
    for paragraph in read_paragraphs(file.read_text(encoding="utf-8"), "en/clauses.txt"):
        check_keys(paragraph, frozenset({"words", "is"}))
        kinds[paragraph.value("words")] = frozenset(" ".join(paragraph.values("is")).split())
    return kinds


class Attached(msgspec.Struct, frozen=True):
    """An expression of a sentence: its tokens, its head, its preposition, its clause's verb.

    `over` is the preposition's token where it stands above the expression in the tree, else -1;
    `chain` is all that stands above, nearest first.
    """

    timex: Timex
    first: int
    last: int
    head: int
    preposition: str
    over: int
    governor: int
    chain: tuple[int, ...]


def attach(sentence: Sentence, timex: Timex) -> Attached | None:
    """Find where an expression hangs in the tree, None where it has no token of its own."""
    inside = sentence.within(timex.start, timex.end)
    if not inside:
        return None
    members = set(inside)
    head = next((i for i in inside if sentence.tokens[i].head not in members), inside[0])
    above = ancestors(sentence, head)
    governor = next((i for i in above if sentence.tokens[i].pos in VERBAL and i not in members), -1)
    preposition, over = "", -1
    for index in above[:2]:
        token = sentence.tokens[index]
        if token.pos == "ADP" or token.dep in ("prep", "mark") or token.tag == "IN":
            preposition, over = token.lemma, index
            break
        if token.pos in VERBAL:
            break
    if not preposition and inside[0] > 0:
        before = sentence.tokens[inside[0] - 1]
        if before.pos in ("ADP", "SCONJ"):
            preposition = before.lemma
    return Attached(timex, inside[0], inside[-1], head, preposition, over, governor, tuple(above))


def only_compares(sentence: Sentence, attached: Attached, trigger: int) -> bool:
    """Tell whether an expression only says since when there was no like of what is told.

    "Held its biggest drills since 2017", "the worst raid since war broke out in 2013": neither the
    drills nor the raid were then.
    """
    tokens = sentence.tokens
    since = next(
        (
            index
            for index in range(attached.first - 1, max(attached.first - COMPARED, -1), -1)
            if tokens[index].lemma == "since"
        ),
        -1,
    )
    if since < 0 or not {since, tokens[since].head} & {attached.over, *attached.chain}:
        return False
    if since in ancestors(sentence, trigger) or tokens[since].head == trigger > since:
        return False
    return any(
        (tokens[index].tag in SUPERLATIVE and tokens[index].text.lower() not in QUANTITY)
        or tokens[index].lemma in clause_words()["the like"]
        for index in range(max(since - COMPARED, 0), since)
    )


def only_counts(sentence: Sentence, attached: Attached) -> bool:
    """Tell whether an expression only says among which like deeds one is told.

    "For the second time this year", "the third such raid this month": it was just now.
    """
    before = sentence.tokens[max(attached.first - COUNTED, 0) : attached.first]
    words = clause_words()
    return attached.timex.text.lower().startswith("this ") and any(
        (one.lemma in words["ordinal"] or ORDINAL.fullmatch(one.text))
        and behind.lemma in words["counted"]
        for one, behind in pairwise(before)
    )


def is_still_ahead(sentence: Sentence, attached: Attached) -> bool:
    """Tell whether an expression dates what a deed was done ahead of.

    "Jailed two editors ahead of elections in November" was before these, in no November; a year
    told with it says which elections are meant, and that may be long past.
    """
    return not YEAR.search(attached.timex.text) and any(
        sentence.tokens[index].lemma == "ahead" for index in attached.chain
    )


def is_for_what_is_to_be_done(
    sentence: Sentence, attached: Attached, trigger: int, written: Written | None
) -> bool:
    """Tell whether an expression that reaches past today dates an infinitive below the trigger.

    "Agreed to give $50 million this year": what is agreed is to be done in it, and was agreed now.

    Args:
        sentence: The parsed sentence.
        attached: The expression.
        trigger: Index of the word that names the event.
        written: What is known of the day of writing.
    """
    timex, last = attached.timex, last_written(written)
    if last is None or timex.first is None or timex.last is None or attached.governor < 0:
        return False
    verb = sentence.tokens[attached.governor]
    return (
        timex.first <= last < timex.last
        and verb.tag == "VB"
        and any(sentence.tokens[one].tag == "TO" for one in sentence.children[verb.index])
        and trigger in ancestors(sentence, verb.index)
    )


def own_preposition(attached: Attached, trigger: int) -> str:
    """Return the expression's preposition, unless it is the trigger's: "since the July coup"."""
    chain = attached.chain
    if trigger not in chain or attached.over not in chain:
        return attached.preposition
    below = chain.index(trigger) < chain.index(attached.over)
    return "" if below else attached.preposition


def governing_verb(sentence: Sentence, index: int) -> int:
    """Return token `index` if it is a verb, else the verb above it, -1 where there is none."""
    if sentence.tokens[index].pos in VERBAL:
        return index
    return next((i for i in ancestors(sentence, index) if sentence.tokens[i].pos in VERBAL), -1)


def shares_clause(sentence: Sentence, trigger: int, governor: int) -> bool:
    """Tell whether an expression that hangs on `governor` also dates the event of `trigger`.

    It does where the trigger is joined to that verb, is its participle or its infinitive, or is
    the noun of a verb that only says that it happened.
    """
    tokens = sentence.tokens
    if governor < 0:
        return False
    verb = tokens[governor]
    if tokens[trigger].pos in VERBAL:
        if trigger in conjuncts(sentence, governor):
            return True
        return _top(sentence, trigger) == _top(sentence, governor)
    return (
        verb.lemma in clause_words()["light verb"] and governing_verb(sentence, trigger) == governor
    )


def _top(sentence: Sentence, verb: int) -> int:
    """Return the verb whose time a verb shares: "went on to say, adding", "fell when … struck"."""
    at = verb
    while True:
        token = sentence.tokens[at]
        shared = token.dep in ("xcomp", "pcomp", "prep") or (
            token.dep == "advcl" and (token.tag == "VBG" or _is_simultaneous(sentence, at))
        )
        if token.head == at or not shared or _is_punished_for(sentence, at):
            return at
        at = token.head


def _is_punished_for(sentence: Sentence, verb: int) -> bool:
    """Tell whether a clause says what somebody is punished for: "convicted on Monday of spying"."""
    way = sentence.tokens[sentence.tokens[verb].head]
    return (
        sentence.tokens[verb].dep == "pcomp"
        and way.lemma in ("of", "for")
        and sentence.tokens[way.head].lemma in clause_words()["punishing"]
    )


def _is_simultaneous(sentence: Sentence, verb: int) -> bool:
    """Tell whether a clause says what happened at the time of the one it hangs on."""
    words = clause_words()["at that time"]
    return any(
        sentence.tokens[child].lemma in words
        for child in sentence.dependents(verb, "advmod", "mark")
    )
