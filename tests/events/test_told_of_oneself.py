"""What somebody tells that others did to him: "they beat me", who is not said."""

import pytest
from coded_texts import mentions_of
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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya's minister admitted she had not told the king.", ("CONCEDE", "KEN", "")),
        ("Burundi insisted there was no torture.", ("REJECT", "BDI", "")),
        ("Burundi insisted it had done nothing illegal.", ("REJECT", "BDI", "")),
        ("Burundi said its police were not involved in the ambush.", ("REJECT", "BDI", "")),
        ("Burundi said it had no role in the ambush.", ("REJECT", "BDI", "")),
        ("Burundi has no plans to pay Chad.", ("REJECT", "BDI", "TCD")),
    ],
)
def test_who_tells_of_himself_denies_or_owns_up(text, told):
    assert told in told_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's minister admitted that the roads had flooded.",
        "Burundi said it had no money.",
        "Burundi said its police were not paid.",
        "Burundi said there was no bread.",
        "Burundi hopes Chad will free the singer.",
    ],
)
def test_who_tells_of_other_things_does_neither(text):
    assert not {"CONCEDE", "REJECT"} & {event for event, _, _ in told_of(text)}


def test_no_plans_are_not_plans_that_are_denied():
    (mention,) = mentions_of("Burundi has no plans to pay Chad.")
    assert (mention.event, mention.aux) == ("REJECT", ())
