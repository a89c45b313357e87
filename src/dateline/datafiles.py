"""The one reader of every hand-written data file: paragraphs of `key: value` lines.

Blank lines part the paragraphs, `#` starts a comment line, a line that begins with white space
goes on with the value before it. A key may be repeated. Every value remembers its line, so that
whatever is wrong with it can be said as file, line and mend.
"""

from collections.abc import Collection, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import NamedTuple

import msgspec


class DataFileError(ValueError):
    """A data file that cannot be used: the message names the file, the line and the mend."""

    def __init__(self, file: str, line: int, problem: str, mend: str) -> None:
        super().__init__(
            f"{file}:{line}: {problem}; {mend}" if line else f"{file}: {problem}; {mend}"
        )
        self.file = file
        self.line = line
        self._said = (file, line, problem, mend)

    def __reduce__(self) -> tuple[type["DataFileError"], tuple[str, int, str, str]]:
        """Return what makes it anew in another process."""
        return DataFileError, self._said


class Field(NamedTuple):
    """One `key: value` line and where it stands."""

    key: str
    value: str
    line: int


class Paragraph(msgspec.Struct, frozen=True):
    """One entry of a data file: its fields in their order."""

    file: str
    line: int
    fields: tuple[Field, ...]

    def values(self, key: str) -> tuple[str, ...]:
        """Return every value of `key`, in order; empty where there is none."""
        return tuple([field.value for field in self.fields if field.key == key])

    def value(self, key: str, default: str = "") -> str:
        """Return the first value of `key`, or `default`."""
        for field in self.fields:
            if field.key == key:
                return field.value
        return default

    def fault(self, key: str | None, problem: str, mend: str) -> DataFileError:
        """Return the error that points at the first `key` field, or at the entry itself."""
        line = next((field.line for field in self.fields if field.key == key), self.line)
        return DataFileError(self.file, line, problem, mend)


class WordLists(NamedTuple):
    """The lists of a file by their names: words, and forms of words with their lemmas."""

    words: dict[str, frozenset[str]]
    forms: dict[str, dict[str, str]]


def data_folder() -> Traversable:
    """Return the folder of the data that ships with the package."""
    return files("dateline") / "data"


def read_paragraphs(text: str, file: str) -> Iterator[Paragraph]:
    """Read the paragraphs of a data file.

    Args:
        text: The whole file.
        file: Its name, for errors.

    Yields:
        Every paragraph that has a field.

    Raises:
        DataFileError: A line is neither blank, comment, continuation nor `key: value`.
    """
    fields: list[Field] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            if fields:
                yield Paragraph(file, fields[0].line, tuple(fields))
                fields = []
        elif line[0].isspace():
            if not fields:
                raise DataFileError(
                    file,
                    number,
                    "a continuation with nothing before it",
                    "begin the line with a key and a colon",
                )
            last = fields.pop()
            fields.append(Field(last.key, f"{last.value} {line.strip()}".strip(), last.line))
        elif not line.startswith("#"):
            key, colon, value = line.partition(":")
            if not colon or not key.strip():
                raise DataFileError(
                    file, number, f"no key in {line.strip()[:60]!r}", "write `key: value`"
                )
            fields.append(Field(key.strip(), value.strip(), number))
    if fields:
        yield Paragraph(file, fields[0].line, tuple(fields))


def check_keys(paragraph: Paragraph, known: frozenset[str]) -> None:
    """Refuse keys that the reader of a paragraph does not know.

    Raises:
        DataFileError: A key is not in `known`; the message names the nearest one.
    """
    for field in paragraph.fields:
        if field.key not in known:
            from difflib import get_close_matches  # noqa: PLC0415

            near = get_close_matches(field.key, known, n=1)
            mend = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(sorted(known))}"
            raise DataFileError(paragraph.file, field.line, f"unknown key {field.key!r}", mend)


def check_is_one(paragraph: Paragraph) -> None:
    """Refuse a paragraph in which a second entry begins, the blank line between the two lost.

    Raises:
        DataFileError: The key that opens it stands in it again.
    """
    opening = paragraph.fields[0].key
    for field in paragraph.fields[1:]:
        if field.key == opening:
            raise DataFileError(
                paragraph.file,
                field.line,
                f"a second {opening!r} in one paragraph",
                "put a blank line before it",
            )


def check_told_once(paragraph: Paragraph, several: Collection[str]) -> None:
    """Refuse a paragraph in which a key stands twice that can hold one value only.

    Args:
        paragraph: A paragraph.
        several: The keys that may stand in it more than once.

    Raises:
        DataFileError: Another key stands in it again.
    """
    told: set[str] = set()
    for field in paragraph.fields:
        if field.key in told and field.key not in several:
            raise DataFileError(
                paragraph.file,
                field.line,
                f"a second {field.key!r} in one entry",
                "keep one, or join their values",
            )
        told.add(field.key)


def alternatives(value: str) -> tuple[str, ...]:
    """Return the alternatives of a value, parted by `|`."""
    return tuple([part.strip() for part in value.split("|") if part.strip()])


def read_word_lists(text: str, file: str) -> WordLists:
    """Read a data file of word lists: paragraphs of a `list` and its `words` or its `forms`.

    Args:
        text: The whole file. Words are parted by `|`; a form stands before its lemma.
        file: Its name, for errors.

    Raises:
        DataFileError: A key is unknown, a list has no name, no words or another's name, or a form
            has no lemma.
    """
    lists = WordLists({}, {})
    for paragraph in read_paragraphs(text, file):
        check_keys(paragraph, frozenset({"list", "words", "forms"}))
        check_is_one(paragraph)
        name = paragraph.value("list")
        if not name:
            raise paragraph.fault("list", "a list without a name", "write `list: name` above it")
        if name in lists.words or name in lists.forms:
            raise paragraph.fault("list", f"a second list {name!r}", "put the two together")
        words = _parted(paragraph, "words")
        if pairs := [form.split() for form in _parted(paragraph, "forms")]:
            alone = next((pair for pair in pairs if len(pair) != 2), None)
            if alone is not None:
                problem = f"{' '.join(alone)!r} is not two words"
                raise paragraph.fault("forms", problem, "write the form, then its lemma")
            lists.forms[name] = dict(pairs)
        elif not words:
            raise paragraph.fault("list", f"an empty list {name!r}", "write `words:` below it")
        if words:
            lists.words[name] = frozenset(words)
    return lists


@cache
def shipped_word_lists(file: str) -> WordLists:
    """Return the word lists of a data file that ships with the package.

    Args:
        file: Its name below the folder of the data.

    Raises:
        DataFileError: The file is wrong.
    """
    return read_word_lists((data_folder() / file).read_text("utf-8"), file)


def _parted(paragraph: Paragraph, key: str) -> list[str]:
    return [part for value in paragraph.values(key) for part in alternatives(value)]
