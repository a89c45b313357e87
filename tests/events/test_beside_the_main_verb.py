"""Deeds and talks told beside a sentence's main verb, and what courts order by a clause."""

import pytest
from coded_texts import mentions_of, told

TOLD = [
    # A past tense is joined to the verb above an infinitive, also where that hangs on a noun.
    (
        "The Kenyan minister stressed the state's duty to defend the border and condemned Chad.",
        ("ACCUSE", "KEN", "TCD"),
    ),
    (
        "The Peruvian general outlined a plan to free the hostages and accused Chile of lying.",
        ("ACCUSE", "PER", "CHL"),
    ),
    # What is called for in a call is asked; the call is real.
    (
        "The French president called for calm in a phone call with his Togolese counterpart.",
        ("CONSULT", "FRA+TGO", ""),
    ),
    (
        "The Kenyan premier called for a truce at his meeting with the Sudanese president.",
        ("CONSULT", "KEN+SDN", ""),
    ),
    # What commas set off from its subject is done beside.
    (
        "Russia's envoy, dismissing claims by Ukraine, asked for proof.",
        ("REJECT", "RUS", "UKR"),
    ),
    (
        "A Togolese court ordered that the opposition leader be released on bail.",
        ("RETREAT", "TGO", "TGO"),
    ),
    (
        "A Maltese court ruled that the two editors should be freed.",
        ("RETREAT", "MLT", "MLT"),
    ),
    (
        "A Georgian court ruled that five opposition members must stay in jail for a month.",
        ("COERCE", "GEO", "GEO"),
    ),
    (
        "Kenyan police arrested two Ugandan activists (had they been warned?) on Monday.",
        ("COERCE", "KEN", "UGA"),
    ),
    ("The executive branch in Bogota condemned Peru's raid.", ("ACCUSE", "COL", "PER")),
]


@pytest.mark.parametrize(("text", "row"), TOLD, ids=[row[1][0] + row[0][:25] for row in TOLD])
def test_what_stands_beside_is_told(text: str, row: tuple[str, str, str]) -> None:
    assert row in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The French president called for talks in Lome with his Togolese counterpart.", "CONSULT"),
        ("Did Kenyan police arrest two Ugandan activists (on Monday)?", "COERCE"),
        ("A Togolese court ruled that the film should be released.", "RETREAT"),
        ("The Kenyan envoys rejecting the plan left the hall.", "REJECT"),
        ("Kenya's duty to defend the border and to condemn Chad is plain.", "ACCUSE"),
    ],
)
def test_what_is_only_asked_or_owed_is_not(text: str, event: str) -> None:
    assert not [row for row in told(text) if row[0] == event]


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("A committee of the Kenyan parliament condemned Chad.", "LEG"),
        ("A commission of the Togolese Senate condemned Chad.", "LEG"),
        ("A panel of the Supreme Court of Kenya condemned Chad.", "JUD"),
        ("The Kenyan commission condemned Chad.", "GOV"),
    ],
)
def test_part_of_a_body_is_of_its_sector(text: str, sector: str) -> None:
    (row,) = [one for one in mentions_of(text) if one.event == "ACCUSE"]
    assert row.actor[0].sector[:1] == (sector,)


def test_the_no_of_a_refusal_is_part_of_it() -> None:
    text = "The rebels in Chad have no intention of leaving Faya."
    assert [one.aux for one in mentions_of(text) if one.event == "REJECT"] == [()]


def test_what_is_halted_under_pressure_is_not_the_pressure() -> None:
    text = "Peru halted the deal under pressure from Chile."
    assert [one.aux for one in mentions_of(text) if one.event == "REQUEST"] == [()]
