import pytest

from dateline import code
from dateline.article import story_start
from dateline.page import page_of_row
from dateline.pipeline import read_article

STORY = (
    "KANO, May 3 (Reuters) - Gunmen killed twelve villagers in northern Nigeria on Thursday. "
    "The attackers burned the market.\n"
)


def test_the_day_in_the_dateline_is_not_the_day_of_what_is_told(tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(STORY, encoding="utf-8")
    days = {event.date.start for event in code(str(page), date="2024-05-03")}
    assert days == {"2024-05-02"}


def test_the_label_of_an_item_is_no_dateline(tmp_path):
    page = tmp_path / "digest.txt"
    page.write_text(
        "Weekly notes\n"
        "Norway expelled three Russian diplomats over a cyber attack on Monday.\n"
        "NIGERIA - Gunmen killed twelve villagers in Kano on Thursday.\n",
        encoding="utf-8",
    )
    events = {event.event for event in code(str(page), date="2024-05-03")}
    assert events == {"SANCTION", "ASSAULT"}


def test_a_dateline_may_stand_below_a_stamp_and_a_caption():
    text = (
        "Strikers shot at as police clear the docks in Chittagong\n"
        "By Nasreen Alam, Dev Paul\n"
        "2/4 Officers stand guard in front of a closed gate at the docks in Chittagong. Handout\n"
        "DHAKA, May 3 - Two dockers were shot on Thursday when police opened fire on strikers.\n"
    )
    page = page_of_row({"id": "a", "text": text, "date": "2024-05-03"}, "", "")
    article = read_article(page)
    assert article.dateline is not None
    assert article.dateline.place == "Dhaka"
    assert article.text[story_start(article) :].startswith("Two dockers")


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_story_of_the_first_or_last_day_of_the_calendar_is_coded(tmp_path, day):
    page = tmp_path / "page.txt"
    page.write_text(
        "Rebels killed ten men in Goma on Monday. In June 2007 gunmen shot two priests. "
        "The army has held the town since January. Police arrested a man last week.",
        encoding="utf-8",
    )
    assert code(str(page), date=day)


def test_today_is_the_day_of_the_dateline_below_a_byline(tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(
        "Envoy Leaves Chad Empty-Handed\n\nBy MARTIN HOLLAND\n\n"
        "DOUALA, Cameroon, March 8 -- The French envoy met the President of Chad today.\n",
        encoding="utf-8",
    )
    ((event, day),) = [
        (event.event, event.date.start) for event in code(str(page), date="1999-03-09")
    ]
    assert (event, day) == ("CONSULT", "1999-03-08")


def test_bylines_and_stamps_are_no_lines_before_a_dateline():
    text = (
        "Judge blocks tent law\n\nBy Ann Wells, The Prairie Post\n"
        "Published 5:02 a.m. CT May 3, 2024 | Updated 9:47 a.m. CT May 3, 2024\n\n"
        "SALEM, Ore. — A county judge on Thursday blocked a new state law on tents.\n"
    )
    page = page_of_row({"id": "a", "text": text, "date": "2024-05-03"}, "", "")
    article = read_article(page)
    assert article.dateline is not None
    assert article.text[story_start(article) :].startswith("A county judge")
