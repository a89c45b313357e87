"""Where a coup was that a clause only gives as the reason of what somebody abroad did."""

from dateline.events.frames.phrases import WhoIsWho
from dateline.events.frames.reading import Reading
from dateline.events.parties.sectors import ORGANISED, UNKNOWN
from dateline.events.words import listed
from dateline.grammar import VERBAL, Sentence, ancestors, subtree


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
