"""The command line: each command parses its arguments, calls one room, prints.

Exit codes: 0 all well, 1 some documents failed, 2 wrong usage, 3 nothing could be done.
"""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType

from dateline.memory import keep_freed_memory

# How many objects made and not freed call the collector (Python: 700), and how many of its turns
# call it for older ones (10). Nearly all that is made here is no garbage.
COLLECT_AFTER = (20_000, 20, 20)
ALL_WELL, SOME_FAILED, WRONG_USAGE, NOTHING_DONE = 0, 1, 2, 3

COMMANDS = {
    "read": ("dateline.cli.read", "pages in, articles out: the story among the furniture"),
    "code": ("dateline.cli.code", "pages in, events out: who did what to whom, where and when"),
    "why": ("dateline.cli.why", "why an event was coded so, and what was refused beside it"),
    "ledger": ("dateline.cli.ledger", "pages in, relations out: what holds between whom"),
    "relate": ("dateline.cli.relate", "texts with a marked pair in, the code between the two out"),
    "dates": ("dateline.cli.dates", "texts in, date expressions out (TIMEX3)"),
    "places": ("dateline.cli.places", "texts in, place names out, each resolved"),
    "actors": ("dateline.cli.actors", "actor phrases in, countries and sectors out"),
    "stories": ("dateline.cli.stories", "articles in, which are copies and which on one event out"),
    "ingest": (
        "dateline.cli.ingest",
        "pages into a store: coded, folded, kept; the run report out",
    ),
    "scale": (
        "dateline.cli.scale",
        "code or ingest what one machine is too small for, over many",
    ),
    "watch": ("dateline.cli.watch", "visit feeds when due, take in what is new, raise alerts"),
    "events": ("dateline.cli.events", "list the events of a store by party, type, day and place"),
    "query": ("dateline.cli.query", "ask a store in SQL"),
    "export": ("dateline.cli.export", "a store's events in a form others read, with a data sheet"),
    "rerun": ("dateline.cli.rerun", "code again what changed knowledge bears on, with a diff"),
    "quarantine": ("dateline.cli.quarantine", "documents that failed: list them, or retry"),
    "config": ("dateline.cli.config", "show the settings, and where each comes from"),
    "serve": ("dateline.cli.serve", "the reading room: pages, feeds and an API over a store"),
    "plot": ("dateline.cli.plot", "a chart of a store as SVG or PNG"),
    "mcp": ("dateline.cli.mcp", "let an assistant ask a store, evidence and all"),
    "eval": ("dateline.cli.evaluate", "score a room against gold"),
    "bench": ("dateline.cli.bench", "measure the walk's speed beside the parse alone"),
    "audit": ("dateline.cli.audit", "draw a sample of a run, and read it back when judged"),
    "codebook": ("dateline.cli.codebook", "print the codebook: types, modes, contexts, CAMEO"),
    "schema": ("dateline.cli.schema", "print the JSON schema of a record"),
    "lexicon": ("dateline.cli.lexicon", "check the lexicon by its own examples"),
    "register": ("dateline.cli.register", "find, check, add or import register entries"),
    "gazetteer": ("dateline.cli.gazetteer", "compile a gazetteer from a GeoNames dump"),
    "doctor": ("dateline.cli.doctor", "check the installation and say what to do"),
}


class OutputError(Exception):
    """The output file cannot be written; the message says why."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: Words after `dateline`; those of the process if None.

    Returns:
        The exit code.
    """
    # Matrix products here are small: spread over cores they cost more than they gain.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.set_threshold(*COLLECT_AFTER)
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and words[0] in COMMANDS:
        return _run_command(words[0], words[1:])
    parser = _top_parser(version=_version() if "--version" in words else "dateline")
    parser.parse_args(words)
    parser.print_help(sys.stderr)
    return WRONG_USAGE


def _top_parser(version: str) -> argparse.ArgumentParser:
    width = max(len(name) for name in COMMANDS)
    listing = "\n".join(f"  {name:<{width}}  {about}" for name, (_, about) in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="dateline",
        description="From any news page to a sourced, dated record of who did what to whom.",
        epilog=f"commands:\n{listing}\n\n`dateline COMMAND --help` says what each takes.\n"
        "exit codes: 0 all well, 1 some documents failed, 2 wrong usage, 3 nothing could be done",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=version)
    parser.add_argument("command", choices=sorted(COMMANDS), metavar="COMMAND")
    return parser


def _version() -> str:
    # Half of the time of `--help` went into this import and what it imports.
    from importlib.metadata import version

    return f"dateline {version('dateline')}"


def _run_command(name: str, words: list[str]) -> int:
    module: ModuleType = import_module(COMMANDS[name][0])
    parser = argparse.ArgumentParser(
        prog=f"dateline {name}",
        description=module.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    module.add_arguments(parser)
    keep_freed_memory()
    try:
        code: int = module.run(parser.parse_args(words))
        sys.stdout.flush()
    except OutputError as error:
        print(f"dateline {name}: {error}", file=sys.stderr)
        return WRONG_USAGE
    except ValueError as error:
        from dateline.datafiles import DataFileError

        if not isinstance(error, DataFileError):
            raise
        # Nothing is coded with knowledge that is broken.
        print(f"dateline {name}: {error}", file=sys.stderr)
        return NOTHING_DONE
    except BrokenPipeError:
        # The reader went away (`dateline code … | head`): that is no fault of the run.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ALL_WELL
    except KeyboardInterrupt:
        print(f"dateline {name}: stopped", file=sys.stderr)
        return SOME_FAILED
    return code
