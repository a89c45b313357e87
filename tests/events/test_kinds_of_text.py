"""Texts that are no news stories: resolutions, briefings, records of a parliament, posts."""

import pytest
from coded_texts import mentions_of

from dateline.records import Mention


def coded(text: str) -> tuple[Mention, ...]:
    return mentions_of(text, None, lang="en")


def sides(text: str) -> list[tuple[str, str, str]]:
    """Return the type of each row with the codes of its sides."""
    return [
        (
            row.event,
            "+".join(party.code for party in row.actor),
            "+".join(party.code for party in row.recipient),
        )
        for row in coded(text)
    ]


SECURITY_COUNCIL = """The Security Council,

Recalling its earlier statements on Haiti,

Strongly condemning the raids by the G9 gang on villagers near Cabaret, and deploring the burning \
of homes,

1. Demands that the G9 gang lift the blockade of the port and calls for an end to the fighting;

2. Urges the Haitian army to protect the hospitals;
"""

PEACE_AND_SECURITY_COUNCIL = """The Peace and Security Council,

1. Condemns the coup carried out by the Gabonese military;

2. Decides to suspend Gabon from all activities;

3. Urges the soldiers to return to their barracks.
"""


def test_a_body_that_heads_its_resolution_condemns_demands_and_urges():
    told = sides(SECURITY_COUNCIL)
    assert ("ACCUSE", "UNO", "HTI") in told
    assert [side for event, *side in told if event == "REQUEST"] == [["UNO", "HTI"]] * 2


def test_whoever_is_condemned_in_a_resolution_condemns_nobody():
    told = sides(PEACE_AND_SECURITY_COUNCIL)
    words = [side for event, *side in told if event in {"ACCUSE", "REQUEST", "SANCTION"}]
    assert len(words) > 1
    assert all(side == ["IGO", "GAB"] for side in words)


def test_a_heading_that_nobody_knows_makes_nobody_act():
    text = "The Steering Committee,\n\nCondemning the raids by Chadian soldiers on herders,\n"
    assert all(actor != "TCD" for event, actor, _ in sides(text) if event == "ACCUSE")


@pytest.mark.parametrize(
    "text",
    [
        "The army is prevented from arresting the strikers, the High Court in Nairobi said.",
        "Kenyan officers were barred from detaining union leaders or arresting their lawyers.",
        "The ruling kept Kenyan police from arresting two bishops.",
    ],
)
def test_whoever_is_kept_from_arresting_arrests_nobody(text: str) -> None:
    assert not [row for row in coded(text) if "arrest" in row.mode]


@pytest.mark.parametrize(
    "text",
    [
        "General License 13 was revoked by the United States Treasury on Friday.",
        "France condemned General Order 7 on Friday.",
        "Kenyan lawmakers praised the Marshal Plan.",
    ],
)
def test_a_rank_that_opens_the_name_of_a_thing_makes_no_officer(text: str) -> None:
    parties = [party for row in coded(text) for party in (*row.actor, *row.recipient)]
    assert not [party for party in parties if "MIL" in party.sector]


def test_a_rank_before_a_name_makes_an_officer():
    (row,) = coded("France condemned General Okello on Friday.")
    assert "MIL" in row.recipient[0].sector


def test_an_institution_that_heads_a_briefing_speaks_by_whom_labels_name():
    text = (
        "Department of State\nPress Briefing\n\n"
        "MS. OAKLEY: Good afternoon. We strongly condemn the detention of journalists in Minsk, "
        "and we urge the Government of Belarus to free them.\n\n"
        "QUESTION: What will you do?\n\n"
        "MS. OAKLEY: We have imposed visa restrictions on nine officials of Belarus."
    )
    told = sides(text)
    assert ("ACCUSE", "USA", "BLR") in told
    assert ("REQUEST", "USA", "BLR") in told


def test_an_institution_that_heads_a_press_release_speaks_in_it():
    text = (
        "Ministry of Foreign Affairs of Georgia\n\n"
        "We condemn the shelling of the village of Ergneti by Russian forces. "
        "We call on Russia to withdraw its troops."
    )
    told = sides(text)
    assert ("ACCUSE", "GEO", "RUS") in told
    assert ("REQUEST", "GEO", "RUS") in told


def test_whoever_asks_in_a_briefing_does_not_speak_for_the_institution():
    text = (
        "Department of State\n\nQUESTION: We condemn the raid by Chadian soldiers.\n\n"
        "MR. HALL: I have nothing on that."
    )
    assert not [row for row in sides(text) if row[:2] == ("ACCUSE", "USA")]
