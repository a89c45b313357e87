"""Who frees whom he took, who sets off a bomb that nobody is named for, and whom one blames.

Texts of our own.
"""

import pytest
from coded_texts import mentions_of, sides


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Ghanaian reporter Kofi Mensah was detained by the Togolese army on Monday."
            " Mensah was released on Tuesday.",
            "TGO GOV > GHA JRN",
        ),
        (
            "Chadian soldiers arrested the Swiss priest Urs Meier in Mongo on Monday."
            " Meier was freed on Tuesday, the church said.",
            "TCD GOV > CHE REL",
        ),
        (
            "Police in Minsk detained dozens of protesters on Saturday, but all were released.",
            "BLR GOV > BLR CVL",
        ),
    ],
)
def test_who_frees_took_them(text, expected):
    assert [sides(one) for one in mentions_of(text) if one.event == "RETREAT"] == [expected]
