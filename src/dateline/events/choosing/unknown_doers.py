"""Who may have done what a clause tells without a doer: whom the story tells to use force.

Source:
    Codebook, "Who": no doer named and none inferable is UNK.
"""

from collections.abc import Sequence

from dateline.actors import ARMED_OR_CRIMINAL, GOVERNMENT_AND_FORCES
from dateline.events.choosing.candidates import Candidate
from dateline.events.choosing.dealings import main_sector
from dateline.events.codebook.codebook import is_material_conflict
from dateline.events.codebook.kinds import FORCE
from dateline.events.draft import Draft
from dateline.events.left_out.condemned import deplores_force, is_by_law
from dateline.events.parties.sectors import ARMED_STATE, PLACE_NAMES, PRIVATE, UNKNOWN
from dateline.events.parties.struck_places import is_place_of_a_strike
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors

CROWDED = frozenset({"COP", "MIL", "GOV", "CVL"})
EXPLOSIVES = frozenset({"explosives"})
AIR_RAID = frozenset({"aerial"})
TALKING = frozenset({"JUD", "LEG"})
POINTING = frozenset({"REJECT", "THREATEN"})
BLAMING = frozenset({"ACCUSE", "THREATEN"})


def who_answers(
    draft: Draft, sentence: Sentence, candidates: Sequence[Candidate]
) -> frozenset[str]:
    """Return the codes of whoever a sentence tells to act after a deed that nobody is named for.

    "The government imposed a curfew after ten herders were killed": it answers the deed. Those who
    bear arms against a state may go on with what they did.

    Args:
        draft: A draft whose doer no word and no rule names.
        sentence: Its sentence.
        candidates: Who may have done it.
    """
    if draft.event not in FORCE or listed("after").isdisjoint(sentence.words):
        return frozenset()
    answering: set[int] = set()
    below = draft.reading.trigger
    for above in ancestors(sentence, below):
        if _opens_cause(sentence, below):
            answering.update(sentence.dependents(above, "nsubj", "nsubjpass"))
        below = above
    return frozenset(
        one.code
        for one in candidates
        if one.code
        and one.kind != "ruled"
        and one.token in answering
        and one.sector not in ARMED_OR_CRIMINAL
    )


def _opens_cause(sentence: Sentence, index: int) -> bool:
    """Say whether a clause or phrase tells what went before: "after ten were killed"."""
    words = (sentence.tokens[child] for child in sentence.dependents(index, "mark", "advmod"))
    return any(token.lemma in listed("after") for token in (sentence.tokens[index], *words))


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
    spoken_as = candidate.party if candidate.kind == "mention" else None
    if spoken_as is not None and spoken_as.name.startswith(PLACE_NAMES):
        # Those who live in a place do not do what is done there.
        return False
    if _sets_off_no_bomb(candidate, draft):
        return False
    if AIR_RAID.issubset(draft.modes) and candidate.sector in ARMED_OR_CRIMINAL:
        # Rebels and gangs have drones and rockets, and no jets.
        return False
    party = (candidate.code, candidate.sector)
    hit = {(one.code, main_sector(one)) for one in draft.recipient}
    if party in hit or (draft.event == "ASSAULT" and candidate.sector in TALKING):
        return False
    if candidate.sector in ARMED_OR_CRIMINAL or not candidate.sector:
        return True
    others = [other for other in drafts if other is not draft]
    if draft.event == "ASSAULT" and _is_under_attack(candidate.code, draft, others):
        return False
    if any(_deplores_beside(other, draft, candidate.code) for other in others):
        return False
    if candidate.sector not in PRIVATE:
        return any(_tells_of(other, candidate.code) for other in others)
    against = any(sector in CROWDED for _, sector in hit)
    return any(_tells_of(other, *party) for other in others) or (
        against and any(_crowds(other, candidate.code) for other in others)
    )


def _sets_off_no_bomb(candidate: Candidate, draft: Draft) -> bool:
    """Say whether somebody is a state where a bomb goes off that nobody is named for."""
    of_state = candidate.sector in GOVERNMENT_AND_FORCES or not candidate.sector
    return draft.event == "ASSAULT" and frozenset(draft.modes) == EXPLOSIVES and of_state


