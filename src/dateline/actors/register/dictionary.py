"""Read actor dictionaries of the field's older form and write them as register entries.

Source: the actor dictionaries of TABARI and PETRARCH: a name with underscores for blanks, `+` lines
with its synonyms, and codes in brackets with dates, `[CODE]`, `[CODE <date]`, `[CODE >date]`,
`[CODE date-date]`; dates are `YYMMDD` or `YYYYMMDD`; `#` and `;` begin comments.
"""

import re
from datetime import date, timedelta
from pathlib import Path

import msgspec

from dateline.actors.register.cameo import cameo
from dateline.actors.register.codes import country_codes, sector_codes, supranational_codes
from dateline.actors.register.spelling import slug
from dateline.datafiles import DataFileError

_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_DATED = re.compile(
    r"(?P<code>[A-Z]{3,})\s*(?:(?P<sign>[<>])\s*(?P<day>\d{6,8})|"
    r"(?P<start>\d{6,8})\s*-\s*(?P<end>\d{6,8}))?"
)


class _Block(msgspec.Struct):
    line: int
    names: list[str]
    codes: list[tuple[str, str, str]]


def import_dictionary(path: Path) -> str:
    """Turn an older actor dictionary into register entries.

    Args:
        path: The dictionary.

    Returns:
        The text of a register file, entries in the dictionary's order.

    Raises:
        DataFileError: A line cannot be read, or a code names no country or organisation.
    """
    file = path.name
    blocks: list[_Block] = []
    for number, raw in enumerate(path.read_text("utf-8", errors="replace").splitlines(), start=1):
        line = re.split(r"[#;]", raw, maxsplit=1)[0].strip()
        if not line:
            continue
        brackets = _BRACKETS.findall(line)
        name = _BRACKETS.sub("", line).strip()
        if name.startswith("+"):
            if not blocks:
                raise DataFileError(
                    file, number, "a synonym with no name before it", "put it below its name"
                )
            blocks[-1].names.append(_name(name[1:]))
        elif name:
            blocks.append(_Block(number, [_name(name)], []))
        if brackets and not blocks:
            raise DataFileError(file, number, "a code with no name before it", "put a name first")
        for bracket in brackets:
            blocks[-1].codes.extend(_codes(bracket, file, number))
    taken: dict[str, int] = {}
    return "\n".join(paragraph for block in blocks for paragraph in _paragraphs(block, file, taken))


def _name(written: str) -> str:
    words = " ".join(written.strip().strip("_").replace("_", " ").split())
    return words.title().replace("'S", "'s") if words.isupper() else words


def _codes(bracket: str, file: str, line: int) -> list[tuple[str, str, str]]:
    found = []
    for match in _DATED.finditer(bracket):
        start = end = ""
        if match["sign"] == "<":
            end = _day(match["day"], file, line, -1)
        elif match["sign"] == ">":
            start = _day(match["day"], file, line, 1)
        elif match["start"]:
            start, end = _day(match["start"], file, line), _day(match["end"], file, line)
        if start and end and end < start:
            raise DataFileError(file, line, f"{end} is before {start}", "put the earlier day first")
        found.append((match["code"], start, end))
    if not found:
        raise DataFileError(
            file, line, f"no code in [{bracket}]", "write [CODE], [CODE <date] or [CODE date-date]"
        )
    return found


def _day(digits: str, file: str, line: int, shift: int = 0) -> str:
    if len(digits) == 6:
        digits = ("19" if int(digits[:2]) > 30 else "20") + digits
    try:
        year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:8])
        return (date(year, max(month, 1), max(day, 1)) + timedelta(days=shift)).isoformat()
    except ValueError:
        raise DataFileError(
            file, line, f"no such day: {digits}", "write year, month and day in digits"
        ) from None


def _paragraphs(block: _Block, file: str, taken: dict[str, int]) -> list[str]:
    by_country: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for code, start, end in block.codes:
        country = cameo().codes.get(code[:3], code[:3])
        if country not in country_codes() and country not in supranational_codes():
            raise DataFileError(
                file, block.line, f"{code} begins with no country", "begin it with a country's code"
            )
        told = [code[at : at + 3] for at in range(3, len(code), 3)]
        roles = [cameo().sectors.get(role, role) for role in told]
        sectors = tuple(dict.fromkeys(role for role in roles if role in sector_codes()))
        by_country.setdefault(country, []).append((sectors, start, end))
    paragraphs = []
    for country, readings in by_country.items():
        identifier = slug(f"{country} {block.names[0]}")
        taken[identifier] = taken.get(identifier, 0) + 1
        if taken[identifier] > 1:
            identifier = f"{identifier}-{taken[identifier]}"
        lines = [f"id: {identifier}", f"kind: {_kind(country, readings)}"]
        lines += [f"name: {block.names[0]}", *(f"alias: {name}" for name in block.names[1:])]
        lines.append(f"code: {country}")
        for sectors, start, end in readings:
            if sectors:
                interval = f" [{start}..{end}]" if start or end else ""
                lines.append(f"sector: {' '.join(sectors)}{interval}")
        if len(by_country) > 1 and all(start or end for _, start, end in readings):
            first = min(start for _, start, _ in readings)
            last = (
                "" if any(not end for _, _, end in readings) else max(end for _, _, end in readings)
            )
            lines.append(f"valid: {first}..{last}")
        paragraphs.append("\n".join(lines) + "\n")
    return paragraphs


def _kind(country: str, readings: list[tuple[tuple[str, ...], str, str]]) -> str:
    if country == "MNC":
        return "company"
    if country in supranational_codes() and country != "IMG":
        return "organisation"
    first = [sectors[0] for sectors, _, _ in readings if sectors]
    if "ELI" in first or ("GOV" in first and any(start or end for _, start, end in readings)):
        return "person"
    return "group" if {"REB", "PRM", "UAF", "CRM", "PTY"} & set(first) else "body"
