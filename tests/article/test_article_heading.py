import pytest

from dateline.article import read_page, story_start
from dateline.records import Page

STORY = (
    "The harbour board today closed the northern pier and told its two tenants to leave by "
    "Friday, a month after inspectors found cracks in the wall that holds the crane."
)


def body(*head: str) -> Page:
    content = "\n\n".join([*head, STORY, "Neither tenant answered.", "The crane is to be sold."])
    return Page(id="a", source="a.txt", kind="body", content=content)


@pytest.mark.parametrize(
    ("line", "day", "place"),
    [
        ("Oslo, 14 March 2024", "2024-03-14", "Oslo"),
        ("25 June 2024", "2024-06-25", None),
        ("Published: Monday, 3 June 2019", "2019-06-03", None),
        ("Reporting period: 3 – 9 June 2024", "2024-06-09", None),
        ("Crane Street, 14 March 2024", "2024-03-14", None),
    ],
)
def test_a_dated_line_at_the_head_dates_the_story(line, day, place) -> None:
    article, dates = read_page(body("Pier closed after cracks are found", line))
    assert [(one.source, one.value) for one in dates] == [("dateline", day)]
    assert (article.dateline.place if article.dateline else None) == place
    assert story_start(article) == 0
    assert STORY in article.text


@pytest.mark.parametrize("line", ["31 June 2024", "Pier closed after 2024 storm", "On a Monday"])
def test_what_is_no_day_dates_nothing(line) -> None:
    assert read_page(body(line))[1] == ()


def test_a_dated_line_behind_the_first_paragraph_dates_nothing() -> None:
    page = body()
    late = Page(id="a", source="a", kind="body", content=f"{page.content}\n\n25 June 2024\n\nBye.")
    assert read_page(late)[1] == ()
