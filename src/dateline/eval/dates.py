"""Score of `dates`: time expressions by the rules of TempEval-3."""

from collections.abc import Mapping, Sequence

from dateline.eval.codes import Row
from dateline.eval.figures import Finding, Scored, Unit, count_triple, precision_recall_f1, share
from dateline.eval.matching import match_timexes, span_of

CONTEXT = 60


def score_dates(rows: Sequence[Row], answers: Mapping[str, Row]) -> Scored:
    """Score spans and values of time expressions.

    Args:
        rows: Gold rows with `text` and `timexes`.
        answers: By id: `{"timexes": [{"start", "end", "text", "type", "value"}]}`.

    Returns:
        Strict, relaxed and value precision, recall and F1; value and type accuracy of the
        expressions found. A gold expression without a value is left out of the value figures.

    Source:
        UzZaman et al. (2013), SemEval-2013 Task 1: TempEval-3.
    """
    units: list[Unit] = []
    findings: list[Finding] = []
    for row in rows:
        gold = row.get("timexes") or []
        given = (answers.get(row["id"]) or {}).get("timexes") or []
        pairs = match_timexes(gold, given)
        strict = sum(span_of(gold[i]) == span_of(given[j]) for i, j in pairs)
        valued = [(i, j) for i, j in pairs if gold[i].get("value")]
        right = [(i, j) for i, j in valued if gold[i]["value"] == given[j].get("value")]
        typed = [(i, j) for i, j in pairs if gold[i].get("type")]
        no_value = sum(not timex.get("value") for timex in gold)
        counts = count_triple("strict", strict, len(given), len(gold))
        counts |= count_triple("relaxed", len(pairs), len(given), len(gold))
        counts |= count_triple(
            "value", len(right), len(given) - (len(pairs) - len(valued)), len(gold) - no_value
        )
        counts |= {
            "valued": float(len(valued)),
            "typed": float(len(typed)),
            "type.hit": float(sum(gold[i]["type"] == given[j].get("type") for i, j in typed)),
        }
        units.append(Unit(id=row["id"], counts=counts))
        findings += _findings(row, gold, given, pairs)
    measures = [
        measure
        for name in ("strict", "relaxed", "value")
        for measure in precision_recall_f1(name, name)
    ]
    measures += [
        share("value of those found", "value.hit", "valued"),
        share("type of those found", "type.hit", "typed"),
    ]
    return Scored(tuple(units), tuple(measures), tuple(findings))


def context_of(row: Row, span: Row) -> str:
    """Return the words round a span, the span in brackets."""
    start, end = span_of(span)
    text = str(row["text"])
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return " ".join(f"{before}[{text[start:end]}]{after}".split())


def _findings(
    row: Row, gold: Sequence[Row], given: Sequence[Row], pairs: Sequence[tuple[int, int]]
) -> list[Finding]:
    found: list[Finding] = []
    partner = dict(pairs)
    written = f" (written {row['dct']})" if row.get("dct") else ""
    for i, timex in enumerate(gold):
        answer = given[partner[i]] if i in partner else None
        if answer is not None and (not timex.get("value") or answer.get("value") == timex["value"]):
            continue
        found.append(
            Finding(
                id=row["id"],
                kind="wrong" if answer else "missed",
                text=context_of(row, timex) + written,
                gold=f"{timex.get('type') or ''} {timex.get('value') or ''}".strip(),
                answer=f"{answer.get('text')!r} {answer.get('type')} {answer.get('value')}"
                if answer
                else "nothing",
                rule=str((answer or {}).get("why") or (answer or {}).get("rule") or ""),
            )
        )
    taken = set(partner.values())
    found += [
        Finding(
            id=row["id"],
            kind="false",
            text=context_of(row, timex) + written,
            gold="no expression",
            answer=f"{timex.get('type')} {timex.get('value')}",
            rule=str(timex.get("why") or timex.get("rule") or ""),
        )
        for j, timex in enumerate(given)
        if j not in taken
    ]
    return found
