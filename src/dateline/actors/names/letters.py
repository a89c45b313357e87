"""Letters that a text itself spells out: "the People's Progressive Party (PPP)", then "PPP MPs".

Whoever else is called so ("PPP" of another country) is not meant.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from dateline.actors.names.lines import Line
from dateline.actors.register.register import NameHit, Register
from dateline.actors.register.spelling import fold
from dateline.actors.words import words

FEWEST, MOST = 2, 8
LONGEST_NAME = 12
SHARED_STEM = 4
PARTIES = frozenset({"body", "organisation", "group", "mission", "company"})


class Spelt(msgspec.Struct, frozen=True):
    """Where a text spells out letters: the sentence, the name's first and last word.

    `by_initials` says that the letters are the name's own initials, not those of another language.
    """

    sentence: int
    first: int
    last: int
    by_initials: bool


def spelt_out(lines: Sequence[Line]) -> dict[str, Spelt]:
    """Return the letters that a text spells out by a name before a bracket.

    Args:
        lines: The text's sentences.

    Returns:
        By the letters as written, where they are spelt out first.
    """
    found: dict[str, Spelt] = {}
    for number, line in enumerate(lines):
        for at, word in enumerate(line.texts[:-2]):
            if word != "(" or line.texts[at + 2] not in {")", ",", ";"}:
                continue
            letters = line.texts[at + 1]
            if are_letters(letters) and letters not in found:
                spelt = _spelt(line, number, at, letters)
                if spelt is not None:
                    found[letters] = spelt
    return found


def are_letters(word: str) -> bool:
    """Say whether a word may be the letters of a name: "PPP", "JeM"."""
    return (
        FEWEST <= len(word) <= MOST
        and word.isalpha()
        and word[0].isupper()
        and sum(map(str.isupper, word)) >= FEWEST
    )


def _spelt(line: Line, number: int, opened: int, letters: str) -> Spelt | None:
    """Return the name before a bracket that letters in it stand for, or None."""
    capitals = [letter for letter in letters if letter.isupper()]
    initials: list[tuple[int, str]] = []
    for at in range(opened - 1, max(opened - 1 - LONGEST_NAME, -1), -1):
        word = line.texts[at]
        if word[:1].isupper():
            initials.insert(0, (at, word[0]))
            # Letters may leave out where: "Union for Peace in the Central African Republic (UPC)".
            if [letter for _, letter in initials[: len(capitals)]] == capitals:
                return Spelt(number, at, opened - 1, by_initials=True)
        elif line.lower[at] not in words("within-a-name"):
            break
    if len(initials) < FEWEST or line.lower[initials[-1][0]] not in words("organised", "party"):
        return None
    return Spelt(number, initials[0][0], opened - 1, by_initials=False)


def called_alike(
    hits: Iterable[NameHit],
    spelt: Mapping[str, Spelt],
    lines: Sequence[Line],
    register: Register,
) -> frozenset[int]:
    """Return where names of the register are letters that a text spells out as another name.

    Args:
        hits: The names of the register found in it.
        spelt: The letters that it spells out.
        lines: Its sentences.
        register: The register.
    """
    others = {
        letters
        for letters, one in spelt.items()
        if one.by_initials and not _is_known_so(letters, lines[one.sentence], one, register)
    }
    return frozenset(hit.start for hit in hits if hit.spelling in others)


def _is_known_so(letters: str, line: Line, spelt: Spelt, register: Register) -> bool:
    """Say whether whom the register knows by letters has the name that spells them out here.

    So is a state, an office or a person, whatever the text says of its letters.
    """
    told = _stems(line.texts[spelt.first : spelt.last + 1])
    for one in register.tables.names.get(letters, ()):
        if one.entry < 0 or register.entries[one.entry].kind not in PARTIES:
            return True
        entry = register.entries[one.entry]
        for name in (entry.name, *(other.text for other in entry.names)):
            known = _stems(name.split())
            if len(known) >= FEWEST and (told <= known or known <= told):
                return True
    return False


def _stems(said: Iterable[str]) -> frozenset[str]:
    """Return how the words of a name begin that are written with a capital."""
    return frozenset(
        fold(word).lower()[:SHARED_STEM] for word in said if word[:1].isupper() and len(word) > 1
    )
