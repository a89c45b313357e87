"""Rows with texts read one at a time, each straight from the row group that holds it."""

from bisect import bisect_right
from threading import Lock
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from dateline.store.asking.snapshot import Snapshot
from dateline.store.errors import Damaged
from dateline.store.files.manifest import Segment
from dateline.store.tables.schema import TABLES

Row = dict[str, Any]


class Points:
    """Rows of one table, by their id and the batch that wrote them.

    DuckDB plans a query for each look-up; this reads a group of some hundred rows, no more.
    Several threads may ask.

    Args:
        snapshot: The state to read; it stays open as long as rows are asked for.
        table: The table.
    """

    def __init__(self, snapshot: Snapshot, table: str) -> None:
        self._path = snapshot.path
        self._table = TABLES[table]
        self._segments = snapshot.manifest.segments.get(table, ())
        self._files: dict[str, tuple[pq.ParquetFile, list[str]]] = {}
        self._lock = Lock()

    def find(self, identity: str, batch: int) -> Row | None:
        """Return a row, or None where there is none.

        Raises:
            Damaged: The file that holds it cannot be read.
        """
        for segment in self._segments:
            if segment.first <= batch <= segment.last:
                return self._find_in(segment, identity, batch)
        return None

    def _find_in(self, segment: Segment, identity: str, batch: int) -> Row | None:
        try:
            # A file's reader is not for two threads at once.
            with self._lock:
                file, firsts = self._opened(segment)
                group = bisect_right(firsts, identity) - 1
                while group >= 0:
                    found = self._row_in(
                        file.read_row_group(group, use_threads=False), identity, batch
                    )
                    if found is not None or firsts[group] != identity:
                        return found
                    # What an older batch wrote under the id may stand at the end of the one before.
                    group -= 1
        except (OSError, pa.ArrowException) as error:
            raise Damaged(f"{self._path / segment.file} cannot be read ({error})") from error
        return None

    def _row_in(self, rows: pa.Table, identity: str, batch: int) -> Row | None:
        right = pc.and_(pc.equal(rows[self._table.key], identity), pc.equal(rows["batch"], batch))
        at = pc.index(right, value=True).as_py()
        if at < 0:
            return None
        # A column that is newer than the file is null.
        return {**dict.fromkeys(self._table.schema.names), **rows.slice(at, 1).to_pylist()[0]}

    def _opened(self, segment: Segment) -> tuple[pq.ParquetFile, list[str]]:
        found = self._files.get(segment.file)
        if found is None:
            file = pq.ParquetFile(self._path / segment.file)
            ids = file.read([self._table.key])[self._table.key]
            sizes = [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)]
            starts = [sum(sizes[:n]) for n in range(len(sizes))]
            found = self._files[segment.file] = file, ids.take(pa.array(starts)).to_pylist()
        return found
