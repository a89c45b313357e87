"""Where a coup was that a clause only gives as the reason of what somebody did."""

from dateline.events.frames.phrases import WhoIsWho
from dateline.events.frames.reading import Reading
from dateline.events.parties.sectors import ORGANISED, UNKNOWN
from dateline.events.words import listed
from dateline.grammar import SUBJECTS, VERBAL, Sentence, ancestors, subtree


def state_reacted_to(reading: Reading, sentence: Sentence, cast: WhoIsWho) -> str:
    """Return the other state of a clause that a coup is the reason of, or nothing.

    "Peru cut aid to Gabon after the coup": it was not in Peru.

    Args:
        reading: A reading of the coup.
        sentence: Its sentence.
        cast: Who is who in the story.
    """
    above = next(iter(ancestors(sentence, reading.trigger)), None)
    reasons = listed("after", "reasons-after-a-coup")
    if above is None or sentence.tokens[above].lemma not in reasons:
        return ""
    verb = next(
        (at for at in ancestors(sentence, above) if sentence.tokens[at].pos in VERBAL), None
    )
    if verb is None:
        return ""
    acting = {
        party.code
        for subject in sentence.dependents(verb, "nsubj")
        for party in cast.at(reading.number, subject)
    }
    codes = {
        party.code
        for at in subtree(sentence, verb)
        if at < above and sentence.tokens[at].pos == "PROPN"
        for party in cast.at(reading.number, at)
    } - {*acting, *ORGANISED, UNKNOWN}
    return codes.pop() if acting and len(codes) == 1 else ""


def state_that_tries(reading: Reading, sentence: Sentence, cast: WhoIsWho) -> str:
    """Return the state whose court deals with those who took part in a coup, or nothing.

    "He went home to Canada after a Thai court freed him of charges over the coup": it was in
    Thailand.

    Args:
        reading: A reading of the coup.
        sentence: Its sentence.
        cast: Who is who in the story.
    """
    told = any(reading.slots.get(place) for place in ("in", "of", "against", "by"))
    for above in () if told else ancestors(sentence, reading.trigger):
        for subject in sentence.dependents(above, *SUBJECTS):
            for party in cast.at(reading.number, subject):
                if "JUD" in party.sector[:1] and party.code not in {*ORGANISED, UNKNOWN}:
                    return party.code
    return ""
