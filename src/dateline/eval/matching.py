"""When an answer counts as the gold: every rule of matching, for every room, in one place.

Spans. Two spans overlap where they share a character; they are the same where both ends agree.

Assignment. Answers and gold are paired one to one, never greedily: the pairing with the most pairs
wins, and among those the one with the closest pairs (`assign`).

Types. An answer's type is right where the gold accepts it (`plover_ok`, `event_ok`). CONCEDE and
RETREAT are one class in a set that has a row whose accepted types are those two and no others. A
quad class is right where the type is, or where it is the gold's quad class.

Parties. A gold code glues a country to sectors (`TURMIL`, `---CVL`; small letters are older
dictionaries' notes and are left out). At country level two sides agree where their countries have
one in common. At exact level they agree where one party of each has the same country and the same
first sector; a gold state without a sector takes an answer without one or with GOV, since a
state that acts is its government. The older gold's IGO takes any supranational code (UNO, EUR). A
gold party with a sector and no country is compared by sector alone. UNK and UAF, a doer nobody
names, agree with each other and with an empty side. An empty gold side takes an empty answer side,
or countries that the gold has on its other side (an agreement between two, told with a
direction). Where the gold has two or more actors and no recipient, direction is left out: the
answer's two sides together are held against the gold's actors.

Events of whole documents. An event is found where type, evidence and parties agree: the answer's
evidence overlaps one of the places where the gold's evidence or one of its further mentions
stands. Events that must be found are assigned first. Of the answers that are left over, those
that agree with an event that may be found are neither right nor wrong, the rest are false.

Sentences with one gold event. The row's main event is, of the answers whose parties agree with
the gold's at country level (of all answers, where none does or the gold has no parties), the one
with the highest confidence, the earlier in the text of equals; `NONE` without answers. For the
question whether there is an event at all, answers flagged negated or hypothetical are left out.

Single-label classes. Where the gold accepts several types, a right answer is of its own class and
a wrong one is held against the first type accepted.

Dates. TempEval-3: strict where spans are the same, relaxed where they overlap, value where they
overlap and the normalised values are the same string. An event's day is right where first and
last day agree.

Places. A toponym is found where the spans overlap. A place is right within 161 km (100 miles), or
in country or first-level division by code.

Texts of parties and places (gold without codes). Two phrases agree where they share a content
word, compared without case, accents and the commonest function words.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import Literal, TypeVar

import numpy as np
from scipy.optimize import linear_sum_assignment

from dateline.eval.codes import Row

Level = Literal["country", "exact"]
Side = Literal["actor", "recipient"]
Span = tuple[int, int]
Gold = TypeVar("Gold")
Answer = TypeVar("Answer")

NONE = "NONE"
MERGED = frozenset(("CONCEDE", "RETREAT"))
MERGED_NAME = "CONCEDE+RETREAT"
NOBODY = frozenset(("UNK", "UAF"))
SUPRANATIONAL = frozenset(("IGO", "UNO", "EUR"))
NOT_TOLD = frozenset(("negated", "hypothetical"))
EARTH_RADIUS_KM = 6371.0088
NEAR_KM = 161.0
FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an and as at by for from her his in into its near of on or over the their to with",
    )
)


@dataclass(frozen=True, slots=True)
class Party:
    """A party as it is compared: country (None where the gold has none) and sectors."""

    country: str | None
    sectors: tuple[str, ...] = ()


# --- assignment and spans ------------------------------------------------------------------------


def assign(
    gold: Sequence[Gold],
    answers: Sequence[Answer],
    closeness: Callable[[Gold, Answer], float | None],
) -> list[tuple[int, int]]:
    """Pair gold and answers one to one, as many as can be paired, and the closest of those.

    Args:
        gold: What was to be found.
        answers: What was found.
        closeness: None where the two do not agree, else 0 to 1, how closely.

    Returns:
        Pairs of positions (gold, answer), in the order of the gold.
    """
    if not gold or not answers:
        return []
    weights = np.zeros((len(gold), len(answers)))
    step = 1.0 / (2 * min(len(gold), len(answers)))
    for i, wanted in enumerate(gold):
        for j, given in enumerate(answers):
            near = closeness(wanted, given)
            if near is not None:
                weights[i, j] = 1.0 + step * near
    rows, columns = linear_sum_assignment(weights, maximize=True)
    return [(int(i), int(j)) for i, j in zip(rows, columns, strict=True) if weights[i, j] > 0]


def overlap(first: Span, second: Span) -> int:
    """Return how many characters two spans share."""
    return max(0, min(first[1], second[1]) - max(first[0], second[0]))


def span_closeness(first: Span, second: Span) -> float | None:
    """Return the shared part of two spans' union, None where they share nothing."""
    shared = overlap(first, second)
    if not shared:
        return None
    return shared / (max(first[1], second[1]) - min(first[0], second[0]))


