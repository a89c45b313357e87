"""What somebody tells that others did to him: "they beat me", who is not said."""

import pytest
from coded_texts import told as told_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "“They tortured me,” a Uyghur teacher said.",
            [("ASSAULT", "UNK", "CHN")],
        ),
        (
            "“They beat us,” said a Rohingya refugee about Myanmar's soldiers.",
            [("ASSAULT", "UNK", "MMR")],
        ),
        (
            "“They blindfolded and tortured me,” the Kashmiri student said.",
            [("ASSAULT", "UNK", "IND")],
        ),
    ],
)
def test_others_did_it_to_who_tells(text, told):
    assert told_of(text) == told


def test_who_says_what_he_did_is_meant_without_marks():
    told = told_of("A Uyghur teacher said they had attacked a Kazakh soldier.")
    assert told == [("ASSAULT", "CHN", "KAZ")]
