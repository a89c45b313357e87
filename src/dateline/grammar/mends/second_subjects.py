"""A second subject of a verb that belongs to what is before it: "soldiers armed with axes".

"Soldiers armed with axes boarded two boats", "a resolution that demanded a truce was ignored": a
small parser lets the axes board and the truce be ignored, beside those who are spoken of.
"Fighters backed by a French-led army swept through the town": without a verb of its own, such a
sentence is taken for a noun.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS, NOUN_TAGS, TENSED_TAGS
from dateline.grammar.tree import SUBJECTS, ancestors, is_behind_to, subtree, with_tokens
from dateline.grammar.words import words

_PREPOSITIONS = frozenset({"prep", "agent", "dative"})
_COMPLETED = frozenset(
    {"dobj", "ccomp", "xcomp", "attr", "acomp", "prep", "oprd", "auxpass", "prt", "advmod", "agent"}
)


def hang_second_subject(sentence: Sentence) -> Sentence:
    """Return a sentence with such nouns as objects of what they follow, any other itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        subjects = sentence.dependents(verb.index, *SUBJECTS)
        if len(subjects) < 2 or subjects[1] > verb.index:
            continue
        first, second = (sentence.tokens[index] for index in subjects[:2])
        opening = subtree(sentence, second.index)[0]
        before = sentence.tokens[opening - 1]
        if second.tag not in NOUN_TAGS or before.index <= first.index:
            continue
        if _lacks_object(sentence, before):
            changed[second.index] = replace(second, dep="pobj", head=before.index)
        elif _lacks_what_it_is_done_to(sentence, before, first):
            changed[second.index] = replace(second, dep="dobj", head=before.index)
    return with_tokens(sentence, changed)


def raise_verb_behind_agent(sentence: Sentence) -> Sentence:
    """Return a sentence that its last participle tells with that as its verb, or itself.

    Args:
        sentence: As parsed.
    """
    if any(token.tag in FINITE_TAGS for token in sentence.tokens):
        return sentence
    for verb in sentence.tokens:
        helper = sentence.tokens[verb.head]
        by = sentence.tokens[helper.head]
        participle = sentence.tokens[by.head]
        noun = sentence.tokens[participle.head]
        if (
            (verb.dep, verb.tag, verb.index) == ("acl", "VBN", helper.index + 1)
            and (helper.dep, by.dep, participle.dep) == ("pobj", "agent", "acl")
            and noun.dep == "ROOT"
            and noun.tag in NOUN_TAGS
            and participle.index == noun.index + 1
            and verb.lemma in words("without-objects") | words("moving-on")
            and not sentence.dependents(verb.index, "agent")
        ):
            changed = {
                noun.index: replace(noun, dep="nsubj", head=verb.index),
                verb.index: replace(verb, tag="VBD", dep="ROOT", head=verb.index),
            }
            for child in sentence.children[noun.index]:
                if child > verb.index:
                    changed[child] = replace(sentence.tokens[child], head=verb.index)
            return with_tokens(sentence, changed)
    return sentence


def _lacks_object(sentence: Sentence, token: Token) -> bool:
    """Say whether a token is a preposition with nothing behind it."""
    return (
        token.dep in _PREPOSITIONS
        and token.tag in {"IN", "TO"}
        and not sentence.children[token.index]
    )


def _lacks_what_it_is_done_to(sentence: Sentence, verb: Token, first: Token) -> bool:
    """Say whether a verb tells only of the first subject, in a clause of it, and not of what else.

    "A resolution that demanded a truce was ignored", "forces fighting to beat rebels have left".
    """
    if verb.pos != "VERB" or sentence.dependents(verb.index, *_COMPLETED):
        return False
    if verb.dep == "relcl" and verb.head == first.index:
        helped = bool(sentence.dependents(verb.index, "aux"))
        told = verb.tag in TENSED_TAGS or helped
        return told and bool(sentence.dependents(verb.index, "nsubj"))
    return (
        verb.dep in {"xcomp", "acl"}
        and verb.tag == "VB"
        and is_behind_to(sentence, verb.index)
        and first.index in ancestors(sentence, verb.index)
    )
