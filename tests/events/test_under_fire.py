"""Who is only blamed, outbid or sold on a market is under no fire; who is shot at is."""

import pytest
from coded_texts import types


@pytest.mark.parametrize(
    "text",
    [
        "Croatia's budget came under fire from Brussels.",
        "The Ghanaian transport minister came under fire for the state of the roads.",
        "The peso came under attack from traders on Monday.",
        "Airlines in Chile are fighting a fare war.",
        "The advert, which blasts the mayor's record, ran in Texas on Monday.",
        "Frost attacked the vines in Chile on Monday.",
        "Peru's central bank is fighting to defend the sol.",
    ],
)
def test_words_and_markets_hit_nobody(text: str) -> None:
    assert set(types(text, "2024-03-05", lang="en")) <= {"ACCUSE"}


@pytest.mark.parametrize(
    "text",
    [
        "A Malian convoy came under fire for three hours on Monday.",
        "A Kenyan post came under attack from Somali militants.",
        "Odesa came under heavy fire on Monday.",
    ],
)
def test_who_is_shot_at_is_hit(text: str) -> None:
    assert "ASSAULT" in types(text, "2024-03-05", lang="en")
