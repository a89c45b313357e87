"""Check the installation, or a store: say what is wrong and what to do; mend a store.

`dateline doctor` checks Python, parser, data and versions; `dateline doctor --store DIR` reads
every byte of a store; with `--mend` torn files are set aside and their rows made again.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from dateline.cli import ALL_WELL, NOTHING_DONE, WRONG_USAGE
from dateline.cli.arguments import add_output
from dateline.cli.output import opened, plain, write_rows
from dateline.cli.stores import over_store

Row = dict[str, Any]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "--store",
        nargs="?",
        const=Path("dateline.db"),
        type=Path,
        metavar="DIR",
        help="check a store instead of the installation",
    )
    parser.add_argument("--mend", action="store_true", help="mend the store")
    add_output(parser)
    parser.set_defaults(format="table")


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    if arguments.store is not None:
        return over_store("doctor", _store, arguments)
    if arguments.mend:
        print("dateline doctor: --mend takes --store DIR", file=sys.stderr)
        return WRONG_USAGE
    return _show(list(_checks()), arguments)


def _store(arguments: argparse.Namespace) -> int:
    from dateline.store import check_store

    if arguments.mend:
        from dateline.store import mend_store
        from dateline.storing import store_walk

        done = mend_store(arguments.store, store_walk())
        print("\n".join(done) if done else "nothing to mend", file=sys.stderr)
    return _show([plain(finding) for finding in check_store(arguments.store)], arguments)


def _show(rows: list[Row], arguments: argparse.Namespace) -> int:
    with opened(arguments.output) as stream:
        write_rows(rows, arguments.format, stream, columns)
    broken = [row for row in rows if not row["well"]]
    print(
        "all well" if not broken else f"{len(broken)} of {len(rows)} parts need mending",
        file=sys.stderr,
    )
    return ALL_WELL if not broken else NOTHING_DONE


def columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return a check's cells for CSV and the table."""
    return {
        "part": row["part"],
        "state": "well" if row["well"] else "BROKEN",
        "version": row["version"],
        "what to do": row["mend"],
    }


def _checks() -> Iterator[Row]:
    for part, check, mend in (
        ("python", _python, "use Python 3.11 or later"),
        ("dateline", _package, "install it again: make demo"),
        (
            "parser",
            _parser,
            "install the pipeline again: make demo, or pip install --require-hashes "
            "-r requirements.lock",
        ),
        ("codebook", _codebook, "mend the file it names, or install again"),
        ("lexicon", _lexicon, "mend the file it names, or install again"),
        ("register", _register, "mend the file it names, or install again"),
        ("gazetteer", _gazetteer, "install again: make demo"),
        ("walk", _walk, "the parts above are well but do not work together: report this"),
    ):
        yield _check(part, check, mend)


def _check(part: str, check: Callable[[], str], mend: str) -> Row:
    try:
        version = check()
    except Exception as fault:
        return {"part": part, "well": False, "version": "", "mend": f"{fault}; {mend}"}
    return {"part": part, "well": True, "version": version, "mend": ""}


def _python() -> str:
    return sys.version.split()[0]


def _package() -> str:
    from importlib.metadata import version

    return version("dateline")


def _parser() -> str:
    from dateline.grammar import load_parser

    parser = load_parser()
    sentences = next(iter(parser.parse(["Kenya signed a treaty with Uganda."])))
    if not any(token.dep == "nsubj" for token in sentences[0].tokens):
        raise RuntimeError(f"{parser.name} finds no subject in a plain sentence")
    return parser.name


def _codebook() -> str:
    from dateline.events import load_codebook

    codebook = load_codebook()
    return f"{codebook.version}: {len(codebook.types)} types, {len(codebook.modes)} modes"


def _lexicon() -> str:
    from dateline.events import load_lexicon

    lexicon = load_lexicon()
    return f"{len(lexicon.frames):,} frames"


def _register() -> str:
    from dateline.actors import load_register

    load_register()
    return "loaded"


def _gazetteer() -> str:
    from dateline.places import load_gazetteer

    load_gazetteer()
    return "loaded"


def _walk() -> str:
    from dateline.pipeline import code_texts

    row = {"id": "doctor", "text": "Kenya signed a treaty with Uganda.", "date": "2024-05-02"}
    events = [mention.event for _, mentions in code_texts([row]) for mention in mentions]
    if events != ["SUPPORT"]:
        raise RuntimeError(f"a plain sentence was coded as {events or 'nothing'}")
    return "one sentence, one event"