def span_of(row: Row) -> Span:
    """Return a row's `start` and `end`."""
    return int(row["start"]), int(row["end"])


def occurrences(text: str, phrase: str) -> list[Span]:
    """Return every place where a phrase stands in a text, whatever the white space in it."""
    words = phrase.split()
    if not words:
        return []
    pattern = r"\s+".join(re.escape(word) for word in words)
    return [match.span() for match in re.finditer(pattern, text)]


def evidence_span(text: str, evidence: Row | None) -> Span | None:
    """Return where an answer's evidence stands in the gold's text.

    The offsets are taken where they hold the evidence's words; else the words are looked for.
    """
    if not evidence:
        return None
    words = str(evidence.get("text") or "")
    start, end = evidence.get("start"), evidence.get("end")
    if isinstance(start, int) and isinstance(end, int) and (not words or text[start:end] == words):
        return start, end
    found = occurrences(text, words)
    return found[0] if found else None


# --- types ---------------------------------------------------------------------------------------


def accepted_types(event: Row) -> tuple[str, ...]:
    """Return every type that a gold event accepts, the preferred one first."""
    named = event.get("plover") or event.get("event")
    accepted = [
        *([named] if named else []),
        *(event.get("plover_ok") or event.get("event_ok") or []),
    ]
    return tuple(dict.fromkeys(accepted))


def merges(gold: Iterable[Row]) -> bool:
    """Say whether a set makes CONCEDE and RETREAT one class."""
    return any(frozenset(accepted_types(event)) == MERGED for event in gold)


def type_class(
    answer: str | None, accepted: Sequence[str], *, merged: bool = False
) -> tuple[str, str]:
    """Return the classes (gold, answer) of a single-label decision.

    Args:
        answer: The type answered, None for no event.
        accepted: The types that the gold accepts; none where there is no event.
        merged: CONCEDE and RETREAT are one class in this set.

    Returns:
        Two class names, equal where the answer is right.
    """
    given = MERGED_NAME if merged and answer in MERGED else answer or NONE
    names = [MERGED_NAME if merged and kind in MERGED else kind for kind in accepted]
    if not names:
        return NONE, given
    return (given if given in names else names[0]), given


# --- parties -------------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def split_code(code: str) -> Party:
    """Split a glued code into country and sectors: `TURMIL` is Turkey's military."""
    parts = re.findall(r"[A-Z]{3}|---", code)
    if not parts:
        return Party(None)
    country = None if parts[0] == "---" else parts[0]
    return Party(country, tuple(part for part in parts[1:] if part != "---"))


def gold_parties(event: Row, side: Side) -> tuple[Party, ...]:
    """Return a gold event's parties on one side, whichever of the two record forms it has."""
    codes = event.get(side) if side in event else event.get({"actor": "source"}.get(side, "target"))
    sectors = tuple(event.get(f"{side}_sector") or ())
    parties = [split_code(code) for code in codes or ()]
    return tuple(Party(p.country, p.sectors or sectors) for p in parties)


def answer_parties(event: Row, side: Side) -> tuple[Party, ...]:
    """Return an answered event's parties on one side."""
    parties = []
    for entity in event.get(side) or ():
        if isinstance(entity, str):
            parties.append(split_code(entity))
            continue
        whole = split_code(str(entity.get("code") or "---"))
        parties.append(Party(whole.country, tuple(entity.get("sector") or whole.sectors)))
    return tuple(parties)


def party_agrees(gold: Party, answer: Party, level: Level) -> bool:
    """Say whether one answered party is one gold party, at country or at exact level."""
    if is_nobody(gold) and is_nobody(answer):
        return True
    if gold.country is None:
        return bool(set(gold.sectors) & set(answer.sectors))
    same = gold.country == answer.country or (
        gold.country == "IGO" and answer.country in SUPRANATIONAL
    )
    if not same or level == "country":
        return same
    if not gold.sectors:
        return not answer.sectors or answer.sectors[0] == "GOV"
    return bool(answer.sectors) and gold.sectors[0] == answer.sectors[0]


