"""Misspelt and cut words of a phrase that stands alone: the names and roles nearest to them."""

from dateline.actors.register.register import Register, loose
from dateline.actors.words import words

NAME_FIT = 88
ROLE_FIT = 90
SHORTEST_ROLE = 7
SHORTEST_CUT = 5
SHORTEST_SIMILAR = 8
LONGEST_SIMILAR = 80
STATE_FIT = 83
SHORTEST_STATE = 5
# Initials that one name has in different transliterations: "Gaddafi", "Qaddafi".
SAME_SOUND = ("gkqc", "yeij", "cks", "uowv", "kh", "sz", "td", "oua", "pbfv", "ae")


def similar_name(register: Register, text: str) -> str | None:
    """Return the spelling in the register nearest to a name that it does not have.

    A single word is compared with the names of states alone.
    """
    if not text[0].isupper():
        return None
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    bare = loose(text)
    if " " not in bare and len(bare) >= SHORTEST_STATE:
        found = process.extractOne(
            bare, register.state_words, scorer=fuzz.ratio, score_cutoff=STATE_FIT
        )
        if found and found[0][0] == bare[0]:
            return register.by_loose_name[found[0]]
    if not SHORTEST_SIMILAR <= len(text) <= LONGEST_SIMILAR:
        return None
    found = process.extractOne(
        bare, register.by_loose_name.keys(), scorer=fuzz.ratio, score_cutoff=NAME_FIT
    )
    if found is None or _other_surname(bare, found[0]):
        return None
    return register.by_loose_name[found[0]]


def _other_surname(given: str, known: str) -> bool:
    """Return whether two names of as many words end in words of other initials."""
    said, other = given.split(), known.split()
    initials = {said[-1][0], other[-1][0]}
    return (
        len(said) == len(other) > 1
        and len(initials) > 1
        and not any(initials <= set(alike) for alike in SAME_SOUND)
    )


def corrected_role(register: Register, word: str) -> str | None:
    """Return the role noun that a long word misspells."""
    if len(word) < SHORTEST_CUT or word in register.roles or word in words("landform"):
        return None
    cut = [role for role in register.roles if role.startswith(word) and len(role) <= len(word) + 3]
    if cut:
        # "Defence Minist": the end of a cut line.
        return min(cut, key=lambda role: (len(role), role))
    if len(word) < SHORTEST_ROLE:
        return None
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    found = process.extractOne(
        word, register.roles.keys(), scorer=fuzz.ratio, score_cutoff=ROLE_FIT
    )
    return found[0] if found and found[0][0] == word[0] and found[0] != word else None
