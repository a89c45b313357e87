import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.article import Unreadable, page_offset, page_span, read_page
from dateline.records import Page

TITLE = "Ferry pact between Cape Verde and Senegal suspended after harbour dispute"
STORY = [
    "PRAIA, Cape Verde (AP) — Cape Verde on Tuesday suspended a ferry pact with Senegal, saying "
    "that the neighbouring country had closed a harbour to its ships without any warning.",
    "The transport minister told reporters in the capital that talks would begin next week and "
    "that both sides wanted the line to open again before the summer holidays.",
    "“We did not want this step, but the ships could not wait outside the harbour for a third "
    "night,” he said, adding that two crews had run out of drinking water.",
    "Officials in Dakar did not answer calls. The pact was signed four years ago and allowed "
    "three crossings a week, mostly for traders who carry fruit, cloth and dried fish.",
    "Fishermen on both coasts said they hoped that the quarrel would be settled soon, because "
    "the market towns live from the passengers who come with every crossing.",
]
RELATED = [
    "Goalkeeper leaves club after nineteen seasons",
    "Seven recipes for a rainy weekend",
    "Actor arrested over unpaid hotel bill",
    "Mayor promises new playground by spring",
]
PAGE = "\n".join(
    [
        f"Current:Home > World{TITLE} -IslandCourier",
        TITLE,
        "View",
        "Date:2024-05-06 07:08:09",
        *STORY,
        "____",
        "More AP stories from the region: https://apnews.com/hub/example",
        "lovelyRead! (1234)",
        "Related",
        *(f"- {line}" for line in RELATED),
        "Ranking",
        *(f"- {line}" for line in RELATED[:3]),
        "Recommendation",
        *RELATED[:2],
    ]
)


def page(content, kind="text", **rest):
    return Page(id="p", kind=kind, content=content, source="test", **rest)


def test_a_flattened_page_is_taken_apart():
    article, dates = read_page(page(PAGE))
    assert article.text == "\n".join(STORY)
    assert article.title == TITLE
    assert article.site == "IslandCourier"
    assert article.stamp == "2024-05-06T07:08:09"
    assert article.agency == "AP"
    assert article.dateline.place == "Praia"
    assert article.dateline.country == "CPV"
    assert article.language == "en"
    furniture = article.furniture
    assert furniture.section == ("Home", "World")
    assert furniture.votes == 1234
    assert furniture.credit_link == "https://apnews.com/hub/example"
    assert furniture.related == tuple(RELATED)
    assert furniture.ranking == tuple(RELATED[:3])
    assert furniture.recommendation == tuple(RELATED[:2])
    (stamp,) = dates
    assert (stamp.source, stamp.value) == ("stamp", "2024-05-06T07:08:09")
    assert stamp.note


def test_every_character_of_the_story_maps_to_the_page():
    given_page = page(PAGE)
    article, _ = read_page(given_page)
    for offset, character in enumerate(article.text):
        at = page_offset(article, given_page, offset)
        assert PAGE[at] == character
    start = article.text.index("drinking water")
    first, last = page_span(article, given_page, start, start + 14)
    assert PAGE[first:last] == "drinking water"


def test_an_offset_outside_is_refused():
    given_page = page(PAGE)
    article, _ = read_page(given_page)
    with pytest.raises(ValueError, match="outside"):
        page_offset(article, given_page, len(article.text) + 1)


def test_a_page_without_a_story_is_unreadable():
    links = "\n".join(["Home > News", "Most read", *(f"- {line}" for line in RELATED * 3), "Menu"])
    with pytest.raises(Unreadable) as raised:
        read_page(page(links))
    assert raised.value.kind == "no-story"
    assert "test" in raised.value.message


@pytest.mark.parametrize(
    "text",
    [
        "Iran recalls ambassador from France",
        "Protests, strikes and sit-ins",
        "\n".join(STORY),
        "\n\n".join(STORY),
        "  " + STORY[1] + "  \n\n" + STORY[2] + "\r\n",
        STORY[0],
        "Hundreds march in Lisbon\nPolice made no arrests.",
    ],
)
def test_extracted_stories_come_out_unharmed(text):
    article, _ = read_page(page(text))
    assert article.text == text
    assert len(article.spans) == text.count("\n") + 1


@settings(max_examples=80)
@given(st.text(min_size=1))
def test_bodies_are_never_touched(text):
    given_page = page(text, kind="body")
    article, _ = read_page(given_page)
    assert article.text == text
    for offset in range(0, len(text), 7):
        assert page_offset(article, given_page, offset) == offset


@settings(max_examples=80)
@given(st.lists(st.sampled_from([*STORY, *RELATED, "Related", "Share", "", "Home > News", "(12)"])))
def test_lines_of_any_order_are_read_and_map_back(lines):
    content = "\n".join(lines)
    given_page = page(content)
    try:
        article, _ = read_page(given_page)
    except Unreadable:
        return
    for number, line in enumerate(article.text.split("\n")):
        start, end = article.spans[number]
        assert content[start:end] == line


def test_a_given_article_comes_back():
    first, _ = read_page(page(PAGE))
    again, dates = read_page(page(first.text, kind="article", article=first, date="2024-05-01"))
    assert again == first
    assert [date.source for date in dates] == ["given"]


def test_hints_become_candidates():
    _, dates = read_page(
        page(
            STORY[1],
            url="https://example.org/2024/05/07/ferry",
            date="2024-05-07",
            hints={"feed_date": "Tue, 07 May 2024 10:00:00 GMT"},
        )
    )
    assert [(date.source, date.value[:10]) for date in dates] == [
        ("given", "2024-05-07"),
        ("feed", "2024-05-07"),
        ("url", "2024-05-07"),
    ]


MENU = "Home World Sport Weather Markets Travel Opinion Video Subscribe Log In Menu Search Africa "


def test_a_page_on_one_line_is_cut_and_maps_back():
    one_line = MENU * 4 + " ".join(STORY) + " " + " ".join(["Most Read", *RELATED, MENU * 5])
    given_page = page(one_line)
    article, _ = read_page(given_page)
    assert "the ships could not wait outside the harbour" in article.text
    assert "Weather Markets Travel" not in article.text
    for line, (start, end) in zip(article.text.split("\n"), article.spans, strict=True):
        assert one_line[start:end] == line


def test_a_story_on_one_line_is_unharmed():
    text = " ".join(STORY * 3)
    assert read_page(page(text))[0].text == text


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Chad shuts its border as fighting spreads", "Chad shuts its border as fighting spreads"),
        ("Chad shut its border on Monday.", None),
        ("Chad:", None),
    ],
)
def test_a_storys_first_line_is_its_title_where_it_is_a_headline(first, title):
    text = (
        f"{first}\n\nChad shut its border on Monday, the interior minister said in N'Djamena.\n\n"
    )
    text += "Traders in Adre said that trucks were turned back and that the market was empty."
    article, _ = read_page(Page(id="p", kind="text", content=text, source="test"))
    assert (article.title, article.text) == (title, text)
