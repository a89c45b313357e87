"""What a deed cost, told beside it: losses in an attack, those hurt where stones are thrown.

Source:
    Codebook: an attack and its toll are one event; "marches, riots" are PROTEST.
"""

from collections.abc import Sequence

from dateline.events.draft import Draft
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors

STONING = frozenset({"riot", "vandalize"})


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
    if _is_only_how(sentence, draft):
        # "Dropped food in an operation carried out with two allies."
        verb = sentence.tokens[sentence.tokens[token.head].head].head
        return next((other for other in beside if other.reading.trigger == verb), None)
    if token.lemma in listed("tolls") and token.tag == "VBN":
        # "Two were killed and five others wounded when a bomb went off."
        joined = token
        if token.dep == "acl" and sentence.tokens[token.head].lemma in listed("others"):
            joined = sentence.tokens[token.head]
        return next(
            (
                other
                for other in beside
                if other.event == "ASSAULT"
                and joined.dep == "conj"
                and other.reading.trigger == joined.head
                and other.lemma in listed("tolls")
            ),
            None,
        )
    if token.lemma in listed("costing") and token.tag == "VBG":
        # "Fired tear gas at the strikers, leaving 30 people injured."
        return next(
            (
                other
                for other in beside
                if other.event == "ASSAULT"
                and other.reading.trigger in ancestors(sentence, trigger)
                and {party.code for party in draft.actor} <= {party.code for party in other.actor}
            ),
            None,
        )
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
                and not STONING.isdisjoint(other.modes)
                and token.head == other.reading.trigger
            ),
            None,
        )
    return None


def _is_only_how(sentence: Sentence, draft: Draft) -> bool:
    """Say whether a participle without a doer tells in what operation something else was done."""
    token = sentence.tokens[draft.reading.trigger]
    noun = sentence.tokens[token.head]
    return (
        token.dep == "acl"
        and token.tag == "VBN"
        and noun.dep == "pobj"
        and sentence.tokens[noun.head].lemma == "in"
        and not any(party.text for party in draft.actor)
        and not sentence.dependents(token.index, "agent")
    )
