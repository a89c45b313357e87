"""Score of `code` on texts that say which quad class their main event is of."""

from collections import Counter
from collections.abc import Sequence

from dateline.eval.codes import NO_QUAD, AnsweredEvents, Row, quads
from dateline.eval.describing import describe, mistake_of
from dateline.eval.figures import Finding, Scored, Unit, class_counts, f1, macro_f1, share
from dateline.eval.matching import accepted_types, main_event, told
from dateline.eval.presence import party_text_counts


def score_quads(rows: Sequence[Row], answers: AnsweredEvents) -> Scored:
    """Score the quad class of a text's main event, `none` where it has no event.

    Args:
        rows: Gold rows with `quad` in the first event, or no event.
        answers: By id: the answered events.

    Returns:
        Accuracy, macro-F1 over the quad classes, false events on the texts without one.
    """
    units: list[Unit] = []
    findings: list[Finding] = []
    confusion: dict[str, Counter[str]] = {}
    classes: set[str] = set()
    for row in rows:
        gold = row["events"][0] if row["events"] else None
        chosen = main_event(None, told(answers.get(row["id"], ())))
        kind = str((chosen or {}).get("event") or "")
        given = quads().get(kind, NO_QUAD)
        wanted = int(gold["quad"]) if gold else NO_QUAD
        # Sets put SANCTION in quad 3 or 4: an accepted type's quad is the gold's own.
        if gold and kind in accepted_types(gold):
            given = wanted
        counts = class_counts(str(wanted), str(given))
        counts |= {"none": float(gold is None), "none.false": float(gold is None and bool(chosen))}
        counts |= party_text_counts(gold, answers.get(row["id"], ()))
        classes.add(str(wanted))
        confusion.setdefault(str(wanted), Counter())[str(given)] += 1
        units.append(Unit(id=row["id"], counts=counts))
        if wanted != given:
            findings.append(
                Finding(
                    id=row["id"],
                    kind=mistake_of(gold, chosen),
                    text=str(row["text"]),
                    gold=f"quad {wanted}",
                    answer=f"quad {given}: {describe(chosen)}",
                    rule=str((chosen or {}).get("rule") or ""),
                )
            )
    measures = [
        share("accuracy", "right", "total"),
        macro_f1("macro-F1", [f"class:{name}" for name in sorted(classes)]),
        share("false on texts without events", "none.false", "none"),
        share("actor's words", "actor.hit", "actor"),
        share("recipient's words", "recipient.hit", "recipient"),
        *[f1("F1", f"class:{name}", f"quad {name}") for name in sorted(classes)],
    ]
    return Scored(tuple(units), tuple(measures), tuple(findings), confusion)
