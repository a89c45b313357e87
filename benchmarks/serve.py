"""How fast the reading room answers: front, article, dyad and ledger pages, 20 readers at once.

    python benchmarks/serve.py --store DIR [--readers 20] [--seconds 30] [--pause 0.5]

Each reader asks for a page that it has not asked for before, reads it for a moment, and asks for
the next. What is printed: for each kind of page the median and the 99th percentile, the bytes of
the largest page, and the processor time that the server spent a page. A store of 1,000,000 events
is made by `benchmarks/store.py`.
"""

import argparse
import http.client
import json
import random
import socket
import subprocess
import sys
import threading
import time
from collections import defaultdict
from pathlib import Path

import psutil

KINDS = ("front", "article", "dyad", "ledger")


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--pause", type=float, default=0.5)
    arguments = parser.parse_args()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "dateline", "serve", "--store", str(arguments.store),
         "--port", str(port)],
    )  # fmt: skip
    try:
        began = time.perf_counter()
        wait_for(port)
        print(f"opened in {time.perf_counter() - began:.1f} s")
        addresses = pages_of(port)
        for kind in KINDS:
            timed(port, addresses[kind][0])
        process = psutil.Process(server.pid)
        before = sum(process.cpu_times()[:2])
        taken, largest = read(arguments, port, addresses)
        spent = sum(process.cpu_times()[:2]) - before
        report(taken, largest, spent)
        print(f"memory of the server: {process.memory_info().rss / 2**20:,.0f} MiB")
    finally:
        server.terminate()
        server.wait()


def wait_for(port: int) -> None:
    """Wait until the server answers."""
    for _ in range(3000):
        try:
            timed(port, "/about")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("the server did not open")


def pages_of(port: int) -> dict[str, list[str]]:
    """Return addresses of each kind, drawn from the store's own rows."""
    chance = random.Random(7)
    pages: dict[str, list[str]] = {kind: [] for kind in KINDS}
    pages["front"] = ["/"]
    after = None
    articles, parties = set(), []
    for _ in range(4):
        more = f"&after={after}" if after else ""
        answer = json.loads(timed(port, f"/api/events?limit=500&which=all{more}")[1])
        after = answer["next"]
        for row in answer["events"]:
            articles.add(row["evidence"]["doc"])
            who, whom = row["event"]["actor"], row["event"]["recipient"]
            if who and whom and who[0]["code"] != whom[0]["code"]:
                pages["dyad"].append(f"/dyad/{who[0]['code']}/{whom[0]['code']}")
                parties.append(who[0]["code"])
        pages["front"].append(f"/?after={after}")
    pages["article"] = [f"/article/{one}" for one in sorted(articles)]
    pages["dyad"] = sorted(set(pages["dyad"]))
    pages["ledger"] = [
        "/ledger",
        *(f"/ledger?party={one}" for one in sorted(set(parties))),
        *(f"/ledger?as_of=20{year}-06-01" for year in range(10, 34)),
    ]
    for kind in KINDS:
        chance.shuffle(pages[kind])
    return pages


def read(
    arguments: argparse.Namespace, port: int, addresses: dict[str, list[str]]
) -> tuple[dict[str, list[float]], dict[str, int]]:
    """Have the readers read; return the seconds of each page by kind, and the largest page."""
    taken: dict[str, list[float]] = defaultdict(list)
    largest: dict[str, int] = defaultdict(int)
    until = time.perf_counter() + arguments.seconds

    def reader(number: int) -> None:
        chance = random.Random(number)
        time.sleep(arguments.pause * chance.random())
        while time.perf_counter() < until:
            kind = chance.choice(KINDS)
            seconds, body = timed(port, chance.choice(addresses[kind]))
            taken[kind].append(seconds)
            largest[kind] = max(largest[kind], len(body))
            time.sleep(arguments.pause * 2 * chance.random())

    threads = [threading.Thread(target=reader, args=(n,)) for n in range(arguments.readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return taken, largest


def timed(port: int, address: str) -> tuple[float, bytes]:
    """Return how long an address took, and what it gave."""
    began = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request("GET", address)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    if answer.status != 200:
        raise SystemExit(f"{address}: {answer.status}")
    return time.perf_counter() - began, body


def report(taken: dict[str, list[float]], largest: dict[str, int], spent: float) -> None:
    """Print what was measured."""
    for kind in KINDS:
        times = sorted(taken[kind])
        if times:
            middle, high = times[len(times) // 2], times[int(len(times) * 0.99)]
            print(
                f"{kind:<8} {len(times):>5} pages  median {middle * 1000:6.0f} ms  "
                f"p99 {high * 1000:6.0f} ms  largest {largest[kind] / 1000:5.0f} kB"
            )
    pages = sum(map(len, taken.values()))
    print(f"processor time of the server: {spent / max(1, pages) * 1000:.1f} ms a page")


if __name__ == "__main__":
    main()
