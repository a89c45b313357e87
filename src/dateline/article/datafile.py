"""The article room's data files, read once."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dateline.datafiles import Paragraph, alternatives, check_keys, data_folder, read_paragraphs


def entries(name: str, keys: frozenset[str]) -> Iterator[Paragraph]:
    """Yield the entries of one of the room's data files.

    Args:
        name: The file's name under `data/article/`.
        keys: The keys that it may use.

    Raises:
        DataFileError: The file is not as its heading says.
    """
    text = (data_folder() / "article" / name).read_text(encoding="utf-8")
    for paragraph in read_paragraphs(text, f"data/article/{name}"):
        check_keys(paragraph, keys)
        yield paragraph


def barred(paragraph: Paragraph, key: str) -> tuple[str, ...]:
    """Return the parts of every value of `key`, which are parted by bars."""
    return tuple(part for value in paragraph.values(key) for part in alternatives(value))


def either_of(name: str, key: str) -> str:
    """Return a pattern for any of the values of `key` in a data file of the room, longest first.

    Args:
        name: The file's name under `data/article/`, whose only key that is.
        key: The key.

    Raises:
        DataFileError: The file is not as its heading says.
    """
    found = [
        value for paragraph in entries(name, frozenset({key})) for value in paragraph.values(key)
    ]
    return "|".join(map(re.escape, sorted(found, key=len, reverse=True)))


@lru_cache(maxsize=1)
def month_numbers() -> dict[str, int]:
    """Return the number of the month that each lower-case month name stands for."""
    numbers: dict[str, int] = {}
    for paragraph in entries("months.txt", frozenset({"language", "months"})):
        months = barred(paragraph, "months")
        if len(months) != 12:
            raise paragraph.fault("months", f"{len(months)} months", "give twelve, parted by bars")
        for number, forms in enumerate(months, start=1):
            for form in forms.split(","):
                numbers.setdefault(form.strip(), number)
    return numbers


@lru_cache(maxsize=1)
def furniture_words() -> frozenset[str]:
    """Return the words, in lower case, that are far commoner around stories than in them."""
    words: set[str] = set()
    for paragraph in entries("furniture_words.txt", frozenset({"language", "words"})):
        words.update(
            word.casefold() for value in paragraph.values("words") for word in value.split()
        )
    return frozenset(words)


class TellingWords(NamedTuple):
    """Words in lower case: a writer's of himself, those by which reports quote, outlets' names."""

    persons: frozenset[str]
    speech: frozenset[str]
    outlets: frozenset[str]


@lru_cache(maxsize=1)
def telling_words() -> TellingWords:
    """Return the words that tell lines apart by who speaks in them."""
    persons: set[str] = set()
    speech: set[str] = set()
    outlets: set[str] = set()
    keys = frozenset({"language", "persons", "speech", "outlets"})
    for paragraph in entries("telling_words.txt", keys):
        persons.update(paragraph.value("persons").split())
        speech.update(paragraph.value("speech").split())
        outlets.update(" ".join(paragraph.values("outlets")).split())
    return TellingWords(frozenset(persons), frozenset(speech), frozenset(outlets))
