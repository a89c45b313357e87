"""The hand-written tables of the places room, read and checked."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

from dateline.datafiles import DataFileError, Paragraph, check_keys, data_folder, read_paragraphs

Uses = TypeVar("Uses", bound=msgspec.Struct)
USE_KEYS = frozenset({"use", "words"})


def read_table(name: str) -> Iterator[Paragraph]:
    """Read the paragraphs of a table of this room.

    Args:
        name: The file's name under `data/places`.
    """
    file = data_folder() / "places" / name
    return read_paragraphs(file.read_text(encoding="utf-8"), f"places/{name}")


def listed(paragraph: Paragraph, key: str) -> tuple[str, ...]:
    """Return the items of every `key` field, parted by semicolons."""
    return tuple(
        item.strip() for value in paragraph.values(key) for item in value.split(";") if item.strip()
    )


def read_uses(name: str, form: type[Uses]) -> Uses:
    """Read a table of word sets into the record that has a field for each use.

    Args:
        name: The file's name under `data/places`.
        form: The record; its fields are the uses, with `_` for a space.

    Raises:
        DataFileError: From `words_by_use`.
    """
    return words_by_use(read_table(name), f"places/{name}", form)


def words_by_use(paragraphs: Iterable[Paragraph], file: str, form: type[Uses]) -> Uses:
    """Return the word sets of paragraphs of a `use` and its `words`, each in the field of its use.

    Args:
        paragraphs: The paragraphs of a table.
        file: Its name, for errors.
        form: The record; its fields are the uses, with `_` for a space.

    Raises:
        DataFileError: A key or use is unknown, a use has no words or is told twice, or one that the
            record asks for is not there.
    """
    sets: dict[str, frozenset[str]] = {}
    known = {field.replace("_", " ") for field in form.__struct_fields__}
    for paragraph in paragraphs:
        check_keys(paragraph, USE_KEYS)
        use = paragraph.value("use")
        words = frozenset(listed(paragraph, "words"))
        if use not in known:
            raise paragraph.fault(
                "use", f"unknown use {use!r}", f"known: {', '.join(sorted(known))}"
            )
        if use in sets:
            raise paragraph.fault("use", f"a second use {use!r}", "put the two together")
        if not words:
            raise paragraph.fault("use", f"no words for {use!r}", "write `words:` below it")
        sets[use] = words
    if missing := sorted(known - sets.keys()):
        raise DataFileError(
            file, 0, f"no use {missing[0]!r}", f"write `use: {missing[0]}` and its `words:`"
        )
    return form(**{use.replace(" ", "_"): words for use, words in sets.items()})


def point_of(paragraph: Paragraph) -> tuple[float, float]:
    """Return the latitude and longitude of a paragraph's `point`.

    Raises:
        DataFileError: It has none, or one that is not on earth.
    """
    try:
        lat, lon = (float(number) for number in paragraph.value("point").split(","))
    except ValueError:
        raise paragraph.fault(
            "point", f"no point in {paragraph.value('point')!r}", "write latitude, longitude"
        ) from None
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise paragraph.fault("point", "a point that is not on earth", "latitude comes first")
    return lat, lon
