"""Who gets something, told by a small parser as a part of it, or as a second thing that is given.

"Lends Mali two transport planes": the planes are not Mali's. "Sold the Iraqi army 24 jets": the
jets are no other word for the army.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words

_OF_THE_GIFT = frozenset({"nmod", "compound"})
_GIVES_TO_SOMEBODY = frozenset({"give", "hand", "lend", "loan", "offer", "grant", "promise"})
_TELLS_A_GIFT = frozenset({"CD", "DT", "$", "PRP$"})


def tell_receiver_from_gift(sentence: Sentence) -> Sentence:
    """Return a sentence with who is given something as such, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for verb in sentence.tokens:
        if verb.pos != "VERB" or verb.lemma not in words("giving-somebody"):
            continue
        if sentence.dependents(verb.index, "auxpass"):
            continue
        changed = _given_beside(sentence, verb) or _given_within(sentence, verb)
        if changed:
            return with_tokens(sentence, changed)
    return sentence


def _given_beside(sentence: Sentence, verb: Token) -> dict[int, Token]:
    """Return receiver and gift where both are the verb's objects, or the gift the receiver's."""
    tokens = sentence.tokens
    things = [one for one in sentence.dependents(verb.index, "dobj") if one > verb.index]
    receivers = sentence.dependents(verb.index, "dative")
    if len(things) > 1 and not receivers and _tells_a_gift(sentence, things[0], things[1]):
        return {things[0]: replace(tokens[things[0]], dep="dative")}
    if receivers and not things:
        # "Lends Kenya $1bn": the sum taken for how far.
        for sum_given in sentence.dependents(verb.index, "npadvmod"):
            first = min((*sentence.children[sum_given], sum_given))
            if first == receivers[0] + 1 and tokens[first].tag == "$":
                return {sum_given: replace(tokens[sum_given], dep="dobj")}
    if receivers and not things and tokens[receivers[0]].tag in NOUN_TAGS:
        for gift in sentence.dependents(receivers[0], "appos"):
            if _tells_a_gift(sentence, receivers[0], gift):
                return {gift: replace(tokens[gift], dep="dobj", head=verb.index)}
    return {}


def _given_within(sentence: Sentence, verb: Token) -> dict[int, Token]:
    """Return who stands before the words that begin a gift, taken for a part of it, apart."""
    tokens = sentence.tokens
    for gift in sentence.dependents(verb.index, "dobj"):
        kinds = sentence.dependents(gift, *_OF_THE_GIFT)
        within = (deep for kind in kinds for deep in sentence.dependents(kind, *_OF_THE_GIFT))
        for one in (*sentence.children[gift], *within):
            name = tokens[one]
            if (
                name.dep in _OF_THE_GIFT
                and verb.index < one < gift
                and (_begins_the_gift(sentence, verb, name, gift) or _is_leave(name, tokens[gift]))
                and not sentence.dependents(one, "cc", "conj")
            ):
                changed = {
                    before: replace(tokens[before], head=one)
                    for before in sentence.children[gift]
                    if before < one
                }
                changed[one] = replace(name, dep="dative", head=verb.index)
                return changed
    return {}


def _begins_the_gift(sentence: Sentence, verb: Token, name: Token, gift: int) -> bool:
    """Say whether the words of a gift begin behind a name that the parser takes for its kind.

    No number stands within a phrase: "sold the Somali army nine drones". And whoever "gives
    Mauritania patrol boats", to nobody else, gives them to Mauritania.
    """
    tokens = sentence.tokens
    behind = tokens[name.index + 1]
    if behind.head == gift and behind.tag in (_TELLS_A_GIFT if name.pos == "PROPN" else {"CD"}):
        return True
    return (
        verb.lemma in _GIVES_TO_SOMEBODY
        and name.tag == "NNP"
        and name.index == verb.index + 1
        and tokens[gift].tag == "NNS"
        and not sentence.behind(verb.index, "to", "for")
        and not sentence.behind(gift, "to", "for")
    )


def _is_leave(name: Token, gift: Token) -> bool:
    """Say whether a name stands before what nobody has of himself: "granted Mali permission"."""
    return (
        name.pos == "PROPN" and gift.index == name.index + 1 and gift.lemma in words("leave-given")
    )


def _tells_a_gift(sentence: Sentence, receiver: int, gift: int) -> bool:
    """Say whether a gift begins right behind whoever gets it, and is not joined to him."""
    first = min((gift, *sentence.children[gift]))
    return first == receiver + 1 and sentence.tokens[gift].tag in NOUN_TAGS
