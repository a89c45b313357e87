"""Score of `code` on the main event of a story: its day, its place, its parties."""

from collections.abc import Mapping, Sequence

from dateline.eval.codes import Row
from dateline.eval.figures import Finding, Scored, Unit, share
from dateline.eval.matching import phrases_agree, told


def score_focus(rows: Sequence[Row], answers: Mapping[str, Sequence[Row]]) -> Scored:
    """Score day, place and doer of each story's main event.

    The main event is the one with the highest confidence that is not historical, hypothetical or
    negated; the earlier in the text of equals.

    Args:
        rows: Gold rows with lists of phrases `who`, `when` (with `parsed` days), `where`.
        answers: By id: the answered events.

    Returns:
        Share of stories with an event, and of those that say so: day right, place's words, doer's
        words; each over all stories that the gold has an answer for.
    """
    units: list[Unit] = []
    findings: list[Finding] = []
    for row in rows:
        event = _main(answers.get(row["id"], ()))
        counts = {"story": 1.0, "found": float(event is not None)}
        event = event or {}
        days = sorted({str(w["parsed"])[:10] for w in row.get("when") or () if w.get("parsed")})
        if days:
            when = event.get("date") or {}
            right = when.get("start") in days and when.get("start") == when.get("end")
            counts |= {"day": 1.0, "day.hit": float(right)}
            if not right:
                findings.append(_finding(row, "day", " or ".join(days), str(when or "none"), event))
        where = [str(phrase["text"]) for phrase in row.get("where") or ()]
        if where:
            name = str((event.get("place") or {}).get("name") or "")
            right = any(phrases_agree(phrase, name) for phrase in where)
            counts |= {"place": 1.0, "place.hit": float(right)}
            if not right:
                findings.append(_finding(row, "place", "; ".join(where), name or "none", event))
        who = [str(phrase["text"]) for phrase in row.get("who") or ()]
        if who:
            names = [str(e.get("text") or e.get("name") or "") for e in event.get("actor") or ()]
            right = any(phrases_agree(phrase, name) for phrase in who for name in names)
            counts |= {"actor": 1.0, "actor.hit": float(right)}
        units.append(Unit(id=row["id"], counts=counts))
    measures = (
        share("an event found", "found", "story"),
        share("day right", "day.hit", "day"),
        share("place's words", "place.hit", "place"),
        share("doer's words", "actor.hit", "actor"),
    )
    return Scored(tuple(units), measures, tuple(findings))


def _main(events: Sequence[Row]) -> Row | None:
    pool = [event for event in told(events) if "historical" not in (event.get("aux") or ())]
    if not pool:
        return None
    return min(
        pool,
        key=lambda e: (
            -float(e.get("confidence") or 0.0),
            int((e.get("evidence") or {}).get("start") or 0),
        ),
    )


def _finding(row: Row, what: str, gold: str, answer: str, event: Row) -> Finding:
    return Finding(
        id=row["id"],
        kind="wrong" if event else "missed",
        text=str(row.get("title") or ""),
        gold=f"{what}: {gold}",
        answer=f"{what}: {answer}",
        rule=str(event.get("rule") or ""),
    )
