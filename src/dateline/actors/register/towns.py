"""Towns and divisions of states: not parties themselves, they tell whose police or court it is."""

import re
from collections.abc import Container, Sequence

import msgspec
from msgspec.structs import replace

from dateline.actors.register.codes import checked_code
from dateline.actors.register.spelling import fold
from dateline.datafiles import Paragraph, alternatives, check_keys, read_paragraphs

FILES = frozenset({"places.txt", "regions.txt"})
KEYS = frozenset({"country", "names", "governing", "postal"})
PLAIN, GOVERNING, POSTAL = "names", "governing", "postal"
_INITIAL = re.compile(r"[A-Z]\.")
_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[A-Z][a-z]+\.(?!\w)|'s\b|\w+|[^\w\s]")
# "Slidell, La.", "R-Neb."
_BEFORE_POSTAL = frozenset({",", "-", "("})


class Town(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A town or division as a text is cut into words, and the code of its country.

    `governing` ones stand for their governments: "Texas sued". `postal` ones are meant only after
    a comma or a party's letter: "Slidell, La.". `others` are the codes of countries that have one
    of the same name.
    """

    words: tuple[str, ...]
    code: str
    governing: bool = False
    postal: bool = False
    others: tuple[str, ...] = ()


class TownHit(msgspec.Struct, frozen=True):
    """A town on a line: first and last word, its offsets in the text, its country's code.

    `divides` says that it is a division of its country, or the short form of one.
    """

    first: int
    last: int
    start: int
    end: int
    code: str
    governing: bool
    others: tuple[str, ...] = ()
    divides: bool = False


def read_towns(text: str, file: str) -> tuple[tuple[str, str, str], ...]:
    """Read `country`, `names`, `governing`, `postal`: names with their country and key.

    Args:
        text: The whole file.
        file: Its name, for errors.

    Raises:
        DataFileError: A code is unknown, or a paragraph has no names.
    """
    found: list[tuple[str, str, str]] = []
    for paragraph in read_paragraphs(text, file):
        check_keys(paragraph, KEYS)
        code = checked_code(paragraph, "country", paragraph.value("country"))
        if not any(_listed(paragraph, key) for key in (GOVERNING, PLAIN, POSTAL)):
            raise paragraph.fault("names", "no names", "add a `names:` line, parted by |")
        for key in (GOVERNING, PLAIN, POSTAL):
            found += [(name, code, key) for name in _listed(paragraph, key)]
    return tuple(found)


def _listed(paragraph: Paragraph, key: str) -> tuple[str, ...]:
    return alternatives(paragraph.value(key))


def town_table(towns: Sequence[tuple[str, str, str]]) -> dict[str, tuple[Town, ...]]:
    """Return towns by their first word, the longest first.

    Args:
        towns: As `read_towns` gives them; of a name given twice the first stands, and knows of
            the other countries; it governs if any of them does.
    """
    table: dict[str, dict[tuple[str, ...], Town]] = {}
    for name, code, key in towns:
        words = tuple(_TOKEN.findall(fold(name)))
        known = table.setdefault(words[0], {})
        town = known.setdefault(words, Town(words, code, key == GOVERNING, key == POSTAL))
        if code not in {town.code, *town.others}:
            known[words] = replace(town, others=(*town.others, code))
        elif key == GOVERNING and not town.governing:
            known[words] = replace(town, governing=True)
    return {
        first: tuple(sorted(table[first].values(), key=lambda town: (-len(town.words), town.words)))
        for first in sorted(table)
    }


def find_towns(
    table: dict[str, tuple[Town, ...]],
    texts: Sequence[str],
    bounds: Sequence[tuple[int, int]],
    surnames: Container[str] = (),
) -> tuple[TownHit, ...]:
    """Find the towns among the words of a line.

    Args:
        table: Towns by first word.
        texts: The words as written.
        bounds: Their offsets in the text.
        surnames: Words that are somebody's surname in this text.

    Returns:
        The towns in text order, none overlapping.
    """
    found: list[TownHit] = []
    done = 0
    for index, text in enumerate(texts):
        if index < done or not text[:1].isupper() or text in surnames:
            continue
        begun = table.get(text if text.isascii() else fold(text), ())
        if begun and index and _INITIAL.fullmatch(texts[index - 1]):
            # "Robert F. Lorca" is somebody's name.
            continue
        for town in begun:
            end = index + len(town.words)
            said = tuple(word if word.isascii() else fold(word) for word in texts[index:end])
            if said == town.words and _may_stand(town, texts, index):
                found.append(
                    TownHit(
                        index,
                        end - 1,
                        bounds[index][0],
                        bounds[end - 1][1],
                        town.code,
                        town.governing,
                        town.others,
                        town.governing or town.postal,
                    )
                )
                done = end
                break
    return tuple(found)


def _may_stand(town: Town, texts: Sequence[str], index: int) -> bool:
    """Say whether what stands before a town's name allows it: a comma before "La."."""
    before = texts[index - 1] if index else ""
    return before in _BEFORE_POSTAL if town.postal else not before.isdigit()
