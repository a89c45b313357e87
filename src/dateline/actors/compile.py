"""Compile the register, at build time: `python -m dateline.actors.compile [FOLDER]`."""

import sys
from pathlib import Path

from dateline.actors.register.load import compile_register
from dateline.datafiles import DataFileError


def main(arguments: list[str]) -> int:
    """Compile the folder named first among the arguments, or the one that ships.

    Returns:
        0, or 2 where a register file cannot be used.
    """
    shipped = Path(__file__).parents[1] / "data" / "register"
    try:
        path = compile_register(Path(arguments[0]) if arguments else shipped)
    except DataFileError as fault:
        print(fault, file=sys.stderr)
        return 2
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
