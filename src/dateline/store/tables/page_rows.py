"""Pages, articles and stories to rows, and back."""

from collections.abc import Mapping
from typing import Any

import msgspec

from dateline.records import Article, Dateline, Furniture, Page, Published, Story
from dateline.store.tables.fields import Row, as_json, day_of, iso, plain, record_of


def page_row(page: Page, batch: int) -> Row:
    """Return a page as a row."""
    return {
        **{name: getattr(page, name) for name in _PAGE},
        "hints": as_json(page.hints),
        "article": as_json(page.article) if page.article is not None else None,
        "batch": batch,
    }


_PAGE = ("id", "kind", "source", "url", "title", "date", "language", "content")


def page_of(row: Mapping[str, Any]) -> Page:
    """Return the page of a row."""
    article = row["article"]
    return Page(
        **{name: row[name] for name in _PAGE},
        hints=msgspec.json.decode(row["hints"], type=dict[str, str]),
        article=msgspec.json.decode(article, type=Article) if article else None,
    )


_ARTICLE = ("id", "url", "site", "title", "agency", "stamp", "language", "text")


def article_row(article: Article, story: str, knowledge: str, number: int, batch: int) -> Row:
    """Return an article as a row.

    Args:
        article: The article.
        story: The id of its story.
        knowledge: Fingerprint of what it was coded with.
        number: Its place in the order of arrival.
        batch: The batch that writes it.
    """
    published = article.published
    dateline = article.dateline
    return {
        **{name: getattr(article, name) for name in _ARTICLE},
        "byline": list(article.byline),
        "dateline_place": dateline.place if dateline else None,
        "dateline_country": dateline.country if dateline else None,
        "published": day_of(published.date),
        "earliest": day_of(published.earliest),
        "latest": day_of(published.latest),
        "published_basis": published.basis,
        "verdict": published.verdict,
        "why": published.why,
        "spans": [{"start": start, "end": end} for start, end in article.spans],
        "furniture": as_json(article.furniture),
        "story": story,
        "knowledge": knowledge,
        "number": number,
        "batch": batch,
    }


def article_of(row: Mapping[str, Any]) -> Article:
    """Return the article of a row."""
    place = row["dateline_place"]
    return Article(
        **{name: row[name] for name in _ARTICLE},
        byline=tuple(row["byline"] or ()),
        dateline=Dateline(place=place, country=row["dateline_country"]) if place else None,
        published=Published(
            date=iso(row["published"]),
            earliest=iso(row["earliest"]),
            latest=iso(row["latest"]),
            basis=row["published_basis"],
            verdict=row["verdict"],
            why=row["why"],
        ),
        furniture=msgspec.json.decode(row["furniture"], type=Furniture),
        spans=tuple((span["start"], span["end"]) for span in row["spans"] or ()),
    )


def story_row(story: Story, batch: int) -> Row:
    """Return a story as a row."""
    return {**plain(story), "batch": batch}


def story_of(row: Mapping[str, Any]) -> Story:
    """Return the story of a row."""
    return record_of(row, Story)
