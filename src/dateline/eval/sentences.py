"""Score of `code` on texts that say which type, mode, CAMEO code and parties their event has."""

from collections import Counter
from collections.abc import Sequence

from dateline.eval.codes import AnsweredEvents, Row, same_mode
from dateline.eval.describing import describe, describe_gold, mistake_of
from dateline.eval.figures import (
    Finding,
    Measure,
    Scored,
    Unit,
    class_counts,
    count_triple,
    f1,
    macro_f1,
    precision_recall_f1,
    share,
)
from dateline.eval.matching import (
    NONE,
    Level,
    Triple,
    accepted_types,
    answer_parties,
    assign,
    gold_parties,
    main_event,
    merges,
    told,
    triple_agrees,
    triples,
    type_class,
)

LEVELS: tuple[Level, ...] = ("country", "exact")


def score_types(rows: Sequence[Row], answers: AnsweredEvents) -> Scored:
    """Score texts with one gold type each, or none: type, mode, CAMEO code, triples.

    Args:
        rows: Gold rows whose first event has accepted types, `mode`, `code`, or parties; a row
            without events has none.
        answers: By id: the answered events.

    Returns:
        Accuracy and macro-F1 of the main event's type, share with an accepted type among all
        answers, and whatever else the gold has: modes, digits of the CAMEO code, triples, false
        events on the texts without one.
    """
    units: list[Unit] = []
    findings: list[Finding] = []
    confusion: dict[str, Counter[str]] = {}
    gold_classes: set[str] = set()
    merged = merges(event for row in rows for event in row["events"])
    for row in rows:
        given = answers.get(row["id"], ())
        gold = row["events"][0] if row["events"] else None
        chosen = main_event(gold, given if gold else told(given))
        accepted = accepted_types(gold) if gold else ()
        counts: dict[str, float] = {}
        right = True
        if accepted or gold is None:
            wanted, named = type_class(
                chosen.get("event") if chosen else None, accepted, merged=merged
            )
            counts = class_counts(wanted, named)
            gold_classes.add(wanted)
            confusion.setdefault(wanted, Counter())[named] += 1
            right = wanted == named
        if gold is None:
            counts |= {"none": 1.0, "none.false": float(chosen is not None)}
            counts["none.events"] = float(len(told(given)))
        else:
            counts["any"] = float(any(e.get("event") in accepted for e in given))
            counts["typed"] = float(bool(accepted))
            counts |= _mode_counts(gold, chosen, right)
            counts |= _cameo_counts(gold, chosen)
            counts |= _triple_counts(gold, given)
        units.append(Unit(id=row["id"], counts=counts))
        if not right:
            findings.append(
                Finding(
                    id=row["id"],
                    kind=mistake_of(gold, chosen),
                    text=str(row["text"]),
                    gold=describe_gold(gold) if gold else NONE,
                    answer=describe(chosen),
                    rule=str((chosen or {}).get("rule") or ""),
                )
            )
    seen = {column for unit in units for column in unit.counts}
    return Scored(
        tuple(units), tuple(_type_measures(seen, gold_classes)), tuple(findings), confusion
    )


def _type_measures(seen: set[str], classes: set[str]) -> list[Measure]:
    measures: list[Measure] = []
    if "right" in seen:
        measures += [
            share("type accuracy", "right", "total"),
            macro_f1("macro-F1", [f"class:{name}" for name in sorted(classes)]),
        ]
    if "any" in seen and "right" in seen:
        measures.append(share("type among the answers", "any", "typed"))
    if "mode" in seen:
        measures += [
            share("mode accuracy", "mode.hit", "mode"),
            share("mode of right types", "mode.hit", "mode.typed"),
        ]
    measures += [
        share(f"CAMEO {digits} digits", f"cameo{digits}.hit", f"cameo{digits}")
        for digits in (2, 3, 4)
        if f"cameo{digits}" in seen
    ]
    for level in LEVELS:
        if f"triple.{level}.hit" in seen:
            measures += precision_recall_f1(f"triple {level}", f"triple.{level}")
    if "none" in seen:
        measures += [
            share("false on texts without events", "none.false", "none"),
            Measure("false events per such text", "rate", ("none.events", "none")),
        ]
    return measures + [f1("F1", f"class:{name}", name) for name in sorted(classes)]


def _mode_counts(gold: Row, chosen: Row | None, right: bool) -> dict[str, float]:
    mode = gold.get("mode")
    if not mode:
        return {}
    event, given = str((chosen or {}).get("event")), (chosen or {}).get("mode") or ()
    hit = right and any(same_mode(event, mode, name) for name in given)
    return {"mode": 1.0, "mode.typed": float(right), "mode.hit": float(hit)}


def _cameo_counts(gold: Row, chosen: Row | None) -> dict[str, float]:
    code = gold.get("code")
    if not code:
        return {}
    given = str((chosen or {}).get("cameo") or "")
    counts: dict[str, float] = {}
    for digits in (2, 3, 4):
        # A three-digit code is its own finest level; it has nothing to say on a fourth digit.
        if digits <= max(len(code), 2):
            counts[f"cameo{digits}"] = 1.0
            counts[f"cameo{digits}.hit"] = float(given[:digits] == code[:digits])
    return counts


def _triple_counts(gold: Row, given: Sequence[Row]) -> dict[str, float]:
    actor, recipient = gold_parties(gold, "actor"), gold_parties(gold, "recipient")
    if not actor and not recipient:
        return {}
    wanted = triples(accepted_types(gold), actor, recipient)
    if gold.get("reciprocal"):
        wanted = [Triple(t.actor, t.event, t.recipient, reciprocal=True) for t in wanted]
    found = [
        one
        for event in given
        for one in triples(
            (str(event.get("event")),),
            answer_parties(event, "actor"),
            answer_parties(event, "recipient"),
        )
    ]
    counts: dict[str, float] = {}
    for level in LEVELS:

        def near(g: Triple, a: Triple, at: Level = level) -> float | None:
            return 1.0 if triple_agrees(g, a, at) else None

        hits = len(assign(wanted, found, near))
        counts |= count_triple(f"triple.{level}", hits, len(found), len(wanted))
    return counts
