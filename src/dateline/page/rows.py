"""Rows of JSONL: pages with HTML or text, and articles that were read before."""

import re
from collections.abc import Iterator
from datetime import date as calendar_date
from typing import Any

import msgspec

from dateline.page.failure import PageError, failure_row
from dateline.page.limits import MAX_LINE_CHARACTERS
from dateline.page.make import make_page
from dateline.page.unpack import Readable, read_lines
from dateline.records import Article, FailureRow, Page

_ARTICLE_KEYS = ("furniture", "spans", "published")
_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:$|[T ])")


def read_rows(
    stream: Readable, source: str, head: bytes = b"", number: int = 0
) -> Iterator[Page | FailureRow]:
    """Yield the page of every row of a JSONL stream, a failure row for each bad one.

    Args:
        stream: Plain bytes.
        source: Where they came from.
        head: What was read of the stream before.
        number: How many lines stand before it in the file.

    Yields:
        One page or failure for each line that is not blank.

    Raises:
        PageError: The stream itself fails.
    """
    for at, line in read_lines(stream, source, head, number + 1):
        where = f"{source} line {at}"
        if isinstance(line, PageError):
            yield failure_row(f"{source}#{at}", line)
            continue
        if not line.strip():
            continue
        identifier = f"{source}#{at}"
        try:
            row = _row(line.removeprefix(b"\xef\xbb\xbf"), where)
            identifier = _text(row, "id", where) or identifier
            yield page_of_row(row, where, source)
        except PageError as error:
            yield failure_row(identifier, error)


def page_of_row(row: dict[str, Any], where: str, source: str) -> Page:
    """Return the page of one row.

    Args:
        row: `{"id"?, "html" | "text", "url"?, "title"?, "date"?, "lang"?}`, or an article as
            `dateline read` prints it.
        where: File and line, for messages.
        source: The file.

    Raises:
        PageError: The row has no document, or a field of the wrong form.
    """
    if isinstance(row.get("error"), dict):
        error = row["error"]
        raise PageError(
            str(error.get("kind", "failed")), str(error.get("message", "failed before"))
        )
    if any(key in row for key in _ARTICLE_KEYS) and "text" in row and "html" not in row:
        return _article_page(row, where, source)
    html, text = _text(row, "html", where), _text(row, "text", where)
    content = html if html is not None else text
    if content is None and (blank := [key for key in ("html", "text") if row.get(key) == ""]):
        raise PageError("empty", f"{where}: its `{blank[0]}` is empty")
    if content is None:
        raise PageError(
            "bad-row",
            f"{where}: no `html` and no `text`; give one of them, "
            f"this row has {', '.join(sorted(row)[:8]) or 'nothing'}",
        )
    if not content.strip():
        raise PageError(
            "empty", f"{where}: its `{'html' if html is not None else 'text'}` is empty"
        )
    if len(content) > MAX_LINE_CHARACTERS and "\n" not in content:
        raise PageError("too-large", f"{where}: one line of {len(content):,} characters is no page")
    return make_page(
        content,
        source,
        kind="html" if html is not None else None,
        identifier=_text(row, "id", where),
        url=_text(row, "url", where),
        title=_text(row, "title", where),
        date=_day(row, where),
        language=_text(row, "lang", where) or _text(row, "language", where),
    )


def _article_page(row: dict[str, Any], where: str, source: str) -> Page:
    try:
        article = msgspec.convert(row, Article)
    except msgspec.ValidationError as error:
        raise PageError(
            "bad-row", f"{where}: not an article as `dateline read` prints it: {error}"
        ) from error
    return Page(
        id=article.id,
        kind="article",
        content=article.text,
        source=source,
        url=article.url,
        title=article.title,
        date=_day(row, where),
        language=article.language,
        article=article,
    )


def _row(line: bytes, where: str) -> dict[str, Any]:
    try:
        row = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise PageError(
            "bad-json", f"{where}: not JSON ({error}); write one object a line"
        ) from error
    if not isinstance(row, dict):
        raise PageError("bad-row", f"{where}: not a JSON object; write one object a line")
    return row


def _text(row: dict[str, Any], key: str, where: str) -> str | None:
    value = row.get(key)
    if value is None or value == "":
        return None
    if key == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise PageError("bad-row", f"{where}: `{key}` is not a string; put it in quotes")
    return value


def _day(row: dict[str, Any], where: str) -> str | None:
    value = _text(row, "date", where)
    return None if value is None else iso_day(value, f"{where}: `date`")


def iso_day(value: str, where: str) -> str:
    """Return a day as YYYY-MM-DD, of a date or a time in ISO 8601.

    Raises:
        PageError: It is none, or no day of the calendar.
    """
    found = _DAY.match(value.strip())
    try:
        if found:
            return calendar_date(int(found[1]), int(found[2]), int(found[3])).isoformat()
    except ValueError:
        pass
    raise PageError("bad-date", f"{where} is {value[:40]!r}; write the day as YYYY-MM-DD")
