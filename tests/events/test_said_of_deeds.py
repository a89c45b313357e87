"""What is asked, promised or said of a deed, with a day or a name between the verb and the deed."""

import pytest
from coded_texts import mentions_of, told

TOLD = [
    (
        "Kenya repeated its demand today that Somalia withdraw its troops.",
        ("REQUEST", "KEN", "SOM"),
    ),
    (
        "Seoul repeated its call this week that Pyongyang free two pastors.",
        ("REQUEST", "KOR", "PRK"),
    ),
    ("Oslo demanded that Chad ease curbs on migrant workers.", ("REQUEST", "NOR", "TCD")),
    (
        "Oslo renewed its demand on Monday that Togo ease bans on two newspapers.",
        ("REQUEST", "NOR", "TGO"),
    ),
    (
        "Kyiv made a promise last night that it would free forty prisoners.",
        ("CONCEDE", "UKR", "UKR"),
    ),
    (
        "Ankara condemned as unacceptable Greece's deployment of troops on two islands.",
        ("ACCUSE", "TUR", "GRC"),
    ),
    ("Chad described as a provocation Sudan's shelling of a mill.", ("ACCUSE", "TCD", "SDN")),
    ("Chad called Sudan's shelling of a border town a provocation.", ("ACCUSE", "TCD", "SDN")),
    ("Oslo described Russia's seizure of a trawler as an act of piracy.", ("ACCUSE", "NOR", "RUS")),
]


@pytest.mark.parametrize(("text", "row"), TOLD, ids=[row[1][0] + row[0][:20] for row in TOLD])
def test_what_is_said_of_a_deed_is_told(text: str, row: tuple[str, str, str]) -> None:
    assert row in told(text)


@pytest.mark.parametrize("text", [TOLD[0][0], TOLD[4][0]])
def test_what_is_only_asked_or_promised_is_not_done(text: str) -> None:
    assert not [row for row in told(text) if row[0] == "RETREAT"]


def test_what_is_told_of_a_day_is_no_demand() -> None:
    text = "The army won a battle last week that cost Chad two forts."
    assert not [row for row in told(text) if row[0] == "REQUEST"]


def test_a_name_with_a_comma_is_told_again() -> None:
    text = "Peru described him as a teacher, Sudan's first in Lima."
    assert not [row for row in told(text) if row[0] == "ACCUSE"]


def test_whose_threat_it_is_to_bomb_threatens_force() -> None:
    for text, mode in (
        ("Eritrea's threat to bomb Djibouti alarmed envoys.", "violence"),
        ("Togo's threat to suspend aid to Ghana alarmed envoys.", "relations"),
    ):
        assert [one.mode for one in mentions_of(text) if one.event == "THREATEN"] == [(mode,)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway condemned Sudan's refusal to free the nurses.",
        "Kenya's hesitation to send troops was criticised.",
    ],
)
def test_what_is_refused_or_put_off_is_not_done(text: str) -> None:
    done = [one for one in mentions_of(text) if one.event in {"RETREAT", "MOBILIZE"}]
    assert [one.aux for one in done] == [("negated",)]


def test_what_is_offered_is_to_come() -> None:
    text = "Kenya's offer to send troops to Haiti was welcomed."
    assert [one.aux for one in mentions_of(text) if one.event == "MOBILIZE"] == [("future",)]


def test_two_who_say_it_are_not_told_of() -> None:
    for saying in ("told reporters", "said", "said on Monday"):
        text = f"Kenyan police arrested two Ugandan activists, officials and residents {saying}."
        assert told(text) == [("COERCE", "KEN", "UGA")]


def test_three_who_are_told_of_stay() -> None:
    text = "Kenyan police arrested two Ugandan activists, a priest and a nurse who sang."
    assert [row[:2] for row in told(text)] == [("COERCE", "KEN")]


def test_what_goes_on_beside_a_failure_is_told() -> None:
    text = "The talks failed, with Kenyan police arresting two Ugandan activists."
    assert ("COERCE", "KEN", "UGA") in told(text)


def test_two_deeds_share_what_they_are_done_to() -> None:
    text = "Kenyan police arrested and later freed two Ugandan activists."
    assert {("COERCE", "KEN", "UGA"), ("RETREAT", "KEN", "UGA")} == set(told(text))


