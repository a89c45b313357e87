"""Heads of bodies, leaders of many states, given names, whom a pronoun means, homes of refugees."""

import pytest

from dateline.pipeline import code_texts


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The head of NATO criticised Serbia.", "IGO"),
        ("The IMF chief criticised Ghana.", "IGO"),
        ("The chairman of the African Union criticised Mali.", "IGO"),
        ("The boss of Hamas criticised Egypt.", "PSE"),
        ("The head of Libya's navy criticised Malta.", "LBY"),
        ("The secretary-general of NATO criticised Serbia.", "IGO"),
    ],
)
def test_who_leads_a_body_speaks_for_it(text: str, actor: str) -> None:
    rows = [{"id": "text", "text": text, "date": "2024-03-05", "lang": "en"}]
    (row,) = [one for _, mentions in code_texts(rows) for one in mentions]
    assert [party.code for party in row.actor] == [actor]


def test_a_head_of_state_is_of_the_state() -> None:
    rows = [{"id": "text", "text": "Kenya's head of state criticised Uganda.", "lang": "en"}]
    (row,) = [one for _, mentions in code_texts(rows) for one in mentions]
    assert [party.code for party in row.actor] == ["KEN"]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Canada urged Iran to end its executions of protesters.", "IRN"),
        ("Peru told Venezuela to stop its arrests of journalists.", "VEN"),
        ("Cameroonians fled to Nigeria after the army burned villages.", "CMR"),
        ("Malians fled to Mauritania after soldiers burned their homes.", "MLI"),
        ("Rebels overran a Congolese army base near the border with Zambia.", "COD"),
    ],
)
def test_a_deed_is_of_whoever_is_asked_to_end_it_and_of_where_people_fled_from(
    text: str, doer: str
) -> None:
    rows = [{"id": "text", "text": text, "date": "2024-03-05", "lang": "en"}]
    mentions = [one for _, found in code_texts(rows) for one in found]
    deed = mentions[-1]
    assert deed.event in {"ASSAULT", "COERCE"}
    assert [party.code for party in deed.actor] == [doer]


@pytest.mark.parametrize(
    "text",
    [
        "World leaders condemned Serbia.",
        "Latin American presidents criticised Nicaragua.",
        "The global community denounced Chad.",
    ],
)
def test_leaders_of_a_part_of_the_world_are_nobody(text: str) -> None:
    rows = [{"id": "text", "text": text, "date": "2024-03-05", "lang": "en"}]
    assert not [one for _, found in code_texts(rows) for one in found]


@pytest.mark.parametrize("name", ["Jordan Okafor", "Paris Coleman", "Israel Whitfield"])
def test_a_given_name_is_no_state(name: str) -> None:
    rows = [{"id": "text", "text": f"Police in Miami arrested {name}.", "lang": "en"}]
    (row,) = [one for _, mentions in code_texts(rows) for one in mentions]
    assert [party.code for party in row.recipient] == ["USA"]
