"""Classes of words: names in capitals that stand for the words of a lexicon's class files."""

import re
from functools import lru_cache
from importlib.resources.abc import Traversable

from dateline.datafiles import Paragraph, alternatives, data_folder, read_paragraphs

Classes = dict[str, frozenset[str]]

CLASS_NAME = re.compile(r"^[A-Z][A-Z-]+$")


@lru_cache(maxsize=4)
def slot_words(language: str = "en") -> Classes:
    """Return the words that say how slots are filled: light verbs, verbs of control.

    Args:
        language: ISO 639-1 code.

    Raises:
        DataFileError: `slots.txt` is wrong.
    """
    return read_classes(data_folder() / "lexicon" / language, ("slots.txt",))


def read_classes(folder: Traversable, names: tuple[str, ...]) -> Classes:
    """Read the classes of a lexicon's class files; a class may hold other classes.

    Args:
        folder: The lexicon's folder.
        names: The files.

    Returns:
        The words of each class, by its name.

    Raises:
        DataFileError: A file is wrong: the message names file, line and mend.
    """
    raw: dict[str, tuple[Paragraph, list[str]]] = {}
    for file_name in names:
        shown = f"lexicon/{folder.name}/{file_name}"
        text = (folder / file_name).read_text(encoding="utf-8")
        here: set[str] = set()
        for paragraph in read_paragraphs(text, shown):
            for field in paragraph.fields:
                if not CLASS_NAME.match(field.key):
                    raise paragraph.fault(
                        field.key, f"{field.key!r} is no class name", "write it in capitals"
                    )
                if field.key in here:
                    raise paragraph.fault(
                        field.key, f"a second class {field.key}", "put the two together"
                    )
                here.add(field.key)
                raw.setdefault(field.key, (paragraph, []))[1].extend(alternatives(field.value))
    classes: dict[str, frozenset[str]] = {}

    def expand(name: str, above: tuple[str, ...]) -> frozenset[str]:
        if name in classes:
            return classes[name]
        paragraph, members = raw[name]
        if name in above:
            raise paragraph.fault(name, f"class {name} holds itself", "take one of the two out")
        words: set[str] = set()
        for member in members:
            if CLASS_NAME.match(member):
                if member not in raw:
                    raise paragraph.fault(name, f"unknown class {member}", "define it, or mend it")
                words |= expand(member, (*above, name))
            else:
                words.add(member)
        classes[name] = frozenset(words)
        return classes[name]

    for name in raw:
        expand(name, ())
    return classes
