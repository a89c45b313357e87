"""What a party's code and sectors say of it: an organ of state, a side, armed, private.

Source:
    Codebook, "Who".
"""

from collections.abc import Sequence

from dateline.actors import ARMED_GROUPS, GOVERNMENT_AND_FORCES, INTERGOVERNMENTAL, STATE_ORGANS
from dateline.events.words import listed
from dateline.records import Entity

Parties = tuple[Entity, ...]
UNKNOWN = "UNK"
ORGANISED = frozenset({"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"})
TRANSNATIONAL = "IMG"
POLICE_AND_COURTS = frozenset({"COP", "JUD"})
AUTHORITIES = POLICE_AND_COURTS | {"LEG"}
ARMED_STATE = frozenset({"GOV", "MIL"})
# A state's government, its forces and its secret services.
ARMS_OF_STATE = GOVERNMENT_AND_FORCES | {"SPY"}
# Whoever may be the other side of a state's dealings.
SIDES = STATE_ORGANS | {"REB", "PRM", "OPP", "PTY"}
PEOPLE = ("CVL",)
UNARMED = frozenset("CVL REF EDU MED JRN LAB BUS AGR SOC".split())
PRIVATE = frozenset("CVL REF MED LAB EDU BUS JRN AGR CRM".split())
# How a place that stands for those who live there is named.
PLACE_NAMES = ("people of ",)


def unnamed(code: str, sector: tuple[str, ...], offset: int, name: str | None = None) -> Entity:
    """Return a party that no word names, at a place of the text.

    Args:
        code: Its country or organisation.
        sector: Its sectors, the main one first.
        offset: Where in the text what it takes part in is told.
        name: What it goes by; its code where that is None.
    """
    return Entity(
        text="",
        start=offset,
        end=offset,
        name=code if name is None else name,
        code=code,
        sector=sector,
        via="role",
    )


def is_known(parties: Sequence[Entity]) -> bool:
    """Say whether any of the parties is somebody known."""
    return any(party.code != UNKNOWN for party in parties)


def is_side(party: Entity) -> bool:
    """Say whether a party, by what it mainly is, may be a side of public dealings."""
    return not SIDES.isdisjoint(party.sector[:1]) or party.code in INTERGOVERNMENTAL


def can_use_force(parties: Sequence[Entity]) -> bool:
    """Say whether somebody known is no mere civilian."""
    return any(
        party.code != UNKNOWN and (not party.sector or party.sector[0] not in UNARMED)
        for party in parties
    )


def can_fly(parties: Sequence[Entity]) -> bool:
    """Say whether somebody may have an air force: no armed group and no private person."""
    return any(not party.sector or party.sector[0] in ARMED_STATE for party in parties)


def is_armed(party: Entity) -> bool:
    """Say whether a party, by what it mainly is, is a state, its army or an armed group."""
    return not (ARMED_GROUPS | ARMED_STATE).isdisjoint(party.sector[:1])


def is_armed_unknown(party: Entity) -> bool:
    """Say whether a party mainly is gunmen: armed, and nobody knows who."""
    return party.sector[:1] == ("UAF",)


def is_private(party: Entity) -> bool:
    """Say whether a party is of private people alone."""
    return bool(party.sector) and PRIVATE.issuperset(party.sector) and party.code not in ORGANISED


def is_among(party: Entity, others: Sequence[Entity]) -> bool:
    """Say whether a party is one of others, by its words or by who it is."""
    return any(
        (
            (party.start, party.end, party.code) == (other.start, other.end, other.code)
            and (party.name == other.name or not _means_both(party))
        )
        or (party.name == other.name and party.code == other.code and party.sector == other.sector)
        for other in others
    )


def _means_both(party: Entity) -> bool:
    """Say whether a party's words mean two sides at once ("both sides", "the warring parties")."""
    said = party.text.lower()
    return said in listed("pairs") or not listed("at-war").isdisjoint(said.split())


def distinct(parties: Sequence[Entity]) -> tuple[Entity, ...]:
    """Return parties each once, in their order."""
    kept: list[Entity] = []
    for party in parties:
        if not is_among(party, kept):
            kept.append(party)
    return tuple(kept)
