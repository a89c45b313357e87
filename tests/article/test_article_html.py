import html

import pytest
from trafilatura import load_html

from dateline.article import Unreadable, page_span, read_page
from dateline.article.markup.headline import page_title, without_site
from dateline.article.markup.markup import read_markup
from dateline.article.markup.strays import find_strays
from dateline.records import Page

PARAGRAPHS = [
    "Cape Verde on Tuesday suspended a ferry pact with Senegal &amp; said that the neighbouring "
    "country had closed a harbour to its ships without any <b>warn</b>ing.",
    "The transport minister told reporters in the capital that talks would begin next week and "
    "that both sides wanted the line to open again before the summer holidays.",
    "Officials in Dakar did not answer calls. The pact was signed four years ago and allowed "
    "three crossings a week, mostly for traders who carry fruit, cloth and dried fish.",
]
PAGE = f"""<!doctype html><html lang="en"><head><title>Ferry pact suspended - Island Courier</title>
<meta property="og:title" content="Ferry pact suspended - Island Courier">
<meta property="og:site_name" content="Island Courier">
<meta property="article:published_time" content="2024-05-07T10:00:00Z">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [{{"@type":
"NewsArticle", "headline": "Ferry pact suspended", "datePublished": "2024-05-07T11:00:00+01:00",
"author": [{{"@type": "Person", "name": "By Ana Lima"}}, {{"name": "Reuters"}}]}}]}}</script></head>
<body><nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Ferry pact suspended</h1>
<time datetime="2024-05-07T10:00:00Z">7 May 2024</time>
{"".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)}</article>
<aside><h2>Most read</h2><ul><li><a href="/1">Actor arrested over unpaid hotel bill</a></li>
<li><a href="/2">Seven recipes for a rainy weekend</a></li></ul></aside></body></html>"""


def page(content, **rest):
    return Page(id="p", kind="html", content=content, source="test", **rest)


def test_a_page_is_read():
    article, dates = read_page(page(PAGE, url="https://example.org/2024/05/07/ferry"))
    assert "suspended a ferry pact with Senegal & said" in article.text
    assert "Actor arrested" not in article.text
    assert article.title == "Ferry pact suspended"
    assert article.site == "Island Courier"
    assert article.byline == ("Ana Lima",)
    assert article.agency == "Reuters"
    assert article.language == "en"
    assert {date.source for date in dates} == {"url", "json-ld", "meta", "time"}
    assert {date.value[:10] for date in dates} == {"2024-05-07"}


def test_every_word_maps_to_the_source():
    given_page = page(PAGE)
    article, _ = read_page(given_page)
    assert len(article.spans) == article.text.count("\n") + 1
    place = 0
    for word in article.text.split():
        start = article.text.index(word, place)
        place = start + len(word)
        first, last = page_span(article, given_page, start, place)
        shown = PAGE[first:last].replace("<b>", "").replace("</b>", "")
        assert html.unescape(shown) == word


def test_a_page_of_links_has_no_story():
    links = "".join(f'<li><a href="/{n}">Headline {n}</a></li>' for n in range(30))
    with pytest.raises(Unreadable) as raised:
        read_page(page(f"<html><body><ul>{links}</ul></body></html>"))
    assert raised.value.kind == "no-story"


@pytest.mark.parametrize("content", ["<html></html>", "<p>", "<html><body><script>1</script>"])
def test_pages_with_nothing_are_unreadable(content):
    with pytest.raises(Unreadable):
        read_page(page(content))


def test_a_page_nested_without_end_is_refused():
    deep = "<div>" * 100_000 + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    with pytest.raises(Unreadable) as raised:
        read_page(page(f"<html><body>{deep}</body></html>"))
    assert raised.value.kind == "no-story"


@pytest.mark.parametrize(
    "script", ["{broken", "[" * 50_000, '{"@type": ["NewsArticle"], "author": 5}']
)
def test_broken_json_ld_does_no_harm(script):
    content = PAGE.replace(
        "<article>", f'<script type="application/ld+json">{script}</script><article>'
    )
    assert read_page(page(content))[0].title == "Ferry pact suspended"


@pytest.mark.parametrize(
    ("title", "site", "wanted"),
    [
        ("Ferry pact suspended | Island Courier", None, "Ferry pact suspended"),
        ("Ferry pact suspended - Island Courier", "Island Courier", "Ferry pact suspended"),
        (
            "Ferry pact suspended - a chronology",
            "Island Courier",
            "Ferry pact suspended - a chronology",
        ),
        ("Ferries", None, "Ferries"),
    ],
)
def test_sites_leave_titles(title, site, wanted):
    assert without_site(title, site) == wanted


def test_a_heading_that_json_ld_gives_too_is_the_title():
    source = """<html><head><meta property="og:title" content="Ferries stop after quarrel">
    <script type="application/ld+json">{"@type": "NewsArticle",
    "headline": "Island suspends its ferry pact"}</script></head>
    <body><h1>Island suspends its ferry pact</h1><p>The pact was suspended on Tuesday.</p></body>
    </html>"""
    markup = read_markup(load_html(source))
    assert page_title(markup) == "Island suspends its ferry pact"
    kicker = source.replace("Island suspends its ferry pact", "At sea: Ferries stop after quarrel")
    assert page_title(read_markup(load_html(kicker))) == "Ferries stop after quarrel"


