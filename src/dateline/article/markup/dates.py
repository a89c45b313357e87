"""Dates of publication in a page's markup."""

from typing import Any

from dateline.article.lines.date_candidates import DateCandidate, printed_day
from dateline.article.markup.markup import Markup

# In order of trust: what a page says of its first publication, then the vaguer fields.
_FIELDS = (
    "article:published_time", "article:published", "og:published_time", "og:article:published_time",
    "datepublished", "publishdate", "publish_date", "published_time", "publication_date",
    "pubdate", "publish-date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date",
    "dcterms.date", "article.published", "article_date_original", "originalpublicationdate",
    "citation_publication_date", "rnews:datepublished", "datecreated", "date", "article:post_date",
    "last-modified",
)  # fmt: skip

_EARLIEST, _LATEST = "1995-01-01", "2100-01-01"


def markup_dates(markup: Markup) -> tuple[DateCandidate, ...]:
    """Return the dates of publication that a page's markup gives, in order of trust.

    Args:
        markup: What the page says of itself.
    """
    found = []
    for key in ("datePublished", "dateCreated", "uploadDate"):
        raw = markup.story.get(key)
        if isinstance(raw, str) and (value := printed_day(raw)):
            found.append(DateCandidate(source="json-ld", value=value, text=raw, note=key))
    for name in _FIELDS:
        raw = markup.meta.get(name)
        if raw and (value := printed_day(raw)):
            found.append(DateCandidate(source="meta", value=value, text=raw, note=name))
    times = sorted(markup.times, key=lambda time: not time[2])
    for raw, text, marked in times:
        if value := (printed_day(raw) or printed_day(text)):
            note = "published" if marked else ""
            found.append(DateCandidate(source="time", value=value, text=text or raw, note=note))
    return tuple(found)


def printed_dates(tree: Any) -> tuple[DateCandidate, ...]:
    """Return the day that a page without dates in its markup prints near its story, if it does.

    Args:
        tree: The parsed page; it is left as it was.
    """
    from htmldate import find_date  # noqa: PLC0415

    # Its own latest day would be today's, and an address is another witness than the page.
    day = find_date(tree, original_date=True, url="", min_date=_EARLIEST, max_date=_LATEST)
    return (DateCandidate(source="printed", value=day, text=day),) if day else ()
