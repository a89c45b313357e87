"""Score of `code` on whole documents whose every political event is known."""

from collections.abc import Mapping, Sequence

from dateline.eval.codes import AUXILIARY, Row
from dateline.eval.describing import describe, describe_gold
from dateline.eval.figures import (
    Finding,
    FindingKind,
    Measure,
    Scored,
    Unit,
    count_triple,
    f1,
    macro_f1,
    precision_recall_f1,
    share,
)
from dateline.eval.matching import (
    EventMatch,
    Level,
    Side,
    answer_parties,
    content_words,
    evidence_span,
    gold_parties,
    intervals_meet,
    match_events,
    occurrences,
    overlap,
    same_interval,
    side_agrees,
)

LEVELS: tuple[tuple[str, Level | None], ...] = (
    ("type", None),
    ("type + parties", "country"),
    ("type + parties, exact", "exact"),
)
PARTY_LEVELS: tuple[Level, ...] = ("country", "exact")
SIDES: tuple[Side, ...] = ("actor", "recipient")
BINS = 10
"""Bins of equal width over confidence, for the reliability curve."""


def score_documents(rows: Sequence[Row], answers: Mapping[str, Sequence[Row]]) -> Scored:
    """Score the events of whole documents: found, by whom to whom, flagged, dated, placed.

    Args:
        rows: Documents whose `events` have evidence, `need`, codes, `aux`, `date`, `place`.
        answers: By id: the answered events.

    Returns:
        Precision, recall and F1 at three levels (type; with parties by country; exactly), F1 by
        type, macro-F1, and of the events matched by type: mode, flags, parties, date, place.
    """
    units: list[Unit] = []
    findings: list[Finding] = []
    kinds: set[str] = set()
    for row in rows:
        gold, given = row["events"], answers.get(row["id"], ())
        counts: dict[str, float] = {"document": 1.0, "events": float(len(given))}
        matches: dict[Level | None, EventMatch] = {}
        for name, level in LEVELS:
            matches[level] = match = match_events(row["text"], gold, given, level)
            counts |= _match_counts(name, match)
            if level is None:
                counts |= _type_counts(gold, given, match)
                counts |= _detail_counts(gold, given, match)
                counts |= _confidence_counts(given, match)
                kinds |= {gold[i]["event"] for i in (*match.missed, *(i for i, _ in match.pairs))}
        findings += _findings(row, given, matches[None], matches["country"])
        units.append(Unit(id=row["id"], counts=counts))
    measures: list[Measure] = []
    for name, _ in LEVELS:
        measures += precision_recall_f1(name, name)
    measures.append(macro_f1("type macro-F1", [f"type:{kind}" for kind in sorted(kinds)]))
    measures += _detail_measures()
    measures.append(Measure("events per document", "rate", ("events", "document")))
    measures += [f1("F1", f"type:{kind}", kind) for kind in sorted(kinds)]
    measures += _confidence_measures(units)
    return Scored(tuple(units), tuple(measures), tuple(findings))


def _match_counts(name: str, match: EventMatch) -> dict[str, float]:
    hits = len(match.pairs)
    return count_triple(name, hits, hits + len(match.false), hits + len(match.missed))


def _type_counts(gold: Sequence[Row], given: Sequence[Row], match: EventMatch) -> dict[str, float]:
    """Count by type: a hit under the gold's preferred type, a false one under the answer's."""
    counts: dict[str, float] = {}

    def add(kind: str, hit: float, answered: float, expected: float) -> None:
        for column, value in count_triple(f"type:{kind}", hit, answered, expected).items():
            counts[column] = counts.get(column, 0.0) + value

    for i, _ in match.pairs:
        add(gold[i]["event"], 1, 1, 1)
    for i in match.missed:
        add(gold[i]["event"], 0, 0, 1)
    for j in match.false:
        add(str(given[j].get("event")), 0, 1, 0)
    return counts


def _detail_counts(
    gold: Sequence[Row], given: Sequence[Row], match: EventMatch
) -> dict[str, float]:
    """Count what else is right of the events that were matched by type and evidence."""
    counts: dict[str, float] = {}

    def add(column: str, value: float) -> None:
        counts[column] = counts.get(column, 0.0) + float(value)

    for i, j in match.pairs:
        wanted, answer = gold[i], given[j]
        flags, named = set(wanted.get("aux") or ()), set(answer.get("aux") or ())
        add("matched", 1)
        add("flags", flags == named)
        for flag in sorted(AUXILIARY):
            for column, value in count_triple(
                f"aux:{flag}", flag in flags & named, flag in named, flag in flags
            ).items():
                add(column, value)
        for side in SIDES:
            other = SIDES[1 - SIDES.index(side)]
            for level in PARTY_LEVELS:
                right = side_agrees(
                    gold_parties(wanted, side),
                    answer_parties(answer, side),
                    level,
                    gold_parties(wanted, other),
                )
                add(f"{side}.{level}", right)
        if wanted.get("mode"):
            add("mode", 1)
            add("mode.hit", bool(set(wanted["mode"]) & set(answer.get("mode") or ())))
        if wanted.get("date"):
            add("date", 1)
            add("date.same", same_interval(wanted["date"], answer.get("date")))
            add("date.meets", intervals_meet(wanted["date"], answer.get("date")))
        place, found = wanted.get("place"), answer.get("place") or {}
        if place:
            add("place", 1)
            add("place.country", found.get("country") == place.get("country"))
            add("place.name", is_same_place(place, found))
    return counts


