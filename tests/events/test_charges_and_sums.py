"""Charges are no charge at the enemy, sums are nobody, and who claims to be hurt accuses."""

import pytest

from dateline.pipeline import code_texts


def told(text: str) -> list[str]:
    """Return type, actor and recipient of each event of a text, and its flags."""
    ((_, mentions),) = code_texts([{"id": "told", "text": text, "date": "2024-06-12"}])
    return [
        " ".join(
            (
                mention.event,
                "+".join(party.code or "" for party in mention.actor),
                ">",
                "+".join(party.code or "" for party in mention.recipient),
                *mention.aux,
            )
        )
        for mention in mentions
    ]


@pytest.mark.parametrize(
    "text", ["He was charged with murder.", "She has been charged with two counts of arson."]
)
def test_whoever_is_charged_with_something_is_not_attacked(text):
    assert not any(one.startswith("ASSAULT") for one in told(text))


def test_a_position_is_charged():
    assert told("Rebels charged the barracks in Goma.") == ["ASSAULT COD > COD"]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Militiamen seized $40,000 in Mali.", ["COERCE"]),
        ("Police took in $2 million.", []),
        ("Some $3 million taken from the treasury was recovered by the Justice Department.", []),
        ("Gunmen took three from the village in Mali.", ["ASSAULT"]),
    ],
)
def test_sums_are_nobody(text, events):
    assert [one.split()[0] for one in told(text)] == events


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Three Ugandan journalists claimed to have been tortured by soldiers.",
         "ACCUSE UGA > UGA"),
        ("Ukraine claimed to have been shelled by Russia on Monday.", "ACCUSE UKR > RUS"),
        ("Dozens of nuns wrote to the court claiming to have been beaten by police in Cairo.",
         "ACCUSE EGY > EGY"),
    ],
)  # fmt: skip
def test_who_claims_to_have_been_hurt_accuses(text, event):
    assert told(text) == [event]


def test_who_claims_to_have_killed_has_killed():
    assert told("Chadian rebels claimed to have killed nine soldiers.") == ["ASSAULT TCD > TCD"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("France said it would no longer send aid to Mali.", "SANCTION FRA > MLI"),
        ("Germany no longer sells arms to Turkey.", "SANCTION DEU > TUR"),
    ],
)
def test_what_is_no_longer_done_is_news(text, event):
    assert told(text) == [event]


def test_what_has_long_been_done_is_none():
    (event,) = told("Germany had long sold arms to Turkey.")
    assert event.endswith("historical")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("A growing section of the Kenyan public blames the president for the shortages.",
         "ACCUSE KEN > KEN"),
        ("A sizeable share of Hungarians blame the government for the crisis.",
         "ACCUSE HUN > HUN"),
    ],
)  # fmt: skip
def test_a_share_of_people_are_people(text, event):
    assert told(text) == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Iran called for Iraq to be given time.", "REQUEST IRN >"),
        ("Kenya called for Somalia to be allowed to vote.", "REQUEST KEN >"),
        ("The French president called for Russia to be punished.", "REQUEST FRA > RUS"),
    ],
)
def test_whom_something_good_is_to_be_done_for_is_not_asked(text, event):
    assert [one.strip() for one in told(text)] == [event]


def test_a_body_passes_a_resolution():
    assert told("The UN Security Council passed a resolution on Libya.") == ["SUPPORT UNO > LBY"]
