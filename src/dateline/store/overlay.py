"""People's judgements laid over the machine's rows when a snapshot is opened."""

import duckdb

from dateline.store.schema import SUPERSEDED, TABLES


def lay_judgements_over(connection: duckdb.DuckDBPyConnection) -> None:
    """Define the `kept` relations: the machine's rows with what people decided over them."""
    for name in TABLES:
        if name != SUPERSEDED.name:
            connection.execute(f"CREATE VIEW kept.{name} AS SELECT * FROM kept.machine_{name}")
