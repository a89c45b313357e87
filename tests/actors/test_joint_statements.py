"""Joint statements: "the Parties" and the like are all who give one out, and no political party."""

import pytest

from dateline.pipeline import code_texts

SUMMIT = (
    "Joint communiqué of the summit of Kenya, Uganda and Tanzania\nThe summit was held in Arusha.\n"
)


def sides(text: str, event: str) -> list[tuple[str, str]]:
    """Return the codes of either side of the events of a type."""
    rows = [{"id": "text", "text": text, "date": "2024-03-05", "lang": "en"}]
    return [
        (
            "+".join(sorted(" ".join((one.code, *one.sector)) for one in row.actor)),
            "+".join(sorted(one.code for one in row.recipient)),
        )
        for _, mentions in code_texts(rows)
        for row in mentions
        if row.event == event
    ]


@pytest.mark.parametrize(
    "who", ["The Heads of State", "The Parties", "The Participants", "The three countries"]
)
def test_all_who_give_a_statement_out_are_its_parties(who: str) -> None:
    text = f"{SUMMIT}1. {who} called on Sudan to open its border."
    assert sides(text, "REQUEST") == [("KEN GOV+TZA GOV+UGA GOV", "SDN")]


def test_they_are_who_gave_the_statement_out() -> None:
    text = f"{SUMMIT}1. The Heads of State met at noon.\n2. They urged Sudan to open its border."
    assert sides(text, "REQUEST") == [("KEN GOV+TZA GOV+UGA GOV", "SDN")]


@pytest.mark.parametrize("others", ["the other two Parties", "the other two countries"])
def test_the_others_are_all_but_who_acts(others: str) -> None:
    text = f"{SUMMIT}1. Uganda pledged to share river data with {others}."
    assert sides(text, "AGREE") == [("UGA GOV", "KEN+TZA")]


def test_ones_partners_are_the_others() -> None:
    text = f"{SUMMIT}1. Uganda invited its two partners to a meeting in Kampala."
    assert sides(text, "AGREE") == [("UGA GOV", "KEN+TZA")]


def test_what_a_statement_is_about_gives_none_out() -> None:
    text = (
        "Trilateral statement by Japan, South Korea and Australia on North Korea\n"
        "The three countries urged China to enforce the sanctions."
    )
    assert sides(text, "REQUEST") == [("AUS GOV+JPN GOV+KOR GOV", "CHN")]


def test_the_first_sentence_tells_who_gives_it_out_where_the_heading_does_not() -> None:
    text = (
        "JOINT STATEMENT\n"
        "The President of Georgia and the President of Armenia met in Tbilisi on Monday.\n"
        "1. The Parties expressed their support for Moldova."
    )
    assert sides(text, "SUPPORT") == [("ARM GOV+GEO GOV", "MDA")]


def test_parties_elsewhere_are_political_ones() -> None:
    text = (
        "Police in Kenya arrested five members of two parties on Monday."
        " The parties condemned the arrests."
    )
    assert sides(text, "ACCUSE") == [("KEN PTY", "KEN")]
