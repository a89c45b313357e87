"""Whoever something happens at the hands of: "died at the hands of soldiers" is by them."""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import with_tokens

PASSIVE = frozenset({"auxpass", "nsubjpass"})


def hang_on_hands(sentence: Sentence) -> Sentence:
    """Return a sentence in which such hands are "by" those whose they are, any other itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    tokens = sentence.tokens
    for hands in tokens:
        at = tokens[hands.head]
        if hands.text.lower() != "hands" or hands.dep != "pobj" or at.text.lower() != "at":
            continue
        verb = tokens[at.head]
        of = [one for one in sentence.dependents(hands.index, "prep") if tokens[one].lemma == "of"]
        whose = sentence.dependents(of[0], "pobj") if of else ()
        if verb.pos != "VERB" or not whose:
            continue
        passive = verb.tag == "VBN" and (
            verb.dep == "acl" or bool(sentence.dependents(verb.index, *PASSIVE))
        )
        changed[at.index] = replace(at, lemma="by", dep="agent" if passive else "prep")
        changed[hands.index] = replace(hands, dep="dep")
        changed[of[0]] = replace(tokens[of[0]], dep="dep", head=at.index)
        changed[whose[0]] = replace(tokens[whose[0]], head=at.index)
        # "Killed at the hands of rebels in Peru": that was in Peru, whatever it hangs on.
        for place in sentence.dependents(hands.index, "prep"):
            if place != of[0]:
                changed[place] = replace(tokens[place], head=verb.index)
    return with_tokens(sentence, changed)
