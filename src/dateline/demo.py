"""The demo: codes the page that ships with the project and prints what was read in it."""

import sys
from importlib.resources import as_file
from pathlib import Path

from dateline.cli import ALL_WELL
from dateline.datafiles import data_folder

OUTPUT = Path("demo.jsonl")
PUBLISHED = "2023-03-14"


def run() -> int:
    """Code the demo page as a table and as JSONL; return the exit code."""
    from dateline.cli import main  # noqa: PLC0415

    with as_file(data_folder() / "demo" / "page.txt") as page:
        shown = ["code", str(page), "--date", PUBLISHED]
        print(f"The events of {page.name}, a flattened news page that ran on {PUBLISHED}:\n")
        code = main([*shown, "--format", "table"])
        if code == ALL_WELL:
            code = main([*shown, "--output", str(OUTPUT)])
            print(
                f"The same rows, with offsets, codes and rules, as JSON lines: {OUTPUT.resolve()}"
            )
            print("Try a page of your own: .venv/bin/dateline code FILE_OR_URL --format table")
    return code


if __name__ == "__main__":
    sys.exit(run())
