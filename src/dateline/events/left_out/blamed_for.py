"""Who did a deed that nobody is named for, where somebody is blamed over it.

"The union criticised Georgia over a raid on a television station": Georgia raided it. A deed
behind "on" or "against" those who are blamed was done to them, and is left alone.

Source:
    Codebook, "Who": no doer named and none inferable is UNK.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.actors import FORCES
from dateline.events.draft import Draft
from dateline.events.parties.sectors import is_known
from dateline.grammar import Sentence, ancestors

OVER = frozenset({"over", "for", "about"})
# A mob may have attacked an embassy; homes are raided by who rules, or by those blamed in arms.
ABLE = {
    "COERCE": FORCES | {"GOV", "JUD", "SPY"},
    "ASSAULT": FORCES,
}


def link_blamed(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """Give deeds by nobody named, over which somebody is blamed, whoever is blamed.

    Args:
        drafts: A story's drafts, in text order, their doers linked.
        sentences: Its sentences.

    Returns:
        The drafts, in the same order.
    """
    linked: list[Draft] = []
    for draft in drafts:
        blamed = next((one for one in drafts if _is_blamed_over(draft, one, sentences)), None)
        linked.append(draft if blamed is None else replace(draft, actor=blamed.recipient))
    return linked


def _is_blamed_over(deed: Draft, blame: Draft, sentences: Sequence[Sentence]) -> bool:
    """Say whether a reproach names no more than who is blamed, and the deed behind "over"."""
    if deed.event not in ABLE or is_known(deed.actor) or any(one.text for one in deed.actor):
        return False
    same = blame.reading.number == deed.reading.number
    if not same or blame.event != "ACCUSE" or "disapprove" not in blame.modes:
        return False
    codes = {party.code for party in blame.recipient}
    able = all(ABLE[deed.event].intersection(party.sector) for party in blame.recipient)
    if len(codes) != 1 or not able:
        return False
    sentence = sentences[deed.reading.number]
    above = ancestors(sentence, deed.reading.trigger)
    if sentence.tokens[deed.reading.trigger].pos != "NOUN" or not above:
        return False
    way = sentence.tokens[above[0]]
    return way.lemma in OVER and way.head == blame.reading.trigger
