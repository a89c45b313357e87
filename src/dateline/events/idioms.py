"""A small language for idioms, and its translation into regular expressions.

An idiom is words parted by spaces: `word` stands as it is, `word~` for its regular inflections,
`words?` with or without its s, `one|other` for either, `NAME` in capitals for any word or phrase of
a class, `_` for any word, `#` for a number, `#-#` for a score, `#%` for a share, `...` for up to five words, `^` for
the beginning of the sentence. `NAME?`, `_?` and `the?` may be missing. Square brackets mark the
words a trigger has to be among; without them it may be any word of the idiom.
"""

import re
from collections.abc import Mapping

from dateline.events.cues import plain

_GAP = r"[^\w.;:!?]{1,3}"
_WORD = r"[\w’']+"
_WORDS = rf"(?:{_WORD}[^\w.;:!?]{{1,3}}){{0,5}}?"
_NUMBER = r"\d[\d.,]*"
_SIGNS = {
    "_": _WORD,
    "#": _NUMBER,
    "#-#": r"\d{1,3}\s?[-–]\s?\d{1,3}",
    "#%": r"\d[\d.,]*\s?(?:%|per ?cent)",
}
_VOWEL_AND_CONSONANT = re.compile(r"[^aeiou][aeiou][bdgklmnprt]$")


class IdiomError(ValueError):
    """An idiom that cannot be read: the message says why."""


def translate(idiom: str, classes: Mapping[str, tuple[str, ...]]) -> str:
    """Return the regular expression of an idiom, its trigger in the group `trigger`.

    Args:
        idiom: As the module describes it.
        classes: The words and phrases of each class.

    Raises:
        IdiomError: An unknown class, brackets that do not match, or no word that must be there.
    """
    brackets = "".join(sign for sign in idiom if sign in "[]")
    if brackets not in {"", "[]"}:
        raise IdiomError("brackets that do not match")
    if re.search(r"(?<![\w~?#])\||\|(?![\w#])", idiom):
        raise IdiomError("an alternative without a word")
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
    if not anchors(idiom, classes):
        raise IdiomError("no word that must be there")
    whole = "".join(parts)
    return rf"(?<!\w){whole if brackets else f'(?P<trigger>{whole})'}(?!\w)"


def _pieces(idiom: str) -> list[str]:
    return idiom.replace("[", " [ ").replace("]", " ] ").split()


def _is_optional(piece: str) -> bool:
    return piece.endswith("?") and not piece.endswith("s?")


def anchors(idiom: str, classes: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """Return words of which at least one is in every text the idiom matches; small letters.

    The rarest place of the idiom is chosen: the one with the fewest spellings.
    """
    places: list[frozenset[str]] = []
    for piece in _pieces(idiom):
        if _is_optional(piece) or "#" in piece or piece in {"_", "...", "^", "[", "]"}:
            continue
        spelt = (
            spelling
            for word in piece.split("|")
            for phrase in classes.get(word, (word,))
            for spelling in inflections(phrase)
        )
        places.append(frozenset(plain(spelling).split()[0] for spelling in spelt))
    return min(places, key=len, default=frozenset())


def inflections(phrase: str) -> tuple[str, ...]:
    """Return the spellings of a word or phrase whose words may end in `~` or `s?`.

    Regular verbs and nouns only: `bury~` is bury, buries, buried, burying; `attack~` has attacker
    and attackers too.
    """
    spellings = [""]
    for word in phrase.split():
        if word.endswith("~"):
            forms = _forms(word[:-1])
        elif word.endswith("s?"):
            forms = [word[:-2], word[:-1]]
        else:
            forms = [word]
        spellings = [f"{before} {form}".strip() for before in spellings for form in forms]
    return tuple(spellings)


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


def _expression(piece: str, classes: Mapping[str, tuple[str, ...]]) -> str:
    """Return the expression of a piece that stands for words."""
    spellings: set[str] = set()
    signs: list[str] = []
    for word in piece.split("|"):
        if word in _SIGNS:
            signs.append(_SIGNS[word])
        elif word.startswith("#-"):
            signs.append(f"{_NUMBER}[-–\\s]?{re.escape(word[2:])}")
        elif word.isupper() and len(word) > 1:
            if word not in classes:
                raise IdiomError(f"no class {word}")
            spellings.update(form for phrase in classes[word] for form in inflections(phrase))
        else:
            spellings.update(inflections(word))
    ordered = sorted(spellings, key=lambda spelling: (-len(spelling), spelling))
    literals = (_GAP.join(map(_literal, spelling.split())) for spelling in ordered)
    return f"(?:{'|'.join((*signs, *literals))})"


def _literal(word: str) -> str:
    return re.escape(word).replace("'", "[’']").replace(r"\-", r"[-–\s]?")
