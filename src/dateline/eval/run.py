"""Scoring one set: predictions from the room or from a file, then the figures."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from traceback import extract_tb
from typing import Any, Literal

import msgspec

from dateline.eval import predict
from dateline.eval.actors import score_actors
from dateline.eval.casting import casting_measures, casting_units, party_spans
from dateline.eval.codes import Row
from dateline.eval.dates import score_dates
from dateline.eval.documents import score_documents
from dateline.eval.extraction import score_extraction
from dateline.eval.figures import Estimate, Finding, Scored, Unit, estimate
from dateline.eval.focus import score_focus
from dateline.eval.happenings import places_of_happenings
from dateline.eval.locating import locator
from dateline.eval.pages import extract_alone, read_pages
from dateline.eval.places import score_place_tests, score_places
from dateline.eval.predict import Answers
from dateline.eval.presence import score_presence
from dateline.eval.quads import score_quads
from dateline.eval.relate import score_relate
from dateline.eval.rooms import LanguageMissingError, RoomMissingError
from dateline.eval.sentences import score_types
from dateline.eval.sets import GoldSet
from dateline.eval.stories import score_clusters, score_pairs

Status = Literal["scored", "room not built", "language not supported", "no gold", "failed"]
ATTACKS = frozenset(("ASSAULT", "COERCE"))

# What the article room must not do worse than the extractor by itself.
ALONE = ("4-gram F1", "ROUGE-LSum", "snippet F1", "exact day", "wrong day", "title", "author F1")


class Baseline(msgspec.Struct, frozen=True, kw_only=True):
    """Predictions of another system, scored by the same metrics."""

    name: str
    estimates: tuple[Estimate, ...]


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a run on one set gave."""

    set: str
    room: str
    status: Status
    note: str = ""
    estimates: tuple[Estimate, ...] = ()
    baselines: tuple[Baseline, ...] = ()
    published: tuple[str, ...] = ()
    confusion: dict[str, dict[str, int]] = {}
    units: tuple[Unit, ...] = ()
    findings: tuple[Finding, ...] = ()
    rows: int = 0
    seconds: float | None = None


def evaluate(gold: GoldSet, predictions: Path | None = None) -> Report:
    """Score a room on a gold set.

    Args:
        gold: The set, loaded and checked.
        predictions: A file of stored predictions to score instead of the room's own.

    Returns:
        The report; its status says where there was nothing to score and why.
    """
    languages = {str(row.get("lang") or "en") for row in gold.rows}
    if gold.room == "code" and not predictions and not languages & predict.CODED_LANGUAGES:
        return _unscored(
            gold, "language not supported", f"coded so far: en; this is {_and(languages)}"
        )
    stored = predict.stored_predictions(predictions, gold.room) if predictions else None
    started = perf_counter()
    try:
        answers = predicted(gold) if stored is None else stored
        seconds = perf_counter() - started if stored is None else None
        scored = score(gold, answers)
        if stored is None and gold.room == "code" and any(map(party_spans, gold.rows)):
            scored = _with_casting(gold, scored)
    except RoomMissingError as error:
        return _unscored(gold, "room not built", str(error))
    except LanguageMissingError as error:
        return _unscored(gold, "language not supported", str(error))
    except Exception as error:
        # Whatever a room raises by its own fault is said of this set; the others are scored.
        return _unscored(gold, "failed", f"{type(error).__name__}: {error}, {_where(error)}")
    if not scored.measures:
        return _unscored(gold, "no gold", scored.note)
    return Report(
        set=gold.name,
        room=gold.room,
        status="scored",
        note=scored.note,
        estimates=estimate(scored.units, scored.measures),
        baselines=tuple(baselines(gold)),
        published=gold.published,
        confusion={key: dict(sorted(row.items())) for key, row in sorted(scored.confusion.items())},
        units=scored.units,
        findings=scored.findings,
        rows=len(gold.rows),
        seconds=seconds,
    )


def _with_casting(gold: GoldSet, scored: Scored) -> Scored:
    """Add who the gold's own words are, given where they stand."""
    cast = {unit.id: unit for unit in casting_units(gold.rows, predict.cast_words(gold.rows))}
    if not scored.measures or not any(unit.counts for unit in cast.values()):
        return scored
    units = tuple(
        msgspec.structs.replace(unit, counts={**unit.counts, **cast[unit.id].counts})
        if unit.id in cast
        else unit
        for unit in scored.units
    )
    return replace(scored, units=units, measures=(*scored.measures, *casting_measures()))


def _where(error: BaseException) -> str:
    """Return the file and line where an error was raised."""
    last = extract_tb(error.__traceback__)[-1]
    return f"in {Path(last.filename).name}:{last.lineno}"


def _and(names: set[str]) -> str:
    return ", ".join(sorted(names))


