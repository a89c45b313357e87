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


def role_table(
    agents: Iterable[tuple[str, tuple[str, ...]]],
) -> dict[str, tuple[Role, ...]]:
    """Return roles by their head word, the longest first.

    Args:
        agents: Terms and their sectors; of a term given twice the first stands.
    """
    table: dict[str, dict[tuple[tuple[str, ...], tuple[str, ...]], Role]] = {}
    for term, sectors in agents:
        for role in role_forms(term, sectors):
            table.setdefault(role.head, {}).setdefault((role.before, role.after), role)
    return {
        head: tuple(
            sorted(
                roles.values(), key=lambda role: (-len(role.before) - len(role.after), role.term)
            )
        )
        for head, roles in table.items()
    }


def match_role(
    table: dict[str, tuple[Role, ...]], words: Sequence[str], head: int
) -> RoleMatch | None:
    """Return the longest role whose head is a given word of a phrase.

    Args:
        table: Roles by head word.
        words: Lower-case words of the phrase, without hyphens.
        head: Index of the head among them.
    """
    for role in table.get(words[head], ()):
        first = head - len(role.before)
        last = head + len(role.after)
        if (
            first >= 0
            and last < len(words)
            and tuple(words[first:head]) == role.before
            and tuple(words[head + 1 : last + 1]) == role.after
        ):
            return RoleMatch(role.term, role.sectors, first, last, role.plural)
    return None
