"""What somebody asks for, which a small parser takes for a time or for what its noun is like.

"Requested six years for the general", "proposed to the rebels the holding of talks": what is asked
for is taken for when. "Wants more food to be sent", "called for evidence to be kept": that it is to
be done is taken for which food or evidence it is.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS
from dateline.grammar.tree import CALENDAR_NAMES, is_behind_to, with_tokens
from dateline.grammar.words import words

_HELD = ("dobj", "ccomp", "xcomp", "nsubjpass")
_TIMES = frozenset({"day", "week", "month", "year", "time", "night", "morning", "evening"})
_DONE = frozenset({"VBN", "VBD"})


def take_what_is_asked_for(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a noun is the verb's object, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for noun in sentence.tokens:
        if noun.dep != "npadvmod" or noun.tag not in NOUN_TAGS:
            continue
        verb = sentence.tokens[noun.head]
        if verb.index > noun.index or verb.lemma not in words("asking-for-things"):
            continue
        if sentence.dependents(verb.index, *_HELD) or _tells_when(sentence, noun):
            continue
        return with_tokens(sentence, {noun.index: replace(noun, dep="dobj")})
    return sentence


def _tells_when(sentence: Sentence, noun: Token) -> bool:
    """Say whether a noun tells a time, unless so many years are asked for somebody."""
    if noun.lemma in _TIMES:
        counted = sentence.dependents(noun.index, "nummod")
        behind = sentence.tokens[noun.index + 1 : noun.index + 2]
        return not counted or not any(one.lemma in {"for", "in"} for one in behind)
    return noun.lemma.lower() in CALENDAR_NAMES or noun.lemma in {"today", "yesterday", "tomorrow"}


def hang_what_is_to_be_done(sentence: Sentence) -> Sentence:
    """Return a sentence in which "to be done" is what is asked for, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for done in sentence.tokens:
        if done.dep not in {"acl", "relcl"} or done.tag not in _DONE:
            continue
        passive = sentence.lemmas(done.index, "auxpass") == {"be"}
        if not passive or not is_behind_to(sentence, done.index):
            continue
        if sentence.dependents(done.index, "nsubj", "nsubjpass"):
            continue
        verb = _asking_for(sentence, sentence.tokens[done.head])
        if verb is not None:
            changed[done.index] = replace(done, dep="xcomp", head=verb.index)
    return with_tokens(sentence, changed)


def _asking_for(sentence: Sentence, noun: Token) -> Token | None:
    """Return the verb that asks for a noun, as its object or behind "for", if one does."""
    above = sentence.tokens[noun.head]
    if noun.dep == "dobj" and above.lemma in words("wanting-done"):
        return above
    if noun.dep == "pobj" and above.lemma == "for":
        verb = sentence.tokens[above.head]
        return verb if verb.lemma in words("calling-for") and verb.index < above.index else None
    return None
