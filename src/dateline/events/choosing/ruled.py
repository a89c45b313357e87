"""How the rules came to who stands on a side, and whether their answer stands unasked."""

from collections.abc import Callable

from dateline.actors import UNDER_ARMS
from dateline.events.choosing.dealings import Side, parties_on
from dateline.events.draft import Draft
from dateline.events.frames.reading import is_detected
from dateline.events.parties.inferring_recipients import is_said_to_nobody
from dateline.events.parties.organs import is_coup
from dateline.events.parties.sectors import UNKNOWN, is_armed_unknown
from dateline.events.words import listed
from dateline.grammar import Sentence
from dateline.records import Entity

TOLD_BY_WORDS = {
    "actor": frozenset({"name", "metonym", "coreference", "role"}),
    # "Urged governments to act" is said to nobody, whoever else the story tells of.
    "recipient": frozenset({"name", "metonym", "coreference", "in general"}),
}


def how_ruled(
    draft: Draft, side: Side, sentence: Sentence, is_guess: Callable[[Entity], bool]
) -> str:
    """Say how the rules came to their answer.

    Args:
        draft: A draft with the parties that rules found.
        side: The side.
        sentence: Its sentence.
        is_guess: Says whether a party's country is told by no word of the text.
    """
    parties = parties_on(draft, side)
    if not parties:
        to_nobody = side == "recipient" and is_said_to_nobody(draft.reading, sentence)
        return "in general" if to_nobody else "empty"
    party = parties[0]
    if party.code == UNKNOWN:
        strange = side == "recipient" and _are_strangers(party)
        return "in general" if strange else "unknown"
    if not party.text:
        return "linked" if party.via == "coreference" else "inferred"
    return f"{party.via} lent" if is_guess(party) else party.via


def _are_strangers(party: Entity) -> bool:
    """Say whether words call somebody a foreigner: of whatever country, not of the story's own."""
    words = party.text.lower().split()
    return not listed("of-another-country").isdisjoint(words[-1:])


def _are_the_armed(draft: Draft, party: Entity) -> bool:
    """Say whether "they" who use force are armed, as those are whom they take up."""
    return (
        draft.event == "ASSAULT"
        and party.text.lower() == "they"
        and not UNDER_ARMS.isdisjoint(party.sector[:1])
    )


def _is_within_one_state(draft: Draft) -> bool:
    """Say whether both sides of a draft are of one state that is known."""
    codes = {party.code for party in (*draft.actor, *draft.recipient)}
    return bool(draft.actor and draft.recipient) and len(codes) == 1 and UNKNOWN not in codes


def is_settled(how: str, side: Side, draft: Draft) -> bool:
    """Say whether the rules' answer stands: words that a frame sought there tell who it is.

    Args:
        how: How the rules came to it.
        side: The side.
        draft: The draft.
    """
    parties = parties_on(draft, side)
    if draft.event == "ACCUSE" and parties and parties[0].code == UNKNOWN and not parties[0].text:
        return True
    if is_coup(draft.reading) and parties and _is_within_one_state(draft):
        # The own soldiers ousted the own government, whoever else the story tells of.
        return True
    told = bool(parties) and bool(parties[0].text)
    if told and is_armed_unknown(parties[0]):
        # Gunmen are what they are called, whoever they are.
        return True
    if side == "actor" and how.startswith("coreference") and _are_the_armed(draft, parties[0]):
        return True
    if told and side == "actor" and how == "unknown" and not is_detected(draft.reading):
        # So are "foreign fighters": nobody else whom the story names.
        return True
    return how in TOLD_BY_WORDS[side] and not is_detected(draft.reading)
