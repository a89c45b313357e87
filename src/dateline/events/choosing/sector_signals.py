"""What speaks for the sector of a party: its words, what it does to whom, whom the story tells of.

Source:
    Codebook, "Who".
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence

from dateline.events.choosing.dealings import Side, main_sector, parties_across, parties_on
from dateline.events.draft import Draft
from dateline.events.parties.sectors import ORGANISED, UNKNOWN, is_armed_unknown
from dateline.grammar import Sentence, Token, top_tokens
from dateline.records import Entity

STATE = "GOV"
"""What a state without a sector counts as."""
SECTORS = (
    "GOV", "MIL", "COP", "SPY", "REB", "PRM", "LEG", "JUD", "CVL", "OPP", "PTY", "ELI", "BUS",
    "JRN", "MED", "LAB", "EDU", "CRM", "PRE", "REF", "SOC", "REL", "AGR", "UAF",
)  # fmt: skip
SECTOR_AT = {sector: at for at, sector in enumerate(SECTORS)}
MOST_WORDS = 12
MUCH = 0.25
"""A sector is much spoken of that so many mentions of a country are of."""

Kinds = Mapping[str, Mapping[str, int]]


def kinds_of(told: Sequence[tuple[int, int, tuple[Entity, ...]]]) -> Kinds:
    """Return how often a story speaks of each country's parties, by main sector.

    Args:
        told: Every mention of a party in it: sentence, token, entities.
    """
    kinds: dict[str, Counter[str]] = {}
    for _, _, entities in told:
        for entity in entities:
            kinds.setdefault(entity.code, Counter())[main_sector(entity)] += 1
    return kinds


def ruled_sector(party: Entity) -> str:
    """Return what a party mainly is; a state without a sector is its government."""
    return party.sector[0] if party.sector else STATE


def is_weighable(parties: Sequence[Entity]) -> bool:
    """Say whether the sector of a side can be weighed: one party, of a country, no mere gunmen."""
    return (
        len(parties) == 1
        and parties[0].code not in ORGANISED
        and parties[0].code != UNKNOWN
        and ruled_sector(parties[0]) in SECTOR_AT
        and not is_armed_unknown(parties[0])
    )


def sector_signals(
    draft: Draft, side: Side, sentences: Sequence[Sentence], kinds: Kinds
) -> list[str]:
    """Return the names of what speaks for or against any sector of a side's party.

    Args:
        draft: A draft whose side holds one party.
        side: The side.
        sentences: The story's sentences.
        kinds: How often it speaks of each country's parties, by main sector.
    """
    (party,), other = parties_on(draft, side), parties_across(draft, side)
    ruled, event, at = ruled_sector(party), draft.event, side[0]
    how = f"{party.via}, {'words' if party.text else 'no words'}"
    beside = ruled_sector(other[0]) if other else "nobody"
    same = bool(other) and other[0].code == party.code
    found = [
        f"ruled {ruled}",
        f"ruled {ruled}, {at}",
        f"ruled {ruled}, {at}, {event}",
        f"ruled {ruled}, {how}",
        f"ruled {ruled}, {'known' if party.id else 'unknown'}",
        f"{at}, {event}",
        f"how {how}",
        f"also {party.sector[1] if len(party.sector) > 1 else ''}, {ruled}",
        f"no sector {not party.sector}, {at}, {event}",
        f"beside {beside}, {at}, {event}",
        f"beside {beside}, {at}, {ruled}",
        f"beside {beside}, {at}, {same}",
        f"of one country {same}, {at}, {ruled}",
    ]
    for mode in draft.modes:
        found += [f"mode {mode}, {at}", f"mode {mode}, {at}, {ruled}"]
    if "historical" in draft.aux:
        found.append(f"historical, {ruled}")
    own = kinds.get(party.code, {})
    many = sum(own.values())
    for sector in own:
        found += [f"told of {sector}", f"told of {sector}, {ruled}"]
        if own[sector] > MUCH * many:
            found += [f"much of {sector}", f"much of {sector}, {ruled}"]
    words = _words_of(party, sentences)
    if words:
        head = _head_of(words)
        found += [f"head {head.lemma.lower()}", f"head {head.lemma.lower()}, {ruled}"]
        found.append(f"tag {head.tag}, {ruled}")
        found += {f"word {token.lemma.lower()}" for token in words[:MOST_WORDS]}
    return found


def _words_of(party: Entity, sentences: Sequence[Sentence]) -> list[Token]:
    """Return the tokens of a party's words; none for one that no words tell."""
    if not party.text:
        return []
    number = bisect_right(sentences, party.start, key=lambda one: one.start) - 1
    tokens = sentences[number].tokens if number >= 0 else ()
    return [token for token in tokens if party.start <= token.start < party.end]


def _head_of(words: Sequence[Token]) -> Token:
    """Return the last of some words that hangs on none of the others."""
    return (top_tokens(words) or words)[-1]
