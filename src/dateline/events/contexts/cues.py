"""Weighted cue words: finds them in a text and adds them up, group by group.

A cue is matched as whole words whatever their case; a plural ending is understood, a star stands
for any ending, a hyphen is a space. A cue in capitals is an acronym and matched as it stands.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import msgspec
from ahocorasick_rs import AhoCorasick

_ACRONYM = re.compile(r"\b[A-Z][A-Z0-9]+\b")
# A space is left as it is: most signs between words are one.
_SIGN = re.compile(r"[^\w ]")


class Cue(NamedTuple):
    """A cue of one group: the words it counts as (whatever their ending) and its weight.

    A weight of zero bars shorter cues of its group from counting inside it.
    """

    group: str
    words: str
    weight: int


class Weight(NamedTuple):
    """What a text says for a group: the weight of its different cues, which, and how often."""

    weight: int
    cues: tuple[str, ...]
    times: int

    @property
    def strong(self) -> bool:
        """Whether any of the cues weighs more than one."""
        return self.weight > len(self.cues)


class Cues(NamedTuple):
    """Every cue, ready to be searched for: spelt-out patterns, and acronyms as they stand."""

    search: AhoCorasick
    patterns: tuple[tuple[Cue, ...], ...]
    acronyms: Mapping[str, tuple[Cue, ...]]


class SpeltCues(msgspec.Struct, frozen=True, array_like=True):
    """Cues with every spelling they are found by, in a form that can be stored.

    `spelt` and `acronyms` say by their numbers in `cues` which cues a spelling stands for.
    """

    cues: tuple[Cue, ...]
    spellings: tuple[str, ...]
    spelt: tuple[tuple[int, ...], ...]
    acronyms: dict[str, tuple[int, ...]]


NOTHING = Weight(0, (), 0)


def spell_cues(cues: Iterable[Cue]) -> SpeltCues:
    """Spell cues out; those in capitals are taken for acronyms."""
    patterns: defaultdict[str, set[Cue]] = defaultdict(set)
    acronyms: defaultdict[str, set[Cue]] = defaultdict(set)
    for cue in cues:
        if cue.words.isupper():
            acronyms[cue.words].add(cue)
        else:
            for spelling in _spellings(cue.words):
                patterns[spelling].add(cue)
    numbers: dict[Cue, int] = {}

    def numbered(found: set[Cue]) -> tuple[int, ...]:
        return tuple(numbers.setdefault(cue, len(numbers)) for cue in sorted(found))

    ordered = sorted(patterns)
    spelt = tuple(numbered(patterns[spelling]) for spelling in ordered)
    capitals = {word: numbered(found) for word, found in sorted(acronyms.items())}
    return SpeltCues(tuple(numbers), tuple(ordered), spelt, capitals)


def compile_cues(spelt: SpeltCues) -> Cues:
    """Make cues ready for searching."""
    cue = spelt.cues.__getitem__
    return Cues(
        search=AhoCorasick(spelt.spellings),
        patterns=tuple([tuple(map(cue, numbers)) for numbers in spelt.spelt]),
        acronyms={word: tuple(map(cue, numbers)) for word, numbers in spelt.acronyms.items()},
    )


def weigh(cues: Cues, text: str) -> dict[str, Weight]:
    """Add up the cues of a text.

    Args:
        cues: From `compile_cues`.
        text: Any text.

    Returns:
        The weight of every group that has a cue in the text.
    """
    spoken: dict[str, list[tuple[int, int, int, Cue]]] = {}
    for number, start, end in cues.search.find_matches_as_indexes(plain(text), overlapping=True):
        for cue in cues.patterns[number]:
            spoken.setdefault(cue.group, []).append((start, -end, -cue.weight, cue))
    seen: dict[str, dict[Cue, int]] = {}
    for group, matches in spoken.items():
        counts = seen[group] = {}
        for cue in matches[0][3:] if len(matches) == 1 else _counting(matches):
            if cue.weight:
                counts[cue] = counts.get(cue, 0) + 1
    if not text.isupper():
        for word in _ACRONYM.findall(text):
            for cue in cues.acronyms.get(word, ()):
                counts = seen.setdefault(cue.group, {})
                counts[cue] = counts.get(cue, 0) + 1
    return {
        group: Weight(
            weight=sum([cue.weight for cue in counts]),
            cues=tuple([cue.words for cue in counts]),
            times=sum(counts.values()),
        )
        for group, counts in seen.items()
        if counts
    }


def plain(text: str) -> str:
    """Return a text in small letters, with one space for each sign that belongs to no word."""
    return f" {_SIGN.sub(' ', text.lower().replace('_', ' '))} "


def _counting(matches: list[tuple[int, int, int, Cue]]) -> Iterator[Cue]:
    """Yield the cues of one group that count: the longer of two that overlap, none barred.

    Patterns begin and end with a space, which neighbours share.
    """
    matches.sort()
    barred = [(start, -minus_end) for start, minus_end, weight, _ in matches if not weight]
    reached = 0
    for start, minus_end, weight, cue in matches:
        end = -minus_end
        if start + 1 < reached or not weight:
            continue
        if barred and any(
            low < end - 1 and start < high - 1 and not start <= low < high <= end
            for low, high in barred
        ):
            continue
        reached = end
        yield cue


def _spellings(words: str) -> Iterator[str]:
    """Yield the patterns of a cue: as it stands and with a plural ending, or open for a star."""
    stem = plain(words.removesuffix("*"))
    singular = stem.removesuffix(" ")
    if words.endswith("*"):
        yield singular
        return
    yield stem
    yield f"{singular}s "
    if singular.endswith("y"):
        yield f"{singular[:-1]}ies "
    elif singular.endswith(("s", "x", "ch", "sh")):
        yield f"{singular}es "
