"""Score of `code` on the main event of a story: its day, its place, its parties."""

from collections.abc import Mapping, Sequence

from dateline.eval.codes import Row
from dateline.eval.figures import Finding, Scored, Unit, share
from dateline.eval.matching import phrases_agree, told


def score_focus(
    rows: Sequence[Row],
    answers: Mapping[str, Sequence[Row]],
    main: Mapping[str, Row] | None = None,
) -> Scored:
    """Score day, place and doer of each story's main event.

    The main event as coded is the one with the highest confidence that is not historical,
    hypothetical or negated; the earlier in the text of equals. Many main events are none of the
    codebook (a match won, a child in a well): the story's own day and place are what the rooms of
    dates and places say of the story, whatever happened in it.

    Args:
        rows: Gold rows with lists of phrases `who`, `when` (with `parsed` days), `where`.
        answers: By id: the answered events.
        main: By id: `date` and `place` of the story's main event, whatever it is.

    Returns:
        Of the story's own: day right, words of the day, words of the place. Of the coded event:
        share of stories with one, day right, place's words, doer's words. Each is over all stories
        that the gold has an answer for. A day is right where it is a `parsed` one; its words, and
        a place's name or words, agree where they share one with a gold phrase.
    """
    units: list[Unit] = []
    findings: list[Finding] = []
    for row in rows:
        event = _main(answers.get(row["id"], ()))
        counts = {"story": 1.0, "found": float(event is not None)}
        for source, answer in (("coded ", event or {}), ("", (main or {}).get(row["id"]) or {})):
            counts |= _when_and_where(row, answer, source)
            if main is None or not source:
                findings += _wrong(row, answer, counts, source)
        who = [str(phrase["text"]) for phrase in row.get("who") or ()]
        if who:
            doers = (event or {}).get("actor") or ()
            names = [str(e.get("text") or e.get("name") or "") for e in doers]
            right = any(phrases_agree(phrase, name) for phrase in who for name in names)
            counts |= {"actor": 1.0, "actor.hit": float(right)}
        units.append(Unit(id=row["id"], counts=counts))
    coded = (
        share("an event coded", "found", "story"),
        share("day right, as coded", "coded day.hit", "coded day"),
        share("place's words, as coded", "coded place.hit", "coded place"),
        share("doer's words, as coded", "actor.hit", "actor"),
    )
    own = (
        share("day right", "day.hit", "day"),
        share("day's words", "words.hit", "words"),
        share("place's words", "place.hit", "place"),
    )
    return Scored(tuple(units), coded if main is None else (*own, *coded), tuple(findings))


def _when_and_where(row: Row, answer: Row, source: str) -> dict[str, float]:
    """Count what an answer says of the gold's days, of their words, of its places."""
    counts: dict[str, float] = {}
    when, place = answer.get("date") or {}, answer.get("place") or {}
    days = _days(row)
    if days:
        right = when.get("start") in days and when.get("start") == when.get("end")
        said = str(when.get("text") or "")
        agrees = any(phrases_agree(str(phrase["text"]), said) for phrase in row["when"])
        counts |= {f"{source}day": 1.0, f"{source}day.hit": float(right)}
        counts |= {f"{source}words": 1.0, f"{source}words.hit": float(agrees)}
    where = [str(phrase["text"]) for phrase in row.get("where") or ()]
    if where:
        names = [str(place.get("name") or ""), *(place.get("texts") or ())]
        right = any(phrases_agree(phrase, name) for phrase in where for name in names)
        counts |= {f"{source}place": 1.0, f"{source}place.hit": float(right)}
    return counts


def _days(row: Row) -> list[str]:
    return sorted({str(w["parsed"])[:10] for w in row.get("when") or () if w.get("parsed")})


def _wrong(row: Row, answer: Row, counts: Mapping[str, float], source: str) -> list[Finding]:
    """List the day and the place that are not the gold's."""
    found = []
    if counts.get(f"{source}day.hit") == 0.0:
        said = str(answer.get("date") or "none")
        found.append(_finding(row, "day", " or ".join(_days(row)), said, answer))
    if counts.get(f"{source}place.hit") == 0.0:
        where = "; ".join(str(phrase["text"]) for phrase in row["where"])
        name = str((answer.get("place") or {}).get("name") or "none")
        found.append(_finding(row, "place", where, name, answer))
    return found


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
