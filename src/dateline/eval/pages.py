"""What is read from the pages of a set: with markup, without it, and by the extractor alone."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from dateline.eval.codes import Row
from dateline.eval.flatten import flatten
from dateline.eval.predict import Answers
from dateline.eval.rooms import face, function, plain
from dateline.records import FailureRow, Page


def read_pages(rows: Sequence[Row], folder: Path) -> Answers:
    """Return the article of each page, by id; a page that cannot be read has none.

    Where the gold has a body, the page is also read without its markup, as flat text and as one
    line, and the body as a text by itself: their texts stand beside the article's as `flat`,
    `endless` and `body`.
    """
    read = function("read", "dateline.pipeline", "read_article")
    unreadable = face("read", "dateline.article").Unreadable
    answers: Answers = {}

    def text_of(page: Page) -> str:
        try:
            return str(read(page).text)
        except unreadable:
            return ""

    for row, page in _pages(rows, folder):
        try:
            answer = plain(read(page))
        except unreadable:
            answer = {}
        if row.get("body"):
            flat = flatten(page.content)
            bare = Page(id=page.id, kind="text", content=flat, url=page.url, source=page.source)
            body = str(row["body"])
            answer["flat"] = text_of(bare)
            answer["endless"] = text_of(
                msgspec.structs.replace(bare, content=" ".join(flat.split()))
            )
            answer["body"] = text_of(msgspec.structs.replace(bare, content=body))
        answers[row["id"]] = answer
    return answers


def extract_alone(rows: Sequence[Row], folder: Path) -> Answers:
    """Return what the extractor by itself, told to be careful, gives for each page, by id."""
    from trafilatura import bare_extraction  # noqa: PLC0415

    answers: Answers = {}
    for row, page in _pages(rows, folder):
        found: Any = bare_extraction(
            page.content,
            url=page.url,
            favor_precision=True,
            include_comments=False,
            with_metadata=True,
        )
        if found is not None:
            names = (name.strip() for name in (found.author or "").split(";"))
            answers[row["id"]] = {
                "text": found.text or "",
                "title": found.title,
                "byline": [name for name in names if name],
                "published": {"date": found.date},
            }
    return answers


def _pages(rows: Sequence[Row], folder: Path) -> Iterator[tuple[Row, Page]]:
    open_sources = function("read", "dateline.page", "open_sources")
    for row in rows:
        for page in open_sources([str(folder / row["html_path"])]):
            if not isinstance(page, FailureRow):
                known = {"id": row["id"], "url": page.url or row.get("url")}
                yield row, msgspec.structs.replace(page, **known)
