"""Score of `code` on texts that say which types, classes or codes one text holds."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dateline.eval.codes import NO_QUAD, Row, quads, same_mode
from dateline.eval.figures import (
    Finding,
    FindingKind,
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
    Side,
    Triple,
    accepted_types,
    answer_parties,
    assign,
    gold_parties,
    main_event,
    merges,
    phrases_agree,
    told,
    triple_agrees,
    triples,
    type_class,
)

LEVELS: tuple[Level, ...] = ("country", "exact")
SIDES: tuple[Side, ...] = ("actor", "recipient")
Answers = Mapping[str, Sequence[Row]]


def describe(event: Row | None) -> str:
    """Return an answered event in one line, for people."""
    if event is None:
        return NONE
    sides = [
        "+".join(
            f"{p.country or '---'}{''.join(p.sectors[:1])}" for p in answer_parties(event, side)
        )
        for side in SIDES
    ]
    how = " ".join([*(event.get("mode") or ()), *(event.get("aux") or ())])
    words = str((event.get("evidence") or {}).get("text") or "")
    return f"{event.get('event')} {how} {sides[0]} > {sides[1]} “{words}”".replace("  ", " ")


def describe_gold(event: Row) -> str:
    """Return a gold event in one line, for people."""
    sides = [
        "+".join(event.get(key) or event.get(other) or event.get(f"{other}_text") or ())
        for key, other in (("actor", "source"), ("recipient", "target"))
    ]
    modes = event.get("mode") or ()
    how = " ".join([*([modes] if isinstance(modes, str) else modes), *(event.get("aux") or ())])
    kinds = "/".join(accepted_types(event)) or str(event.get("code") or "")
    words = event.get("evidence") or event.get("event_text") or ""
    return f"{kinds} {how} {sides[0]} > {sides[1]} “{words}”".replace("  ", " ")


def score_types(rows: Sequence[Row], answers: Answers) -> Scored:
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
                    kind=_kind(gold, chosen),
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


def _kind(gold: Row | None, chosen: Row | None) -> FindingKind:
    """Return which kind of mistake it is, given that it is one."""
    if gold is None:
        return "false"
    return "missed" if chosen is None else "wrong"


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


def score_quads(rows: Sequence[Row], answers: Answers) -> Scored:
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
        counts |= _party_text_counts(gold, answers.get(row["id"], ()))
        classes.add(str(wanted))
        confusion.setdefault(str(wanted), Counter())[str(given)] += 1
        units.append(Unit(id=row["id"], counts=counts))
        if wanted != given:
            findings.append(
                Finding(
                    id=row["id"],
                    kind=_kind(gold, chosen),
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


def _party_text_counts(gold: Row | None, given: Sequence[Row]) -> dict[str, float]:
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


def score_presence(
    rows: Sequence[Row], answers: Answers, types: frozenset[str] | None = None
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
            counts |= _party_text_counts(row["events"][0], given)
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
