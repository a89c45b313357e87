from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.article.datafile import month_numbers
from dateline.article.flat.restamps import restamping_layout, templates
from dateline.article.lines.cues import read_lines
from dateline.article.lines.stamps import find_stamps


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Date:2024-05-06 07:08:09", "2024-05-06T07:08:09"),
        ("Published: 4 May 2024 at 10:05 pm", "2024-05-04T22:05:00"),
        ("May 4, 2024 12:15 AM", "2024-05-04T00:15:00"),
        ("04.05.2024, 10:15 Uhr", "2024-05-04T10:15:00"),
        ("13/4/2024", "2024-04-13"),
        ("4/13/2024", "2024-04-13"),
        ("le 3 mars 2020 à 10h30", "2020-03-03T10:30:00"),
        ("Publicado el 7 de abril de 2019", "2019-04-07"),
        ("2024年5月4日", "2024-05-04"),
        ("3rd of March 2001", "2001-03-03"),
    ],
)
def test_dates_are_read(text, value):
    assert [stamp.value for stamp in find_stamps(text)] == [value]


@pytest.mark.parametrize(
    "text", ["3/4/2024", "2024-02-30", "May 2024", "call 555-2024", "version 1.2.2024.7", ""]
)
def test_what_is_no_date_or_reads_two_ways_is_left(text):
    assert find_stamps(text) == []


def test_figures_read_by_the_language():
    assert find_stamps("3/4/2024", "fr")[0].value == "2024-04-03"


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(sorted(month_numbers())))
def test_every_day_of_every_month_name_is_read(day, name):
    number = month_numbers()[name]
    try:
        wanted = day.replace(month=number)
    except ValueError:
        return
    (stamp,) = find_stamps(f"{wanted.day} {name} {wanted.year}")
    assert stamp.day == wanted.isoformat()


@pytest.mark.parametrize("template", templates(), ids=lambda template: template.name)
def test_layouts_are_recognised_by_their_examples(template):
    assert template.examples
    assert template.counters
    for example in template.examples:
        assert restamping_layout(read_lines("\n".join(example)))
    for counter in template.counters:
        assert not restamping_layout(read_lines("\n".join(counter)))


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Related:", "heading"),
        ("MOST READ", "heading"),
        ("Share", "whole"),
        ("1,204 views", "views"),
        ("12 likes", "votes"),
        ("wonderful! (12)", "votes"),
        ("____", "rule"),
        ("Home > World > Africa", "crumb"),
        ("You are here: Home", "crumb"),
        ("Last updated: 3 March 2021 10:00", "stamp"),
        ("We use cookies to make the site work.", "notice"),
        ("• A headline in a list", "item"),
        ("Ferries stopped on 3 March 2021 after the harbour was closed by the state.", "text"),
        ("The minister went home.", "text"),
        ("", "blank"),
    ],
)
def test_cues(text, cue):
    assert read_lines(text)[0].cue == cue
