"""Conditions and their main clauses, mixed up: "If they try to flee they get shot".

A small parser, where no comma parts them, makes the condition's verb the main one; where one does,
it may give the "if" to the main verb ("If Togo attacks Chad, Mali will help"), and the condition's
doer and object to whatever stands near.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOMINAL, TENSED_TAGS
from dateline.grammar.tree import OF_THE_NOUN, is_finite, root_of, with_tokens

CONDITIONS = frozenset({"if", "unless"})
_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECTS = ("dobj", "attr", "acomp")
_BEFORE = frozenset({"compound", "nmod", "amod", "nsubj", "npadvmod", "poss"})
_BEHIND = frozenset({"nsubj", "nsubjpass", "npadvmod", "dobj", "dep", "appos"})


def free_from_condition(sentence: Sentence) -> Sentence:
    """Return a sentence with its main clause put above its condition, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    root = root_of(sentence)
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


def hang_conditions(sentence: Sentence) -> Sentence:
    """Return a sentence with an "if" at its head hung on the verb before the comma, with its sides.

    Args:
        sentence: As parsed.
    """
    tokens = sentence.tokens
    mark = next((t for t in tokens if t.lemma in CONDITIONS and t.dep == "mark"), None)
    if mark is None:
        return sentence
    comma = next((t.index for t in tokens[mark.index :] if t.text == ","), None)
    if comma is None:
        return sentence
    verb = next((t for t in tokens[mark.index : comma] if t.tag in TENSED_TAGS), None)
    main = _main_behind(sentence, comma)
    if verb is None or main is None or mark.head not in {verb.index, main.index}:
        return sentence
    if verb.index in {main.index, comma - 1} or verb.index < mark.index + 2:
        return sentence
    changed = {}
    if mark.head != verb.index:
        changed[mark.index] = replace(mark, head=verb.index)
    if (verb.dep, verb.head) != ("advcl", main.index):
        changed[verb.index] = replace(verb, pos="VERB", dep="advcl", head=main.index)
    near = {verb.index, verb.head, main.index}
    doer, thing = tokens[verb.index - 1], _noun_behind(sentence, verb.index, comma)
    unled = doer.pos in NOMINAL and doer.dep in _BEFORE and doer.head in near
    if unled and not sentence.dependents(verb.index, *_SUBJECTS):
        changed[doer.index] = replace(doer, dep="nsubj", head=verb.index)
    loose = thing is not None and thing.dep in _BEHIND and thing.head in near
    if thing is not None and loose and not sentence.dependents(verb.index, *_OBJECTS):
        changed[thing.index] = replace(thing, dep="dobj", head=verb.index)
    return with_tokens(sentence, changed)


def _main_behind(sentence: Sentence, comma: int) -> Token | None:
    """Return the sentence's verb, where it and a subject of its own stand behind a comma."""
    root = root_of(sentence)
    if root is None or root.index < comma or root.pos not in {"VERB", "AUX"}:
        return None
    own = sentence.dependents(root.index, *_SUBJECTS)
    return root if any(comma < one < root.index for one in own) else None


def _noun_behind(sentence: Sentence, verb: int, comma: int) -> Token | None:
    """Return the noun that a verb stands before, its own words passed over."""
    for token in sentence.tokens[verb + 1 : comma]:
        if token.pos in NOMINAL and token.dep != "compound":
            return token
        if token.dep not in OF_THE_NOUN:
            return None
    return None


def _is_main(sentence: Sentence, verb: Token, root: Token) -> bool:
    """Say whether a clause behind the condition stands by itself: finite, with its own subject."""
    above = sentence.tokens[verb.head]
    return (
        verb.dep == "ccomp"
        and root.index < verb.index
        and above.index in {root.index, *sentence.dependents(root.index, "xcomp")}
        and is_finite(sentence, verb)
        and not sentence.dependents(verb.index, "mark")
        and any(
            above.index < one < verb.index for one in sentence.dependents(verb.index, *_SUBJECTS)
        )
    )
