"""What is known, entry by entry: so that a change says which texts it can bear on."""

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from importlib.resources.abc import Traversable

from dateline.actors import own_register
from dateline.compiled import load_compiled
from dateline.datafiles import data_folder, read_paragraphs
from dateline.grammar import word_beginnings

Entries = dict[str, tuple[str, ...]]
# Files whose entries are frames or names; whatever else changes can bear on any text.
_BY_ENTRY = {"lexicon": "frame", "register": "id"}
_OWN = "register/own"
_TRIGGERS = ("verb", "noun", "adjective")
_SAYS_WHO = ("code", "sector", "kind", "valid", "office", "single")
_NO_NAME = re.compile(r"\[[^\]]*\]|\d{4}-\d\d-\d\d|\.\.")
EVERYTHING = "*"


def known_entries() -> Entries:
    """Return every entry of lexicon and register, by file and name, with its fields as lines."""
    folders = [
        inside for folder in _BY_ENTRY for inside in _folders(data_folder() / folder, folder)
    ]
    entries = dict(
        load_compiled("knowledge", folders, ("knowledge.py",), Entries, _shipped_entries)
    )
    own = own_register()
    if own is not None:
        entries.update(_entries_of(own, _OWN, _BY_ENTRY["register"]))
    return entries


def _shipped_entries() -> Entries:
    entries: Entries = {}
    for folder, key in _BY_ENTRY.items():
        entries.update(_entries_of(data_folder() / folder, folder, key))
    return entries


def _entries_of(folder: Traversable, shown: str, key: str) -> Entries:
    """Read the entries of a folder's files, which its name and theirs tell from those of others."""
    entries: Entries = {}
    for name, text in _texts(folder, shown):
        for paragraph in read_paragraphs(text, name):
            identity = f"{name} {paragraph.value(key) or EVERYTHING}"
            lines = tuple([f"{field.key}: {field.value}" for field in paragraph.fields])
            entries[identity] = (*entries.get(identity, ()), *lines)
    return entries


def _folders(place: Traversable, name: str) -> Iterator[str]:
    """Return a folder of the data and the folders in it, by their paths."""
    yield name
    for found in sorted(place.iterdir(), key=lambda one: one.name):
        if found.is_dir():
            yield from _folders(found, f"{name}/{found.name}")


def fingerprint(entries: Entries) -> str:
    """Return the fingerprint of entries."""
    digest = blake2b(digest_size=8)
    for name in sorted(entries):
        digest.update("\n".join((name, *entries[name], "")).encode())
    return digest.hexdigest()


def affected_words(
    before: Mapping[str, tuple[str, ...]], now: Mapping[str, tuple[str, ...]]
) -> tuple[set[str], set[str]]:
    """Say which texts a change of entries can bear on.

    Args:
        before: The entries that texts were coded with.
        now: The entries that there are.

    Returns:
        Words and phrases, one of which a text must hold (`begin*` for beginnings of a word); and
        the frames that are no more or have changed. `EVERYTHING` among the words means any text.
    """
    words: set[str] = set()
    frames: set[str] = set()
    for name in before.keys() | now.keys():
        old, new = before.get(name, ()), now.get(name, ())
        if old == new:
            continue
        file, _, identity = name.partition(" ")
        if identity == EVERYTHING:
            return {EVERYTHING}, set()
        if file.startswith("lexicon"):
            frames.add(identity)
            words.update(_beginnings((*old, *new)))
        else:
            words.update(_names(old, new))
    return words, frames


def _beginnings(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        key, _, value = line.partition(": ")
        if key in _TRIGGERS:
            for trigger in value.split("|"):
                first = trigger.split()
                if first:
                    yield from (f"{start}*" for start in word_beginnings(first[0]))


def _names(old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[str]:
    changed = set(old) ^ set(new)
    # Who somebody is bears on every text that names them; a new name on those that have it.
    if any(line.split(": ")[0] in _SAYS_WHO for line in changed):
        changed = {*old, *new}
    for line in changed:
        _, _, value = line.partition(": ")
        for part in re.split(r"[|;]", value):
            phrase = _NO_NAME.sub(" ", part).strip()
            if len(phrase) > 2 and any(letter.isalpha() for letter in phrase):
                yield phrase


def _texts(place: Traversable, name: str) -> Iterator[tuple[str, str]]:
    for found in sorted(place.iterdir(), key=lambda one: one.name):
        inside = f"{name}/{found.name}"
        if found.is_dir():
            yield from _texts(found, inside)
        elif found.name.endswith(".txt"):
            yield inside, found.read_text(encoding="utf-8")
