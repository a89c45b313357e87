"""Score of `stories`: which articles are one story, by pairs and by B-cubed."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dateline.eval.codes import Row
from dateline.eval.figures import (
    Finding,
    Measure,
    Scored,
    Unit,
    count_triple,
    precision_recall_f1,
    share,
)


def score_clusters(rows: Sequence[Row], answers: Mapping[str, Row]) -> Scored:
    """Score a clustering of articles.

    Args:
        rows: Gold rows with `cluster`.
        answers: By id: `{"story"}`; an article without one is a story of its own.

    Returns:
        B-cubed precision, recall and F1, and the same by pairs.

    Source:
        Bagga and Baldwin (1998), Algorithms for scoring coreference chains.
    """
    gold = {row["id"]: str(row["cluster"]) for row in rows}
    given = {key: str((answers.get(key) or {}).get("story") or f"alone:{key}") for key in gold}
    gold_size, given_size = Counter(gold.values()), Counter(given.values())
    both = Counter((gold[key], given[key]) for key in gold)
    units = []
    for key in gold:
        shared, size, expected = (
            both[gold[key], given[key]],
            given_size[given[key]],
            gold_size[gold[key]],
        )
        counts = {"b3.precision": shared / size, "b3.recall": shared / expected, "article": 1.0}
        counts |= count_triple("pair", (shared - 1) / 2, (size - 1) / 2, (expected - 1) / 2)
        units.append(Unit(id=key, counts=counts))
    measures = (
        share("B-cubed precision", "b3.precision", "article"),
        share("B-cubed recall", "b3.recall", "article"),
        Measure("B-cubed F1", "harmonic", ("b3.precision", "article", "b3.recall", "article")),
        *precision_recall_f1("pair", "pair"),
    )
    return Scored(tuple(units), measures, tuple(_cluster_findings(rows, gold, given)))


def _cluster_findings(
    rows: Sequence[Row], gold: Mapping[str, str], given: Mapping[str, str]
) -> list[Finding]:
    titles = {row["id"]: str(row.get("title") or row["text"][:80]) for row in rows}
    members: dict[str, list[str]] = {}
    for key, story in given.items():
        members.setdefault(story, []).append(key)
    found = []
    for keys in members.values():
        main = Counter(gold[key] for key in keys).most_common(1)[0][0]
        found += [
            Finding(
                id=key,
                kind="false",
                text=titles[key],
                gold=gold[key],
                answer=f"with {main}: {titles[next(k for k in keys if gold[k] == main)]}",
            )
            for key in keys
            if gold[key] != main
        ]
    return found


def score_pairs(rows: Sequence[Row], answers: Mapping[str, Row]) -> Scored:
    """Score yes-or-no decisions whether two texts are copies of one.

    Args:
        rows: Gold rows with `a`, `b`, `kind` and `dup` (1, 0, or None where it is left open).
        answers: By id: `{"same": bool}`.

    Returns:
        Precision, recall and F1, and the share right by kind.
    """
    units: list[Unit] = []
    findings: list[Finding] = []
    kinds: set[str] = set()
    for row in rows:
        if row.get("dup") is None:
            continue
        wanted, given = bool(row["dup"]), bool((answers.get(row["id"]) or {}).get("same"))
        kind = str(row.get("kind") or "all")
        kinds.add(kind)
        counts = count_triple("copy", float(wanted and given), float(given), float(wanted))
        counts |= {f"kind:{kind}": 1.0, f"kind:{kind}.hit": float(wanted == given)}
        units.append(Unit(id=row["id"], counts=counts))
        if wanted != given:
            findings.append(
                Finding(
                    id=row["id"],
                    kind="missed" if wanted else "false",
                    text=f"{row['a'][:160]} … | {row['b'][:160]} …",
                    gold=kind,
                    answer="copies" if given else "two texts",
                )
            )
    measures = [*precision_recall_f1("copies", "copy")]
    measures += [share("right", f"kind:{k}.hit", f"kind:{k}", k) for k in sorted(kinds)]
    return Scored(tuple(units), tuple(measures), tuple(findings))
