"""A profile of the walk over the made stories, kept in a file."""

import cProfile
from pathlib import Path

from dateline.bench.corpus import make_stories
from dateline.page import page_of_row
from dateline.pipeline import code_page


def profile_walk(count: int, seed: int, file: Path) -> None:
    """Profile the coding of made stories, one to warm up apart; `python -m pstats FILE` reads it.

    Args:
        count: How many stories.
        seed: Of the corpus.
        file: Where the profile is kept.
    """
    pages = [
        page_of_row({"id": one.id, "text": one.text, "date": one.date}, one.id, one.id)
        for one in make_stories(count + 1, seed)
    ]
    code_page(pages[0])
    profile = cProfile.Profile()
    profile.enable()
    for page in pages[1:]:
        code_page(page)
    profile.disable()
    profile.dump_stats(file)
