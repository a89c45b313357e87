"""Words of short lines that a small parser takes for others, so that a verb lacks its own.

"US, Oman stage drills": the names for a part of the verb. "Truckers down tools": the verb for a
particle. "Declares truce with rebels": the truce for a verb. "Protests enter second month": the
month for a time at which they enter.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import CLAUSE_SUBJECTS, with_tokens
from dateline.grammar.words import words

DOWNING, ENTERING = "down", "enter"
_TAKEN = ("dobj", "ccomp", "xcomp", "acomp", "attr")


def mend_short_lines(sentence: Sentence) -> Sentence:
    """Return a sentence with such words labelled anew, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        verb = sentence.tokens[token.head]
        if token.text == DOWNING and token.tag == "RP":
            changed.update(_as_downing(sentence, token))
        elif token.lemma in words("never-verbs") and token.pos == "VERB":
            changed.update(_as_declared(sentence, token, verb))
        elif (token.dep, verb.lemma) == ("npadvmod", ENTERING) and token.index > verb.index:
            changed[token.index] = replace(token, dep="dobj")
    return with_tokens(sentence, changed)


def free_joined_names(sentence: Sentence) -> Sentence:
    """Return a sentence whose opening names are its verb's subject, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    first = sentence.tokens[0]
    if first.dep != "nmod" or not _are_names_that_act(sentence, first, sentence.tokens[first.head]):
        return sentence
    return with_tokens(sentence, {0: replace(first, dep="nsubj")})


def free_those_who_shoot(sentence: Sentence) -> Sentence:
    """Return a sentence in which many shoot at somebody, and are not shot, else itself.

    "Guards shot at migrants": a passive has its "were".

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for who in sentence.tokens:
        verb = sentence.tokens[who.head]
        if (
            who.dep == "nsubjpass"
            and verb.tag == "VBD"
            and who.lemma in words("shooting-at")
            and (who.tag == "NNS" or who.lemma == "police")
            and not sentence.dependents(verb.index, "auxpass", "aux", "agent")
            and any(_are_shot_at(sentence, hit) for hit in sentence.behind(verb.index, "at"))
        ):
            changed[who.index] = replace(who, dep="nsubj")
    return with_tokens(sentence, changed)


def _are_shot_at(sentence: Sentence, hit: int) -> bool:
    token = sentence.tokens[hit]
    return token.tag == "NNS" or token.lemma in words("shot-at")


def _are_names_that_act(sentence: Sentence, first: Token, verb: Token) -> bool:
    """Say whether joined names open a line right before its verb ("US, Oman stage drills")."""
    last = sentence.tokens[verb.index - 1]
    return (
        (last.dep, last.head, last.tag) == ("conj", first.index, "NNP")
        and (verb.tag, verb.dep) == ("VBP", "ROOT")
        and not sentence.dependents(verb.index, *CLAUSE_SUBJECTS)
    )


def _as_downing(sentence: Sentence, down: Token) -> dict[int, Token]:
    """Return "down" in "Truckers down tools" as the verb that it is in headlines."""
    if not 0 < down.index < len(sentence.tokens) - 1:
        return {}
    who, tools = sentence.tokens[down.index - 1], sentence.tokens[down.index + 1]
    if tools.text != "tools" or who.tag not in {"NNS", "NNPS"} or tools.dep != "ROOT":
        return {}
    changed = {
        child: replace(sentence.tokens[child], head=down.index)
        for child in sentence.children[tools.index]
        if child > tools.index
    }
    changed[who.index] = replace(who, dep="nsubj", head=down.index)
    changed[tools.index] = replace(tools, dep="dobj", head=down.index)
    changed[down.index] = replace(down, pos="VERB", tag="VBP", dep="ROOT", head=down.index)
    return changed


def _as_declared(sentence: Sentence, noun: Token, verb: Token) -> dict[int, Token]:
    """Return a noun behind its verb as the object ("declares truce with rebels")."""
    if noun.dep not in _TAKEN or noun.index < verb.index or verb.pos != "VERB":
        return {}
    if sentence.dependents(noun.index, *CLAUSE_SUBJECTS, "aux", "dobj"):
        return {}
    return {noun.index: replace(noun, pos="NOUN", tag="NN", dep="dobj")}
