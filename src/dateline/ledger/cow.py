"""Country codes of the Correlates of War project, which much of the field's data is keyed by."""

from functools import lru_cache

import msgspec

from dateline.datafiles import DataFileError, Field, check_keys, data_folder, read_paragraphs

FILE = "ledger/cow.txt"


class CowCode(msgspec.Struct, frozen=True):
    """A state's number and abbreviation, from a first to a last ISO day, None where open."""

    number: int
    abbreviation: str
    first: str | None = None
    last: str | None = None


def cow_code(code: str, year: int) -> CowCode | None:
    """Return the code that a state has in a year, None where the project lists none.

    Args:
        code: ISO 3166-1 alpha-3.
        year: The year; a state has the code that it held on the year's last day.
    """
    day = f"{year}-12-31"
    return next(
        (
            one
            for one in load_cow().get(code, ())
            if (one.first is None or one.first <= day) and (one.last is None or day <= one.last)
        ),
        None,
    )


@lru_cache(maxsize=1)
def load_cow() -> dict[str, tuple[CowCode, ...]]:
    """Read the table.

    Raises:
        DataFileError: `ledger/cow.txt` is wrong.
    """
    return read_cow((data_folder() / FILE).read_text(encoding="utf-8"), FILE)


def read_cow(text: str, file: str) -> dict[str, tuple[CowCode, ...]]:
    """Read the file of codes.

    Raises:
        DataFileError: A line has not the form `CODE | number | abbreviation | first..last`.
    """
    found: dict[str, tuple[CowCode, ...]] = {}
    for paragraph in read_paragraphs(text, file):
        check_keys(paragraph, frozenset({"state"}))
        for field in paragraph.fields:
            code, one = _code(field, file)
            found[code] = (*found.get(code, ()), one)
    return found


def _code(field: Field, file: str) -> tuple[str, CowCode]:
    parts = [part.strip() for part in field.value.split("|")]
    if len(parts) not in {3, 4} or not parts[1].isdigit():
        raise DataFileError(
            file, field.line, f"{field.value!r} is no state", "write `NER | 436 | NIR | from..to`"
        )
    first, _, last = (parts[3] if len(parts) == 4 else "..").partition("..")
    return parts[0], CowCode(int(parts[1]), parts[2], first or None, last or None)
