"""Whether an event's parties can bear it: no private chat, no promise to one's own ministry.

Source:
    Codebook, "Who".
"""

from collections.abc import Sequence

from dateline.actors import INTERGOVERNMENTAL
from dateline.events.codebook.kinds import FORCE_OR_PROTEST
from dateline.events.frames.phrases import WhoIsWho
from dateline.events.parties.sectors import is_private
from dateline.events.parties.standing import are_many, is_a_union
from dateline.events.words import listed
from dateline.grammar import Sentence, Token
from dateline.records import Entity

BETWEEN_TWO = frozenset({"CONSULT", "AGREE", "SUPPORT", "CONCEDE"})
SEVERAL = frozenset({"they", "we"})
SAID_ALONE = frozenset({"REQUEST", "REJECT", "THREATEN"})


def is_between_private_people(
    event: str, sentence: Sentence, actor: tuple[Entity, ...], recipient: tuple[Entity, ...]
) -> bool:
    """Say whether words pass between private people alone ("will meet her again").

    So do an appeal and a refusal of one person's to nobody in particular ("asked to speak with
    me"); what many say ("teachers will not end their strike") is public, save complaints about
    nobody. What a business does to nobody public, but by force, is its own affair.
    """
    parties = (*actor, *recipient)
    if not all(is_private(one) or _is_a_business(one) for one in parties):
        return False
    if event not in FORCE_OR_PROTEST and all(_is_a_business(one) for one in actor):
        return True
    if not all(is_private(one) for one in parties):
        return False
    if any(_is_a_body(one, sentence) for one in actor):
        return False
    if event == "ACCUSE" and not recipient:
        return True
    if event == "CONCEDE" and any(map(are_many, actor)):
        # "Nurses ended their strike"
        return False
    each = all(_is_one(party, sentence) for party in actor)
    alone = event in SAID_ALONE and not recipient and each
    return event in BETWEEN_TWO or alone or (event == "THREATEN" and bool(recipient))


def _is_a_business(party: Entity) -> bool:
    return party.sector[:1] == ("BUS",) and party.code not in INTERGOVERNMENTAL


def _is_a_body(party: Entity, sentence: Sentence) -> bool:
    """Say whether a party is many who act as one: a union, by its name or its noun; voters."""
    head = _head_of(party, sentence)
    return is_a_union(party) or (head is not None and head.lemma in listed("bodies-of-people"))


def _is_one(party: Entity, sentence: Sentence) -> bool:
    """Say whether a party is one person: its noun is singular."""
    head = _head_of(party, sentence)
    return head is not None and head.tag in {"NN", "NNP", "PRP"} and head.lemma not in SEVERAL


def _head_of(party: Entity, sentence: Sentence) -> Token | None:
    """Return the word of a party that the others hang on."""
    words = [token for token in sentence.tokens if party.start <= token.start < party.end]
    own = {token.index for token in words}
    return next((token for token in words if token.head not in own), words[0] if words else None)


def stands_in(sentence: Sentence, index: int, parties: Sequence[Entity]) -> bool:
    """Say whether a token stands in the words of any of the parties."""
    start = sentence.tokens[index].start
    return any(party.text and party.start <= start < party.end for party in parties)


def is_own_organ(party: Entity, actor: tuple[Entity, ...], cast: WhoIsWho) -> bool:
    """Say whether a party is only guessed to be of the state that acts, and an organ of it."""
    return (
        cast.is_guess(party)
        and "GOV" in party.sector[:1]
        and any(party.code == one.code and "GOV" in one.sector[:1] for one in actor)
    )
