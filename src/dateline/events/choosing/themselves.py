"""Police and courts that look into something look into others, where no word says into whom.

"Police said an investigation was opened": of whom the story speaks most are the police themselves.
"""

from msgspec.structs import replace

from dateline.events.draft import Draft
from dateline.events.frames.reading import is_detected
from dateline.events.parties.sectors import POLICE_AND_COURTS
from dateline.events.words import listed
from dateline.grammar import Sentence
from dateline.records import Entity

INVESTIGATE = "investigate"


def into_others(draft: Draft, sentence: Sentence) -> Draft:
    """Return a draft of an inquiry without those who lead it among those looked into.

    Args:
        draft: A draft with its parties.
        sentence: Its sentence.
    """
    if INVESTIGATE not in draft.modes or is_detected(draft.reading):
        return draft
    if _says_into_whom(draft, sentence):
        return draft
    leading = {(one.code, *one.sector[:1]) for one in draft.actor}
    others = tuple(one for one in draft.recipient if not _is_one_of(one, leading))
    return draft if len(others) == len(draft.recipient) else replace(draft, recipient=others)


def _is_one_of(party: Entity, leading: set[tuple[str, ...]]) -> bool:
    own = (party.code, *party.sector[:1])
    return own in leading and not POLICE_AND_COURTS.isdisjoint(party.sector[:1])


def _says_into_whom(draft: Draft, sentence: Sentence) -> bool:
    """Say whether the clause tells into whom or what the inquiry is."""
    slots = draft.reading.slots
    names = {way[0].split(".")[0] for way in draft.reading.frame.recipient}
    return any(
        sentence.tokens[filler].lemma not in listed("inquiries")
        for name in names
        for filler in slots.get(name, ())
    )
