"""Towns that a gazetteer places in another country than the register: "the Paris Fire Department".

The register knows of a name the capital or the famous town only; the places around it and a town's
own institutions tell a gazetteer which one a text means.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from dateline.actors.names.lines import Line
from dateline.actors.register.codes import sovereign_of
from dateline.actors.register.register import NameHit, Register
from dateline.actors.register.towns import TownHit
from dateline.actors.words import words
from dateline.grammar import Sentence

STATES = frozenset({"state", "dependency"})
# A people's adjective is no town's name.
PLACES = frozenset({"capital", "name", "alias"})
NAMING = frozenset({"name", "alias"})
# How many names of towns tell where a text is that names no state, and what share of them.
FEWEST, SHARE = 2, 0.75

Towns = Mapping[tuple[int, int], str]


def told_together(text: str, towns: Sequence[tuple[int, int, str]]) -> dict[tuple[int, int], str]:
    """Return the towns of states of which a text names two at least: one alone is a guess.

    Args:
        text: The text.
        towns: The towns that a gazetteer finds in it: start, end and country.

    Returns:
        The state by start and end.
    """
    told = {(start, end): sovereign_of(country) for start, end, country in towns}
    named = Counter(code for _, code in _names(text, told))
    return {place: code for place, code in told.items() if named[code] >= FEWEST}


def _names(text: str, told: Towns) -> set[tuple[str, str]]:
    return {(text[start:end].lower(), code) for (start, end), code in told.items()}


def misplaced_names(
    hits: Sequence[NameHit],
    register: Register,
    told: Towns,
    dealing: frozenset[int] = frozenset(),
) -> dict[tuple[int, int], str]:
    """Return which names of states and capitals mean a town of another country here.

    Args:
        hits: The names of the register found in a text.
        register: The register.
        told: The towns that a gazetteer finds in it: the country by start and end.
        dealing: Where names begin that act, or are spoken to: of a state that the text names they
            are its capital ("blamed Islamabad").

    Returns:
        By start and end in the text: the code of the country that is meant.
    """
    found: dict[tuple[int, int], str] = {}
    named = {
        register.entries[one.entry].code
        for hit in hits
        for one in register.tables.names[hit.spelling][:1]
        if one.entry >= 0 and register.entries[one.entry].kind in STATES and one.sort in NAMING
    }
    for hit in hits:
        meant = told.get((hit.start, hit.end), "")
        if not meant:
            continue
        ones = register.tables.names[hit.spelling]
        codes = {
            register.entries[one.entry].code
            for one in ones
            if one.entry >= 0 and register.entries[one.entry].kind in STATES and one.sort in PLACES
        }
        if hit.start in dealing and not codes.isdisjoint(named):
            continue
        if codes and meant not in codes and all(one.entry >= 0 for one in ones):
            found[hit.start, hit.end] = meant
    return found


def names_that_deal(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return where words begin that do something, or that somebody accuses, asks or thanks.

    Args:
        sentences: A text's sentences.
    """
    return frozenset(
        token.start
        for sentence in sentences
        for token in sentence.tokens
        if token.dep == "nsubj"
        or (
            token.dep == "dobj"
            and sentence.tokens[token.head].lemma in words("asking", "dealing-with-a-state")
        )
    )


def place_elsewhere(lines: Sequence[Line], misplaced: Towns, told: Towns) -> None:
    """Make towns of names that mean one, and give towns the country that a gazetteer tells.

    Args:
        lines: A text's lines, read without those names; changed in place.
        misplaced: Names that mean a town: its country by start and end.
        told: The towns that a gazetteer finds in the text, in the same way.
    """
    for line in lines:
        kept = [
            replace(town, code=told[town.start, town.end], others=())
            if not town.divides and (town.start, town.end) in told
            else town
            for town in line.towns
        ]
        firsts = {start: at for at, (start, _) in enumerate(line.bounds)}
        lasts = {end: at for at, (_, end) in enumerate(line.bounds)}
        added = [
            TownHit(firsts[start], lasts[end], start, end, code, governing=False)
            for (start, end), code in misplaced.items()
            if start in firsts and end in lasts and firsts[start] not in line.town_at
        ]
        if added or kept != list(line.towns):
            line.place_towns(sorted((*kept, *added), key=lambda town: town.first))


def country_of_towns(text: str, told: Towns) -> str:
    """Return the country of a text that only names towns: the one that all but few are of.

    A local paper does not say in which country it is.

    Args:
        text: The text.
        told: The towns that a gazetteer finds in it: the country by start and end.

    Returns:
        A code; nothing where fewer than two names are of one country, or they are of several.
    """
    names = _names(text, told)
    ranked = Counter(code for _, code in names).most_common(1)
    if not ranked or ranked[0][1] < FEWEST or ranked[0][1] < SHARE * len(names):
        return ""
    return ranked[0][0]
