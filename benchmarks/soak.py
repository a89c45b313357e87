"""Whether a worker's memory stays flat: pages without end through one worker.

    python benchmarks/soak.py [--pages 100000] [--told-every 1000] [--new-words 3] [--sentences 8]
                              [--whole-every 1]

Pages are made: a fifth are copies, on another site, of the page before; each of the others has a
story of its own, with words that no page before it has, since a parser keeps every word it meets:
with more of them in a page fewer pages show what many would come to. Where not every page is to be
whole, the others are plain text of so many sentences, without markup around it: a hundred thousand
of them take an hour of a shared core, and the whole ones among them the same rooms as ever.
What is told is what the worker holds, and which process it is: one that has grown past its bound is
replaced.
"""

import argparse
import os
import random
import time
from collections.abc import Iterator
from pathlib import Path

from dateline.bench import Story, as_html, make_stories
from dateline.bench.corpus import SENTENCES_A_PARAGRAPH
from dateline.page import page_of_row
from dateline.pipeline import code_or_say_why
from dateline.processes import TaskLost, Workers, peak_bytes
from dateline.records import FailureRow, Page

SYLLABLES = "ba ko mi ra tu se lo na di fe gu ha jo ke li mo nu pa ri sa te vu wa yo za".split()
COPIES = 5
WHOLE = 8
STORIES = 400
MEGABYTE = 1 << 20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=100_000)
    parser.add_argument("--told-every", type=int, default=1_000)
    parser.add_argument("--new-words", type=int, default=3)
    parser.add_argument("--sentences", type=int, default=WHOLE)
    parser.add_argument("--whole-every", type=int, default=1)
    given = parser.parse_args()
    held: list[float] = []
    workers: list[int] = []
    events = 0
    started = time.perf_counter()
    with Workers(1) as crew:
        pages = made_pages(given.pages, given.new_words, given.sentences, given.whole_every)
        answers = crew.in_order(code_and_weigh, pages, stopped)
        for number, (mentions, process, megabytes) in enumerate(answers, start=1):
            events += mentions
            held.append(megabytes)
            if process not in workers:
                workers.append(process)
            if number % given.told_every == 0:
                last = held[-given.told_every :]
                print(
                    f"{number:,} pages, {events:,} events, {time.perf_counter() - started:,.0f} s: "
                    f"{min(last):,.0f} to {max(last):,.0f} MB, worker {len(workers)}",
                    flush=True,
                )
    settled = held[len(held) // 10 :]
    print(
        f"after the first tenth: {min(settled):,.0f} to {max(settled):,.0f} MB, the last page "
        f"{settled[-1] - settled[0]:+,.0f} MB; {len(workers)} workers in all"
    )


def made_pages(count: int, words: int, sentences: int, whole_every: int) -> Iterator[Page]:
    chance = random.Random(5)
    stories = make_stories(STORIES, seed=5)
    story = stories[0]
    for number in range(count):
        whole = number % whole_every == 1 % whole_every
        if number % COPIES:
            length = WHOLE if whole else sentences
            story = with_new_words(stories[number % STORIES], number, words, length, chance)
        site = f"site{number % 50}.test"
        url = f"https://{site}/{number}"
        content = {"html": as_html(story, site)} if whole else {"text": story.text}
        row = {"id": f"p{number}", **content, "date": story.date, "url": url, "lang": "en"}
        yield page_of_row(row, url, url)


def with_new_words(
    story: Story, number: int, words: int, sentences: int, chance: random.Random
) -> Story:
    """Return the beginning of a story, with people and places that no other story has."""
    lines = story.text.split("\n")[: sentences // SENTENCES_A_PARAGRAPH]
    for _ in range(0, words, 3):
        first, last, town = ("".join(chance.choices(SYLLABLES, k=4)).title() for _ in range(3))
        lines.append(f"{first} {last}, who lives in {town}, told reporters that shops were closed.")
    return Story(f"{story.id}-{number}", story.title, "\n".join(lines), story.date)


def code_and_weigh(page: Page) -> tuple[int, int, float]:
    """Code a page; return its mentions, the process, and the megabytes that it holds."""
    coded = code_or_say_why(page)
    if isinstance(coded, FailureRow):
        raise ValueError(coded.error.message)
    return len(coded.mentions), os.getpid(), held_bytes() / MEGABYTE


def held_bytes() -> int:
    """Return what this process holds now, or, where the system does not tell, the most it held."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return peak_bytes()


def stopped(page: Page, error: TaskLost) -> tuple[int, int, float]:
    raise error


if __name__ == "__main__":
    main()
