"""Towns and divisions of states: not parties themselves, they tell whose police or court it is."""

import re
from collections.abc import Container, Sequence

import msgspec

from dateline.actors.codes import checked_code
from dateline.actors.spelling import fold
from dateline.datafiles import Paragraph, check_keys, read_paragraphs

KEYS = frozenset({"country", "names", "governing"})
_INITIAL = re.compile(r"[A-Z]\.")
_TOKEN = re.compile(r"'s\b|\w+|[^\w\s]")


class Town(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A town or division as a text is cut into words, and the code of its country.

    `governing` ones stand for their governments: "Texas sued".
    """

    words: tuple[str, ...]
    code: str
    governing: bool = False


class TownHit(msgspec.Struct, frozen=True):
    """A town on a line: first and last word, its offsets in the text, its country's code."""

    first: int
    last: int
    start: int
    end: int
    code: str
    governing: bool


def read_towns(text: str, file: str) -> tuple[tuple[str, str, bool], ...]:
    """Read `country`, `names` and `governing`: names with their country, and whether they govern.

    Args:
        text: The whole file.
        file: Its name, for errors.

    Raises:
        DataFileError: A code is unknown, or a paragraph has no names.
    """
    found: list[tuple[str, str, bool]] = []
    for paragraph in read_paragraphs(text, file):
        check_keys(paragraph, KEYS)
        code = checked_code(paragraph, "country", paragraph.value("country"))
        names = _listed(paragraph, "names")
        if not names:
            raise paragraph.fault("names", "no names", "add a `names:` line, parted by |")
        found += [(name, code, True) for name in _listed(paragraph, "governing")]
        found += [(name, code, False) for name in names]
    return tuple(found)


def _listed(paragraph: Paragraph, key: str) -> list[str]:
    return [name.strip() for name in paragraph.value(key).split("|") if name.strip()]


def town_table(towns: Sequence[tuple[str, str, bool]]) -> dict[str, tuple[Town, ...]]:
    """Return towns by their first word, the longest first.

    Args:
        towns: As `read_towns` gives them; of a name given twice the first stands.
    """
    table: dict[str, dict[tuple[str, ...], Town]] = {}
    for name, code, governing in towns:
        words = tuple(_TOKEN.findall(fold(name)))
        table.setdefault(words[0], {}).setdefault(words, Town(words, code, governing))
    return {
        first: tuple(sorted(table[first].values(), key=lambda town: (-len(town.words), town.words)))
        for first in sorted(table)
    }


def find_towns(
    table: dict[str, tuple[Town, ...]],
    texts: Sequence[str],
    bounds: Sequence[tuple[int, int]],
    taken: Container[int],
) -> tuple[TownHit, ...]:
    """Find the towns among the words of a line.

    Args:
        table: Towns by first word.
        texts: The words as written.
        bounds: Their offsets in the text.
        taken: Words that a name of the register covers.

    Returns:
        The towns in text order, none overlapping.
    """
    found: list[TownHit] = []
    done = 0
    for index, text in enumerate(texts):
        if index < done or not text[:1].isupper() or index in taken:
            continue
        if index and _INITIAL.fullmatch(texts[index - 1]):
            # "Robert F. Lorca" is somebody's name.
            continue
        for town in table.get(text if text.isascii() else fold(text), ()):
            end = index + len(town.words)
            said = tuple(word if word.isascii() else fold(word) for word in texts[index:end])
            if said == town.words:
                found.append(
                    TownHit(
                        index,
                        end - 1,
                        bounds[index][0],
                        bounds[end - 1][1],
                        town.code,
                        town.governing,
                    )
                )
                done = end
                break
    return tuple(found)
