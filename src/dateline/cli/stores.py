"""What the commands over a store share: where it is, and how its errors are said."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.cli import NOTHING_DONE, WRONG_USAGE

if TYPE_CHECKING:
    from dateline.page import FetchRules


def add_store(parser: argparse.ArgumentParser) -> None:
    """Add `--store`."""
    parser.add_argument(
        "--store",
        metavar="DIR",
        type=Path,
        help="the store's folder (default: the setting `store`, ./dateline.db)",
    )


def over_store(
    command: str, work: Callable[[argparse.Namespace], int], arguments: argparse.Namespace
) -> int:
    """Run a command's work over a store, its settings found; say what is wrong in one line.

    Args:
        command: The command's name, for messages.
        work: The work.
        arguments: The command's arguments; a `store` that was not given is the setting's.

    Returns:
        The exit code: 2 for a wrong question or setting, 3 for a store at fault.
    """
    from dateline.cli.settings import SettingsError, find_settings
    from dateline.store.errors import StoreError, WrongQuestion

    try:
        settings = find_settings()
        if getattr(arguments, "store", None) is None:
            arguments.store = Path(str(settings["store"].value))
        arguments.settings = {name: found.value for name, found in settings.items()}
        return work(arguments)
    except (StoreError, SettingsError) as error:
        print(f"dateline {command}: {error}", file=sys.stderr)
        wrong = isinstance(error, WrongQuestion | SettingsError)
        return WRONG_USAGE if wrong else NOTHING_DONE


def over_store_alone(
    command: str, work: Callable[[argparse.Namespace], int], arguments: argparse.Namespace
) -> int:
    """Run a command's work as `over_store` does; refuse it where sources are given as well."""
    if arguments.sources:
        print(f"dateline {command}: give sources or --store, not both", file=sys.stderr)
        return WRONG_USAGE
    return over_store(command, work, arguments)


def fetch_rules(settings: dict[str, Any]) -> "FetchRules":
    """Return how addresses are fetched, by the settings."""
    from dateline.page import FetchRules

    names = ("agent", "delay", "timeout", "retries", "robots", "private")
    return FetchRules(**{name: settings[f"fetch.{name}"] for name in names})
