"""Words of short lines that a small parser takes for others, so that a verb lacks its own.

"US, Oman stage drills": the names for a part of the verb. "Truckers down tools": the verb for a
particle. "Declares truce with rebels": the truce for a verb. "Iran executes dissident": whom for
what he is like. "Protests enter second month": the month for a time at which they enter.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS, NOMINAL
from dateline.grammar.tree import CLAUSE_SUBJECTS, with_tokens
from dateline.grammar.words import words

DOWNING, ENTERING, SURPRISE = "down", "enter", "surprise"
MISREAD = frozenset({DOWNING, ENTERING, SURPRISE})
"""Words of which a line must hold one, or one of its lists, to be mended."""
DOWNED_WITHIN = 4
_LIKE = frozenset({"acomp", "advmod", "oprd"})
_TAKEN = ("dobj", "ccomp", "xcomp", "acomp", "attr")


def mend_short_lines(sentence: Sentence) -> Sentence:
    """Return a sentence with such words labelled anew, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        verb = sentence.tokens[token.head]
        if token.text == DOWNING and token.pos != "VERB":
            changed.update(_as_downing(sentence, token))
        elif token.text == SURPRISE and token.dep == "dobj":
            changed.update(_as_kind(sentence, token))
        elif token.lemma in words("never-verbs") and token.pos == "VERB":
            changed.update(_as_declared(sentence, token, verb))
        elif token.lemma in words("people-like-adjectives") and token.pos == "ADJ":
            changed.update(_as_somebody(sentence, token, verb))
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
    """Return "down" in "Truckers down tools", "Houthis down US drone" as the verb that it is."""
    tokens = sentence.tokens
    if not 0 < down.index < len(tokens) - 1 or any(one.tag in FINITE_TAGS for one in tokens):
        return {}
    who = tokens[down.index - 1]
    thing = next(
        (one for one in tokens[down.index + 1 :][:DOWNED_WITHIN] if one.lemma in words("downed")),
        None,
    )
    if thing is None or who.pos not in NOMINAL or not who.text.endswith("s"):
        return {}
    changed = {
        one.index: replace(one, head=down.index)
        for one in tokens
        if one.head in {thing.index, who.index} and one.index > thing.index
    }
    changed[who.index] = replace(who, dep="nsubj", head=down.index)
    changed[thing.index] = replace(thing, dep="dobj", head=down.index)
    changed[down.index] = replace(
        down, pos="VERB", tag="VBP", lemma="down", dep="ROOT", head=down.index
    )
    for one in tokens[down.index + 1 : thing.index]:
        if one.head in {who.index, down.index, one.index}:
            changed[one.index] = replace(one, head=thing.index)
    return changed


def _as_kind(sentence: Sentence, surprise: Token) -> dict[int, Token]:
    """Return "surprise" as the kind of what stands behind it ("launches surprise attack")."""
    for thing in sentence.dependents(surprise.index, "dobj"):
        if thing == surprise.index + 1:
            return {
                thing: replace(sentence.tokens[thing], head=surprise.head),
                surprise.index: replace(surprise, dep="compound", head=thing),
            }
    return {}


def _as_somebody(sentence: Sentence, last: Token, verb: Token) -> dict[int, Token]:
    """Return a word behind its verb, which ends its line, as whom something is done to."""
    before = sentence.tokens[last.index - 1]
    ends = last.index + 1 == len(sentence.tokens) or sentence.tokens[last.index + 1].pos == "ADP"
    if not ends or before.index != verb.index or verb.pos != "VERB" or last.dep not in _LIKE:
        return {}
    return {last.index: replace(last, pos="NOUN", tag="NN", dep="dobj")}


def _as_declared(sentence: Sentence, noun: Token, verb: Token) -> dict[int, Token]:
    """Return a noun behind its verb as the object ("declares truce with rebels")."""
    if noun.dep not in _TAKEN or noun.index < verb.index or verb.pos != "VERB":
        return {}
    if sentence.dependents(noun.index, *CLAUSE_SUBJECTS, "aux", "dobj"):
        return {}
    return {noun.index: replace(noun, pos="NOUN", tag="NN", dep="dobj")}
