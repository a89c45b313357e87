"""Whose a condemned deed is, what is begged for, whom ministers tell, and who holds fighters."""

import pytest
from coded_texts import mentions_of, row


@pytest.mark.parametrize(
    ("text", "expected", "unexpected"),
    [
        # "By" behind a place is of the deed, not of the condemning.
        (
            "The EU criticised the arrest of an activist in Lima by police.",
            "COERCE PER COP > PER SOC",
            "COERCE PER GOV",
        ),
        ("Norway condemned the killing of a trader in Goma by Friday.", "ACCUSE", "ASSAULT COD"),
        # Whoever asks to be freed is not free.
        (
            "A Danish man begged to be freed by the Syrian authorities.",
            "REQUEST DNK CVL > SYR GOV",
            "RETREAT",
        ),
        ("A Danish man was freed by the Syrian authorities.", "RETREAT SYR GOV", "REQUEST"),
        # Whom somebody tells what must be done is asked for it; reporters are only told.
        (
            "Norway's minister told his Chadian counterpart that the prisoners must be freed.",
            "REQUEST NOR GOV > TCD GOV",
            "REQUEST NOR GOV > NOR",
        ),
        (
            "Norway's minister told reporters that Chad must free the prisoners.",
            "REQUEST NOR GOV > TCD GOV",
            "REQUEST NOR GOV > NOR",
        ),
        # Fighters are held as others are.
        (
            "Two Danish fighters are being held by Kurdish forces in Hasakah, Syria.",
            "COERCE SYR REB > DNK REB",
            "ASSAULT",
        ),
        # Whoever stands by while others act backs nobody.
        (
            "UN peacekeepers stood by while civilians were killed in Juba.",
            "ASSAULT UNK > SSD CVL",
            "SUPPORT",
        ),
        ("Turkey stood by Qatar during the blockade.", "SUPPORT TUR GOV > QAT GOV", "REJECT"),
    ],
)
def test_who_did_what(text: str, expected: str, unexpected: str) -> None:
    rows = [row(one) for one in mentions_of(text)]
    assert any(one.startswith(expected) for one in rows)
    assert not any(one.startswith(unexpected) for one in rows)


def test_nobody_hits_his_own_operation() -> None:
    text = (
        "Islamic State held Jarablus in Syria.\nIn 2016 Turkey launched the Euphrates Shield "
        "offensive near Jarablus.\nThe town lies on the border.\nIt rained.\nThe mayor left."
    )
    rows = [one for one in mentions_of(text) if one.event == "ASSAULT"]
    assert all("Euphrates" not in party.text for one in rows for party in one.recipient)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Three aid workers were kidnapped in Haiti despite warnings by the United States.",
         "ASSAULT UNK > HTI SOC"),
        ("Two nurses have been killed in Congo because of the adoption of a plan by Rwanda.",
         "ASSAULT UNK > COD MED"),
        ("Ten people were arrested in Benin after the adoption of a law by Togo.",
         "COERCE BEN COP > BEN CVL"),
        ("Nine men were killed in Chad in an attack by rebels.", "ASSAULT TCD REB > TCD CVL"),
        ("Four soldiers were wounded in Mali in an ambush by jihadists.",
         "ASSAULT MLI REB > MLI MIL"),
    ],
)  # fmt: skip
def test_nobody_acts_who_is_only_told_of_beside_it(text, told):
    assert told in [row(one) for one in mentions_of(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("She was jailed in Iran for her views by the regime.", "COERCE IRN GOV > IRN CVL"),
        ("Six nurses were arrested after a raid by police in Mali.", "COERCE MLI COP > MLI MED"),
    ],
)
def test_whoever_stands_behind_a_noun_between_acts_all_the_same(text, told):
    assert told in [row(one) for one in mentions_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The UN issued a warning on the risk of famine in South Sudan and Yemen.",
        "Norway issued a warning about terror attacks in Kenya.",
    ],
)
def test_who_warns_of_what_may_come_threatens_nobody(text):
    assert not [one for one in mentions_of(text) if one.event == "THREATEN"]


def test_who_warns_somebody_does():
    assert [row(one) for one in mentions_of("Iran issued a warning to Israel.")] == [
        "THREATEN IRN GOV > ISR GOV"
    ]
