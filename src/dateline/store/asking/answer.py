"""What a question to the store gives: an Arrow table, which pandas, Polars and DuckDB take."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from dateline.store.errors import WrongQuestion

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl


class Answer:
    """Rows of an answer, held as Arrow."""

    def __init__(self, table: pa.Table) -> None:
        self._table = table

    def __len__(self) -> int:
        return int(self._table.num_rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        for batch in self._table.to_batches(max_chunksize=10_000):
            yield from batch.to_pylist()

    def __repr__(self) -> str:
        return f"<{len(self):,} rows: {', '.join(self.columns)}>"

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._table.__arrow_c_stream__(requested_schema)

    @property
    def columns(self) -> list[str]:
        """Return the names of the columns, in order."""
        return list(self._table.column_names)

    def to_arrow(self) -> pa.Table:
        """Return the rows as an Arrow table."""
        return self._table

    def to_pandas(self) -> "pd.DataFrame":
        """Return the rows as a pandas frame. Raises WrongQuestion where pandas is missing."""
        try:
            return self._table.to_pandas()
        except ImportError as error:
            raise _missing("pandas") from error

    def to_polars(self) -> "pl.DataFrame":
        """Return the rows as a Polars frame. Raises WrongQuestion where Polars is missing."""
        try:
            import polars  # noqa: PLC0415
        except ImportError as error:
            raise _missing("polars") from error
        frame = polars.from_arrow(self._table)
        assert isinstance(frame, polars.DataFrame)
        return frame

    def to_rows(self) -> list[dict[str, Any]]:
        """Return the rows as dictionaries."""
        rows: list[dict[str, Any]] = self._table.to_pylist()
        return rows


def _missing(library: str) -> WrongQuestion:
    return WrongQuestion(f"{library} is not installed; pip install 'dateline[tables]'")
