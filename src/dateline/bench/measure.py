"""What the bench measures: processor seconds, each beside its yardstick in the same run."""

import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from dateline.bench.corpus import Story, as_html, load_sentences, make_stories
from dateline.bench.figures import Benchmark, Figure
from dateline.bench.reading import of_reading
from dateline.bench.starting import seconds_of_command
from dateline.dates import find_timexes
from dateline.events import code_story, load_lexicon
from dateline.grammar import stock_pipeline
from dateline.ledger import statements_of
from dateline.page import page_of_row
from dateline.pipeline import code_or_say_why, code_page, prepare_page, read_article
from dateline.processes import Workers, peak_bytes
from dateline.records import Article, FailureRow, Page
from dateline.storing import ingest_sources

Result = TypeVar("Result")
# A number in their names would be one that a copy holds and its original does not.
SITES = ("herald.test", "courier.test", "tribune.test", "gazette.test", "observer.test")
WARM_UP = 2


def run_bench(count: int, seed: int = 0, *, start_up: bool = True) -> Benchmark:
    """Measure the walk on made stories.

    Args:
        count: How many stories.
        seed: Of the corpus.
        start_up: Also start processes: how long commands take to begin, and two workers.

    Returns:
        The figures. Seconds are of processor time, which other work on the machine hardly
        changes; only the gain of two processes is by the clock.
    """
    stories = make_stories(count + WARM_UP, seed)
    warm, told = stories[:WARM_UP], stories[WARM_UP:]
    bodies = [story.text for story in told]
    parse_alone = stock_pipeline()
    _consume(parse_alone.pipe([story.text for story in warm]))
    _code([_body(story) for story in warm])
    parse = _seconds(lambda: _consume(parse_alone.pipe(bodies)))
    walk, coded = _timed(lambda: _code([_body(story) for story in told]))
    events = sum(len(one.mentions) for one in coded if not isinstance(one, FailureRow))
    pages = [_html(story, SITES[0]) for story in told]
    extraction = _seconds(lambda: [read_article(page) for page in pages])
    from_html = _seconds(lambda: _code(pages))
    figures = [
        Figure("pages a second, article text to events", count / walk, "pages/s"),
        Figure("pages a second, tagger and parser alone", count / parse, "pages/s"),
        Figure("whole walk beside tagger and parser alone", walk / parse, "ratio", "at most 0.9"),
        Figure("pages a second, HTML to events", count / from_html, "pages/s"),
        Figure("pages a second, extraction alone", count / extraction, "pages/s"),
        Figure(
            "HTML to events beside extraction alone", from_html / extraction, "ratio", "at most 2"
        ),
        *of_reading([_html(story, SITES[0]) for story in warm], pages),
        *_of_copies(warm, told, parse_alone),
        *_by_room(told, parse),
    ]
    if start_up:
        figures += [
            Figure("dateline --help", seconds_of_command("--help"), "s", "at most 0.15"),
            Figure("first event of a short page", _first_event(told[0]), "s", "at most 2"),
            *_of_two(told),
        ]
    source = load_sentences()
    words = sum(len(body.split()) for body in bodies)
    corpus = (
        f"{count} invented stories of {source.length} sentences, {words / count:.0f} words each; "
        f"{source.share} % {source.measured}; the walk finds {events / count:.1f} events a story"
    )
    return Benchmark(corpus, _machine(), tuple(figures))


def _of_copies(warm: Sequence[Story], told: Sequence[Story], parse_alone: Any) -> list[Figure]:
    """Measure a corpus in which each story stands on several sites, taken into a store."""
    parse = _seconds(lambda: _consume(parse_alone.pipe([one.text for one in told for _ in SITES])))
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store"
        # What a first run loads is not the copies' doing.
        ingest_sources([_written(warm, Path(folder) / "warm.jsonl")], store)
        source = _written(told, Path(folder) / "told.jsonl")
        spent, report = _timed(lambda: ingest_sources([source], store))
        size = sum(file.stat().st_size for file in store.rglob("*.parquet"))
    count = len(told) * len(SITES)
    name = f"{len(SITES)} copies of each story into a store beside the parse of all"
    clock = sum(report.seconds.values())
    parts = [
        Figure(f"of its time: {room}", 100 * seconds / clock, "%")
        for room, seconds in report.seconds.items()
    ]
    return [
        Figure(name, spent / parse, "ratio", "at most 0.35"),
        *parts,
        Figure("copies that were not parsed", report.counts["copies"] / count, "of the pages"),
        Figure("pages a second into the store, with copies", count / spent, "pages/s"),
        Figure("bytes of Parquet a page, with copies", size / count, "bytes"),
    ]


