"""Score of `code` on texts that say whether they hold an event, and how they name its parties."""

from collections.abc import Sequence

from dateline.eval.codes import AnsweredEvents, Row
from dateline.eval.describing import describe
from dateline.eval.figures import (
    Finding,
    Measure,
    Scored,
    Unit,
    count_triple,
    precision_recall_f1,
    share,
)
from dateline.eval.matching import NONE, phrases_agree, told


def score_presence(
    rows: Sequence[Row], answers: AnsweredEvents, types: frozenset[str] | None = None
) -> Scored:
    """Score whether a text holds an event at all, or one of some types.

    Args:
        rows: Gold rows; `meta.relevant` says whether there is an event, else `events` does.
        answers: By id: the answered events.
        types: The types that count; None for all.

    Returns:
        Precision, recall and F1 of detection, false ones on texts without, and where the gold
        names the parties, whether an answer names them.
    """
    units: list[Unit] = []
    findings: list[Finding] = []
    for row in rows:
        relevant = (row.get("meta") or {}).get("relevant")
        there = bool(row["events"]) if relevant is None else bool(relevant)
        given = [
            e for e in told(answers.get(row["id"], ())) if types is None or e.get("event") in types
        ]
        hit = there and bool(given)
        counts = count_triple("event", float(hit), float(bool(given)), float(there))
        counts |= {"none": float(not there), "none.false": float(not there and bool(given))}
        counts |= {"none.events": float(0 if there else len(given))}
        if hit and relevant is None:
            counts |= party_text_counts(row["events"][0], given)
        units.append(Unit(id=row["id"], counts=counts))
        if there != bool(given):
            findings.append(
                Finding(
                    id=row["id"],
                    kind="missed" if there else "false",
                    text=str(row["text"]),
                    gold="an event" if there else NONE,
                    answer=describe(given[0]) if given else NONE,
                    rule=str(given[0].get("rule") or "") if given else "",
                )
            )
    measures = [
        *precision_recall_f1("detection", "event"),
        share("false on texts without events", "none.false", "none"),
        Measure("false events per such text", "rate", ("none.events", "none")),
    ]
    if any("actor" in unit.counts for unit in units):
        measures += [
            share("actor's words where found", "actor.hit", "actor"),
            share("recipient's words where found", "recipient.hit", "recipient"),
        ]
    return Scored(tuple(units), tuple(measures), tuple(findings))


def party_text_counts(gold: Row | None, given: Sequence[Row]) -> dict[str, float]:
    """Count whether any answered event names the gold's parties in words that agree."""
    counts: dict[str, float] = {}
    for side, key in (("actor", "source_text"), ("recipient", "target_text")):
        phrases = (gold or {}).get(key) or ()
        if phrases:
            words = [str(e.get("text") or "") for event in given for e in event.get(side) or ()]
            counts[side] = 1.0
            counts[f"{side}.hit"] = float(
                any(phrases_agree(phrase, word) for phrase in phrases for word in words)
            )
    return counts
