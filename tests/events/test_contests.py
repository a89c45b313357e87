"""Results of sport told by names alone are no assaults; beatings and wars are."""

import pytest
from coded_texts import types


@pytest.mark.parametrize(
    "text",
    [
        "Nigeria beat Angola.",
        "Norway's Ingrid Lund beat Chile's Rosa Diaz.",
        "Namibia were crushed by Kenya in Harare.",
        "Denver ambushed Chicago in overtime.",
        "Wales fought back from two goals down.",
        "Fiji bombarded the Samoan try line.",
        "Nepal crushed Oman by nine wickets.",
    ],
)
def test_who_wins_assaults_nobody(text: str) -> None:
    assert not types(text, "2024-03-05", lang="en")


@pytest.mark.parametrize(
    "text",
    [
        "Guards beat Ahmed Karimi in a cell in Kabul.",
        "Togolese soldiers beat a Ghanaian student.",
        "Rebels ambushed an army patrol in Chad, killing nine soldiers.",
    ],
)
def test_who_is_hurt_is(text: str) -> None:
    assert "ASSAULT" in types(text, "2024-03-05", lang="en")
