"""Score of `relate`: the type between a given pair of parties."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dateline.eval.codes import NO_QUAD, Row, quads
from dateline.eval.figures import Finding, Measure, Scored, Unit, class_counts, f1, macro_f1, share
from dateline.eval.matching import NONE, accepted_types, merges, type_class

COOPERATION = frozenset((1, 2))


def score_relate(rows: Sequence[Row], answers: Mapping[str, Row]) -> Scored:
    """Score the type, or the side of the scale, that was read between each marked pair.

    Args:
        rows: Gold rows with one event each: accepted types, or `binary` conflict / cooperation.
        answers: By id: `{"event", "mode", "confidence", "why"}`, and `quad` where it is known.

    Returns:
        Accuracy, macro-F1, accuracy of the quad class, F1 by type; the confusion table.
    """
    units: list[Unit] = []
    findings: list[Finding] = []
    confusion: dict[str, Counter[str]] = {}
    gold_classes: set[str] = set()
    merged = merges(row["events"][0] for row in rows)
    for row in rows:
        event = row["events"][0]
        answer = answers.get(row["id"], {})
        given = answer.get("event")
        if event.get("binary"):
            gold, named = str(event["binary"]), _side_of(given)
            counts = class_counts(gold, named)
        else:
            gold, named = type_class(given, accepted_types(event), merged=merged)
            counts = class_counts(gold, named)
            quad = answer.get("quad") or quads().get(given or "", NO_QUAD)
            wanted = event.get("quad") or quads()[accepted_types(event)[0]]
            counts["quad"] = float(gold == named or quad == wanted)
        gold_classes.add(gold)
        confusion.setdefault(gold, Counter())[named] += 1
        units.append(Unit(id=row["id"], counts=counts))
        if gold != named:
            findings.append(
                Finding(
                    id=row["id"],
                    kind="missed" if named == NONE else "wrong",
                    text=marked(row),
                    gold=gold,
                    answer=named,
                    rule=str(answer.get("why") or ""),
                )
            )
    measures: list[Measure] = [
        share("accuracy", "right", "total"),
        macro_f1("macro-F1", [f"class:{name}" for name in sorted(gold_classes)]),
    ]
    if any("quad" in unit.counts for unit in units):
        measures.append(share("quad accuracy", "quad", "total"))
    measures += [f1("F1", f"class:{name}", name) for name in sorted(gold_classes)]
    return Scored(tuple(units), tuple(measures), tuple(findings), confusion)


def marked(row: Row) -> str:
    """Return a gold row's text with its pair of parties marked, for people."""
    marks = (row.get("meta") or {}).get("marked")
    return str(marks or row.get("text") or "")


def _side_of(kind: str | None) -> str:
    if not kind:
        return NONE
    return "cooperation" if quads().get(kind) in COOPERATION else "conflict"
