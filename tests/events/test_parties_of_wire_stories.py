"""Who did it to whom in stories of a few paragraphs: targets, captives, envoys, those arrested.

Texts of our own.
"""

import pytest
from coded_texts import mentions_of, shown


def told(text: str, event: str) -> list[str]:
    return [
        f"{shown(one.actor)} > {shown(one.recipient)}"
        for one in mentions_of(text, "2024-03-05")
        if one.event == event
    ]


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        # No state puts sanctions on its own generals.
        (
            "Australia imposed sanctions on Tuesday on two generals over abuses in Nepal.",
            "SANCTION",
            ["AUS GOV > NPL MIL"],
        ),
        (
            "Germany froze the assets of four firms on Tuesday over the coup in Chad.",
            "SANCTION",
            ["DEU GOV > TCD BUS"],
        ),
        # Whose sanctions they are, are not those whom they hit.
        (
            "The bloc imposed sanctions on Chad and Gabon on Tuesday.",
            "SANCTION",
            ["UNK > TCD GOV + GAB GOV"],
        ),
        # Captives are freed by those who took them.
        (
            "Rebels in Chad kidnapped four doctors on Monday. One of the doctors was freed on"
            " Tuesday.",
            "RETREAT",
            ["TCD REB > TCD MED"],
        ),
        (
            "Rebels in Chad kidnapped four doctors on Monday. Police in Chad freed two drivers.",
            "RETREAT",
            ["TCD COP > TCD CVL"],
        ),
        # "Ten of them" are part of those that something was done to.
        (
            "Police in Accra arrested 20 opposition supporters on Monday. A judge freed nine of"
            " them.",
            "RETREAT",
            ["GHA JUD > GHA OPP"],
        ),
        # Who arrests somebody for a killing did not kill.
        (
            "Police have arrested two men in the killing of mayor Rosa Luna in Lima.",
            "ASSAULT",
            ["UNK > PER GOV"],
        ),
        (
            "The Danish ambassador was summoned to the foreign ministry in Accra on Tuesday.",
            "ACCUSE",
            ["GHA GOV > DNK GOV"],
        ),
        # Whoever is prompted to do something does it.
        (
            "Iran jailed a poet on Monday, state radio said, prompting Norway to recall its"
            " ambassador.",
            "SANCTION",
            ["NOR GOV > -"],
        ),
        # A coup named again is no second one by whoever condemns it.
        (
            "Chad's president was ousted by soldiers on Monday. Spain denounced the coup.",
            "COERCE",
            ["TCD MIL > TCD GOV"],
        ),
    ],
)
def test_whom_a_wire_story_means(text: str, event: str, expected: list[str]) -> None:
    assert told(text, event) == expected


def test_police_who_push_people_back_deport_nobody() -> None:
    (mention,) = mentions_of("Riot police pushed the fishermen back in Manila on Monday.", day=None)
    assert (mention.event, mention.mode) == ("COERCE", ("restrict",))
