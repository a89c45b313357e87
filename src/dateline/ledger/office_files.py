"""The reader of what news calls offices: titles, ranks, and verbs that begin or end a term."""

import re
from functools import lru_cache
from typing import cast, get_args

import msgspec

from dateline.datafiles import Paragraph, alternatives, check_keys, data_folder, read_paragraphs
from dateline.ledger.tables import one_of
from dateline.records import RelationStatus

LISTS = ("title", "before", "for", "rank", "past", "coming", "particle", "national")
CHANGE_KEYS = frozenset({"change", "status", "verb", "holder", "by", "how", "coup"})


class Change(msgspec.Struct, frozen=True):
    """A verb that begins or ends a term: the slot of the holder, the manner."""

    name: str
    status: RelationStatus
    verbs: tuple[tuple[str, str], ...]
    holder: str
    by: str
    how: str
    coup: bool


class OfficeWords(msgspec.Struct, frozen=True):
    """What titles are made of, as patterns, and the verbs of terms by their lemma.

    `holding` matches a title with the name after it ("title", "name", "past", "coming",
    "country"); `apposed` a name with the title after it. One of `titles`, in small letters, stands
    in whatever either of them matches.
    """

    holding: re.Pattern[str]
    apposed: re.Pattern[str]
    titles: tuple[str, ...]
    national: frozenset[str]
    changes: dict[str, tuple[tuple[str, Change], ...]]


@lru_cache(maxsize=4)
def load_offices(language: str = "en") -> OfficeWords:
    """Read the office words of a language.

    Raises:
        DataFileError: `ledger/LANGUAGE/offices.txt` is wrong.
    """
    text = (data_folder() / "ledger" / language / "offices.txt").read_text(encoding="utf-8")
    return read_offices(text, f"ledger/{language}/offices.txt")


def read_offices(text: str, file: str) -> OfficeWords:
    """Read the file of offices; every list must be there.

    Raises:
        DataFileError: An entry is wrong.
    """
    lists: dict[str, tuple[str, ...]] = {}
    changes: dict[str, list[tuple[str, Change]]] = {}
    for paragraph in read_paragraphs(text, file):
        key = paragraph.fields[0].key
        if key == "change":
            change = _change(paragraph)
            for lemma, particle in change.verbs:
                changes.setdefault(lemma, []).append((particle, change))
            continue
        check_keys(paragraph, frozenset(LISTS))
        lists[key] = alternatives(paragraph.value(key))
    for name in LISTS:
        if not lists.get(name):
            raise Paragraph(file, 1, ()).fault(None, f"no entry {name}", f"write `{name}: …`")
    holding, apposed = _patterns(lists)
    return OfficeWords(
        holding,
        apposed,
        tuple(title.casefold() for title in lists["title"]),
        frozenset(lists["national"]),
        {lemma: tuple(some) for lemma, some in changes.items()},
    )


def _change(paragraph: Paragraph) -> Change:
    check_keys(paragraph, CHANGE_KEYS)
    verbs = alternatives(paragraph.value("verb"))
    if not verbs:
        raise paragraph.fault(None, "no verb", "write `verb: resign`")
    return Change(
        paragraph.value("change"),
        cast(RelationStatus, one_of(paragraph, "status", get_args(RelationStatus))),
        tuple((verb.split()[0], " ".join(verb.split()[1:])) for verb in verbs),
        one_of(paragraph, "holder", ("subject", "object")),
        paragraph.value("by"),
        paragraph.value("how"),
        paragraph.value("coup") == "yes",
    )


def _patterns(lists: dict[str, tuple[str, ...]]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    def any_of(name: str) -> str:
        longest_first = sorted(lists[name], key=len, reverse=True)
        return "|".join(re.escape(word).replace(r"\ ", r"[ ]") for word in longest_first)

    title = (
        rf"(?P<title>(?:(?:{any_of('before')})[ -])*(?:{any_of('title')})"
        rf"(?:[ ](?:of|for)(?:[ ](?:{any_of('for')}))+"
        r"(?<![ ]the)(?<![ ]and)(?<![ ]for)(?<![ ]of))?)"
    )
    past = rf"(?:(?P<past>(?:{any_of('past')}))[ -]?(?:(?-i:[A-Z])\w+[ ])?)?"
    coming = rf"(?P<coming>[ -](?:{any_of('coming')}))?"
    of_country = (
        r"(?P<country>[ ]of[ ](?:the[ ])?(?-i:[A-Z])[\w.’'-]*(?:[ ](?-i:[A-Z])[\w.’'-]*){0,3}?)?"
    )
    particle = rf"(?:{any_of('particle')})"
    part = r"(?-i:[A-ZÀ-Þ])[\w’'-]*(?:(?<=\b(?-i:[A-Z]))\.)?"
    name = rf"(?P<name>{part}(?:[ -](?:(?:{particle})[ -])*{part}){{0,3}})"
    rank = rf"(?:(?:{any_of('rank')})[ ])*"
    holding = re.compile(
        rf"\b{past}{title}{coming}{of_country},?[ ]{rank}{name}(?![\w’'-]*\w)", re.IGNORECASE
    )
    apposed = re.compile(
        rf"{name},[ ](?:who[ ](?:is|was)[ ])?(?:(?P<before>[^,.;]{{0,40}}?)[ ])?{past}\b{title}"
        rf"{coming}{of_country}(?=[,.;:)]|[ ]who|$)",
        re.IGNORECASE,
    )
    return holding, apposed
