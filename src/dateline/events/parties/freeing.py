"""Who had taken those whom somebody frees: an armed side, or the state that lets them go.

"Freed ten, a week after they were seized", "thanked Laos for freeing two who had been arrested".

Source:
    Codebook, "Who": a doer nobody names is unknown where none can be inferred.
"""

from dateline.actors import GOVERNMENT_AND_FORCES, STATE_ORGANS
from dateline.events.frames.phrases import WhoIsWho
from dateline.events.frames.reading import Reading
from dateline.events.frames.shared_slots import verb_slots
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.sectors import ORGANISED, UNKNOWN, is_armed
from dateline.grammar import Sentence
from dateline.records import Entity

TAKING = frozenset({"abduct", "arrest", "seize"})
HELD = frozenset({"arrest", "convict"})


def who_had_taken(reading: Reading, sentence: Sentence, cast: WhoIsWho) -> tuple[Entity, ...]:
    """Return the armed side that frees those whose taking a clause beside tells without a doer.

    Those who keep order free whom others took; they are left out.

    Args:
        reading: A reading whose actor's slots name nobody.
        sentence: Its sentence.
        cast: Who is who in the story.
    """
    clause = sentence.tokens[reading.trigger]
    above = sentence.tokens[clause.head]
    taken = not TAKING.isdisjoint(reading.frame.modes) and clause.dep == "advcl"
    if not taken or above.lemma not in slot_words()["FREEING"]:
        return ()
    return tuple(
        party
        for subject in sentence.dependents(above.index, "nsubj")
        for party in cast.at(reading.number, subject)
        if is_armed(party) and GOVERNMENT_AND_FORCES.isdisjoint(party.sector[:1])
    )


def who_frees_them(reading: Reading, sentence: Sentence, cast: WhoIsWho) -> str:
    """Return the state that frees those whose arrest or sentence a clause tells, or nothing.

    Args:
        reading: A reading whose actor's slots name nobody.
        sentence: Its sentence.
        cast: Who is who in the story.
    """
    clause = sentence.tokens[reading.trigger]
    freed = sentence.tokens[clause.head]
    freeing = sentence.tokens[freed.head]
    held = not HELD.isdisjoint(reading.frame.modes) and clause.dep in {"relcl", "acl"}
    if not held or freed.dep != "dobj" or freeing.lemma not in slot_words()["FREEING"]:
        return ""
    codes = {
        party.code
        for doer in verb_slots(sentence, freeing.index).get("subject", ())
        for party in cast.at(reading.number, doer)
        if not STATE_ORGANS.isdisjoint(party.sector[:1]) or not party.sector
    } - {*ORGANISED, UNKNOWN}
    return codes.pop() if len(codes) == 1 else ""