LIVE = """<!doctype html><html lang="en"><head><title>Strait crisis: live</title>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "LiveBlogPosting",
"headline": "Strait crisis: live", "liveBlogUpdate": [
{"@type": "BlogPosting", "articleBody": "Samoa recalled its envoy at noon, the ministry said."},
{"@type": "BlogPosting", "articleBody": "A post that no reader of the page can see."}]}</script>
</head><body><article><h1>Strait crisis: live</h1>STORY
<aside class="comments-updates"><div>
<span>Samoa recalled its envoy at noon, the ministry said.</span>
</div></aside></article></body></html>""".replace(
    "STORY", "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
)


def test_a_live_page_has_the_posts_that_a_reader_sees():
    source = page(LIVE)
    article, _ = read_page(source)
    post = "Samoa recalled its envoy at noon, the ministry said."
    assert article.text.endswith(post)
    start = article.text.index(post)
    span = page_span(article, source, start, start + len(post))
    assert LIVE[slice(*span)] == post
    assert "no reader" not in article.text


def told(*lines, links=(), authors=()):
    tree = load_html(
        "<html><body>"
        + "".join(f"<p>{line}</p>" for line in lines)
        + "".join(f'<p><a href="/x">{link}</a></p>' for link in links)
        + "</body></html>"
    )
    return find_strays([*lines, *links], tree, authors)


def test_another_storys_headline_is_no_line_of_the_story():
    assert told("Togo shut its port.", links=["Ghana accuses Togo of firing on fishing boats"]) == {
        1: "related"
    }
    assert told("Related: Ghana accuses Togo", "READ ALSO: Port of Lomé shut") == {
        0: "related",
        1: "related",
    }


def test_links_that_are_no_headlines_stay():
    assert (
        told(links=["The port authority said on Friday that it would open both gates again."]) == {}
    )
    assert told(links=["The harbour pact"]) == {}


def test_a_note_on_the_author_is_no_line_of_the_story():
    lines = ["Togo shut its port."] * 3
    assert told(*lines, "Ama Mensah is our reporter in Accra.", authors=["Ama Mensah"]) == {
        3: "author"
    }
    assert told("Ama Mensah is in hospital.", *lines * 2, authors=["Ama Mensah"]) == {}


NOTE = "A reader of the tides and a writer on harbours since 1988, from the island of Sal."


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ('<div class="author-bio">', "</div>", "author"),
        ('<div class="x Promo_small"><p>', "</p></div>", "related"),
        ('<section class="newsletter"><div><p>', "</p></div></section>", "notice"),
        ('<div class="autobiography">', "</div>", None),
        ('<div class="promo">', f"</div><p>{NOTE}</p>", None),
    ],
)
def test_a_line_whose_class_says_that_it_is_none_of_the_story(before, after, kind):
    told = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    tree = load_html(f'<body class="comments-open">{told}{before}{NOTE}{after}</body>')
    assert find_strays([*PARAGRAPHS, NOTE], tree, []) == ({3: kind} if kind else {})


def test_an_element_around_the_story_says_nothing_by_its_class():
    told = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    tree = load_html(f'<body><div class="article-author">{told}</div></body>')
    assert find_strays(PARAGRAPHS, tree, []) == {}


def story_page(head, before="", after=""):
    """Return a page with a story, a head of its own and lines around the story."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f"<html><head><title>Ferry pact suspended</title>{head}</head><body><article>"
        f"<h1>Ferry pact suspended</h1>{before}{body}{after}</article></body></html>"
    )


def test_the_title_is_no_line_of_the_story():
    article, _ = read_page(page(story_page("")))
    assert article.title == "Ferry pact suspended"
    assert article.text.startswith("Cape Verde on Tuesday")
    assert len(article.spans) == 3


def test_a_day_that_only_the_page_prints_is_a_candidate():
    _, dates = read_page(page(story_page("", '<p class="date">Published 7 May 2024, 10:00</p>')))
    assert [(date.source, date.value) for date in dates] == [("printed", "2024-05-07")]


def test_a_day_that_the_markup_gives_is_not_looked_for_in_print():
    head = '<meta property="article:published_time" content="2024-05-06T22:00:00Z">'
    _, dates = read_page(page(story_page(head, '<p class="date">7 May 2024</p>')))
    assert {date.source for date in dates} == {"meta"}


def described(author):
    return (
        '<meta property="og:site_name" content="Island Courier">'
        '<script type="application/ld+json">{"@graph": ['
        f'{{"@type": "NewsArticle", "headline": "Ferry pact suspended", "author": {author}}},'
        '{"@type": "Person", "@id": "#lima", "name": "Ana Lima"}]}</script>'
    )


@pytest.mark.parametrize(
    ("author", "before", "wanted"),
    [
        ('{"@id": "#lima"}', "", ("Ana Lima",)),
        ('[{"@id": "#lima"}, {"name": "Rui Dias"}]', "", ("Ana Lima", "Rui Dias")),
        ('{"givenName": "Ana", "familyName": "Lima"}', "", ("Ana Lima",)),
        ('{"name": "Island Courier"}', '<p class="byline">By Ana Lima</p>', ("Ana Lima",)),
        ('{"name": "Island Courier"}', "", ("Island Courier",)),
        ('"Posted by Ana Lima;Rui Dias"', "", ("Ana Lima", "Rui Dias")),
        ('"Ana von der Lima"', "", ("Ana von der Lima",)),
        ("null", '<div class="posted-by">Ana Lima</div>', ("Ana Lima",)),
        ("null", '<p class="byline">von 7. Mai, 12:01</p>', ()),
    ],
)
def test_authors_are_people_before_the_site(author, before, wanted):
    article, _ = read_page(page(story_page(described(author), before)))
    assert article.byline == wanted
