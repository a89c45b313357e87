"""Institutions called without whose they are: "Parliament" in the European Union's own press."""

from collections import Counter
from collections.abc import Container, Sequence
from functools import lru_cache

import msgspec

from dateline.actors.names.lines import Line
from dateline.actors.names.readings import Reading, read_entry
from dateline.actors.register.codes import checked_codes, checked_sectors
from dateline.actors.register.load import load_register
from dateline.actors.register.register import NameHit, Register
from dateline.datafiles import alternatives, check_keys, data_folder, read_paragraphs
from dateline.grammar import CALENDAR_NAMES

KEYS = frozenset({"name", "id", "sector", "marks", "home", "elsewhere"})
FEWEST = 2
HOUSE = "house name"


class HouseName(msgspec.Struct, frozen=True):
    """A name of an institution, who is meant, and by what a text shows that it means it."""

    words: tuple[str, ...]
    id: str
    sectors: tuple[str, ...]
    marks: frozenset[str]
    homes: frozenset[str]
    elsewhere: frozenset[str]


@lru_cache(maxsize=1)
def _shipped() -> tuple[HouseName, ...]:
    path = data_folder() / "actors" / "house_names.txt"
    known = load_register().by_id
    return read_house_names(path.read_text("utf-8"), "actors/house_names.txt", known)


def read_house_names(text: str, file: str, known: Container[str]) -> tuple[HouseName, ...]:
    """Read names of institutions.

    Args:
        text: The whole file.
        file: Its name, for errors.
        known: The ids of the register.

    Raises:
        DataFileError: A key, code, id or sector is unknown, or a paragraph says nobody or no text.
    """
    found = []
    for paragraph in read_paragraphs(text, file):
        check_keys(paragraph, KEYS)
        who, sector = paragraph.value("id"), paragraph.value("sector")
        if not who and not sector:
            raise paragraph.fault("name", "it means nobody", "add an `id:` or a `sector:` line")
        marks, homes = (
            frozenset(alternatives(paragraph.value("marks"))),
            checked_codes(paragraph, "home"),
        )
        if not marks and not homes:
            raise paragraph.fault("name", "in no text", "add a `marks:` or a `home:` line")
        for key, named in (("id", {who} - {""}), ("marks", marks)):
            for unknown in sorted(one for one in named if one not in known):
                raise paragraph.fault(
                    key, f"the register has no {unknown!r}", "write an id as the register has it"
                )
        sectors = checked_sectors(paragraph, "sector", sector) if sector else ()
        others = frozenset(checked_codes(paragraph, "elsewhere"))
        for name in sorted({*alternatives(paragraph.value("name"))}):
            said = tuple(name.split())
            found.append(HouseName(said, who, sectors, marks, frozenset(homes), others))
    return tuple(found)


def place_house_names(
    lines: Sequence[Line], register: Register, on: str | None, home: str
) -> dict[str, Reading]:
    """Note institutions called without whose they are, and return who each is, by spelling.

    Args:
        lines: The text's sentences, changed in place.
        register: The register.
        on: The day, in ISO form.
        home: The country in which the text is at home, or nothing.
    """
    told = Counter(
        register.entries[one.entry].id
        for line in lines
        for _, _, hit in line.hits
        for one in register.tables.names.get(hit.spelling, ())[:1]
        if one.entry >= 0
    )
    readings: dict[str, Reading] = {}
    for name in _shipped():
        if home in name.elsewhere:
            continue
        if home not in name.homes and sum(told[mark] for mark in name.marks) < FEWEST:
            continue
        spelling = f"{HOUSE} {' '.join(name.words)}"
        if not [_place(line, name.words, spelling) for line in lines]:
            continue
        said = " ".join(name.words)
        number = register.by_id.get(name.id)
        readings[spelling] = (
            read_entry(register, number, "alias", on)
            if number is not None
            else Reading(said, home, name.sectors, "name", "body")
        )
    return readings


def _place(line: Line, said: tuple[str, ...], spelling: str) -> bool:
    """Note a name on a line wherever it stands for itself, and say whether it does anywhere."""
    found = []
    for at in range(len(line.texts) - len(said) + 1):
        last = at + len(said) - 1
        if tuple(line.texts[at : last + 1]) == said and _stands_alone(line, at, last):
            found.append((at, last, NameHit(line.bounds[at][0], line.bounds[last][1], spelling)))
    for placed in found:
        line.hits = [one for one in line.hits if one[:2] != placed[:2]]
    line.add_hits(found)
    return bool(found)


def _stands_alone(line: Line, first: int, last: int) -> bool:
    """Say whether no name holds a stretch of words, and none stands right before or behind it."""
    for at in range(first, last + 1):
        if at in line.town_at or line.hit_at.get(at, (first, last))[:2] != (first, last):
            return False
    before = line.texts[first - 1] if first else ""
    behind = line.texts[last + 1] if last + 1 < len(line.texts) else ""
    owned = first - 1 in line.hit_at or first - 1 in line.town_at or before in {"'s", "’s", "-"}
    # "On Monday Congress cut aid": the day names nothing.
    named = before[:1].isupper() and first > 1 and before.lower() not in CALENDAR_NAMES
    # "The Council of Ministers" is another one; "accused the Centre of starving them" is not.
    done = line.lower[last + 2 : last + 3]
    longer = behind.lower() == "of" and not (done and done[0].endswith("ing"))
    return not (owned or named or behind[:1].isupper() or longer)
