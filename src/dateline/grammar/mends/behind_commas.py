"""A verb behind what two commas part from its doer, taken for what tells of a noun near it.

"Chad, a member of the bloc, annexed a strip", "the minister, Ann Roe, mediated in Mali", "Peru,
whose economy is small, shared data": no word but a comma stands before the verb, so a small parser
reads annexed strips and shared data, and the sentence has no verb, or one without its object. A day
does the same: "Chad on Friday armed Sudanese rebels".
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS, NOUN_TAGS, PAST_TAGS
from dateline.grammar.tree import (
    SENTENCE_END,
    ancestors,
    is_calendar_name,
    subtree,
    with_tokens,
)
from dateline.grammar.words import forms, words

ASIDES = frozenset({"appos", "relcl", "acl", "amod", "npadvmod", "advmod"})
_CLAUSES = frozenset({"relcl", "acl", "advcl"})
_OF_WHAT_FOLLOWS = frozenset({"appos", "attr", "pobj", "dobj", "conj", "nmod", "npadvmod"})
_GOVERNING = frozenset({"VERB", "AUX", "ADP"})


def raise_verb_behind_commas(sentence: Sentence) -> Sentence:
    """Return a sentence with such a verb above all that follows it, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    root = next((token for token in sentence.tokens if token.dep == "ROOT"), None)
    ended = sentence.text.rstrip().endswith(SENTENCE_END)
    if root is None or not ended or ASIDES.isdisjoint(sentence.labels):
        return sentence
    if root.tag in NOUN_TAGS:
        verb = next((one for one in sentence.tokens if _may_be_main(sentence, one, root)), None)
        return sentence if verb is None else _raised(sentence, verb, root)
    doers = sentence.dependents(root.index, "nsubj")
    if root.tag == "VBD" and doers and sentence.tokens[root.index - 1].text == ",":
        return _parted(sentence, root, sentence.tokens[doers[0]])
    return sentence


def _may_be_main(sentence: Sentence, verb: Token, doer: Token) -> bool:
    """Say whether a past form right behind an aside or a day is its doer's verb."""
    if (
        not (_is_behind_commas(sentence, verb, doer) or _is_behind_day(sentence, verb, doer))
        or sentence.dependents(verb.index, "agent", "aux", "auxpass", "nsubj", "nsubjpass")
        or _has_main_verb(sentence, verb)
    ):
        return False
    thing = _thing_of(sentence, verb)
    if verb.dep == "amod" and thing.index > verb.index:
        past = verb.tag in PAST_TAGS or verb.text in forms("taken-for-adjectives")
        return past and thing.head < verb.index
    return (
        verb.dep in _CLAUSES
        and verb.tag in PAST_TAGS
        and verb.head < verb.index
        and (verb.tag == "VBD" or verb.lemma in words("without-objects"))
    )


def _is_behind_commas(sentence: Sentence, verb: Token, doer: Token) -> bool:
    """Say whether a word stands right behind the second comma behind a doer's phrase."""
    commas = [one.index for one in sentence.tokens if one.text == "," and doer.index < one.index]
    closed = len(commas) > 1 and verb.index == commas[1] + 1
    return closed and not _opens_phrase(sentence, doer, commas[0])


def _is_behind_day(sentence: Sentence, verb: Token, doer: Token) -> bool:
    """Say whether nothing but a day stands between a doer and a word ("Oslo on Friday armed")."""
    tokens = sentence.tokens
    day = tokens[verb.index - 1]
    on = tokens[verb.index - 2]
    if verb.index - doer.index <= len((on, day)) or not is_calendar_name(day) or on.lemma != "on":
        return False
    own = subtree(sentence, doer.index, frozenset({"appos", "punct"}))
    behind = tokens[on.index - 1] if tokens[on.index - 1].pos == "ADV" else on
    return behind.index == doer.index + 1 or behind.index - 1 in own


def _opens_phrase(sentence: Sentence, doer: Token, comma: int) -> bool:
    """Say whether the first comma stands elsewhere than behind the doer's own phrase."""
    own = subtree(sentence, doer.index, frozenset({"appos", "relcl", "acl", "conj", "punct"}))
    return not own or max(one for one in own if one < comma) != comma - 1


def _has_main_verb(sentence: Sentence, verb: Token) -> bool:
    """Say whether another verb than those of relative clauses is finite."""
    return any(
        token.tag in FINITE_TAGS
        and token.index != verb.index
        and token.dep != "amod"
        and not any(
            sentence.tokens[one].dep in {"relcl", "ccomp", "advcl"}
            for one in (token.index, *ancestors(sentence, token.index))
        )
        for token in sentence.tokens
    )


def _thing_of(sentence: Sentence, verb: Token) -> Token:
    """Return the noun that a verb taken for an adjective hangs on ("scrambled fighter jets")."""
    thing = sentence.tokens[verb.head]
    while thing.dep == "compound" and thing.head > thing.index:
        thing = sentence.tokens[thing.head]
    return thing


def _raised(sentence: Sentence, verb: Token, doer: Token) -> Sentence:
    """Make a past form the sentence's verb, and the noun that was its top the doer."""
    lemma = forms("taken-for-adjectives").get(verb.text, verb.lemma)
    raised = replace(verb, lemma=lemma, pos="VERB", tag="VBD", dep="ROOT", head=verb.index)
    changed = {verb.index: raised, doer.index: replace(doer, dep="nsubj", head=verb.index)}
    for child in sentence.children[doer.index]:
        if child > verb.index:
            changed[child] = replace(sentence.tokens[child], head=verb.index)
    if verb.head > verb.index:
        thing = _thing_of(sentence, verb)
        changed[thing.index] = replace(thing, dep="dobj", head=verb.index)
    raised_so = with_tokens(sentence, changed)
    return _parted(raised_so, raised_so.tokens[verb.index], raised_so.tokens[doer.index])


def _parted(sentence: Sentence, verb: Token, doer: Token) -> Sentence:
    """Hang what follows a main verb on it, and what stands before it on what stands there."""
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        if doer.index < token.head < verb.index < token.index:
            # The first noun behind the verb is what it does something to.
            label = "dobj" if token.dep in _OF_WHAT_FOLLOWS else token.dep
            changed[token.index] = replace(token, dep=label, head=verb.index)
    lost = [
        token
        for token in sentence.tokens
        if doer.index < token.index < verb.index
        and token.head >= verb.index
        and token.dep not in {"advmod", "nsubj", "nsubjpass"}
    ]
    if not changed and not any(token.head > verb.index for token in lost):
        return sentence
    last = next((one for one in reversed(lost) if one.tag in NOUN_TAGS or one.pos == "ADJ"), None)
    for token in lost:
        if token is last:
            above = next(
                (
                    one
                    for one in reversed(sentence.tokens[doer.index : token.index])
                    if one.pos in _GOVERNING
                ),
                doer,
            )
            kind = {"ADP": "pobj", "AUX": "acomp"}.get(above.pos, "dobj")
            label = "appos" if above is doer else kind
            changed[token.index] = replace(token, dep=label, head=above.index)
        else:
            onto = last if last is not None and token.index < last.index else doer
            changed[token.index] = replace(token, head=onto.index)
    return with_tokens(sentence, changed)
