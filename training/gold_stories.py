"""Gold documents with every event known, each prepared to be coded."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from dateline.eval.predict import day_of
from dateline.events.prepared import PreparedStory
from dateline.page import page_of_row
from dateline.pipeline import prepare_page


def gold_stories(paths: Sequence[Path]) -> Iterator[tuple[dict[str, Any], PreparedStory]]:
    """Yield the rows of files in the form of `news_gold`, each with its story.

    Args:
        paths: JSONL files of rows `{"id", "text", "events", ...}`.
    """
    for path in paths:
        for line in filter(None, path.read_text(encoding="utf-8").split("\n")):
            row: dict[str, Any] = json.loads(line)
            given = {key: row[key] for key in ("id", "text", "title") if row.get(key)}
            if day_of(row.get("date")):
                given["date"] = row["date"]
            yield row, prepare_page(page_of_row(given | {"lang": "en"}, row["id"], row["id"]))
