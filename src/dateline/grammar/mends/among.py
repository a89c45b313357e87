"""Who is told to be among those that a deed was done to: "among those arrested were two editors".

The deed is the clause's, not a mark of some others: two editors were arrested.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import SUBJECTS, with_tokens

AMONG = "among"


def raise_deed_among(sentence: Sentence) -> Sentence:
    """Return a sentence in which who is among those is whom it was done to, any other itself.

    Args:
        sentence: As parsed.
    """
    tokens = sentence.tokens
    for among in tokens:
        verb = tokens[among.head]
        if among.lemma != AMONG or among.dep != "prep" or verb.lemma != "be":
            continue
        told = [
            one
            for one in sentence.dependents(verb.index, *SUBJECTS, "attr")
            if tokens[one].lemma not in {"it", "there"}
        ]
        deeds = [
            deed
            for those in sentence.dependents(among.index, "pobj")
            for deed in sentence.dependents(those, "acl")
            if tokens[deed].tag == "VBN"
        ]
        if len(told) == 1 and len(deeds) == 1:
            return with_tokens(sentence, _passive_of(sentence, verb, deeds[0], told[0]))
    return sentence


def _passive_of(sentence: Sentence, verb: Token, deed: int, told: int) -> dict[int, Token]:
    """Return the words of a passive clause, by their index, where the deed takes the verb's place.

    Args:
        sentence: As parsed.
        verb: The form of "be".
        deed: The participle.
        told: Who is among those.
    """
    tokens = sentence.tokens
    root = verb.head == verb.index
    changed = {
        one: replace(tokens[one], head=deed) for one in sentence.children[verb.index] if one != deed
    }
    changed[told] = replace(tokens[told], dep="nsubjpass", head=deed)
    changed[deed] = replace(tokens[deed], dep=verb.dep, head=deed if root else verb.head)
    changed[verb.index] = replace(verb, dep="auxpass", head=deed)
    return changed
