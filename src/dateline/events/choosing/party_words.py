"""What a side of an event holds with a candidate on it: whose words, of which country and sector.

Source:
    Codebook, "Who".
"""

from collections.abc import Callable

from msgspec import structs

from dateline.events.choosing.candidates import Candidate
from dateline.events.choosing.dealings import Side
from dateline.events.draft import Draft, meant_by
from dateline.events.parties.sectors import ORGANISED, UNKNOWN, unnamed
from dateline.records import Entity


def parties_meant(
    candidate: Candidate,
    ruled: Candidate,
    draft: Draft,
    side: Side,
    is_guess: Callable[[Entity], bool],
) -> tuple[Entity, ...]:
    """Return what a side holds with a candidate on it.

    Args:
        candidate: Who stands there.
        ruled: The rules' answer, whose words stand for him where he is the same in another sector
            or, where no word told its country, of another one.
        draft: The draft.
        side: The side.
        is_guess: Says whether a party's country is told by no word of the text.
    """
    code, sector = candidate.code, candidate.sector
    if candidate.kind == "ruled":
        return candidate.parties
    first = ruled.party
    if first is not None and (candidate.kind == "recast" or _are_kept(first, candidate, draft)):
        others = (one for one in ruled.parties[1:] if one.code != first.code)
        return (structs.replace(first, sector=(sector,) if sector else ()), *others)
    if candidate.kind == "mention":
        return tuple(_governing(party) for party in candidate.parties)
    if candidate.kind == "nobody":
        doer = unnamed(UNKNOWN, (UNKNOWN,), draft.start, "unknown")
        return () if side == "recipient" else (doer,)
    if first is not None and sector == ruled.sector and is_guess(first):
        name = first.text or code
        return (structs.replace(first, code=code, name=name, id=None, wikidata=None),)
    if candidate.party is not None:
        return meant_by(draft, [_governing(candidate.party)])
    own = (sector or "GOV",) if first is None or sector != ruled.sector else first.sector
    return meant_by(draft, [unnamed(code, own or ("GOV",), draft.start)])


def _are_kept(party: Entity, candidate: Candidate, draft: Draft) -> bool:
    """Say whether the words of the rules' party stand for another of its country.

    They do where the clause has none for him.
    """
    return (
        bool(party.text)
        and candidate.code == party.code
        and candidate.kind in {"story", "mention"}
        and not any(one.text and draft.start <= one.start < draft.end for one in candidate.parties)
    )


def _governing(party: Entity) -> Entity:
    """Return a party, a state by its bare name as its government."""
    if party.sector or party.code in ORGANISED:
        return party
    return structs.replace(party, sector=("GOV",))
