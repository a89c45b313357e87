"""Events: which of a document's are found, and which answer speaks for a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.eval.codes import Row
from dateline.eval.matching.accepted import accepted_types
from dateline.eval.matching.assignment import assign
from dateline.eval.matching.sides import Level, gold_parties, parties_agree
from dateline.eval.matching.spans import evidence_span, occurrences, span_closeness

NOT_TOLD = frozenset(("negated", "hypothetical"))


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
