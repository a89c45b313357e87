"""Who is blamed for a deplored deed, and by whom somebody is accused whom nobody accuses."""

import pytest
from coded_texts import mentions_of, sides

from dateline.records import Mention


def told(text: str, event: str, said: str) -> Mention:
    mentions = mentions_of(text, "2024-03-05", lang="en")
    return next(one for one in mentions if one.event == event and said in one.evidence.text)


MYANMAR = (
    "The Karen army, too, faces accusations of torture.\nMyanmar's army shelled a school on"
    " Monday.\nBoth sides have been accused of crimes against civilians.\nThe junta cut the"
    " internet. Thailand closed the border."
)


@pytest.mark.parametrize(
    "said", ["faces accusations of torture", "have been accused of crimes against civilians"]
)
def test_nobody_known_reproaches_an_army(said: str) -> None:
    assert sides(told(MYANMAR, "ACCUSE", said)).startswith("UNK UNK > MMR")


def test_a_court_accuses_persons() -> None:
    text = "In Zambia, two officers are accused of murder."
    assert sides(told(text, "ACCUSE", "accused of murder")).startswith("ZMB")


HONDURAS = (
    "A woman was freed hours later.\nMasked men kidnapped a journalist in Tegucigalpa on Monday."
    " Honduras condemned the kidnapping.\nMexico offered to help. Mexican police had arrested two"
    " suspects. The dog was found."
)
CHURCH = (
    "France condemned the attack on an Egyptian church.\nA bomb killed twenty people in a church"
    " in Egypt on Sunday.\nEgypt declared an emergency. Police arrested five suspects."
)


@pytest.mark.parametrize(
    ("text", "said", "never"),
    [
        (HONDURAS, "Honduras condemned the kidnapping", "MEX"),
        (CHURCH, "France condemned the attack on an Egyptian church", "EGY"),
    ],
)
def test_who_keeps_order_or_is_hit_is_not_blamed(text: str, said: str, never: str) -> None:
    blamed = told(text, "ACCUSE", said).recipient
    assert never not in {party.code for party in blamed}


def test_an_embassy_bombs_nobody() -> None:
    text = (
        "A bomb went off at the Turkish embassy in Basra on Monday.\nGermany condemned the bombing"
        " of the embassy.\nIraq deployed troops. Turkey demanded an inquiry."
    )
    mentions = mentions_of(text, "2024-03-05", lang="en")
    by = {one.code for mention in mentions if mention.event == "ASSAULT" for one in mention.actor}
    assert by.isdisjoint({"TUR", "IRQ"})


def test_a_host_did_not_attack_an_embassy() -> None:
    text = "Norway condemned the attack on its embassy in Tripoli.\nLibyan officials sent help."
    assert sides(told(text, "ACCUSE", "Norway condemned")) == "NOR GOV > "


@pytest.mark.parametrize(
    ("text", "event", "said"),
    [
        (
            "The Dutch government praised the decision.\nHungary criticised it.",
            "SUPPORT",
            "praised the decision",
        ),
        (
            "Kenya's president ordered an inquiry into the fire.\nUganda expelled a Kenyan envoy.",
            "ACCUSE",
            "ordered an inquiry",
        ),
    ],
)
def test_who_praises_or_looks_into_a_matter_answers_no_foe(
    text: str, event: str, said: str
) -> None:
    assert sides(told(text, event, said)).endswith("> ")
