"""What a name that the register lacks says of itself: "X Liberation Front" is an armed group."""

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from dateline.actors.register.codes import checked_code, checked_sectors
from dateline.datafiles import alternatives, check_keys, data_folder, read_paragraphs

KEYS = frozenset({"shape", "head", "opening", "with", "without", "sector", "code"})
SHORTEST = 2
CONTINENTS = frozenset({"africa", "asia", "europe", "america", "americas"})


class Shape(msgspec.Struct, frozen=True):
    """A kind of name: its head words, those that head it by opening it, and what it then is.

    `needed` are words of which it must hold one, `barred` such as rule it out; `code` is given
    where the name itself tells no country.
    """

    name: str
    heads: frozenset[str]
    openings: frozenset[str]
    needed: frozenset[str]
    barred: frozenset[str]
    sectors: tuple[str, ...]
    code: str


def read_shapes(text: str, file: str) -> tuple[Shape, ...]:
    """Read the shapes in their order.

    Args:
        text: The whole file.
        file: Its name, for errors.

    Raises:
        DataFileError: A key, code or sector is unknown, or a shape has no head or says nothing.
    """
    found = []
    for paragraph in read_paragraphs(text, file):
        check_keys(paragraph, KEYS)
        code = paragraph.value("code")
        sector = paragraph.value("sector")
        heads = frozenset(alternatives(paragraph.value("head")))
        if not heads:
            raise paragraph.fault("shape", "no head words", "add a `head:` line")
        if not code and not sector:
            raise paragraph.fault("shape", "it says nothing", "add a `sector:` or a `code:` line")
        found.append(
            Shape(
                paragraph.value("shape"),
                heads,
                frozenset(alternatives(paragraph.value("opening"))),
                frozenset(alternatives(paragraph.value("with"))),
                frozenset(alternatives(paragraph.value("without"))),
                checked_sectors(paragraph, "sector", sector),
                checked_code(paragraph, "code", code) if code else "",
            )
        )
    return tuple(found)


@lru_cache(maxsize=1)
def _shipped() -> tuple[Shape, ...]:
    path = data_folder() / "actors" / "shapes.txt"
    return read_shapes(path.read_text("utf-8"), "actors/shapes.txt")


def shape_of(texts: Sequence[str], head: str) -> Shape | None:
    """Return the shape of a name.

    Args:
        texts: The words of the name as written, the small ones between them too.
        head: Its head, lower case without accents.

    Returns:
        The first shape that fits; None for what is no name of two words or more, or fits none.
    """
    capitals = [text for text in texts if text[:1].isupper() or text[:1].isdigit()]
    if len(capitals) < SHORTEST or (not texts[0][:1].isupper() and not texts[0][:1].isdigit()):
        return None
    lower = [text.lower() for text in texts]
    said = f" {' '.join(lower)} ".replace(" - ", "-").replace(" '", "'").replace(" ’", "'")
    words = frozenset(said.split()) | frozenset(lower)
    opening = lower[0]
    if head in CONTINENTS and len(capitals) > SHORTEST:
        # "Harbour Watch Africa" is a watch.
        head = lower[-2]
    for shape in _shipped():
        if head not in shape.heads and opening not in shape.openings:
            continue
        if shape.needed and not _holds(shape.needed, words, said):
            continue
        if not _holds(shape.barred, words, said):
            return shape
    return None


def _holds(wanted: frozenset[str], words: frozenset[str], said: str) -> bool:
    return not wanted.isdisjoint(words) or any(
        " " in phrase and f" {phrase} " in said for phrase in wanted
    )
