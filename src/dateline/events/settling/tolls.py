"""What a deed cost, told beside it: losses in an attack, those hurt where stones are thrown.

Source:
    Codebook: an attack and its toll are one event; "marches, riots" are PROTEST.
"""

from collections.abc import Sequence

from dateline.events.draft import Draft
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors


def deed_of_toll(
    draft: Draft, kept: Sequence[Draft], sentences: Sequence[Sentence]
) -> Draft | None:
    """Return the deed whose toll a draft only tells; None where it tells a deed of its own.

    Args:
        draft: A draft.
        kept: The drafts that stand, itself among them.
        sentences: The story's sentences.
    """
    if draft.event != "ASSAULT":
        return None
    number, trigger = draft.reading.number, draft.reading.trigger
    sentence = sentences[number]
    token = sentence.tokens[trigger]
    beside = [other for other in kept if other.reading.number == number and other is not draft]
    if token.lemma in listed("losing"):
        # "Lost two soldiers when a shell hit their camp."
        return next(
            (
                other
                for other in beside
                if other.event == "ASSAULT"
                and trigger in ancestors(sentence, other.reading.trigger)
            ),
            None,
        )
    if token.lemma in listed("hurting") and token.tag == "VBG":
        # "Threw stones at a patrol, injuring an officer."
        return next(
            (
                other
                for other in beside
                if other.event == "PROTEST"
                and "riot" in other.modes
                and token.head == other.reading.trigger
            ),
            None,
        )
    return None
