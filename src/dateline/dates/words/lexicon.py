"""The words of a language's date expressions: which category each has, and which value."""

import re
from functools import lru_cache

import msgspec

from dateline.datafiles import Paragraph, data_folder, read_paragraphs
from dateline.dates.calendar.named_days import load_named

SETTINGS = frozenset({"category", "case", "dot"})
BUILT_IN = (
    "x",
    "X",
    "stop",
    "comma",
    "hyphen",
    "mark",
    "money",
    "percent",
    "possessive",
    "n12",
    "n31",
    "number",
    "year4",
    "decimal",
    "words",
    "ordinal",
    "decade",
    "decade-short",
    "short-year",
    "iso",
    "numeric",
    "clock",
    "hour",
)
TENSE_WORDS = (
    "bare-be", "present-be", "powerless", "due", "beginning", "infinitive", "articles", "blamed",
    "taken-for", "recalled", "called-for", "lasting-until", "undertaking", "clause-openings",
    "leaving", "leaving-for",
)  # fmt: skip
PART = re.compile(r"['’]s\b|[^\W\d_]+|\d+|[^\w\s]")
FIRST_CODE = 0x100


class Word(msgspec.Struct, frozen=True):
    """One way to write something: the parts after the first, and what the whole means."""

    rest: tuple[str, ...]
    category: str
    value: str
    capital: bool
    dotted: bool
    dot_required: bool


class Lexicon(msgspec.Struct, frozen=True):
    """Every word by its first part and its second (nothing where it has one part).

    Of several ways to go on, the longest comes first; `later` are the parts
    after the first. `letters` has the letter of each category. `tense_words` are plain words that
    tell a clause's tense by what stands beside them, by the names of `TENSE_WORDS`.
    """

    words: dict[str, dict[str, tuple[Word, ...]]]
    later: frozenset[str]
    letters: dict[str, str]
    past_endings: tuple[str, ...]
    future_endings: tuple[str, ...]
    tense_words: dict[str, frozenset[str]]


def _read(paragraph: Paragraph, words: dict[str, list[Word]]) -> str:
    category = paragraph.value("category")
    if not category:
        raise paragraph.fault(None, "words without a category", "begin with `category: name`")
    capital = paragraph.value("case") == "capital"
    required = paragraph.value("dot") == "required"
    for field in paragraph.fields:
        if field.key in SETTINGS:
            continue
        for written in field.value.split("|"):
            name = written.strip()
            first, *rest = PART.findall(name.rstrip(".").lower()) or [""]
            if not first:
                raise paragraph.fault(field.key, "an empty word", "remove the stray `|`")
            word = Word(tuple(rest), category, field.key, capital, name.endswith("."), required)
            known = words.setdefault(first, [])
            if any(
                other.rest == word.rest
                and other.capital == capital
                and other.dot_required == required
                for other in known
            ):
                raise paragraph.fault(
                    field.key, f"{name!r} stands in the file twice", "keep one of the two"
                )
            known.append(word)
    return category


@lru_cache(maxsize=8)
def load_lexicon(language: str) -> Lexicon:
    """Read the word list of a language.

    Args:
        language: An ISO 639-1 code that has a folder under `data/dates/`.

    Raises:
        DataFileError: The file cannot be used; the message says where and what to do.
        ValueError: There is no grammar of that language.
    """
    file = data_folder() / "dates" / language / "words.txt"
    if not file.is_file():
        raise ValueError(
            f"no date grammar for language {language!r}; "
            f"write data/dates/{language}/words.txt and rules.txt beside the English ones"
        )
    words: dict[str, list[Word]] = {}
    past: list[str] = []
    future: list[str] = []
    tense_words: dict[str, frozenset[str]] = dict.fromkeys(TENSE_WORDS, frozenset())
    for number, named in enumerate(load_named(language)):
        for name in named.names:
            first, *rest = PART.findall(name.lower())
            word = Word(
                tuple(rest),
                "named-period" if named.span else "named",
                str(number),
                True,
                False,
                False,
            )
            words.setdefault(first, []).append(word)
    letters = {name: chr(FIRST_CODE + number) for number, name in enumerate(BUILT_IN)}
    for paragraph in read_paragraphs(file.read_text(encoding="utf-8"), f"{language}/words.txt"):
        telling = {name: paragraph.value(name) for name in TENSE_WORDS if paragraph.value(name)}
        if telling:
            tense_words |= {name: frozenset(told.split()) for name, told in telling.items()}
            continue
        if paragraph.value("past-endings") or paragraph.value("future-endings"):
            past += paragraph.value("past-endings").split()
            future += paragraph.value("future-endings").split()
            continue
        category = _read(paragraph, words)
        letters.setdefault(category, chr(FIRST_CODE + len(letters)))
    # The longest goes first; of two alike, the one that asks for a capital.
    ordered: dict[str, dict[str, tuple[Word, ...]]] = {}
    for first, ways in words.items():
        by_second = ordered.setdefault(first, {})
        for way in sorted(ways, key=lambda way: (-len(way.rest), not way.capital)):
            second = way.rest[0] if way.rest else ""
            by_second[second] = (*by_second.get(second, ()), way)
    for category in ("named", "named-period"):
        letters.setdefault(category, chr(FIRST_CODE + len(letters)))
    later = frozenset(part for ways in words.values() for way in ways for part in way.rest)
    return Lexicon(ordered, later, letters, tuple(past), tuple(future), tense_words)


def words_of(category: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the words of one part that may be of a category."""
    return frozenset(
        first
        for first, ways in lexicon.words.items()
        if any(word.category == category for word in ways.get("", ()))
    )