def _confidence_counts(given: Sequence[Row], match: EventMatch) -> dict[str, float]:
    """Count by confidence how many answers there are and how many are real events of their type."""
    counts: dict[str, float] = {}
    real = {j for _, j in match.pairs} | set(match.left_out)
    for j, event in enumerate(given):
        confidence = event.get("confidence")
        if confidence is None:
            continue
        number = min(int(float(confidence) * BINS), BINS - 1)
        for name, value in (("sum", float(confidence)), ("real", float(j in real)), ("rows", 1.0)):
            column = f"confidence:{number}.{name}"
            counts[column] = counts.get(column, 0.0) + value
    return counts


def _confidence_measures(units: Sequence[Unit]) -> list[Measure]:
    """Return the calibration error and, by confidence, the share of answers that are real."""
    seen = [n for n in range(BINS) if any(f"confidence:{n}.rows" in unit.counts for unit in units)]
    if not seen:
        return []
    columns = tuple(f"confidence:{n}.{name}" for n in seen for name in ("sum", "real", "rows"))
    return [
        Measure("expected calibration error", "calibration_error", columns),
        *[
            share(
                "share real",
                f"confidence:{n}.real",
                f"confidence:{n}.rows",
                f"confidence {n / BINS:.1f} to {(n + 1) / BINS:.1f}",
            )
            for n in seen
        ],
    ]


def is_same_place(gold: Row, answer: Row) -> bool:
    """Say whether a place name is the gold's, or contains it or is contained in it.

    A gold place without a name is its country, and an answer of no finer place meets it.

    Args:
        gold: The gold's place: its name, if any, and country.
        answer: The answer's place, empty where none was given.
    """
    if not gold.get("name"):
        return answer.get("country") == gold.get("country") and answer.get("admin1") is None
    first, second = content_words(str(gold["name"])), content_words(str(answer.get("name") or ""))
    return bool(first) and bool(second) and (first <= second or second <= first)


def _detail_measures() -> list[Measure]:
    return [
        *[
            share(f"{side} of matched: {level}", f"{side}.{level}", "matched")
            for side in SIDES
            for level in PARTY_LEVELS
        ],
        share("mode of matched", "mode.hit", "mode"),
        share("flags of matched", "flags", "matched"),
        *[f1(f"{flag} F1 of matched", f"aux:{flag}") for flag in sorted(AUXILIARY)],
        share("date of matched: same days", "date.same", "date"),
        share("date of matched: meets", "date.meets", "date"),
        share("place of matched: country", "place.country", "place"),
        share("place of matched: name", "place.name", "place"),
    ]


def _findings(
    row: Row, given: Sequence[Row], by_type: EventMatch, whole: EventMatch
) -> list[Finding]:
    """List what is wrong in its parties only, what was missed, and what is false."""
    gold = row["events"]
    half = [(i, j) for i, j in by_type.pairs if i in set(whole.missed) and j in set(whole.false)]
    found = [
        _finding(row, "wrong", gold[i], [given[j]], "type and evidence are right, parties not")
        for i, j in half
    ]
    for i in set(whole.missed) - {i for i, _ in half}:
        near = [event for event in given if _shares_words(row["text"], gold[i], event)]
        found.append(_finding(row, "missed", gold[i], near, "nothing there"))
    found += [
        _finding(row, "false", None, [given[j]], f"no such {given[j].get('event')} in the gold")
        for j in whole.false
        if j not in {taken for _, taken in half}
    ]
    return found


def _shares_words(text: str, gold: Row, answer: Row) -> bool:
    """Say whether an answer's evidence overlaps a gold event's, whatever its type."""
    given = evidence_span(text, answer.get("evidence"))
    return given is not None and any(
        overlap(place, given) for place in occurrences(text, str(gold.get("evidence") or ""))
    )


def _finding(
    row: Row, kind: FindingKind, gold: Row | None, given: Sequence[Row], said: str
) -> Finding:
    evidence = gold.get("evidence") if gold else (given[0].get("evidence") or {}).get("text")
    return Finding(
        id=row["id"],
        kind=kind,
        text=str(evidence or ""),
        gold=describe_gold(gold) if gold else said,
        answer="; ".join(describe(event) for event in given) or said,
        rule="; ".join(str(event.get("rule") or "") for event in given),
    )
