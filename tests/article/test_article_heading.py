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


@pytest.mark.parametrize(
    ("line", "day", "names"),
    [
        ("By Mara Quill in Oslo | Tue 12 Nov 2024", "2024-11-12", ("Mara Quill",)),
        ("By Mara Quill Tue 12 Nov 2024 18.02 GMT", "2024-11-12", ("Mara Quill",)),
        ("By Mara Quill, BBC News, 12 November 2024", "2024-11-12", ("Mara Quill",)),
        ("Nov. 12, 2024 | By Mara Quill", "2024-11-12", ("Mara Quill",)),
        ("Mara Quill and Per Olsen · 12 Nov 2024", "2024-11-12", ("Mara Quill", "Per Olsen")),
        ("Story by Mara Quill • 2024-11-12", "2024-11-12", ("Mara Quill",)),
        ("By Mara Quill\n\n12 November 2024, 10:15", "2024-11-12", ("Mara Quill",)),
        ("By Mara Quill and Per Olsen", None, ("Mara Quill", "Per Olsen")),
    ],
)
def test_a_line_at_the_head_says_who_wrote_and_when(line, day, names) -> None:
    article, dates = read_page(body("Pier closed after cracks are found", line))
    assert [(one.source, one.value) for one in dates] == ([("dateline", day)] if day else [])
    assert article.byline == names
    assert STORY in article.text


@pytest.mark.parametrize(
    "line",
    [
        "On 12 May 2024 the board met, said Mara Quill",
        "Mara Quill quit on 12 May 2024, not on 3 May 2024, papers of the harbour show",
        "By 12 May 2024 the pier had closed",
    ],
)
def test_a_sentence_with_a_day_and_a_name_is_no_byline(line) -> None:
    article, dates = read_page(body("Pier closed after cracks are found", line))
    assert dates == ()
    assert article.byline == ()


@pytest.mark.parametrize("kind", ["body", "text"])
def test_a_short_story_under_a_title_and_its_day_is_a_story_and_no_page(kind) -> None:
    content = "\n\n".join(
        [
            "Ministry of Fish audits the harbour board",
            "Tuesday 12 November 2024 10.15 GMT",
            STORY,
            "The ministry of fish on Monday accused the board of hiding what the repairs had cost, "
            "and ordered an audit of its books for the last three years.",
            "Police in the old town broke up a march by dock workers on Sunday and arrested eleven "
            "of them, their union said in a short statement.",
        ]
    )
    article, dates = read_page(Page(id="a", source="a.txt", kind=kind, content=content))
    assert [(one.source, one.value) for one in dates] == [("dateline", "2024-11-12")]
    assert article.text == content


def test_a_day_beside_a_vote_stays_the_stamp_of_a_page() -> None:
    content = "\n\n".join(
        ["Home > News > Harbour", "12 November 2024", STORY, "Neither tenant answered.", "0 votes"]
    )
    _, dates = read_page(Page(id="a", source="a.txt", kind="text", content=content))
    assert "dateline" not in [one.source for one in dates]
