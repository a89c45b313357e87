"""Whether a clause asserts a deed: orders, aims and cases do not, nor do own deeds charge anybody.

Source:
    Codebook, "Auxiliary modes"; what a frame says itself ("is not fair") is part of what is said.
"""

from dateline.events.modality import Modality
from dateline.grammar import Sentence, Token

ENDING = frozenset({"end", "close", "conclude", "cap"})
SETTLING = frozenset(
    "sign agree reach announce declare seal strike broker accept conclude withdraw".split()
)
ONLY = frozenset({"first", "last", "only", "latest", "next", "second", "third", "sole"})


def asserts_nothing(modality: Modality) -> str | None:
    """Return why a clause of this modality asserts nothing; None where it does."""
    if modality.question:
        return "a question or an order"
    if modality.purpose:
        return "what something was done for"
    if modality.imagined:
        return "what is only imagined"
    return "what ought to be done is not done" if modality.owed else None


def is_aim(sentence: Sentence, token: Token) -> bool:
    """Say whether an infinitive tells what somebody is there for ("the coalition to defeat X").

    "The first country to recognise X" did it.
    """
    noun = sentence.tokens[token.head]
    if token.dep not in {"acl", "relcl"} or token.tag != "VB" or noun.dep in {"ROOT", "attr"}:
        return False
    return ONLY.isdisjoint(
        sentence.tokens[child].lemma for child in sentence.dependents(noun.index, "amod", "nummod")
    )


def tells_what_came_of_it(sentence: Sentence, token: Token, event: str) -> bool:
    """Say whether a participle only tells what somebody's act brought to an end.

    "Boarded the last flight, ending a 20-year war" is no truce; "signed a deal, ending it" is.
    """
    return (
        event == "RETREAT"
        and token.lemma in ENDING
        and token.tag == "VBG"
        and token.dep == "advcl"
        and token.head < token.index
        and sentence.tokens[token.head].lemma not in SETTLING
    )


def is_said_with(token: Token) -> bool:
    """Say whether a helper or a "not" that a frame asks for is part of what is said."""
    return token.dep == "neg" or token.tag == "MD"
