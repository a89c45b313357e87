"""Pages a second of `read` for HTML and for flat text, beside trafilatura alone.

    python benchmarks/read.py FOLDER [--pages N]

FOLDER holds HTML pages, plain or gzip, at any depth. Each page is decoded, and rendered to flat
text, before the clock starts; pages that have no story are read all the same. Seconds are of
processor time, so that other work on the machine does not count.
"""

import argparse
import contextlib
import gzip
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from trafilatura import bare_extraction

from dateline.article import Unreadable, read_page
from dateline.eval.flatten import flatten
from dateline.page.decode import decode
from dateline.records import Page


def pages_of(folder: Path, count: int) -> list[tuple[str, str]]:
    """Return the name and source of the first pages of a folder, by name."""
    files = sorted(file for file in folder.rglob("*.htm*") if file.is_file())[:count]
    found = []
    for file in files:
        data = file.read_bytes()
        found.append(
            (file.name, decode(gzip.decompress(data) if file.suffix == ".gz" else data, file.name))
        )
    return found


def pages_a_second(work: Callable[[Page], object], pages: Sequence[Page]) -> float:
    """Return how many pages a second a function works through, after one to warm it."""
    for page in pages[:1]:
        work(page)
    begin = time.process_time()
    for page in pages:
        work(page)
    return len(pages) / (time.process_time() - begin)


def read(page: Page) -> None:
    """Read a page; one without a story counts too."""
    with contextlib.suppress(Unreadable):
        read_page(page)


def extract(page: Page) -> None:
    """Run the extractor alone, as `read` calls it."""
    bare_extraction(page.content, favor_precision=True, include_comments=False, with_metadata=False)


def main() -> None:
    """Print the three figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=100)
    given = parser.parse_args()
    sources = pages_of(given.folder, given.pages)
    if not sources:
        parser.error(f"{given.folder}: no HTML pages in it; give a folder of *.html or *.html.gz")
    html = [Page(id=name, kind="html", content=text, source=name) for name, text in sources]
    flat = [
        Page(id=name, kind="text", content=flatten(text), source=name) for name, text in sources
    ]
    print(f"{len(html)} pages, pages a second of processor time")
    print(f"trafilatura alone  {pages_a_second(extract, html):8.1f}")
    print(f"read, HTML         {pages_a_second(read, html):8.1f}")
    print(f"read, flat text    {pages_a_second(read, flat):8.1f}")


if __name__ == "__main__":
    main()
