"""A stretch of words with the names and roles found on it: a parsed sentence or a bare phrase."""

import re
from collections.abc import Mapping, Sequence

from dateline.actors.register import NameHit, Register
from dateline.actors.roles import RoleMatch, match_role
from dateline.actors.spelling import fold

TOKEN = re.compile(r"(?:[A-Z]\.){2,}|\w+\.(?=\s+[A-Z])|\w+|'s\b|[^\w\s]")


class Line:
    """Words of one sentence or phrase, with what the register knows of them.

    `lower` are the words in lower case without accents; `hit_at` gives for a word's index the
    hit that covers it, as `(first word, last word, hit)`.
    """

    __slots__ = ("_place", "_roles", "_sequence", "_spoken", "hit_at", "hits", "lower", "texts")

    def __init__(
        self,
        texts: Sequence[str],
        bounds: Sequence[tuple[int, int]],
        hits: Sequence[NameHit],
        register: Register,
    ) -> None:
        self.texts = texts
        self.lower = [(text if text.isascii() else fold(text)).lower() for text in texts]
        self._sequence = [
            index for index, word in enumerate(self.lower) if word[0].isalnum() or word == "'s"
        ]
        self._spoken = [self.lower[index].rstrip(".") for index in self._sequence]
        self._place = {index: place for place, index in enumerate(self._sequence)}
        self._roles: Mapping[str, tuple[object, ...]] = register.roles
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
            placed = (index, last, hit)
            self.hits.append(placed)
            for covered in range(index, last + 1):
                self.hit_at[covered] = placed

    def role(self, register: Register, index: int) -> RoleMatch | None:
        """Return the longest role whose head is a word, its first and last as word indexes."""
        place = self._place.get(index)
        if place is None or self._spoken[place] not in self._roles:
            return None
        found = match_role(register.roles, self._spoken, place)
        if found is None:
            return None
        return RoleMatch(
            found.term,
            found.sectors,
            self._sequence[found.first],
            self._sequence[found.last],
            found.plural,
        )

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