def is_nobody(party: Party) -> bool:
    """Say whether a party is a doer nobody knows."""
    return party.country in NOBODY or (party.country is None and bool(NOBODY & set(party.sectors)))


def side_agrees(
    gold: Sequence[Party], answer: Sequence[Party], level: Level, other: Sequence[Party] = ()
) -> bool:
    """Say whether an answered side is a gold side; `other` is the gold's other side."""
    if not gold:
        return all(any(p.country == o.country for o in other) for p in answer)
    if not answer:
        return all(is_nobody(party) for party in gold)
    return any(party_agrees(g, a, level) for g in gold for a in answer)


def parties_agree(gold: Row, answer: Row, level: Level) -> bool:
    """Say whether actor and recipient of an answered event are those of a gold event."""
    wanted_actor, wanted_recipient = gold_parties(gold, "actor"), gold_parties(gold, "recipient")
    actor, recipient = answer_parties(answer, "actor"), answer_parties(answer, "recipient")
    if not wanted_recipient and len(wanted_actor) > 1:
        together = actor + recipient
        met = sum(any(party_agrees(g, a, level) for a in together) for g in wanted_actor)
        return met >= min(2, len({g.country for g in wanted_actor}))
    return side_agrees(wanted_actor, actor, level, wanted_recipient) and side_agrees(
        wanted_recipient, recipient, level, wanted_actor
    )


# --- events --------------------------------------------------------------------------------------


def event_closeness(text: str, gold: Row, answer: Row, level: Level | None) -> float | None:
    """Say whether an answered event is a gold event of a document, and how closely.

    Args:
        text: The document.
        gold: A gold event with `evidence` and `mentions`.
        answer: An answered event with `evidence`.
        level: How parties are compared; None leaves them out.

    Returns:
        None where type, evidence or parties do not agree; else how much of the evidence is shared.
    """
    if answer.get("event") not in accepted_types(gold):
        return None
    given = evidence_span(text, answer.get("evidence"))
    if given is None:
        return None
    near = [
        closeness
        for phrase in (gold.get("evidence") or "", *(gold.get("mentions") or ()))
        for place in occurrences(text, phrase)
        if (closeness := span_closeness(place, given)) is not None
    ]
    if not near or (level is not None and not parties_agree(gold, answer, level)):
        return None
    return max(near)


@dataclass(frozen=True, slots=True)
class EventMatch:
    """The outcome for one document: positions into its gold events and its answers."""

    pairs: tuple[tuple[int, int], ...]
    missed: tuple[int, ...]
    false: tuple[int, ...]
    left_out: tuple[int, ...]


def match_events(
    text: str, gold: Sequence[Row], answers: Sequence[Row], level: Level | None
) -> EventMatch:
    """Match the events of a document: those that must be found, then those that may.

    Args:
        text: The document.
        gold: Its gold events; `need` is `must` unless it says `may`.
        answers: The answered events.
        level: How parties are compared; None leaves them out.

    Returns:
        Pairs over the events that must be found, what was missed, what is false, and the answers
        that agree with an event that may be found.
    """
    must = [i for i, event in enumerate(gold) if event.get("need", "must") == "must"]
    may = [i for i in range(len(gold)) if i not in must]
    near = {
        (i, j): closeness
        for i, wanted in enumerate(gold)
        for j, given in enumerate(answers)
        if (closeness := event_closeness(text, wanted, given, level)) is not None
    }
    pairs = [
        (must[i], j) for i, j in assign(must, range(len(answers)), lambda i, j: near.get((i, j)))
    ]
    taken = {j for _, j in pairs}
    met = {i for i, _ in pairs}
    left_out = [
        j for j in range(len(answers)) if j not in taken and any((i, j) in near for i in may)
    ]
    return EventMatch(
        pairs=tuple(pairs),
        missed=tuple(i for i in must if i not in met),
        false=tuple(j for j in range(len(answers)) if j not in taken and j not in left_out),
        left_out=tuple(left_out),
    )


