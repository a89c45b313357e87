"""A small language for idioms, and its translation into regular expressions.

An idiom is words parted by spaces: `word` stands as it is, `word~` for its regular inflections,
`words?` with or without its s, `one|the_other` for either, `NAME` in capitals for any word or
phrase of a class, `_` for any word that opens no clause, `#` for a number, `#-#` for a score, `#%`
for a share, `...` for up to five words, `^` for the beginning of the sentence. `NAME?`, `_?` and
`the?` may be missing. Square brackets mark the words a trigger has to be among; without them it may
be any word of the idiom.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from dateline.events.contexts.cues import plain

_GAP = r"[^\w.;:!?]{1,3}"
_WORD = r"[\w’']+"
_WORDS = rf"(?:{_WORD}[^\w.;:!?]{{1,3}}){{0,5}}?"
_OPENS_A_CLAUSE = "(?:as|after|amid|while|when|before|despite|because)"
_END = r"(?!\w|[’']s\b)"
_NUMBER = r"\d[\d.,]*"
_SIGNS = {
    "_": rf"(?!{_OPENS_A_CLAUSE}(?!\w)){_WORD}",
    "#": _NUMBER,
    "#-#": r"\d{1,3}\s?[-–]\s?\d{1,3}",
    "#%": r"\d[\d.,]*\s?(?:%|per ?cent)",
}
_VOWEL_AND_CONSONANT = re.compile(r"[^aeiou][aeiou][bdgklmnprt]$")
_LONE_BAR = re.compile(r"(?<![\w~?#])\||\|(?![\w#])")
_EVERYWHERE = frozenset(
    re.findall(
        r"\w+",
        "a an the to of in on at by for with from and or as is are was were be been being it its"
        " his her their our my your this that has have had up out over off into after when",
    )
)


class IdiomError(ValueError):
    """An idiom that cannot be read: the message says why."""


class WordClass(NamedTuple):
    """The words and phrases of a class: as one expression, the first word of each, the longest."""

    expression: str
    first_words: frozenset[str]
    longest: int


class Step(NamedTuple):
    """A word that an idiom cannot do without, and how many words after the one before it stands.

    `within` is 0 where that may be any number.
    """

    words: frozenset[str]
    within: int


def word_class(phrases: Iterable[str]) -> WordClass:
    """Make a class of words and phrases, each with its inflections."""
    spellings = sorted({spelling for phrase in phrases for spelling in inflections(phrase)})
    expression = "|".join(map(_literal, spellings))
    return WordClass(expression, _first_words(spellings), _longest(spellings))


def translate(idiom: str, classes: Mapping[str, WordClass]) -> str:
    """Return the regular expression of an idiom, its trigger in the group `trigger`.

    Args:
        idiom: As the module describes it, and `needs` has checked it.
        classes: The word classes by name.
    """
    parts: list[str] = []
    gap = ""
    for piece in _pieces(idiom):
        if piece == "[":
            parts.append(f"{gap}(?P<trigger>")
            gap = ""
        elif piece == "]":
            parts.append(")")
        elif piece == "^":
            parts.append(r"\A\W*")
        elif piece == "...":
            parts.append(gap + _WORDS)
            gap = ""
        elif not _is_optional(piece):
            parts.append(gap + _expression(piece, classes))
            gap = _GAP
        elif gap:
            parts.append(f"(?:{gap}{_expression(piece[:-1], classes)})?")
        else:
            parts.append(f"(?:{_expression(piece[:-1], classes)}{_GAP})?")
    whole = "".join(parts)
    return rf"(?<!\w){whole if '[' in idiom else f'(?P<trigger>{whole})'}{_END}"


def needs(idiom: str, classes: Mapping[str, WordClass]) -> tuple[frozenset[str], ...]:
    """Return what has to be in a text for the idiom to match: of every set at least one word.

    The words are in small letters, the set of the rarest words stands first.

    Raises:
        IdiomError: An unknown class, brackets that do not match, an alternative without a word, or
            no word that must be there.
    """
    if "".join(sign for sign in idiom if sign in "[]") not in {"", "[]"}:
        raise IdiomError("brackets that do not match")
    if _LONE_BAR.search(idiom):
        raise IdiomError("an alternative without a word")
    places: list[frozenset[str]] = []
    for piece in _pieces(idiom):
        words = piece.rstrip("?") if _is_optional(piece) else piece
        unknown = [word for word in words.split("|") if _is_class(word) and word not in classes]
        if unknown:
            raise IdiomError(f"no class {unknown[0]}")
        if (
            not _is_optional(piece)
            and "#" not in piece
            and piece not in {"_", "...", "^", "[", "]"}
        ):
            places.append(_first_words_of(piece, classes))
    if not places:
        raise IdiomError("no word that must be there")
    return tuple(sorted(places, key=lambda words: (len(words & _EVERYWHERE), len(words))))


def steps(idiom: str, classes: Mapping[str, WordClass]) -> tuple[Step, ...]:
    """Return the words an idiom cannot do without, in their order.

    Args:
        idiom: As the module describes it, and `needs` has checked it.
        classes: The word classes by name.
    """
    found: list[Step] = []
    between = 0
    known = False
    for piece in _pieces(idiom):
        if piece in {"^", "[", "]"}:
            continue
        words = piece.rstrip("?") if _is_optional(piece) else piece
        if "#" in piece or words in {"_", "..."}:
            known = False
        elif _is_optional(piece):
            between += _longest_of(words, classes)
        else:
            found.append(Step(_first_words_of(words, classes), between if known else 0))
            between, known = _longest_of(words, classes), True
    return tuple(found)


def may_match(wanted: Iterable[Step], words: Sequence[str]) -> bool:
    """Tell whether a sentence has the words of an idiom in their order, near enough to each other.

    Args:
        wanted: From `steps`.
        words: The sentence's words, as `plain` parts them.
    """
    reached: list[int] = [-1]
    for step in wanted:
        low, high = reached[0] + 1, len(words)
        if step.within:
            high = min(high, reached[-1] + step.within + 1)
        places = [at for at in range(low, high) if words[at] in step.words]
        if step.within:
            places = [at for at in places if any(0 < at - one <= step.within for one in reached)]
        if not places:
            return False
        reached = places
    return True


def inflections(phrase: str) -> tuple[str, ...]:
    """Return the spellings of a word or phrase whose words may end in `~` or `s?`.

    Regular verbs and nouns only: `bury~` is bury, buries, buried, burying; `attack~` has attacker
    and attackers too.
    """
    spellings = [""]
    for word in phrase.replace("_", " ").split():
        forms = [word]
        if word.endswith("~"):
            forms = _forms(word[:-1])
        elif word.endswith("s?"):
            forms = [word[:-2], word[:-1]]
        spellings = [f"{before} {form}".strip() for before in spellings for form in forms]
    return tuple(spellings)


def _pieces(idiom: str) -> list[str]:
    return idiom.replace("[", " [ ").replace("]", " ] ").split()


def _is_optional(piece: str) -> bool:
    return piece.endswith("?") and not piece.endswith("s?")


def _is_class(word: str) -> bool:
    return word.isupper() and len(word) > 1


def _first_words_of(piece: str, classes: Mapping[str, WordClass]) -> frozenset[str]:
    words = piece.split("|")
    return frozenset[str]().union(
        *(classes[word].first_words for word in words if _is_class(word)),
        *(_first_words_of_forms(word) for word in words if not _is_class(word)),
    )


@lru_cache(maxsize=4096)
def _first_words_of_forms(word: str) -> frozenset[str]:
    return _first_words(inflections(word))


def _first_words(spellings: Iterable[str]) -> frozenset[str]:
    return frozenset(plain(spelling).split()[0] for spelling in spellings)


def _longest(spellings: Iterable[str]) -> int:
    return max(len(plain(spelling).split()) for spelling in spellings)


def _longest_of(piece: str, classes: Mapping[str, WordClass]) -> int:
    """Return how many words a piece may take at most."""
    return max(
        classes[word].longest if _is_class(word) else _longest(inflections(word))
        for word in piece.split("|")
    )


def _forms(stem: str) -> list[str]:
    if stem.endswith("e"):
        short = stem[:-1]
        return [stem, f"{stem}s", f"{stem}d", f"{short}ing", f"{stem}r", f"{stem}rs"]
    if stem.endswith("y") and stem[-2:-1] not in set("aeiou"):
        return [stem, f"{stem[:-1]}ies", f"{stem[:-1]}ied", f"{stem}ing"]
    plural = f"{stem}es" if stem.endswith(("s", "x", "ch", "sh", "z")) else f"{stem}s"
    forms = [stem, plural, f"{stem}ed", f"{stem}ing", f"{stem}er", f"{stem}ers"]
    if _VOWEL_AND_CONSONANT.search(stem):
        double = stem + stem[-1]
        forms += [f"{double}ed", f"{double}ing", f"{double}er", f"{double}ers"]
    return forms


def _expression(piece: str, classes: Mapping[str, WordClass]) -> str:
    """Return the expression of a piece that stands for words."""
    alternatives: list[str] = []
    for word in piece.split("|"):
        if word in _SIGNS:
            alternatives.append(_SIGNS[word])
        elif word.startswith("#-"):
            alternatives.append(rf"{_NUMBER}[-–\s]?{re.escape(word[2:])}")
        elif _is_class(word):
            alternatives.append(classes[word].expression)
        else:
            alternatives.extend(map(_literal, inflections(word)))
    return f"(?:{'|'.join(alternatives)})"


def _literal(phrase: str) -> str:
    words = (
        re.escape(word).replace("'", "[’']").replace(r"\-", r"[-–\s]?") for word in phrase.split()
    )
    return _GAP.join(words)
