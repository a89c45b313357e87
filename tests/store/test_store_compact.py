"""Small files become large ones, whatever their table's columns are called."""

import duckdb
import pytest

from dateline.store.files.compact import FANOUT, compacted
from dateline.store.files.segments import write_rows
from dateline.store.tables.columns import BATCH
from dateline.store.tables.schema import TABLES


@pytest.mark.parametrize("name", TABLES)
def test_the_files_of_every_table_are_merged(name, tmp_path):
    table = TABLES[name]
    segments = tuple(
        write_rows(tmp_path, table, [{table.key: f"row {batch}", BATCH.name: batch}], batch)
        for batch in range(1, FANOUT + 1)
    )
    with duckdb.connect() as connection:
        merged = compacted(connection, tmp_path, {name: segments})
        (one,) = merged[name]
        assert one.rows == FANOUT
        kept = connection.read_parquet(str(tmp_path / one.file))
        assert kept.columns == [column.name for column in table.columns]
