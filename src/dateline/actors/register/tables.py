"""The register's tables, made of its files: what is written how, and who held offices."""

import re
from collections.abc import Iterable

from dateline.actors.register.entries import STATE_KINDS, Entry
from dateline.actors.register.entry_reader import read_entries
from dateline.actors.register.register import Person, Reference, Tables, Term, states_by_word
from dateline.actors.register.roles import read_agents, read_modifiers, role_table
from dateline.actors.register.spelling import fold, name_variants, plural, slug
from dateline.actors.register.towns import FILES as TOWN_FILES
from dateline.actors.register.towns import read_towns, town_table
from dateline.actors.words import forms, words

SHORTEST_SURNAME = 4
# "Ki-moon" is written "Ki-Moon" too.
_AFTER_HYPHEN = re.compile(r"-[a-z](?=[a-z]{2})")


def words_of_tables() -> str:
    """Return the listed words that tables are made with beside the register's own files."""
    listed = (
        words("no-surname"),
        words("after-a-surname"),
        words("before-a-surname"),
        words("ending-like-man"),
        words("written-small"),
    )
    plurals = (" ".join(pair) for pair in forms("irregular-plural").items())
    return "\n".join("|".join(sorted(one)) for one in (*listed, plurals))


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
            parts = [
                word
                for word in fold(spelling).split()
                if word.lower() not in words("after-a-surname")
            ]
            if not parts:
                continue
            last = parts[-1]
            explicit = len(parts) == 1
            if explicit or (
                len(last) >= SHORTEST_SURNAME and last.lower() not in words("no-surname")
            ):
                table.setdefault(last, {})[number] = None
            short = last[3:] if last.lower().startswith(("al-", "el-")) else ""
            if short and short.lower() not in words("no-surname"):
                table.setdefault(short, {})[number] = None
            if len(parts) > 2 and parts[-2].lower() in words("before-a-surname"):
                table.setdefault(" ".join(parts[-2:]), {})[number] = None
    return {name: tuple(table[name]) for name in sorted(table)}
