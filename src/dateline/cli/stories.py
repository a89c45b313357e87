"""Say which articles are copies of one text, and which are on the same event.

Each row out is {"id","story","copy_of"?,"first","text","shared"?,"sources","outlets"}: `story` is
shared by the articles on one event, which `sources` independent sources tell of in `outlets`
outlets; `text` by the copies of one text, of which `first` is the article that ran first. `copy_of`
is the earlier article that a copy shares most with, `shared` how much of the shorter one's text,
0 to 1. Without sources a store's texts and copies are listed.
"""

import argparse
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dateline.cli import ALL_WELL
from dateline.cli.arguments import add_day, add_output
from dateline.cli.output import opened, write_rows
from dateline.cli.progress import Tally, followed
from dateline.cli.stores import add_store, over_store_alone
from dateline.records import Article, FailureRow, Story


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "sources", nargs="*", metavar="SOURCE", help="pages or articles; none: the store"
    )
    add_store(parser)
    add_day(parser)
    add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    from dateline.pipeline import read_sources

    if arguments.store is not None or not arguments.sources:
        return over_store_alone("stories", _over_store, arguments)
    tally = Tally()
    rows = grouped(read_sources(arguments.sources, date=arguments.date))
    with opened(arguments.output) as stream:
        write_rows(followed(rows, tally, "grouped"), arguments.format, stream, columns)
    return tally.exit_code()


def _over_store(arguments: argparse.Namespace) -> int:
    from dateline.store import open_store

    with open_store(arguments.store) as store, opened(arguments.output) as stream:
        write_rows(_kept(store.stories()), arguments.format, stream, columns)
    return ALL_WELL


def _kept(stories: Iterable[Story]) -> Iterator[dict[str, Any]]:
    """Yield the row of every article of a store, whose stories are texts with their copies."""
    for story in stories:
        links = {copy.article: copy for copy in reversed(story.copies)}
        for name in story.articles:
            link = links.get(name)
            copied = {"copy_of": link.copy_of, "shared": link.shared} if link else {}
            yield {"id": name, "story": story.id, "first": story.first, "text": story.id, **copied}


def grouped(articles: Iterable[Article | FailureRow]) -> Iterator[dict[str, Any] | FailureRow]:
    """Yield the row of every article once all are read; failures pass through at once."""
    from dateline.story import assemble_stories, cluster_articles, count_sources

    read: list[Article] = []
    for article in articles:
        if isinstance(article, FailureRow):
            yield article
        else:
            read.append(article)
    sites = {article.id: article.site for article in read}
    stories = assemble_stories(read)
    events = {name: one.id for one in cluster_articles(read, stories) for name in one.articles}
    told: dict[str, list[Story]] = {}
    for story in stories:
        told.setdefault(events[story.first], []).append(story)
    for story in stories:
        links = {copy.article: copy for copy in reversed(story.copies)}
        for name in story.articles:
            link = links.get(name)
            copied = {"copy_of": link.copy_of, "shared": link.shared} if link else {}
            yield {
                "id": name,
                "story": events[name],
                "first": story.first,
                "text": story.id,
                **copied,
                **count_sources(told[events[name]], sites)._asdict(),
            }


def columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return a row's cells for CSV and the table."""
    shown = ("id", "story", "copy_of", "first", "text", "shared", "sources", "outlets")
    return {key: str(row.get(key, "")) for key in shown}
