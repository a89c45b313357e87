"""Let an assistant ask a store over MCP, on standard input and output: search, events, ledger, why.

Every answer holds the words it was read from. Needs the `mcp` extra.
"""

import argparse
import sys

from dateline.cli import ALL_WELL, NOTHING_DONE
from dateline.cli.stores import add_store, over_store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_store(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    return over_store("mcp", _answer, arguments)


def _answer(arguments: argparse.Namespace) -> int:
    from dateline.serve.mcp import NoProtocol, make_server
    from dateline.serve.shelf import Following, unwritable

    following = Following(arguments.store, unwritable)
    try:
        server = make_server(following.now)
    except NoProtocol as missing:
        print(f"dateline mcp: {missing}", file=sys.stderr)
        return NOTHING_DONE
    server.run("stdio")
    return ALL_WELL
