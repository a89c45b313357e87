"""Short names that a text has for parties and unions of its own: "the UTM" of a report from Malawi.

No register knows the parties and unions of every state, and many share a name: the CGT of Buenos
Aires is not France's. What a text says beside such a name, once, tells what it is.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from dateline.actors.names.lines import Line
from dateline.actors.names.readings import Reading
from dateline.actors.register.register import NameHit, Reference, Register
from dateline.actors.register.sectors import STATE_ORGANS
from dateline.actors.words import words

SHORT_NAME = re.compile(r"(?=(?:[^A-ZÀ-Þ]*[A-ZÀ-Þ]){2})[A-ZÀ-Þ][^\W\d_]{1,7}")
PARTY, UNION, OPPOSITION = ("PTY",), ("LAB",), ("OPP",)
PARTISAN = (PARTY, UNION)
OWN = "own name"
# Offices of a state are told by their words wherever they stand.
# How often a text must name a state to be at home there without a dateline.
FEWEST = 2
# How the register knows a name: not at all or as a party's, as somebody else's, as somebody's of
# a country that the text speaks of.
OPEN, OTHERS, SETTLED = "open", "others", "settled"

Told = Mapping[str, Mapping[str, int]]
"""How often a text speaks of each country, by which names."""


def countries_told(lines: Sequence[Line], register: Register) -> Told:
    """Return the countries that a text speaks of, each with how often by which name.

    Args:
        lines: The text's sentences.
        register: The register.
    """
    told: dict[str, Counter[str]] = {}
    for line in lines:
        for _, _, hit in line.hits:
            codes = register.codes_of(hit)
            if len(codes) == 1:
                told.setdefault(codes.pop(), Counter())[hit.spelling] += 1
        for town in line.towns:
            name = " ".join(line.texts[town.first : town.last + 1])
            for code in (town.code, *town.others):
                told.setdefault(code, Counter())[name] += 1
    return told


def parties_of_others(
    lines: Sequence[Line], register: Register, told: Told, filed_from: str | None = None
) -> dict[str, tuple[str, ...]]:
    """Return the names of parties and unions of states that a text never speaks of.

    Args:
        lines: The text's sentences.
        register: The register.
        told: The countries that it speaks of.
        filed_from: The country of its dateline.

    Returns:
        Their sectors by spelling: the text means namesakes at home, where it was filed from
        another state or names one and not the one whose they are.
    """
    spellings = {
        hit.spelling
        for line in lines
        for first, last, hit in line.hits
        if first < last or SHORT_NAME.fullmatch(line.texts[first])
    }
    alike = {
        spelling: parties
        for spelling in sorted(spellings)
        if not _tells_where(spelling, register)
        if (parties := _parties(register, register.tables.names[spelling]))
    }
    counts = {
        code: sum(count for name, count in names.items() if name not in alike)
        for code, names in told.items()
    }
    most = max(sorted(counts), key=lambda code: counts[code], default="")
    home = filed_from or (most if counts.get(most, 0) >= FEWEST else "")
    if not home:
        return {}
    return {
        spelling: parties[0][1]
        for spelling, parties in alike.items()
        if not any(code == home or counts.get(code) for code, _ in parties)
    }


def _tells_where(spelling: str, register: Register) -> bool:
    """Say whether a name tells where it is of: "Palestine Liberation Organization"."""
    return any(
        word.lower() in words("of-many-states")
        or any(
            one.entry >= 0 and register.entries[one.entry].kind == "state"
            for one in register.tables.names.get(word, ())
        )
        for word in spelling.split()
    )


def _parties(
    register: Register, references: Sequence[Reference]
) -> list[tuple[str, tuple[str, ...]]]:
    """Return the states and sectors of a name's entries, none unless all are parties or unions."""
    found: list[tuple[str, tuple[str, ...]]] = []
    for one in references:
        entry = register.entries[one.entry] if one.entry >= 0 else None
        sectors = entry.sectors_on(None)[:1] if entry is not None else ()
        if entry is None or entry.code not in register.states or sectors not in PARTISAN:
            return []
        found.append((entry.code, sectors))
    return found


