"""Score of `places`: finding toponyms, and saying which place each one is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dateline.eval.codes import Row
from dateline.eval.dates import context_of
from dateline.eval.figures import (
    Finding,
    Measure,
    Scored,
    Unit,
    count_triple,
    precision_recall_f1,
    share,
)
from dateline.eval.matching import NEAR_KM, assign, distance_km, same_name, span_closeness, span_of

ASSOCIATIVE = frozenset(
    ("Metonymic", "Non_Literal_Modifier", "Demonym", "Language", "Homonym", "Embedded_Non_Lit")
)
"""Gold types of names that are not places where they stand (Gritta et al. 2019)."""
WITHOUT_ADMIN1 = frozenset(("country", "continent", "region", "sea", "COUNTRY", "CONTINENT"))


@dataclass(frozen=True, slots=True)
class Position:
    """What the gazetteer says of a gold toponym: country, first-level division, kind."""

    country: str | None
    admin1: str | None
    kind: str


Locate = Callable[[Row], Position | None]


def score_places(
    rows: Sequence[Row],
    found: Mapping[str, Row],
    resolved: Mapping[str, Row],
    locate: Locate,
) -> Scored:
    """Score toponyms found in raw text, and the places of gold toponyms.

    Names of a gold type that is not a place where it stands (a demonym, a language, a metonym)
    are neither missed nor false when found, but are resolved like the others. Gold without
    coordinates counts for finding only.

    Args:
        rows: Gold rows with `text` and `toponyms`.
        found: By id: the toponyms found in the text alone.
        resolved: By id: the places given to the gold spans.
        locate: Country and first-level division of a gold toponym.

    Returns:
        Found precision, recall and F1; of gold spans: within 161 km, country, first-level
        division, mean and median error in km (over those with an answer).
    """
    units: list[Unit] = []
    findings: list[Finding] = []
    for row in rows:
        gold = row["toponyms"]
        counts = _found_counts(gold, (found.get(row["id"]) or {}).get("toponyms") or [])
        by_span = {span_of(t): t for t in (resolved.get(row["id"]) or {}).get("toponyms") or []}
        errors: list[float] = []
        for toponym in gold:
            if toponym.get("lat") is None or toponym.get("lon") is None:
                continue
            answer = by_span.get(span_of(toponym)) or {}
            error = _count_place(counts, toponym, answer, locate(toponym))
            if error is not None:
                errors.append(error)
            if error is None or error > NEAR_KM:
                findings.append(_finding(row, toponym, answer, error))
        findings += _find_findings(row, (found.get(row["id"]) or {}).get("toponyms") or [])
        units.append(Unit(id=row["id"], counts=counts, samples={"km": tuple(errors)}))
    measures = [
        *precision_recall_f1("found", "found"),
        share("within 161 km", "near", "placed"),
        share("country", "country.hit", "country"),
        share("ADM1", "admin1.hit", "admin1"),
        share("answered", "answered", "placed"),
        Measure("mean error km", "mean_of", ("km",)),
        Measure("median error km", "median_of", ("km",)),
    ]
    return Scored(tuple(units), tuple(measures), tuple(findings))


def _found_counts(gold: Sequence[Row], given: Sequence[Row]) -> dict[str, float]:
    pairs = assign(gold, given, lambda g, a: span_closeness(span_of(g), span_of(a)))
    free = [i for i, toponym in enumerate(gold) if toponym.get("type") in ASSOCIATIVE]
    hits = sum(i not in free for i, _ in pairs)
    return count_triple("found", hits, len(given) - (len(pairs) - hits), len(gold) - len(free))


def _count_place(
    counts: dict[str, float], gold: Row, answer: Row, position: Position | None
) -> float | None:
    """Add the counts of one gold toponym; return the answer's error in km."""

    def add(column: str, value: float) -> None:
        counts[column] = counts.get(column, 0.0) + float(value)

    error = None
    if answer.get("lat") is not None and answer.get("lon") is not None:
        error = distance_km((gold["lat"], gold["lon"]), (answer["lat"], answer["lon"]))
    add("placed", 1)
    add("answered", error is not None)
    add("near", error is not None and error <= NEAR_KM)
    if position is not None and position.country:
        add("country", 1)
        add("country.hit", answer.get("country") == position.country)
        if position.admin1 and not {position.kind, gold.get("type")} & WITHOUT_ADMIN1:
            add("admin1", 1)
            right = answer.get("country") == position.country and same_name(
                position.admin1, str(answer.get("admin1") or "")
            )
            add("admin1.hit", right)
    return error


