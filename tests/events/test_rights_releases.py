"""News releases of rights groups: what they go on to ask for, and where they are filed."""

import pytest

from dateline.article.credits.datelines import read_opening
from dateline.pipeline import code_texts


def requests(text: str) -> list[tuple[str, str]]:
    """Return the codes of who asks and of who is asked, in each request."""
    rows = [{"id": "text", "text": text, "date": "2018-08-03", "lang": "en"}]
    return [
        (" ".join(one.code for one in row.actor), " ".join(one.code for one in row.recipient))
        for _, mentions in code_texts(rows)
        for row in mentions
        if row.event == "REQUEST"
    ]


def test_a_rights_group_goes_on_saying_what_should_be_done() -> None:
    text = (
        "(Nairobi) – Tanzanian police have arrested nine activists, Human Rights Watch said today."
        " The government should immediately free them."
    )
    assert requests(text) == [("NGO", "TZA")]


def test_a_quotation_that_goes_on_asks_too() -> None:
    text = (
        '"Tanzania is silencing its critics," said Ann Berg of Human Rights Watch.'
        ' "President Magufuli should lift the ban on rallies."'
    )
    assert requests(text) == [("NGO", "TZA")]


def test_nobody_asks_for_what_a_reporter_says_should_be() -> None:
    text = "Police in Tanzania arrested nine activists. The talks should begin in May."
    assert requests(text) == []


@pytest.mark.parametrize(
    ("line", "place", "country"),
    [
        ("(Nairobi, August 3, 2018) – Tanzanian police have", "Nairobi", "KEN"),
        ("(Mexico City) – Police in Peru", "Mexico City", "MEX"),
    ],
)
def test_a_dateline_may_stand_in_brackets(line: str, place: str, country: str) -> None:
    opening = read_opening(line)
    assert opening is not None
    assert opening.dateline is not None
    assert (opening.dateline.place, opening.dateline.country) == (place, country)


def test_a_word_in_brackets_is_no_dateline() -> None:
    assert read_opening("(Update) – Police in Peru arrested two men") is None
