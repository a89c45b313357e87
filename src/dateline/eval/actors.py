"""Score of `actors`: assertions on country, sector and name of an actor phrase."""

from collections.abc import Mapping, Sequence

from dateline.eval.codes import Row
from dateline.eval.figures import Finding, Scored, Unit, share
from dateline.eval.matching import same_name

COUNTRY, SECTOR, SECOND_SECTOR, TITLE, SECTORS = "country", "code_1", "code_2", "wiki", "sector"
"""The assertions that a row of `actors` can be held against; others ask for a system's insides."""


def score_actors(rows: Sequence[Row], answers: Mapping[str, Row]) -> Scored:
    """Score what was said of each actor phrase against what it should be.

    A row is met where all its assertions are. `country`, `code_1` (first sector) and `code_2` (a
    further sector) are compared as codes, an empty one being met by nothing; `wiki` and `title`
    with the answer's name, word for word; `sector` where the gold's first is among the answer's.

    Args:
        rows: Gold rows with `expect` and `expect_not`.
        answers: By id: `{"name", "code", "sector", ...}`.

    Returns:
        Share of rows met, of assertions met, of each assertion, and by kind.
    """
    units: list[Unit] = []
    findings: list[Finding] = []
    kinds: set[str] = set()
    names: set[str] = set()
    for row in rows:
        answer = answers.get(row["id"], {})
        met = check_assertions(row, answer)
        if not met:
            continue
        kind = str(row.get("kind") or row.get("call") or "all")
        kinds.add(kind)
        names |= met.keys()
        right = all(met.values())
        counts = {
            "row": 1.0,
            "row.met": float(right),
            "said": float(len(met)),
            "said.met": float(sum(met.values())),
            f"kind:{kind}": 1.0,
            f"kind:{kind}.met": float(right),
        }
        for name, hit in met.items():
            counts |= {f"say:{name}": 1.0, f"say:{name}.met": float(hit)}
            counts |= {f"say:{name}:{kind}": 1.0, f"say:{name}:{kind}.met": float(hit)}
        units.append(Unit(id=row["id"], counts=counts))
        if not right:
            findings.append(_finding(row, answer))
    measures = [share("rows met", "row.met", "row"), share("assertions met", "said.met", "said")]
    measures += [share(f"{name} right", f"say:{name}.met", f"say:{name}") for name in sorted(names)]
    for kind in sorted(kinds):
        measures.append(share("rows met", f"kind:{kind}.met", f"kind:{kind}", kind))
        measures += [
            share(f"{name} right", f"say:{name}:{kind}.met", f"say:{name}:{kind}", kind)
            for name in sorted(names)
            if any(f"say:{name}:{kind}" in unit.counts for unit in units)
        ]
    return Scored(tuple(units), tuple(measures), tuple(findings))


def check_assertions(row: Row, answer: Row) -> dict[str, bool]:
    """Return each assertion of a gold row with whether the answer meets it.

    Args:
        row: A gold row with `expect` and `expect_not`.
        answer: `{"name", "code", "sector", "wiki"?}`; empty where nothing was answered.

    Returns:
        By assertion's name; assertions that are not about code, sector or name are left out.
    """
    code = str(answer.get("code") or "")
    sectors = [str(sector) for sector in answer.get("sector") or ()]
    title = str(answer.get("wiki") or answer.get("name") or "")
    checks: dict[str, bool] = {}
    for key, wanted in (row.get("expect") or {}).items():
        if key == COUNTRY:
            checks[COUNTRY] = code == (wanted or "")
        elif key == SECTOR:
            checks[SECTOR] = (sectors[0] if sectors else "") == (wanted or "")
        elif key == SECOND_SECTOR:
            checks[SECOND_SECTOR] = wanted in sectors[1:]
        elif key == SECTORS:
            checks[SECTORS] = not wanted or wanted[0] in sectors
        elif key in (TITLE, "title"):
            checks[TITLE] = same_name(wanted, title) if wanted else not answer.get("wikidata")
    for key, unwanted in (row.get("expect_not") or {}).items():
        if key == COUNTRY:
            checks["not country"] = code != unwanted
        elif key == TITLE:
            checks["not wiki"] = not same_name(unwanted, title)
    return checks


def _finding(row: Row, answer: Row) -> Finding:
    on = f" on {row['date']}" if row.get("date") else ""
    gold = ", ".join(f"{k}={v}" for k, v in row["expect"].items())
    gold += "".join(f", {k}≠{v}" for k, v in (row.get("expect_not") or {}).items())
    given = f"{answer.get('code') or '---'} {' '.join(answer.get('sector') or ())}".strip()
    return Finding(
        id=row["id"],
        kind="wrong" if answer.get("code") else "missed",
        text=f"{row['actor']}{on}",
        gold=gold,
        answer=f"{given} ({answer.get('name') or 'no name'})",
        rule=str(answer.get("why") or ""),
    )
