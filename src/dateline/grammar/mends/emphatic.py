"""Verbs told with "did" in front: "did fire rockets", where a parser takes the verb for a noun.

A subject or a "not" that the parser hangs on the helper is the verb's.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import SUBJECTS, with_tokens

DOING = frozenset({"did", "does", "do"})


def raise_what_is_done(sentence: Sentence) -> Sentence:
    """Return a sentence with such a verb as its clause's own, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    tokens = sentence.tokens
    changed: dict[int, Token] = {}
    for did in tokens[:-1]:
        if did.text.lower() not in DOING:
            continue
        if did.dep == "aux":
            for own in sentence.dependents(did.index, *SUBJECTS, "neg"):
                changed[own] = replace(tokens[own], head=did.head)
            continue
        changed.update(_verb_behind(sentence, did))
    return with_tokens(sentence, changed)


def _verb_behind(sentence: Sentence, did: Token) -> dict[int, Token]:
    """Return the words of a clause whose verb is taken for a noun of its object, by their index.

    Nobody does "fire rockets": a bare noun between "did" and its object is what was done.
    """
    tokens = sentence.tokens
    verb = tokens[did.index + 1]
    things = [one for one in sentence.dependents(did.index, "dobj") if one > verb.index]
    if (
        did.pos not in {"VERB", "AUX"}
        or verb.tag not in {"NN", "JJ"}
        or verb.text[:1].isupper()
        or sentence.children[verb.index]
        or not things
        or not (verb.head == did.index or (verb.dep == "compound" and verb.head == things[0]))
        or not sentence.dependents(did.index, *SUBJECTS)
        or sentence.dependents(did.index, "neg")
    ):
        return {}
    changed = {
        one: replace(tokens[one], head=verb.index)
        for one in sentence.children[did.index]
        if one != verb.index
    }
    root = did.head == did.index
    changed[verb.index] = replace(
        verb,
        pos="VERB",
        tag="VB",
        lemma=verb.text.lower(),
        dep=did.dep,
        head=verb.index if root else did.head,
    )
    changed[did.index] = replace(did, dep="aux", head=verb.index)
    return changed
