"""Plain deeds by the words that tell them: mines, seizures, blame, captives, complaints, flight."""

import pytest
from coded_texts import mentions_of, shown

from dateline.records import Mention

AROUND = "The weather was mild. Shops were open. {} The library is large. Trains ran late."


def read(text: str) -> tuple[Mention, ...]:
    return mentions_of(AROUND.format(text), "2024-06-20", lang="en")


@pytest.mark.parametrize(
    ("text", "event", "mode", "actor", "recipient"),
    [
        ("Soldiers raided a prison in Lima.", "COERCE", "restrict", "PER MIL", "PER GOV"),
        (
            "Guinea seized a gold mine from a Swiss company.",
            "COERCE",
            "seize",
            "GIN GOV",
            "CHE BUS",
        ),
        ("Kenyan senators hit Uganda over the dam.", "ACCUSE", "disapprove", "KEN LEG", "UGA GOV"),
        (
            "Kenyan police lobbed tear gas shells at students.",
            "ASSAULT",
            "crowd-control",
            "KEN COP",
            "KEN EDU",
        ),
        (
            "Hamas handed over four Israeli hostages to the Red Cross.",
            "RETREAT",
            "release",
            "PSE REB",
            "ISR CVL",
        ),
        ("Peru's president pledged to block the reform.", "REJECT", "change", "PER GOV", "-"),
        (
            "Ghana filed a complaint with the African Union over the raid.",
            "ACCUSE",
            "disapprove",
            "GHA GOV",
            "-",
        ),
        (
            "Thousands fled Bamenda after soldiers burned houses.",
            "SANCTION",
            "expel",
            "CMR MIL",
            "CMR CVL",
        ),
    ],
)
def test_who_did_what(text: str, event: str, mode: str, actor: str, recipient: str) -> None:
    told = [
        (one.event, one.mode, shown(one.actor), shown(one.recipient))
        for one in read(text)
        if one.event == event
    ]
    assert told == [(event, (mode,), actor, recipient)]


def test_a_march_for_a_day_is_not_of_last_week() -> None:
    for one in read("Teachers in Ghana announced a march for Saturday."):
        assert one.date is None or one.date.start != "2024-06-15"
