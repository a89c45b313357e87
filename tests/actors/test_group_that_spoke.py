"""Which group "the group" is that goes on speaking behind the one that spoke."""

import pytest

from dateline.page import page_of_row
from dateline.pipeline import prepare_page


def codes_of_the_group(text: str) -> list[tuple[str, str]]:
    row = {"id": "text", "text": text, "lang": "en", "date": "2024-06-12"}
    story = prepare_page(page_of_row(row, "text", "text"))
    number = len(story.sentences) - 1
    (group,) = (one.index for one in story.sentences[number].tokens if one.lemma == "group")
    return [(one.code, one.name) for one in story.cast.at(number, group)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "The Syrian Democratic Forces, a coalition that fought Isis beside the YPG, said"
            " Turkey would pay. The group demanded that Russia explain itself.",
            "SYR",
        ),
        (
            "Consumer Watchdog accused the Californian government of striking a secret deal with"
            " insurers. The group demanded that the governor resign.",
            "USA",
        ),
    ],
)
def test_the_group_that_goes_on_is_the_one_that_spoke(text, code):
    assert [one[0] for one in codes_of_the_group(text)] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "Human Rights Watch accused Hezbollah of shelling a town in Israel. The group said its"
        " fighters were not there.",
        "Human Rights Watch accused Hezbollah of shelling a town in Israel. The group denied it.",
    ],
)
def test_the_one_accused_may_answer(text):
    assert "NGO" not in [one[0] for one in codes_of_the_group(text)]