def test_to_whom_a_deed_by_somebody_is_done() -> None:
    text = "The arrest by Kenyan police of two Ugandan activists shocked the region."
    assert ("COERCE", "KEN", "UGA") in told(text)
    text = "The arrest by police of the capital shocked the region."
    assert not [row for row in told(text) if row[2] not in {"", "UNK"}]


def test_who_ends_up_helping_helps() -> None:
    assert told("Kenya ended up helping Ugandan flood victims.") == [("AID", "KEN", "UGA")]


def test_who_defends_what_he_did_backs_nobody() -> None:
    text = "Kenya defended its expulsion of three Ugandan envoys."
    assert not [row for row in told(text) if row[0] == "SUPPORT"]
    for text in (
        "Kenya's president defended his Ugandan counterpart.",
        "Kenya defended Uganda's expulsion of two envoys.",
    ):
        assert ("SUPPORT", "KEN", "UGA") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya went so far as to expel three Ugandan envoys.",
        "Kenya went as far as expelling three Ugandan envoys.",
    ],
)
def test_what_somebody_goes_so_far_as_to_do_is_done(text: str) -> None:
    (mention,) = mentions_of(text)
    assert (mention.event, mention.aux) == ("SANCTION", ())


@pytest.mark.parametrize(
    "text",
    [
        "Nobody believes Kenya expelled three Ugandan envoys.",
        "No official said Kenya had expelled three Ugandan envoys.",
        "Kenya was forbidden to expel three Ugandan envoys.",
        "Neither Kenya's army nor Chad's expelled three Ugandan envoys.",
        "Kenya decided against expelling three Ugandan envoys.",
        "Kenya came close to expelling three Ugandan envoys.",
    ],
)
def test_what_is_not_so_is_flagged(text: str) -> None:
    assert [one.aux for one in mentions_of(text) if one.event == "SANCTION"] == [("negated",)]


@pytest.mark.parametrize("who", ["Everybody", "No 10"])
def test_what_somebody_believes_stays(who: str) -> None:
    text = f"{who} said Kenya expelled three Ugandan envoys."
    assert [one.aux for one in mentions_of(text) if one.event == "SANCTION"] == [()]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Hours after it arrested two Ugandan activists, Kenya praised a Chadian plan.",
            ("COERCE", "KEN", "UGA"),
        ),
        (
            "Before he condemned Uganda's president, Kenya's premier flew to Chad.",
            ("ACCUSE", "KEN", "UGA"),
        ),
        (
            "Kenya arrested two Ugandan activists before expelling three Ethiopian envoys.",
            ("SANCTION", "KEN", "ETH"),
        ),
        (
            "After expelling three Ethiopian envoys, Kenya arrested two Ugandan activists.",
            ("SANCTION", "KEN", "ETH"),
        ),
        (
            "Kenya attacked an Ethiopian convoy, then helped Somali flood victims.",
            ("ASSAULT", "KEN", "ETH"),
        ),
    ],
)
def test_who_does_what_is_told_before_or_behind(text: str, row: tuple[str, str, str]) -> None:
    assert row in told(text)


def test_those_arrested_may_have_done_it() -> None:
    text = "Kenyan police arrested two Ugandan rebels after bombing a Somali town."
    assert ("ASSAULT", "UGA", "SOM") in told(text)


def test_a_pronoun_of_another_number_is_somebody_else() -> None:
    text = "When it condemned Uganda, the Kenyan rebels left."
    assert not [row for row in told(text) if row[0] == "ACCUSE" and row[1] == "KEN"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Peru called in the Chilean envoy, the third such move this month.", ("ACCUSE", "PER")),
        ("Kenyan troops moved out of Somalia, the latest such step this year.", ("RETREAT", "KEN")),
    ],
)
def test_what_sums_up_is_not_done(text: str, row: tuple[str, str]) -> None:
    assert row in [one[:2] for one in told(text)]


def test_the_same_word_before_the_clause_is_none_of_its_verb() -> None:
    text = "In a surprise move, Peru called in the Chilean envoy."
    assert told(text) == [("ACCUSE", "PER", "CHL")]
