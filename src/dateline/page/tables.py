"""Rows of Parquet: pages with HTML or text, and articles that were read before."""

from collections.abc import Iterator
from io import BufferedReader

from dateline.page.failure import PageError, failure_row
from dateline.page.rows import page_of_row
from dateline.records import FailureRow, Page

TABLE_MAGIC = b"PAR1"
_AT_A_TIME = 64


def count_rows(stream: BufferedReader, source: str) -> int:
    """Return how many rows a Parquet file has.

    Raises:
        PageError: It is torn, or a stream that cannot be read from behind.
    """
    return int(_opened(stream, source).metadata.num_rows)


def read_table(
    stream: BufferedReader, source: str, first: int = 0, last: int | None = None
) -> Iterator[Page | FailureRow]:
    """Yield the page of every row of a Parquet file, a failure row for each bad one.

    Args:
        stream: The file.
        source: Where it came from.
        first: The first row, from 0.
        last: The row behind the last one; all where None.

    Yields:
        One page or failure for each row, of the fields that a JSONL row may have.

    Raises:
        PageError: The file is torn, or a stream that cannot be read from behind.
    """
    import pyarrow as pa  # noqa: PLC0415

    file = _opened(stream, source)
    groups, before, start = [], 0, 0
    for group in range(file.metadata.num_row_groups):
        rows = file.metadata.row_group(group).num_rows
        if start + rows <= first:
            before = start + rows
        elif last is None or start < last:
            groups.append(group)
        start += rows
    number = before
    try:
        for batch in file.iter_batches(_AT_A_TIME, row_groups=groups):
            for row in batch.to_pylist():
                number += 1
                if number > first and (last is None or number <= last):
                    yield _page(row, number, source)
    except (OSError, pa.ArrowException) as error:
        raise _torn(source, error) from error


def _page(row: dict[str, object], number: int, source: str) -> Page | FailureRow:
    where = f"{source} row {number}"
    given = {key: value for key, value in row.items() if value is not None}
    try:
        return page_of_row(given, where, source)
    except PageError as error:
        identity = given.get("id")
        named = identity if isinstance(identity, str) and identity else f"{source}#{number}"
        return failure_row(named, error)


def _opened(stream: BufferedReader, source: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    if not stream.seekable():
        raise PageError("unseekable", f"{source}: Parquet cannot be read from a pipe; name a file")
    try:
        return pq.ParquetFile(stream)
    except (OSError, pa.ArrowException) as error:
        raise _torn(source, error) from error


def _torn(source: str, error: Exception) -> PageError:
    return PageError("broken-parquet", f"{source}: cannot be read ({error}); fetch the file again")
