"""The agent lexicon: role nouns and phrases with their sectors, and the words that change them."""

import re
from collections.abc import Iterable, Sequence

import msgspec

from dateline.actors.codes import checked_sectors, sector_codes
from dateline.actors.spelling import fold, plural
from dateline.datafiles import DataFileError, Field, Paragraph, read_paragraphs

PREPOSITIONS = frozenset(
    {"of", "in", "for", "to", "at", "on", "from", "with", "against", "by", "without", "under"}
)
EFFECT = frozenset({"ignore"})
_WORD = re.compile(r"\w+|'s\b|&")


class Role(msgspec.Struct, frozen=True, array_like=True):
    """A role phrase as its words before the head, the head, and the words after it."""

    term: str
    before: tuple[str, ...]
    head: str
    after: tuple[str, ...]
    sectors: tuple[str, ...]
    plural: bool


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


def role_forms(term: str, sectors: tuple[str, ...]) -> tuple[Role, ...]:
    """Return a term's singular and plural as roles, the head being the noun before any `of`."""
    forms = []
    head_part, tail = _parted(term.lower())
    for many, part in ((False, head_part), (True, plural(head_part))):
        words = role_words(part)
        if words:
            forms.append(Role(term, words[:-1], words[-1], role_words(tail), sectors, many))
    return tuple({(form.before, form.head): form for form in reversed(forms)}.values())


def _parted(term: str) -> tuple[str, str]:
    words = term.split()
    for index, word in enumerate(words):
        if index and word in PREPOSITIONS:
            return " ".join(words[:index]), " ".join(words[index:])
    return term, ""


class Heading(msgspec.Struct, frozen=True):
    """The roles with one head word: the shapes they have, the longest first, and each role.

    A shape is how many words stand before and after the head.
    """

    shapes: tuple[tuple[int, int], ...]
    roles: dict[tuple[tuple[str, ...], tuple[str, ...]], Role]


def role_table(agents: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, Heading]:
    """Return roles by their head word.

    Args:
        agents: Terms and their sectors; of a term given twice the first stands.
    """
    table: dict[str, dict[tuple[tuple[str, ...], tuple[str, ...]], Role]] = {}
    for term, sectors in agents:
        for role in role_forms(term, sectors):
            table.setdefault(role.head, {}).setdefault((role.before, role.after), role)
    return {
        head: Heading(
            tuple(
                sorted(
                    {(len(before), len(after)) for before, after in roles},
                    key=lambda shape: (-shape[0] - shape[1], shape),
                )
            ),
            roles,
        )
        for head, roles in table.items()
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
        role = heading.roles.get((tuple(words[first:head]), tuple(words[head + 1 : last + 1])))
        if role is not None:
            return RoleMatch(role.term, role.sectors, first, last, role.plural)
    return None