def _written(stories: Sequence[Story], file: Path) -> str:
    """Write the copies of stories as rows, each with a line of its site's own; return the file."""
    rows = [
        {
            "id": f"{story.id}-{site}",
            "text": f"{story.text}\nRead more on {site}.",
            "date": story.date,
            "url": f"https://{site}/{story.id}",
        }
        for story in stories
        for site in SITES
    ]
    file.write_bytes(b"".join(msgspec.json.encode(row) + b"\n" for row in rows))
    return str(file)


def _by_room(stories: Sequence[Story], parse: float) -> list[Figure]:
    """Measure what each room takes, of the parse alone."""
    spent: dict[str, float] = {}

    def timed(room: str, work: Callable[..., Result], *given: Any) -> Result:
        seconds, result = _timed(lambda: work(*given))
        spent[room] = spent.get(room, 0.0) + seconds
        return result

    for story in stories:
        page = _body(story)
        article: Article = timed("article, publication day", read_article, page)
        prepared = timed("parse, actors, dates, places", prepare_page, page, article)
        timed("of that: dates", find_timexes, article.text, prepared.written)
        mentions = timed("events", code_story, prepared, load_lexicon())
        timed("ledger", statements_of, prepared, mentions)
    within = "of that: dates"
    whole = sum(seconds for room, seconds in spent.items() if room != within)
    return [
        Figure("whole walk once its words are known", whole / parse, "ratio"),
        *(Figure(f"room: {room}", seconds / parse, "ratio") for room, seconds in spent.items()),
    ]


def _first_event(story: Story) -> float:
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.txt"
        page.write_text("\n".join(story.text.split("\n")[:4]), encoding="utf-8")
        return seconds_of_command("code", str(page), "--date", story.date)


def _of_two(stories: Sequence[Story]) -> list[Figure]:
    """Measure how many times the pages a second of one worker two of them code, and their memory.

    By processor seconds it is what two free cores would give: the run ends with the busiest of
    the workers and of this process, which hands out pages and takes results. The memory is a
    worker's, since this process holds what the yardstick needs beside it.
    """
    pages = [_body(story) for story in stories]
    by_clock, by_processor = [], []
    held = 0
    for count in (1, 2):
        with Workers(count) as crew:
            _consume(crew.in_order(_code_timed, pages[: 4 * count], _stopped))
            clock, processor = time.perf_counter(), time.process_time()
            spent: dict[int, float] = {}
            for worker, seconds, peak, _ in crew.in_order(_code_timed, pages, _stopped):
                spent[worker] = spent.get(worker, 0.0) + seconds
                held = max(held, peak)
            by_clock.append(time.perf_counter() - clock)
            by_processor.append(max(*spent.values(), time.process_time() - processor))
    name = "two processes beside one"
    gains = by_clock[0] / by_clock[1], by_processor[0] / by_processor[1]
    return [
        Figure(f"{name}, by the clock", gains[0], "ratio", "at least 1.7"),
        Figure(f"{name}, by the busiest one's processor seconds", gains[1], "ratio"),
        Figure("peak memory of a worker", held / 1e6, "MB", "at most 1200"),
    ]


def _code_timed(page: Page) -> tuple[int, float, int, Any]:
    """Code a page in a worker; return which, its processor's seconds, peak bytes, the result."""
    started = time.process_time()
    coded = code_or_say_why(page)
    return os.getpid(), time.process_time() - started, peak_bytes(), coded


def _stopped(page: Page | FailureRow, error: BaseException) -> Any:
    raise error


def _code(pages: Iterable[Page]) -> list[Any]:
    return [code_page(page) for page in pages]


def _body(story: Story) -> Page:
    row = {"id": story.id, "text": story.text, "date": story.date, "lang": "en"}
    return page_of_row(row, story.id, story.id)


def _html(story: Story, site: str) -> Page:
    row = {"id": story.id, "html": as_html(story, site), "url": f"https://{site}/{story.id}"}
    return page_of_row(row, story.id, story.id)


def _consume(results: Iterable[Any]) -> None:
    for _ in results:
        pass


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    started = time.process_time()
    result = work()
    return time.process_time() - started, result


def _seconds(work: Callable[[], Any]) -> float:
    return _timed(work)[0]


def _machine() -> str:
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    python = ".".join(map(str, sys.version_info[:3]))
    return f"{os.cpu_count()} cores ({platform.machine()}){load}, Python {python}"
