"""Arguments and errors that the commands over a store share."""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from dateline.cli import NOTHING_DONE, WRONG_USAGE

DEFAULT = "dateline.db"


def add_store(parser: argparse.ArgumentParser) -> None:
    """Add `--store`."""
    parser.add_argument(
        "--store",
        metavar="DIR",
        type=Path,
        default=Path(DEFAULT),
        help=f"the store's folder (default: ./{DEFAULT})",
    )


class Stopped(Exception):
    """A command over a store ends early, with the exit code that it carries."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


@contextmanager
def explained(command: str) -> Iterator[None]:
    """Say what is wrong with a store or a question on standard error, in one line.

    Raises:
        Stopped: Carries the exit code: 2 for a wrong question, 3 for a store at fault.
    """
    from dateline.store import StoreError, WrongQuestion

    try:
        yield
    except StoreError as error:
        print(f"dateline {command}: {error}", file=sys.stderr)
        raise Stopped(WRONG_USAGE if isinstance(error, WrongQuestion) else NOTHING_DONE) from error


def over_store(command: str, work: Callable[[], int]) -> int:
    """Run a command's work over a store and return the exit code, of an explained error too."""
    try:
        with explained(command):
            return work()
    except Stopped as stopped:
        return stopped.code
