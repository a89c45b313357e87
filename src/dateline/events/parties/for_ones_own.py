"""For whom something is asked, who is not whom it is asked of: "protection for its diplomats"."""

from dateline.events.words import listed
from dateline.grammar import Sentence
from dateline.records import Entity

ON_BEHALF = "for"


def asked_of(
    sentence: Sentence, actor: tuple[Entity, ...], recipient: tuple[Entity, ...]
) -> tuple[Entity, ...]:
    """Return of whom something is asked, without those of the asker for whom it is asked.

    Args:
        sentence: The sentence.
        actor: Who asks.
        recipient: Whom words name as asked.
    """
    codes = {party.code for party in actor}
    return tuple(
        party
        for party in recipient
        if party.code not in codes or not _are_ones_own(sentence, party)
    )


def _are_ones_own(sentence: Sentence, party: Entity) -> bool:
    """Say whether people stand behind "for" with a word that says whose they are: "for its men"."""
    return any(
        party.start <= token.start < party.end
        and token.dep == "pobj"
        and sentence.tokens[token.head].lemma == ON_BEHALF
        and any(
            sentence.tokens[owner].text.lower() in listed("possessives")
            for owner in sentence.dependents(token.index, "poss")
        )
        for token in sentence.tokens
    )