def may_be_blamed(
    candidate: Candidate, draft: Draft, drafts: Sequence[Draft], sentence: Sentence
) -> bool:
    """Say whether a story tells of somebody that he uses force, or is blamed for it.

    "Honduras condemned the killing" blames whoever killed: no state that helps or keeps order.

    Args:
        candidate: Whom no word of a reproach names.
        draft: A draft whose recipient no word tells.
        drafts: All of the story's drafts.
        sentence: Its sentence.
    """
    if (
        draft.event != "ACCUSE"
        or not candidate.code
        or candidate.kind == "ruled"
        or not deplores_force(draft, sentence)
    ):
        return True
    if candidate.token is not None:
        return not is_place_of_a_strike(sentence, candidate.token)
    return any(_uses_force(other, candidate.code) for other in drafts if other is not draft)


def _uses_force(other: Draft, code: str) -> bool:
    """Say whether a draft has somebody use force beside the law, or stand accused."""
    by_force = other.event in FORCE and not is_by_law(other)
    acting = other.actor if by_force or other.event in POINTING else ()
    blamed = other.recipient if other.event in BLAMING else ()
    return any(one.code == code for one in (*acting, *blamed))


def asks_its_own(candidate: Candidate, draft: Draft) -> bool:
    """Say whether somebody would ask his own soldiers, where the rules infer that another does.

    "All of them have been asked to leave", said of troops abroad, is their hosts' word.

    Args:
        candidate: Who may ask.
        draft: A draft whose doer no word tells.
    """
    return (
        draft.event == "REQUEST"
        and candidate.kind != "ruled"
        and any(party.code and party.code != candidate.code for party in draft.actor)
        and any(p.code == candidate.code and main_sector(p) == "MIL" for p in draft.recipient)
    )


def moves_its_own(candidate: Candidate, draft: Draft) -> bool:
    """Say whether a state's own rulers or forces would be those whom its forces face.

    "The deployment of troops to the border", which the minister opposes, is not towards him.

    Args:
        candidate: Whom forces may face.
        draft: A draft.
    """
    return (
        draft.event == "MOBILIZE"
        and candidate.kind != "ruled"
        and candidate.sector in GOVERNMENT_AND_FORCES
        and any(p.code == candidate.code and main_sector(p) in ARMED_STATE for p in draft.actor)
    )


def leaves_its_own(candidate: Candidate, draft: Draft) -> bool:
    """Say whether a state's forces would withdraw from their own state, which no word tells.

    Args:
        candidate: Whom a withdrawal may be towards.
        draft: A draft.
    """
    return (
        draft.event == "RETREAT"
        and "withdraw" in draft.modes
        and candidate.kind != "ruled"
        and candidate.sector in ARMED_STATE
        and any(p.code == candidate.code and main_sector(p) in ARMED_STATE for p in draft.actor)
    )


def _tells_of(other: Draft, code: str, sector: str | None = None) -> bool:
    """Say whether a draft has somebody use force, threaten it or stand accused."""
    acting = other.actor if is_material_conflict(other.event) or other.event in POINTING else ()
    blamed = other.recipient if other.event in BLAMING else ()
    return any(
        one.code == code and sector in {None, main_sector(one)} for one in (*acting, *blamed)
    )


def _is_under_attack(code: str, draft: Draft, others: Sequence[Draft]) -> bool:
    """Say whether a story has others alone attack the state whose people a draft has hit."""
    if all(party.code != code for party in draft.recipient):
        return False
    attackers = [
        party.code
        for other in others
        if other.event == "ASSAULT" and any(hit.code == code for hit in other.recipient)
        for party in other.actor
    ]
    known = {attacker for attacker in attackers if attacker != UNKNOWN}
    return bool(known) and code not in known


def _deplores_beside(other: Draft, draft: Draft, code: str) -> bool:
    """Say whether somebody of a country deplores something in a draft's own sentence."""
    return (
        other.event == "ACCUSE"
        and other.reading.number == draft.reading.number
        and any(party.code == code for party in other.actor)
    )


def _crowds(other: Draft, code: str) -> bool:
    return other.event == "PROTEST" and any(one.code == code for one in other.actor)
