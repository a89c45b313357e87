"""What reading a page costs beside the extractor alone, with its markup and without it."""

import time
from collections.abc import Callable, Sequence
from typing import Any

from dateline.bench.figures import Figure
from dateline.pipeline import read_article
from dateline.records import Page


def of_reading(warm: Sequence[Page], pages: Sequence[Page]) -> list[Figure]:
    """Measure how fast pages are read as HTML, as flat text, and by the extractor by itself.

    Args:
        warm: Pages that are read first, so that nothing is loaded while the clock runs.
        pages: Pages of kind `html`.
    """
    alone = _rate(_extracted, warm, pages)
    html = _rate(read_article, warm, pages)
    flat = _rate(read_article, _flattened(warm), _flattened(pages))
    return [
        Figure("pages a second, extractor alone", alone, "pages/s"),
        Figure("pages a second, read from HTML", html, "pages/s"),
        Figure("pages a second, read from flat text", flat, "pages/s"),
        Figure("reading HTML beside the extractor alone", alone / html, "ratio"),
        Figure("reading flat text beside the extractor alone", alone / flat, "ratio"),
    ]


def _rate(work: Callable[[Page], Any], warm: Sequence[Page], pages: Sequence[Page]) -> float:
    for page in warm:
        work(page)
    begin = time.process_time()
    for page in pages:
        work(page)
    return len(pages) / (time.process_time() - begin)


def _extracted(page: Page) -> Any:
    from trafilatura import bare_extraction  # noqa: PLC0415

    return bare_extraction(
        page.content, favor_precision=True, include_comments=False, with_metadata=False
    )


def _flattened(pages: Sequence[Page]) -> list[Page]:
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415

    return [
        Page(
            id=page.id,
            kind="text",
            content=extract_plain_text(page.content, main_content=False, preserve_formatting=True),
            source=page.source,
        )
        for page in pages
    ]
