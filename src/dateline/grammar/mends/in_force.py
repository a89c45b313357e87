"""What is in force belongs to the rule before it: "lifted the curfew in force since March".

A small parser hangs both on the verb, as if the curfew had been lifted since March.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import with_tokens

IN_FORCE = frozenset({"force", "place", "effect"})


def hang_in_force(sentence: Sentence) -> Sentence:
    """Return a sentence in which that and since when tell of the rule, any other itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for state in sentence.tokens[2:-1]:
        way, since = sentence.tokens[state.head], sentence.tokens[state.index + 1]
        if (
            state.text.lower() not in IN_FORCE
            or state.dep != "pobj"
            or way.lemma != "in"
            or way.index != state.index - 1
            or since.lemma not in {"since", "for"}
        ):
            continue
        rule = sentence.tokens[way.index - 1]
        if rule.dep == "pobj" and sentence.tokens[rule.head].lemma == "of":
            rule = sentence.tokens[sentence.tokens[rule.head].head]
        if rule.dep != "dobj" or way.head not in {rule.index, rule.head, way.index - 1}:
            continue
        # A clause without its verb: what it tells of is not done on its day.
        changed[way.index] = replace(way, dep="acl", head=rule.index)
        if since.dep == "prep" and since.head == rule.head:
            changed[since.index] = replace(since, head=way.index)
    return with_tokens(sentence, changed)
