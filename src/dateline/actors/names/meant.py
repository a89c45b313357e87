"""Names that mean another party in texts of some states: the White House of Bishkek.

The register knows them as somebody else's; `data/actors/meant.txt` says where they mean whom.
"""

from collections import Counter
from collections.abc import Container, Sequence
from functools import lru_cache

import msgspec

from dateline.actors.names.lines import Line
from dateline.actors.register.codes import checked_codes
from dateline.actors.register.load import load_register
from dateline.actors.register.register import NameHit, Register
from dateline.datafiles import check_keys, data_folder, read_paragraphs

KEYS = frozenset({"said", "means", "where", "not"})
SHARE = 0.5


class Meant(msgspec.Struct, frozen=True):
    """Words, and the name of the register that they stand for in a text of certain states.

    `where` are the states of which such a text speaks mostly, `absent` those that it must not name.
    """

    said: tuple[str, ...]
    means: str
    where: frozenset[str]
    absent: frozenset[str]


def names_meant(
    lines: Sequence[Line], register: Register, told: Counter[str], filed_from: str | None
) -> list[NameHit]:
    """Return the names that stand for another party in this text, as that party's.

    Args:
        lines: The text's sentences.
        register: The register.
        told: How often the text names each state, by code.
        filed_from: The country of its dateline.
    """
    spoken = told + Counter({filed_from: 1} if filed_from else {})
    whole = sum(count for code, count in spoken.items() if code in register.states)
    found: list[NameHit] = []
    for one in _shipped():
        mostly = sum(spoken[code] for code in one.where)
        if not mostly:
            continue
        said = [hit for line in lines for hit in _said_on(line, one)]
        # The words themselves were counted as somebody else's.
        others = sum(spoken[code] for code in one.absent) - (len(said) if one.absent else 0)
        if others <= 0 and mostly >= SHARE * (whole - (len(said) if one.absent else 0)):
            found += said
    return found


def stand_ins(text: str, hits: Sequence[NameHit]) -> frozenset[tuple[int, int]]:
    """Return where words of a text stand for a party by another name, by start and end.

    Args:
        text: The text.
        hits: Its names, with those of `names_meant`.
    """
    said = {(" ".join(one.said), one.means) for one in _shipped()}
    return frozenset(
        (hit.start, hit.end) for hit in hits if (text[hit.start : hit.end], hit.spelling) in said
    )


def _said_on(line: Line, meant: Meant) -> list[NameHit]:
    size = len(meant.said)
    found = []
    for at in range(len(line.texts) - size + 1):
        if tuple(line.texts[at : at + size]) != meant.said:
            continue
        after = line.texts[at + size : at + size + 1]
        if after and after[0][:1].isupper():
            # "White House Square": the first words of another name.
            continue
        found.append(NameHit(line.bounds[at][0], line.bounds[at + size - 1][1], meant.means))
    return found


@lru_cache(maxsize=1)
def _shipped() -> tuple[Meant, ...]:
    path = data_folder() / "actors" / "meant.txt"
    known = load_register().tables.names
    return read_meant(path.read_text("utf-8"), "actors/meant.txt", known)


def read_meant(text: str, file: str, known: Container[str]) -> tuple[Meant, ...]:
    """Read the words with whom they mean.

    Args:
        text: The whole file.
        file: Its name, for errors.
        known: The names of the register.

    Raises:
        DataFileError: A key, code or name is unknown, or a paragraph does not say what is meant
            where.
    """
    found = []
    for paragraph in read_paragraphs(text, file):
        check_keys(paragraph, KEYS)
        where = checked_codes(paragraph, "where")
        said, means = paragraph.value("said").split(), paragraph.value("means")
        if not (said and means and where):
            raise paragraph.fault(
                None, "it does not say who is meant where", "add `said:`, `means:` and `where:`"
            )
        if means not in known:
            raise paragraph.fault(
                "means", f"the register has no name {means!r}", "write one as the register has it"
            )
        found.append(
            Meant(
                tuple(said),
                means,
                frozenset(where),
                frozenset(checked_codes(paragraph, "not")),
            )
        )
    return tuple(found)
