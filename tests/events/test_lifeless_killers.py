"""Weather, illness, food and vehicles kill, but assault nobody; bombs and rammed crowds do."""

import pytest
from coded_texts import types


@pytest.mark.parametrize(
    "text",
    [
        "Strokes kill more Danes than lorries.",
        "Temperatures of minus 40 killed nine herders in Kazakhstan.",
        "Bootleg gin killed 12 villagers in Uganda.",
        "A tractor killed two schoolgirls in Bolivia.",
        "A petrol tanker exploded near Kumasi on Monday, killing eight people.",
        "Dust kills hundreds of Chilean miners.",
    ],
)
def test_what_has_no_will_assaults_nobody(text: str) -> None:
    assert not types(text, "2024-03-05", lang="en")


@pytest.mark.parametrize(
    "text",
    [
        "A truck rammed a crowd in Lyon, killing four people.",
        "A missile hit a fuel tanker in Odesa, killing three people.",
        "ICE agents killed a driver in Ohio.",
    ],
)
def test_who_kills_with_them_does(text: str) -> None:
    assert "ASSAULT" in types(text, "2024-03-05", lang="en")
