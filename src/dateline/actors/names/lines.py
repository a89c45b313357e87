"""A stretch of words with the names and roles found on it: a parsed sentence or a bare phrase."""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from dateline.actors.names.counties import calls_a_county
from dateline.actors.names.team_captains import CAPTAIN, PLAYERS, leads_a_team
from dateline.actors.names.told_as_persons import persons_told
from dateline.actors.register.register import NameHit, Register
from dateline.actors.register.roles import RoleMatch, match_role
from dateline.actors.register.spelling import fold
from dateline.actors.register.towns import Town, TownHit, find_towns
from dateline.actors.words import words

# Prepositions of a role after which a name stands for itself.
OUTSIDE = frozenset({"of", "to", "in"})
AIRCRAFT, JET = re.compile(r"(?:mig|su|tu|yak|f|j)-?\d{1,3}"), "jet"
FLYING = frozenset({"fighter", "fighters"})
TOKEN = re.compile(r"(?:[A-Z]\.){2,}|\w+\.(?=\s+[A-Z])|\w+|'s\b|[^\w\s]")


class Line:
    """Words of one sentence or phrase, with what the register knows of them.

    `lower` are the words in lower case without accents; `hit_at` gives for a word's index the
    hit that covers it, as `(first word, last word, hit)`; `towns` are the towns that no hit covers,
    `town_at` gives for a word's index the town that covers it; `persons` are the words of names
    that an age or an initial tells to be persons', `borne` where hits start that are persons'.
    """

    __slots__ = (
        "_place",
        "_sequence",
        "_spoken",
        "borne",
        "bounds",
        "hit_at",
        "hits",
        "lower",
        "persons",
        "role_at",
        "roles",
        "texts",
        "town_at",
        "towns",
    )

    def __init__(
        self,
        texts: Sequence[str],
        bounds: Sequence[tuple[int, int]],
        hits: Sequence[NameHit],
        register: Register,
        surnames: frozenset[str] = frozenset(),
    ) -> None:
        self.texts = texts
        self.bounds = bounds
        self.lower = [(text if text.isascii() else fold(text)).lower() for text in texts]
        self._sequence = [
            index for index, word in enumerate(self.lower) if word[0].isalnum() or word == "'s"
        ]
        self._spoken = [self.lower[index].rstrip(".") for index in self._sequence]
        for place, (word, following) in enumerate(pairwise(self._spoken)):
            if following in FLYING and AIRCRAFT.fullmatch(word):
                # "MiG-23 fighters" fly, other fighters seldom do.
                self._spoken[place] = JET
        self._place = {index: place for place, index in enumerate(self._sequence)}
        self.borne: set[int] = set()
        self.persons = persons_told(texts, register.roles)
        self.roles: dict[int, RoleMatch] = {}
        self.role_at: dict[int, RoleMatch] = {}
        self._find_roles(register, surnames, hits)
        self.hits: list[tuple[int, int, NameHit]] = []
        self.hit_at: dict[int, tuple[int, int, NameHit]] = {}
        index = 0
        size = len(bounds)
        for hit in hits:
            while index < size and bounds[index][1] <= hit.start:
                index += 1
            if index == size or bounds[index][0] >= hit.end:
                continue
            last = index
            while last + 1 < size and bounds[last + 1][0] < hit.end:
                last += 1
            if self.lower[last] == "'s" and last > index:
                last -= 1
            longer = self.role_at.get(last)
            before = self.lower[longer.first : index] if longer and longer.last == last else []
            if before and OUTSIDE.isdisjoint(before):
                # "Social Democrats" are not the Democrats; "archbishop of Paris" is of Paris, and
                # "ambassador to Israel" still names Israel.
                continue
            if index and f"{self.lower[index - 1]} {self.lower[last]}" in words("of-a-region"):
                continue
            if index == last and self._is_half_a_persons_name(index, hit, register):
                self.borne.add(hit.start)
                continue
            if self._is_a_craft(last) or (index == last and self._is_a_tongue(index)):
                continue
            placed = (index, last, hit)
            self.hits.append(placed)
            for covered in range(index, last + 1):
                self.hit_at[covered] = placed
        self.towns: tuple[TownHit, ...] = ()
        self.town_at: dict[int, TownHit] = {}
        found = find_towns(register.tables.towns, texts, bounds, surnames)
        self.place_towns([town for town in found if self._gives_way_to(town)])

    def add_hits(self, placed: Sequence[tuple[int, int, NameHit]]) -> None:
        """Note names that only the whole text tells, in place of the towns on their words."""
        if not placed:
            return
        self.hits = sorted((*self.hits, *placed), key=lambda one: one[0])
        self.hit_at.update({at: one for one in placed for at in range(one[0], one[1] + 1)})
        kept = [
            town
            for town in self.towns
            if self.hit_at.keys().isdisjoint(range(town.first, town.last + 1))
        ]
        self.place_towns(kept)

    def put_hit(self, at: int, hit: NameHit) -> None:
        """Note a name of one word that only the whole text tells, in place of what stood there.

        What is part of a longer name stays that.
        """
        before = self.hit_at.get(at)
        if before is None or before[0] == before[1]:
            self.hits = [one for one in self.hits if one is not before]
            self.add_hits([(at, at, hit)])

    def _is_a_tongue(self, index: int) -> bool:
        """Say whether a word is a language, and no people: "read out in Russian"."""
        if index == 0 or self.lower[index] not in words("tongues"):
            return False
        after = self.lower[index + 1] if index + 1 < len(self.lower) else ""
        alone = not after.isalpha() or after in words("behind-a-tongue")
        return self.lower[index - 1] in {"in", "into", "from"} and alone

    def _is_a_craft(self, index: int) -> bool:
        """Say whether a maker's name is what it made: "the Boeing 727", "an Antonov-26"."""
        maker, *model = self.lower[index].split("-")
        if maker not in words("makers-of-craft"):
            return False
        after = "".join((*model, *self.lower[index + 1 : index + 3])).lstrip("-")
        return after[:1].isdigit()

    def _is_half_a_persons_name(self, index: int, hit: NameHit, register: Register) -> bool:
        """Say whether a place or a surname is one half of the name of somebody unknown."""
        if index not in self.persons:
            return self._begins_a_persons_name(index)
        adjectival = {"adjective", "demonym"}
        return all(one.sort not in adjectival for one in register.tables.names[hit.spelling])

    def _begins_a_persons_name(self, index: int) -> bool:
        """Say whether a place's name is somebody's given name: "Jordan Okafor".

        Nobody has an article, nor a calling for a second family name ("Kenya Roads Authority").
        """
        return (
            self.lower[index] in words("also-given")
            and self._is_before_a_surname(index)
            and self.lower[index - 1 : index] != ["the"]
            and not (index + 2 in self.role_at and self.texts[index + 2].istitle())
        )

    def _is_a_given_name(self, role: RoleMatch) -> bool:
        """Say whether a calling is somebody's given name: "Hunter Okafor", not "the Hunter"."""
        at = role.first
        return (
            at == role.last
            and self.lower[at] in words("callings-as-given-names")
            and self.texts[at].istitle()
            and self._is_before_a_surname(at)
        )

    def _is_of_another_sort(self, role: RoleMatch) -> bool:
        """Say whether the word before a role makes it nobody: "artificial intelligence"."""
        said = " ".join(self.lower[max(role.first - 1, 0) : role.last + 1])
        return role.first > 0 and said in words("nobodys-roles")

    def _is_before_a_surname(self, index: int) -> bool:
        """Say whether what follows a word may be a family name."""
        if index + 1 >= len(self.texts):
            return False
        after = self.texts[index + 1]
        return (
            after[:1].isupper()
            and after[1:].islower()
            and after.isalpha()
            and index + 1 not in self.role_at
            and self.lower[index + 1] not in words("no-family-name")
        )

    def place_towns(self, towns: Sequence[TownHit]) -> None:
        """Note the towns on the line."""
        self.towns = tuple(towns)
        self.town_at = {index: town for town in towns for index in range(town.first, town.last + 1)}

    def _gives_way_to(self, town: TownHit) -> bool:
        """Say whether a town stands; a shorter name in it goes: "British" of "British Columbia"."""
        covered = {
            self.hit_at[index] for index in range(town.first, town.last + 1) if index in self.hit_at
        }
        if town.first == town.last and town.first in self.persons:
            return False
        if any(
            first < town.first or last > town.last or last - first == town.last - town.first
            for first, last, _ in covered
        ):
            return False
        for first, last, _ in covered:
            for index in range(first, last + 1):
                del self.hit_at[index]
        if covered:
            self.hits = [placed for placed in self.hits if placed not in covered]
        return True

    def called_alike(
        self, placed: tuple[int, int, NameHit], register: Register
    ) -> tuple[Town, ...]:
        """Return the towns or divisions that are called like a name of the register."""
        said = tuple(self.texts[placed[0] : placed[1] + 1])
        return tuple(town for town in register.tables.towns.get(said[0], ()) if town.words == said)

    def _find_roles(
        self, register: Register, surnames: frozenset[str], hits: Sequence[NameHit]
    ) -> None:
        """Note the longest role at each head, and for each word the longest role over it."""
        table, texts, bounds = register.roles, self.texts, self.bounds
        for place, word in enumerate(self._spoken):
            if word not in table:
                continue
            found = match_role(table, self._spoken, place)
            if found is None:
                continue
            role = RoleMatch(
                found.term,
                found.sectors,
                self._sequence[found.first],
                self._sequence[found.last],
                found.plural,
            )
            if self._opens_a_things_name(role) or self._is_a_surname(role, surnames):
                continue
            if self._is_a_given_name(role) or self._is_of_another_sort(role):
                continue
            if role.term == CAPTAIN and leads_a_team(texts, bounds, role.last, hits, register):
                role = replace(role, sectors=PLAYERS)
            self.roles[self._sequence[place]] = role
            for index in range(role.first, role.last + 1):
                other = self.role_at.get(index)
                if other is None or other.last - other.first < role.last - role.first:
                    self.role_at[index] = role

    def _is_a_surname(self, role: RoleMatch, surnames: frozenset[str]) -> bool:
        """Say whether a role is only what somebody in this text is called: "Garrison urged"."""
        if role.first < role.last or role.first in self.persons:
            return role.first == role.last
        articles = (["the"], ["a"], ["an"])
        before = self.lower[role.first - 1 : role.first]
        return self.texts[role.first] in surnames and before not in articles

    def _opens_a_things_name(self, role: RoleMatch) -> bool:
        """Say whether a rank only opens a thing's name: "General License", "Major Crimes Unit".

        Or says how far something goes: "a general strike"; or names a county: "Union County".
        """
        said = self.lower[role.first : role.last + 2]
        if said[:1] == ["general"] and len(said) == 2 and said[1] in words("what-is-general"):
            return True
        itself = self.lower[max(role.first - 2, 0) : role.first] == ["self", "-"]
        if itself or (role.first == role.last and calls_a_county(self.texts, role.first)):
            # "Self-government" is nobody.
            return True
        if role.plural or role.term not in words("rank") or not self.texts[role.last][0].isupper():
            return False
        if role.first and self.texts[role.first - 1][0].isupper():
            return False
        last = role.last
        while last + 1 < len(self.texts) and self.texts[last + 1][0].isupper():
            last += 1
        return self.lower[last] in words("behind-rank") or (
            last > role.last and self.lower[last] in words("organised")
        )

    def within_name(self, role: RoleMatch) -> bool:
        """Return whether all of a role is part of one name: "Arab" of "Arab League"."""
        first = self.hit_at.get(role.first)
        return first is not None and first is self.hit_at.get(role.last)

    def modifying(self, first: int, last: int) -> list[str]:
        """Return the words from `first` to `last` that are part of no name."""
        return [
            self.lower[index].rstrip(".")
            for index in range(first, last + 1)
            if index in self._place
            and index not in self.hit_at
            and not calls_a_county(self.texts, index)
        ]

    def spoken(self, first: int, last: int) -> list[str]:
        """Return the words from `first` to `last`, signs and hyphens left out."""
        return [
            self.lower[index].rstrip(".")
            for index in range(first, last + 1)
            if index in self._place
        ]


def phrase_line(text: str, register: Register, hits: Sequence[NameHit] | None = None) -> Line:
    """Return the line of a bare phrase.

    Args:
        text: The phrase.
        register: Where names and roles are looked up.
        hits: The names in it, where they are known already.
    """
    plain = fold(text)
    found = list(TOKEN.finditer(plain))
    return Line(
        [match[0] for match in found],
        [match.span() for match in found],
        register.find(text) if hits is None else hits,
        register,
    )
