"""Words of features that are nobody, and fighters and leaders of whom the text tells little."""

import pytest
from last_mention import last_mention


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # Part of the world that states are of is nobody; a people of it is.
        ("Syria's army won. Many Arab states reopened embassies.", "Arab", ""),
        ("Syria's army won. Many Arab villagers fled.", "villagers", "SYR CVL"),
        # What others do against something is nobody.
        ("Ghana's army met fierce resistance in the town.", "resistance", ""),
        ("Doctors in Ghana warned of antimicrobial resistance.", "resistance", ""),
        ("Ghana's government faced opposition from farmers.", "opposition", ""),
        ("Lebanon's resistance fired rockets.", "resistance", "LBN REB"),
        ("Ghana's army fought the resistance.", "resistance", "GHA REB"),
        ("Ghana's government met the opposition.", "opposition", "GHA OPP"),
        # Rebels are of the town that they attack, whoever backs them.
        (
            "London's council met. British officials praised her. Turkish-backed rebels attacked"
            " the city of Damascus.",
            "rebels",
            "SYR REB",
        ),
        (
            "London's council met. British officials praised her. Turkish rebels attacked the city"
            " of Damascus.",
            "rebels",
            "TUR REB",
        ),
        # Who leads a group of many countries is no government.
        (
            "Fighters of the Islamic State swore an oath in Mosul. The group's leader spoke. Some"
            " tried to poison the leader.",
            "leader",
            "IMG REB",
        ),
        # Aid groups that are called international are somebody of no country.
        ("International aid agencies in Nepal are slow.", "agencies", "NGO SOC"),
        ("Nepalese aid agencies are slow.", "agencies", "NPL SOC"),
    ],
)
def test_who_is_meant(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected
