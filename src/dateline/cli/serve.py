"""Open the reading room over a store: pages, feeds and an HTTP API.

It is bound to this machine alone unless --host says otherwise; then a password is needed, from
--password-file or DATELINE_TOKEN, which readers give as the password of any name or as a
bearer token.
"""

import argparse
import os
import secrets
import sys
from pathlib import Path

from dateline.cli import ALL_WELL, NOTHING_DONE, WRONG_USAGE
from dateline.cli.stores import add_store, over_store

PORT = 8765
SHORTEST = 8


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_store(parser)
    parser.add_argument("--host", default="127.0.0.1", help="address to bind (default: 127.0.0.1)")
    parser.add_argument("--port", type=int, default=PORT, help=f"port (default: {PORT})")
    parser.add_argument(
        "--password-file", type=Path, metavar="FILE", help="a file whose first line is the password"
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    from dateline.serve import LOOPBACK

    if not 0 <= arguments.port <= 65_535:
        return _refuse(f"port {arguments.port} is none; give one from 1 to 65535", WRONG_USAGE)
    try:
        password = _password(arguments.password_file)
    except OSError as error:
        return _refuse(f"cannot read {arguments.password_file}: {error.strerror}", WRONG_USAGE)
    if arguments.host not in LOOPBACK and password is None:
        return _refuse(
            f"{arguments.host} is open to others and needs a password: give --password-file or "
            "DATELINE_TOKEN",
            WRONG_USAGE,
        )
    if password is not None and len(password) < SHORTEST:
        return _refuse(f"the password is shorter than {SHORTEST} characters", WRONG_USAGE)
    return over_store("serve", lambda found: _serve(found, password), arguments)


def _serve(arguments: argparse.Namespace, password: str | None) -> int:
    import uvicorn

    from dateline.serve import LOOPBACK, Guard, Reading, make_app
    from dateline.serve.shelf import Following, corrector

    own = arguments.host in LOOPBACK
    guard = Guard(
        hosts=LOOPBACK if own else frozenset(), password=password, secret=secrets.token_bytes(32)
    )
    following = Following(arguments.store, corrector(arguments.store))
    app = make_app(following.now, Reading(arguments.store), guard)
    host = f"[{arguments.host}]" if ":" in arguments.host else arguments.host
    print(f"reading room at http://{host}:{arguments.port}/ (Ctrl-C closes it)", file=sys.stderr)
    settings = uvicorn.Config(
        app, host=arguments.host, port=arguments.port, log_level="warning", server_header=False
    )
    server = uvicorn.Server(settings)
    try:
        server.run()
    except SystemExit:
        return _refuse(
            f"port {arguments.port} cannot be bound; another may have it: give --port", NOTHING_DONE
        )
    return ALL_WELL


def _password(file: Path | None) -> str | None:
    if file is not None:
        return file.read_text("utf-8").partition("\n")[0].strip()
    return os.environ.get("DATELINE_TOKEN") or None


def _refuse(message: str, code: int) -> int:
    print(f"dateline serve: {message}", file=sys.stderr)
    return code
