"""Pages made to exhaust a parser give a clear row, and give it soon."""

import pytest

from dateline.article import Unreadable, read_page
from dateline.records import Page

DEEP = 100_000


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("<p>a</p>" * 200_000, "too-many-tags"),
        ("<" * 1_000_000, "too-many-tags"),
        ("<div " + " ".join(f'a{n}="x"' for n in range(50_000)) + ">Text</div>", "broken-html"),
        ("<div>" * DEEP + "Text", "no-story"),
        ("<b><i>" * (DEEP // 2) + "Text", "no-story"),
        ("<table><tr><td>" * (DEEP // 3) + "Text", "no-story"),
    ],
    ids=["many elements", "many brackets", "many attributes", "divs", "inline", "tables"],
)
def test_a_page_beyond_bounds_is_refused(content, kind):
    page = Page(id="p", kind="html", content=f"<html><body>{content}", source="page.html")
    with pytest.raises(Unreadable) as caught:
        read_page(page)
    assert caught.value.kind == kind
    assert "page.html" in str(caught.value)


def test_a_long_picture_in_an_address_is_no_attack():
    picture = "<img src='data:image/png;base64," + "A" * 300_000 + "'>"
    told = "<p>The council voted on Tuesday to close the old mine, officials said.</p>" * 5
    content = f"<html><body><article><h1>Mine to close</h1>{picture}{told}</article></body></html>"
    article, _ = read_page(Page(id="p", kind="html", content=content, source="page.html"))
    assert "voted on Tuesday" in article.text
