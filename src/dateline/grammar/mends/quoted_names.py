"""What somebody calls a thing stands in quotation marks behind it: "called Monday's law “a sham”".

A small parser makes the quoted words an aside to the thing, a quality of the noun before them
("the threat of a strike “very dangerous”"), or the object itself, and the thing a part of them.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS, NOUN_TAGS
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words

_OPENING, _CLOSING = frozenset({'"', "“", "‘", "``"}), frozenset({'"', "”", "’", "''"})
_LONGEST = 8
_CALLED = frozenset({"NOUN", "PROPN", "ADJ"})
_BEHIND = frozenset({"PUNCT", "ADP", "CCONJ", "SCONJ", "VERB", "AUX", "ADV", "PRON"})


def raise_what_is_called(sentence: Sentence) -> Sentence:
    """Return a sentence in which quoted words are what a verb calls its object, or itself.

    Args:
        sentence: As parsed.
    """
    for verb in sentence.tokens:
        if verb.lemma not in words("calling-names") or verb.pos != "VERB":
            continue
        opening = next((t for t in sentence.tokens[verb.index + 2 :] if t.text in _OPENING), None)
        closing = _closing(sentence, opening) if opening else None
        if opening is None or closing is None or sentence.dependents(verb.index, "oprd", "auxpass"):
            continue
        name = _head_of(sentence, opening, closing)
        changed = _changes(sentence, verb, opening, name) if name else {}
        if changed:
            return with_tokens(sentence, changed)
    return sentence


def _closing(sentence: Sentence, opening: Token) -> Token | None:
    """Return the mark that ends a short quotation which tells nothing by a verb of its own."""
    for token in sentence.tokens[opening.index + 1 : opening.index + _LONGEST]:
        if token.tag in FINITE_TAGS:
            return None
        if token.text in _CLOSING:
            behind = sentence.tokens[token.index + 1 : token.index + 2]
            bare = token.index > opening.index + 1
            return token if bare and all(one.pos in _BEHIND for one in behind) else None
    return None


def _head_of(sentence: Sentence, opening: Token, closing: Token) -> Token | None:
    """Return the word of a quotation that hangs on what stands before it, if it is one."""
    heads = [
        token
        for token in sentence.tokens[opening.index + 1 : closing.index]
        if token.head < opening.index and token.pos != "PUNCT"
    ]
    return heads[0] if len(heads) == 1 and heads[0].pos in _CALLED else None


def _changes(sentence: Sentence, verb: Token, opening: Token, name: Token) -> dict[int, Token]:
    """Return what hangs elsewhere when a verb's object is called what is quoted."""
    thing = sentence.tokens[opening.index - 1]
    called = {name.index: replace(name, head=verb.index, dep="oprd")}
    before = [one for one in sentence.children[name.index] if one < opening.index]
    if not before:
        return called if _is_of_the_object(sentence, verb, name) else {}
    ing = thing.tag == "VBG"
    if thing.index not in before or (thing.tag not in NOUN_TAGS and not ing):
        return {}
    if name.dep != "dobj" and not _is_of_the_object(sentence, verb, name):
        return {}
    taken = replace(thing, pos="NOUN", tag="NN") if ing else thing
    called[thing.index] = replace(taken, head=name.head, dep=name.dep)
    for one in before:
        if one != thing.index:
            called[one] = replace(sentence.tokens[one], head=thing.index)
    return called


def _is_of_the_object(sentence: Sentence, verb: Token, name: Token) -> bool:
    """Say whether a word hangs on a verb's object, or on what tells more of it."""
    above = sentence.tokens[name.head]
    for _ in range(4):
        if above.dep == "dobj":
            return above.head == verb.index
        if above.dep == "prep" and above.head == verb.index:
            return bool(sentence.dependents(verb.index, "dobj"))
        if above.dep not in {"pobj", "prep"}:
            return False
        above = sentence.tokens[above.head]
    return False
