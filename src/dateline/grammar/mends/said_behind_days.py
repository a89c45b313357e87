"""What is asked, claimed or promised, parted from its noun by a day.

"Repeated its demand today that Chad free them", "made a promise last night that it would": the
clause is taken for what the verb above says, or for when it says it. "Demand that Chad ease curbs":
a verb without an ending is taken for a word of the noun behind it.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words

CLAUSES = frozenset({"ccomp", "advcl"})
_OPENING = frozenset({"mark", "advmod"})
_TELLING_DAYS = frozenset({"npadvmod", "advmod"})
_WITH_A_VERB = ("nsubj", "nsubjpass", "aux", "auxpass", "cop", "expl")


def hang_on_what_is_said(sentence: Sentence) -> Sentence:
    """Return a sentence with such clauses hung on their nouns, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for that in sentence.tokens[2:]:
        clause = sentence.tokens[that.head]
        verb = sentence.tokens[clause.head]
        if (
            that.lemma != "that"
            or that.dep not in _OPENING
            or clause.index < that.index
            or clause.dep not in CLAUSES
            or verb.index > that.index
        ):
            continue
        noun = _said_before_a_day(sentence, that, verb)
        if noun is not None:
            changed[that.index] = replace(that, tag="IN", pos="SCONJ", dep="mark")
            changed[clause.index] = replace(clause, dep="acl", head=noun.index)
    return with_tokens(sentence, changed)


def find_verb_asked_for(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a verb has its doer and object, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for verb in sentence.tokens[2:-1]:
        thing = sentence.tokens[verb.head]
        doer = sentence.tokens[verb.index - 1]
        if (
            verb.dep != "compound"
            or thing.index != verb.index + 1
            or thing.tag not in {"NNS", "NNPS"}
            or verb.text not in words("asked-for")
            or doer.tag not in {"NNP", "NNPS"}
            or sentence.dependents(thing.index, *_WITH_A_VERB)
        ):
            continue
        marks = [
            one
            for one in sentence.dependents(thing.index, "mark")
            if sentence.tokens[one].lemma == "that" and one < doer.index
        ]
        if not marks or sentence.tokens[thing.head].index > marks[0]:
            continue
        changed = {
            child: replace(sentence.tokens[child], head=doer.index)
            for child in sentence.children[thing.index]
            if marks[0] < child < doer.index
        }
        changed |= {
            child: replace(sentence.tokens[child], head=doer.index)
            for child in sentence.children[verb.index]
            if child < doer.index
        }
        asked = "ccomp" if thing.dep not in {"acl", "relcl"} else "acl"
        changed[marks[0]] = replace(sentence.tokens[marks[0]], head=verb.index)
        changed[doer.index] = replace(doer, dep="nsubj", head=verb.index)
        changed[verb.index] = replace(verb, tag="VB", pos="VERB", dep=asked, head=thing.head)
        changed[thing.index] = replace(thing, dep="dobj", head=verb.index)
        return with_tokens(sentence, changed)
    return sentence


def _said_before_a_day(sentence: Sentence, that: Token, verb: Token) -> Token | None:
    """Return the verb's object, if it is something said and but a day stands before "that"."""
    for index in sentence.dependents(verb.index, "dobj"):
        noun = sentence.tokens[index]
        if noun.tag not in NOUN_TAGS or noun.lemma not in words("what-is-said"):
            continue
        if _is_a_day(sentence, sentence.tokens[index + 1 : that.index], {index, verb.index}):
            return noun
    return None


def _is_a_day(sentence: Sentence, between: Sequence[Token], above: set[int]) -> bool:
    """Say whether these words are nothing but a day told of one of those above."""
    tops = [token for token in between if token.head in above]
    if len(tops) != 1:
        return False
    day = tops[0]
    if day.dep == "prep":
        behind = sentence.dependents(day.index, "pobj")
        day = sentence.tokens[behind[0]] if behind else day
    elif day.dep not in _TELLING_DAYS:
        return False
    return day.lemma.lower() in words("bare-days") and all(
        token.head in {day.index, tops[0].index} for token in between if token is not tops[0]
    )
