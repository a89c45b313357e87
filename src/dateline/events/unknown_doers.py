"""Who may have done what a clause tells without a doer: whom the story tells to use force.

Source:
    Codebook, "Who": no doer named and none inferable is UNK.
"""

from collections.abc import Sequence

from dateline.events.candidates import Candidate
from dateline.events.codebook import quad
from dateline.events.dealings import main_sector
from dateline.events.draft import Draft
from dateline.events.sectors import ARMED_GROUPS, PRIVATE

FORCE = frozenset({"ASSAULT", "COERCE"})
HOSTILE = 4
ARMED = ARMED_GROUPS | {"CRM"}
CROWDED = frozenset({"COP", "MIL", "GOV", "CVL"})
TALKING = frozenset({"JUD", "LEG"})
POINTING = frozenset({"REJECT", "THREATEN"})
BLAMING = frozenset({"ACCUSE", "THREATEN"})


def may_have_done(candidate: Candidate, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Say whether a story tells of somebody that he uses force, or is blamed for it.

    Whom it only tells as hit by what nobody is named for is no doer of the like. A crowd hurts
    those who keep order, and they a crowd.

    Args:
        candidate: Who may have done what a draft tells.
        draft: A draft whose doer no word and no rule names.
        drafts: All of the story's drafts.
    """
    if not candidate.code or candidate.kind == "ruled" or draft.event not in FORCE:
        return True
    party = (candidate.code, candidate.sector)
    hit = {(one.code, main_sector(one)) for one in draft.recipient}
    if party in hit or (draft.event == "ASSAULT" and candidate.sector in TALKING):
        return False
    if candidate.sector in ARMED or not candidate.sector:
        return True
    others = [other for other in drafts if other is not draft]
    if any(_deplores_beside(other, draft, candidate.code) for other in others):
        return False
    if candidate.sector not in PRIVATE:
        return any(_tells_of(other, candidate.code) for other in others)
    against = any(sector in CROWDED for _, sector in hit)
    return any(_tells_of(other, *party) for other in others) or (
        against and any(_crowds(other, candidate.code) for other in others)
    )


def _tells_of(other: Draft, code: str, sector: str | None = None) -> bool:
    """Say whether a draft has somebody use force, threaten it or stand accused."""
    acting = other.actor if quad(other.event) == HOSTILE or other.event in POINTING else ()
    blamed = other.recipient if other.event in BLAMING else ()
    return any(
        one.code == code and sector in {None, main_sector(one)} for one in (*acting, *blamed)
    )


def _deplores_beside(other: Draft, draft: Draft, code: str) -> bool:
    """Say whether somebody of a country deplores something in a draft's own sentence."""
    return (
        other.event == "ACCUSE"
        and other.reading.number == draft.reading.number
        and any(party.code == code for party in other.actor)
    )


def _crowds(other: Draft, code: str) -> bool:
    return other.event == "PROTEST" and any(one.code == code for one in other.actor)
