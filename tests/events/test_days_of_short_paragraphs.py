"""A day told in one paragraph dates the next where each sentence is a paragraph of its own."""

import pytest

from dateline.dates.event_day.paragraph_day import paragraph_day
from dateline.page import page_of_row
from dateline.pipeline import prepare_page
from dateline.records import When

STORY = [
    "The president of Togo visited Benin on Thursday for talks on grain.",
    "He met traders at the port of Cotonou.",
    "Villagers in the north say that they are afraid.",
    "On 4 May soldiers stormed a mosque in Kara.",
    "They arrested nine men and shut the market.",
    "The harvest is late this year because of the rain.",
    "Prices of maize have doubled in most towns.",
]


def day_of(told: str, text: str) -> When | None:
    page = page_of_row({"id": "p", "text": text, "date": "2024-05-10"}, "p", "p")
    story = prepare_page(page)
    (number,) = [at for at, one in enumerate(story.sentences) if told in one.text]
    return paragraph_day(story.sentences, number, story.timexes, story.written, story.article.text)


@pytest.mark.parametrize("gap", ["\n\n", "\n", " "])
def test_a_new_paragraph_ends_nothing_where_each_sentence_has_one(gap: str) -> None:
    day = day_of("They arrested", gap.join(STORY))
    assert day is not None
    assert (day.start, day.basis) == ("2024-05-04", "relative")


def test_a_paragraph_ends_what_it_tells_where_others_have_several_sentences() -> None:
    text = " ".join(STORY[:4]) + "\n\n" + " ".join(STORY[4:])
    assert day_of("They arrested", text) is None


def test_the_next_item_of_a_list_has_its_own_day() -> None:
    assert day_of("They arrested", "\n\n".join(f"• {one}" for one in STORY)) is None


def test_a_heading_opens_another_part() -> None:
    text = "\n\n".join([*STORY[:4], "What the police did next", *STORY[4:]])
    assert day_of("They arrested", text) is None
