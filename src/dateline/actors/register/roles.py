"""The agent lexicon: role nouns and phrases with their sectors, and the words that change them."""

import re
from collections.abc import Iterable, Sequence

import msgspec

from dateline.actors.register.codes import checked_sectors, sector_codes
from dateline.actors.register.spelling import fold, plural
from dateline.datafiles import DataFileError, Field, Paragraph, read_paragraphs

PREPOSITIONS = frozenset(
    {"of", "in", "for", "to", "at", "on", "from", "with", "against", "by", "without", "under"}
)
IGNORE = "ignore"
EFFECT = frozenset({IGNORE})
_WORD = re.compile(r"\bd'\w+|\w+|'s\b|&")


class Role(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A role phrase: its term as the lexicon has it, its sectors, and whether it is a plural."""

    term: str
    sectors: tuple[str, ...]
    plural: bool


class Heading(msgspec.Struct, frozen=True, array_like=True):
    """The roles with one head word: the shapes they have, the longest first, and each role.

    A shape is how many words stand before and after the head; a role is kept under the words
    before its head and those after it, as `_key` writes them.
    """

    shapes: tuple[tuple[int, int], ...]
    roles: dict[str, Role]


class RoleMatch(msgspec.Struct, frozen=True):
    """Where in a phrase a role was found: its term, sectors, and first and last word."""

    term: str
    sectors: tuple[str, ...]
    first: int
    last: int
    plural: bool


def role_words(text: str) -> tuple[str, ...]:
    """Return the lower-case words of a phrase, hyphens parting them."""
    return tuple(_WORD.findall(fold(text).lower()))


def read_agents(text: str, file: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Read `term: SECTOR …` lines.

    Raises:
        DataFileError: A sector is unknown, or a term has none.
    """
    found = []
    for paragraph in read_paragraphs(text, file):
        for field in paragraph.fields:
            sectors = checked_sectors(_alone(paragraph, field), field.key, field.value)
            found.append((field.key, sectors))
    return tuple(found)


def read_modifiers(text: str, file: str) -> tuple[tuple[str, str], ...]:
    """Read `modifier: effect` lines; an effect is sectors or `ignore`.

    Raises:
        DataFileError: An effect is neither.
    """
    found = []
    for paragraph in read_paragraphs(text, file):
        for field in paragraph.fields:
            if field.value not in EFFECT and not set(field.value.split()) <= sector_codes():
                raise DataFileError(
                    file,
                    field.line,
                    f"unknown effect {field.value!r}",
                    "write a sector or `ignore`",
                )
            found.append((field.key.lower(), field.value))
    return tuple(found)


def _alone(paragraph: Paragraph, field: Field) -> Paragraph:
    return Paragraph(paragraph.file, field.line, (field,))


def _key(before: Sequence[str], after: Sequence[str]) -> str:
    return f"{' '.join(before)}|{' '.join(after)}"


def _forms(term: str) -> list[tuple[bool, tuple[str, ...], tuple[str, ...]]]:
    """Return a term in singular and plural: its head's words, the head last, and those after."""
    head_part, tail = _parted(term.lower())
    forms = [(False, role_words(head_part), role_words(tail))]
    many = role_words(plural(head_part))
    if many != forms[0][1]:
        forms.append((True, many, forms[0][2]))
    return [form for form in forms if form[1]]


def _parted(term: str) -> tuple[str, str]:
    words = term.split()
    for index, word in enumerate(words):
        if index and word in PREPOSITIONS:
            return " ".join(words[:index]), " ".join(words[index:])
    return term, ""


def role_table(agents: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, Heading]:
    """Return roles by their head word, in singular and plural.

    Args:
        agents: Terms and their sectors; of a term given twice the first stands.
    """
    roles: dict[str, dict[str, Role]] = {}
    shapes: dict[str, set[tuple[int, int]]] = {}
    for term, sectors in agents:
        for many, words, after in _forms(term):
            head = words[-1]
            key = _key(words[:-1], after)
            roles.setdefault(head, {}).setdefault(key, Role(term, sectors, many))
            shapes.setdefault(head, set()).add((len(words) - 1, len(after)))
    return {
        head: Heading(
            tuple(sorted(shapes[head], key=lambda shape: (-shape[0] - shape[1], shape))),
            roles[head],
        )
        for head in sorted(roles)
    }


def match_role(table: dict[str, Heading], words: Sequence[str], head: int) -> RoleMatch | None:
    """Return the longest role whose head is a given word of a phrase.

    Args:
        table: Roles by head word.
        words: Lower-case words of the phrase, without hyphens.
        head: Index of the head among them.
    """
    heading = table.get(words[head])
    if heading is None:
        return None
    for before, after in heading.shapes:
        first, last = head - before, head + after
        if first < 0 or last >= len(words):
            continue
        role = heading.roles.get(_key(words[first:head], words[head + 1 : last + 1]))
        if role is not None:
            return RoleMatch(role.term, role.sectors, first, last, role.plural)
    return None
