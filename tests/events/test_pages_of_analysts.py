"""What monitors, analysts and advocates write: talks that were held, elements, verbs of weapons."""

import pytest
from coded_texts import mentions_of, shown


def rows(text: str) -> list[tuple[str, str, str]]:
    return [(one.event, shown(one.actor), shown(one.recipient)) for one in mentions_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Talks between Chadian and Togolese envoys that were held in Oslo in March went on.",
        "A meeting of Kenyan and Omani officials which was held in Rome in March went on.",
    ],
)
def test_talks_are_held_and_nobody_in_them(text: str) -> None:
    assert "COERCE" not in [event for event, _, _ in rows(text)]


def test_people_are_held_where_no_talks_are() -> None:
    text = "The families of two Chadian ministers that were held by soldiers in Abéché wept."
    assert "COERCE" in [event for event, _, _ in rows(text)]


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May, police tear-gassed two camera operators who were filming a march in Peru.",
        "In Lima, police baton-charged two union leaders who were leading a march in Peru.",
    ],
)
def test_a_relative_clause_leaves_the_verb_of_a_weapon_its_own(text: str) -> None:
    assert ("ASSAULT", "PER COP") in [(event, actor) for event, actor, _ in rows(text)]


def test_elements_are_those_they_are_of() -> None:
    found = rows("Elements of Chad's 4th Rifle Brigade shelled Sudanese positions.")
    assert [(event, actor) for event, actor, _ in found] == [("ASSAULT", "TCD MIL")]


def test_elements_that_are_nobodys_stay_nobody() -> None:
    assert rows("Elements of the plan helped Chad.") == []


def test_what_a_milblogger_claims_of_others_is_an_accusation() -> None:
    found = rows("A Russian milblogger claimed that Ukrainian troops blew up a bridge.")
    assert [(event, actor) for event, actor, _ in found] == [("ACCUSE", "RUS JRN")]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("There were at least nine Boko Haram attacks on villages in Niger last week.", "NGA REB"),
        ("There have been four air strikes on Gaza by Israel.", "ISR MIL"),
    ],
)
def test_attacks_that_there_were_have_their_doers(text: str, actor: str) -> None:
    assert [(event, who) for event, who, _ in rows(text)] == [("ASSAULT", actor)]


def test_attacks_of_nobody_stay_so() -> None:
    assert [who for _, who, _ in rows("There was an attack on a church in Kaduna.")] == ["UNK"]


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Washington blacklisted the Congolese mining company ISI.", "COD BUS"),
        ("U.S. sanctions on Peru's oil company NIS took effect Thursday.", "PER BUS"),
    ],
)
def test_letters_behind_a_firm_are_its_own(text: str, recipient: str) -> None:
    assert [(event, hit) for event, _, hit in rows(text)] == [("SANCTION", recipient)]


def test_letters_elsewhere_are_who_they_stand_for() -> None:
    found = rows("U.S. sanctions on South Korea's NIS took effect Thursday.")
    assert [hit for _, _, hit in found] == ["KOR SPY"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Kremlin-affiliated bloggers accused Ukraine of shelling a school.", "RUS JRN"),
        ("A pro-Iranian commentator condemned Israel.", "IRN JRN"),
        ("An Iranian-born blogger in Norway condemned Chad.", "NOR JRN"),
    ],
)
def test_reporters_are_of_the_side_that_they_speak_for(text: str, actor: str) -> None:
    assert [who for _, who, _ in rows(text)][:1] == [actor]


def test_a_denial_is_as_new_as_the_charge() -> None:
    found = {one.event: one.aux for one in mentions_of("Chad blamed Togo, which denied any part.")}
    assert found == {"ACCUSE": (), "REJECT": ()}


def test_what_else_a_relative_clause_tells_is_background() -> None:
    found = {one.event: one.aux for one in mentions_of("Chad visited Togo, which denied it aid.")}
    assert found.get("REJECT") != ()


KASHMIR = (
    "India is tense. Protests were held in Srinagar and Anantnag. {said} India is angry."
    " Pakistan is silent."
)


@pytest.mark.parametrize(
    "said", ["New Delhi blamed Islamabad for the raid.", "Islamabad accused New Delhi of a raid."]
)
def test_a_capital_that_deals_is_no_town_of_the_neighbour(said: str) -> None:
    found = [one for one in rows(KASHMIR.format(said=said)) if one[0] == "ACCUSE"]
    assert {found[0][1], found[0][2]} == {"IND GOV", "PAK GOV"}


@pytest.mark.parametrize(
    "text",
    [
        "Two prisoners in Togo were beaten by guards.",
        "Guards fired rubber bullets at swimmers in Togo.",
    ],
)
def test_guards_of_prisons_and_borders_are_the_states(text: str) -> None:
    assert [who for _, who, _ in rows(text)][:1] == ["TGO COP"]


def test_guards_at_work_are_workers() -> None:
    found = rows("Guards in Togo went on strike over pay.")
    assert [who for _, who, _ in found] == ["TGO LAB"]


def test_what_somebody_is_to_do_is_announced() -> None:
    found = rows("Norway to withdraw its troops from Mali, the premier said.")
    assert [event for event, _, _ in found] == ["CONCEDE"]
    (sent,) = mentions_of("Norway to send troops to Chad, the ministry said.")
    assert sent.aux == ("future",)


def test_what_is_done_is_not_announced() -> None:
    found = rows("Norway has withdrawn its troops from Mali, the premier said.")
    assert [event for event, _, _ in found] == ["RETREAT"]
