"""Old violence told for its age is background: years after it, in a work, by the year before it."""

import pytest
from coded_texts import mentions_of

from dateline.records import Mention


def coded(text: str) -> tuple[Mention, ...]:
    return mentions_of(text, "2024-03-05", lang="en")


@pytest.mark.parametrize(
    "text",
    [
        "Twelve years after gunmen killed nine tourists in Egypt, the beach is full again.",
        "A decade on from the killing of 30 miners in Zambia, the shaft has not reopened.",
        "A century after Turkish troops shelled Izmir, a hall will be built there.",
        "A documentary about the killing of a Maltese journalist opened on Monday.",
        "Norwegians held a minute of silence for the pupils whom a gunman killed in Bergen.",
        "Mali marked the day on which soldiers killed 40 farmers in Mopti.",
    ],
)
def test_what_is_told_for_its_age_is_background_of_no_later_year(text: str) -> None:
    (row,) = coded(text)
    assert (row.event, row.aux) == ("ASSAULT", ("historical",))
    assert row.date is not None
    assert (row.date.start or "") < "2013"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("The 2005 bombing in Amman killed 60 people.", "2005"),
        ("Peru remembered the 1992 bombing that killed 25 people in Lima.", "1992"),
    ],
)
def test_the_year_before_a_deed_is_that_of_its_toll(text: str, year: str) -> None:
    (row,) = coded(text)
    assert "historical" in row.aux
    assert row.date is not None
    assert (row.date.start or "").startswith(year)


@pytest.mark.parametrize(
    "text",
    [
        "Peru held a minute of silence for the nine soldiers killed in an ambush on Monday.",
        "Rebels shelled the museum of history in Goma on Monday.",
        "A bomb killed the head of police in Basra.",
    ],
)
def test_the_news_beside_such_words_stays_news(text: str) -> None:
    assert coded(text)
    assert not any("historical" in row.aux for row in coded(text))
