import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from dateline.scale import LocalRunner
from dateline.store import open_store

DATA = ("pages", "sightings", "articles", "stories", "mentions_all", "events_all", "statements",
        "quarantine", "judgements", "relations")  # fmt: skip


@pytest.fixture(scope="session")
def local():
    """Two processes of this machine, for all tests."""
    runner = LocalRunner(2)
    yield runner
    runner.close()


@pytest.fixture
def write_pages(tmp_path):
    """Write rows of pages as a JSONL file and return its path."""

    def write(rows, name="pages.jsonl"):
        file = tmp_path / name
        file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return str(file)

    return write


@pytest.fixture
def all_rows():
    """Return every row of a store by view, but for the batch that wrote it."""

    def rows(path):
        with open_store(path) as store:
            return {
                name: [
                    {key: value for key, value in row.items() if key != "batch"}
                    for row in store.sql(f"SELECT * FROM {name} ORDER BY id").to_rows()
                ]
                for name in DATA
            }

    return rows
