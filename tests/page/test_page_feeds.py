import json

import pytest

from dateline.page import open_sources
from dateline.page.failure import PageError
from dateline.page.feeds import is_feed, read_feed

RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Bay Post</title><link>https://example.org/</link>
<item><title>Nets mended</title><link>https://example.org/1</link>
<pubDate>Mon, 07 Mar 2022 10:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Fishers mended nets.</p><p>All day.</p>]]></content:encoded></item>
<item><title>Bare</title><link>https://example.org/2</link></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Bay</title><entry><title>Nets</title>
<link rel="self" href="https://example.org/self"/><link href="https://example.org/3"/>
<published>2022-03-07T10:00:00Z</published><summary>Nets were mended.</summary></entry></feed>"""
SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://example.org/4</loc>
<news:news><news:publication><news:name>Bay Post</news:name><news:language>en</news:language>
</news:publication><news:publication_date>2022-03-07</news:publication_date>
<news:title>Nets mended</news:title></news:news></url></urlset>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://example.org/news.xml</loc></sitemap></sitemapindex>"""
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"id": "5", "url": "https://example.org/5", "title": "Nets",
                   "content_html": "<p>Nets.</p>", "date_published": "2022-03-07T10:00:00Z"}],
    }
)  # fmt: skip


@pytest.mark.parametrize(
    ("feed", "url", "title", "date"),
    [
        (RSS, "https://example.org/1", "Nets mended", "Mon, 07 Mar 2022 10:00:00 GMT"),
        (ATOM, "https://example.org/3", "Nets", "2022-03-07T10:00:00Z"),
        (SITEMAP, "https://example.org/4", "Nets mended", "2022-03-07"),
        (JSON_FEED, "https://example.org/5", "Nets", "2022-03-07T10:00:00Z"),
    ],
)
def test_entries(feed, url, title, date):
    assert is_feed(feed.encode())
    entry = read_feed(feed.encode(), "feed")[0]
    assert (entry.url, entry.title, entry.date) == (url, title, date)


def test_an_index_names_sitemaps():
    (entry,) = read_feed(INDEX.encode(), "feed")
    assert entry.is_feed
    assert entry.url == "https://example.org/news.xml"


def test_a_feed_file_gives_what_it_holds(tmp_path):
    path = tmp_path / "feed.xml"
    path.write_text(RSS, encoding="utf-8")
    page, bare = open_sources([str(path)])
    assert page.kind == "html"
    assert page.content.startswith("<p>Fishers")
    assert page.title == "Nets mended"
    assert page.hints["feed_date"] == "Mon, 07 Mar 2022 10:00:00 GMT"
    assert bare.error.kind == "no-content"
    assert bare.id == "https://example.org/2"


def test_html_and_rows_are_no_feeds():
    assert not is_feed(b"<!doctype html><html><body><p>rss feed</p></body></html>")
    assert not is_feed(b'{"id": "a", "text": "feed"}')


def test_an_entity_bomb_is_refused():
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
        "<rss><channel><item><title>&b;</title></item></channel></rss>"
    )
    assert is_feed(bomb.encode())
    with pytest.raises(PageError, match="entities"):
        read_feed(bomb.encode(), "feed")


def test_a_broken_json_feed_is_refused():
    with pytest.raises(PageError, match="broken JSON feed"):
        read_feed(JSON_FEED[:-9].encode(), "feed")


def test_a_feed_nested_too_deep_to_hold_an_entry_is_broken():
    with pytest.raises(PageError, match="broken XML"):
        read_feed(b"<rss>" + b"<channel>" * 100_000, "feed.xml")
