"""Soldiers who leave a state or come to it, soldiers of nobody known, and states of one name."""

import pytest

from dateline.pipeline import code_texts


def told(text: str, day: str = "2024-06-12") -> list[str]:
    """Return the sides of each event: codes, with the actor's first sectors."""
    row = {"id": "text", "text": text, "date": day}
    _, mentions = next(iter(code_texts([row])))
    return [
        f"{'+'.join(one.code for one in mention.actor)}>"
        f"{'+'.join(one.code for one in mention.recipient)}"
        for mention in mentions
    ]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Troops withdrew from Angola.", ["UNK>AGO"]),
        ("Soldiers pulled out of Bolivia on Monday.", ["UNK>BOL"]),
        ("Army helicopters arrived in Chad.", ["UNK>TCD"]),
        ("Foreign troops left Haiti.", ["UNK>HTI"]),
        ("Unidentified warplanes bombed a village in Libya.", ["UNK>LBY"]),
        # the near misses: their own, or told whose
        ("Angola's troops withdrew from Zambia.", ["AGO>ZMB"]),
        ("Troops withdrew from the Angolan town of Luau.", ["AGO>AGO"]),
        ("Warplanes of the Libyan army bombed a village in Chad.", ["LBY>TCD"]),
    ],
)
def test_soldiers_are_not_of_the_state_they_leave_or_come_to(text: str, sides: list[str]) -> None:
    assert told(text) == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Troops of the two Koreas clashed at sea.", ["KOR+PRK>"]),
        ("Both Congos closed the river crossing.", ["COD+COG>"]),
        ("Qatar urged the two Sudans to show restraint.", ["QAT>SDN+SSD"]),
        ("The Korean government agreed to lend Ghana 40 million dollars.", ["KOR>GHA"]),
        ("The North Korean navy seized a South Korean ship.", ["PRK>KOR"]),
    ],
)
def test_states_that_share_a_name(text: str, sides: list[str]) -> None:
    assert told(text) == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        # He led Peru until 2022; a singer of the name in Cuba is a dissident to this day.
        ("Prosecutors in Lima charged Castillo with rebellion.", ["PER>PER"]),
        ("Havana's police arrested Castillo.", ["CUB>CUB"]),
    ],
)
def test_who_led_a_country_lately_is_meant_there_by_his_surname(
    text: str, sides: list[str]
) -> None:
    assert told(text) == sides
