"""Capitals to which one state's rulers went, as the other of two: "The two countries signed"."""

from collections.abc import Sequence

from dateline.actors.references.coreference import Place
from dateline.actors.setting.discourse import Party
from dateline.records import Entity

RULING = ("GOV",)


def are_one_states(entities: Sequence[Entity]) -> bool:
    """Say whether parties are one state's rulers.

    Args:
        entities: The parties that a sentence tells of, capitals left out.
    """
    codes = {entity.code for entity in entities}
    return len(codes) == 1 and all(entity.sector[:1] == RULING for entity in entities)


def reached(parties: Sequence[Party], place: Place, distance: int) -> list[Entity]:
    """Return the capitals that somebody went to: "Chile's president flew to Lima".

    Args:
        parties: The parties told of.
        place: Where a pair is taken up.
        distance: How many sentences before it they are told of.
    """
    return [
        entity
        for party in parties
        if party.sentence == place.sentence - distance
        and party.place
        and party.dependency == "pobj"
        for entity in party.found.entities
    ]
