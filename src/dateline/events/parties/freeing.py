"""Who had taken those whom an armed side frees "a week after they were seized": that side.

Source:
    Codebook, "Who": a doer nobody names is unknown where none can be inferred.
"""

from dateline.actors import GOVERNMENT_AND_FORCES
from dateline.events.frames.phrases import WhoIsWho
from dateline.events.frames.reading import Reading
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.sectors import is_armed
from dateline.grammar import Sentence
from dateline.records import Entity

TAKING = frozenset({"abduct", "arrest", "seize"})


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
