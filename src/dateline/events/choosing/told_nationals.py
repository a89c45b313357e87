"""Whom the object of a clause tells by nationality: he is of no other country.

Source:
    Codebook, "Who".
"""

from dateline.events.choosing.candidates import Candidate
from dateline.events.choosing.spoken import Spoken
from dateline.events.draft import Draft
from dateline.events.frames.reading import is_detected
from dateline.events.parties.sectors import PRIVATE
from dateline.grammar import MODIFIERS_BEFORE, Sentence, subtree

NATIONALS = " nationals"


def are_told_nationals(ruled: Candidate, draft: Draft, sentence: Sentence, spoken: Spoken) -> bool:
    """Say whether the object of a clause is somebody private whose nationality it tells.

    "Arrested U.S. citizen Peter Hale", "two Bolivians were held": whoever else the story speaks of
    more is another.

    Args:
        ruled: The rules' answer for who is acted on.
        draft: The draft.
        sentence: Its sentence.
        spoken: Where the story speaks of whom.
    """
    party, token = ruled.party, ruled.token
    if party is None or token is None or is_detected(draft.reading):
        return False
    if ruled.sector not in PRIVATE or token not in draft.reading.slots.get("object", ()):
        return False
    if sentence.tokens[token].lemma.startswith("non") or any(
        sentence.tokens[part].lemma.lower() == "non" for part in sentence.children[token]
    ):
        # "Non-Mexicans" are anybody else.
        return False
    if party.name.endswith(NATIONALS):
        return True
    words = set(subtree(sentence, token))
    return any(
        at in words
        and sentence.labels[at] in MODIFIERS_BEFORE
        and any(one.via == "name" and one.code == party.code for one in entities)
        for at, entities in spoken.mentions.get(draft.reading.number, ())
    )
