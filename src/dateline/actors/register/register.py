"""The register in memory: its entries, who held which office, and one automaton of all names."""

import itertools
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property

import msgspec

from dateline.actors.register.automaton import NameAutomaton
from dateline.actors.register.capitals import CAPITAL_WORD, find_in_capitals, states_in_capitals
from dateline.actors.register.entries import ALWAYS, STATE_KINDS, Entry, Interval
from dateline.actors.register.roles import Heading
from dateline.actors.register.spelling import fold
from dateline.actors.register.towns import Town
from dateline.actors.words import words

# A stretch in capitals ends before a word that only begins with one; so does a label ("SUDAN - ").
CAPITALS = re.compile(r"\b[A-Z]{2,}(?:[^a-z\n]*?\b[A-Z]{3,}){2,}(?:[^a-z\n](?![a-z]))*")
LABEL = re.compile(r"\b[A-Z][A-Z .'-]{2,30}[A-Z](?= ?[:–—] | - )")
LINE = re.compile(r"^[A-Z][^a-z\n\d]{2,30}$", re.MULTILINE)
SHORTEST_CASELESS = 4
LONG_WORD = 8
SURE_FIT = 88
MOST_MISSPELT = 10_000


class Term(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One term of one person in one office."""

    office: str
    title: str
    code: str
    sectors: tuple[str, ...]
    valid: Interval
    how: str


class Person(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Somebody who held an office, with every term in the order of their starts."""

    id: str
    name: str
    code: str
    spellings: tuple[str, ...]
    terms: tuple[Term, ...]


class Reference(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a name may stand for: an entry or a person, by number, and as what sort of word.

    The number that does not apply is -1.
    """

    entry: int
    person: int
    sort: str
    valid: Interval = ALWAYS


class NameHit(msgspec.Struct, frozen=True):
    """A name of the register in a text: its offsets and the spelling it matched."""

    start: int
    end: int
    spelling: str


class Tables(msgspec.Struct, frozen=True):
    """Everything the register holds, in the form it is stored in.

    `states_by_word` are the spellings of states' names that are one word, by what `loose` leaves.
    """

    fingerprint: str
    entries: tuple[Entry, ...]
    persons: tuple[Person, ...]
    names: dict[str, tuple[Reference, ...]]
    surnames: dict[str, tuple[int, ...]]
    roles: dict[str, Heading]
    modifiers: dict[str, str]
    towns: dict[str, tuple[Town, ...]]
    states_by_word: dict[str, str]


def loose(name: str) -> str:
    """Return a name in lower case without signs: what two spellings of it have in common."""
    return " ".join(re.findall(r"[^\W_]+", fold(name).lower().replace("'", "").replace(".", "")))


def _is_of_words(name: str) -> bool:
    """Say whether a name is of two words or more: `loose` keeps the space between them."""
    parts = name.split()
    if len(parts) < 2:
        return False
    return "".join(parts).isalnum() or sum(any(map(str.isalnum, part)) for part in parts) > 1


def states_by_word(
    entries: Sequence[Entry], names: Mapping[str, tuple[Reference, ...]]
) -> dict[str, str]:
    """Return the spellings of states' names that are one word, by what `loose` leaves of them."""
    words: dict[str, str] = {}
    for spelling in names:
        if not _is_of_words(spelling):
            words.setdefault(loose(spelling), spelling)
    return {
        bare: spelling
        for bare, spelling in words.items()
        if " " not in bare
        and len(bare) > SHORTEST_CASELESS
        and any(
            one.entry >= 0
            and entries[one.entry].kind in STATE_KINDS
            and one.sort in {"name", "alias", "demonym", "adjective", "capital"}
            for one in names[spelling]
        )
    }


class Register:
    """All that is known of names, offices and roles; made by `load_register`."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.entries = tables.entries
        self.persons = tables.persons
        self._spellings = tuple(tables.names)
        self._automaton = NameAutomaton(self._spellings)
        self._misspelt: dict[str, str | None] = {}
        self._last: tuple[str, tuple[NameHit, ...]] = ("", ())

    def find(self, text: str) -> tuple[NameHit, ...]:
        """Find every name of the register in one pass, the longest at each place.

        Names are matched with their capitals; in stretches written in capitals, without.

        Args:
            text: Any text.

        Returns:
            Hits in text order, none overlapping; offsets are code points of `text`.
        """
        last, known = self._last
        if text is last:
            return known
        folded = fold(text)
        hits = [NameHit(*found) for found in self._automaton.find(folded)]
        stretches = [match.span() for match in CAPITALS.finditer(folded)]
        stretches += [match.span() for match in LABEL.finditer(folded)]
        stretches += [match.span() for match in LINE.finditer(text) if match[0].isupper()]
        if stretches:
            hits = self._in_capitals(folded, hits, stretches)
        if CAPITAL_WORD.search(folded):
            taken = [(hit.start, hit.end) for hit in hits]
            states = find_in_capitals(folded, self._states_in_capitals, taken)
            hits = sorted([*hits, *itertools.starmap(NameHit, states)], key=lambda hit: hit.start)
        # A page's text is asked for three times, once after the other.
        self._last = text, tuple(hits)
        return self._last[1]

    def _in_capitals(
        self, folded: str, hits: list[NameHit], stretches: list[tuple[int, int]]
    ) -> list[NameHit]:
        automaton, spellings = self._caseless
        for first, last in stretches:
            hits = [hit for hit in hits if hit.end <= first or hit.start >= last]
            for start, end, name in automaton.find(folded[first:last].lower()):
                hits.append(NameHit(first + start, first + end, spellings[name]))
        return sorted(hits, key=lambda hit: hit.start)

    @cached_property
    def _states_in_capitals(self) -> dict[str, str]:
        return states_in_capitals(
            (
                spelling
                for spelling, references in self.tables.names.items()
                for one in references
                if one.entry >= 0
                and self.entries[one.entry].kind in STATE_KINDS
                and one.sort in {"name", "alias"}
            ),
            self.tables.names,
        )

    @cached_property
    def _caseless(self) -> tuple[NameAutomaton, dict[str, str]]:
        """An automaton over lower-case names, for headlines in capitals; acronyms stay as long."""
        lower: dict[str, str] = {}
        for spelling, references in self.tables.names.items():
            short = len(spelling) < SHORTEST_CASELESS and not any(
                reference.entry >= 0 and self.entries[reference.entry].kind in STATE_KINDS
                for reference in references
            )
            # "PEACE PLAN" in a text in capitals is no navy's acronym.
            common = spelling in {"US", "UN"} or spelling.lower() in words("common-word")
            if not (short or common) and spelling.lower() not in lower:
                lower[spelling.lower()] = spelling
        return NameAutomaton(tuple(lower)), lower

    @cached_property
    def by_loose_name(self) -> dict[str, str]:
        """Spellings by what `loose` leaves of them."""
        table: dict[str, str] = {}
        for spelling in self._spellings:
            table.setdefault(loose(spelling), spelling)
        return table

    @cached_property
    def state_words(self) -> tuple[str, ...]:
        """The loose names of states that are one word: for misspellings of them."""
        return tuple(self.tables.states_by_word)

    def codes_of(self, hit: NameHit) -> set[str]:
        """Return the codes of all that a name may mean."""
        return {self.code_of(one) for one in self.tables.names[hit.spelling]}

    def code_of(self, reference: Reference) -> str:
        """Return the code of whoever a name refers to, an entry or a person."""
        if reference.entry >= 0:
            return self.entries[reference.entry].code
        return self.persons[reference.person].code

    def regions_of(self, code: str) -> frozenset[str]:
        """Return what regions a state is said to be of, in small letters; none of other codes."""
        number = self.states.get(code)
        regions = self.entries[number].regions if number is not None else ()
        return frozenset(region.lower().replace("-", " ") for region in regions)

    def misspelt_state(self, word: str) -> str | None:
        """Return the spelling of a state's or capital's name that a long word misspells."""
        if len(word) < LONG_WORD or not word[0].isupper():
            return None
        if word not in self._misspelt:
            from rapidfuzz import fuzz, process  # noqa: PLC0415

            bare = loose(word)
            found = process.extractOne(
                bare, self.state_words, scorer=fuzz.ratio, score_cutoff=SURE_FIT
            )
            if len(self._misspelt) >= MOST_MISSPELT:
                self._misspelt.clear()
            self._misspelt[word] = (
                self.tables.states_by_word[found[0]] if found and found[0][0] == bare[0] else None
            )
        return self._misspelt[word]

    @property
    def roles(self) -> dict[str, Heading]:
        """The role phrases by head word: the agent lexicon and the offices' names."""
        return self.tables.roles

    @cached_property
    def states(self) -> dict[str, int]:
        """The number of the entry that stands for each country code."""
        found: dict[str, int] = {}
        for number, entry in enumerate(self.entries):
            if entry.kind == "state" and (
                entry.code not in found or self.entries[found[entry.code]].valid.end is not None
            ):
                found[entry.code] = number
        for number, entry in enumerate(self.entries):
            if entry.kind == "dependency":
                # Only Hong Kong stands alone; the others go by the code of a state.
                found.setdefault(entry.code, number)
        return found

    @cached_property
    def by_id(self) -> dict[str, int]:
        """Entry numbers by slug."""
        return {entry.id: number for number, entry in enumerate(self.entries)}

    @cached_property
    def person_ids(self) -> dict[str, int]:
        """Person numbers by slug."""
        return {person.id: number for number, person in enumerate(self.persons)}

    @cached_property
    def persons_of(self) -> dict[str, tuple[int, ...]]:
        """The numbers of the persons of each country."""
        found: dict[str, list[int]] = {}
        for number, person in enumerate(self.persons):
            found.setdefault(person.code, []).append(number)
        return {code: tuple(numbers) for code, numbers in found.items()}

    @cached_property
    def given_names(self) -> frozenset[str]:
        """The first names that two or more office-holders bear."""
        borne = Counter(
            names[0]
            for person in self.persons
            for names in [fold(person.name).split()]
            if len(names) > 1 and names[0].isalpha()
        )
        return frozenset(name for name, count in borne.items() if count > 1)

    def state_name(self, code: str) -> str:
        """Return the name of the state with a code, or the code itself."""
        number = self.states.get(code)
        return self.entries[number].name if number is not None else code
