"""Many processes against one: what a second one gains, what shuffles and the runner cost.

    python benchmarks/scale.py [--pages 200] [--copies 1] [--folder DIR]

Pages are made: stories of some 450 words in the manner of agency news, each with its share of
sentences that report an event. Ratios are of one run on one machine. Processor seconds are those of
the workers; they stay what they are where the machine is shared, the clock does not.
"""

import argparse
import json
import random
import resource
import shutil
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from dateline.scale import LocalRunner, ScaleReport, scale_code, scale_ingest

Work = Callable[..., ScaleReport]
Timed = tuple[float, ScaleReport]

STATES = "Kenya Uganda Mali Niger France Russia Turkey Egypt Peru Chile India Nepal".split()
ACTS = (
    "{a}'s foreign minister met his counterpart of {b} in the capital on {day}.",
    "{a} accused {b} on {day} of shelling a village near the border.",
    "Troops of {a} killed {n} gunmen in the north of {b} on {day}.",
    "The government of {a} said on {day} that it would expel two diplomats of {b}.",
    "Thousands of people marched through the capital of {a} on {day} against the price of bread.",
)
FILLING = (
    "Officials said the matter would take some weeks and gave no further details of the plan.",
    "The harbour is the largest of the region and most of its grain passes through it.",
    "Prices have risen by a fifth since the beginning of the year, the statistics office said.",
    "Residents said that they had heard of it on the radio and that shops had stayed open.",
    "Analysts expect the figures to improve once the rains have come and the roads are open again.",
    "The ministry did not answer a request for comment, and its spokesman could not be reached.",
)
DAYS = "Monday Tuesday Wednesday Thursday Friday".split()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--copies", type=int, default=1, help="copies of each story")
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp(prefix="dateline-bench-"))
    try:
        source = make_pages(folder / "pages.jsonl", given.pages, given.copies)
        measure(folder, source, given.pages)
    finally:
        if given.folder is None:
            shutil.rmtree(folder, ignore_errors=True)


def make_pages(file: Path, count: int, copies: int) -> str:
    chance = random.Random(7)
    stories = [story(chance) for _ in range(-(-count // copies))]
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w") as stream:
        for number in range(count):
            text = stories[number % len(stories)]
            row = {"id": f"p{number}", "text": text, "date": f"2024-05-{number % 28 + 1:02}"}
            stream.write(json.dumps(row) + "\n")
    return str(file)


def story(chance: random.Random) -> str:
    lines = []
    while sum(len(line.split()) for line in lines) < 450:
        a, b = chance.sample(STATES, 2)
        if chance.random() < 0.25:
            act = chance.choice(ACTS)
            lines.append(act.format(a=a, b=b, day=chance.choice(DAYS), n=chance.randint(2, 40)))
        else:
            lines.append(f"{chance.choice(FILLING)[:-1]}, {a} and {b} among them.")
    return "\n\n".join(" ".join(lines[at : at + 3]) for at in range(0, len(lines), 3))


def measure(folder: Path, source: str, pages: int) -> None:
    shard = max(10, pages // 8)
    bare, bare_processor = timed(lambda: bare_pool(source, shard, folder / "bare"))
    one, code = timed_run(scale_code, source, folder / "one", 1, shard)
    two, _ = timed_run(scale_code, source, folder / "two", 2, shard)
    store, ingest = timed_run(scale_ingest, source, folder / "store", 2, shard)
    coding, taking = code.processor["code"], ingest.processor
    shuffles = sum(taking.values()) - taking["take"] - taking["read"]
    say("a bare pool of 1", bare, bare_processor, pages)
    say("code, 1 process", one, coding, pages)
    say("ingest, 2 processes", store, sum(taking.values()), pages)
    print(f"code, 2 processes: {two:.1f} s; 2 processes over 1, by the clock: {one / two:.2f}")
    print(f"runner over a bare pool, processor time: {coding / bare_processor:.2f}")
    print(
        f"shuffles over reading and taking in: {shuffles / (taking['read'] + taking['take']):.3f}"
    )
    print(f"shuffles: {1000 * shuffles / pages:.1f} ms of processors a page")
    print(f"largest worker: code {code.memory:,} MB, ingest {ingest.memory:,} MB")


def timed_run(work: Work, source: str, output: Path, workers: int, shard: int) -> Timed:
    """Return the seconds by the clock, and the report."""
    runner = LocalRunner(workers)
    started = time.perf_counter()
    try:
        report = work([source], str(output), runner, documents=shard)
    finally:
        runner.close()
    return time.perf_counter() - started, report


def bare_pool(source: str, shard: int, output: Path) -> None:
    """Code the same shards in a pool of one process of the standard library, nothing else."""
    lines = Path(source).read_text().splitlines(keepends=True)
    output.mkdir(parents=True)
    files = []
    for at in range(0, len(lines), shard):
        files.append(output / f"{at}.jsonl")
        files[-1].write_text("".join(lines[at : at + shard]))
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        list(pool.map(code_file, map(str, files)))


def code_file(name: str) -> None:
    from dateline.pipeline import code_sources  # noqa: PLC0415

    with Path(f"{name}.out").open("w") as stream:
        for coded in code_sources([name]):
            print(coded, file=stream)


def timed(work: Callable[[], None]) -> tuple[float, float]:
    """Return the seconds by the clock, and of all processes' processors, that work takes."""
    before, started = spent(), time.perf_counter()
    work()
    return time.perf_counter() - started, spent() - before


def spent() -> float:
    own, theirs = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own.ru_utime + own.ru_stime + theirs.ru_utime + theirs.ru_stime


def say(what: str, clock: float, processor: float, pages: int) -> None:
    print(f"{what}: {clock:.1f} s, {processor:.1f} s of processors, {processor / pages:.4f} a page")


if __name__ == "__main__":
    main()