def _unscored(gold: GoldSet, status: Status, note: str) -> Report:
    return Report(
        set=gold.name,
        room=gold.room,
        status=status,
        note=note,
        published=gold.published,
        baselines=tuple(baselines(gold)),
        rows=len(gold.rows),
    )


def predicted(gold: GoldSet) -> Answers:
    """Return what the set's room answers on its rows, by id.

    Raises:
        RoomMissingError: The room, or a part it needs, is not there.
    """
    rows = gold.rows
    match gold.room:
        case "relate":
            return predict.relate_pairs(rows)
        case "code":
            if any("when" in row for row in rows):
                main = predict.main_of_stories(rows)
                return {"events": predict.code_texts(rows), "main": main}
            return predict.code_texts(rows)
        case "actors":
            return predict.resolve_actors(rows)
        case "dates":
            return predict.find_dates(rows)
        case "places":
            answers: Answers = {
                "found": predict.find_places(rows),
                "resolved": predict.resolve_places(rows),
            }
            if any("expect" in row for row in rows):
                answers["events"] = places_of_happenings(rows)
            return answers
        case "read":
            return read_pages(rows, gold.folder)
        case _:
            if any("dup" in row for row in rows):
                return predict.compare_texts(rows)
            return predict.cluster_stories(rows)


def score(gold: GoldSet, answers: Mapping[str, Any]) -> Scored:
    """Score answers by the measures that the gold's form allows."""
    rows = gold.rows
    match gold.room:
        case "relate":
            return score_relate([row for row in rows if row["events"]], answers)
        case "code":
            return _score_events(gold, answers)
        case "actors":
            return score_actors(rows, answers)
        case "dates":
            return score_dates(rows, answers)
        case "places":
            found = answers.get("found", answers)
            if any("expect" in row for row in rows):
                return score_place_tests(rows, found, answers.get("events", {}))
            return score_places(rows, found, answers.get("resolved", found), locator())
        case "read":
            return score_extraction(rows, answers)
        case _:
            if any("dup" in row for row in rows):
                return score_pairs(rows, answers)
            return score_clusters(rows, answers)


def _score_events(gold: GoldSet, answers: Mapping[str, Any]) -> Scored:
    rows = gold.rows
    events = [event for row in rows for event in row.get("events") or ()]
    if any("when" in row for row in rows):
        return score_focus(rows, answers.get("events", answers), answers.get("main"))
    if any("need" in event or "evidence" in event for event in events):
        return score_documents(rows, answers)
    if any((row.get("meta") or {}).get("relevant") is not None for row in rows):
        return score_presence(rows, answers)
    if not events:
        count = sum(len(answers.get(row["id"], ())) for row in rows)
        return Scored((), (), note=f"nothing to score against; {count} events in {len(rows)} texts")
    if any("roles" in event for event in events):
        return score_presence(rows, answers, ATTACKS)
    if any(event.get("plover_is_quad_only") for event in events):
        return score_quads(rows, answers)
    return score_types(rows, answers)


def baselines(gold: GoldSet) -> list[Baseline]:
    """Score other systems: predictions that the set carries, and the extractor by itself."""
    found: list[Baseline] = []
    if gold.room == "relate" and any("zsp_root" in (row.get("meta") or {}) for row in gold.rows):
        splits = sorted({str(row["meta"].get("orig_split") or "all") for row in gold.rows})
        parts: list[tuple[str, list[Row]]] = [("all rows", list(gold.rows))]
        parts += [
            (
                f"rows of its {split} part",
                [r for r in gold.rows if r["meta"].get("orig_split") == split],
            )
            for split in splits
        ]
        for name, rows in parts:
            scored = score_relate(rows, shipped_types(rows))
            found.append(
                _baseline(f"zsp_root, {name}", scored, ("accuracy", "macro-F1", "quad accuracy"))
            )
    if gold.room == "read":
        alone = score_extraction(gold.rows, extract_alone(gold.rows, gold.folder))
        found.append(_baseline("trafilatura alone, run here", alone, ALONE))
        names = sorted({name for row in gold.rows for name in row.get("baseline") or {}})
        for name in names:
            answers = {row["id"]: {"text": row["baseline"].get(name) or ""} for row in gold.rows}
            scored = score_extraction(gold.rows, answers)
            found.append(_baseline(name, scored, ("4-gram F1", "ROUGE-LSum")))
    return found


def shipped_types(rows: Sequence[Row]) -> Answers:
    """Return the types that the published system gave, as rows of `relate`."""
    return {
        row["id"]: {
            "id": row["id"],
            "event": "RETREAT" if row["meta"]["zsp_root"] == "YIELD" else row["meta"]["zsp_root"],
            "quad": row["meta"].get("zsp_quad"),
        }
        for row in rows
    }


def _baseline(name: str, scored: Scored, wanted: tuple[str, ...]) -> Baseline:
    measures = [m for m in scored.measures if m.name in wanted and not m.group]
    return Baseline(name=name, estimates=estimate(scored.units, measures))
