import itertools
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.serve import Ledger, Selection, Tally
from dateline.serve.charts import (
    attention_chart,
    bars_of_ledger,
    inline_svg,
    map_of_country,
    map_of_world,
    network_of,
    scores_chart,
    standalone_svg,
    write_png,
)
from dateline.serve.charts.attention import share_interval
from dateline.serve.charts.drawing import Disc, Label
from dateline.serve.charts.maps import Spot
from dateline.serve.charts.shapes import load_disputed, load_shapes, project


def drawings(shelf):
    tallies = shelf.tally(Selection(), "month")
    partners = shelf.tally(Selection(party="FIN"), "partner")
    relations = shelf.relations(Ledger())
    return {
        "scores": scores_chart("s", [("→", tallies), ("←", [])], "2031-01-01", "2031-12-31"),
        "attention": attention_chart("a", tallies[:4], tallies, "2031-01-01", "2031-12-31"),
        "network": network_of("FIN", partners, str, lambda key: f"/dyad/FIN/{key}"),
        "ledger": bars_of_ledger("l", relations, "2031-06-01"),
        "world": map_of_world("w", {"FIN": 3, "SGP": 2, "ESH": 1}, str),
        "country": map_of_country("UKR", "c", [Spot(30.5, 50.4, 3, -1.0, "Kyiv")])[0],
    }


def test_every_drawing_is_well_formed_with_a_title_and_words(invented):
    for name, drawing in drawings(invented).items():
        for svg in (inline_svg(drawing), standalone_svg(drawing)):
            root = ElementTree.fromstring(svg)
            assert root.find("{http://www.w3.org/2000/svg}title") is not None, name
            assert root.find("{http://www.w3.org/2000/svg}desc").text, name
        assert "style=" not in inline_svg(drawing)


def test_every_drawing_is_also_a_png(invented, tmp_path):
    pytest.importorskip("matplotlib")
    for name, drawing in drawings(invented).items():
        write_png(drawing, tmp_path / f"{name}.png")
        assert (tmp_path / f"{name}.png").stat().st_size > 1000


def test_the_projection_is_the_one_the_shapes_were_drawn_in():
    for at, expected in load_shapes().probes:
        assert project(*at) == pytest.approx(expected, abs=0.01)


def test_crimea_and_western_sahara_are_hatched_with_a_note():
    drawing, notes = map_of_country("UKR", "Ukraine", [])
    assert any(note.startswith("Crimea") for note in notes)
    assert 'clip-path="url(#in-UKR)"' in inline_svg(drawing)
    _, notes = map_of_country("ESH", "Western Sahara", [])
    assert any(note.startswith("Western Sahara") for note in notes)
    assert all(area.note for area in load_disputed())


def test_a_small_state_is_a_disc():
    drawing = map_of_world("w", {"SGP": 1, "FRA": 1}, str)
    discs = [shape for shape in drawing.shapes if isinstance(shape, Disc)]
    assert [disc.title for disc in discs] == ["SGP: 1 event"]


def test_a_share_of_few_is_drawn_hollow():
    few = [Tally("2031-01", 3, 1.0, 0.0, 3)]
    many = [Tally("2031-02", 300, 1.0, 0.0, 300)]
    drawing = attention_chart("a", few + many, few + many, "2031-01-01", "2031-02-28")
    roles = [shape.role for shape in drawing.shapes if isinstance(shape, Disc)]
    assert roles == ["few", "point"]
    assert "1 of 2 periods" in drawing.about


@given(st.integers(0, 500), st.integers(1, 500))
def test_the_interval_holds_the_share(part, more):
    whole = part + more
    low, high = share_interval(part, whole)
    assert 0 <= low <= part / whole + 1e-9
    assert part / whole - 1e-9 <= high <= 1


@given(st.lists(st.integers(1, 400), min_size=1, max_size=24), st.integers(1, 22))
def test_no_label_of_a_network_lies_on_another(counts, length):
    partners = [
        Tally(f"{n:022}"[-length:], count, 1.0, 0.0, count) for n, count in enumerate(counts)
    ]
    drawing = network_of("n", partners, str)
    labels = [shape for shape in drawing.shapes if isinstance(shape, Label)]
    for one, other in itertools.combinations(labels, 2):
        beside = one.anchor != other.anchor or abs(one.x - other.x) > 6 * length
        assert beside or abs(one.y - other.y) >= 13 - 1e-9
