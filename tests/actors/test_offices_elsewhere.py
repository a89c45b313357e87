"""Names of bodies that mean an office of another country that is called the same."""

import pytest
from last_mention import last_mention


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("In Karachi, the Foreign Office summoned Oman's envoy.", "Office", "PAK GOV"),
        ("The DPP charged a mayor in Mombasa, Kenya, on Monday.", "DPP", "KEN JUD"),
        ("Canberra is silent. The Department of Foreign Affairs left.", "Department", "AUS GOV"),
        ("An MPA of Peshawar accused Pakistan's police.", "MPA", "PAK LEG"),
        ("SSP Arif Mengal arrested two men in Lahore.", "Mengal", "PAK COP"),
        ("The Fiscalía charged a mayor in Lima, Peru.", "Fiscalía", "PER JUD"),
        # The register's own stands where the text speaks of its state.
        ("In London, the Foreign Office summoned Oman's envoy.", "Office", "GBR GOV"),
        ("The Foreign Office condemned the execution in Oman.", "Office", "GBR GOV"),
        ("The DPP left a rally in Taipei, Taiwan.", "DPP", "TWN PTY"),
        ("The DSP condemned the budget in Ankara, Turkey.", "DSP", "TUR PTY"),
    ],
)
def test_whose_an_office_is(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected
