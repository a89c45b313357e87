"""The bench's corpus is news-like and the same each time; its section of the measures is kept."""

import pytest

from dateline.bench import as_html, bench_section, kept_section, make_stories, with_bench_section
from dateline.bench.corpus import load_sentences
from dateline.bench.figures import Benchmark, Figure
from dateline.page import page_of_row
from dateline.pipeline import read_article

FOUND = Benchmark("two stories", "one core", (Figure("walk", 0.8, "ratio", "at most 0.9"),))


def test_the_same_seed_makes_the_same_stories_and_no_two_alike():
    stories = make_stories(6, seed=3)
    assert stories == make_stories(6, seed=3)
    assert len({story.text for story in stories}) == 6


def test_a_story_is_as_long_and_as_eventful_as_the_file_says():
    source = load_sentences()
    (story,) = make_stories(1)
    sentences = [one for line in story.text.split("\n") for one in line.split(". ")]
    assert len(sentences) == source.length
    assert "{" not in story.text


def test_the_story_is_found_on_its_page():
    (story,) = make_stories(1)
    row = {"id": "page", "html": as_html(story, "paper.test"), "url": "https://paper.test/1"}
    text = read_article(page_of_row(row, "page", "page")).text
    assert story.text.split("\n")[3] in text
    assert "rights reserved" not in text


def test_the_section_is_put_in_and_stays_when_the_page_is_written_again():
    section = bench_section(FOUND)
    page = with_bench_section("# Measures\n\nfigures\n", section)
    assert "| walk | 0.80 ratio | at most 0.9 |" in page
    assert with_bench_section(page, section) == page
    assert kept_section(page) == section
    assert with_bench_section("# Measures\n\nnew\n", kept_section(page)).endswith(section)
    assert kept_section("# Measures\n") == ""


@pytest.mark.heavy
def test_the_bench_runs():
    from dateline.bench import run_bench

    found = run_bench(2, start_up=False)
    assert all(figure.value > 0 for figure in found.figures)
