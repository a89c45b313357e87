"""What is told of somebody's early years is no news, however near it stands to the news."""

import pytest
from coded_texts import mentions_of

from dateline.records import Mention

AROUND = (
    "The mayor of {town} died on Monday. {sentence} The town has a port. It rained. "
    "The market is large. Trams no longer run."
)


def coded(sentence: str) -> tuple[Mention, ...]:
    text = AROUND.format(town="Accra", sentence=sentence)
    mentions = mentions_of(text, "2024-02-13", lang="en")
    return tuple(one for one in mentions if one.evidence.text in sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "As a student he kidnapped a banker.",
        "As a young officer he tortured two miners.",
        "In his school days soldiers arrested his father.",
        "When he was a boy, the police beat him.",
        "In his youth he attacked a minister.",
    ],
)
def test_deeds_of_early_years_are_background(sentence: str) -> None:
    rows = coded(sentence)
    assert rows
    for row in rows:
        assert "historical" in row.aux
        assert row.date is not None
        assert row.date.start is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Police arrested a student on Monday.",
        "Young soldiers shot a boy in Kumasi.",
        "When the talks failed, soldiers shot two students.",
    ],
)
def test_what_befalls_the_young_is_news(sentence: str) -> None:
    rows = coded(sentence)
    assert rows
    assert not any("historical" in row.aux for row in rows)
