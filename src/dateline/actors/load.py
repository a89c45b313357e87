"""Load the register: from its compiled form where that is fresh, else from its text files."""

import hashlib
import os
import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import msgspec

from dateline.actors.entries import STATE_KINDS, Entry
from dateline.actors.entry_reader import read_entries
from dateline.actors.register import Person, Reference, Register, Tables, Term, states_by_word
from dateline.actors.roles import read_agents, read_modifiers, role_table
from dateline.actors.spelling import fold, name_variants, plural, slug
from dateline.actors.towns import FILES as TOWN_FILES
from dateline.actors.towns import read_towns, town_table
from dateline.actors.words import words
from dateline.compiled import decoded
from dateline.datafiles import DataFileError, data_folder

COMPILED = "register.msgpack"
OWN_VARIABLE = "DATELINE_REGISTER"
LAYOUT = "6"
PARTICLES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
SHORTEST_SURNAME = 4
# "Ki-moon" is written "Ki-Moon" too.
_AFTER_HYPHEN = re.compile(r"-[a-z](?=[a-z]{2})")


@lru_cache(maxsize=4)
def load_register(folder: Path | None = None) -> Register:
    """Load the register once.

    Args:
        folder: A folder of register files, that of `own_register` if None. One with a
            `states.txt` stands alone; the files of any other are read on top of those that come
            with Dateline.

    Returns:
        The register, from its compiled form if that was made from the very same files.

    Raises:
        DataFileError: A file cannot be used; the message names file, line and mend, and
            nothing is loaded.
    """
    shipped = data_folder() / "register"
    folder = folder or own_register()
    if folder is None:
        return Register(load_tables(shipped))
    if (folder / "states.txt").is_file():
        return Register(load_tables(folder))
    texts = register_texts(shipped)
    own = {f"{folder.name}/{name}": text for name, text in register_texts(folder).items()}
    return Register(build_tables({**texts, **own}))


def own_register() -> Path | None:
    """Return the folder of register files of one's own that DATELINE_REGISTER names, if it does.

    Raises:
        DataFileError: It names no folder.
    """
    named = os.environ.get(OWN_VARIABLE)
    if not named:
        return None
    folder = Path(named)
    if not folder.is_dir():
        raise DataFileError(named, 0, f"{OWN_VARIABLE} names no folder", "name one, or unset it")
    return folder


def load_tables(folder: Traversable) -> Tables:
    """Return the register's tables, compiled or read.

    Args:
        folder: A folder of register files.

    Raises:
        DataFileError: A file cannot be used.
    """
    texts = register_texts(folder)
    fingerprint = _fingerprint(texts)
    compiled = folder / COMPILED
    if compiled.is_file():
        tables = decoded(compiled.read_bytes(), Tables)
        if tables and tables.fingerprint == fingerprint:
            return tables
    return build_tables(texts, fingerprint)


def compile_register(folder: Path) -> Path:
    """Write the compiled form of a folder of register files beside them.

    Args:
        folder: A folder of register files.

    Returns:
        The file written.

    Raises:
        DataFileError: A register file cannot be used.
    """
    texts = register_texts(folder)
    tables = build_tables(texts, _fingerprint(texts))
    path = folder / COMPILED
    path.write_bytes(msgspec.msgpack.encode(_lean(tables)))
    return path


def _lean(tables: Tables) -> dict[str, Any]:
    """Return tables to be stored, without what is said twice or is the default.

    A field left out at the end of a record is its default when it is read; every object less
    shortens the loading. The holders of offices are the persons' terms again.
    """
    stored: dict[str, Any] = msgspec.to_builtins(tables)
    always = [None, None]
    stored["names"] = {
        name: [one[:-1] if one[-1] == always else one for one in references]
        for name, references in stored["names"].items()
    }
    fields = Entry.__struct_fields__
    names, holders = fields.index("names"), fields.index("holders")
    for entry in stored["entries"]:
        entry[holders] = []
        entry[names] = [one[:-1] if one[-1] == always else one for one in entry[names]]
    return stored


def register_texts(folder: Traversable) -> dict[str, str]:
    """Return the text of every `.txt` file of a folder and its sub-folders, by relative name."""
    found: dict[str, str] = {}

    def walk(place: Traversable, prefix: str) -> None:
        for item in sorted(place.iterdir(), key=lambda item: item.name):
            if item.is_dir():
                walk(item, f"{prefix}{item.name}/")
            elif item.name.endswith(".txt"):
                name = f"{prefix}{item.name}"
                try:
                    found[name] = item.read_bytes().decode("utf-8")
                except UnicodeDecodeError as broken:
                    raise DataFileError(
                        name, 1, f"not UTF-8 at byte {broken.start}", "save the file as UTF-8"
                    ) from None

    walk(folder, "")
    return found


def _fingerprint(texts: dict[str, str]) -> str:
    digest = hashlib.blake2b(LAYOUT.encode(), digest_size=16)
    for name, text in texts.items():
        digest.update(f"{name}\0{len(text)}\0".encode())
        digest.update(text.encode())
    return digest.hexdigest()