def _finding(row: Row, toponym: Row, answer: Row, error: float | None) -> Finding:
    given = "nothing"
    if error is not None:
        where = f"{answer.get('admin1') or ''} {answer.get('country') or ''}".strip()
        given = f"{answer.get('name')} ({where}), {error:.0f} km off"
    country = f" {toponym['country']}" if toponym.get("country") else ""
    return Finding(
        id=row["id"],
        kind="missed" if error is None else "wrong",
        text=context_of(row, toponym),
        gold=f"{toponym['lat']:.2f}, {toponym['lon']:.2f}{country}",
        answer=given,
        rule=str(answer.get("why") or answer.get("reason") or ""),
    )


def _find_findings(row: Row, given: Sequence[Row]) -> list[Finding]:
    """List toponyms not found, and finds that are not gold."""
    gold = row["toponyms"]
    pairs = assign(gold, given, lambda g, a: span_closeness(span_of(g), span_of(a)))
    met, taken = {i for i, _ in pairs}, {j for _, j in pairs}
    found = [
        Finding(
            id=row["id"],
            kind="missed",
            text=context_of(row, toponym),
            gold="a toponym",
            answer="not found",
        )
        for i, toponym in enumerate(gold)
        if i not in met and toponym.get("type") not in ASSOCIATIVE
    ]
    return found + [
        Finding(
            id=row["id"],
            kind="false",
            text=context_of(row, toponym),
            gold="no toponym",
            answer=f"{toponym.get('kind')}: {toponym.get('name')}",
            rule=str(toponym.get("why") or ""),
        )
        for j, toponym in enumerate(given)
        if j not in taken
    ]


def score_place_tests(
    rows: Sequence[Row],
    found: Mapping[str, Row],
    events: Mapping[str, Sequence[Row]],
) -> Scored:
    """Score single assertions: which place the n-th name is, or where the event was.

    Args:
        rows: Gold rows whose `expect` has `path` and `value`: `geolocated_ents` (a number and
            `geonameid`, `admin1_name` or `feature_code`; or an empty list), `event_location_raw`.
        found: By id: the toponyms found in the text alone.
        events: By id: the answered events, each with its `place`; where several are of the
            category asked for, any of them may have the place.

    Returns:
        Share of rows met, of place rows and of event rows. A feature code is met by nothing but
        a first-level division, the only one asked for.
    """
    units: list[Unit] = []
    findings: list[Finding] = []
    for row in rows:
        kind = "event" if row["expect"][0]["path"][0] == "event_location_raw" else "name"
        given = sorted((found.get(row["id"]) or {}).get("toponyms") or [], key=span_of)
        sites = [str(e["place"].get("name")) for e in events.get(row["id"], ()) if e.get("place")]
        place = "; ".join(sites)
        if kind == "event":
            right = all(
                any(_same_site(str(check["value"]), site) for site in sites or [""])
                for check in row["expect"]
            )
        else:
            right = all(
                _name_check(check["path"], check["value"], given) for check in row["expect"]
            )
        units.append(
            Unit(
                id=row["id"],
                counts={
                    "row": 1.0,
                    "met": float(right),
                    kind: 1.0,
                    f"{kind}.met": float(right),
                },
            )
        )
        if not right:
            answer = place if kind == "event" else "; ".join(str(t.get("name")) for t in given)
            findings.append(
                Finding(
                    id=row["id"],
                    kind="wrong",
                    text=str(row["text"]),
                    gold="; ".join(f"{c['path'][-1]} = {c['value']}" for c in row["expect"]),
                    answer=answer or "nothing",
                )
            )
    measures = (
        share("rows met", "met", "row"),
        share("which place a name is", "name.met", "name"),
        share("where the event was", "event.met", "event"),
    )
    return Scored(tuple(units), measures, tuple(findings))


def _same_site(gold: str, answer: str) -> bool:
    """Say whether an event's place is one of the places the gold names, or both have none."""
    if not gold:
        return not answer
    return any(same_name(part, answer) for part in (gold, *gold.split(" and ")))


def _name_check(path: Sequence[str | int], value: object, given: Sequence[Row]) -> bool:
    if len(path) == 1:
        return not given
    at, key = int(path[1]), path[2]
    if at >= len(given):
        return False
    toponym = given[at]
    if key == "geonameid":
        return str(toponym.get("geonameid")) == str(value)
    if key == "admin1_name":
        return same_name(str(value), str(toponym.get("admin1") or ""))
    return toponym.get("kind") == "admin1" and value == "ADM1"
