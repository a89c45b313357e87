"""Which of a story's rows tell one happening twice: what speaks for it, weighed.

The rules of `repeats.py` join what plainly tells again; here two rows of one type are weighed by
what they share and where they stand. The weights stand in `data/repeats/en.txt`, fitted by
`training/train_repeats.py`. The surer of two rows stays.

Source:
    Codebook: an event is coded once, however often a story tells it. Logistic regression.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from math import log1p
from typing import NamedTuple

from dateline.events.codebook.codebook import load_codebook
from dateline.events.draft import Draft, has_own_day
from dateline.events.fitted.weights import chance_of, read_features, text_of
from dateline.events.frames.reading import is_detected
from dateline.events.settling.alike import modes_agree
from dateline.events.settling.besides import is_told_besides
from dateline.events.settling.others import codes_of
from dateline.grammar import Sentence

TELLING = frozenset("NVJ")
"""First letters of the tags of nouns, verbs and adjectives."""
SHORTEST = 4
"""Stories of fewer sentences hardly tell a thing twice; the rules see to those."""
LEAD = 2
SAID_TO_SOMEBODY = frozenset({"REQUEST", "ACCUSE", "THREATEN", "REJECT", "SUPPORT", "AGREE"})
"""Types of what is said: whoever says it to two has said two things."""
FORMAL = frozenset({"be", "have", "do", "will", "would"})
SIGNALS = (
    "one word",
    "actors alike",
    "actors apart",
    "recipients alike",
    "recipients apart",
    "days of their own alike",
    "places apart",
    "one sentence",
    "next sentence",
    "distance",
    "first in the lead",
    "second a noun",
    "second a known noun",
    "second spoken of as known",
    "one of them background",
    "modes alike",
    "first detected",
    "second detected",
    "words of the sentences",
    "words of the clauses",
    "names",
    "confidence of the first",
    "confidence of the second",
)


Row = tuple[Draft, float]
"""A draft and the confidence of the row made of it."""
Pair = tuple[int, int, dict[str, float]]
"""The numbers of two rows of one type, and what speaks for their telling one happening."""


class Words(NamedTuple):
    """What a row's sentence and clause say: lemmas that tell something, and names."""

    sentence: frozenset[str]
    clause: frozenset[str]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Weights:
    """What each signal adds, the base, and the chance from which two rows are one."""

    signals: dict[str, float]
    base: float
    least: float


def retold(rows: Sequence[Row], sentences: Sequence[Sentence]) -> dict[int, tuple[int, float]]:
    """Return which rows tell what a surer one tells.

    Args:
        rows: A story's drafts, in text order, each with its confidence.
        sentences: Its sentences.

    Returns:
        For the number of each such row, the number of the one that stays and the chance that the
        two tell one happening. Nothing for a short story.
    """
    if len(sentences) < SHORTEST:
        return {}
    return joined(pairs_of(rows, sentences), [sure for _, sure in rows], load_weights())


def joined(
    pairs: Iterable[Pair], confidence: Sequence[float], weights: Weights
) -> dict[int, tuple[int, float]]:
    """Return which rows tell what a surer one tells, as `retold` does.

    Args:
        pairs: Each two rows that may tell one happening, with what speaks for it.
        confidence: How sure each row is.
        weights: How much each signal counts.
    """
    found = sorted((-chance_of_pair(signals, weights), one, other) for one, other, signals in pairs)
    told: dict[int, tuple[int, float]] = {}
    for against, one, other in found:
        if -against < weights.least:
            break
        if one not in told and other not in told:
            weaker = confidence[one] < confidence[other]
            stays, goes = (other, one) if weaker else (one, other)
            told[goes] = (stays, -against)
    return told


def chance_of_pair(signals: Mapping[str, float], weights: Weights) -> float:
    """Return the chance that two rows tell one happening.

    Args:
        signals: What speaks for it or against it.
        weights: How much each signal counts.
    """
    total = sum(weights.signals[name] * value for name, value in signals.items())
    return chance_of(weights.base + total)


def pairs_of(rows: Sequence[Row], sentences: Sequence[Sentence]) -> Iterator[Pair]:
    """Yield each two rows of one type, by number, with what speaks for their being one.

    What has a day of its own tells nothing of another day again, nor what has a mode of another,
    nor what is to come of what has been.

    Args:
        rows: A story's drafts, in text order, each with its confidence.
        sentences: Its sentences.
    """
    words = [words_of(draft, sentences[draft.reading.number]) for draft, _ in rows]
    for first, second in combinations(range(len(rows)), 2):
        if may_be_one(rows[first][0], rows[second][0]) and not is_told_besides(
            rows[second][0], rows[first][0], sentences
        ):
            signals = _signals(rows[first], rows[second], words[first], words[second], sentences)
            yield first, second, signals


