"""Ten flat pages with link lists of ten make-ups: no line of a list is ever story."""

import pytest

from dateline.article import read_page
from dateline.records import Page

STORY = [
    "The regional council of Valdorra voted on Tuesday to close the old copper mine, ending "
    "weeks of talks between miners, the owners and the government in the capital.",
    "Council leader Marta Quiroga told reporters that the decision had been “a hard one” but "
    "that the shafts could no longer be kept dry without danger to the people who work there.",
    "Miners who had waited outside the hall since the morning shouted at the councillors as "
    "they left, and police kept the two sides apart. Nobody was hurt, a police spokesman said.",
    "The union said it would ask a court to stop the closure. Its lawyers argue that the owners "
    "never showed the report on which the council relied when it cast its votes.",
    "About 400 people work in the mine, which opened in 1911 and has changed hands four times "
    "since then. The council said that most of them would be offered work on a new railway line.",
]
LINKS = [
    "Storm tears roofs off two schools in Altamar",
    "Finance minister defends budget before parliament",
    "Striker returns to training after knee surgery",
    "Five gardens to visit this spring",
    "Court fines shipping line over oil spill",
    "Bus drivers call off strike in harbour city",
]
TITLE = "Council votes to close Valdorra copper mine after weeks of talks"
STAMP = "12 March 2024, 18:05"


def numbered(links):
    return [f"{number}. {link}" for number, link in enumerate(links, 1)]


def bulleted(links):
    return [f"• {link}" for link in links]


def stamped(links):
    return [part for link in links for part in (link, "11 March 2024")]


def sectioned(links):
    return [part for link in links for part in ("World", link, "3 min read")]


def counted(links):
    return [part for number, link in enumerate(links) for part in (link, f"{number + 2} comments")]


def teased(links):
    return [
        part
        for link in links
        for part in (link, f"{link} as officials in the region wait for more news ...", "Read more")
    ]


PAGES = {
    "bullets under Related": [TITLE, STAMP, *STORY, "Related", *bulleted(LINKS)],
    "numbers under Most read": [TITLE, STAMP, *STORY, "Most read", *numbered(LINKS)],
    "bare lines under Recommendation": [TITLE, STAMP, *STORY, "Recommendation", *LINKS],
    "a list in the middle": [TITLE, STAMP, *STORY[:2], "Read also", *LINKS[:3], *STORY[2:]],
    "a list before the story": ["Top stories", *LINKS, TITLE, STAMP, *STORY],
    "links with their days": [TITLE, STAMP, *STORY, "More from this section", *stamped(LINKS)],
    "links with sections and times": [TITLE, STAMP, *STORY, "You may also like", *sectioned(LINKS)],
    "links with counters": [TITLE, STAMP, *STORY, "Trending", *counted(LINKS)],
    "teasers with Read more": [TITLE, STAMP, *STORY, "Latest news", *teased(LINKS)],
    "two lists without a heading": [
        "Home", "World", "Sport", *LINKS[:3], TITLE, STAMP, *STORY, *LINKS[3:],
        "About us", "Contact", "Privacy policy",
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_no_line_of_a_link_list_is_story(name):
    lines = PAGES[name]
    page = Page(id="p", kind="text", content="\n".join(lines), source="test")
    article, _ = read_page(page)
    assert set(STORY) <= set(article.text.split("\n"))
    assert not [line for line in article.text.split("\n") if line not in STORY]
