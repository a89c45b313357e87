"""A phrase that stands alone: its head, the titles on it, whose its role is."""

import msgspec

from dateline.actors.names.lines import Line
from dateline.actors.names.nouns import (
    Names,
    Owner,
    countries_before,
    countries_within,
    nationality_within,
    owner_of_reading,
    role_start,
    town_owner,
    words_of_its_own,
)
from dateline.actors.names.peoples import country_of_people
from dateline.actors.register.register import Register
from dateline.actors.register.roles import RoleMatch
from dateline.actors.register.sectors import INTERGOVERNMENTAL
from dateline.actors.words import words

ARTICLES = frozenset({"the", "a", "an", "some"})
BEFORE_ACRONYMS = frozenset({"Of", "The", "To", "For", "With"})
LONGEST_ACRONYM = 6
# Longer acronyms of states may be words: "Car Maker".
SHORT_ACRONYM = 2


class Phrase(msgspec.Struct, frozen=True):
    """A phrase being read: its line, the codes of its context, first word and head."""

    text: str
    line: Line
    names: Names
    near: tuple[str, ...]
    first: int = 0
    head: int = 0

    @property
    def register(self) -> Register:
        """The register that its names come from."""
        return self.names.register


def head_end(line: Line, first: int) -> int:
    """Return where the phrase's head has passed: the first preposition, comma or clause."""
    index = first + 1
    while index < len(line.texts):
        placed = line.hit_at.get(index)
        role = line.role_at.get(index)
        if placed is not None and placed[0] < index:
            index = placed[1] + 1
        elif role is not None and first <= role.first < index <= role.last:
            index = role.last + 1
        elif line.lower[index] in words("stop") and line.lower[index - 1] != "-":
            return index
        else:
            index += 1
    return len(line.texts)


def role_ending(phrase: Phrase, index: int) -> RoleMatch | None:
    """Return the role that ends at a word of the phrase, if it lies wholly within it."""
    role = phrase.line.role_at.get(index)
    return role if role and role.last == index and role.first >= phrase.first else None


def title_within(phrase: Phrase, first: int, end: int) -> RoleMatch | None:
    """Return the longest role within a stretch, the first of equals."""
    best: RoleMatch | None = None
    for index in range(first, end):
        role = phrase.line.role_at.get(index)
        if role is None or role.first < first or role.last >= end:
            continue
        if phrase.line.within_name(role):
            continue
        if best is None or role.last - role.first > best.last - best.first:
            best = role
    return best


def owner_of_role(phrase: Phrase, role: RoleMatch) -> Owner:
    """Return whose a role of the phrase is, by its own words and then by its context."""
    line, names = phrase.line, phrase.names
    before = countries_before(names, line, phrase.first, role_start(line, role))
    if before:
        return owner_of_reading(before[-1].reading)
    own = nationality_within(names, line, role)
    if own is not None:
        return own
    headed = _headed(phrase, role)
    for placed in line.hits:
        between = set(line.lower[role.last + 1 : placed[0]])
        after = line.texts[placed[1] + 1 : placed[1] + 2]
        if after and after[0][:1].isupper() and placed[1] + 1 not in line.hit_at:
            continue
        if placed[0] > role.last and not between & words("ownerless"):
            named = names.read(placed)
            if named is not None:
                owner = owner_of_reading(named.reading)
                return msgspec.structs.replace(owner, sectors=headed)
    within = countries_within(names, line, role)
    if within:
        return owner_of_reading(within[-1].reading)
    town = town_owner(line, phrase.first, len(line.texts))
    if town is not None:
        return msgspec.structs.replace(town, sectors=headed)
    code = country_of_people(words_of_its_own(line, phrase.first, role.last + 1), phrase.near)
    if code:
        return Owner(None, code, f"a people of {names.register.state_name(code)}", headed)
    if phrase.near:
        return Owner(None, phrase.near[0], "the context's country", headed)
    return Owner(None, "", "no country", headed)


def _headed(phrase: Phrase, role: RoleMatch) -> tuple[str, ...]:
    """Return the sectors of what a role heads: "leader of the rebels"."""
    line = phrase.line
    if role.term not in words("heading") or line.lower[role.last + 1 : role.last + 2] != ["of"]:
        return ()
    first = role.last + 2
    head = head_end(line, first) - 1 if first < len(line.texts) else -1
    other = line.role_at.get(head)
    return other.sectors if other is not None and other.last == head else ()


def with_acronyms(text: str, register: Register) -> str:
    """Return a phrase in title case with its acronyms in capitals: "Head Of The Un".

    Args:
        text: The phrase; one that is not in title case throughout stays as it is.
        register: Where acronyms of states and their organisations are looked up.
    """
    said = text.split(" ")
    if len(said) == 1 or not all(word[:1].isupper() and not word.isupper() for word in said):
        return text
    return " ".join(
        word.upper()
        if (not index or said[index - 1] in BEFORE_ACRONYMS) and _an_acronym(word, register)
        else word
        for index, word in enumerate(said)
    )


def _an_acronym(word: str, register: Register) -> bool:
    names = register.tables.names
    if not word.isalpha() or word in names or len(word) > LONGEST_ACRONYM:
        return False
    return any(
        one.entry >= 0
        and one.sort in {"acronym", "alias"}
        and (
            (register.entries[one.entry].kind == "state" and len(word) == SHORT_ACRONYM)
            or register.entries[one.entry].code in INTERGOVERNMENTAL
        )
        for one in names.get(word.upper(), ())
    )
