"""Progress on standard error: a line that rewrites itself on a terminal, plain lines otherwise."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from dateline.cli import ALL_WELL, NOTHING_DONE, SOME_FAILED
from dateline.cli.output import report_failure
from dateline.records import FailureRow

Result = TypeVar("Result")
EVERY = 500


@dataclass
class Tally:
    """How many documents went well and how many did not."""

    done: int = 0
    failed: int = 0

    def exit_code(self) -> int:
        """Return the exit code that the counts call for."""
        if self.failed == 0 and self.done:
            return ALL_WELL
        return SOME_FAILED if self.done else NOTHING_DONE


def followed(results: Iterable[Result | FailureRow], tally: Tally, verb: str) -> Iterator[Result]:
    """Yield what went well; report failures and progress on standard error.

    Args:
        results: Results and failure rows, in order.
        tally: Counts both.
        verb: What is done to a document ("read", "coded").
    """
    terminal = sys.stderr.isatty()
    for result in results:
        if isinstance(result, FailureRow):
            tally.failed += 1
            report_failure(result)
        else:
            tally.done += 1
            yield result
        count = tally.done + tally.failed
        if terminal:
            print(f"\r{verb} {count:,}", end="", file=sys.stderr, flush=True)
        elif count % EVERY == 0:
            print(f"{verb} {count:,}", file=sys.stderr, flush=True)
    if terminal:
        print("\r" + " " * 40 + "\r", end="", file=sys.stderr)
    failed = f", {tally.failed:,} failed" if tally.failed else ""
    documents = "document" if tally.done == 1 else "documents"
    print(f"{verb} {tally.done:,} {documents}{failed}", file=sys.stderr)
