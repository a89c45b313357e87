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