def told(answers: Sequence[Row]) -> list[Row]:
    """Return the answers that say something happened: not negated, not hypothetical."""
    return [answer for answer in answers if not NOT_TOLD & set(answer.get("aux") or ())]


def main_event(gold: Row | None, answers: Sequence[Row]) -> Row | None:
    """Return the answer that speaks for a sentence with one gold event; None without answers.

    News comes before background, then the surer answer, then the earlier one.
    """
    if not answers:
        return None
    pool = list(answers)
    if gold is not None and gold_parties(gold, "actor"):
        pool = [answer for answer in answers if parties_agree(gold, answer, "country")] or pool

    def order(answer: Row) -> tuple[bool, float, int]:
        evidence = answer.get("evidence") or {}
        background = "historical" in (answer.get("aux") or ())
        return background, -float(answer.get("confidence") or 0.0), int(evidence.get("start") or 0)

    return min(pool, key=order)


@dataclass(frozen=True, slots=True)
class Triple:
    """Who did what to whom, as one pair of parties."""

    actor: Party | None
    event: tuple[str, ...]
    recipient: Party | None
    reciprocal: bool = False


def triples(
    types: Sequence[str], actor: Sequence[Party], recipient: Sequence[Party]
) -> list[Triple]:
    """Spread an event over its pairs of parties; several actors and no recipient are pairs."""
    kinds = tuple(types)
    if not recipient and len(actor) > 1:
        return [
            Triple(actor[i], kinds, actor[j], reciprocal=True)
            for i in range(len(actor))
            for j in range(i + 1, len(actor))
        ]
    return [Triple(a, kinds, r) for a in actor or (None,) for r in recipient or (None,)]


def triple_agrees(gold: Triple, answer: Triple, level: Level) -> bool:
    """Say whether an answered triple is a gold triple; direction is free where one is mutual."""
    if not set(gold.event) & set(answer.event):
        return False

    def same(wanted: Party | None, given: Party | None) -> bool:
        if wanted is None or given is None:
            return wanted is given or is_nobody(wanted or given or Party(None))
        return party_agrees(wanted, given, level)

    if same(gold.actor, answer.actor) and same(gold.recipient, answer.recipient):
        return True
    return (gold.reciprocal or answer.reciprocal) and (
        same(gold.actor, answer.recipient) and same(gold.recipient, answer.actor)
    )


# --- dates ---------------------------------------------------------------------------------------


def match_timexes(gold: Sequence[Row], answers: Sequence[Row]) -> list[tuple[int, int]]:
    """Pair time expressions that overlap, the same spans first."""
    return assign(gold, answers, lambda g, a: span_closeness(span_of(g), span_of(a)))


def same_interval(gold: Row | None, answer: Row | None) -> bool:
    """Say whether two intervals have the same first and the same last day."""
    if gold is None or answer is None:
        return gold is answer
    return (gold.get("start"), gold.get("end")) == (answer.get("start"), answer.get("end"))


def intervals_meet(gold: Row, answer: Row | None) -> bool:
    """Say whether two intervals share a day; an end that is not known is open."""
    if answer is None or not (answer.get("start") or answer.get("end")):
        return False
    starts = (str(gold.get("start") or ""), str(answer.get("start") or ""))
    ends = (str(gold.get("end") or "9999"), str(answer.get("end") or "9999"))
    return starts[0] <= ends[1] and starts[1] <= ends[0]


# --- places and phrases --------------------------------------------------------------------------


def distance_km(first: tuple[float, float], second: tuple[float, float]) -> float:
    """Return the great-circle distance of two points, each (latitude, longitude) in degrees."""
    (lat1, lon1), (lat2, lon2) = first, second
    phi1, phi2 = radians(lat1), radians(lat2)
    half = sin((phi2 - phi1) / 2) ** 2 + cos(phi1) * cos(phi2) * sin(radians(lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(half)))


def content_words(phrase: str) -> frozenset[str]:
    """Return a phrase's words without case, accents and function words."""
    plain = unicodedata.normalize("NFKD", phrase.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return frozenset(re.findall(r"\w+", letters)) - FUNCTION_WORDS


def phrases_agree(gold: str, answer: str) -> bool:
    """Say whether two phrases share a content word."""
    return bool(content_words(gold) & content_words(answer))


def same_name(gold: str, answer: str) -> bool:
    """Say whether two names have the same content words."""
    return content_words(gold) == content_words(answer)
