"""Layouts of networks that republish old stories under new stamps, from the data file."""

import re
from functools import lru_cache

import msgspec

from dateline.article.datafile import entries
from dateline.article.lines.cues import Line


class Template(msgspec.Struct, frozen=True):
    """A layout: the marks that its lines show, in order, and pages that must and must not."""

    name: str
    parts: tuple[str, ...]
    examples: tuple[tuple[str, ...], ...]
    counters: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=1)
def templates() -> tuple[Template, ...]:
    """Return the known layouts of restamping networks.

    Raises:
        DataFileError: An entry has no parts.
    """
    found = []
    for paragraph in entries("restamps.txt", frozenset({"template", "part", "example", "counter"})):
        if len(paragraph.values("part")) < 2:
            raise paragraph.fault("template", "fewer than two parts", "say two lines or more")
        found.append(
            Template(
                paragraph.value("template"),
                paragraph.values("part"),
                tuple(_barred(value) for value in paragraph.values("example")),
                tuple(_barred(value) for value in paragraph.values("counter")),
            )
        )
    return tuple(found)


def _barred(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split("|"))


def restamping_layout(lines: list[Line]) -> str:
    """Return the name of the restamping network's layout that a page shows, or nothing."""
    for template in templates():
        wanted = iter(template.parts)
        part = next(wanted, None)
        for line in lines:
            if part is not None and _shows(line, part):
                part = next(wanted, None)
        if part is None:
            return template.name
    return ""


def _shows(line: Line, part: str) -> bool:
    if part == "#stamp":
        return line.cue == "stamp"
    if part.startswith("#praise"):
        return line.cue == "votes" and re.match(r"[a-z]+[A-Z]?[a-z]*!?\s?\(", line.text) is not None
    return line.text.casefold().startswith(part.casefold()) and (
        part.endswith(":") or line.text.casefold() == part.casefold()
    )
