"""Four figures behind "at" are a time of day, where they can be one and nothing tells a year."""

import pytest

from dateline.dates import find_timexes, written_from
from dateline.records import Published

WRITTEN = written_from(Published(date="1994-05-04"))


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("The plane was downed at 1615 over the lake.", []),
        ("Gunmen fired at 2030, police said.", []),
        ("It began at 1945 local time.", []),
        ("Firing went on until about 1945 local time.", []),
        ("As of 2200 on Monday three posts had fallen.", ["Monday"]),
        ("Posts fell by 2015 on 6 December.", ["6 December"]),
        ("It is to reach its goals by 2015 on poverty.", ["2015"]),
        ("The pact was in force as of 1998 on paper.", ["1998"]),
        ("Wages stood at 1945 levels.", ["1945"]),
        ("They will be cut by half at 2030 prices.", ["2030"]),
        ("He fought in 1945.", ["1945"]),
        ("The border stood as drawn at 1991.", ["1991"]),
    ],
)
def test_an_hour_is_no_year(text, years):
    assert [one.text for one in find_timexes(text, WRITTEN)] == years
