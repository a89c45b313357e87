"""What CAMEO's dictionaries call otherwise than the codebook does."""

import re
from functools import lru_cache

import msgspec

from dateline.actors.register.codes import checked_code, checked_sectors
from dateline.datafiles import check_keys, data_folder, read_paragraphs

FILE = "actors/cameo.txt"
KEYS = frozenset({"sector", "code", "cameo"})
_CALLED = re.compile(r"[A-Z]{3}")


class Cameo(msgspec.Struct, frozen=True):
    """The codebook's sectors by CAMEO's roles, and its codes by what stands for a country."""

    sectors: dict[str, str]
    codes: dict[str, str]


@lru_cache(maxsize=1)
def cameo() -> Cameo:
    """Return what ships with Dateline of CAMEO's codes.

    Raises:
        DataFileError: The file is wrong.
    """
    return read_cameo((data_folder() / FILE).read_text("utf-8"), FILE)


def read_cameo(text: str, file: str) -> Cameo:
    """Read a file of CAMEO's codes.

    Args:
        text: The whole file: paragraphs of a `sector` or a `code` and what `cameo` calls it.
        file: Its name, for errors.

    Raises:
        DataFileError: A key or code is unknown, a paragraph tells nothing, or CAMEO's code is none
            or is told twice.
    """
    found = Cameo({}, {})
    for paragraph in read_paragraphs(text, file):
        check_keys(paragraph, KEYS)
        key = "sector" if paragraph.value("sector") else "code"
        ours = paragraph.value(key)
        if key == "sector":
            checked_sectors(paragraph, key, ours)
        else:
            checked_code(paragraph, key, ours)
        there = found.sectors if key == "sector" else found.codes
        called = paragraph.value("cameo").split()
        if not called:
            raise paragraph.fault("cameo", f"nothing is {ours}", "write `cameo:` and its codes")
        for code in called:
            if not _CALLED.fullmatch(code):
                raise paragraph.fault("cameo", f"no code: {code!r}", "write three capitals")
            if code in there:
                raise paragraph.fault(
                    "cameo", f"{code} is {there[code]} already", "leave out one of the two"
                )
            there[code] = ours
    return found