def may_be_one(draft: Draft, other: Draft) -> bool:
    """Say whether two rows are of one type, and no day or mode of theirs keeps them apart."""
    return (
        draft.event == other.event
        and ("future" in draft.aux) == ("future" in other.aux)
        and _meet(_own_day(draft), _own_day(other))
        and modes_agree(draft.modes, other.modes)
        and not _are_towards_two(draft, other)
    )


def _are_towards_two(draft: Draft, other: Draft) -> bool:
    """Say whether one sentence says it to another state each ("told his navy and asked Chad")."""
    if draft.event not in SAID_TO_SOMEBODY:
        return False
    here, there = codes_of(draft.recipient), codes_of(other.recipient)
    named = not draft.unsaid and not other.unsaid and bool(here) and bool(there)
    return draft.reading.number == other.reading.number and named and here.isdisjoint(there)


def words_of(draft: Draft, sentence: Sentence) -> Words:
    """Return what a draft's sentence and clause say.

    Args:
        draft: The draft.
        sentence: Its sentence.
    """
    telling = [
        token for token in sentence.tokens if token.tag[:1] in TELLING and token.lemma not in FORMAL
    ]
    return Words(
        frozenset(token.lemma for token in telling),
        frozenset(token.lemma for token in telling if draft.start <= token.start < draft.end),
        frozenset(token.lemma for token in telling if token.tag.startswith("NNP")),
    )


def _signals(
    row: Row, other: Row, said: Words, also: Words, sentences: Sequence[Sentence]
) -> dict[str, float]:
    (first, sure), (second, also_sure) = row, other
    distance = second.reading.number - first.reading.number
    trigger = sentences[second.reading.number].tokens[second.reading.trigger]
    noun = trigger.tag.startswith("NN")
    actors = (codes_of(first.actor), codes_of(second.actor))
    recipients = (codes_of(first.recipient), codes_of(second.recipient))
    days = (_own_day(first), _own_day(second))
    places = (first.place, second.place)
    found: dict[str, float] = {
        "one word": first.lemma == second.lemma,
        "actors alike": _are_alike(*actors),
        "actors apart": _are_apart(*actors),
        "recipients alike": _are_alike(*recipients),
        "recipients apart": _are_apart(*recipients),
        "days of their own alike": days[0] is not None and days[0] == days[1],
        "places apart": places[0] is not None
        and places[1] is not None
        and places[0].country != places[1].country,
        "one sentence": distance == 0,
        "next sentence": distance == 1,
        "distance": log1p(distance),
        "first in the lead": first.reading.number <= LEAD,
        "second a noun": noun,
        "second a known noun": noun and second.definite,
        "second spoken of as known": second.definite,
        "one of them background": ("historical" in first.aux) != ("historical" in second.aux),
        "modes alike": bool(first.modes) and first.modes == second.modes,
        "first detected": is_detected(first.reading),
        "second detected": is_detected(second.reading),
        "words of the sentences": _shared(said.sentence, also.sentence),
        "words of the clauses": _shared(said.clause, also.clause),
        "names": _shared(said.names, also.names),
        "confidence of the first": sure,
        "confidence of the second": also_sure,
        first.event: True,
    }
    return {name: float(value) for name, value in found.items() if value}


def _shared(words: frozenset[str], others: frozenset[str]) -> float:
    """Return how much of the shorter of two sets of words the other has."""
    return len(words & others) / (1 + min(len(words), len(others)))


def _are_alike(codes: set[str], others: set[str]) -> bool:
    return bool(codes) and codes == others


def _are_apart(codes: set[str], others: set[str]) -> bool:
    return bool(codes) and bool(others) and codes.isdisjoint(others)


def _own_day(draft: Draft) -> tuple[str, str] | None:
    """Return the first and last day that a draft's own words tell; None where they tell none."""
    when = draft.date
    if when is None or not has_own_day(draft) or not when.start or not when.end:
        return None
    return when.start, when.end


def _meet(days: tuple[str, str] | None, others: tuple[str, str] | None) -> bool:
    """Say whether two days may be one; one that is not told stands in no one's way."""
    if days is None or others is None:
        return True
    return max(days[0], others[0]) <= min(days[1], others[1])


@lru_cache(maxsize=2)
def load_weights(language: str = "en") -> Weights:
    """Load the weights of a language.

    Args:
        language: ISO 639-1 code.

    Raises:
        DataFileError: The file is wrong: the message names file, line and mend.
    """
    return read_weights(*text_of("repeats", language))


def read_weights(text: str, file: str) -> Weights:
    """Read weights from a file's text. Raises DataFileError as `load_weights` does."""
    known = (*SIGNALS, *load_codebook().types)
    signals, numbers = read_features(text, file, known, {"base": 0.0, "from": 1.0})
    return Weights(dict.fromkeys(known, 0.0) | signals, numbers["base"], numbers["from"])
