"""A main clause behind a condition, taken for a part of it: "If they try to flee they get shot".

A small parser, where no comma parts them, makes the condition's verb the main one.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import FINITE, with_tokens

CONDITIONS = frozenset({"if", "unless"})
_SUBJECTS = ("nsubj", "nsubjpass")


def free_from_condition(sentence: Sentence) -> Sentence:
    """Return a sentence with its main clause put above its condition, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    root = next((token for token in sentence.tokens if token.dep == "ROOT"), None)
    if root is None or not any(
        sentence.tokens[mark].lemma in CONDITIONS
        for mark in sentence.dependents(root.index, "mark")
    ):
        return sentence
    main = next((t for t in sentence.tokens if _is_main(sentence, t, root)), None)
    if main is None:
        return sentence
    changed = {
        main.index: replace(main, dep="ROOT", head=main.index),
        root.index: replace(root, dep="advcl", head=main.index),
    }
    for child in sentence.children[root.index]:
        token = sentence.tokens[child]
        if token.dep == "punct" and token.index > main.index:
            changed[child] = replace(token, head=main.index)
    return with_tokens(sentence, changed)


def _is_main(sentence: Sentence, verb: Token, root: Token) -> bool:
    """Say whether a clause behind the condition stands by itself: finite, with its own subject."""
    above = sentence.tokens[verb.head]
    helpers = sentence.dependents(verb.index, "aux", "auxpass")
    return (
        verb.dep == "ccomp"
        and root.index < verb.index
        and above.index in {root.index, *sentence.dependents(root.index, "xcomp")}
        and (verb.tag in FINITE or any(sentence.tokens[one].tag in FINITE for one in helpers))
        and not sentence.dependents(verb.index, "mark")
        and any(
            above.index < one < verb.index for one in sentence.dependents(verb.index, *_SUBJECTS)
        )
    )