def build_tables(texts: dict[str, str], fingerprint: str = "") -> Tables:
    """Read register files and index them by name.

    Args:
        texts: Each file's text by its name; `agents.txt`, `modifiers.txt`, `places.txt` and
            `regions.txt` are word lists.
        fingerprint: What identifies the texts.

    Raises:
        DataFileError: A file cannot be used.
    """
    entries: list[Entry] = []
    agents: tuple[tuple[str, tuple[str, ...]], ...] = ()
    modifiers: tuple[tuple[str, str], ...] = ()
    towns: tuple[tuple[str, str, str], ...] = ()
    for name, text in texts.items():
        base = name.rpartition("/")[2]
        if base == "agents.txt":
            agents += read_agents(text, name)
        elif base == "modifiers.txt":
            modifiers += read_modifiers(text, name)
        elif base in TOWN_FILES:
            towns += read_towns(text, name)
        else:
            entries.extend(read_entries(text, name))
    # Of two entries with one id the first stands; `check_register` names the other.
    entries = list({entry.id: entry for entry in reversed(entries)}.values())[::-1]
    persons = collect_persons(entries)
    offices = [
        (title, entry.sectors[0].sectors)
        for entry in entries
        if entry.kind == "office" and entry.sectors
        for title in entry.offices
    ]
    names = _name_table(entries, persons)
    return Tables(
        fingerprint,
        tuple(entries),
        persons,
        names,
        _surname_table(persons),
        role_table([*agents, *offices]),
        dict(modifiers),
        town_table(towns),
        states_by_word(entries, names),
    )


def collect_persons(entries: Iterable[Entry]) -> tuple[Person, ...]:
    """Return everybody who held an office, the terms of one person together.

    Two holders are one person where they have the same country and a spelling in common.
    """
    groups: dict[tuple[str, str], list[tuple[Entry, int]]] = {}
    alias: dict[tuple[str, str], tuple[str, str]] = {}
    for entry in entries:
        for number, holder in enumerate(entry.holders):
            keys = [
                (entry.code, slug(name))
                for name in (holder.name, *holder.spellings)
                if " " in name or name == holder.name
            ]
            root = next((alias[key] for key in keys if key in alias), keys[0])
            for key in keys:
                alias.setdefault(key, root)
            groups.setdefault(root, []).append((entry, number))
    persons = []
    for (code, name_slug), places in groups.items():
        terms = []
        spellings: dict[str, None] = {}
        for entry, number in places:
            holder = entry.holders[number]
            spellings.update(dict.fromkeys((holder.name, *holder.spellings)))
            title = entry.offices[0] if entry.offices else entry.name
            terms.append(
                Term(
                    entry.id,
                    title,
                    entry.code,
                    entry.sectors_on(holder.valid.start),
                    holder.valid,
                    holder.how,
                )
            )
        terms.sort(key=lambda term: (term.valid.start or "", term.office))
        first = places[0][0].holders[places[0][1]].name
        persons.append(
            Person(f"{code.lower()}-{name_slug}", first, code, tuple(spellings), tuple(terms))
        )
    return tuple(sorted(persons, key=lambda person: person.id))


def _name_table(
    entries: Iterable[Entry], persons: tuple[Person, ...]
) -> dict[str, tuple[Reference, ...]]:
    table: dict[str, dict[Reference, None]] = {}
    for number, entry in enumerate(entries):
        for name in entry.names:
            reference = Reference(number, -1, name.sort, name.valid)
            for text in _written(name.text, name.sort, entry.kind):
                table.setdefault(text, {})[reference] = None
    for number, person in enumerate(persons):
        for spelling in person.spellings:
            # A single word is a surname or a given name: it goes with the surnames.
            if " " in spelling or "-" in spelling:
                plain = fold(spelling)
                for text in {plain, _AFTER_HYPHEN.sub(lambda found: found[0].upper(), plain)}:
                    table.setdefault(text, {})[Reference(-1, number, "person")] = None
    return {text: tuple(table[text]) for text in sorted(table)}


def _written(name: str, sort: str, kind: str) -> list[str]:
    if sort == "acronym":
        return [fold(name)]
    found = list(name_variants(name))
    if sort == "demonym" and kind in STATE_KINDS:
        word = found[0]
        if not word.endswith(("s", "ese", "ish", "ch", "men", "i")):
            found.append(plural(word))
        elif word.endswith("i"):
            found.append(word + "s")
    return found


def _surname_table(persons: tuple[Person, ...]) -> dict[str, tuple[int, ...]]:
    table: dict[str, dict[int, None]] = {}
    for number, person in enumerate(persons):
        for spelling in person.spellings:
            parts = [word for word in fold(spelling).split() if word.lower() not in PARTICLES]
            if not parts:
                continue
            last = parts[-1]
            explicit = len(parts) == 1
            if explicit or (
                len(last) >= SHORTEST_SURNAME and last.lower() not in words("no-surname")
            ):
                table.setdefault(last, {})[number] = None
            if "-" in last and last.lower().startswith(("al-", "el-")):
                table.setdefault(last[3:], {})[number] = None
            if len(parts) > 2 and parts[-2].lower() in {
                "al",
                "el",
                "ben",
                "bin",
                "de",
                "van",
                "von",
            }:
                table.setdefault(" ".join(parts[-2:]), {})[number] = None
    return {name: tuple(table[name]) for name in sorted(table)}
