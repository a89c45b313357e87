"""Floors under the figures on public toponym corpora, where those lie beside the repository."""

import json
import math
from pathlib import Path

import pytest

from dateline.places import Span, find_toponyms, load_gazetteer, resolve_toponyms

SETS = Path(__file__).parents[2].parent / "shared" / "dev"
pytestmark = pytest.mark.skipif(not SETS.is_dir(), reason="development sets are not here")


def rows(name):
    with (SETS / f"{name}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def km(lat1, lon1, lat2, lon2):
    lat1, lon1, lat2, lon2 = map(math.radians, (lat1, lon1, lat2, lon2))
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1.0, half)))


@pytest.mark.parametrize(
    ("name", "floor"),
    [("geo_trnews", 0.94), ("geo_gwn", 0.91), ("geo_lgl", 0.86), ("geo_geovirus", 0.89)],
)
def test_given_toponyms_lie_within_161_km(name, floor):
    gazetteer = load_gazetteer()
    right = total = 0
    for row in rows(name):
        gold = row["toponyms"]
        spans = [Span(item["start"], item["end"], item["text"]) for item in gold]
        found = resolve_toponyms(row["text"], spans, gazetteer, url=row.get("url"))
        for item, place in zip(gold, found, strict=True):
            if item["lat"] is None or (name == "geo_gwn" and not item["geonameid"]):
                continue
            total += 1
            right += place.lat is not None and (
                km(item["lat"], item["lon"], place.lat, place.lon) <= 161
            )
    assert right / total >= floor


@pytest.mark.parametrize(
    ("name", "adjectives", "floor"), [("geo_trnews", True, 0.88), ("geo_geovirus", False, 0.93)]
)
def test_toponyms_are_found(name, adjectives, floor):
    gazetteer = load_gazetteer()
    both = found = wanted = 0
    for row in rows(name):
        spans = find_toponyms(row["text"], gazetteer, adjectives=adjectives)
        got = {(span.start, span.end) for span in spans}
        gold = {(item["start"], item["end"]) for item in row["toponyms"]}
        both, found, wanted = both + len(got & gold), found + len(got), wanted + len(gold)
    assert 2 * both / (found + wanted) >= floor
