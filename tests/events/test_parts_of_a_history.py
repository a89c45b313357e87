"""How things came about, part by part: a part's title tells when what stands below it was.

Texts of our own.
"""

import pytest
from coded_texts import mentions_of

HISTORY = """Soldiers in Bujumbura, Burundi, seized the radio on Monday.

How did it come to this?

2004-05: the creeping coup

Rebels raided the north and burned schools. The police have since arrested one of them.

March 2014: the crackdown

On March 7 rebels shot a judge. The army shelled two villages.

What now?

On April 3 the African Union condemned the coup."""


def _days(text: str, day: str) -> dict[str, tuple[str | None, str | None]]:
    return {
        one.evidence.text: (one.date.start, one.date.end)
        for one in mentions_of(text, day)
        if one.date is not None
    }


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("burned schools", ("2004-01-01", "2005-12-31")),
        # A day told in it is nearer than its month, and goes on
        ("shot a judge", ("2014-03-07", "2014-03-07")),
        ("shelled two villages", ("2014-03-07", "2014-03-07")),
        # Behind the last part a day is of no part's year
        ("condemned the coup", ("2024-04-03", "2024-04-03")),
    ],
)
def test_a_parts_title_dates_what_it_heads(said: str, expected: tuple[str, str]) -> None:
    days = _days(HISTORY, "2024-05-02")
    assert [when for text, when in days.items() if said in text] == [expected]


def test_what_has_been_done_since_is_not_of_then() -> None:
    days = _days(HISTORY, "2024-05-02")
    assert [when[0] for text, when in days.items() if "arrested" in text] == [None]


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        # A month counted from what was told, whenever the text was written
        (
            "In 2012 a colonel joined the rebels who overthrew the president of Mali the"
            " following March.",
            "overthrew",
            ("2013-03-01", "2013-03-31"),
        ),
        # "Later" is when somebody judged, not when the deed was
        (
            "On April 2 rebels raided a town in Kenya. The government condemned the raid three"
            " days later.",
            "condemned",
            ("2024-04-05", "2024-04-05"),
        ),
        (
            "The Kenyan government on Monday condemned the raid on April 2 by rebels.",
            "condemned",
            ("2024-04-29", "2024-04-29"),
        ),
    ],
)
def test_days_counted_from_what_was_told(text: str, said: str, expected: tuple[str, str]) -> None:
    days = _days(text, "2024-05-02")
    assert [when for words, when in days.items() if said in words] == [expected]


BY_THE_HOUR = """The villagers of Bara, Sudan, told us what they saw.

{first}

It was Thursday, April 4. Engines were heard.

{second}

Soldiers threw grenades into the huts.

{third}

The soldiers shot ten men at the well.

What the authorities say

The government condemned the raid."""


@pytest.mark.parametrize(
    "hours",
    [("5.10 a.m.", "6 a.m.", "1.30 p.m."), ("05:10", "06:00", "13:30"), ("5h10", "6h00", "13h30")],
)
def test_an_account_by_the_hour_is_of_its_one_day(hours: tuple[str, str, str]) -> None:
    text = BY_THE_HOUR.format(first=hours[0], second=hours[1], third=hours[2])
    days = _days(text, "2024-05-02")
    told = [when for words, when in days.items() if "grenades" in words or "shot" in words]
    assert told == [("2024-04-04", "2024-04-04")] * 2
    assert [when[0] for words, when in days.items() if "condemned" in words] != ["2024-04-04"]


def test_a_page_whose_newest_hour_stands_first_is_no_such_account() -> None:
    text = BY_THE_HOUR.format(first="13:30", second="06:00", third="05:10")
    days = _days(text, "2024-05-02")
    assert ("2024-04-04", "2024-04-04") not in [
        when for words, when in days.items() if "shot" in words
    ]


def test_a_parts_title_tells_no_event_beside_what_it_heads() -> None:
    assert not [words for words in _days(HISTORY, "2024-05-02") if words in {"coup", "crackdown"}]
