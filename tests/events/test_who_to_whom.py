"""Who did it to whom: who flees and who is freed, who only answers, where words are said."""

import pytest
from coded_texts import mentions_of, sides

from dateline.records import Mention


def told(text: str, event: str, mode: str = "") -> Mention:
    mentions = mentions_of(text, "2024-03-05", lang="en")
    return next(one for one in mentions if one.event == event and (not mode or mode in one.mode))


SUDAN = (
    " The war in Sudan began in April. The army and the paramilitary Rapid Support Forces have"
    " fought in Khartoum. The UN has warned of famine."
)
LUSAKA = (
    "Lusaka, the capital of Zambia, where thousands of Congolese refugees had fled, opened a second"
    " camp. Zambia's president visited the camp on Monday. He promised food. Nurses praised him."
)


def test_who_gives_refuge_drives_nobody_out() -> None:
    assert sides(told(LUSAKA, "SANCTION", "expel")) == "COD GOV > COD REF"
    fled = told("Another 200,000 have fled into Chad and Egypt." + SUDAN, "SANCTION", "expel")
    assert {one.code for one in (*fled.actor, *fled.recipient)} <= {"SDN"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rebels freed 14 nurses on Monday, ten days after they were kidnapped near Beni in"
            " eastern Congo.",
            "COD REB > COD MED",
        ),
        (
            "Armed men freed the priests a month after they had been abducted near Bamenda in"
            " Cameroon.",
            "UNK UAF > CMR REL",
        ),
        (
            "Police rescued five tourists nine days after they were kidnapped in Kashmir, India.",
            "UNK > IND CVL",
        ),
    ],
)
def test_the_freed_had_been_taken(text: str, expected: str) -> None:
    assert sides(told(text, "ASSAULT", "abduct")) == expected


def test_those_taken_before_are_freed() -> None:
    text = (
        "Rebels abducted ten miners in Niger on Monday. They were freed on Thursday after a ransom"
        " was paid. Niger's army said it knew nothing. The mine was shut."
    )
    assert sides(told(text, "ASSAULT", "abduct")) == "NER REB > NER LAB"
    assert sides(told(text, "RETREAT", "release")).endswith("> NER LAB")


def test_a_government_that_answers_a_deed_did_not_do_it() -> None:
    text = (
        "The government of Kenya declared a curfew in Marsabit on Tuesday after 31 herders were"
        " killed in an ambush. The interior minister flew to the town. Elders asked for calm. The"
        " police said two suspects were held."
    )
    assert sides(told(text, "ASSAULT")) == "UNK > KEN AGR"


def test_rebels_ask_their_enemy_for_their_own() -> None:
    text = "The rebels demanded the release of their commander in Chad."
    assert sides(told(text, "REQUEST")) == "TCD REB > TCD GOV"


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        (
            "In Brussels, the European Union's trade commissioner criticised the new tariffs.",
            "ACCUSE",
            "EUR GOV > ",
        ),
        (
            "In Vienna, the head of the UN's nuclear agency urged restraint.",
            "REQUEST",
            "UNO GOV > ",
        ),
        ("China urged all parties to show restraint.", "REQUEST", "CHN GOV > "),
        (
            "Students began a hunger strike in front of the statue of Simon Bolivar in Caracas.",
            "PROTEST",
            "VEN EDU > VEN GOV",
        ),
    ],
)
def test_places_statues_and_all_sides_are_no_party(text: str, event: str, expected: str) -> None:
    assert sides(told(text, event)) == expected


def test_a_ship_owns_its_crew() -> None:
    text = "Mozambique's navy detained a Vietnamese trawler and its 18 crew."
    assert {one.code for one in told(text, "COERCE").recipient} == {"VNM"}


def test_a_dateline_says_nothing() -> None:
    text = (
        "KUALA LUMPUR: Malaysia's opposition leader met the press on Monday. Police arrested two"
        " activists. The judge's order was illegal, and the ministry betrayed its people. The court"
        " was silent."
    )
    mentions = mentions_of(text, "2024-03-05", lang="en")
    assert not [one for one in mentions if any(who.via == "metonym" for who in one.actor)]


@pytest.mark.parametrize(
    "text",
    [
        "Animal rights groups condemned the bullfight in Lima on Sunday.",
        "Non-governmental organisations sent medicine to Sudan on Monday.",
        "Press freedom organisations urged Ethiopia to release two editors.",
    ],
)
def test_rights_groups_without_a_country_are_of_none(text: str) -> None:
    mentions = mentions_of(text, "2024-03-05", lang="en")
    assert {one.code for mention in mentions for one in mention.actor} == {"NGO"}


def test_a_government_withdraws_its_troops() -> None:
    text = "The withdrawal of Kenyan troops from Somalia began on Monday."
    assert sides(told(text, "RETREAT", "withdraw")).startswith("KEN GOV")
    text = "Kenyan troops left Somalia on Monday."
    assert sides(told(text, "RETREAT", "withdraw")).startswith("KEN MIL")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ghana condemned the raid on the Peruvian embassy.", "GHA GOV > "),
        ("Ghana condemned the killing of Peruvian soldiers.", "GHA GOV > "),
        ("Ghana condemned the attack on Peruvian soldiers by Chile.", "GHA GOV > CHL GOV"),
        (
            "Chile shelled a Peruvian base on Monday. Ghana condemned the attack on Peruvian"
            " soldiers.",
            "GHA GOV > CHL GOV",
        ),
    ],
)
def test_whom_a_deplored_deed_hit_is_not_blamed_for_it(text: str, expected: str) -> None:
    assert sides(told(text, "ACCUSE", "disapprove")) == expected


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("Peru vetoed a security council resolution on Togo.", "REJECT", "PER GOV > UNO"),
        (
            "The international court of justice ordered Togo to halt its attacks.",
            "REQUEST",
            "UNO JUD > TGO GOV",
        ),
        ("The European commission fined Hungary.", "SANCTION", "EUR GOV > HUN GOV"),
        # A state's own council is not the world's.
        ("Iran's national security council threatened Togo.", "THREATEN", "IRN GOV > TGO GOV"),
    ],
)
def test_bodies_are_known_in_small_letters_too(text: str, event: str, expected: str) -> None:
    assert sides(told(text, event)) == expected