def introduced_names(
    lines: Sequence[Line], register: Register, told: Told
) -> dict[str, tuple[str, ...]]:
    """Return the short names that a text itself tells to be parties, unions or the like.

    Args:
        lines: The text's sentences.
        register: The register.
        told: The countries that it speaks of; a name of one of these stays the register's.

    Returns:
        Their sectors by name.
    """
    signs: dict[str, Counter[tuple[str, ...]]] = {}
    for line in lines:
        for at, text in enumerate(line.texts):
            known = _known_as(line, at, register, told) if _is_short_name(line, at) else SETTLED
            if known == SETTLED:
                continue
            sectors = _told_before(line, at) or _told_behind(line, at, open_to_all=known == OPEN)
            if sectors and (known == OTHERS or STATE_ORGANS.isdisjoint(sectors[:1])):
                signs.setdefault(text, Counter())[sectors] += 1
    ranks = {
        text
        for line in lines
        for at, text in enumerate(line.texts)
        if text in signs and _heads_a_name(line, at)
    }
    return {name: _sectors_of(signs[name]) for name in sorted(signs.keys() - ranks)}


def _is_short_name(line: Line, at: int) -> bool:
    text = line.texts[at]
    if not SHORT_NAME.fullmatch(text) or line.lower[at] in words("no-own-name"):
        return False
    role = line.role_at.get(at)
    return role is None or (role.first == role.last and text.isupper())


def _heads_a_name(line: Line, at: int) -> bool:
    """Say whether a short name is a rank before somebody's own: "Finance CEC Daniel Musau"."""
    after = line.texts[at + 1 : at + 3]
    return len(after) > 1 and all(map(str.istitle, after)) and at + 1 not in line.role_at


def _known_as(line: Line, at: int, register: Register, told: Told) -> str:
    """Say how the register knows a short name: `OPEN`, `OTHERS` or `SETTLED`."""
    placed = line.hit_at.get(at)
    if placed is None:
        return OPEN
    first, last, hit = placed
    references = register.tables.names.get(hit.spelling, ())
    if first < last or not references:
        return SETTLED
    for one in references:
        code = register.entries[one.entry].code if one.entry >= 0 else ""
        if code not in register.states or _is_told(told, code, {hit.spelling}):
            return SETTLED
    return OPEN if _parties(register, references) else OTHERS


def _is_told(told: Told, code: str, without: Collection[str]) -> bool:
    """Say whether a text speaks of a country by any name but some."""
    return any(name not in without for name in told.get(code, ()))


def _told_before(line: Line, at: int) -> tuple[str, ...]:
    """Return what the words before a name say it is: "the bus drivers' union UTA"."""
    if line.texts[at - 1 : at] == ["("] and line.texts[at + 1 : at + 2] == [")"]:
        at -= 1
    before = line.lower[at - 1] if at else ""
    if before in words("ruling"):
        return (*PARTY, "GOV")
    if before in words("leaning"):
        return PARTY
    role = line.role_at.get(at - 1)
    if role is None or role.last != at - 1 or before not in words("own-name-is"):
        return ()
    return (*PARTY, *OPPOSITION) if role.sectors == OPPOSITION else role.sectors


def _told_behind(line: Line, at: int, *, open_to_all: bool) -> tuple[str, ...]:
    """Return what the words behind a name say it is: "PNL lawmakers", "the UTA union"."""
    behind = line.lower[at + 1 : at + 4]
    if behind and (
        behind[0] in words("of-a-party") or (open_to_all and behind[0] in words("of-a-following"))
    ):
        return PARTY
    if not words("of-a-union").isdisjoint(behind) and "," not in behind:
        return UNION
    return ()


def _sectors_of(signs: Counter[tuple[str, ...]]) -> tuple[str, ...]:
    """Return what most signs say somebody is, and whether one says that it rules or opposes."""
    first: Counter[str] = Counter()
    for sectors, count in signs.items():
        first[sectors[0]] += count
    main = first.most_common(1)[0][0]
    return max(
        (one for one in sorted(signs) if one[0] == main), key=lambda one: (len(one), signs[one])
    )


def place_own_names(
    lines: Sequence[Line], names: Mapping[str, tuple[str, ...]], home: str
) -> dict[str, Reading]:
    """Note a text's own names on its lines, and return who each is, by the hits' spelling.

    Args:
        lines: The text's sentences, changed in place.
        names: Their sectors by name.
        home: The country in which the text is at home.
    """
    for line in lines:
        for at, text in enumerate(line.texts):
            if text in names:
                line.put_hit(at, NameHit(*line.bounds[at], f"{OWN} {text}"))
    return {
        f"{OWN} {name}": Reading(name, home, sectors, "name", "body")
        for name, sectors in names.items()
    }
