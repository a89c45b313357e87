"""Whom praise, blame or refusal of a deed is towards, where a noun takes up whose deed it was.

"Oslo expelled two envoys. ... Peru applauded the expulsions": Peru praised Oslo.
"""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from dateline.actors import STATE_ORGANS
from dateline.events.codebook.kinds import JUDGING_OR_REJECTING
from dateline.events.draft import NOT_TOLD, Draft, meant_by
from dateline.events.parties.sectors import is_known
from dateline.events.words import listed
from dateline.grammar import Sentence
from dateline.records import Entity

DEFINITE = frozenset({"the", "this", "these", "that", "those", "both"})
JUDGES = ("JUD",)
ANSWERED = frozenset({"ACCUSE", "REQUEST", "THREATEN", "AGREE"})
FAR = 30
NEAR = 2


def link_named_deeds(
    drafts: Sequence[Draft], sentences: Sequence[Sentence], is_lent: Callable[[Entity], bool]
) -> list[Draft]:
    """Give who judges a deed by its noun whoever did it, and an opposition its own government.

    Args:
        drafts: A story's drafts that stand, in text order.
        sentences: Its sentences.
        is_lent: Says whether no word tells the country of somebody with a title.

    Returns:
        The drafts, in the same order.
    """
    return [
        _towards_its_doer(draft, drafts, sentences[draft.reading.number], is_lent)
        if draft.event in JUDGING_OR_REJECTING and draft.unsaid
        else draft
        for draft in drafts
    ]


def _towards_its_doer(
    draft: Draft,
    drafts: Sequence[Draft],
    sentence: Sentence,
    is_lent: Callable[[Entity], bool],
) -> Draft:
    nouns = _deeds_named(draft, sentence)
    if draft.event == "ACCUSE" and not nouns.isdisjoint(listed("wrongs-named")):
        return _towards_the_accused(draft, drafts)
    if not nouns.isdisjoint(listed("rulings-named")):
        return _towards_the_court(draft, drafts, FAR)
    if not nouns.isdisjoint(listed("decisions-named")):
        return _towards_the_court(draft, drafts, NEAR)
    kinds = frozenset(kind for noun in nouns for kind in _kinds_of(noun))
    if not kinds or not any(party.text for party in draft.actor):
        return draft
    at_home = all(STATE_ORGANS.isdisjoint(party.sector[:1]) for party in draft.actor)
    lent = at_home and any(is_lent(party) for party in draft.actor)
    codes = {party.code for party in draft.actor}
    told = [
        other
        for other in drafts
        if other.event in kinds
        and (other.reading.number, other.reading.trigger)
        < (draft.reading.number, draft.reading.trigger)
        and draft.reading.number - other.reading.number <= FAR
        and NOT_TOLD.isdisjoint(other.aux)
        and is_known(other.actor)
        and _may_be_called(other, nouns)
        and (at_home or codes.isdisjoint(party.code for party in other.actor))
    ]
    if kinds <= ANSWERED:
        told = [one for one in told if _is_spoken_to(one, draft, codes)]
    if not told:
        return draft
    doers = told[-1].actor
    states = {party.code for party in doers}
    if lent and len(states) == 1 and draft.event == "ACCUSE":
        # Whose opposition an opposition leader leads is told by whom he blames.
        own = tuple(replace(party, code=doers[0].code) for party in draft.actor)
        return replace(draft, actor=own, recipient=meant_by(draft, doers))
    known = states == {party.code for party in draft.recipient}
    return draft if known else replace(draft, recipient=meant_by(draft, doers))


def _towards_the_accused(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Return a draft that condemns "the intrusion" with whoever was accused of it as recipient."""
    accused = [
        other.recipient
        for other in drafts
        if other.event == "ACCUSE"
        and "allege" in other.modes
        and other.reading.number < draft.reading.number
        and NOT_TOLD.isdisjoint(other.aux)
        and other.recipient
        and is_known(other.recipient)
        and not any(party.code == one.code for party in other.recipient for one in draft.actor)
    ]
    return replace(draft, recipient=meant_by(draft, accused[0])) if accused else draft


def _towards_the_court(draft: Draft, drafts: Sequence[Draft], reach: int) -> Draft:
    """Return a draft that judges "the ruling" with the court that ruled last as recipient."""
    ruled = [
        other
        for other in drafts
        if other.actor
        and all(party.sector[:1] == JUDGES for party in other.actor)
        and any(party.text for party in other.actor)
        and is_known(other.actor)
        and NOT_TOLD.isdisjoint(other.aux)
        and 0 < draft.reading.number - other.reading.number <= reach
    ]
    if not ruled:
        return draft
    news = [one for one in ruled if "historical" not in one.aux]
    return replace(draft, recipient=meant_by(draft, (news or ruled)[-1].actor))


def _is_spoken_to(other: Draft, draft: Draft, codes: set[str]) -> bool:
    """Say whether words were towards who judges them, or came just before him."""
    if any(party.code in codes for party in other.recipient):
        return True
    return draft.reading.number - other.reading.number <= NEAR


def _may_be_called(other: Draft, nouns: frozenset[str]) -> bool:
    """Say whether a deed may be what is judged: "the expulsions" are no verdict nor recall."""
    if "expel" in other.modes or not nouns.isdisjoint(listed("expulsions-named")):
        return "expel" in other.modes and not nouns.isdisjoint(listed("expulsions-named"))
    return "convict" not in other.modes


def _deeds_named(draft: Draft, sentence: Sentence) -> frozenset[str]:
    """Return the nouns that somebody judges where they take up what was told."""
    return frozenset(
        sentence.tokens[filler].lemma
        for filler in draft.reading.slots.get("object", [])
        if any(sentence.tokens[one].lemma in DEFINITE for one in sentence.dependents(filler, "det"))
        and not sentence.dependents(filler, "poss", "prep", "relcl", "acl")
    )


def _kinds_of(noun: str) -> tuple[str, ...]:
    if noun in listed("sanctions-named", "expulsions-named"):
        return ("SANCTION",)
    if noun in listed("concessions-named"):
        return ("CONCEDE", "RETREAT")
    if noun in listed("charges-named"):
        return ("ACCUSE",)
    if noun in listed("demands-named"):
        return ("REQUEST", "THREATEN")
    if noun in listed("offers-named"):
        return ("AGREE",)
    if noun in listed("refusals-named"):
        return ("REJECT",)
    if noun in listed("recognitions-named"):
        return ("SUPPORT",)
    if noun in listed("deployments-named"):
        return ("MOBILIZE",)
    return ()
