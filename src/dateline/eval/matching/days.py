"""Dates: time expressions that overlap, intervals that are the same or meet."""

from collections.abc import Sequence

from dateline.eval.codes import Row
from dateline.eval.matching.assignment import assign
from dateline.eval.matching.spans import span_closeness, span_of


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
