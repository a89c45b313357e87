"""The reader of the files that the register's entries are written in."""

import re
from datetime import date

from dateline.actors.register.codes import checked_code, checked_sectors
from dateline.actors.register.entries import (
    ALWAYS,
    KINDS,
    DatedSectors,
    Entry,
    Holder,
    Interval,
    Name,
)
from dateline.actors.words import words
from dateline.datafiles import Paragraph, check_keys, read_paragraphs

KEYS = frozenset(
    {
        "id",
        "kind",
        "name",
        "alias",
        "acronym",
        "code",
        "sector",
        "valid",
        "wikidata",
        "fr",
        "note",
        "adjective",
        "demonym",
        "capital",
        "metonym",
        "region",
        "fr-adjective",
        "country",
        "members",
        "member-since",
        "member-until",
        "descriptor",
        "parent",
        "host",
        "office",
        "single",
        "holder",
    }
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_BRACKET = re.compile(r"\s*\[([^\[\]]*)\]$")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WIKIDATA = re.compile(r"Q[1-9]\d*")


def read_entries(text: str, file: str) -> tuple[Entry, ...]:
    """Read a register file.

    Args:
        text: The whole file.
        file: Its name, for errors.

    Raises:
        DataFileError: An entry cannot be used; nothing of the file is returned.
    """
    return tuple(_entry(paragraph) for paragraph in read_paragraphs(text, file))


def read_interval(paragraph: Paragraph, key: str, value: str) -> Interval:
    """Read `from..to`, either end open.

    Raises:
        DataFileError: It is no interval, a day does not exist, or it ends before it starts.
    """
    start, dots, end = (part.strip() for part in value.partition(".."))
    if not dots:
        raise _fault(paragraph, key, value, f"no interval in {value!r}", "write `2001-01-01..`")
    for day in (start, end):
        if day:
            try:
                if not _DAY.fullmatch(day):
                    raise ValueError
                date.fromisoformat(day)
            except ValueError:
                raise _fault(
                    paragraph, key, value, f"no such day: {day!r}", "write year-month-day"
                ) from None
    if start and end and end < start:
        raise _fault(paragraph, key, value, f"{end} is before {start}", "put the earlier day first")
    return Interval(start or None, end or None)


def _fault(paragraph: Paragraph, key: str, value: str, problem: str, mend: str) -> Exception:
    for field in paragraph.fields:
        if field.key == key and value in field.value:
            one = Paragraph(paragraph.file, field.line, (field,))
            return one.fault(key, problem, mend)
    return paragraph.fault(key, problem, mend)


def _dated(paragraph: Paragraph, key: str, value: str) -> tuple[str, Interval]:
    bracket = _BRACKET.search(value)
    if not bracket:
        return value, ALWAYS
    return value[: bracket.start()], read_interval(paragraph, key, bracket[1])


def _entry(paragraph: Paragraph) -> Entry:
    check_keys(paragraph, KEYS)
    identifier = paragraph.value("id")
    if not _SLUG.fullmatch(identifier):
        raise paragraph.fault("id", f"no slug: {identifier!r}", "write lower-case-words as id")
    kind = paragraph.value("kind")
    if kind not in KINDS:
        raise paragraph.fault("kind", f"unknown kind {kind!r}", f"known: {' '.join(sorted(KINDS))}")
    countries = tuple(paragraph.value("country").split())
    for code in countries:
        checked_code(paragraph, "country", code)
    code = paragraph.value("code") or (countries[0] if countries else "")
    checked_code(paragraph, "code" if paragraph.value("code") else "country", code)
    name = paragraph.value("name") or (paragraph.value("office") if kind == "office" else "")
    if not name:
        raise paragraph.fault(None, f"{identifier} has no name", "add a `name:` line")
    wikidata = paragraph.value("wikidata") or None
    if wikidata and not _WIKIDATA.fullmatch(wikidata):
        raise paragraph.fault("wikidata", f"no Wikidata id: {wikidata!r}", "write Q and a number")
    valid = paragraph.value("valid")
    return Entry(
        id=identifier,
        kind=kind,
        name=name,
        code=code,
        names=_names(paragraph, kind, name),
        sectors=_sectors(paragraph),
        valid=read_interval(paragraph, "valid", valid) if valid else ALWAYS,
        wikidata=wikidata,
        countries=countries,
        members=_members(paragraph),
        descriptors=_listed(paragraph, "descriptor"),
        regions=_listed(paragraph, "region"),
        parent=paragraph.value("parent") or None,
        host=paragraph.value("host") or None,
        offices=tuple(
            part.strip()
            for value in paragraph.values("office")
            for part in value.split("|")
            if part.strip()
        ),
        single=paragraph.value("single") == "yes",
        holders=tuple(_holder(paragraph, value) for value in paragraph.values("holder")),
        file=paragraph.file,
        line=paragraph.line,
    )


def _listed(paragraph: Paragraph, key: str) -> tuple[str, ...]:
    return tuple(
        part.strip()
        for value in paragraph.values(key)
        for part in re.split(r"[|;]", value)
        if part.strip()
    )


def _names(paragraph: Paragraph, kind: str, name: str) -> tuple[Name, ...]:
    found = [] if kind == "office" else [Name(name, "name")]
    for key, sort in (
        ("alias", "alias"),
        ("acronym", "acronym"),
        ("adjective", "adjective"),
        ("demonym", "demonym"),
        ("capital", "capital"),
        ("metonym", "metonym"),
        ("fr", "alias"),
        ("fr-adjective", "adjective"),
    ):
        for value in paragraph.values(key):
            text, valid = _dated(paragraph, key, value)
            found += [Name(part.strip(), sort, valid) for part in text.split("|") if part.strip()]
    return tuple(dict.fromkeys(found))


def _sectors(paragraph: Paragraph) -> tuple[DatedSectors, ...]:
    found = []
    for value in paragraph.values("sector"):
        text, valid = _dated(paragraph, "sector", value)
        found.append(DatedSectors(checked_sectors(paragraph, "sector", text), valid))
    return tuple(found)


def _members(paragraph: Paragraph) -> tuple[tuple[str, Interval], ...]:
    starts = _membership_days(paragraph, "member-since")
    ends = _membership_days(paragraph, "member-until")
    codes = [code for value in paragraph.values("members") for code in value.split()]
    for code in codes:
        checked_code(paragraph, "members", code)
    return tuple(
        (code, Interval(starts.get(code), ends.get(code)))
        for code in sorted({*codes, *starts, *ends})
    )


def _membership_days(paragraph: Paragraph, key: str) -> dict[str, str]:
    days = {}
    for value in paragraph.values(key):
        code, _, day = value.partition(" ")
        checked_code(paragraph, key, code)
        read_interval(paragraph, key, f"{day.strip()}..")
        days[code] = day.strip()
    return days


def _holder(paragraph: Paragraph, value: str) -> Holder:
    parts = [part.strip() for part in value.split("|")]
    if len(parts) < 2 or not parts[1]:
        raise _fault(
            paragraph,
            "holder",
            value,
            f"no name in {value!r}",
            "write `2001-01-01..2005-01-01 | Name | how it ended | Other Spelling`",
        )
    how = parts[2] if len(parts) > 2 else ""
    if how and how not in words("end-of-term"):
        raise _fault(
            paragraph,
            "holder",
            value,
            f"no way for a term to end: {how!r}",
            f"write one of: {', '.join(sorted(words('end-of-term')))}",
        )
    return Holder(
        parts[1],
        read_interval(paragraph, "holder", parts[0]),
        how,
        tuple(part.strip() for part in parts[3].split(";") if part.strip())
        if len(parts) > 3
        else (),
    )
